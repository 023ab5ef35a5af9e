//! The code of the slip, and what was begun with it. What is typed stays in this tab over signing in, and in no address.

use super::seen;
use crate::{
    backend::{Failure, use_action},
    browser::{dom, time},
    keep::typed::Typed,
    show::{
        code_look::{Words, code_look, named},
        ticket::tidy,
        wait::Foot,
    },
    words,
};
use contract::{
    endpoints::CheckTakeUp,
    wire::{TakeUpCode, TakeUpFault, TakeUpLook},
};
use leptos::prelude::*;
use std::time::Duration;

const CODE: &str = "take-up-code";
/// Where what was begun stands.
const FOUND: &str = "take-up-found";

/// A code that was found to hold. Copy it freely.
#[derive(Clone, Copy)]
pub struct Case {
    /// The code as it was looked up.
    pub code: StoredValue<String>,
    /// What is typed, which goes once it was taken up.
    pub typed: Typed,
}

/// What is wrong with a code and what to do, in words; reactive. What is not known is told as any other refusal.
pub fn of_fault(failure: &Failure) -> Option<String> {
    use words::take_up as told;
    let phrase = match named::<TakeUpFault>(failure)? {
        TakeUpFault::Unknown => told::code_unknown(),
        TakeUpFault::Used => told::code_used(),
        TakeUpFault::Expired => told::code_expired(),
        TakeUpFault::Withdrawn => told::code_withdrawn(),
        TakeUpFault::Other(_) => return None,
    };
    Some(phrase.to_owned())
}

/// The part.
#[component]
pub fn Code() -> impl IntoView {
    let typed = Typed::of("take-up", "code");
    let case = Case {
        code: StoredValue::new(String::new()),
        typed,
    };
    let found = RwSignal::new(None::<TakeUpLook>);
    let send = use_action::<CheckTakeUp>(
        move || {
            let code = tidy(&typed.text.get_untracked());
            ((), (), TakeUpCode { code })
        },
        move |look| {
            case.code.try_set_value(tidy(&typed.text.get_untracked()));
            found.try_set(Some(look));
            time::after(Duration::ZERO, || dom::focus(FOUND));
        },
    );
    let words = Words {
        label: words::take_up::code,
        hint: words::take_up::code_hint,
        missing: words::take_up::code_missing,
        again: words::take_up::again,
        foot: Foot {
            title: words::take_up::too_many,
            why: words::take_up::wait,
            conflict: words::take_up::conflict,
            send: words::take_up::look,
        },
    };
    view! {
        {code_look(CODE, typed.text, send, of_fault, words, move || found.set(None))}
        <div id=FOUND tabindex="-1">
            {move || found.get().map(|look| seen::seen(case, &look))}
        </div>
    }
    .into_any()
}
