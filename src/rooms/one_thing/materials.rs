//! The materials of all items, each once: what to bring, and what need not be handed in.

use super::page::{name_of, state};
use crate::{
    browser::page,
    say::{said, say},
    show::{file, item_names},
    styles::one_thing as style,
    ui::{Tone, disclosure::Disclosure, tag::Tag},
    words,
};
use contract::{
    situation::Applies,
    wire::{JoinedMaterial, OneThing, Text},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The two lists, as long as the items that one needs make them.
pub fn materials(one: &Arc<OneThing>, needed: Memo<Vec<Applies>>) -> AnyView {
    if one.materials.is_empty() {
        return view! { <p>{words::guide::no_materials}</p> }.into_any();
    }
    let of = Arc::clone(one);
    let shown = Memo::new(move |_| {
        let shown = of
            .materials
            .iter()
            .map(|material| is_needed(&of, material, needed));
        shown.collect::<Vec<_>>()
    });
    let of = Arc::clone(one);
    let counts = Memo::new(move |_| {
        shown.with(|shown| {
            let count = |spared: bool| {
                let here = of.materials.iter().zip(shown);
                here.filter(|(it, shown)| **shown && is_spared(it) == spared)
                    .count() as u64
            };
            (count(false), count(true))
        })
    });
    let summary = move || {
        let (bring, spared) = counts.get();
        [
            words::guide::bring_count(bring),
            words::guide::spared_count(spared),
        ]
        .concat()
    };
    Effect::new(move |before: Option<(u64, u64)>| {
        let now = counts.get();
        if before.is_some_and(|before| before != now) {
            page::announce(&untrack(summary));
        }
        now
    });
    let spared_title = move || words::one_thing::spared(counts.get().1);
    let rows = |spared: bool| {
        let all = one.materials.iter().enumerate();
        let these = all.filter(|(_, material)| is_spared(material) == spared);
        these
            .map(|(at, material)| row(one, at, material, shown))
            .collect_view()
    };
    let (bring, spared) = (rows(false), rows(true));
    view! {
        <p class=style::COUNT>{summary}</p>
        <h3 hidden=move || counts.get().0 == 0>{words::guide::bring}</h3>
        <ul class=style::ITEMS role="list">
            {bring}
        </ul>
        <div hidden=move || counts.get().1 == 0>
            <Disclosure title=spared_title>
                <p>{words::guide::spared_explain}</p>
                <ul class=style::ITEMS role="list">{spared}</ul>
            </Disclosure>
        </div>
    }
    .into_any()
}

/// A material is needed when one of its items may be; one that names no item of the list always is.
fn is_needed(one: &OneThing, material: &JoinedMaterial, needed: Memo<Vec<Applies>>) -> bool {
    let places = material
        .items
        .iter()
        .filter_map(|id| one.items.iter().position(|joined| joined.item.id == *id));
    let mut places = places.peekable();
    places.peek().is_none() || places.any(|at| state(needed, at) != Applies::No)
}

fn is_spared(material: &JoinedMaterial) -> bool {
    item_names::spares(&material.material.exemption.mode)
}

fn row(one: &OneThing, at: usize, joined: &JoinedMaterial, shown: Memo<Vec<bool>>) -> AnyView {
    let material = &joined.material;
    let mode = material.exemption.mode.clone();
    let spared = is_spared(joined).then(
        || view! { <Tag tone=Tone::Done>{move || item_names::exemption(&mode).to_owned()}</Tag> },
    );
    let depends = joined
        .depends
        .then(|| view! { <Tag tone=Tone::Wait>{words::one_thing::may_be}</Tag> });
    let names: Vec<Text> = joined
        .items
        .iter()
        .filter_map(|id| name_of(one, id))
        .collect();
    let used = move || {
        let names: Vec<String> = names.iter().map(said).collect();
        words::one_thing::used_for(&names.join(words::one_thing::and()))
    };
    let explain = material.exemption.explain.as_ref();
    let explain = explain.map(|text| view! { <p class=style::SMALL>{say(text)}</p> });
    let blank = material
        .blank
        .as_ref()
        .map(|blank| file::link(blank, words::guide::blank));
    let sample = material
        .sample
        .as_ref()
        .map(|sample| file::link(sample, words::guide::sample));
    let files = (blank.is_some() || sample.is_some())
        .then(|| view! { <div class="row no-print">{blank} {sample}</div> });
    view! {
        <li class=style::ITEM hidden=move || !shown.with(|shown| shown.get(at) == Some(&true))>
            <p class=style::NAME>{say(&material.name)} " " {spared} " " {depends}</p>
            <p class=style::SMALL>{used}</p>
            {explain}
            {files}
        </li>
    }
    .into_any()
}
