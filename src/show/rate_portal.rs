//! What somebody thinks of the portal, or of a guide: whether it is clear and works, not how a case was handled.
//!
//! The form arrives as a part of the program of its own, when somebody wants to say something.

mod panel;

use crate::{
    room::room,
    ui::{
        button::{Button, ButtonKind},
        icon,
    },
    words,
};
use contract::wire::Code;
use leptos::prelude::*;

room!(
    RatePortalPart,
    opinion,
    crate::show::rate_portal::panel::Panel
);

/// What is rated.
#[derive(Clone)]
struct Wanted {
    item: Option<Code>,
    rated: Callback<()>,
}

/// The button, and the form once it is pressed.
#[component]
pub fn RatePortal(
    /// The item whose guide is meant; the portal when absent.
    item: Option<Code>,
    /// Runs when it has been said.
    #[prop(into)]
    rated: Callback<()>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let label = match item {
        Some(_) => words::rate_portal::open_guide,
        None => words::rate_portal::open_portal,
    };
    provide_context(Wanted { item, rated });
    view! {
        <div class="no-print">
            {move || {
                if open.get() {
                    RatePortalPart()
                } else {
                    view! {
                        <Button kind=ButtonKind::Secondary picture=icon::STAR on_press=move |()| open.set(true)>
                            {label}
                        </Button>
                    }
                        .into_any()
                }
            }}
        </div>
    }
    .into_any()
}
