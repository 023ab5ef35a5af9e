//! Taking a confirmation back that was made in error: why, in words that whoever owes it reads. What is typed stays in this
//! tab until it is sent.

use super::{
    fault::{named, refused},
    window::Case,
};
use crate::{
    backend::use_action,
    browser::{dom, page},
    keep::typed::Typed,
    show::{moment::moment, refusal::Refusal},
    ui::{
        button::Button,
        disclosure::Disclosure,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::WithdrawConfirmation,
    wire::{ConfirmationWithdrawal, CounterPayment, DeskBill},
};
use leptos::prelude::*;

const REASON: &str = "pay-reason";
/// Most characters of the reason.
const MOST: usize = 300;

/// The form, folded away.
pub fn fold(case: Case, one: &DeskBill, own: &CounterPayment) -> AnyView {
    let typed = Typed::of(&one.id, "pay-reason");
    let reason = typed.text;
    let open = RwSignal::new(reason.with_untracked(|reason| !reason.is_empty()));
    let tried = RwSignal::new(false);
    let id = StoredValue::new(Id(one.id.clone()));
    let send = use_action::<WithdrawConfirmation>(
        move || {
            let reason = reason.get_untracked().trim().to_owned();
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
    let missing = move || {
        reason.with(|reason| {
            let reason = reason.trim();
            reason.is_empty() || reason.chars().count() > MOST
        })
    };
    let error = Signal::derive(move || {
        (tried.get() && missing()).then(|| words::desk_pay::reason_missing().to_owned())
    });
    let press = move |()| {
        tried.set(true);
        if untrack(missing) {
            dom::focus(REASON);
        } else {
            send.start.run(());
        }
    };
    let until = own.until.clone().unwrap_or_default();
    view! {
        <Disclosure title=words::desk_pay::take_back open level=3>
            <div class="stack">
                <p>{move || words::desk_pay::take_back_lead(&moment(&until))}</p>
                <TextField
                    id=REASON
                    label=words::desk_pay::reason
                    hint=words::desk_pay::reason_hint
                    value=reason
                    kind=TextKind::Lines
                    error
                />
                {fault}
                <Refusal failure=other conflict=words::desk_pay::conflict />
                <div>
                    <Button pending=send.pending on_press=press>
                        {words::desk_pay::take_back_send}
                    </Button>
                </div>
            </div>
        </Disclosure>
    }
    .into_any()
}
