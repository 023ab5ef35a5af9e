//! Proving again who one is: by the password, or by a code to the account's number.

use super::code::CodeField;
use crate::{
    backend::use_action,
    session::refusals::{Refusals, RefusedForm, missing},
    ui::{options::RadioGroup, password_field::PasswordField, select::Choice},
    words,
};
use contract::{
    endpoints::Prove,
    wire::{CodeTarget, Proof, ProofKind},
};
use leptos::prelude::*;

/// The form; `proved` runs when it holds.
#[component]
pub fn ProofForm(#[prop(into)] proved: Callback<()>) -> impl IntoView {
    let kind = RwSignal::new(ProofKind::Password.name().to_owned());
    let secret = RwSignal::new(String::new());
    let refusals = Refusals::new();
    let action = use_action::<Prove>(
        move || {
            let body = Proof {
                kind: ProofKind::from(kind.get_untracked().as_str()),
                secret: secret.get_untracked(),
            };
            ((), (), body)
        },
        move |_| {
            secret.set(String::new());
            proved.run(());
        },
    );
    Effect::new(move || {
        kind.track();
        secret.set(String::new());
    });
    let choices = vec![
        Choice::new(ProofKind::Password.name(), words::account::by_password),
        Choice::new(ProofKind::Sms.name(), words::account::by_sms),
    ];
    let field = move || {
        if kind.with(|kind| kind == ProofKind::Sms.name()) {
            view! {
                <CodeField
                    label=words::account::code
                    target=CodeTarget::Mobile
                    pointer="/secret"
                    code=secret
                    refusals
                />
            }
            .into_any()
        } else {
            view! {
                <PasswordField
                    label=words::account::account_password
                    value=secret
                    id=Refusals::id("/secret")
                    error=refusals.of("/secret")
                />
            }
            .into_any()
        }
    };
    view! {
        <RefusedForm
            refusals
            first="/secret"
            action
            look=Box::new(move || vec![("/secret", missing(secret))])
            send=words::account::prove
        >
            <RadioGroup label=words::account::prove_by value=kind choices />
            {field}
        </RefusedForm>
    }
    .into_any()
}
