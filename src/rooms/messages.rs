//! Messages to a person: what is new first, each leading to the case it is about. Opening one marks it as read.

use crate::{
    backend::{SignedOut, use_action},
    frame::arrival,
    routes::{Route, use_query},
    say::{said, say},
    session::private,
    show::{
        filters::{Choice, Filters},
        moment::told,
        pages::{Grower, Part, grow},
        private as shown,
        signed_out::SignedOutPage,
        wrong::wrong_address,
    },
    styles::messages as style,
    ui::{
        Text, Tone,
        breadcrumb::{Breadcrumb, Crumb},
        disclosure::Disclosure,
        empty::Empty,
        icon,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ListMessages, MessageQuery, ReadMessage},
    wire::{Message, Named},
};
use leptos::prelude::*;

/// The room.
#[component]
pub fn Messages() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::messages::signed_out /> }.into_any()
    }));
    let query = use_query::<MessageQuery>();
    let unread = Memo::new(move |_| query.get().ok().and_then(|query| query.unread));
    arrival::use_title(|| Some(words::messages::title().to_owned()));
    let choices = Signal::derive(move || {
        let choice = |of: Option<bool>, label: fn() -> &'static str| Choice {
            now: unread.get() == of,
            href: href(of),
            label: label.into(),
        };
        vec![
            choice(None, words::messages::all),
            choice(Some(true), words::messages::unread_only),
        ]
    });
    let list = grow::<ListMessages>(Grower {
        ask: Box::new(move |cursor| {
            let query = MessageQuery {
                unread: unread.get(),
                cursor,
                limit: None,
            };
            ((), query)
        }),
        part: Box::new(|page, _| {
            Part::list(style::ALL, page, |message| {
                Some(view! { <One message=message.clone() /> }.into_any())
            })
        }),
        what: words::messages::what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::messages::none_title picture=icon::BELL>
                    <p>{words::messages::none}</p>
                    <Link href=Route::Messages.href() kind=LinkKind::Secondary>
                        {words::messages::all}
                    </Link>
                </Empty>
            }
            .into_any()
        }),
    });
    view! {
        {private::guard()}
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::messages::title)]) />
            <h1>{words::messages::title}</h1>
            {move || query.get().err().map(wrong_address)}
            <Filters label=words::messages::filters choices />
            {list}
        </div>
    }
    .into_any()
}

fn href(unread: Option<bool>) -> String {
    Route::Messages.href_with(&MessageQuery {
        unread,
        ..Default::default()
    })
}

/// A message, folded under its title.
#[component]
fn One(message: Message) -> impl IntoView {
    let case = message.case.clone();
    let read = RwSignal::new(message.read);
    let open = RwSignal::new(false);
    let id = Id::parse(&message.id);
    // That it could not be marked is no trouble for the reader: it stays marked as new, and opening it again tries again.
    let mark = use_action::<ReadMessage>(
        move || (id.clone().unwrap_or(Id(String::new())), (), ()),
        move |_| {
            read.try_set(true);
        },
    );
    let private = shown::message(&message, open, read);
    let (gone, veiled) = (private.gone, private.veiled);
    let title = message.title.clone();
    let heading = Text::from(move || {
        if gone.get() {
            words::privacy::destroyed_title().to_owned()
        } else {
            said(&title)
        }
    });
    Effect::new(move || {
        if open.get() && !veiled && !read.get_untracked() {
            mark.start.run(());
        }
    });
    view! {
        <li class=style::ONE>
            <p class=style::META>
                {move || (!read.get()).then(|| view! { <Tag tone=Tone::Info>{words::messages::new}</Tag> })}
                {message.needs_you.then(|| view! { <Tag tone=Tone::Wait>{words::messages::needs_you}</Tag> })}
                {move || {
                    case.as_ref().filter(|_| !gone.get()).map(|case| view! { <span>{say(&case.name)}</span> })
                }}
                {told(&message.at)}
            </p>
            <Disclosure title=heading open level=2>
                {move || {
                    (!gone.get())
                        .then(|| {
                            view! {
                                <p>{say(&message.text)}</p>
                                {message.case.as_ref().and_then(to_case)}
                            }
                        })
                }}
                {private.note}
            </Disclosure>
        </li>
    }
    .into_any()
}

fn to_case(case: &Named) -> Option<AnyView> {
    let route = Route::Case(Id::parse(&case.id)?);
    let name = say(&case.name);
    route.is_served().then(|| {
        view! {
            <Link href=route.href() kind=LinkKind::Lone picture=icon::NEXT>
                {words::messages::to_case}
                {name}
            </Link>
        }
        .into_any()
    })
}
