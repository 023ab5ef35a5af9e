//! Every version of a card, and what was reported of it.

use super::names;
use crate::{
    routes::Route,
    say::{lang_of, say},
    show::moment::{moment, told},
    styles::wallet_card as style,
    ui::{
        Tone,
        link::{Link, LinkKind},
        list::{List, ListRow},
        notice::Notice,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{Card, CardReport, CardState, CardVersion},
};
use leptos::prelude::*;

/// That a newer version is there, and the way to it.
pub fn newer(card: &Card) -> Option<AnyView> {
    let newest = card.versions.iter().max_by_key(|one| one.version)?;
    let old = newest.id != card.brief.id && card.brief.state == CardState::Superseded;
    let href = Route::Card(Id::parse(&newest.id)?).href();
    old.then(|| {
        view! {
            <Notice tone=Tone::Info title=words::wallet::newer>
                <Link href kind=LinkKind::Secondary>
                    {words::wallet::to_newer}
                </Link>
            </Notice>
        }
        .into_any()
    })
}

/// All of them; nothing where there is only one.
pub fn all(card: &Card) -> Option<AnyView> {
    let own = card.brief.id.as_str();
    let rows: Vec<AnyView> = card
        .versions
        .iter()
        .map(|version| one(version, own))
        .collect();
    (rows.len() > 1).then(|| {
        view! {
            <h2>{words::wallet::versions}</h2>
            <p>{words::wallet::versions_about}</p>
            <List>{rows}</List>
        }
        .into_any()
    })
}

fn one(version: &CardVersion, own: &str) -> AnyView {
    let (number, here) = (version.version, version.id == own);
    let state = version.state.clone();
    let (tone, _) = untrack(|| names::state(&state));
    let issued = version.issued_on.clone();
    let name = move || words::wallet::version(&number.to_string(), &moment(&issued));
    let title = match Id::parse(&version.id).filter(|_| !here) {
        Some(id) => {
            let href = Route::Card(id).href();
            view! { <Link href kind=LinkKind::Lone>{name}</Link> }.into_any()
        }
        None => view! { <strong>{name}</strong> }.into_any(),
    };
    let shown = here.then(|| view! { <span>{words::wallet::version_here}</span> });
    view! {
        <ListRow>
            <div class="row">
                {title} <Tag tone>{move || names::state(&state).1}</Tag> {shown}
            </div>
        </ListRow>
    }
    .into_any()
}

/// What its holder reported, each with how far it is.
pub fn reports(card: &Card) -> Option<AnyView> {
    let rows: Vec<AnyView> = card.reports.iter().map(report).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{words::wallet::reports}</h2>
            <List>{rows}</List>
        }
        .into_any()
    })
}

fn report(report: &CardReport) -> AnyView {
    let state = report.state.clone();
    let (tone, _) = untrack(|| names::report(&state));
    let should_be = report.should_be.as_ref().map(|text| {
        let (lang, text) = (lang_of(text), text.clone());
        view! { <p>{words::wallet::should_be} " " <span lang=lang>{text}</span></p> }
    });
    let by = report.answer_by.clone();
    let (about, when) = (say(&report.about), told(&report.at));
    let answer = match &report.answer {
        Some(answer) => view! { <p>{say(answer)}</p> }.into_any(),
        None => view! { <p>{move || words::wallet::answer_by(&moment(&by))}</p> }.into_any(),
    };
    view! {
        <ListRow>
            <div class="row">
                <strong>{about}</strong>
                <Tag tone>{move || names::report(&state).1}</Tag>
                <span class=style::SMALL>{when}</span>
            </div>
            {should_be}
            {answer}
        </ListRow>
    }
    .into_any()
}
