//! What is new: messages that were not read, and decisions.

use super::{space::to, todo::whom};
use crate::{
    routes::Route,
    say::{say, saying},
    show::moment::told,
    styles::me as style,
    ui::link::{Link, LinkKind},
    words,
};
use contract::{
    endpoint::Id,
    wire::{ApplicantKind, News},
};
use leptos::prelude::*;

/// The newest first, as the back end orders them.
pub fn list(all: &[News]) -> AnyView {
    let list = if all.is_empty() {
        view! { <p>{words::me::news_none}</p> }.into_any()
    } else {
        view! {
            <ul class=style::LIST role="list">
                {all.iter().map(one).collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        {list}
        {to(Route::Messages, words::me::news_all)}
    }
    .into_any()
}

fn one(news: &News) -> AnyView {
    // To the case it is about; a message without one stands among the messages.
    let route = match &news.case {
        Some(case) => Id::parse(&case.id).map(Route::Case),
        None => Some(Route::Messages),
    };
    let about = news.case.as_ref().map(|case| say(&case.name));
    let other = news
        .applicant
        .as_ref()
        .filter(|one| one.kind != ApplicantKind::Myself);
    let title = saying(&news.title);
    let link = route.filter(Route::is_served).map(|route| {
        view! {
            <div>
                <Link href=route.href() kind=LinkKind::Lone>
                    {words::me::news_open}
                    <span class="visually-hidden">{move || [": ", &title.get()].concat()}</span>
                </Link>
            </div>
        }
    });
    view! {
        <li class=style::NEWS>
            <p class=style::META>
                {told(&news.at)}
                " "
                {about}
            </p>
            {other.map(|one| view! { <p>{whom(&one.name)}</p> })}
            <h3 class=style::NAME>{say(&news.title)}</h3>
            <p>{say(&news.text)}</p>
            {link}
        </li>
    }
    .into_any()
}
