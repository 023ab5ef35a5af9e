//! Changing the password.

use crate::{
    backend::use_action,
    browser::page,
    session::refusals::{Refusals, RefusedForm, missing},
    ui::{
        Tone,
        notice::Notice,
        password_field::{PasswordField, PasswordKind},
    },
    words,
};
use contract::{
    endpoints::ChangePassword,
    wire::{OpenSessions, PasswordChange},
};
use leptos::prelude::*;

/// The form; `changed` gets the places that are left.
#[component]
pub fn PasswordForm(changed: Callback<OpenSessions>) -> impl IntoView {
    let old = RwSignal::new(String::new());
    let new = RwSignal::new(String::new());
    let done = RwSignal::new(false);
    let refusals = Refusals::new();
    let action = use_action::<ChangePassword>(
        move || {
            done.set(false);
            let body = PasswordChange {
                old_password: old.get_untracked(),
                new_password: new.get_untracked(),
            };
            ((), (), body)
        },
        move |left| {
            old.set(String::new());
            new.set(String::new());
            done.set(true);
            page::announce(words::account::password_changed());
            changed.run(left);
        },
    );
    let look = move || {
        vec![
            ("/oldPassword", missing(old)),
            ("/newPassword", missing(new)),
        ]
    };
    view! {
        <p>{words::account::password_lead}</p>
        {move || {
            done.get().then(|| view! { <Notice tone=Tone::Done title=words::account::password_changed /> })
        }}
        <RefusedForm
            refusals
            first="/oldPassword"
            action
            look=Box::new(look)
            send=words::account::change_password
        >
            <PasswordField
                label=words::account::old_password
                value=old
                id=Refusals::id("/oldPassword")
                error=refusals.of("/oldPassword")
            />
            <PasswordField
                label=words::account::new_password
                hint=words::account::new_password_hint
                value=new
                kind=PasswordKind::New
                id=Refusals::id("/newPassword")
                error=refusals.of("/newPassword")
            />
        </RefusedForm>
    }
    .into_any()
}
