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

/// The item that is being looked at; for the part.
#[derive(Clone)]
pub struct After(pub Option<String>);

/// The place, at the end of a page: after the item of this id, or for here and now.
pub fn recommended(after: Option<String>) -> AnyView {
    // Who switches it off sees that it is, until the page is left.
    let wanted = Memo::new(|before: Option<&bool>| {
        before.copied().unwrap_or(false) || (keep::recommends() && Route::Find.is_served())
    });
    let place = move || {
        let due = arrival::when_calm();
        provide_context(After(after.clone()));
        provide_context(Door { coming, lost });
        view! {
            <section class="stack no-print" aria-labelledby="recommended">
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
