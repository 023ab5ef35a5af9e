//! One 一件事: what it joins and spares, which items one needs, all materials at once, where and how to begin.

use super::{materials, start};
use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    routes::Route,
    say::{said, say},
    show::{
        contacts::Contacts,
        facts::{fact, facts, told},
        measure,
        paper::printing,
        region_bar::RegionBar,
        saver::saver,
        situations::Situations,
    },
    styles::{self, one_thing as style},
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        button::ButtonKind,
        skeleton::Shape,
        table::{Column, Table},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetOneThing, GuideQuery},
    situation::Applies,
    wire::{Contact, Effort, Named, OneThing, PublicKind, Text},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn OneThingPage(id: Id) -> impl IntoView {
    let one = use_remote::<GetOneThing>(move || {
        let region = keep::region();
        Some((id.clone(), GuideQuery { region }))
    });
    let name = Memo::new(move |_| {
        let one = one.get()?;
        Some(words::one_thing::named(&said(&one.one_thing.name)))
    });
    let heading = move || {
        name.get()
            .unwrap_or_else(|| words::one_thing::title().to_owned())
    };
    arrival::use_title(move || (name.get().is_some() || one.failure().is_some()).then(heading));
    arrival::use_description(move || Some(said(&one.get()?.one_thing.summary)));
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::one_thing::title, Route::OneThings.href()),
            Crumb::here(heading),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            <RegionBar />
            {one.show(Shape::Page, words::one_thing::what_one, whole)}
        </div>
    }
    .into_any()
}

fn whole(one: Arc<OneThing>) -> AnyView {
    let situations = Situations::new(&one.situations);
    let of = Arc::clone(&one);
    let (asking, needed) = (situations.clone(), situations);
    let needed = Memo::new(move |_| needed.needed(&of.items));
    view! {
        <div class=style::WHOLE>
            <div class="stack">
                <p class=style::SUMMARY>{say(&one.one_thing.summary)}</p>
                <div class="no-print">
                    // The browser's own jump, which takes the keyboard along.
                    <a class=styles::link::LINK data-kind="primary" href="#start" rel="external">
                        {words::one_thing::start}
                    </a>
                </div>
            </div>
            {section(words::one_thing::spares, effort(&one))}
            {section(
                words::one_thing::items,
                view! {
                    {asking.view(words::one_thing::questions_explain)}
                    {start::items(&one, needed)}
                }
                    .into_any(),
            )}
            {section(words::one_thing::materials, materials::materials(&one, needed))}
            <div id="start">{section(words::one_thing::start, start::start(&one, needed))}</div>
            {conditions(&one)}
            {section(words::one_thing::who, about(&one))}
            {faqs(&one)}
            {section(words::one_thing::ask, ask(&one))}
            <div class="row no-print">
                {saver(PublicKind::OneThing, &one.one_thing.id, &one.one_thing.name)}
                {printing(ButtonKind::Quiet, words::one_thing::print)}
            </div>
        </div>
    }
    .into_any()
}

fn section(title: fn() -> &'static str, inside: AnyView) -> AnyView {
    view! {
        <section class="stack">
            <h2>{title}</h2>
            {inside}
        </section>
    }
    .into_any()
}

fn about(one: &OneThing) -> AnyView {
    let about = &one.one_thing;
    let partners: Vec<Named> = one.partners.clone();
    let partners = (!partners.is_empty())
        .then(|| {
            let names = move || {
                let names: Vec<String> = partners.iter().map(|one| said(&one.name)).collect();
                names.join(words::one_thing::and())
            };
            fact(words::one_thing::partners, names)
        })
        .flatten();
    let code = one
        .code
        .clone()
        .and_then(|code| fact(words::one_thing::code, code));
    facts(vec![
        told(words::one_thing::lead_department, &about.lead.name),
        partners,
        told(words::one_thing::stage, &about.stage.name),
        code,
    ])
}

/// What it took before, and what it takes now.
fn effort(one: &OneThing) -> AnyView {
    let (before, after) = (one.one_thing.before.clone(), one.one_thing.after.clone());
    let row = |head: fn() -> &'static str, says: fn(&Effort) -> String| -> Vec<AnyView> {
        let (before, after) = (before.clone(), after.clone());
        vec![
            head.into_any(),
            (move || says(&before)).into_any(),
            view! { <strong>{move || says(&after)}</strong> }.into_any(),
        ]
    };
    let columns = vec![
        Column::text(words::one_thing::aspect),
        Column::text(words::one_thing::before),
        Column::text(words::one_thing::after),
    ];
    let rows = vec![
        row(words::one_thing::visits, |it| measure::visits(it.visits)),
        row(words::one_thing::papers, |it| {
            measure::materials(it.materials)
        }),
        row(words::one_thing::time, |it| measure::time_limit(&it.time)),
    ];
    view! {
        <Table caption=words::one_thing::effort columns rows />
        <p>{words::one_thing::effort_explain}</p>
    }
    .into_any()
}

fn conditions(one: &OneThing) -> Option<AnyView> {
    let rows = one.conditions.iter();
    let rows = rows
        .map(|text| view! { <li>{say(text)}</li> })
        .collect_view();
    (!one.conditions.is_empty()).then(|| {
        let list = view! { <ul class=style::BULLETS>{rows}</ul> }.into_any();
        section(words::one_thing::conditions, list)
    })
}

fn faqs(one: &OneThing) -> Option<AnyView> {
    let rows = one.faqs.iter();
    let rows = rows
        .map(|faq| {
            view! {
                <div class="stack">
                    <h3>{say(&faq.question)}</h3>
                    <p>{say(&faq.answer)}</p>
                </div>
            }
        })
        .collect_view();
    (!one.faqs.is_empty()).then(|| section(words::one_thing::faqs, rows.into_any()))
}

fn ask(one: &OneThing) -> AnyView {
    let part = |title: fn() -> &'static str, list: &[Contact]| {
        (!list.is_empty()).then(|| {
            view! {
                <h3>{title}</h3>
                <Contacts list=list.to_vec() />
            }
        })
    };
    view! {
        {part(words::one_thing::consult, &one.consult)}
        {part(words::one_thing::complain, &one.complain)}
    }
    .into_any()
}

/// Whether something is needed, by its place.
pub(super) fn state(needed: Memo<Vec<Applies>>, at: usize) -> Applies {
    needed.with(|needed| needed.get(at).copied().unwrap_or(Applies::Yes))
}

/// The name of an item of it, for where only its id is known.
pub(super) fn name_of(one: &OneThing, id: &str) -> Option<Text> {
    let found = one.items.iter().find(|joined| joined.item.id == id);
    found.map(|joined| joined.item.name.clone())
}
