//! Asking for the money back: why, in a few words. What is typed stays in this tab until it is sent.

use crate::{
    backend::{Remote, use_action},
    browser::page,
    keep::typed::Typed,
    show::{moment, refund_words, refusal::Refusal},
    ui::{
        button::{Button, ButtonKind},
        disclosure::Disclosure,
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        options::RadioGroup,
        select::Choice,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::AskRefund,
    wire::{Bill, RefundReason, RefundRequest, Refundable},
};
use leptos::prelude::*;

const REASON: &str = "refund-reason";
const TEXT: &str = "refund-text";

/// The form, folded.
pub fn ask(id: Id, offer: Refundable, remote: Remote<Bill>) -> AnyView {
    let typed = Typed::of(&id.0, "refund");
    let reason = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let id = StoredValue::new(id);
    let send = use_action::<AskRefund>(
        move || {
            let text = typed.text.get_untracked().trim().to_owned();
            let request = RefundRequest {
                reason: RefundReason::from(reason.get_untracked().as_str()),
                text: (!text.is_empty()).then_some(text),
            };
            (id.get_value(), (), request)
        },
        move |_| {
            typed.forget();
            page::announce(untrack(words::payments::asked));
            remote.refresh();
        },
    );
    let press = move |()| {
        let mut wrong = Vec::new();
        let mut need = |field: &str, message: fn() -> &'static str| {
            wrong.push(FieldError {
                field: field.to_owned(),
                message: message.into(),
            });
        };
        let why = reason.get_untracked();
        if why.is_empty() {
            need(REASON, words::payments::reason_missing);
        }
        if why == RefundReason::Else.name()
            && typed.text.with_untracked(|text| text.trim().is_empty())
        {
            need(TEXT, words::payments::text_missing);
        }
        let ready = wrong.is_empty();
        errors.set(wrong);
        if ready {
            send.start.run(());
        }
    };
    let error = move |field| error_of(errors, field);
    let choices: Vec<Choice> = offer
        .reasons
        .iter()
        .map(|one| {
            let value = one.name().to_owned();
            let one = one.clone();
            Choice::new(value, move || refund_words::reason(&one))
        })
        .collect();
    let until = offer.until;
    view! {
        <div class="no-print">
            <Disclosure title=words::payments::ask level=2>
                <div class="stack">
                    <p>{move || words::payments::ask_lead(&moment::moment(&until))}</p>
                    <ErrorSummary errors />
                    <RadioGroup
                        id=REASON
                        label=words::payments::reason
                        value=reason
                        choices
                        error=error(REASON)
                    />
                    <TextField
                        id=TEXT
                        label=words::payments::own_words
                        value=typed.text
                        kind=TextKind::Lines
                        need=Need::Optional
                        error=error(TEXT)
                    />
                    <Refusal failure=send.failure conflict=words::payments::conflict_refund />
                    <div>
                        <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                            {words::payments::ask_send}
                        </Button>
                    </div>
                </div>
            </Disclosure>
        </div>
    }
    .into_any()
}
