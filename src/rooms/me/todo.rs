//! What waits for the person: why, for whom, until when, and one action that leads to the very place.

use crate::{
    routes::Route,
    say::{self, lang_of, say, saying},
    styles::me as style,
    ui::{
        Tone,
        button::Button,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{ApplicantKind, Todo, TodoKind},
};
use leptos::prelude::*;

/// How many are shown at first.
const FIRST: usize = 6;

/// The list, the most urgent first as the back end orders it. `more` outlives it: news must not fold away what was opened.
pub fn list(all: &[Todo], more: RwSignal<bool>) -> AnyView {
    if all.is_empty() {
        return view! { <p>{words::me::todo_none}</p> }.into_any();
    }
    let (first, rest) = all.split_at(all.len().min(FIRST));
    let first = first
        .iter()
        .enumerate()
        .map(|(at, todo)| one(todo, at == 0))
        .collect_view();
    let left = rest.len() as u64;
    let rest = rest.to_vec();
    let rest = move || {
        more.get()
            .then(|| rest.iter().map(|todo| one(todo, false)).collect_view())
    };
    let button = move || {
        (left > 0 && !more.get()).then(|| {
            view! {
                <div>
                    <Button on_press=move |()| more.set(true)>{move || words::me::todo_more(left)}</Button>
                </div>
            }
        })
    };
    view! {
        <ul class=style::TODO role="list">
            {first}
            {rest}
        </ul>
        {button}
    }
    .into_any()
}

fn one(todo: &Todo, main: bool) -> AnyView {
    let kind = todo.kind.clone();
    let action = action(todo).map(|(href, label)| {
        let name = saying(&todo.name);
        let look = if main {
            LinkKind::Primary
        } else {
            LinkKind::Secondary
        };
        view! {
            <div class=style::ACT>
                <Link href kind=look>
                    {label}
                    <span class="visually-hidden">{move || [": ", &name.get()].concat()}</span>
                </Link>
            </div>
        }
    });
    view! {
        <li class=style::ONE>
            <div class=style::TOLD>
                <p class="row">
                    <Tag tone=Tone::Wait>{move || kind_name(&kind).to_owned()}</Tag>
                    {for_whom(todo)}
                </p>
                <h3 class=style::NAME>{say(&todo.name)}</h3>
                <p>{say(&todo.tell)}</p>
                {due(todo)}
            </div>
            {action}
        </li>
    }
    .into_any()
}

/// For whom, where it is not for oneself.
fn for_whom(todo: &Todo) -> Option<AnyView> {
    (todo.applicant.kind != ApplicantKind::Myself).then(|| whom(&todo.applicant.name))
}

/// "For so-and-so", to be seen at once.
pub fn whom(name: &str) -> AnyView {
    let lang = lang_of(name);
    let name = name.to_owned();
    view! { <strong class=style::WHOM lang=lang>{move || words::me::for_whom(&name)}</strong> }
        .into_any()
}

/// The last day.
pub fn due(todo: &Todo) -> Option<AnyView> {
    let day = todo.due_on.clone()?;
    let iso = day.clone();
    // Whether it is over the back end says, by its own clock: that of the device may be wrong.
    let kind = todo.kind.clone();
    let told = move || {
        let day = say::day(&day);
        match kind {
            TodoKind::Card => words::me::todo_until(&day),
            TodoKind::Booking => words::me::todo_on(&day),
            _ => words::me::todo_due(&day),
        }
    };
    Some(view! { <p class=style::DUE><time datetime=iso>{told}</time></p> }.into_any())
}

/// Where it is done, and how that is called. None where nothing of this portal leads there.
pub fn action(todo: &Todo) -> Option<(String, words::Phrase)> {
    let id = Id::parse(&todo.id);
    let own = todo.applicant.kind == ApplicantKind::Myself;
    let (route, label): (Route, fn() -> &'static str) = match (&todo.kind, &todo.item) {
        (TodoKind::Correct, _) => (Route::CaseCorrection(id?), words::me::do_correct),
        (TodoKind::Rate, _) => (Route::CaseRating(id?), words::me::do_rate),
        (TodoKind::Draft, _) => (Route::Draft(id?), words::me::do_draft),
        (TodoKind::Pay, _) => {
            let route = Route::Draft(id?);
            return route.is_served().then(|| {
                (
                    route.href_at("pay"),
                    words::me::do_pay as fn() -> &'static str,
                )
            });
        }
        (TodoKind::Message, _) => (Route::Messages, words::me::do_message),
        (TodoKind::Booking, _) => (Route::Booking(id?), words::me::do_booking),
        (TodoKind::Card, Some(item)) => (Route::guide(&item.id), words::me::do_renew),
        (TodoKind::Card, None) if own => (Route::Card(id?), words::me::do_card),
        _ => return None,
    };
    route.is_served().then(|| (route.href(), label))
}

/// Why it waits; a name that this portal does not know is shown as it came.
pub fn kind_name(kind: &TodoKind) -> &str {
    match kind {
        TodoKind::Correct => words::me::kind_correct(),
        TodoKind::Pay => words::me::kind_pay(),
        TodoKind::Draft => words::me::kind_draft(),
        TodoKind::Rate => words::me::kind_rate(),
        TodoKind::Message => words::me::kind_message(),
        TodoKind::Card => words::me::kind_card(),
        TodoKind::Booking => words::me::kind_booking(),
        TodoKind::Other(name) => name,
    }
}
