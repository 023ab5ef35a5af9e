//! The page: the code that somebody shows, and the draft that it is for.

use super::seen;
use crate::{
    backend::{Failure, use_action},
    browser::{dom, time},
    frame::arrival,
    show::{
        code_look::{self, Words, code_look},
        officers_only,
        papers_seen::Papers,
        ticket::tidy,
        wait::Foot,
    },
    words,
};
use contract::{
    endpoints::CheckCounterCode,
    wire::{CounterCheck, CounterFault, DeskDraft},
};
use leptos::prelude::*;
use std::time::Duration;

const CODE: &str = "counter-code";
/// Where the draft begins.
pub const FOUND: &str = "counter-found";

/// What a code was found to be for, and how far the officer is with it. Copy it freely.
#[derive(Clone, Copy)]
pub struct Case {
    /// The code as it was shown; kept nowhere else.
    pub code: StoredValue<String>,
    /// What it is for.
    pub one: RwSignal<Option<DeskDraft>>,
    /// Which materials were there on paper.
    pub papers: Papers,
    /// Whether it changed while the officer looked at it.
    pub changed: RwSignal<bool>,
    /// Why it would be given back, as far as that is typed.
    pub reason: RwSignal<String>,
}

impl Case {
    /// It as it is now, and the keyboard there.
    pub fn replace(self, one: DeskDraft) {
        self.one.try_set(Some(one));
        time::after(Duration::ZERO, || dom::focus(FOUND));
    }
}

/// The fault that a refusal of a code names, if it names one.
pub fn fault(failure: &Failure) -> Option<CounterFault> {
    code_look::named(failure).filter(CounterFault::is_known)
}

/// The same in words, with what to do; reactive.
pub fn of_fault(fault: &CounterFault) -> String {
    use words::desk_counter as told;
    match fault {
        CounterFault::Unknown => told::code_unknown(),
        CounterFault::Expired => told::code_expired(),
        CounterFault::Withdrawn => told::code_withdrawn(),
        CounterFault::OtherPlace => told::code_other_place(),
        CounterFault::Returned => told::code_returned(),
        CounterFault::Submitted => told::code_submitted(),
        CounterFault::Other(name) => name,
    }
    .to_owned()
}

/// The page.
#[component]
pub fn Counter() -> impl IntoView {
    arrival::settled();
    let code = RwSignal::new(String::new());
    let case = Case {
        code: StoredValue::new(String::new()),
        one: RwSignal::new(None),
        papers: Papers::new(),
        changed: RwSignal::new(false),
        reason: RwSignal::new(String::new()),
    };
    let send = use_action::<CheckCounterCode>(
        move || {
            let code = tidy(&code.get_untracked());
            ((), (), CounterCheck { code })
        },
        move |one| {
            case.code.set_value(tidy(&code.get_untracked()));
            code.set(String::new());
            case.replace(one);
        },
    );
    let told = |why: &Failure| fault(why).as_ref().map(of_fault);
    let words = Words {
        label: words::counter::code,
        hint: words::desk_counter::code_hint,
        missing: words::desk_counter::code_missing,
        again: words::desk_counter::again,
        foot: Foot {
            title: words::desk_counter::too_many,
            why: words::desk_counter::wait,
            conflict: words::desk_counter::conflict,
            send: words::desk_counter::look,
        },
    };
    let clear = move || {
        case.one.set(None);
        case.changed.set(false);
        case.papers.clear();
        case.reason.set(String::new());
    };
    view! {
        {officers_only::head(words::desk_counter::title)}
        <div class="stack no-print">
            <p>{words::desk_counter::lead}</p>
            {code_look(CODE, code, send, told, words, clear)}
        </div>
        <div id=FOUND tabindex="-1">
            {move || case.one.get().map(|one| seen::seen(case, &one))}
        </div>
    }
    .into_any()
}
