//! After too many tries one must wait: told once, counted down in sight, over by itself.

use super::refusal::Refusal;
use crate::{
    backend::{Failure, FailureKind},
    browser::{page, time},
    styles::wait as style,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        icon,
        notice::{Notice, Urgency},
    },
    words,
};
use contract::ProblemKind;
use leptos::prelude::*;
use std::time::Duration;

/// Whether it failed because it was tried too often.
pub fn is_too_many(failure: &Failure) -> bool {
    failure.kind == FailureKind::Problem(ProblemKind::TooManyRequests)
}

/// What else went wrong than that it was tried too often; `told` are those that are told elsewhere. `failure` is reactive.
pub fn others(
    failure: impl Fn() -> Option<Failure> + 'static,
    told: impl Fn(&Failure) -> bool + 'static,
) -> RwSignal<Option<Failure>> {
    let other = RwSignal::new(None);
    Effect::new(move || {
        other.set(failure().filter(|failure| !is_too_many(failure) && !told(failure)));
    });
    other
}

/// What the foot of a form says that can be sent only so often.
pub struct Foot {
    /// That it was tried too often.
    pub title: words::Phrase,
    /// Why one must wait.
    pub why: words::Phrase,
    /// That it cannot be done as things are.
    pub conflict: words::Phrase,
    /// What sending does.
    pub send: words::Phrase,
}

/// The time one must wait.
#[derive(Clone, Copy)]
pub struct Wait {
    /// Seconds that are left.
    pub left: RwSignal<u32>,
}

impl Wait {
    /// Begins when the action fails so; `over` is announced when one may try again.
    pub fn after(failure: RwSignal<Option<Failure>>, over: words::Phrase) -> Self {
        let left = RwSignal::new(0);
        Effect::new(move || {
            let wait = failure.with(|failure| {
                let too_many = failure.as_ref().filter(|failure| is_too_many(failure))?;
                Some(too_many.retry_after.unwrap_or(60).clamp(1, 3600))
            });
            if let Some(wait) = wait {
                left.set(wait);
            }
        });
        Effect::new(move |before: Option<u32>| {
            let now = left.get();
            if now > 0 {
                time::after(Duration::from_secs(1), move || {
                    left.try_update(|left| *left = left.saturating_sub(1));
                });
            } else if before == Some(1) {
                failure.set(None);
                page::announce(untrack(over));
            }
            now
        });
        Self { left }
    }

    /// Read out once, when it appears; the seconds are only seen.
    pub fn notice(self, title: words::Phrase, why: words::Phrase) -> AnyView {
        let waiting = Memo::new(move |_| self.left.get() > 0);
        let told = move || {
            waiting.get().then(|| {
                view! {
                    <Notice tone=Tone::Wait title urgency=Urgency::AtOnce>
                        <p>{why}</p>
                        <p aria-live="off" class=style::LEFT>
                            {move || words::failure::wait(u64::from(self.left.get()))}
                        </p>
                    </Notice>
                }
            })
        };
        told.into_any()
    }

    /// The foot of a form: the wait, what else went wrong, and the button that sends it.
    pub fn foot(
        self,
        words: Foot,
        pending: RwSignal<bool>,
        other: RwSignal<Option<Failure>>,
    ) -> AnyView {
        view! {
            {self.notice(words.title, words.why)}
            <Refusal failure=other conflict=words.conflict />
            <div>
                <Button
                    kind=ButtonKind::Primary
                    role=ButtonRole::Submit
                    picture=icon::SEARCH
                    pending
                    disabled=Signal::derive(move || self.left.get() > 0)
                >
                    {words.send}
                </Button>
            </div>
        }
        .into_any()
    }
}
