//! Sets the second factor up: a key of this device where it has one, else a PIN.

use crate::{
    browser::{page, passkey},
    session::{
        self,
        private::{
            changed,
            prove::{By, Proof, weak},
            unlock::told,
        },
    },
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        icon,
        notice::Notice,
        password_field::{PasswordField, PasswordKind},
    },
    words,
};
use contract::wire::{FactorPurpose, PrivacySpace};
use leptos::prelude::*;

/// The ways; `again` in place of one that is there.
pub fn set_up(again: bool) -> AnyView {
    let proof = Proof::new(FactorPurpose::Register);
    let offered = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let is = passkey::is_offered().await;
        offered.try_set(is);
    });
    // A key would stay on a device that is everybody's.
    let key = Memo::new(move |_| offered.get() && !session::is_public_terminal());
    let body = move || {
        if key.get() {
            return view! {
                {by_key(proof, !again)}
                <p>{words::privacy::or_pin}</p>
                {by_pin(proof, false)}
            }
            .into_any();
        }
        let public = session::is_public_terminal()
            .then(|| view! { <Notice tone=Tone::Info title=words::privacy::public_terminal /> });
        view! {
            {public}
            {by_pin(proof, !again)}
        }
        .into_any()
    };
    let title = (!again).then(|| view! { <h2>{words::privacy::choose}</h2> });
    view! {
        <section class="stack">
            {title}
            {move || proof.trouble.get().and_then(told)}
            {body}
        </section>
    }
    .into_any()
}

/// One main action a page.
fn rank(first: bool) -> ButtonKind {
    if first {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    }
}

fn done(_: PrivacySpace) {
    page::announce(untrack(words::privacy::set_up_done));
    page::focus_heading();
    changed();
}

fn by_key(proof: Proof, first: bool) -> AnyView {
    view! {
        <p>{words::privacy::key_about}</p>
        <div class="row">
            <Button
                kind=rank(first)
                picture=icon::SHIELD
                pending=proof.pending
                on_press=move |()| proof.run(By::Passkey, done)
            >
                {words::privacy::key_make}
            </Button>
        </div>
    }
    .into_any()
}

fn by_pin(proof: Proof, first: bool) -> AnyView {
    let (pin, twice) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let looked = RwSignal::new(false);
    let wrong = Signal::derive(move || {
        let found = looked.get().then(|| pin.with(|pin| weak(pin))).flatten();
        found.map(str::to_owned)
    });
    let differs = Signal::derive(move || {
        let differs = looked.get() && wrong.get().is_none() && pin.get() != twice.get();
        differs.then(|| words::privacy::pin_differs().to_owned())
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        looked.set(true);
        if wrong.get_untracked().is_none() && differs.get_untracked().is_none() {
            proof.run(By::Pin(pin.get_untracked()), done);
        }
    };
    view! {
        <form class="stack" novalidate=true on:submit=submit>
            <PasswordField
                label=words::privacy::pin_new
                hint=words::privacy::pin_hint
                value=pin
                kind=PasswordKind::Pin
                error=wrong
            />
            <PasswordField label=words::privacy::pin_twice value=twice kind=PasswordKind::Pin error=differs />
            <p>{words::privacy::pin_about}</p>
            <div class="row">
                <Button
                    kind=rank(first)
                    role=ButtonRole::Submit
                    pending=proof.pending
                >
                    {words::privacy::pin_set}
                </Button>
            </div>
        </form>
    }
    .into_any()
}
