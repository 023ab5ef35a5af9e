//! Giving a draft back: why, in words that its owner reads.

use super::{
    counter::Case,
    take_in::{use_look, use_refused},
};
use crate::{
    backend::use_action,
    browser::page,
    keep::typed::Typed,
    show::{
        reason_fold::{Words, reason_fold},
        refusal::Refusal,
    },
    words,
};
use contract::{
    endpoints::GiveBackDraft,
    wire::{DeskDraft, DraftReturn},
};
use leptos::prelude::*;

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
    send.on_conflict(move || look.start.run(()));
    let (refused, other) = use_refused(send.failure);
    let refused = view! {
        {refused}
        <Refusal failure=other conflict=words::desk_counter::conflict />
    };
    let words = Words {
        title: words::desk_counter::give_back,
        lead: words::desk_counter::give_back_lead.into(),
        label: words::desk_counter::reason,
        missing: words::desk_counter::reason_missing,
        send: words::desk_counter::give_back_send,
    };
    reason_fold(typed, words, 3, send, refused.into_any())
}
