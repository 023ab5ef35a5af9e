//! What one agreed to: which text, for what, since when; taken back with one press, and given again with one.

use super::{head, names};
use crate::{
    backend::{use_action, use_remote},
    browser::page,
    frame::arrival,
    routes::Route,
    say::{said, say},
    show::{
        facts::{at, fact, facts, told, written},
        moment,
        refusal::Refusal,
    },
    styles::account as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        disclosure::Disclosure,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ChangeConsent, GetConsent, ListConsents},
    wire::{Consent, ConsentChange, ConsentState, ConsentText, ConsentTurn},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ConsentsPage() -> impl IntoView {
    let consents = use_remote::<ListConsents>(|| Some(((), ())));
    arrival::use_title(|| Some(words::account::consents().to_owned()));
    view! {
        <div class="page stack">
            {head(words::account::consents, &Route::Consents)}
            <p>{words::account::consents_lead}</p>
            {consents
                .show(
                    Shape::Cards(4),
                    words::account::consents_what,
                    |all| {
                        let rows = all.consents.iter().map(|one| view! { <One consent=one.clone() /> });
                        let rows = rows.collect_view();
                        view! {
                            <ul class=style::ROWS role="list">
                                {rows}
                            </ul>
                        }
                            .into_any()
                    },
                )}
        </div>
    }
    .into_any()
}

/// One of them.
#[component]
fn One(consent: Consent) -> impl IntoView {
    let id = Id(consent.id.clone());
    let title = consent.title.clone();
    let now = RwSignal::new(consent.clone());
    // Taken back just now: the button beside it undoes that.
    let just = RwSignal::new(false);
    let given = Memo::new(move |_| now.with(|now| now.state == ConsentState::Given));
    let own = id.clone();
    let name = title.clone();
    let change = use_action::<ChangeConsent>(
        move || {
            let body = ConsentChange {
                given: !given.get_untracked(),
                version: now.with_untracked(|now| now.version.clone()),
            };
            (own.clone(), (), body)
        },
        move |next| {
            let given = next.state == ConsentState::Given;
            page::announce(&untrack(|| {
                let name = said(&name);
                if given {
                    words::account::consent_given(&name)
                } else {
                    words::account::consent_withdrawn(&name)
                }
            }));
            just.set(!given);
            now.set(next);
        },
    );
    let state = move || {
        let (tone, word) = now.with(|now| names::consent(&now.state));
        view! { <Tag tone>{move || word.get()}</Tag> }
    };
    let label = move || match (given.get(), just.get()) {
        (true, _) => words::account::withdraw(),
        (false, true) => words::account::undo_withdrawal(),
        (false, false) => words::account::agree(),
    };
    let act = if consent.needed {
        view! {
            <Link href=Route::Cancel.href() kind=LinkKind::Lone>
                {words::account::to_cancel}
            </Link>
        }
        .into_any()
    } else {
        let named = say(&title);
        view! {
            <Button kind=ButtonKind::Secondary pending=change.pending on_press=change.start>
                {label}
                <span class="visually-hidden">{named}</span>
            </Button>
        }
        .into_any()
    };
    let without = say(&consent.without);
    let lead = move || {
        if given.get() {
            words::account::without_later()
        } else {
            words::account::without_now()
        }
    };
    view! {
        <li class=style::CARD>
            <div class="row">
                <h2 class=style::NAME>{say(&title)}</h2>
                {state}
            </div>
            {move || now.with(about)}
            <p>
                <strong>{lead}</strong>
                " "
                {without}
            </p>
            <Refusal failure=change.failure conflict=words::account::consent_failed />
            <div class="row">{act}</div>
            <Whole id now />
        </li>
    }
    .into_any()
}

fn about(consent: &Consent) -> AnyView {
    let channel = consent.channel.as_ref().map(names::channel);
    facts(vec![
        told(words::account::purpose, &consent.purpose),
        written(words::account::version, &consent.version),
        consent
            .at
            .as_deref()
            .and_then(|time| at(words::account::changed_at, time)),
        channel.and_then(|channel| fact(words::account::channel, move || channel.get())),
    ])
}

/// The text and its history, fetched when they are opened.
#[component]
fn Whole(id: Id, now: RwSignal<Consent>) -> impl IntoView {
    let open = RwSignal::new(false);
    let text = use_remote::<GetConsent>(move || {
        // Asked again when it was taken back or given meanwhile.
        now.track();
        open.get().then(|| (id.clone(), ()))
    });
    let inside = move || {
        open.get().then(|| {
            text.show(Shape::Lines(4), words::account::text_what, |text| {
                whole(&text)
            })
        })
    };
    view! {
        <Disclosure title=words::account::read_text open level=0>
            {inside}
        </Disclosure>
    }
    .into_any()
}

fn whole(text: &ConsentText) -> AnyView {
    let paragraphs = text.paragraphs.iter();
    let paragraphs = paragraphs.map(|one| view! { <p>{say(one)}</p> });
    let turns = text.history.iter().map(turn).collect_view();
    view! {
        {paragraphs.collect_view()}
        <p>
            <strong>{words::account::consent_history}</strong>
        </p>
        <ul class=style::POINTS>{turns}</ul>
    }
    .into_any()
}

fn turn(turn: &ConsentTurn) -> AnyView {
    let tone = if turn.given { Tone::Done } else { Tone::Wait };
    let word = if turn.given {
        words::account::given
    } else {
        words::account::withdrawn
    };
    let channel = names::channel(&turn.channel);
    let version = turn.version.clone();
    view! {
        <li>
            {moment::told(&turn.at)} " " <Tag tone>{word}</Tag> " "
            {move || words::account::turn(&version, &channel.get())}
        </li>
    }
    .into_any()
}
