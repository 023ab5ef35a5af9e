//! How a notice stands today: in force or not, open to objections or not.

use crate::{
    browser::time,
    routes::Route,
    say::{day, say},
    show::contacts::Contacts,
    styles::notice_page as style,
    ui::{
        Tone,
        list::{Fact, Facts},
        notice::Notice as Message,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{Named, Notice, NoticeSummary, Objection},
};
use leptos::prelude::*;

/// Whether a notice holds on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Force {
    NotYet,
    Now,
    Ended,
}

fn force(notice: &NoticeSummary, today: &str) -> Option<Force> {
    let ended = notice
        .in_force_until
        .as_deref()
        .is_some_and(|last| last < today);
    match notice.in_force_from.as_deref() {
        _ if ended => Some(Force::Ended),
        Some(first) if first > today => Some(Force::NotYet),
        Some(_) => Some(Force::Now),
        None => None,
    }
}

/// What is unusual about it, in a word, for lists.
pub fn tags(notice: &NoticeSummary) -> AnyView {
    let today = time::today_to_wire();
    let held = match force(notice, &today) {
        Some(Force::NotYet) => {
            Some(view! { <Tag tone=Tone::Info>{words::notices::not_yet}</Tag> }.into_any())
        }
        Some(Force::Ended) => {
            Some(view! { <Tag tone=Tone::Wait>{words::notices::ended}</Tag> }.into_any())
        }
        _ => None,
    };
    let until = notice
        .objections_until
        .clone()
        .filter(|until| *until >= today);
    let open = until.map(|until| {
        view! { <Tag tone=Tone::Wait>{move || words::notices::objections_until(&day(&until))}</Tag> }
    });
    view! {
        {held}
        {open}
    }
    .into_any()
}

/// The same in a sentence, with what took its place.
pub fn status(notice: &Notice) -> AnyView {
    let summary = &notice.notice;
    let (from, until) = (
        summary.in_force_from.clone().unwrap_or_default(),
        summary.in_force_until.clone(),
    );
    let held = force(summary, &time::today_to_wire()).map(|force| {
        let tone = match force {
            Force::NotYet => Tone::Info,
            Force::Now => Tone::Done,
            Force::Ended => Tone::Wait,
        };
        let title = move || match (force, &until) {
            (Force::NotYet, _) => words::notices::not_yet_from(&day(&from)),
            (Force::Now, None) => words::notices::in_force(&day(&from)),
            (Force::Now, Some(until)) => words::notices::in_force_between(&day(&from), &day(until)),
            (Force::Ended, until) => {
                words::notices::ended_on(&day(until.as_deref().unwrap_or_default()))
            }
        };
        let by = notice
            .replaced_by
            .as_ref()
            .and_then(|by| other(words::notices::replaced_by, by));
        let of = notice
            .replaces
            .as_ref()
            .and_then(|of| other(words::notices::replaces, of));
        view! {
            <Message tone title>
                {by}
                {of}
            </Message>
        }
    });
    view! {
        {held}
        {notice.objection.as_ref().map(open)}
    }
    .into_any()
}

fn other(label: fn() -> &'static str, other: &Named) -> Option<AnyView> {
    let href = Route::Notice(Id::parse(&other.id)?).href();
    Some(
        view! {
            <p>
                {label}
                <a class=style::OTHER href=href>
                    {say(&other.name)}
                </a>
            </p>
        }
        .into_any(),
    )
}

fn open(objection: &Objection) -> AnyView {
    let (from, until, left) = (
        objection.from.clone(),
        objection.until.clone(),
        objection.days_left,
    );
    let begun = from <= time::today_to_wire();
    let title = move || match left {
        Some(left) => words::notices::objections_open(u64::from(left), &day(&until)),
        None if begun => words::notices::objections_over(&day(&until)),
        None => words::notices::objections_begin(&day(&from)),
    };
    let tone = if left.is_some() {
        Tone::Wait
    } else {
        Tone::Info
    };
    view! { <Message tone title /> }.into_any()
}

/// How to object.
pub fn objection(objection: &Objection) -> AnyView {
    let (from, until) = (objection.from.clone(), objection.until.clone());
    let (how, contacts) = (say(&objection.how), objection.contacts.clone());
    view! {
        <Facts>
            <Fact term=words::notices::objection_days>
                {move || words::notices::from_until(&day(&from), &day(&until))}
            </Fact>
            <Fact term=words::notices::objection_how>{how}</Fact>
            <Fact term=words::notices::objection_to>
                <Contacts list=contacts />
            </Fact>
        </Facts>
    }
    .into_any()
}
