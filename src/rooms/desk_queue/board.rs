//! The page: one's window, giving a number, who waits.

use super::{give, lists, window};
use crate::{
    backend::use_remote,
    frame::arrival,
    say::say,
    show::{again::ask_again, officers_only},
    ui::skeleton::Shape,
    words,
};
use contract::endpoints::GetDeskQueue;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Board() -> impl IntoView {
    arrival::settled();
    let queue = use_remote::<GetDeskQueue>(|| Some(((), ())));
    ask_again(queue, |now| Some(now.again_after_seconds));
    view! {
        {officers_only::head(words::calling::title)}
        {queue.show_live(Shape::Page, words::calling::what, move |now| {
            let hall = now.with_untracked(|now| say(&now.hall.name));
            let refresh = Callback::new(move |()| queue.refresh());
            view! {
                <p>{hall}</p>
                {window::window(now, refresh)}
                {give::give(now, refresh)}
                {lists::lists(now, refresh)}
            }
            .into_any()
        })}
    }
    .into_any()
}
