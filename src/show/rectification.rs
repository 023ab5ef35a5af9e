//! 差评整改 as both sides see it: where it stands, and what has been done.

use crate::{
    say::{lang_of, say},
    show::{case_timeline, case_words, moment},
    // The sheet of the room that shows such entries most.
    styles::talk_thread as style,
    ui::{Tone, tag::Tag},
    words,
};
use contract::wire::{
    ClockState, Rectification, RectificationEntry, RectificationOutcome, RectificationState,
    ThreadRating,
};
use leptos::prelude::*;

/// What a state is called; reactive.
pub fn state_name(state: &RectificationState) -> String {
    match state {
        RectificationState::Received => words::rectify::state_received(),
        RectificationState::Verifying => words::rectify::state_verifying(),
        RectificationState::Rectifying => words::rectify::state_rectifying(),
        RectificationState::FedBack => words::rectify::state_fed_back(),
        RectificationState::Revisited => words::rectify::state_revisited(),
        RectificationState::Closed => words::rectify::state_closed(),
        RectificationState::Other(name) => name,
    }
    .to_owned()
}

/// What came of it; reactive.
pub fn outcome_name(outcome: &RectificationOutcome) -> String {
    match outcome {
        RectificationOutcome::Rectified => words::rectify::outcome_rectified(),
        RectificationOutcome::Explained => words::rectify::outcome_explained(),
        RectificationOutcome::Other(name) => name,
    }
    .to_owned()
}

/// State and clock, as tags; the day of the answer beside them while one is owed.
pub fn tags(of: &Rectification) -> AnyView {
    let (state, outcome) = (of.state.clone(), of.outcome.clone());
    let tone = match of.state {
        RectificationState::Closed => Tone::Done,
        RectificationState::FedBack => Tone::Wait,
        _ => Tone::Info,
    };
    let owed = matches!(
        of.clock.state,
        ClockState::Running | ClockState::Overdue | ClockState::Paused
    );
    let (clock, due) = (of.clock.clone(), of.clock.clone());
    let clock = owed.then(|| {
        view! {
            <Tag tone=case_words::clock_tone(&clock)>{move || case_words::clock_line(&clock)}</Tag>
            <span>{move || case_words::due_line(&due)}</span>
        }
    });
    view! {
        <p class="row">
            <Tag tone>{move || state_name(&state)}</Tag>
            {outcome.map(|outcome| view! { <Tag>{move || outcome_name(&outcome)}</Tag> })}
            {clock}
        </p>
    }
    .into_any()
}

/// What has been done, the oldest first.
pub fn entries(of: &Rectification) -> AnyView {
    let rows = of.entries.iter().map(entry).collect_view();
    view! {
        <ol class=style::ENTRIES role="list">
            {rows}
        </ol>
    }
    .into_any()
}

fn entry(entry: &RectificationEntry) -> AnyView {
    let state = entry.state.clone();
    let text = entry.text.as_ref().map(|text| {
        view! { <p class=style::TEXT>{say(text)}</p> }
    });
    let until = entry.until.clone().map(|day| {
        view! { <p>{move || words::rectify::until(&crate::say::day(&day))}</p> }
    });
    let actor = entry
        .actor
        .as_ref()
        .map(|actor| view! { <p class=style::META>{say(actor)}</p> });
    let seal = entry.seal.as_ref().map(case_timeline::seal);
    view! {
        <li class=style::ENTRY data-by=if entry.actor.is_none() { "person" } else { "office" }>
            <p class=style::META>
                <span>{moment::told(&entry.at)}</span>
                <span>{move || state_name(&state)}</span>
            </p>
            <h3 class=style::TITLE>{say(&entry.title)}</h3>
            {text}
            {until}
            {actor}
            {seal}
        </li>
    }
    .into_any()
}

/// What was said of the answer: 解决 and 满意 apart.
pub fn revisited(said: &ThreadRating) -> AnyView {
    let (level, resolved) = (said.satisfaction.clone(), said.resolved);
    let told = move || {
        let solved = if resolved {
            words::rectify::rated_resolved()
        } else {
            words::rectify::rated_unresolved()
        };
        words::rectify::rated(solved, &case_words::satisfaction(&level))
    };
    let text = said.text.clone().map(|text| {
        let lang = lang_of(&text);
        view! { <p class=style::TEXT lang=lang>{text}</p> }
    });
    view! {
        <p>{told}</p>
        {text}
    }
    .into_any()
}
