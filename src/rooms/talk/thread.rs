//! One thread: until when it is answered, what one can do now, and what has been said and done.

use super::{acts, list};
use crate::{
    backend::{Remote, Watch, use_remote, watch},
    browser::page,
    frame::arrival,
    routes::Route,
    say::{said, say},
    show::{
        case_words,
        contacts::Contacts,
        facts::{at, fact, facts, written},
        moment,
        thread::{self, Reader},
        thread_words,
    },
    styles::talk_thread as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::{Id, target},
    endpoints::{AnswerQuery, GetThread, WatchThread},
    wire::{ClockState, Code, Thread, ThreadKind, ThreadSubject},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The thread as it is now.
pub type Now = Signal<Arc<Thread>>;

/// The page.
#[component]
pub fn ThreadPage(id: Id) -> impl IntoView {
    let asked = id.clone();
    let remote = use_remote::<GetThread>(move || Some((asked.clone(), ())));
    let title = Memo::new(move |_| remote.get().map(|thread| thread.summary.title.clone()));
    let heading = move || {
        title
            .get()
            .unwrap_or_else(|| words::talk::thread().to_owned())
    };
    arrival::use_title(move || (title.get().is_some() || remote.failure().is_some()).then(heading));
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::talk::title, Route::Talk.href()),
            Crumb::here(heading),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            {remote.show_live(Shape::Page, words::talk::thread_what, move |now| whole(&id, remote, now))}
        </div>
    }
    .into_any()
}

fn whole(id: &Id, remote: Remote<Thread>, now: Now) -> AnyView {
    // What was said before the page was opened is not news.
    let seen = now.with_untracked(|thread| thread::newest(thread));
    view! {
        {move || now.with(|thread| head(thread))}
        {live(id, remote, now)}
        {acts::view(id, remote, now)}
        <section class="stack">
            <h2>{words::talk::entries}</h2>
            {move || now.with(|thread| thread::entries(thread, Reader::Person, seen))}
        </section>
        {move || now.with(|thread| about(thread))}
    }
    .into_any()
}

fn head(of: &Thread) -> AnyView {
    let summary = &of.summary;
    let (kind, kind_of, state) = (
        summary.kind.clone(),
        summary.kind.clone(),
        summary.state.clone(),
    );
    let clock = summary.clock.clone();
    let runs = matches!(clock.state, ClockState::Running | ClockState::Overdue);
    let (line, day) = (clock.clone(), clock.clone());
    let due = runs.then(|| {
        view! {
            <p class=style::DUE>{move || case_words::clock_line(&line)}</p>
            <p>{move || due_line(day.due_on.as_deref())}</p>
        }
    });
    view! {
        <div class=style::HEAD>
            <p class="row">
                <Tag>{move || thread_words::kind_name(&kind)}</Tag>
                <Tag tone=thread_words::state_tone(&summary.state)>
                    {move || thread_words::state_name(&kind_of, &state)}
                </Tag>
                {list::outcome(summary)}
                {of.confidential.then(|| view! { <Tag tone=Tone::Info>{words::talk::confidential_tag}</Tag> })}
            </p>
            {subject(&summary.about)}
            {due}
        </div>
        <div class=style::NEXT>
            <h2>{words::talk::next}</h2>
            <p>{say(&summary.next)}</p>
            {summary.rating.as_ref().map(list::rating)}
        </div>
    }
    .into_any()
}

/// The promised day; reactive.
fn due_line(day: Option<&str>) -> Option<String> {
    day.map(|day| words::talk::due(&crate::say::day(day)))
}

/// What it is about, and the way there.
pub fn subject(about: &ThreadSubject) -> AnyView {
    let id = |named: &Option<contract::wire::Named>| Id::parse(&named.as_ref()?.id);
    let route = id(&about.case)
        .map(Route::Case)
        .or_else(|| id(&about.item).map(Route::Guide))
        .or_else(|| id(&about.department).map(Route::Department));
    let about = about.clone();
    let text = move || thread_words::subject(&about);
    match route {
        Some(route) => view! {
            <p>
                <Link href=route.href() kind=LinkKind::Lone picture=icon::NEXT>
                    {text}
                </Link>
            </p>
        }
        .into_any(),
        None => view! { <p>{text}</p> }.into_any(),
    }
}

/// How one is kept up to date, and what is new said without moving anything.
fn live(id: &Id, remote: Remote<Thread>, now: Now) -> AnyView {
    let state = watch(target::<WatchThread>(id, &()), move |revision| {
        let known =
            now.try_with_untracked(|now| revision.as_deref() == Some(now.revision.as_str()));
        if known == Some(false) {
            remote.refresh();
        }
    });
    Effect::new(move |before: Option<u32>| {
        let newest = now.with(|now| thread::newest(now));
        if before.is_some_and(|before| before < newest) {
            let title = now.with_untracked(|now| now.entries.last().map(|one| said(&one.title)));
            if let Some(title) = title {
                page::announce(&untrack(|| words::matter::news(&title)));
            }
        }
        newest
    });
    let told = move || match state.get() {
        Watch::Live => words::matter::live(),
        Watch::Asking => words::matter::asking(),
        Watch::Resting => "",
    };
    view! { <p class=[style::META, " no-print"].concat()>{told}</p> }.into_any()
}

/// Who has it, its number, whether it is public.
fn about(of: &Thread) -> AnyView {
    let summary = &of.summary;
    let publishable = summary.kind != ThreadKind::Complaint;
    let wish = of.may_publish;
    let public = publishable.then(|| {
        fact(words::talk::public, move || {
            if wish {
                words::talk::public_yes()
            } else {
                words::talk::public_no()
            }
        })
    });
    let published = of.published.as_deref().map(|id| {
        let href = Route::Answers.href_with(&AnswerQuery {
            id: Some(Code::from(id)),
            ..Default::default()
        });
        view! {
            <p>
                <Link href kind=LinkKind::Lone picture=icon::NEXT>
                    {words::talk::see_published}
                </Link>
            </p>
        }
    });
    let changed = moment::told(&summary.changed_at);
    view! {
        <section class="stack">
            <h2>{words::talk::about_title}</h2>
            {facts(vec![
                fact(words::talk::department, say(&of.department.name)),
                written(words::talk::number, &summary.number),
                at(words::talk::started_at, &summary.started_at),
                fact(words::talk::changed_at, changed),
                public.flatten(),
            ])}
            {published}
            <Contacts list=of.contacts.clone() />
        </section>
    }
    .into_any()
}
