//! Filling a field by scanning a QR code, for those who hold the paper or the other screen and would have to copy it.
//!
//! ```ignore
//! view! { <Scan label=words::matter::lookup_scan not_this=words::matter::lookup_scan_wrong on_read=take /> }
//! ```
//!
//! The reader arrives as a part of the program of its own, when somebody asks for it.

mod panel;
mod reader;

use crate::{
    browser::{dom, place, time},
    room::room,
    routes::{Route, use_replace},
    ui::{
        button::{Button, ButtonKind},
        icon, ids,
    },
    words,
};
use leptos::prelude::*;
use std::time::Duration;

room!(ScanPart, scan, crate::show::scan::panel::Panel);

/// What the panel is to do.
#[derive(Clone, Copy)]
struct Wanted {
    not_this: words::Phrase,
    on_read: Callback<String, bool>,
    /// Gives the focus back, or leaves it to what was read.
    close: Callback<bool>,
}

/// What a telephone's own camera brought along, out of the address: `take` gets it whole, and tells whether it belongs here.
pub fn from_address(here: &Route, take: impl Fn(String) -> bool) {
    if take(place::address()) {
        let (replace, here) = (use_replace(), here.href());
        time::after(Duration::ZERO, move || replace(&here));
    }
}

/// The button, and the reader once it is pressed.
#[component]
pub fn Scan(
    /// What one scans here.
    label: words::Phrase,
    /// Said when there is a code that `on_read` does not take.
    not_this: words::Phrase,
    /// Gets what a code says, and tells whether it is one of those that belong here; the reader closes then.
    #[prop(into)]
    on_read: Callback<String, bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let place = ids::next();
    let opener = place.clone();
    let close = Callback::new(move |again: bool| {
        open.set(false);
        if again {
            dom::focus(&opener);
        }
    });
    provide_context(Wanted {
        not_this,
        on_read,
        close,
    });
    view! {
        <div class="stack no-print" id=place tabindex="-1">
            {move || {
                if open.get() {
                    ScanPart()
                } else {
                    view! {
                        <div>
                            <Button kind=ButtonKind::Secondary picture=icon::CAMERA on_press=move |()| open.set(true)>
                                {label}
                            </Button>
                        </div>
                    }
                        .into_any()
                }
            }}
        </div>
    }
    .into_any()
}
