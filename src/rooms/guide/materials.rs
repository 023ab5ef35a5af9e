//! The materials as a checklist: what to bring, what need not be handed in and why. Ticks stay on this device.

use super::names;
use crate::browser::page;
use crate::keep;
use crate::say::say;
use crate::show::facts::{fact, facts, may};
use crate::show::file;
use crate::show::item_names;
use crate::show::situations::Situations;
use crate::styles::guide_materials as style;
use crate::ui::Tone;
use crate::ui::disclosure::Disclosure;
use crate::ui::ids;
use crate::ui::tag::Tag;
use crate::words;
use contract::situation::Applies;
use contract::wire::{Guide, Material, Necessity};
use leptos::prelude::*;
use std::sync::Arc;

#[derive(Clone, Copy)]
struct List {
    needed: Memo<Vec<Applies>>,
    ticked: RwSignal<Vec<String>>,
    guide: StoredValue<String>,
}

impl List {
    fn state(self, at: usize) -> Applies {
        self.needed
            .with(|needed| needed.get(at).copied().unwrap_or(Applies::Yes))
    }

    fn tick(self, id: &str) {
        self.ticked.update(|ticked| {
            if ticked.iter().any(|known| known == id) {
                ticked.retain(|known| known != id);
            } else {
                ticked.push(id.to_owned());
            }
        });
        self.guide.with_value(|guide| {
            self.ticked
                .with_untracked(|ticked| keep::set_ticks(guide, ticked))
        });
    }
}

/// The questions, then the list that answers to them.
pub fn materials(guide: &Arc<Guide>, situations: Situations) -> AnyView {
    if guide.materials.is_empty() {
        return view! { <p>{words::guide::no_materials}</p> }.into_any();
    }
    let questions = situations.view(words::guide::questions_explain);
    let of = Arc::clone(guide);
    let needed = Memo::new(move |_| situations.needed(&of.materials));
    let list = List {
        needed,
        ticked: RwSignal::new(keep::ticks(&guide.item.id)),
        guide: StoredValue::new(guide.item.id.clone()),
    };
    let exempt: Vec<bool> = guide
        .materials
        .iter()
        .map(|material| item_names::spares(&material.exemption.mode))
        .collect();
    let count = {
        let exempt = exempt.clone();
        move |which: bool| {
            let shown =
                |(needed, exempt): &(&Applies, &bool)| **needed != Applies::No && **exempt == which;
            list.needed
                .with(|needed| needed.iter().zip(&exempt).filter(shown).count() as u64)
        }
    };
    let said = Memo::new(move |_| (count(false), count(true)));
    // What answering changed is heard too; the first count is on the page anyway.
    Effect::new(move |before: Option<(u64, u64)>| {
        let now = said.get();
        if before.is_some_and(|before| before != now) {
            page::announce(&untrack(|| summary(now)));
        }
        now
    });
    let rows = |which: bool| {
        guide
            .materials
            .iter()
            .enumerate()
            .filter(|(at, _)| exempt[*at] == which)
            .map(|(at, material)| row(at, material, list))
            .collect::<Vec<_>>()
    };
    let (bring, spared) = (rows(false), rows(true));
    view! {
        {questions}
        <p class=style::COUNT>{move || summary(said.get())}</p>
        <h3 hidden=move || said.get().0 == 0>{words::guide::bring}</h3>
        <ul class=style::LIST role="list">
            {bring}
        </ul>
        <h3 hidden=move || said.get().1 == 0>{words::guide::spared}</h3>
        <p hidden=move || said.get().1 == 0>{words::guide::spared_explain}</p>
        <ul class=style::LIST role="list">
            {spared}
        </ul>
    }
    .into_any()
}

fn summary((bring, spared): (u64, u64)) -> String {
    [
        words::guide::bring_count(bring),
        words::guide::spared_count(spared),
    ]
    .concat()
}

fn row(at: usize, material: &Material, list: List) -> AnyView {
    let id = ids::next();
    let (own, key) = (material.id.clone(), material.id.clone());
    let open = move || list.state(at) == Applies::Open;
    view! {
        <li class=style::ROW hidden=move || list.state(at) == Applies::No>
            <div class=style::TICK>
                <input
                    class=style::BOX
                    type="checkbox"
                    id=id.clone()
                    prop:checked=move || list.ticked.with(|ticked| ticked.contains(&own))
                    on:change=move |_| list.tick(&key)
                />
                <label class=style::NAME for=id>
                    {say(&material.name)}
                </label>
            </div>
            <div class=style::ABOUT>
                {tags(material)} {move || open().then(|| view! { <Tag tone=Tone::Wait>{words::guide::depends}</Tag> })}
                {spared(material)} {how(material)} {downloads(material)} {details(material)}
            </div>
        </li>
    }
    .into_any()
}

fn tags(material: &Material) -> AnyView {
    let (necessity, mode) = (material.necessity.clone(), material.exemption.mode.clone());
    let tone = if necessity == Necessity::Required {
        Tone::Plain
    } else {
        Tone::Info
    };
    view! {
        <Tag tone>{move || names::necessity(&necessity).to_owned()}</Tag>
        {item_names::spares(&material.exemption.mode).then(|| view! { <Tag tone=Tone::Done>{move || item_names::exemption(&mode).to_owned()}</Tag> })}
    }
    .into_any()
}

/// Why it need not be handed in.
fn spared(material: &Material) -> Option<AnyView> {
    let exemption = &material.exemption;
    if !item_names::spares(&material.exemption.mode)
        || (exemption.explain.is_none() && exemption.certificate.is_none())
    {
        return None;
    }
    let why = exemption
        .explain
        .as_ref()
        .or(exemption.certificate.as_ref())
        .map(say);
    Some(view! { <p class=style::WHY>{why}</p> }.into_any())
}

fn how(material: &Material) -> AnyView {
    let material = StoredValue::new(material.clone());
    let line = move || {
        material.with_value(|material| {
            let mut parts = vec![
                names::material_kind(&material.kind).to_owned(),
                names::original(&material.original).to_owned(),
            ];
            if material.copies > 0 {
                parts.push(words::guide::copies(u64::from(material.copies)));
            }
            parts.push(names::form(&material.form).to_owned());
            parts.join(" · ")
        })
    };
    view! { <p class=style::FACTS>{line}</p> }.into_any()
}

fn downloads(material: &Material) -> Option<AnyView> {
    if material.blank.is_none() && material.sample.is_none() {
        return None;
    }
    Some(
        view! {
            <div class="row no-print">
                {material.blank.as_ref().map(|blank| file::link(blank, words::guide::blank))}
                {material.sample.as_ref().map(|sample| file::link(sample, words::guide::sample))}
            </div>
        }
        .into_any(),
    )
}

fn details(material: &Material) -> AnyView {
    let source = material.source.clone();
    let note = material.source_note.clone();
    let come = view! {
        {move || names::source(&source).to_owned()}
        {note
            .map(|note| {
                view! {
                    " · "
                    {say(&note)}
                }
            })}
    };
    let inside = facts(vec![
        fact(words::guide::source, come),
        may(words::guide::certificate, &material.exemption.certificate),
        may(words::guide::size, &material.size),
        may(words::guide::notes, &material.notes),
        may(words::guide::standard, &material.standard),
        may(words::guide::basis, &material.basis),
    ]);
    view! {
        <Disclosure title=words::guide::details level=0>
            {inside}
        </Disclosure>
    }
    .into_any()
}
