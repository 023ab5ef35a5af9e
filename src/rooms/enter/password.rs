//! Account and password.

use super::back::Back;
use crate::{
    backend::{Failure, FailureKind, FailureNotice, use_action},
    browser::time,
    show::refusals::{Refusals, missing},
    styles::enter as style,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        error_summary::ErrorSummary,
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
    let rest = RwSignal::new(None);
    Effect::new(move || rest.set(refusals.take(action.failure.get())));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        rest.set(None);
        if refusals.look(&[
            ("/account", missing(account)),
            ("/password", missing(password)),
        ]) {
            action.start.run(());
        }
    };
    view! {
        <form class=style::FORM novalidate=true on:submit=send>
            <ErrorSummary errors=refusals.summary("/account") />
            {move || rest.get().map(refused)}
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
            <div class="row">
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit pending=action.pending>
                    {words::enter::sign_in}
                </Button>
            </div>
        </form>
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
