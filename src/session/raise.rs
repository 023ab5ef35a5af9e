//! Raising the real-name level, wherever it is demanded, without leaving the place.
//!
//! ```ignore
//! let raising = RwSignal::new(false);
//! view! { <RaiseDialog open=raising required=3 on_raised=move |()| submit.start.run(()) /> }
//! ```
//!
//! [`Raise`] is the same inside a page. It arrives as a part of the program of its own.
#![allow(
    dead_code,
    reason = "the dialog is for the rooms where something demands a level"
)]

mod card;
mod face;
mod panel;

use crate::room::room;
use crate::ui::dialog::Dialog;
use crate::words;
use leptos::prelude::*;

room!(RaisePart, raise, crate::session::raise::panel::Panel);

/// What the panel is for.
#[derive(Clone, Copy)]
struct Wanted {
    required: u8,
    on_raised: Callback<()>,
}

/// The ladder of levels, and the checks that lead up to `required`.
#[component]
pub fn Raise(
    /// The level that is needed.
    required: u8,
    /// Runs once it is reached.
    #[prop(into)]
    on_raised: Callback<()>,
) -> impl IntoView {
    provide_context(Wanted {
        required,
        on_raised,
    });
    RaisePart()
}

/// The same as a dialog, made when it is first opened; closes when the level is reached. The focus goes back to where it was.
#[component]
pub fn RaiseDialog(
    /// Open?
    open: RwSignal<bool>,
    /// The level that is needed.
    required: u8,
    /// Runs once it is reached.
    #[prop(into)]
    on_raised: Callback<()>,
) -> impl IntoView {
    let opened = Memo::new(move |before| before.copied().unwrap_or(false) || open.get());
    let reached = Callback::new(move |()| {
        open.set(false);
        on_raised.run(());
    });
    move || {
        opened.get().then(|| {
            view! {
                <Dialog open title=words::level::title>
                    <Raise required on_raised=reached />
                </Dialog>
            }
        })
    }
}
