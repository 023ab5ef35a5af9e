//! After too many tries one must wait: told once, counted down in sight, over by itself.

use crate::{
    backend::{Failure, FailureKind},
    browser::{page, time},
    styles::wait as style,
    ui::{
        Tone,
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
}
