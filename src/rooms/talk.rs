//! 咨询, 投诉, 建议: one's threads and ratings, beginning one, one of them, and the answers that are published.

mod acts;
mod answers;
mod found;
mod list;
mod new;
mod new_about;
mod new_draft;
mod new_form;
mod rate;
mod ratings;
mod say_more;
mod thread;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::signed_out::SignedOutPage,
    ui::{
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use leptos::prelude::*;

/// The room.
#[component]
pub fn Talk() -> impl IntoView {
    provide_context(SignedOut(signed_out));
    let route = use_route();
    (move || match route.get() {
        Route::TalkNew => view! { <new::NewPage /> }.into_any(),
        Route::Thread(id) => view! { <thread::ThreadPage id /> }.into_any(),
        Route::Answers => view! { <answers::AnswersPage /> }.into_any(),
        _ => view! { <list::ThreadsPage /> }.into_any(),
    })
    .into_any()
}

/// What one would see, the way in, and what can be read without.
fn signed_out() -> AnyView {
    view! {
        <SignedOutPage title=words::talk::signed_out>
            <Link href=Route::Answers.href() kind=LinkKind::Lone picture=icon::SEARCH>
                {words::talk::answers}
            </Link>
        </SignedOutPage>
    }
    .into_any()
}
