//! One bad rating on the desk: what was said of what, until when, what can be done, and what has been done.

use super::act;
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::{lang_of, said, say},
    show::{
        case_words,
        facts::{at, fact, facts, written},
        officer_act::Acts,
        rectification,
    },
    styles::{self, desk_talk as style},
    ui::{
        Tone, icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{endpoint::Id, endpoints::GetDeskRectification, wire::DeskRectification};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Open {
    /// The rectification as it is now.
    pub file: RwSignal<Arc<DeskRectification>>,
    /// Its id.
    pub id: StoredValue<Id>,
    /// What can be done with it.
    pub acts: Acts,
    /// The name on the officer's seal.
    pub seal: StoredValue<String>,
}

/// The one of this id.
#[component]
pub fn File(id: Id, seal: StoredValue<String>, title: RwSignal<Option<String>>) -> impl IntoView {
    let asked = id.clone();
    let id = StoredValue::new(id);
    let file = use_remote::<GetDeskRectification>(move || Some((asked.clone(), ())));
    Effect::new(move || {
        let failed = file.failure().map(|_| words::rectify::one().to_owned());
        let name = file.get().map(|one| said(&one.item.name));
        title.set(name.or(failed));
    });
    let heading = move || {
        file.get()
            .is_none()
            .then(|| view! { <h1>{words::rectify::one}</h1> })
    };
    view! {
        <p>
            <Link href=Route::DeskRectify.href() kind=LinkKind::Lone picture=icon::BACK>
                {words::rectify::desk_title}
            </Link>
        </p>
        {heading}
        {file.show(Shape::Page, words::rectify::what_desk, move |first| whole(id, first, seal))}
    }
    .into_any()
}

fn whole(id: StoredValue<Id>, first: Arc<DeskRectification>, seal: StoredValue<String>) -> AnyView {
    arrival::settled();
    let file = RwSignal::new(first);
    let open = Open {
        file,
        id,
        acts: act::acts(file),
        seal,
    };
    view! {
        {move || file.with(|file| head(file))}
        {open.acts.done()}
        <div class=style::COLUMNS>
            <section class="stack">
                <h2>{words::rectify::what_was_said}</h2>
                {move || file.with(|file| rated(file))}
                <h2>{words::rectify::entries}</h2>
                {move || file.with(|file| rectification::entries(&file.rectification))}
                {move || file.with(|file| file.rectification.revisit.as_ref().map(rectification::revisited))}
            </section>
            <section class=style::SIDE>{open.acts.view(move |offer| act::form(open, offer))}</section>
        </div>
    }
    .into_any()
}

fn head(file: &DeskRectification) -> AnyView {
    let of = &file.rectification;
    let number = file
        .number
        .as_ref()
        .and_then(|number| written(words::rectify::number, number));
    view! {
        <div class=styles::desk_file::HEAD>
            <h1 class=styles::desk_file::TITLE>{say(&file.item.name)}</h1>
            {rectification::tags(of)}
            {facts(vec![
                fact(words::rectify::person, file.person.clone()),
                number,
                fact(words::rectify::department_term, say(&of.department.name)),
                at(words::rectify::opened_at, &of.opened_at),
            ])}
        </div>
    }
    .into_any()
}

/// The rating: level, what was said by tags and in words.
fn rated(file: &DeskRectification) -> AnyView {
    let level = file.rating.level.clone();
    let aspects = file
        .rating
        .aspects
        .iter()
        .map(|one| {
            let one = one.clone();
            view! { <Tag>{move || case_words::aspect_level(&one)}</Tag> }
        })
        .collect_view();
    let tags = file
        .rating
        .tags
        .iter()
        .map(|tag| {
            let label = say(&tag.label);
            view! { <Tag>{label}</Tag> }
        })
        .collect_view();
    let text = file.rating.text.clone().map(|text| {
        let lang = lang_of(&text);
        view! { <p lang=lang>{text}</p> }
    });
    view! {
        <p class="row">
            <Tag tone=Tone::Wait>{move || case_words::satisfaction(&level)}</Tag>
            {aspects}
            {tags}
        </p>
        {text}
    }
    .into_any()
}
