//! Looking for something while it is typed.

use crate::browser::time;
use contract::ParamValue;
use contract::wire::Words;
use leptos::prelude::*;
use std::time::Duration;

/// How long typing must pause before something is looked for.
const PAUSE: Duration = Duration::from_millis(250);
/// The most characters that are looked for.
const MOST: usize = 100;

/// What was typed, once typing pauses; nothing at once when the field is emptied.
pub fn paused(typed: RwSignal<String>) -> Memo<Option<Words>> {
    let settled = RwSignal::new(None::<Words>);
    Effect::new(move || {
        let text: String = typed.with(|typed| typed.trim().chars().take(MOST).collect());
        let words = Words::read(&text);
        if words.is_none() {
            settled.set(None);
            return;
        }
        time::after(PAUSE, move || {
            settled.try_set(words);
        });
    });
    Memo::new(move |_| settled.get())
}
