//! What is in the space, each with the way to it and the way out.

use crate::{
    backend::{use_action, use_remote},
    browser::page,
    routes::Route,
    say::{said, say, saying},
    session::private::{self, kept},
    show::{moment::told, private as shown, refusal::Refusal},
    styles::private_things as style,
    ui::{
        Text, Tone,
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
    endpoints::{ListPrivate, PlacePrivately, ReadMessage},
    wire::{
        CardBrief, CaseSummary, Message, PrivateKind, PrivatePlacement, PrivateThings, Text as Said,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The lists.
pub fn things() -> AnyView {
    let all = use_remote::<ListPrivate>(|| Some(((), ())));
    let list = all.show(Shape::Cards(3), words::privacy::things, |all| {
        keep(all.clone());
        lists(&all)
    });
    view! {
        <section class="stack" aria-labelledby="privacy-things">
            <h2 id="privacy-things">{words::privacy::things}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// For when there is no network.
fn keep(all: Arc<PrivateThings>) {
    leptos::task::spawn_local(async move { kept::keep(&all).await });
}

fn lists(all: &PrivateThings) -> AnyView {
    if all.cards.is_empty() && all.cases.is_empty() && all.messages.is_empty() {
        return view! { <p>{words::privacy::nothing}</p> }.into_any();
    }
    view! {
        {part(words::privacy::cards, all.cards.iter().map(card).collect())}
        {part(words::privacy::cases, all.cases.iter().map(case).collect())}
        {part(words::privacy::messages, all.messages.iter().map(letter).collect())}
    }
    .into_any()
}

fn part(title: words::Phrase, rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            <ul class=style::ALL role="list">
                {rows}
            </ul>
        }
        .into_any()
    })
}

fn card(card: &CardBrief) -> AnyView {
    let href = Id::parse(&card.id).map(|id| Route::Card(id).href());
    row(PrivateKind::Card, &card.id, href, &card.name, false)
}

fn case(case: &CaseSummary) -> AnyView {
    let href = Id::parse(&case.id).map(|id| Route::Case(id).href());
    row(
        PrivateKind::Case,
        &case.id,
        href,
        &case.item.name,
        case.needs_you,
    )
}

fn row(kind: PrivateKind, id: &str, href: Option<String>, name: &Said, needs_you: bool) -> AnyView {
    let label = saying(name);
    let link = href.map(|href| {
        let name = say(name);
        view! {
            <Link href kind=LinkKind::Lone>
                {name}
            </Link>
        }
    });
    view! {
        <li class=style::ONE>
            <div class="row">
                {link}
                {needs_you.then(|| view! { <Tag tone=Tone::Wait>{words::privacy::needs_you}</Tag> })}
            </div>
            {out(kind, id, label)}
        </li>
    }
    .into_any()
}

/// Takes it out.
fn out(kind: PrivateKind, id: &str, name: Text) -> AnyView {
    let id = id.to_owned();
    let place = use_action::<PlacePrivately>(
        move || {
            let body = PrivatePlacement {
                kind: kind.clone(),
                id: id.clone(),
                private: false,
            };
            ((), (), body)
        },
        |_| {
            page::announce(untrack(words::privacy::moved_out));
            page::focus_heading();
            private::changed();
        },
    );
    view! {
        <Button kind=ButtonKind::Quiet pending=place.pending on_press=place.start>
            {words::privacy::move_out}
            <span class="visually-hidden">{move || [": ", &name.get()].concat()}</span>
        </Button>
        <Refusal failure=place.failure conflict=words::privacy::not_now />
    }
    .into_any()
}

/// A message, read here.
fn letter(message: &Message) -> AnyView {
    let (open, read) = (RwSignal::new(false), RwSignal::new(message.read));
    let private = shown::message(message, open, read);
    let gone = private.gone;
    let id = Id(message.id.clone());
    let mark = use_action::<ReadMessage>(
        move || (id.clone(), (), ()),
        move |_| {
            read.try_set(true);
        },
    );
    Effect::new(move || {
        if open.get() && !read.get_untracked() {
            mark.start.run(());
        }
    });
    let (title, text) = (message.title.clone(), message.text.clone());
    let heading = Text::from(move || {
        if gone.get() {
            words::privacy::destroyed_title().to_owned()
        } else {
            said(&title)
        }
    });
    view! {
        <li class=style::LETTER>
            {told(&message.at)}
            <Disclosure title=heading open level=4>
                {move || (!gone.get()).then(|| view! { <p>{say(&text)}</p> })}
                {private.note}
            </Disclosure>
        </li>
    }
    .into_any()
}
