//! A place for what else somebody may need. The part that fills it comes when the page can be used; who has switched
//! recommendations off sees nothing of it, and nothing is asked.

use crate::frame::arrival;
use crate::keep;
use crate::room::{ChunkLost, Door, room};
use crate::routes::Route;
use crate::ui::skeleton::{Shape, Skeleton};
use crate::words;
use leptos::prelude::*;

room!(
    RecommendedPart,
    recommended,
    crate::rooms::recommended::Recommended
);

/// What the part needs to know of its place, and the other way round.
#[derive(Clone)]
pub struct Place {
    /// The item that is being looked at.
    pub after: Option<String>,
    /// There is nothing to recommend: the place takes no room.
    pub nothing: RwSignal<bool>,
}

/// The place, at the end of a page: after the item of this id, or for here and now.
pub fn recommended(after: Option<String>) -> AnyView {
    // Who switches it off sees that it is, until the page is left.
    let wanted = Memo::new(|before: Option<&bool>| {
        before.copied().unwrap_or(false) || (keep::recommends() && Route::Find.is_served())
    });
    let place = move || {
        let due = arrival::when_calm();
        let nothing = RwSignal::new(false);
        provide_context(Place {
            after: after.clone(),
            nothing,
        });
        provide_context(Door { coming, lost });
        view! {
            <section class="stack no-print" aria-labelledby="recommended" hidden=move || nothing.get()>
                <h2 id="recommended">{words::recommended::title}</h2>
                {move || if due.get() { RecommendedPart() } else { coming() }}
            </section>
        }
    };
    (move || wanted.get().then(&place)).into_any()
}

/// While it is coming.
pub fn coming() -> AnyView {
    view! { <Skeleton shape=Shape::Lines(4) /> }.into_any()
}

fn lost(_: ChunkLost, _: Callback<()>) -> AnyView {
    view! { <p>{words::recommended::failed}</p> }.into_any()
}
