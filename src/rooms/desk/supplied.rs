//! What was handed in for a material: files with their digests, a certificate in its place, or why nothing was needed.

use crate::{
    backend::address_of,
    say::{say, saying},
    show::{case_words, digest::digest},
    styles,
    ui::link::OutwardLink,
    words,
};
use contract::wire::{CaseMaterial, Document};
use leptos::prelude::*;

/// What was handed in for it.
pub fn view(material: &CaseMaterial) -> AnyView {
    let card = material.card.as_ref().map(|card| {
        let name = saying(&card.name);
        view! { <p>{move || words::desk::by_card(&name.get())}</p> }
    });
    let exempt = material
        .exempt
        .as_ref()
        .map(|why| view! { <p>{words::desk::exempt} " " {say(why)}</p> });
    let paper = material
        .paper
        .clone()
        .map(|paper| view! { <p>{move || case_words::paper_name(&paper)}</p> });
    let nothing =
        material.documents.is_empty() && card.is_none() && exempt.is_none() && paper.is_none();
    let documents = material.documents.iter().map(document).collect_view();
    view! {
        {card}
        {exempt}
        {paper}
        {nothing.then(|| view! { <p>{words::desk::nothing_handed_in}</p> })}
        <ul class=styles::desk_file::DOCUMENTS role="list">{documents}</ul>
    }
    .into_any()
}

fn document(document: &Document) -> AnyView {
    let name = document.name.clone();
    let link = match &document.file {
        Some(file) => {
            let href = address_of(&file.href);
            view! { <OutwardLink href>{name}</OutwardLink> }.into_any()
        }
        None => view! { <span>{name}</span> }.into_any(),
    };
    let reason = document
        .reason
        .as_ref()
        .map(|why| view! { <p>{say(why)}</p> });
    let digest = document.sm3.as_deref().map(digest);
    view! {
        <li>
            {link}
            {reason}
            {digest}
        </li>
    }
    .into_any()
}
