//! Cases that wait for the person, and drafts with when they expire.

use crate::backend::use_remote;
use crate::routes::Route;
use crate::say::{day, say};
use crate::session::acting;
use crate::styles::mine as style;
use crate::ui::Tone;
use crate::ui::link::{Link, LinkKind};
use crate::ui::tag::Tag;
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::{CaseQuery, DraftQuery, ListCases, ListDrafts};
use contract::wire::{ApplicantKind, CaseSummary, DraftSummary};
use leptos::prelude::*;

/// How many of each stand on the first page: all of them are one press away.
const MOST: usize = 2;

/// The list. What could not be had is a word, for the rest of the page does not depend on it.
#[component]
pub fn Mine() -> impl IntoView {
    let cases = use_remote::<ListCases>(|| {
        acting::id();
        let query = CaseQuery {
            open: Some(true),
            ..Default::default()
        };
        Some(((), query))
    });
    let drafts = use_remote::<ListDrafts>(|| {
        acting::id();
        Some(((), DraftQuery::default()))
    });
    let (no_cases, no_drafts) = (
        move || cases.failure().is_some(),
        move || drafts.failure().is_some(),
    );
    let body = move || {
        let failed = no_cases() || no_drafts();
        if !failed && (cases.get().is_none() || drafts.get().is_none()) {
            return super::coming();
        }
        let waiting = cases.get().map(|page| {
            let mut waiting = page.items.iter().filter(|case| case.needs_you);
            waiting.by_ref().take(MOST).map(case).collect_view()
        });
        let begun = drafts
            .get()
            .map(|page| page.items.iter().take(MOST).map(draft).collect_view());
        let nothing = !failed
            && cases
                .get()
                .is_none_or(|page| !page.items.iter().any(|case| case.needs_you))
            && drafts.get().is_none_or(|page| page.items.is_empty());
        view! {
            {nothing.then(|| view! { <p>{words::home::mine_none}</p> })}
            {(!nothing).then(|| view! {
                <ul class=style::LIST role="list">
                    {waiting}
                    {begun}
                </ul>
            })}
            {failed.then(|| view! { <p role="status">{words::home::mine_failed}</p> })}
        }
        .into_any()
    };
    view! {
        <div class=style::BODY>{body}</div>
        <div>
            <Link href=Route::Cases.href() kind=LinkKind::Lone>
                {words::home::mine_cases}
            </Link>
        </div>
    }
    .into_any()
}

fn case(case: &CaseSummary) -> Option<AnyView> {
    let id = Id::parse(&case.id)?;
    Some(one(
        Route::Case(id).href(),
        say(&case.item.name),
        (Tone::Wait, words::home::mine_needs),
        say(&case.next),
    ))
}

fn draft(draft: &DraftSummary) -> Option<AnyView> {
    let id = Id::parse(&draft.id)?;
    let until = draft.expires_at.clone();
    let whom = draft.applicant.clone();
    let told = move || {
        let until = words::home::mine_until(&day(until.get(..10).unwrap_or(&until)));
        match whom.kind {
            ApplicantKind::Myself => until,
            _ => [&words::matter::for_whom(&whom.name), " · ", until.as_str()].concat(),
        }
    };
    Some(one(
        Route::Draft(id).href(),
        say(&draft.item.name),
        (Tone::Info, words::home::mine_draft),
        told.into_any(),
    ))
}

fn one(href: String, name: AnyView, (tone, tag): (Tone, words::Phrase), told: AnyView) -> AnyView {
    view! {
        <li class=style::ONE>
            <a class=style::NAME href=href>
                {name}
            </a>
            <p class=style::TOLD>
                <Tag tone>{tag}</Tag>
                <span>{told}</span>
            </p>
        </li>
    }
    .into_any()
}
