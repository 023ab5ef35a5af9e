//! Raising the real-name level, wherever it is demanded, without leaving the place.
//!
//! ```ignore
//! view! { <Raise required=3 on_raised=submit.start /> }
//! ```
//!
//! It arrives as a part of the program of its own.

mod app;
mod card;
mod face;
mod panel;

use crate::room::room;
use leptos::prelude::*;

pub use face::picture;
pub use panel::reason;

room!(RaisePart, raise, crate::session::raise::panel::Panel);

/// What the panel is for.
#[derive(Clone, Copy)]
struct Wanted {
    required: u8,
    on_raised: Callback<()>,
    /// Nothing demands a level: one looks at the ladder.
    looking: bool,
}

/// The ladder of levels, and the checks that lead up to `required`.
#[component]
pub fn Raise(
    /// The level that is needed.
    required: u8,
    /// Runs once it is reached.
    #[prop(into)]
    on_raised: Callback<()>,
    /// Nothing demands a level: one looks at the ladder.
    #[prop(optional)]
    looking: bool,
) -> impl IntoView {
    provide_context(Wanted {
        required,
        on_raised,
        looking,
    });
    RaisePart()
}
