//! Taking back what was begun: why, in words for the desk to read later. What is typed stays in this tab until it is sent.

use super::begin::Stage;
use crate::{
    backend::{Failure, use_action},
    browser::dom,
    keep::typed::Typed,
    show::{refusal::Refusal, taken::taken},
    ui::{
        button::Button,
        disclosure::Disclosure,
        ids,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    ProblemKind,
    endpoint::Id,
    endpoints::WithdrawCounterDraft,
    wire::{CounterDraft, CounterDraftWithdrawal},
};
use leptos::prelude::*;

/// Most characters of the reason.
const MOST: usize = 300;

/// The form, folded away.
pub fn fold(stage: Stage, one: &CounterDraft) -> AnyView {
    let typed = Typed::of(&one.id, "begin-reason");
    let reason = typed.text;
    let open = RwSignal::new(reason.with_untracked(|reason| !reason.is_empty()));
    let tried = RwSignal::new(false);
    let (id, field) = (StoredValue::new(Id(one.id.clone())), ids::next());
    let send = use_action::<WithdrawCounterDraft>(
        move || {
            let reason = reason.get_untracked().trim().to_owned();
            (id.get_value(), (), CounterDraftWithdrawal { reason })
        },
        move |_| {
            typed.forget();
            stage.list.run(());
            taken(words::desk_begin::taken_back);
        },
    );
    // Somebody was faster, or it was taken up: it is shown as it is now.
    Effect::new(move || {
        let conflict = |why: &Failure| why.is(ProblemKind::Conflict);
        if send.failure.with(|why| why.as_ref().is_some_and(conflict)) {
            stage.list.run(());
        }
    });
    let missing = move || {
        reason.with(|reason| {
            let reason = reason.trim();
            reason.is_empty() || reason.chars().count() > MOST
        })
    };
    let error = Signal::derive(move || {
        (tried.get() && missing()).then(|| words::desk_begin::reason_missing().to_owned())
    });
    let own = field.clone();
    let press = move |()| {
        tried.set(true);
        if untrack(missing) {
            dom::focus(&own);
        } else {
            send.start.run(());
        }
    };
    view! {
        <Disclosure title=words::desk_begin::take_back open level=4>
            <div class="stack">
                <p>{words::desk_begin::take_back_lead}</p>
                <TextField
                    id=field
                    label=words::desk_begin::reason
                    value=reason
                    kind=TextKind::Lines
                    error
                />
                <Refusal failure=send.failure conflict=words::desk_begin::take_back_conflict />
                <div>
                    <Button pending=send.pending on_press=press>
                        {words::desk_begin::take_back_send}
                    </Button>
                </div>
            </div>
        </Disclosure>
    }
    .into_any()
}
