//! Going on on line with what a window began for one: the code of the slip, what was begun, and taking it up.

mod code;
mod seen;

use crate::{
    frame::arrival,
    session::{self, Who, raise::Raise},
    show::signed_out::SignedOutPage,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        notice::Notice,
        skeleton::{Shape, Skeleton},
    },
    words,
};
use contract::wire::{Identity, IdentityKind};
use leptos::prelude::*;

/// The real-name level that a take-up code asks for.
const LEVEL: u8 = 2;

/// What stands before somebody who comes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    /// It is not known yet who it is.
    Coming,
    /// They must sign in.
    SignIn,
    /// They stand for an organisation.
    NotPerson,
    /// Their real-name level is too low.
    Level,
    /// They may type a code.
    Open,
}

/// What stands before this person.
fn gate(person: &Identity) -> Gate {
    if person.kind != IdentityKind::NaturalPerson {
        Gate::NotPerson
    } else if person.level < LEVEL {
        Gate::Level
    } else {
        Gate::Open
    }
}

/// The room.
#[component]
pub fn TakeUp() -> impl IntoView {
    arrival::use_title(|| Some(words::take_up::title().to_owned()));
    arrival::settled();
    // Nothing is shown before it is known who is here; where nobody answers, the first press says what is wrong.
    let silent = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let person = session::person().await;
        silent.try_set(person.is_none());
    });
    let now = Memo::new(move |_| match session::who() {
        Who::Person(person) => gate(&person),
        Who::Nobody => Gate::SignIn,
        // What is typed stays on screen: the press says that one must sign in anew.
        Who::Expired => Gate::Open,
        Who::Unknown if silent.get() => Gate::Open,
        Who::Unknown => Gate::Coming,
    });
    let body = move || match now.get() {
        Gate::Coming => {
            view! { <Skeleton shape=Shape::Lines(3) what=words::take_up::what /> }.into_any()
        }
        Gate::SignIn => view! { <SignedOutPage title=words::take_up::signed_out /> }.into_any(),
        Gate::NotPerson => view! {
            <Notice tone=Tone::Wait title=words::take_up::persons_only>
                <p>{words::take_up::persons_only_do}</p>
            </Notice>
        }
        .into_any(),
        Gate::Level => {
            view! { <Raise required=LEVEL on_raised=|()| session::renew() /> }.into_any()
        }
        Gate::Open => view! { <code::Code /> }.into_any(),
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::take_up::title)]) />
            <h1>{words::take_up::title}</h1>
            <p>{words::take_up::lead}</p>
            {body}
        </div>
    }
    .into_any()
}
