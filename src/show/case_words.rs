//! Cases in words: states, clocks, verdicts. A name that this portal does not know is shown as it came.

use crate::{
    say,
    show::measure,
    ui::{Tone, select::Choice},
    words,
};
use contract::wire::{
    AspectLevel, CaseClock, CaseState, ClockState, MaterialVerdict, PaperShown, RatingAspect,
    Satisfaction, TimeLimit,
};

/// The name of a state; reactive.
pub fn state_name(state: &CaseState) -> String {
    use words::case as told;
    match state {
        CaseState::Submitted => told::state_submitted(),
        CaseState::CorrectionRequired => told::state_correction(),
        CaseState::NotAccepted => told::state_not_accepted(),
        CaseState::Accepted => told::state_accepted(),
        CaseState::Reviewing => told::state_reviewing(),
        CaseState::Suspended => told::state_suspended(),
        CaseState::Approved => told::state_approved(),
        CaseState::Rejected => told::state_rejected(),
        CaseState::Delivering => told::state_delivering(),
        CaseState::Closed => told::state_closed(),
        CaseState::Returned => told::state_returned(),
        CaseState::Withdrawn => told::state_withdrawn(),
        CaseState::Other(name) => name,
    }
    .to_owned()
}

/// What a state means at a glance.
pub fn state_tone(state: &CaseState) -> Tone {
    match state {
        CaseState::Submitted | CaseState::Accepted | CaseState::Reviewing => Tone::Info,
        CaseState::CorrectionRequired | CaseState::Suspended => Tone::Wait,
        CaseState::NotAccepted | CaseState::Rejected | CaseState::Returned => Tone::Danger,
        CaseState::Approved | CaseState::Delivering | CaseState::Closed => Tone::Done,
        CaseState::Withdrawn | CaseState::Other(_) => Tone::Plain,
    }
}

/// How the clock stands, in a few words: "3 working days left"; reactive.
pub fn clock_line(clock: &CaseClock) -> String {
    use words::case as told;
    match &clock.state {
        ClockState::NotStarted => told::clock_not_started().to_owned(),
        ClockState::Running if clock.left == 0 => told::clock_today().to_owned(),
        ClockState::Running => told::clock_left(&length(clock, clock.left)),
        ClockState::Paused => told::clock_paused().to_owned(),
        ClockState::Overdue => {
            let over = clock.used.saturating_sub(clock.promised).max(1);
            told::clock_overdue(&length(clock, over))
        }
        ClockState::Stopped => told::clock_stopped().to_owned(),
        ClockState::Other(name) => name.to_string(),
    }
}

/// The promised day, where there is one; reactive.
pub fn due_line(clock: &CaseClock) -> Option<String> {
    let day = clock.due_on.as_deref()?;
    Some(words::case::clock_due(&say::day(day)))
}

/// How pressing a clock is.
pub fn clock_tone(clock: &CaseClock) -> Tone {
    /// What is left when a case is due soon, as the inbox reckons.
    const SOON: u32 = 2;
    match clock.state {
        ClockState::Overdue => Tone::Danger,
        ClockState::Running if clock.left <= SOON => Tone::Wait,
        ClockState::Running => Tone::Info,
        _ => Tone::Plain,
    }
}

/// How a material was found; reactive.
pub fn verdict_name(verdict: &MaterialVerdict) -> String {
    match verdict {
        MaterialVerdict::Unseen => words::case::verdict_unseen(),
        MaterialVerdict::Fine => words::case::verdict_fine(),
        MaterialVerdict::Wanting => words::case::verdict_wanting(),
        MaterialVerdict::Other(name) => name,
    }
    .to_owned()
}

/// How a material was there on paper; reactive.
pub fn paper_name(paper: &PaperShown) -> String {
    match paper {
        PaperShown::OriginalSeen => words::case::paper_original(),
        PaperShown::CopyTaken => words::case::paper_copy(),
        PaperShown::Other(name) => name,
    }
    .to_owned()
}

/// What a verdict means at a glance.
pub fn verdict_tone(verdict: &MaterialVerdict) -> Tone {
    match verdict {
        MaterialVerdict::Fine => Tone::Done,
        MaterialVerdict::Wanting => Tone::Wait,
        MaterialVerdict::Unseen | MaterialVerdict::Other(_) => Tone::Plain,
    }
}

fn length(clock: &CaseClock, amount: u32) -> String {
    measure::time_limit(&TimeLimit {
        amount,
        unit: clock.unit.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::wire::TimeUnit;

    fn clock(state: ClockState, used: u32, left: u32) -> CaseClock {
        CaseClock {
            state,
            promised: 5,
            unit: TimeUnit::Workday,
            used,
            left,
            due_on: None,
            reason: None,
            paused_at: None,
        }
    }

    #[test]
    fn a_clock_says_what_is_left_and_how_pressing_it_is() {
        let running = clock(ClockState::Running, 1, 4);
        assert!(clock_line(&running).contains('4'));
        assert_eq!(clock_tone(&running), Tone::Info);
        assert_eq!(clock_tone(&clock(ClockState::Running, 4, 1)), Tone::Wait);
        let over = clock(ClockState::Overdue, 8, 0);
        assert!(clock_line(&over).contains('3'));
        assert_eq!(clock_tone(&over), Tone::Danger);
    }

    #[test]
    fn a_name_that_is_not_known_is_shown_as_it_came() {
        assert_eq!(state_name(&CaseState::from("RESTING")), "RESTING");
        assert_eq!(verdict_name(&MaterialVerdict::from("ODD")), "ODD");
    }
}

/// How satisfied somebody is.
pub fn satisfaction(level: &Satisfaction) -> String {
    match level {
        Satisfaction::VerySatisfied => words::show::satisfaction_1(),
        Satisfaction::Satisfied => words::show::satisfaction_2(),
        Satisfaction::FairlySatisfied => words::show::satisfaction_3(),
        Satisfaction::Dissatisfied => words::show::satisfaction_4(),
        Satisfaction::VeryDissatisfied => words::show::satisfaction_5(),
        Satisfaction::Other(name) => name,
    }
    .to_owned()
}

/// The levels to choose from, the best first.
pub fn satisfactions() -> Vec<Choice> {
    let choice = |level: Satisfaction| {
        let name = level.name().to_owned();
        Choice::new(name, move || satisfaction(&level))
    };
    Satisfaction::known().into_iter().map(choice).collect()
}

/// What is rated apart, and how.
pub fn aspect_level(one: &AspectLevel) -> String {
    words::show::aspect_level(&aspect_name(&one.aspect), &satisfaction(&one.level))
}

/// What is rated apart.
pub fn aspect_name(aspect: &RatingAspect) -> String {
    match aspect {
        RatingAspect::Process => words::show::aspect_process(),
        RatingAspect::Result => words::show::aspect_result(),
        RatingAspect::Efficiency => words::show::aspect_efficiency(),
        RatingAspect::Other(name) => name,
    }
    .to_owned()
}
