//! A case on the desk: where it stands, what can be done, materials beside the form, and what has happened.

use super::{Open, acts, answers, archive, checks, history, materials, names, part::Part};
use crate::{
    backend::use_remote,
    browser::dom,
    routes::Route,
    say::{said, say},
    show::{case_words, moment::moment},
    styles,
    ui::{
        Tone,
        button::Button,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetDeskCase,
    wire::{DeskAct, DeskFile},
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

/// The id of what is said after an act.
pub const DONE: &str = "desk-done";

/// What the parts of a case share.
#[derive(Clone, Copy)]
pub struct Case {
    /// The case as it is now.
    pub file: RwSignal<Arc<DeskFile>>,
    /// Its id.
    pub id: StoredValue<Id>,
    /// Takes over what a write has answered.
    pub changed: Callback<DeskFile>,
    /// The act that has just been taken.
    pub done: RwSignal<Option<DeskAct>>,
    /// The name on the officer's seal.
    pub seal: StoredValue<String>,
}

impl Case {
    /// A part of the case.
    pub fn part<T: PartialEq + 'static>(self, take: fn(&DeskFile) -> T) -> Part<T> {
        Part::of(self.file, take)
    }
}

/// The case of this id.
#[component]
pub fn File(id: Id, seal: StoredValue<String>) -> impl IntoView {
    let open = expect_context::<Open>();
    let asked = id.clone();
    let id = StoredValue::new(id);
    let case = use_remote::<GetDeskCase>(move || Some((asked.clone(), ())));
    Effect::new(move || {
        if case.failure().is_some() {
            let title = words::desk::case().to_owned();
            open.title.set(Some((id.get_value(), title)));
        }
    });
    let heading = move || {
        case.get()
            .is_none()
            .then(|| view! { <h1>{words::desk::case}</h1> })
    };
    let back = Signal::derive(move || open.query.with(|query| Route::Desk.href_with(query)));
    view! {
        <p class=styles::desk::BACK>
            <Link href=back kind=LinkKind::Lone picture=icon::BACK>
                {words::desk::to_inbox}
            </Link>
        </p>
        {heading}
        {case.show(Shape::Page, words::desk::what_case, move |first| whole(open, id, first, seal))}
    }
    .into_any()
}

fn whole(
    open: Open,
    id: StoredValue<Id>,
    first: Arc<DeskFile>,
    seal: StoredValue<String>,
) -> AnyView {
    let file = RwSignal::new(first);
    let changed = Callback::new(move |now: DeskFile| {
        open.inbox.update(&now, open.query.get_untracked());
        file.set(Arc::new(now));
    });
    let case = Case {
        file,
        id,
        changed,
        done: RwSignal::new(None),
        seal,
    };
    Effect::new(move || {
        let title = file.with(|file| {
            let summary = &file.case.summary;
            words::desk::case_title(&said(&summary.item.name), &summary.applicant.name)
        });
        open.title.set(Some((id.get_value(), title)));
    });
    view! {
        {head(case)}
        {done(open, case)}
        {acts::view(case)}
        <div class=styles::desk_file::COLUMNS>
            {materials::view(case)}
            {answers::view(case)}
        </div>
        {checks::view(case)}
        {history::opinions(case)}
        {archive::view(case)}
        {history::papers(case)}
        {history::timeline(case)}
    }
    .into_any()
}

fn head(case: Case) -> AnyView {
    let part = case.part(|file| (file.case.summary.clone(), file.stage.clone()));
    let tags = move || {
        let (summary, stage) = part.get();
        let (clock, state) = (summary.clock, summary.state);
        let due = clock.clone();
        let day = clock.clone();
        let reason = clock.reason.as_ref().map(say);
        view! {
            <p class=styles::desk_file::TAGS>
                <Tag tone=case_words::clock_tone(&clock)>{move || case_words::clock_line(&due)}</Tag>
                <Tag tone=case_words::state_tone(&state)>
                    {move || case_words::state_name(&state)}
                </Tag>
                {stage.map(|stage| view! { <Tag>{move || names::stage(&stage)}</Tag> })}
                <span>{move || case_words::due_line(&day)}</span>
                {reason}
            </p>
        }
        .into_any()
    };
    let summary = case.file.with_untracked(|file| file.case.summary.clone());
    let submitted = summary.submitted_at.clone();
    view! {
        <div class=styles::desk_file::HEAD>
            <h1 class=styles::desk_file::TITLE>{say(&summary.item.name)}</h1>
            {tags}
            <dl class=styles::desk_file::FACTS>
                <div class=styles::desk_file::FACT>
                    <dt class=styles::desk_file::TERM>{words::desk::applicant}</dt>
                    <dd class=styles::desk_file::VALUE>{summary.applicant.name}</dd>
                </div>
                <div class=styles::desk_file::FACT>
                    <dt class=styles::desk_file::TERM>{words::desk::number}</dt>
                    <dd class=styles::desk_file::VALUE>{summary.number}</dd>
                </div>
                <div class=styles::desk_file::FACT>
                    <dt class=styles::desk_file::TERM>{words::desk::submitted}</dt>
                    <dd class=styles::desk_file::VALUE>{move || moment(&submitted)}</dd>
                </div>
            </dl>
        </div>
    }
    .into_any()
}

/// What has just been done, and the way on.
fn done(open: Open, case: Case) -> AnyView {
    let next = move || {
        let following = case.id.with_value(|id| open.inbox.next_after(&id.0));
        match following {
            Some(id) => {
                let href = Signal::derive(move || {
                    let route = Route::DeskCase(id.clone());
                    open.query.with(|query| route.href_with(query))
                });
                view! {
                    <Link href kind=LinkKind::Secondary picture=icon::NEXT>
                        {words::desk::next_case}
                    </Link>
                }
                .into_any()
            }
            None => view! { <p>{words::desk::no_next}</p> }.into_any(),
        }
    };
    let told = move || {
        let act = case.done.get()?;
        let state = case.part(|file| file.case.summary.state.clone());
        let title = move || {
            state
                .with(|state| words::desk::acted(&names::act(&act), &case_words::state_name(state)))
        };
        Some(view! {
            <Notice tone=Tone::Done title>
                <p>{words::desk::acted_sealed}</p>
                <div class="row">
                    {next()} <Button on_press=move |()| case.done.set(None)>{words::ui::dismiss}</Button>
                </div>
            </Notice>
        })
    };
    view! {
        <div id=DONE tabindex="-1">
            {told}
        </div>
    }
    .into_any()
}

/// A part of the case under a heading of its own.
pub fn section(title: fn() -> &'static str, inside: AnyView) -> AnyView {
    view! {
        <section class=styles::desk_file::PART>
            <h2 class=styles::desk_file::NAME>{title}</h2>
            {inside}
        </section>
    }
    .into_any()
}

/// The button that was pressed has gone: the keyboard goes to what is said about it.
pub fn land() {
    set_timeout(|| dom::focus(DONE), Duration::ZERO);
}
