//! Files that were handed in, wherever they are shown.

use crate::{
    browser::intl,
    say::{lang_of, say},
    show::{digest::digest, file},
    styles::attach as style,
    ui::{Tone, tag::Tag},
    words,
};
use contract::wire::{Document, DocumentState};
use leptos::prelude::*;

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
