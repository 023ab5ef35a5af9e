//! The materials of a case: how each was found, and what was handed in for it.

use super::part::section;
use crate::{
    browser::intl,
    routes::Route,
    say::{lang_of, say},
    show::{case_words, digest::digest, file},
    styles::matter_case as style,
    ui::{
        Tone, icon,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{Case, CaseMaterial, Document, DocumentState, Named},
};
use leptos::prelude::*;

/// All of them.
pub fn materials(case: &Case) -> AnyView {
    if case.materials.is_empty() {
        return ().into_any();
    }
    let rows = case.materials.iter().map(one).collect_view();
    section(
        words::matter::materials,
        view! {
            <ul class=style::LIST role="list">
                {rows}
            </ul>
        }
        .into_any(),
    )
}

fn one(material: &CaseMaterial) -> AnyView {
    let kind = material.verdict.clone();
    let tone = case_words::verdict_tone(&kind);
    let note = material
        .note
        .as_ref()
        .map(|note| view! { <p class=style::NOTE>{say(note)}</p> });
    let exempt = material.exempt.as_ref().map(|why| {
        view! {
            <p class=style::META>
                {words::matter::exempt}
                {say(why)}
            </p>
        }
    });
    view! {
        <li class=style::ONE>
            <p class="row">
                <span class=style::NAME>{say(&material.name)}</span>
                <Tag tone>{move || case_words::verdict_name(&kind)}</Tag>
            </p>
            {note}
            {exempt}
            {material.card.as_ref().map(card)}
            {documents(&material.documents)}
        </li>
    }
    .into_any()
}

/// A certificate of the wallet stands in for it.
fn card(card: &Named) -> AnyView {
    let route = Id::parse(&card.id)
        .map(Route::Card)
        .filter(Route::is_served);
    let name = say(&card.name);
    match route {
        Some(route) => view! {
            <p>
                {words::matter::by_card}
                <Link href=route.href() kind=LinkKind::Lone picture=icon::CARD>
                    {name}
                </Link>
            </p>
        }
        .into_any(),
        None => view! { <p>{words::matter::by_card} {name}</p> }.into_any(),
    }
}

/// Files, each with its state and its digest.
pub fn documents(list: &[Document]) -> AnyView {
    if list.is_empty() {
        return ().into_any();
    }
    let rows = list.iter().map(document).collect_view();
    view! {
        <ul class=style::PLAIN role="list">
            {rows}
        </ul>
    }
    .into_any()
}

fn document(document: &Document) -> AnyView {
    let name = match &document.file {
        Some(found) => file::named(found),
        None => {
            let (name, size) = (document.name.clone(), document.size);
            let lang = lang_of(&name);
            view! {
                <span>
                    <span lang=lang>{name}</span>
                    {move || [" (", &intl::number(size.div_ceil(1024).max(1)), " KB)"].concat()}
                </span>
            }
            .into_any()
        }
    };
    let (tone, word) = state(&document.state);
    view! {
        <li>
            <div class="row">
                {name}
                <Tag tone>{word}</Tag>
            </div>
            {document.reason.as_ref().map(|why| view! { <p class=style::NOTE>{say(why)}</p> })}
            {document.sm3.as_deref().map(digest)}
        </li>
    }
    .into_any()
}

fn state(state: &DocumentState) -> (Tone, AnyView) {
    let (tone, word): (Tone, fn() -> &'static str) = match state {
        DocumentState::Pending => (Tone::Wait, words::matter::document_pending),
        DocumentState::Checking => (Tone::Info, words::matter::document_checking),
        DocumentState::Received => (Tone::Done, words::matter::document_received),
        DocumentState::Failed => (Tone::Danger, words::matter::document_failed),
        DocumentState::Other(name) => {
            return (Tone::Plain, [name.as_ref(), ""].concat().into_any());
        }
    };
    (tone, word.into_any())
}
