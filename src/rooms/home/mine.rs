//! What one was in the middle of, for who is signed in: a part of the program of its own, which comes when the page can be
//! used, into a place that is kept free for it from the beginning, so that nothing moves.

mod list;

use crate::frame::arrival;
use crate::room::{ChunkLost, Door, room};
use crate::session::{self, Who};
use crate::styles::mine as style;
use crate::ui::skeleton::{Shape, Skeleton};
use crate::words;
use leptos::prelude::*;

room!(MinePart, mine, crate::rooms::home::mine::list::Mine);

/// The place; none for who was not signed in here when this device last knew: it would push away what is being read.
pub fn mine() -> AnyView {
    if !untrack(session::may_be_here) {
        return ().into_any();
    }
    let due = arrival::when_calm();
    provide_context(Door { coming, lost });
    let inside = move || match session::who() {
        Who::Nobody | Who::Expired => view! { <p>{words::home::mine_ended}</p> }.into_any(),
        _ if due.get() => MinePart(),
        _ => coming(),
    };
    view! {
        <section class=style::MINE aria-labelledby="mine">
            <h2 id="mine">{words::home::mine}</h2>
            {inside}
        </section>
    }
    .into_any()
}

fn coming() -> AnyView {
    view! { <Skeleton shape=Shape::Lines(3) /> }.into_any()
}

fn lost(_: ChunkLost, _: Callback<()>) -> AnyView {
    view! { <p>{words::home::mine_failed}</p> }.into_any()
}
