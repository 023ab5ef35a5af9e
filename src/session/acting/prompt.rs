//! Something of somebody else is open: the way to act for them from here on, or back to oneself.

use super::use_act_for;
use crate::session::{self, Who};
use crate::ui::Tone;
use crate::ui::button::Button;
use crate::ui::notice::Notice;
use crate::words;
use contract::wire::{ApplicantKind, Principal};
use leptos::prelude::*;

/// Asks to switch, where what is open is not of whom one acts for.
pub fn prompt(owner: &Principal) -> AnyView {
    let owner = StoredValue::new(owner.clone());
    let own = move || owner.with_value(|owner| owner.kind == ApplicantKind::Myself);
    let to = move || {
        owner.with_value(|owner| (owner.kind != ApplicantKind::Myself).then(|| owner.id.clone()))
    };
    let switch = use_act_for(to, || ());
    // Not for by-standers: whoever may act for them is asked.
    let differs = Memo::new(move |_| {
        // Before it is known who is here nothing differs.
        let Who::Person(_) = session::who() else {
            return false;
        };
        let acting = super::id();
        match own() {
            true => acting.is_some(),
            false => acting != to(),
        }
    });
    let name = move || owner.with_value(|owner| owner.name.clone());
    let title = move || match own() {
        true => words::acting::of_myself().to_owned(),
        false => words::acting::of_other(&name()),
    };
    let label = move || match own() {
        true => words::acting::back().to_owned(),
        false => words::acting::act_for(&name()),
    };
    (move || {
        differs.get().then(|| {
            view! {
                <Notice tone=Tone::Info title>
                    <div class="row">
                        <Button pending=switch.pending on_press=switch.start>
                            {label}
                        </Button>
                    </div>
                    {move || switch.failure.get().map(|failure| view! { <p role="alert">{failure.title()}</p> })}
                </Notice>
            }
        })
    })
    .into_any()
}
