//! Confirming that the money came: how, the number of the window's own receipt, the amount as it was received.

use super::{
    fault::{named, refused},
    window::Case,
};
use crate::{
    backend::{Failure, use_action},
    browser::page,
    show::{pay_way, refusal::Refusal},
    ui::{
        Text, Tone,
        button::{Button, ButtonKind, ButtonRole},
        error_summary::{ErrorSummary, FieldError, error_of},
        notice::Notice,
        options::{Checkbox, RadioGroup},
        select::Choice,
        sent_form::SentForm,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::ConfirmPayment,
    money::fen,
    wire::{BillState, DeskBill, PaymentConfirmation, PaymentWay},
};
use leptos::prelude::*;

const WAY: &str = "pay-way";
const RECEIPT: &str = "pay-receipt";
const AMOUNT: &str = "pay-amount";
const ASKED: &str = "pay-asked";

/// What is typed. Copy it freely.
#[derive(Clone, Copy)]
struct Filled {
    way: RwSignal<String>,
    receipt: RwSignal<String>,
    amount: RwSignal<String>,
    asked: RwSignal<bool>,
}

/// A field that is wrong, with what is said there.
fn wrong(field: &str) -> Option<FieldError> {
    let message: words::Phrase = match field {
        WAY => words::desk_pay::way_missing,
        RECEIPT => words::desk_pay::receipt_wrong,
        AMOUNT => words::desk_pay::amount_wrong,
        ASKED => words::desk_pay::asked_missing,
        _ => return None,
    };
    Some(FieldError {
        field: field.to_owned(),
        message: message.into(),
    })
}

/// The field of a pointer into the body.
fn field_of(pointer: &str) -> &'static str {
    match pointer {
        "/way" => WAY,
        "/receipt" => RECEIPT,
        "/amount" => AMOUNT,
        "/asked" => ASKED,
        _ => "",
    }
}

/// What the back end finds wrong, field by field.
fn wrong_there(failure: &Failure) -> Vec<FieldError> {
    let pointers = failure
        .errors
        .iter()
        .filter_map(|error| error.pointer.as_deref());
    pointers
        .filter_map(|pointer| wrong(field_of(pointer)))
        .collect()
}

impl Filled {
    /// What is wrong before anything is sent.
    fn wrong_here(self, due: &str, paying: bool) -> Vec<FieldError> {
        let receipt = self.receipt.get_untracked();
        let receipt = receipt.trim();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let received = fen(self.amount.get_untracked().trim());
        [
            (WAY, self.way.with_untracked(|way| !way.is_empty())),
            (
                RECEIPT,
                (1..=40).contains(&receipt.len()) && receipt.chars().all(plain),
            ),
            (AMOUNT, received.is_some() && received == fen(due)),
            (ASKED, self.asked.get_untracked() || !paying),
        ]
        .into_iter()
        .filter(|(_, right)| !right)
        .filter_map(|(field, _)| wrong(field))
        .collect()
    }

    fn body(self) -> PaymentConfirmation {
        PaymentConfirmation {
            way: PaymentWay::from(self.way.get_untracked().as_str()),
            receipt: self.receipt.get_untracked().trim().to_owned(),
            amount: self.amount.get_untracked().trim().to_owned(),
            asked: self.asked.get_untracked(),
        }
    }
}

/// The form.
pub fn form(case: Case, one: &DeskBill) -> AnyView {
    let filled = Filled {
        way: RwSignal::new(String::new()),
        receipt: RwSignal::new(String::new()),
        amount: RwSignal::new(String::new()),
        asked: RwSignal::new(false),
    };
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let (id, due) = (StoredValue::new(Id(one.id.clone())), one.amount.clone());
    let paying = one.state == BillState::Paying;
    let send = use_action::<ConfirmPayment>(
        move || (id.get_value(), (), filled.body()),
        move |one| {
            page::announce(untrack(words::desk_pay::confirmed));
            case.replace(one);
        },
    );
    let look = case.use_look();
    Effect::new(move || {
        let failure = send.failure.get();
        if let Some(failure) = failure {
            errors.set(wrong_there(&failure));
            // It does not stand as it did: what it is now. Or it is being paid on line since.
            let asked = failure
                .errors
                .iter()
                .any(|error| error.pointer.as_deref() == Some("/asked"));
            if named(&failure).is_some() || (asked && !paying) {
                look.start.run(());
            }
        }
    });
    let (fault, other) = refused(send.failure);
    let rest = RwSignal::new(None::<Failure>);
    Effect::new(move || rest.set(other.get().filter(|why| wrong_there(why).is_empty())));
    let hint_due = one.amount.clone();
    let submit = move |()| {
        if send.pending.get_untracked() {
            return;
        }
        let found = filled.wrong_here(&due, paying);
        let right = found.is_empty();
        errors.set(found);
        if right {
            send.start.run(());
        }
    };
    let choices: Vec<Choice> = one
        .ways
        .iter()
        .map(|way| {
            let (name, way) = (way.name().to_owned(), way.clone());
            Choice::new(name, move || pay_way::way(&way))
        })
        .collect();
    let hint: Text = (move || words::desk_pay::amount_hint(&hint_due)).into();
    view! {
        <h3>{words::desk_pay::confirm_title}</h3>
        {paying.then(under_way)}
        <SentForm on_submit=submit>
            <ErrorSummary errors />
            <RadioGroup
                id=WAY
                label=words::desk_pay::way
                value=filled.way
                choices
                error=error_of(errors, WAY)
            />
            <TextField
                id=RECEIPT
                label=words::desk_pay::receipt
                hint=words::desk_pay::receipt_hint
                value=filled.receipt
                error=error_of(errors, RECEIPT)
            />
            <TextField
                id=AMOUNT
                label=words::desk_pay::received
                hint=hint
                value=filled.amount
                kind=TextKind::Decimal
                error=error_of(errors, AMOUNT)
            />
            {paying
                .then(|| {
                    view! {
                        <Checkbox
                            id=ASKED
                            label=words::desk_pay::asked
                            value=filled.asked
                            error=error_of(errors, ASKED)
                        />
                    }
                })}
            {fault}
            <Refusal failure=rest conflict=words::desk_pay::conflict />
            <div>
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit pending=send.pending>
                    {words::desk_pay::confirm}
                </Button>
            </div>
        </SentForm>
    }
    .into_any()
}

/// Somebody may be paying it on line at this moment.
fn under_way() -> AnyView {
    view! {
        <Notice tone=Tone::Wait title=words::desk_pay::under_way>
            <p>{words::desk_pay::under_way_do}</p>
        </Notice>
    }
    .into_any()
}
