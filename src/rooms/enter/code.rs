//! The code of a text message: asked for, waited for, typed.

use crate::{
    backend::{FailureNotice, use_action},
    browser::{dom, page, time},
    session::refusals::{Refusals, checked},
    styles::enter as style,
    ui::{
        button::{Button, ButtonKind},
        codes::check_phone,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::SendCode,
    wire::{CodePurpose, CodeRequest},
};
use leptos::prelude::*;
use std::time::Duration;

/// The field for a code, with the button that sends one to `mobile`.
#[component]
pub fn CodeField(
    /// Where it goes.
    mobile: RwSignal<String>,
    /// What for.
    purpose: CodePurpose,
    /// The code as typed.
    code: RwSignal<String>,
    /// What was refused of the form.
    refusals: Refusals,
) -> impl IntoView {
    let wait = RwSignal::new(0_u32);
    // Shown, not read out: a number that changes every second would drown everything else.
    Effect::new(move || {
        if wait.get() > 0 {
            time::after(Duration::from_secs(1), move || {
                wait.try_update(|left| *left = left.saturating_sub(1));
            });
        }
    });
    let sent = RwSignal::new(None::<(String, u32)>);
    let action = use_action::<SendCode>(
        move || {
            let body = CodeRequest {
                mobile: mobile.get_untracked(),
                purpose: purpose.clone(),
            };
            ((), (), body)
        },
        move |answer| {
            wait.set(answer.resend_after_seconds);
            let minutes = answer.expires_in_seconds / 60;
            page::announce(&words::enter::code_sent(
                &answer.mobile,
                &minutes.to_string(),
            ));
            sent.set(Some((answer.mobile, minutes)));
            dom::focus(&Refusals::id("/code"));
        },
    );
    let rest = RwSignal::new(None);
    Effect::new(move || {
        let failure = action.failure.get();
        if let Some(seconds) = failure.as_ref().and_then(|failure| failure.retry_after) {
            wait.set(seconds);
        }
        rest.set(refusals.take(failure));
    });
    let send = move |()| {
        rest.set(None);
        if refusals.look(&[("/mobile", checked(mobile, check_phone))]) {
            action.start.run(());
        }
    };
    view! {
        <div class="stack">
            <div class=style::CODE>
                <TextField
                    label=words::enter::code
                    hint=words::enter::code_hint
                    value=code
                    kind=TextKind::OneTimeCode
                    id=Refusals::id("/code")
                    error=refusals.of("/code")
                />
                <Button
                    kind=ButtonKind::Secondary
                    pending=action.pending
                    disabled=Signal::derive(move || wait.get() > 0)
                    on_press=send
                >
                    {move || match (wait.get(), sent.with(Option::is_some)) {
                        (0, false) => words::enter::send_code().to_owned(),
                        (0, true) => words::enter::send_again().to_owned(),
                        (left, _) => words::enter::send_again_in(&left.to_string()),
                    }}
                </Button>
            </div>
            {move || {
                sent.get()
                    .map(|(mobile, minutes)| {
                        view! { <p>{move || words::enter::code_sent(&mobile, &minutes.to_string())}</p> }
                    })
            }}
            {move || rest.get().map(|failure| view! { <FailureNotice failure /> })}
        </div>
    }
    .into_any()
}
