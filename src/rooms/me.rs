//! 我的空间: what one must do now, what is under way, what is new; below, the doors to everything of one's own. And the tags
//! that suggestions rest on.

mod doors;
mod elder;
mod news;
mod organisation;
mod piece;
mod space;
mod suggestions;
mod tags;
mod todo;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

/// The room: the first screen, or the tags.
#[component]
pub fn Me() -> impl IntoView {
    let route = use_route();
    (move || match route.get() {
        Route::Tags => {
            provide_context(SignedOut(|| {
                view! { <SignedOutPage title=words::tags::signed_out /> }.into_any()
            }));
            view! { <tags::TagsPage /> }.into_any()
        }
        _ => {
            provide_context(SignedOut(|| {
                view! { <SignedOutPage title=words::me::signed_out /> }.into_any()
            }));
            view! { <space::SpacePage /> }.into_any()
        }
    })
    .into_any()
}
