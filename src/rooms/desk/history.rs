//! What has happened to a case: opinions, papers, events with their seals.

use super::file::{self, Case};
use super::names;
use crate::{
    backend::address_of,
    say::saying,
    show::{case_timeline, moment::moment},
    styles,
    ui::{link::OutwardLink, tag::Tag},
    words,
};
use contract::wire::{Opinion, Paper};
use leptos::prelude::*;

/// Opinions of the review, the oldest first.
pub fn opinions(case: Case) -> AnyView {
    let all = case.part(|file| file.opinions.clone());
    (move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            let rows = all.iter().map(opinion).collect_view();
            let list = view! { <ol class=styles::desk_file::ENTRIES role="list">{rows}</ol> };
            file::section(words::desk::opinions, list.into_any())
        })
    })
    .into_any()
}

fn opinion(opinion: &Opinion) -> AnyView {
    let (stage, act, at) = (
        opinion.stage.clone(),
        opinion.act.clone(),
        opinion.at.clone(),
    );
    view! {
        <li class=styles::desk_file::ENTRY>
            <p class=styles::desk_file::TAGS>
                <Tag>{move || names::stage(&stage)}</Tag>
                <strong>{move || names::act(&act)}</strong>
                <span>{opinion.officer.clone()}</span>
                <span>{move || moment(&at)}</span>
            </p>
            {opinion.text.clone().map(|text| view! { <p>{text}</p> })}
        </li>
    }
    .into_any()
}

/// Official papers.
pub fn papers(case: Case) -> AnyView {
    let all = case.part(|file| file.case.papers.clone());
    (move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            let rows = all.iter().map(paper).collect_view();
            let list = view! { <ul class=styles::desk_file::ENTRIES role="list">{rows}</ul> };
            file::section(words::desk::papers, list.into_any())
        })
    })
    .into_any()
}

fn paper(paper: &Paper) -> AnyView {
    let (href, at) = (address_of(&paper.file.href), paper.made_at.clone());
    let name = saying(&paper.name);
    view! {
        <li class=styles::desk_file::ENTRY>
            <OutwardLink href>{move || name.get()}</OutwardLink>
            <p class=styles::desk_file::SOFT>
                {paper.number.clone()} " " {move || moment(&at)}
            </p>
        </li>
    }
    .into_any()
}

/// Everything, the newest first.
pub fn timeline(case: Case) -> AnyView {
    let all = case.part(|file| file.case.timeline.clone());
    let line = move || case_timeline::timeline(&all.get(), u32::MAX);
    file::section(words::desk::timeline, line.into_any())
}
