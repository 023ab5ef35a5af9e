//! The way to open the space, wherever one is.

use super::{
    changed,
    prove::{By, Proof, Trouble},
};
use crate::{
    backend::{FailureNotice, use_remote},
    browser::{page, passkey, time},
    routes::Route,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        icon,
        link::{Link, LinkKind},
        notice::{Notice, Urgency},
        password_field::{PasswordField, PasswordKind},
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoints::GetPrivacy,
    wire::{FactorPurpose, PrivacySpace, SecondFactor},
};
use leptos::prelude::*;

/// The panel, with its own look at how the space stands.
#[component]
pub fn Unlock() -> impl IntoView {
    let space = use_remote::<GetPrivacy>(|| Some(((), ())));
    let body = space.show(Shape::Lines(3), words::privacy::what, |space| {
        ask(&space, true)
    });
    view! {
        <section class="stack" aria-label=words::privacy::title>
            <Notice tone=Tone::Info title=words::privacy::locked_here>
                <p>{words::privacy::locked_here_do}</p>
            </Notice>
            {body}
        </section>
    }
    .into_any()
}

/// Asks for the factor of a space. `here` is a place elsewhere than in the room of the space.
pub fn ask(space: &PrivacySpace, here: bool) -> AnyView {
    let proof = Proof::new(FactorPurpose::Unlock);
    if let Some(wait) = space.retry_after_seconds {
        return wait_until(wait);
    }
    let form = match space.factor {
        Some(SecondFactor::Pin) => by_pin(proof),
        Some(_) => by_key(proof),
        // Begun anew, and not set up again yet.
        None => {
            return view! {
                <p>
                    <Link href=Route::Privacy.href() kind=LinkKind::Secondary picture=icon::SHIELD>
                        {words::privacy::set_up}
                    </Link>
                </p>
            }
            .into_any();
        }
    };
    let forgotten = here.then(|| {
        view! {
            <p>
                <Link href=Route::Privacy.href() kind=LinkKind::Lone>
                    {words::privacy::forgotten}
                </Link>
            </p>
        }
    });
    view! {
        {form}
        {forgotten}
    }
    .into_any()
}

fn opened(_: PrivacySpace) {
    page::announce(untrack(words::privacy::unlocked));
    page::focus_heading();
    changed();
}

fn by_pin(proof: Proof) -> AnyView {
    let pin = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let error = Signal::derive(move || {
        if missing.get() {
            return Some(words::privacy::pin_missing().to_owned());
        }
        let left = proof.trouble.with(|trouble| trouble.as_ref()?.wrong())?;
        Some(match left {
            Some(left) => words::privacy::pin_wrong_left(u64::from(left)),
            None => words::privacy::pin_wrong().to_owned(),
        })
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        missing.set(pin.with_untracked(String::is_empty));
        if missing.get_untracked() {
            return;
        }
        proof.run(By::Pin(pin.get_untracked()), opened);
    };
    // What was wrong is not left standing, to be sent once more.
    Effect::new(move || {
        if proof.trouble.with(Option::is_some) {
            pin.set(String::new());
        }
    });
    view! {
        <form class="stack" novalidate=true on:submit=submit>
            {move || proof.trouble.get().and_then(told)}
            <PasswordField label=words::privacy::pin value=pin kind=PasswordKind::Pin error />
            <div class="row">
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit pending=proof.pending>
                    {words::privacy::unlock}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

fn by_key(proof: Proof) -> AnyView {
    view! {
        <div class="stack">
            {move || proof.trouble.get().and_then(told)}
            <p>{words::privacy::key_ask}</p>
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    picture=icon::SHIELD
                    pending=proof.pending
                    on_press=move |()| proof.run(By::Passkey, opened)
                >
                    {words::privacy::unlock_key}
                </Button>
            </div>
        </div>
    }
    .into_any()
}

/// What went wrong, but for a wrong PIN, which stands at its field.
pub fn told(trouble: Trouble) -> Option<AnyView> {
    let title: words::Phrase = match &trouble {
        Trouble::Failure(failure) => {
            if failure.tries_left == Some(0) {
                return Some(wait_until(failure.retry_after.unwrap_or_default()));
            }
            let by_key = failure
                .errors
                .iter()
                .any(|error| error.pointer.as_deref() == Some("/passkey"));
            if by_key {
                words::privacy::key_wrong
            } else if trouble.wrong().is_some() {
                return None;
            } else {
                let failure = failure.clone();
                return Some(view! { <FailureNotice failure /> }.into_any());
            }
        }
        Trouble::Device(passkey::Trouble::Refused) => words::privacy::key_refused,
        Trouble::Device(passkey::Trouble::Unfit) => words::privacy::key_unfit,
        Trouble::NoCrypto => words::privacy::no_crypto,
    };
    Some(view! { <Notice tone=Tone::Danger title urgency=Urgency::AtOnce /> }.into_any())
}

/// Too many wrong proofs: until when one must wait.
fn wait_until(seconds: u32) -> AnyView {
    let until = time::clock_after(seconds);
    // Then it can be tried again without loading the page anew.
    time::after(
        std::time::Duration::from_secs(u64::from(seconds) + 1),
        changed,
    );
    view! {
        <Notice tone=Tone::Danger title=words::privacy::too_many urgency=Urgency::AtOnce>
            <p>{move || words::privacy::too_many_until(&until)}</p>
        </Notice>
    }
    .into_any()
}
