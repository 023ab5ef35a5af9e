//! Whether a hall is open now and until when, and how many wait: in a word, an icon and a time.

use crate::{
    say::{self, said},
    show::{moment::moment, weekday},
    ui::{Tone, tag::Tag},
    words,
};
use contract::wire::{HallNow, QueueLength};
use leptos::prelude::*;

/// Open or closed, and when that changes. `measured` is any moment of now by the back end's clock, to tell today from other
/// days.
pub fn open(now: &HallNow) -> AnyView {
    let (tone, word): (Tone, fn() -> &'static str) = if now.open {
        (Tone::Done, words::halls::open)
    } else {
        (Tone::Plain, words::halls::closed)
    };
    let now = StoredValue::new(now.clone());
    view! {
        <span class="row">
            <Tag tone>{word}</Tag>
            <span>{move || now.with_value(sentence)}</span>
        </span>
    }
    .into_any()
}

/// "until 17:00"; "New Year's Day; opens Saturday 2 January 2027 at 09:00".
fn sentence(now: &HallNow) -> String {
    let when = now.until.as_deref().and_then(|until| {
        let (day, time) = (until.get(..10)?, until.get(11..16)?);
        Some(if now.open {
            words::halls::open_until(time)
        } else {
            words::halls::opens(&say::day(day), weekday::weekday(day), time)
        })
    });
    let why = now.note.as_ref().map(said);
    let parts: Vec<String> = why.into_iter().chain(when).collect();
    parts.join(words::halls::and())
}

/// How many wait, and about how long, when it was counted.
pub fn queue(queue: &QueueLength) -> AnyView {
    let queue = queue.clone();
    let line = move || {
        let at = moment(&queue.measured_at);
        let time = at.rsplit(' ').next().unwrap_or_default();
        [
            waiting(queue.waiting, queue.minutes),
            words::halls::measured(time),
        ]
        .concat()
    };
    view! { <span>{line}</span> }.into_any()
}

/// "7 waiting, about 12 minutes"; reactive.
pub fn waiting(waiting: u32, minutes: Option<u32>) -> String {
    let many = u64::from(waiting);
    match minutes {
        _ if waiting == 0 => words::halls::nobody().to_owned(),
        Some(minutes) => words::halls::waiting_long(many, &minutes.to_string()),
        None => words::halls::waiting(many),
    }
}
