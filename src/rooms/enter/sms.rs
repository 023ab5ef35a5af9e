//! A code to a mobile number.

use super::{back::Back, code::CodeField};
use crate::{
    backend::{FailureNotice, use_action},
    show::refusals::{Refusals, checked, missing},
    styles::enter as style,
    ui::{
        button::{Button, ButtonKind, ButtonRole},
        codes::{PhoneField, check_phone},
        error_summary::ErrorSummary,
    },
    words,
};
use contract::{
    endpoints::SignInBySms,
    wire::{CodePurpose, SmsSignIn},
};
use leptos::prelude::*;

/// Signing in with the code of a text message.
#[component]
pub fn BySms(
    /// Where it leads.
    back: Back,
    /// At a public terminal.
    public: RwSignal<bool>,
) -> impl IntoView {
    let mobile = RwSignal::new(String::new());
    let code = RwSignal::new(String::new());
    let refusals = Refusals::new();
    let action = use_action::<SignInBySms>(
        move || {
            let body = SmsSignIn {
                mobile: mobile.get_untracked(),
                code: code.get_untracked().trim().to_owned(),
                public_terminal: public.get_untracked(),
            };
            ((), (), body)
        },
        move |session| back.enter(&session),
    );
    let rest = RwSignal::new(None);
    Effect::new(move || rest.set(refusals.take(action.failure.get())));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        rest.set(None);
        if refusals.look(&[
            ("/mobile", checked(mobile, check_phone)),
            ("/code", missing(code)),
        ]) {
            action.start.run(());
        }
    };
    view! {
        <form class=style::FORM novalidate=true on:submit=send>
            <ErrorSummary errors=refusals.summary("/mobile") />
            {move || rest.get().map(|failure| view! { <FailureNotice failure /> })}
            <PhoneField
                label=words::enter::mobile
                value=mobile
                id=Refusals::id("/mobile")
                error=refusals.of("/mobile")
            />
            <CodeField mobile purpose=CodePurpose::SignIn code refusals />
            <div class="row">
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit pending=action.pending>
                    {words::enter::sign_in}
                </Button>
            </div>
        </form>
    }
    .into_any()
}
