//! The first screen for elders: at most eight large entries, in one column. What waits first, then the doors; the rest is
//! behind the last entry.

use super::{
    doors,
    piece::{Now, piece},
    todo,
};
use crate::{
    say::{lang_of, say},
    styles::me as style,
    ui::icon::{self, Icon, Picture},
    words,
};
use contract::wire::{ApplicantKind, Todo};
use leptos::prelude::*;

/// How many things that wait stand large: with the doors and "other services" they are eight.
const WAITING: usize = 3;

/// The entries.
pub fn entries(now: Now) -> AnyView {
    let waiting = piece(
        now,
        |space| space.todo.iter().take(WAITING).cloned().collect::<Vec<_>>(),
        |all| list(all),
    );
    let none = Memo::new(move |_| now.with(|space| space.todo.is_empty()));
    let more = RwSignal::new(false);
    let doors_now = move || {
        let all = doors::served();
        let shown = if more.get() { all.len() } else { doors::ELDER };
        all.into_iter()
            .take(shown)
            .map(|(href, picture, label)| entry(href, picture, label.into_any(), None))
            .collect_view()
    };
    let label = move || {
        if more.get() {
            words::me::elder_back()
        } else {
            words::me::elder_more()
        }
    };
    view! {
        <section class="stack" aria-labelledby="me-todo">
            <h2 id="me-todo">{words::me::todo}</h2>
            {move || none.get().then(|| view! { <p>{words::me::todo_none}</p> })}
            {waiting}
        </section>
        <section class="stack" aria-labelledby="me-doors">
            <h2 id="me-doors">{words::me::doors}</h2>
            <ul class=style::LARGE role="list">
                {doors_now}
                <li>
                    <button
                        class=style::BIG
                        type="button"
                        aria-expanded=move || if more.get() { "true" } else { "false" }
                        on:click=move |_| more.update(|more| *more = !*more)
                    >
                        <span class=style::MARK>
                            <Icon picture=icon::MORE />
                        </span>
                        <span>{label}</span>
                    </button>
                </li>
            </ul>
        </section>
    }
    .into_any()
}

fn list(all: &[Todo]) -> AnyView {
    let rows = all.iter().filter_map(waits).collect_view();
    view! { <ul class=style::LARGE role="list">{rows}</ul> }.into_any()
}

fn waits(one: &Todo) -> Option<AnyView> {
    let (href, label) = todo::action(one)?;
    let whom = (one.applicant.kind != ApplicantKind::Myself).then(|| {
        let name = one.applicant.name.clone();
        view! { <span class=style::SMALL lang=lang_of(&one.applicant.name)>{move || words::me::for_whom(&name)}</span> }
    });
    let name = view! {
        {label}
        " · "
        {say(&one.name)}
    }
    .into_any();
    let more = view! {
        {whom}
        {todo::due(one)}
    }
    .into_any();
    Some(entry(href, icon::WAIT, name, Some(more)))
}

fn entry(href: String, picture: Picture, name: AnyView, more: Option<AnyView>) -> AnyView {
    view! {
        <li>
            <a class=style::BIG href=href>
                <span class=style::MARK>
                    <Icon picture />
                </span>
                <span class=style::WORDS>
                    <span>{name}</span>
                    {more}
                </span>
            </a>
        </li>
    }
    .into_any()
}
