//! The clock of a case: the promised day large, and how the clock stands, told honestly.

use crate::{
    say::{self, said},
    show::{measure::length, moment::moment},
    styles::matter_clock as style,
    ui::{Tone, tag::Tag},
    words,
};
use contract::wire::{CaseClock, ClockState};
use leptos::prelude::*;

/// Large, on the page of a case.
pub fn large(clock: &CaseClock) -> AnyView {
    let tone = tone(clock);
    let clock = StoredValue::new(clock.clone());
    let told = move |told: fn(&CaseClock) -> String| move || clock.with_value(told);
    view! {
        <div class=style::CLOCK data-tone=tone.name()>
            <div class=style::HEAD>
                <p class=style::LABEL>{told(label)}</p>
                <Tag tone>{told(name)}</Tag>
            </div>
            <p class=style::DAY>{told(headline)}</p>
            <p>{told(rest)}</p>
        </div>
    }
    .into_any()
}

/// In a line, in a list.
pub fn line(clock: &CaseClock) -> AnyView {
    let clock = StoredValue::new(clock.clone());
    view! { <span>{move || clock.with_value(told)}</span> }.into_any()
}

/// The same as words; reactive.
pub fn told(clock: &CaseClock) -> String {
    match &clock.due_on {
        Some(day) if clock.state != ClockState::Stopped => {
            words::matter::clock_line(&say::day(day), &rest(clock))
        }
        _ => rest(clock),
    }
}

fn tone(clock: &CaseClock) -> Tone {
    match clock.state {
        ClockState::Running => Tone::Info,
        ClockState::Paused => Tone::Wait,
        ClockState::Overdue => Tone::Danger,
        ClockState::Stopped => Tone::Done,
        ClockState::NotStarted | ClockState::Other(_) => Tone::Plain,
    }
}

/// How it stands, in a word.
fn name(clock: &CaseClock) -> String {
    match &clock.state {
        ClockState::NotStarted => words::matter::clock_not_started(),
        ClockState::Running => words::matter::clock_running(),
        ClockState::Paused => words::matter::clock_paused(),
        ClockState::Overdue => words::matter::clock_overdue(),
        ClockState::Stopped => words::matter::clock_stopped(),
        ClockState::Other(name) => name,
    }
    .to_owned()
}

fn label(clock: &CaseClock) -> String {
    match clock.state {
        ClockState::NotStarted => words::matter::clock_label_before(),
        ClockState::Paused => words::matter::clock_label_left(),
        ClockState::Stopped => words::matter::clock_label_used(),
        _ => words::matter::clock_label_due(),
    }
    .to_owned()
}

/// What is read first.
fn headline(clock: &CaseClock) -> String {
    match (&clock.state, &clock.due_on) {
        (ClockState::NotStarted, _) => length(clock.promised, &clock.unit),
        (ClockState::Stopped, _) => length(clock.used, &clock.unit),
        (ClockState::Paused, _) | (_, None) => length(clock.left, &clock.unit),
        (_, Some(day)) => say::day(day),
    }
}

/// What explains it.
fn rest(clock: &CaseClock) -> String {
    use words::matter as told;
    let of = |amount| length(amount, &clock.unit);
    match &clock.state {
        ClockState::NotStarted => told::clock_before(&of(clock.promised)),
        ClockState::Running if clock.left == 0 => told::clock_last(&of(clock.promised)),
        ClockState::Running => told::clock_left(&of(clock.left), &of(clock.promised)),
        ClockState::Overdue => told::clock_over(&of(clock.promised), &of(clock.used)),
        ClockState::Stopped => told::clock_used(&of(clock.promised), &of(clock.used)),
        ClockState::Paused => paused(clock),
        ClockState::Other(_) => told::clock_left(&of(clock.left), &of(clock.promised)),
    }
}

fn paused(clock: &CaseClock) -> String {
    let since = clock
        .paused_at
        .as_deref()
        .map(|at| words::matter::clock_since(&moment(at)));
    let why = clock
        .reason
        .as_ref()
        .map(|reason| words::matter::clock_why(&said(reason)));
    [
        since.unwrap_or_default(),
        why.unwrap_or_default(),
        words::matter::clock_rest(&length(clock.left, &clock.unit)),
    ]
    .concat()
}
