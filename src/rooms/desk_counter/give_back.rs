//! Giving a draft back: why, in words that its owner reads. What is typed stays in this tab until it is sent.

use super::{
    counter::Case,
    take_in::{use_look, use_refused},
};
use crate::{
    backend::{Failure, use_action},
    browser::{dom, page},
    keep::typed::Typed,
    show::refusal::Refusal,
    ui::{
        button::Button,
        disclosure::Disclosure,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    ProblemKind,
    endpoints::GiveBackDraft,
    wire::{DeskDraft, DraftReturn},
};
use leptos::prelude::*;

const REASON: &str = "counter-reason";

/// The form, folded away.
pub fn fold(case: Case, one: &DeskDraft) -> AnyView {
    let typed = Typed::of(&one.digest, "counter-reason");
    let reason = typed.text;
    // The draft has changed since it was typed: that is no reason to type it again.
    let before = case.reason.get_untracked();
    if reason.with_untracked(String::is_empty) && !before.is_empty() {
        reason.set(before);
    }
    Effect::new(move || case.reason.set(reason.get()));
    let open = RwSignal::new(reason.with_untracked(|reason| !reason.is_empty()));
    let missing = RwSignal::new(false);
    let send = use_action::<GiveBackDraft>(
        move || {
            let body = DraftReturn {
                code: case.code.get_value(),
                reason: reason.get_untracked().trim().to_owned(),
            };
            ((), (), body)
        },
        move |one| {
            typed.forget();
            case.reason.try_set(String::new());
            page::announce(untrack(words::desk_counter::returned));
            case.replace(one);
        },
    );
    let look = use_look(case);
    Effect::new(move || {
        let conflict = |why: &Failure| why.is(ProblemKind::Conflict);
        if send.failure.with(|why| why.as_ref().is_some_and(conflict)) {
            look.start.run(());
        }
    });
    let (refused, other) = use_refused(send.failure);
    let empty = move || reason.with(|reason| reason.trim().is_empty());
    let error = Signal::derive(move || {
        let missing = missing.get() && empty();
        missing.then(|| words::desk_counter::reason_missing().to_owned())
    });
    let press = move |()| {
        let none = untrack(empty);
        missing.set(none);
        if none {
            dom::focus(REASON);
        } else {
            send.start.run(());
        }
    };
    view! {
        <Disclosure title=words::desk_counter::give_back open level=3>
            <div class="stack">
                <p>{words::desk_counter::give_back_lead}</p>
                <TextField
                    id=REASON
                    label=words::desk_counter::reason
                    value=reason
                    kind=TextKind::Lines
                    error
                />
                {refused}
                <Refusal failure=other conflict=words::desk_counter::conflict />
                <div>
                    <Button pending=send.pending on_press=press>
                        {words::desk_counter::give_back_send}
                    </Button>
                </div>
            </div>
        </Disclosure>
    }
    .into_any()
}
