//! One thread on the desk: who asks what, until when, what can be done, and what has been said and done.

use super::act;
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    show::{
        case_words,
        facts::{at, fact, facts, written},
        officer_act::Acts,
        thread::{self, Reader},
        thread_words,
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
use contract::{endpoint::Id, endpoints::GetDeskThread, wire::DeskThread};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Open {
    /// The thread as it is now.
    pub file: RwSignal<Arc<DeskThread>>,
    /// Its id.
    pub id: StoredValue<Id>,
    /// What can be done with it.
    pub acts: Acts,
    /// The name on the officer's seal.
    pub seal: StoredValue<String>,
}

/// The thread of this id.
#[component]
pub fn File(id: Id, seal: StoredValue<String>, title: RwSignal<Option<String>>) -> impl IntoView {
    let asked = id.clone();
    let id = StoredValue::new(id);
    let thread = use_remote::<GetDeskThread>(move || Some((asked.clone(), ())));
    Effect::new(move || {
        let failed = thread.failure().map(|_| words::talk::thread().to_owned());
        let name = thread.get().map(|one| one.thread.summary.title.clone());
        title.set(name.or(failed));
    });
    let heading = move || {
        thread
            .get()
            .is_none()
            .then(|| view! { <h1>{words::talk::thread}</h1> })
    };
    view! {
        <p>
            <Link href=Route::DeskTalk.href() kind=LinkKind::Lone picture=icon::BACK>
                {words::talk::desk_title}
            </Link>
        </p>
        {heading}
        {thread.show(Shape::Page, words::talk::thread_what, move |first| whole(id, first, seal))}
    }
    .into_any()
}

fn whole(id: StoredValue<Id>, first: Arc<DeskThread>, seal: StoredValue<String>) -> AnyView {
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
                <h2>{words::talk::entries}</h2>
                {move || file.with(|file| thread::entries(&file.thread, Reader::Officer, u32::MAX))}
            </section>
            <section class=style::SIDE>{open.acts.view(move |offer| act::form(open, offer))}</section>
        </div>
    }
    .into_any()
}

fn head(file: &DeskThread) -> AnyView {
    let (thread, summary) = (&file.thread, &file.thread.summary);
    let (kind, kind_of, state, clock, day, about) = (
        summary.kind.clone(),
        summary.kind.clone(),
        summary.state.clone(),
        summary.clock.clone(),
        summary.clock.clone(),
        summary.about.clone(),
    );
    let wish = thread.may_publish;
    view! {
        <div class=styles::desk_file::HEAD>
            <h1 class=styles::desk_file::TITLE>{thread::title(&summary.title)}</h1>
            <p class=styles::desk_file::TAGS>
                <Tag tone=case_words::clock_tone(&clock)>{move || case_words::clock_line(&clock)}</Tag>
                <Tag>{move || thread_words::kind_name(&kind)}</Tag>
                <Tag tone=thread_words::state_tone(&summary.state)>
                    {move || thread_words::state_name(&kind_of, &state)}
                </Tag>
                <span>{move || case_words::due_line(&day)}</span>
                {thread.confidential.then(|| view! { <Tag tone=Tone::Wait>{words::talk::confidential_tag}</Tag> })}
            </p>
            {facts(vec![
                fact(words::talk::person, file.person.clone()),
                fact(words::talk::subject, move || thread_words::subject(&about)),
                fact(words::talk::department, crate::say::say(&thread.department.name)),
                written(words::talk::number, &summary.number),
                at(words::talk::started_at, &summary.started_at),
                fact(words::talk::public, move || if wish { words::talk::public_yes() } else { words::talk::public_no() }),
            ])}
        </div>
    }
    .into_any()
}
