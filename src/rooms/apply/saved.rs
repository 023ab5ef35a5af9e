//! What is saved where, in words, near the main action; and what to do when something is not.

use super::gate;
use super::saving::{Here, There};
use super::work::Work;
use crate::backend::FailureNotice;
use crate::browser::{listen, page, time};
use crate::keep::drafts::Trouble;
use crate::say::day;
use crate::styles::apply as style;
use crate::ui::Tone;
use crate::ui::notice::Notice;
use crate::words;
use leptos::prelude::*;
use std::time::Duration;

const TICK: Duration = Duration::from_secs(5);

/// The line, with its troubles.
pub fn line(work: Work) -> AnyView {
    let (here, there) = (work.saving.here, work.saving.there);
    let online = listen::online();
    let now = RwSignal::new(time::now());
    Effect::new(move |_| {
        now.track();
        time::after(TICK, move || {
            now.try_set(time::now());
        });
    });
    let told = move || {
        now.track();
        let on_device = match here.get() {
            Here::Saved(at) => Some(words::apply::saved_here(&ago(at))),
            _ => None,
        };
        let at_back_end = match there.get() {
            There::Saved(at) => Some(words::apply::saved_there(&ago(at))),
            There::Saving | There::Waiting => Some(words::apply::saving_there().to_owned()),
            There::Broken if !online.get() => Some(words::apply::saved_offline().to_owned()),
            There::Broken => Some(words::apply::saved_broken().to_owned()),
            There::SignedOut | There::Refused(_) => None,
        };
        let parts: Vec<String> = [on_device, at_back_end].into_iter().flatten().collect();
        parts.join(" · ")
    };
    let expiry = move || {
        work.draft.with(|draft| {
            draft
                .expires_at
                .get(..10)
                .map(|at| words::apply::draft_until(&day(at)))
        })
    };
    // Heard only when it goes wrong and when it is right again: a count of seconds would never be quiet.
    Effect::new(move |before: Option<bool>| {
        let broken = there.with(|there| matches!(there, There::Broken));
        match before {
            Some(false) if broken => page::announce(words::apply::saved_broken()),
            Some(true) if !broken => page::announce(words::apply::saved_again()),
            _ => {}
        }
        broken
    });
    let trouble = move || match here.get() {
        Here::Impossible(Trouble::Full) => Some(note(words::apply::device_full)),
        Here::Impossible(Trouble::Forbidden) => Some(note(words::apply::device_forbidden)),
        Here::Public => Some(note(words::apply::device_public)),
        Here::None | Here::Saved(_) => None,
    };
    let refused = move || match there.get() {
        There::SignedOut => Some(gate::sign_in()),
        There::Refused(failure) => Some(
            view! { <FailureNotice failure on_retry=move |()| work.save_there() /> }.into_any(),
        ),
        _ => None,
    };
    view! {
        <p class=[style::SAVED, " no-print"].concat()>
            <span>{told}</span>
            <span>{expiry}</span>
        </p>
        {trouble}
        {refused}
    }
    .into_any()
}

fn note(title: fn() -> &'static str) -> AnyView {
    view! { <Notice tone=Tone::Wait title /> }.into_any()
}

/// How long ago something was, as people say it.
fn ago(at: f64) -> String {
    let seconds = ((time::now() - at) / 1000.0).max(0.0) as u64;
    match seconds {
        0..5 => words::apply::just_now().to_owned(),
        5..60 => words::apply::seconds_ago(seconds),
        60..3600 => words::apply::minutes_ago(seconds / 60),
        3600..86_400 => words::apply::hours_ago(seconds / 3600),
        _ => words::apply::days_ago(seconds / 86_400),
    }
}
