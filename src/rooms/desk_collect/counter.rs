//! The page: the code that somebody shows, and what it is for.

use super::found;
use crate::{
    backend::{Failure, use_action},
    browser::{dom, time},
    frame::arrival,
    show::{
        code_look::{self, Words, code_look},
        officers_only,
        ticket::tidy,
        wait::Foot,
    },
    words,
};
use contract::{
    endpoints::CheckCollection,
    wire::{CollectionCheck, CollectionFault, DeskCollection},
};
use leptos::prelude::*;
use std::time::Duration;

const CODE: &str = "collect-code";
const FOUND: &str = "collect-found";

/// What a code was found to be for.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// As it was shown.
    pub code: String,
    /// What it is for.
    pub one: DeskCollection,
}

/// The fault that a refusal of a code names, if it names one.
pub fn fault(failure: &Failure) -> Option<CollectionFault> {
    code_look::named(failure).filter(CollectionFault::is_known)
}

/// The same in words, with what to do; reactive.
pub fn of_fault(fault: &CollectionFault) -> String {
    use words::desk_collect as told;
    match fault {
        CollectionFault::Unknown => told::code_unknown(),
        CollectionFault::Expired => told::code_expired(),
        CollectionFault::Withdrawn => told::code_withdrawn(),
        CollectionFault::OtherPlace => told::code_other_place(),
        CollectionFault::KeptNoLonger => told::code_kept_no_longer(),
        CollectionFault::Other(name) => name,
    }
    .to_owned()
}

/// The page.
#[component]
pub fn Counter() -> impl IntoView {
    arrival::settled();
    let code = RwSignal::new(String::new());
    let shown = RwSignal::new(None::<Shown>);
    let send = use_action::<CheckCollection>(
        move || {
            let code = tidy(&code.get_untracked());
            ((), (), CollectionCheck { code })
        },
        move |one| {
            let own = tidy(&code.get_untracked());
            shown.set(Some(Shown { code: own, one }));
            code.set(String::new());
            time::after(Duration::ZERO, || dom::focus(FOUND));
        },
    );
    let told = |why: &Failure| fault(why).as_ref().map(of_fault);
    let words = Words {
        label: words::collect::code,
        hint: words::desk_collect::code_hint,
        missing: words::desk_collect::code_missing,
        again: words::desk_collect::again,
        foot: Foot {
            title: words::desk_collect::too_many,
            why: words::desk_collect::wait,
            conflict: words::desk_collect::conflict,
            send: words::desk_collect::check,
        },
    };
    let clear = move || shown.set(None);
    view! {
        {officers_only::head(words::desk_collect::title)}
        <p>{words::desk_collect::lead}</p>
        {code_look(CODE, code, send, told, words, clear)}
        <div id=FOUND tabindex="-1">
            {move || shown.get().map(|one| found::found(one, shown))}
        </div>
    }
    .into_any()
}
