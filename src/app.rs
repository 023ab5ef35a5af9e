//! Puts the portal together: what was kept, the settings, the router, the frame.

use crate::browser::{json, page, place, storage, terminal, time};
use crate::frame::{Frame, WrongRoom, arrival};
use crate::rooms::doors;
use crate::words::{LANGUAGES, Language};
use crate::{backend, config, keep, site};
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos_router::components::Router;

/// Starts the portal once the settings are here; boot.js has sent for them long before.
pub fn start() {
    std::panic::set_hook(Box::new(|_panic| {
        // Where it happened is of use while developing; formatting it costs a visitor bytes.
        #[cfg(debug_assertions)]
        leptos::logging::error!("{_panic}");
        page::fail("broken");
    }));
    wasm_bindgen_futures::spawn_local(async {
        let (status, text) = page::config_text().await;
        let tags = LANGUAGES.map(Language::tag);
        let read = if status == 200 {
            config::read(json::parse(&text), &tags)
        } else {
            Err(vec![config::Mistake {
                key: String::new(),
                expected: config::Expected::File,
            }])
        };
        let read = read.and_then(at_base);
        // Compiling what starts the portal and what shows it at one go would keep a cheap phone from answering.
        time::breath().await;
        match read {
            Ok(config) => open(config),
            Err(mistakes) => {
                page::take_static_frame();
                mount_to_body(move || {
                    doors::provide_door();
                    provide_context(mistakes);
                    view! { <WrongRoom /> }
                });
            }
        }
    });
}

/// The files know where they are served; a setting that says otherwise is a mistake.
fn at_base(config: config::Config) -> Result<config::Config, Vec<config::Mistake>> {
    let base = page::base_path();
    match &config.base_path {
        Some(said) if *said != base => Err(vec![config::Mistake {
            key: "basePath".to_owned(),
            expected: config::Expected::BasePath,
        }]),
        _ => {
            place::set_base(&base);
            Ok(config)
        }
    }
}

fn open(config: config::Config) {
    backend::set_root(&config.backend);
    // For boot.js, which asks for the first screen's data before it has read the settings.
    storage::set("backend", Some(&config.backend));
    if config.kiosk.is_some() {
        terminal::turn_on();
    }
    page::take_static_room();
    mount_to_body(move || {
        arrival::watch();
        keep::open();
        site::open(config);
        view! {
            <Router base=place::base()>
                <Frame />
            </Router>
        }
    });
}
