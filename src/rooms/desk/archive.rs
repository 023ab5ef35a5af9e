//! The archive of a closed case: its number, how long it is kept, the four checks, what goes in.

use super::file::{self, Case};
use super::names;
use crate::{say::say, show::moment::moment, styles, ui::tag::Tag, words};
use contract::wire::{Archive, ArchiveCheck};
use leptos::prelude::*;

/// The archive, where there is one.
pub fn view(case: Case) -> AnyView {
    let archive = case.part(|file| file.archive.clone());
    (move || {
        let archive = archive.get()?;
        Some(file::section(words::desk::archive, whole(&archive)))
    })
    .into_any()
}

fn whole(archive: &Archive) -> AnyView {
    let at = archive.archived_at.clone();
    let when = move || match &at {
        Some(at) => words::desk::archived(&moment(at)),
        None => words::desk::not_archived().to_owned(),
    };
    let checks = archive.checks.iter().map(check).collect_view();
    let documents = archive
        .documents
        .iter()
        .map(|document| view! { <li>{say(&document.name)}</li> })
        .collect_view();
    view! {
        <p>{when}</p>
        <dl class=styles::desk_file::FACTS>
            <div class=styles::desk_file::FACT>
                <dt class=styles::desk_file::TERM>{words::desk::archive_number}</dt>
                <dd class=styles::desk_file::VALUE>{archive.number.clone()}</dd>
            </div>
            <div class=styles::desk_file::FACT>
                <dt class=styles::desk_file::TERM>{words::desk::retention}</dt>
                <dd class=styles::desk_file::VALUE>{say(&archive.retention)}</dd>
            </div>
        </dl>
        <h3 class=styles::desk_file::SUB>{words::desk::archive_checks}</h3>
        <ul class=styles::desk_file::ENTRIES role="list">{checks}</ul>
        <h3 class=styles::desk_file::SUB>{words::desk::archive_documents}</h3>
        <ul class=styles::desk_file::PLAIN>{documents}</ul>
    }
    .into_any()
}

fn check(check: &ArchiveCheck) -> AnyView {
    let (kind, verdict) = (check.kind.clone(), check.verdict.clone());
    view! {
        <li class=styles::desk_file::ENTRY>
            <p class=styles::desk_file::TAGS>
                <strong>{move || names::archive_check(&kind)}</strong>
                <Tag tone=names::verdict_tone(&verdict)>{move || names::verdict(&verdict)}</Tag>
            </p>
            <p>{say(&check.finding)}</p>
        </li>
    }
    .into_any()
}
