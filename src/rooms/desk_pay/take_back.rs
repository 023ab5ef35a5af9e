//! Taking a confirmation back that was made in error: why, in words that whoever owes it reads.

use super::{
    fault::{named, refused},
    window::Case,
};
use crate::{
    backend::use_action,
    browser::page,
    keep::typed::Typed,
    show::{
        moment::moment,
        reason_fold::{Words, reason_fold},
        refusal::Refusal,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::WithdrawConfirmation,
    wire::{ConfirmationWithdrawal, CounterPayment, DeskBill},
};
use leptos::prelude::*;

/// The form, folded away.
pub fn fold(case: Case, one: &DeskBill, own: &CounterPayment) -> AnyView {
    let typed = Typed::of(&one.id, "pay-reason");
    let id = StoredValue::new(Id(one.id.clone()));
    let send = use_action::<WithdrawConfirmation>(
        move || {
            let reason = typed.text.get_untracked().trim().to_owned();
            (id.get_value(), (), ConfirmationWithdrawal { reason })
        },
        move |one| {
            typed.forget();
            page::announce(untrack(words::desk_pay::taken_back));
            case.replace(one);
        },
    );
    let look = case.use_look();
    Effect::new(move || {
        if send
            .failure
            .with(|why| why.as_ref().and_then(named).is_some())
        {
            look.start.run(());
        }
    });
    let (fault, other) = refused(send.failure);
    let refused = view! {
        {fault}
        <Refusal failure=other conflict=words::desk_pay::conflict />
    };
    let until = own.until.clone().unwrap_or_default();
    let lead = move || words::desk_pay::take_back_lead(&moment(&until));
    let words = Words {
        title: words::desk_pay::take_back,
        lead: lead.into(),
        label: words::desk_pay::reason,
        missing: words::desk_pay::reason_missing,
        send: words::desk_pay::take_back_send,
    };
    reason_fold(typed, words, 3, send, refused.into_any())
}
