//! A code to a mobile number.

use super::{back::Back, code::CodeField};
use crate::{
    backend::use_action,
    session::refusals::{Refusals, RefusedForm, checked, missing},
    ui::codes::{PhoneField, check_phone},
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
    let look = move || {
        vec![
            ("/mobile", checked(mobile, check_phone)),
            ("/code", missing(code)),
        ]
    };
    view! {
        <RefusedForm refusals first="/mobile" action look=Box::new(look) send=words::enter::sign_in>
            <PhoneField
                label=words::enter::mobile
                value=mobile
                id=Refusals::id("/mobile")
                error=refusals.of("/mobile")
            />
            <CodeField mobile purpose=CodePurpose::SignIn code refusals />
        </RefusedForm>
    }
    .into_any()
}
