//! The page that stands in for the portal when config.json is wrong: which key, and what was expected.

use crate::browser::page;
use crate::config::{Expected, Mistake};
use crate::room::room;
use crate::words;
use leptos::prelude::*;

room!(WrongRoom, wrong, crate::frame::wrong::WrongConfig);

/// For the people who deploy; in the visitor's language. Takes the mistakes from the context.
#[component]
pub fn WrongConfig() -> impl IntoView {
    page::set_on_html("data-ready", Some(""));
    let rows = use_context::<Vec<Mistake>>()
        .unwrap_or_default()
        .into_iter()
        .map(|mistake| {
            let key = if mistake.key.is_empty() {
                "config.json".to_owned()
            } else {
                mistake.key
            };
            view! {
                <li>
                    <code>{key}</code>
                    ": "
                    {move || expected(mistake.expected)}
                </li>
            }
        })
        .collect_view();
    view! {
        <main class="page stack wrong" id="main">
            <h1>{words::config::title}</h1>
            <p>{words::config::visitor}</p>
            <p>{words::config::deployer}</p>
            <ul>{rows}</ul>
        </main>
    }
    .into_any()
}

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::File => words::config::file(),
        Expected::Object => words::config::object(),
        Expected::Text => words::config::text(),
        Expected::Address => words::config::address(),
        Expected::BasePath => words::config::base_path(),
        Expected::Region => words::config::region(),
        Expected::Languages => words::config::languages(),
        Expected::Modules => words::config::modules(),
        Expected::Phone => words::config::phone(),
        Expected::Profile => words::config::profile(),
        Expected::IdleSeconds => words::config::idle_seconds(),
        Expected::WarningSeconds => words::config::warning_seconds(),
        Expected::Nothing => words::config::nothing(),
    }
}
