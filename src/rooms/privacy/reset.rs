//! Forgotten: what is lost, then a check of who one is.

use crate::{
    browser::page,
    session::{
        self, Who,
        private::{self, kept},
        raise::{self, Raise},
    },
    ui::{
        Tone,
        notice::{Notice, Urgency},
    },
    words,
};
use contract::{
    endpoints::ResetFactor,
    wire::{FactorReset, LevelReason},
};
use leptos::prelude::*;

/// The level from which a face can be compared.
const LEVEL: u8 = 3;

/// What is lost, and the check.
pub fn reset() -> AnyView {
    let low = Memo::new(|_| match session::who() {
        Who::Person(person) => person.level < LEVEL,
        _ => false,
    });
    let body = move || {
        if low.get() {
            return view! { <Raise required=LEVEL on_raised=|()| session::renew() /> }.into_any();
        }
        check()
    };
    view! {
        <div class="stack">
            <p>{words::privacy::reset_lead}</p>
            <ul>
                <li>{words::privacy::reset_stays}</li>
                <li>{words::privacy::reset_lost}</li>
                <li>{words::privacy::reset_destroyed}</li>
            </ul>
            {body}
        </div>
    }
    .into_any()
}

fn check() -> AnyView {
    let refused = RwSignal::new(None::<Option<LevelReason>>);
    let form = raise::picture::<ResetFactor>(
        |face| FactorReset { face },
        move |outcome| {
            if !outcome.reset {
                refused.set(Some(outcome.reason));
                return;
            }
            leptos::task::spawn_local(kept::forget());
            page::announce(untrack(words::privacy::reset_done));
            page::focus_heading();
            private::changed();
        },
    );
    let why = move || {
        refused.get().map(|reason| {
            view! {
                <Notice tone=Tone::Danger title=raise::reason(reason.as_ref()) urgency=Urgency::AtOnce>
                    <p>{words::level::face_do}</p>
                </Notice>
            }
        })
    };
    view! {
        {why}
        {form}
    }
    .into_any()
}
