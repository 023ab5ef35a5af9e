//! Account and password.

use super::back::Back;
use crate::{
    backend::{Failure, FailureKind, FailureNotice, use_action},
    browser::time,
    session::refusals::{Refusals, RefusedForm, missing},
    ui::{
        Tone,
        notice::{Notice, Urgency},
        password_field::PasswordField,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{ProblemKind, endpoints::SignInByPassword, wire::PasswordSignIn};
use leptos::prelude::*;

/// Signing in with a password.
#[component]
pub fn ByPassword(
    /// Where it leads.
    back: Back,
    /// At a public terminal.
    public: RwSignal<bool>,
) -> impl IntoView {
    let account = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let refusals = Refusals::new();
    let action = use_action::<SignInByPassword>(
        move || {
            let body = PasswordSignIn {
                account: account.get_untracked().trim().to_owned(),
                password: password.get_untracked(),
                public_terminal: public.get_untracked(),
            };
            ((), (), body)
        },
        move |session| {
            password.set(String::new());
            back.enter(&session);
        },
    );
    let look = move || {
        vec![
            ("/account", missing(account)),
            ("/password", missing(password)),
        ]
    };
    view! {
        <RefusedForm refusals first="/account" action look=Box::new(look) send=words::enter::sign_in told=refused>
            <TextField
                label=words::enter::account
                hint=words::enter::account_hint
                value=account
                kind=TextKind::Account
                id=Refusals::id("/account")
                error=refusals.of("/account")
            />
            <PasswordField
                label=words::enter::password
                value=password
                id=Refusals::id("/password")
                error=refusals.of("/password")
            />
        </RefusedForm>
    }
    .into_any()
}

/// A failure that names no field. A locked account says until when; anything else is told as everywhere.
fn refused(failure: Failure) -> AnyView {
    let locked = failure.kind == FailureKind::Problem(ProblemKind::TooManyRequests)
        && failure.tries_left == Some(0);
    let Some(wait) = failure.retry_after.filter(|_| locked) else {
        return view! { <FailureNotice failure /> }.into_any();
    };
    let until = time::clock_after(wait);
    view! {
        <Notice tone=Tone::Danger title=words::enter::locked urgency=Urgency::AtOnce>
            <p>{move || words::enter::locked_until(&until)}</p>
        </Notice>
    }
    .into_any()
}
