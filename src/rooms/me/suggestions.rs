//! What may suit the person by their tags, each with the reason. What fails here leaves the rest of the screen alone.

use super::piece::section;
use super::space::to;
use crate::{
    backend::use_remote,
    keep,
    routes::Route,
    say::say,
    show::{item_line::ItemLine, tag_reason},
    styles::me as style,
    ui::skeleton::{Shape, Skeleton},
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ListSuggestions, SuggestionQuery},
    wire::{SuggestedItem, SuggestedNotice, Suggestions},
};
use leptos::prelude::*;

/// The place, where tags are served and this device has not switched recommendations off.
pub fn place() -> AnyView {
    let wanted = Memo::new(|_| Route::Tags.is_served() && keep::recommends());
    (move || {
        wanted.get().then(|| {
            section(
                "me-suggestions",
                words::me::suggestions,
                view! { <Suggested /> }.into_any(),
            )
        })
    })
    .into_any()
}

#[component]
fn Suggested() -> impl IntoView {
    let found = use_remote::<ListSuggestions>(|| {
        let query = SuggestionQuery {
            region: keep::region(),
            limit: None,
        };
        Some(((), query))
    });
    let body = move || match (found.get(), found.failure()) {
        (Some(found), _) => shown(&found),
        (None, Some(_)) => {
            view! { <p role="status">{words::me::suggestions_failed}</p> }.into_any()
        }
        (None, None) => view! { <Skeleton shape=Shape::Lines(4) /> }.into_any(),
    };
    view! {
        {body}
        {to(Route::Tags, words::me::to_tags)}
    }
    .into_any()
}

fn shown(found: &Suggestions) -> AnyView {
    if !found.on {
        return view! { <p>{words::me::suggestions_off}</p> }.into_any();
    }
    if found.items.is_empty() && found.notices.is_empty() {
        return view! { <p>{words::me::suggestions_none}</p> }.into_any();
    }
    let notices = (!found.notices.is_empty()).then(|| {
        view! {
            <h3>{words::me::suggestions_notices}</h3>
            <ul class=style::LIST role="list">
                {found.notices.iter().filter_map(notice).collect_view()}
            </ul>
        }
    });
    view! {
        <ul class=style::LIST role="list">
            {found.items.iter().map(item).collect_view()}
        </ul>
        {notices}
    }
    .into_any()
}

fn item(one: &SuggestedItem) -> AnyView {
    let snippet = tag_reason::line(&one.reasons);
    view! {
        <li>
            <ItemLine item=one.item.clone() snippet />
        </li>
    }
    .into_any()
}

fn notice(one: &SuggestedNotice) -> Option<AnyView> {
    let route = Route::Notice(Id::parse(&one.notice.id)?);
    Some(
        view! {
            <li class=style::NEWS>
                <h4 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=route.href()>
                        {say(&one.notice.title)}
                    </a>
                </h4>
                <p>{tag_reason::line(&one.reasons)}</p>
            </li>
        }
        .into_any(),
    )
}
