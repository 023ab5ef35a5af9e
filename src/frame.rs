//! What stands around every room. index.html shows the same before any code runs: a change of [`header`] or of
//! style/critical.css changes index.html too.

mod acting;
mod around;
pub mod arrival;
mod banners;
mod footer;
mod header;
mod menu;
mod search;
pub mod settings;
mod switcher;
pub mod turns;
mod wrong;

use crate::keep::{self, Theme};
use crate::rooms::doors::{self, Room};
use crate::routes::use_route;
use crate::styles::frame_parts as style;
use crate::{kiosk, site, words};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

pub use search::open_regions;
pub use wrong::WrongRoom;

/// The room one is in, and around it what comes when the room is ready: see [`around`].
#[component]
pub fn Frame() -> impl IntoView {
    doors::provide_door();
    if site::kiosk().is_some() {
        kiosk::guarded(whole)
    } else {
        whole()
    }
}

fn whole() -> AnyView {
    let foot = around::Foot::provide();
    view! {
        {around::when_ready()}
        <ElderHelp />
        <main id="main" class="main" tabindex="-1">
            <Rooms />
        </main>
        {move || foot.view()}
    }
    .into_any()
}

/// The room of the address. The router changes the address only when told that the room is made.
#[component]
fn Rooms() -> impl IntoView {
    let (route, path) = (use_route(), use_location().pathname);
    // In the memo, because it runs before the old room is taken away, while its scroll position still holds.
    let room = Memo::new(move |_| {
        arrival::moved(path.get());
        let route = route.get();
        if route.is_served() {
            Room::of(&route)
        } else {
            Room::Lost
        }
    });
    let address = use_context::<BrowserUrl>();
    Effect::new(move || {
        path.track();
        if let Some(address) = &address {
            address.ready_to_complete();
        }
    });
    move || room.get().enter()
}

/// For elders: the telephone first.
#[component]
fn ElderHelp() -> impl IntoView {
    move || {
        let number = site::hotline().filter(|_| keep::theme() == Theme::Elder)?;
        let href = crate::browser::share::dial(&number);
        Some(view! {
            <aside class=[style::CALL, " no-print"].concat() aria-label=words::frame::call_label>
                <a class=["page ", style::LINE].concat() href=href>
                    <crate::ui::icon::Icon picture=crate::ui::icon::PHONE />
                    <span>{words::frame::call}</span>
                    <strong>{number}</strong>
                </a>
            </aside>
        })
    }
}
