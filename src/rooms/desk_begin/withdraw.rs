//! Taking back what was begun: why, in words for the desk to read later.

use super::begin::Stage;
use crate::{
    backend::use_action,
    keep::typed::Typed,
    show::{
        reason_fold::{Words, reason_fold},
        refusal::Refusal,
        taken::taken,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::WithdrawCounterDraft,
    wire::{CounterDraft, CounterDraftWithdrawal},
};
use leptos::prelude::*;

/// The form, folded away.
pub fn fold(stage: Stage, one: &CounterDraft) -> AnyView {
    let typed = Typed::of(&one.id, "begin-reason");
    let id = StoredValue::new(Id(one.id.clone()));
    let send = use_action::<WithdrawCounterDraft>(
        move || {
            let reason = typed.text.get_untracked().trim().to_owned();
            (id.get_value(), (), CounterDraftWithdrawal { reason })
        },
        move |_| {
            typed.forget();
            stage.list.run(());
            taken(words::desk_begin::taken_back);
        },
    );
    // Somebody was faster, or it was taken up: it is shown as it is now.
    send.on_conflict(move || stage.list.run(()));
    let refused =
        view! { <Refusal failure=send.failure conflict=words::desk_begin::take_back_conflict /> };
    let words = Words {
        title: words::desk_begin::take_back,
        lead: words::desk_begin::take_back_lead.into(),
        label: words::desk_begin::reason,
        missing: words::desk_begin::reason_missing,
        send: words::desk_begin::take_back_send,
    };
    reason_fold(typed, words, 4, send, refused.into_any())
}
