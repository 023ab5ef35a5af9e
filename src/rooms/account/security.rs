//! Where one is signed in, the password, and who tried to sign in.

use super::{head, names, password::PasswordForm};
use crate::{
    backend::{Remote, use_action, use_remote},
    browser::{dom, page},
    frame::arrival,
    routes::Route,
    say::say,
    show::{
        moment::told,
        pages::{Grower, Part, grow},
        refusal::Refusal,
    },
    styles::account as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        empty::Empty,
        icon,
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{EndOtherSessions, EndSession, EntryQuery, ListEntries, ListSessions},
    wire::{Entry, OpenSession, OpenSessions},
};
use leptos::prelude::*;

/// Where the keyboard goes when a place has gone.
const PLACES: &str = "account-places";

/// The page.
#[component]
pub fn SecurityPage() -> impl IntoView {
    let places = use_remote::<ListSessions>(|| Some(((), ())));
    arrival::use_title(|| Some(words::account::security().to_owned()));
    let changed = Callback::new(move |now: OpenSessions| places.replace(now));
    let history = grow::<ListEntries>(Grower {
        ask: Box::new(|cursor| {
            let query = EntryQuery {
                cursor,
                limit: None,
            };
            ((), query)
        }),
        part: Box::new(|page, _| Part::list(style::ROWS, page, |entry| Some(tried(entry)))),
        what: words::account::history_what,
        empty: Box::new(|_| {
            view! { <Empty title=words::account::no_history picture=icon::PERSON>""</Empty> }
                .into_any()
        }),
    });
    view! {
        <div class="page stack-l">
            <div class="stack">{head(words::account::security, &Route::Security)}</div>
            <section class="stack" aria-labelledby=PLACES>
                <h2 id=PLACES tabindex="-1">{words::account::places}</h2>
                <p>{words::account::places_lead}</p>
                {places.show(Shape::Cards(2), words::account::places_what, move |now| all(&now, places))}
            </section>
            <section class="stack" aria-labelledby="account-password">
                <h2 id="account-password">{words::account::password}</h2>
                <PasswordForm changed />
            </section>
            <section class="stack" aria-labelledby="account-history">
                <h2 id="account-history">{words::account::history}</h2>
                <p>{words::account::history_lead}</p>
                {history}
            </section>
        </div>
    }
    .into_any()
}

/// What a sign-out elsewhere leaves.
fn left(now: OpenSessions, places: Remote<OpenSessions>) {
    places.replace(now);
    page::announce(untrack(words::account::ended));
    dom::focus_soon(PLACES.to_owned());
}

fn all(now: &OpenSessions, places: Remote<OpenSessions>) -> AnyView {
    let others = now.sessions.iter().any(|one| !one.current);
    let rows = now.sessions.iter().map(|one| place(one, places));
    let rows = rows.collect_view();
    let end = use_action::<EndOtherSessions>(|| ((), (), ()), move |now| left(now, places));
    let button = others.then(|| {
        view! {
            <Refusal failure=end.failure conflict=words::account::end_failed />
            <div>
                <Button kind=ButtonKind::Danger pending=end.pending on_press=end.start>
                    {words::account::end_others}
                </Button>
            </div>
        }
    });
    view! {
        <ul class=style::ROWS role="list">
            {rows}
        </ul>
        {button}
    }
    .into_any()
}

fn place(one: &OpenSession, places: Remote<OpenSessions>) -> AnyView {
    let id = Id(one.id.clone());
    let end = use_action::<EndSession>(move || (id.clone(), (), ()), move |now| left(now, places));
    let device = say(&one.device);
    let button = (!one.current).then(|| {
        let device = say(&one.device);
        view! {
            <Refusal failure=end.failure conflict=words::account::end_failed />
            <div>
                <Button kind=ButtonKind::Secondary pending=end.pending on_press=end.start>
                    {words::account::end_one}
                    <span class="visually-hidden">{device}</span>
                </Button>
            </div>
        }
    });
    let method = names::method(&one.method);
    view! {
        <li class=style::CARD>
            <p class="row">
                <strong>{device}</strong>
                {one.current.then(|| view! { <Tag tone=Tone::Done>{words::account::this_one}</Tag> })}
                {one.public_terminal.then(|| view! { <Tag tone=Tone::Wait>{words::account::public}</Tag> })}
            </p>
            <p class=style::SMALL>
                {say(&one.place)} " · " {move || method.get()} " · " {words::account::since} " "
                {told(&one.signed_in_at)}
            </p>
            <p class=style::SMALL>{words::account::last_used} " " {told(&one.last_used_at)}</p>
            {button}
        </li>
    }
    .into_any()
}

fn tried(entry: &Entry) -> AnyView {
    let (tone, outcome) = names::outcome(&entry.outcome);
    let method = names::method(&entry.method);
    view! {
        <li class=style::LINE>
            <p class="row">
                {told(&entry.at)} <Tag tone>{move || outcome.get()}</Tag>
                {entry.public_terminal.then(|| view! { <Tag tone=Tone::Wait>{words::account::public}</Tag> })}
            </p>
            <p class=style::SMALL>
                {move || method.get()} " · " {say(&entry.device)} " · " {say(&entry.place)}
            </p>
        </li>
    }
    .into_any()
}
