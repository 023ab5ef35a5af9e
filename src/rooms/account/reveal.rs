//! Seeing a datum of one's own unmasked: with a reason, for a short time, and never longer than one looks. What was shown
//! is nowhere but on the screen, and is gone with it.

use super::names;
use crate::{
    backend::use_action,
    browser::{dom, listen, page, time},
    session::raise::Raise,
    show::refusal::Refusal,
    styles::account as style,
    ui::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        options::RadioGroup,
        select::Choice,
    },
    words,
};
use contract::{
    ProblemKind,
    endpoints::Reveal,
    wire::{ProfileField, RevealReason, RevealStart},
};
use leptos::prelude::*;
use std::time::Duration;

/// Nothing is shown longer, whatever an answer says.
const MOST: u32 = 60;
/// Where the datum stands, for the keyboard.
const PLACE: &str = "account-revealed";

/// Which datum is asked for, which is shown. Copy it freely.
#[derive(Clone, Copy)]
pub struct Revealer {
    asked: RwSignal<Option<ProfileField>>,
    shown: RwSignal<Option<(ProfileField, String)>>,
    left: RwSignal<u32>,
}

impl Revealer {
    /// Nothing asked for, nothing shown.
    pub fn new() -> Self {
        Self {
            asked: RwSignal::new(None),
            shown: RwSignal::new(None),
            left: RwSignal::new(0),
        }
    }

    /// Begins to ask for a datum.
    pub fn ask(self, field: ProfileField) {
        self.asked.set(Some(field));
    }

    /// Hides what is shown.
    pub fn hide(self) {
        if self.shown.with_untracked(Option::is_some) {
            self.shown.set(None);
            self.left.set(0);
            page::announce(untrack(words::account::hidden));
        }
    }

    /// Whether this datum is shown; reactive.
    pub fn is_of(self, field: &ProfileField) -> bool {
        self.shown
            .with(|shown| shown.as_ref().is_some_and(|(of, _)| of == field))
    }

    /// The datum, while it is shown; reactive.
    pub fn value_of(self, field: &ProfileField) -> Option<String> {
        self.shown.with(|shown| {
            let (of, value) = shown.as_ref()?;
            (of == field).then(|| value.clone())
        })
    }

    /// The datum on screen, with how long it stays.
    pub fn plain(self, value: String) -> AnyView {
        view! {
            <span class=style::PLAIN id=PLACE tabindex="-1" translate="no">
                {value}
            </span>
            " "
            // Seen, not read out every second.
            <span class=style::SMALL aria-live="off">
                {move || words::account::left(u64::from(self.left.get()))}
            </span>
        }
        .into_any()
    }
}

/// The question for the reason, and what hides a datum again.
#[component]
pub fn Revealing(revealer: Revealer) -> impl IntoView {
    let Revealer { asked, shown, left } = revealer;
    let open = RwSignal::new(false);
    let reason = RwSignal::new(RevealReason::Check.name().to_owned());
    // Lengths of time only: the device's clock may be wrong.
    let ends = StoredValue::new(0.0);
    let action = use_action::<Reveal>(
        move || {
            let body = RevealStart {
                field: asked.get_untracked().unwrap_or(ProfileField::Name),
                reason: RevealReason::from(reason.get_untracked().as_str()),
            };
            ((), (), body)
        },
        move |revealed| {
            open.set(false);
            let seconds = revealed.seconds.clamp(1, MOST);
            ends.set_value(time::now() + f64::from(seconds) * 1000.0);
            shown.set(Some((revealed.field, revealed.value)));
            left.set(seconds);
            dom::focus_soon(PLACE.to_owned());
        },
    );
    Effect::new(move || {
        if asked.get().is_some() {
            action.failure.set(None);
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            asked.set(None);
        }
    });
    Effect::new(move || {
        if left.get() == 0 {
            revealer.hide();
            return;
        }
        time::after(Duration::from_secs(1), move || {
            let rest = (ends.get_value() - time::now()) / 1000.0;
            left.try_set(rest.ceil().clamp(0.0, f64::from(MOST)) as u32);
        });
    });
    listen::on_window("blur", move |_| revealer.hide());
    listen::on_seen(move |seen| {
        if !seen {
            revealer.hide();
        }
    });
    let choices: Vec<Choice> = RevealReason::known()
        .iter()
        .map(|reason| Choice::new(reason.name(), names::reason(reason.name())))
        .collect();
    let too_low = move || {
        let failure = action.failure.get()?;
        failure
            .required_level
            .filter(|_| failure.is(ProblemKind::LevelTooLow))
    };
    let body = move || match too_low() {
        Some(required) => view! { <Raise required on_raised=action.start /> }.into_any(),
        None => {
            let choices = choices.clone();
            view! {
                <p>{words::account::reveal_lead}</p>
                <RadioGroup label=words::account::reason value=reason choices />
                <Refusal failure=action.failure conflict=words::account::reveal_failed />
                <div class="row">
                    <Button kind=ButtonKind::Primary pending=action.pending on_press=action.start>
                        {words::account::reveal_now}
                    </Button>
                    <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>
                        {words::account::not_now}
                    </Button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <Dialog open title=words::account::reveal_title>
            {body}
        </Dialog>
    }
    .into_any()
}
