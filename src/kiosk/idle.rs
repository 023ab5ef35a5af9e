//! Somebody walked off: asks whether anybody is still there, counts down, and ends the visit.
//!
//! Seconds are counted as they pass, never read off the device's clock: setting that clock ends nobody's visit.

use crate::browser::{dom, page, place, speech, terminal, time};
use crate::styles::kiosk as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::ids;
use crate::{site, words};
use leptos::prelude::*;
use std::time::Duration;

/// When it is told once more how much is left, in seconds.
const LAST: u32 = 10;

/// The watch, and its question.
#[component]
pub fn Idle(
    /// Ends the visit.
    end: Callback<()>,
) -> impl IntoView {
    let (idle, warning) = site::kiosk().map_or((60, 30), |kiosk| (kiosk.idle, kiosk.warning));
    let used = RwSignal::new(terminal::is_used() || place::here() != place::home());
    // Seconds since somebody did something.
    let quiet = RwSignal::new(0_u32);
    let left = Memo::new(move |_| {
        let quiet = quiet.get();
        (quiet >= idle).then(|| (idle + warning).saturating_sub(quiet))
    });
    let asks = Memo::new(move |_| left.get().is_some());
    let touched = move || {
        // While it asks, only its button says that somebody is there: whoever comes next and touches the screen is not them.
        if asks.get_untracked() {
            return;
        }
        if quiet.get_untracked() > 0 {
            quiet.set(0);
        }
        if !used.get_untracked() {
            used.set(true);
            terminal::note_visit(true);
        }
    };
    terminal::on_touched(touched);
    time::every(Duration::from_secs(1), move || {
        // `None`: the visit has just been ended.
        if used.try_get_untracked() != Some(true) || (speech::is_reading() && !asks.get_untracked())
        {
            return;
        }
        quiet.update(|quiet| *quiet += 1);
        if left.get_untracked() == Some(0) {
            end.run(());
        }
    });
    let stay = move || {
        quiet.set(0);
        page::announce(untrack(words::kiosk::stayed));
    };
    let id = ids::next();
    let (heading, text) = (
        ids::with_suffix(&id, "-heading"),
        ids::with_suffix(&id, "-text"),
    );
    let (own, labelled, described) = (id.clone(), heading.clone(), text.clone());
    Effect::new(move |_| {
        if asks.get() {
            dom::open_dialog(&own);
        } else {
            dom::close_dialog(&own);
        }
    });
    // Inside the dialog: what is behind it is not read out. Not every second, which would drown the question.
    let told = move || {
        left.get()
            .filter(|left| *left <= LAST)
            .map(|_| words::kiosk::left_told(&LAST.to_string()))
    };
    view! {
        <dialog
            class=style::ASK
            id=id
            role="alertdialog"
            aria-labelledby=labelled
            aria-describedby=described
            on:close=move |_| {
                if asks.get_untracked() {
                    stay();
                }
            }
        >
            <h2 class=style::HEADING id=heading>
                {words::kiosk::still_there}
            </h2>
            <p id=text>{move || words::kiosk::still_there_explain(&warning.to_string())}</p>
            <p class=style::LEFT aria-hidden="true">
                {move || left.get().map(|left| words::kiosk::left(u64::from(left)))}
            </p>
            <p class="visually-hidden" role="status">
                {told}
            </p>
            <div class=style::ANSWERS>
                <Button kind=ButtonKind::Primary on_press=move |()| stay()>
                    {words::kiosk::stay}
                </Button>
                <Button on_press=end>{words::kiosk::finish}</Button>
            </div>
        </dialog>
    }
    .into_any()
}
