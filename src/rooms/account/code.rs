//! A code to a number or an address of one's own, or to a new one: asked for, waited for, typed.

use crate::{
    backend::{FailureNotice, use_action},
    browser::{dom, page, time},
    session::refusals::Refusals,
    styles::account as style,
    ui::{
        Text,
        button::{Button, ButtonKind},
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::SendOwnCode,
    wire::{CodeTarget, IdentityFault, OwnCodeRequest},
};
use leptos::prelude::*;
use std::time::Duration;

/// What is wrong with an address before a code is sent there.
pub type Check = fn(RwSignal<String>) -> Option<IdentityFault>;

/// The field of a code, with the button that sends one.
#[component]
pub fn CodeField(
    /// What it proves.
    #[prop(into)]
    label: Text,
    /// Where the code goes.
    target: CodeTarget,
    /// With a new one: what was typed, the field it stands in, and what is wrong with it.
    #[prop(optional)]
    address: Option<(RwSignal<String>, &'static str, Check)>,
    /// JSON pointer of the code.
    pointer: &'static str,
    /// The code as typed.
    code: RwSignal<String>,
    /// What was refused of the form.
    refusals: Refusals,
) -> impl IntoView {
    let wait = RwSignal::new(0_u32);
    // Shown, not read out.
    Effect::new(move || {
        if wait.get() > 0 {
            time::after(Duration::from_secs(1), move || {
                wait.try_update(|left| *left = left.saturating_sub(1));
            });
        }
    });
    let sent = RwSignal::new(None::<(String, u32)>);
    let action = use_action::<SendOwnCode>(
        move || {
            let body = OwnCodeRequest {
                target: target.clone(),
                address: address.map(|(typed, ..)| typed.get_untracked().trim().to_owned()),
            };
            ((), (), body)
        },
        move |answer| {
            wait.set(answer.resend_after_seconds);
            let minutes = answer.expires_in_seconds / 60;
            page::announce(&words::account::code_sent(&answer.to, &minutes.to_string()));
            sent.set(Some((answer.to, minutes)));
            dom::focus(&Refusals::id(pointer));
        },
    );
    let rest = RwSignal::new(None);
    Effect::new(move || {
        let mut failure = action.failure.get();
        if let Some(failure) = &mut failure {
            if let Some(seconds) = failure.retry_after {
                wait.set(seconds);
            }
            // Told at the field in which the address was typed.
            for error in &mut failure.errors {
                if let (Some("/address"), Some((_, field, _))) = (error.pointer.as_deref(), address)
                {
                    error.pointer = Some(field.to_owned());
                }
            }
        }
        rest.set(refusals.take(failure));
    });
    let send = move |()| {
        rest.set(None);
        let fine =
            address.is_none_or(|(typed, field, check)| refusals.look(&[(field, check(typed))]));
        if fine {
            action.start.run(());
        }
    };
    let told = move || {
        sent.get().map(|(to, minutes)| {
            view! { <p>{move || words::account::code_sent(&to, &minutes.to_string())}</p> }
        })
    };
    view! {
        <div class="stack">
            <div class=style::CODE>
                <TextField
                    label
                    hint=words::account::code_hint
                    value=code
                    kind=TextKind::OneTimeCode
                    id=Refusals::id(pointer)
                    error=refusals.of(pointer)
                />
                <Button
                    kind=ButtonKind::Secondary
                    pending=action.pending
                    disabled=Signal::derive(move || wait.get() > 0)
                    on_press=send
                >
                    {move || match (wait.get(), sent.with(Option::is_some)) {
                        (0, false) => words::account::send_code().to_owned(),
                        (0, true) => words::account::send_again().to_owned(),
                        (left, _) => words::account::send_again_in(&left.to_string()),
                    }}
                </Button>
            </div>
            {told}
            {move || rest.get().map(|failure| view! { <FailureNotice failure /> })}
        </div>
    }
    .into_any()
}
