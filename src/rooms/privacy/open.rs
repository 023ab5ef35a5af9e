//! The space while it is open.

use super::{set_up, settings, things};
use crate::{
    backend::{Intent, use_action},
    browser::{page, time},
    session::private::{self, kept},
    show::refusal::Refusal,
    ui::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        disclosure::Disclosure,
        icon,
    },
    words,
};
use contract::{
    endpoints::DissolvePrivacy,
    wire::{PrivacySpace, SecondFactor},
};
use leptos::prelude::*;

/// What is in it, and what can be done.
pub fn open(space: &PrivacySpace) -> AnyView {
    let until = time::clock_after(space.unlocked_for_seconds.unwrap_or_default());
    let by_pin = space.factor == Some(SecondFactor::Pin);
    let intent = Intent::default();
    view! {
        <div class="row no-print">
            <span>{move || words::privacy::open_until(&until)}</span>
            <Button picture=icon::SHIELD on_press=move |()| private::lock(intent)>
                {words::privacy::lock}
            </Button>
        </div>
        {things::things()}
        {settings::settings(&space.settings)}
        <div class="stack no-print">
            <Disclosure
                title=move || if by_pin { words::privacy::change_pin() } else { words::privacy::change_key() }
                level=2
            >
                {set_up::set_up(true)}
            </Disclosure>
            <Disclosure title=words::privacy::dissolve level=2>{dissolve()}</Disclosure>
        </div>
    }
    .into_any()
}

/// Gives the space up, after a question.
fn dissolve() -> AnyView {
    let asking = RwSignal::new(false);
    let give_up = use_action::<DissolvePrivacy>(
        || ((), (), ()),
        move |_| {
            asking.set(false);
            leptos::task::spawn_local(kept::forget());
            page::announce(untrack(words::privacy::dissolved));
            page::focus_heading();
            private::changed();
        },
    );
    view! {
        <p>{words::privacy::dissolve_about}</p>
        <Button kind=ButtonKind::Danger on_press=move |()| asking.set(true)>
            {words::privacy::dissolve}
        </Button>
        <Dialog open=asking title=words::privacy::dissolve_ask>
            <p>{words::privacy::dissolve_about}</p>
            <Refusal failure=give_up.failure conflict=words::privacy::not_now />
            <div class="row">
                <Button kind=ButtonKind::Danger pending=give_up.pending on_press=give_up.start>
                    {words::privacy::dissolve}
                </Button>
                <Button on_press=move |()| asking.set(false)>{words::privacy::keep}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
