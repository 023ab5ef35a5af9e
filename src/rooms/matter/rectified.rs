//! What becomes of a bad rating: where it stands, who has it, until when, the answer, and what one says of that.

use super::{part::section, revisit};
use crate::{
    browser::{dom, page, time},
    routes::Route,
    say::say,
    show::rectification,
    styles::matter_case as style,
    ui::{
        Tone, icon,
        link::{Link, LinkKind},
        notice::Notice,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{Case, Rating, Rectification},
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

const THANKS: &str = "rectify-thanks";

/// All of a case, where there are any.
pub fn all(case: &Case) -> AnyView {
    let known = case
        .ratings
        .iter()
        .filter_map(|rating| rating.rectification.clone());
    let rows = known.map(one).collect::<Vec<_>>();
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = view! { <div class="stack">{rows}</div> };
    section(words::rectify::title, rows.into_any())
}

fn one(first: Rectification) -> AnyView {
    let now = RwSignal::new(Arc::new(first));
    let thanked = RwSignal::new(false);
    let said = Callback::new(move |answer: Rectification| {
        now.set(Arc::new(answer));
        thanked.set(true);
        page::announce(untrack(words::rectify::thanks));
        time::after(Duration::ZERO, || dom::focus(THANKS));
    });
    (move || {
        let of = now.get();
        let thanks = thanked.get().then(|| {
            view! {
                <div id=THANKS tabindex="-1">
                    <Notice tone=Tone::Done title=words::rectify::thanks />
                </div>
            }
        });
        let department = say(&of.department.name);
        let revisit = Id::parse(&of.id)
            .filter(|_| of.needs_you)
            .map(|id| untrack(|| revisit::form(id, said)));
        let told = of.revisit.as_ref().map(rectification::revisited);
        view! {
            {thanks}
            {rectification::tags(&of)}
            <p>{say(&of.next)}</p>
            <p class=style::META>{words::rectify::department} " " {department}</p>
            {rectification::entries(&of)}
            {told}
            {revisit}
        }
    })
    .into_any()
}

/// Beside the rating, in short: where it stands, what happens next, and the way to the whole.
pub fn brief(rating: &Rating, case: Option<&str>) -> AnyView {
    let Some(of) = &rating.rectification else {
        return ().into_any();
    };
    let label = if of.needs_you {
        words::rectify::say_now
    } else {
        words::rectify::see
    };
    let link = case.and_then(Id::parse).map(|id| {
        view! {
            <p>
                <Link href=Route::CaseRating(id).href() kind=LinkKind::Lone picture=icon::NEXT>
                    {label}
                </Link>
            </p>
        }
    });
    view! {
        <div>
            <p>
                <strong>{words::rectify::title}</strong>
            </p>
            {rectification::tags(of)}
            <p>{say(&of.next)}</p>
            {link}
        </div>
    }
    .into_any()
}
