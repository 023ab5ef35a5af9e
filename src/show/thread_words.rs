//! Consultations, complaints and suggestions in words. A name that this portal does not know is shown as it came.

use crate::{say::said, ui::Tone, words};
use contract::wire::{
    SubjectKind, SuggestionOutcome, ThreadEntryKind, ThreadKind, ThreadState, ThreadSubject,
};

/// What a thread is; reactive.
pub fn kind_name(kind: &ThreadKind) -> String {
    match kind {
        ThreadKind::Consultation => words::talk::kind_consultation(),
        ThreadKind::Complaint => words::talk::kind_complaint(),
        ThreadKind::Suggestion => words::talk::kind_suggestion(),
        ThreadKind::Other(name) => name,
    }
    .to_owned()
}

/// Where a thread stands; reactive. A second look at a complaint is called by its own name.
pub fn state_name(kind: &ThreadKind, state: &ThreadState) -> String {
    use words::talk as told;
    match state {
        ThreadState::Submitted => told::state_submitted(),
        ThreadState::Triaged => told::state_triaged(),
        ThreadState::Dispatched => told::state_dispatched(),
        ThreadState::Handling => told::state_handling(),
        ThreadState::Extended => told::state_extended(),
        ThreadState::Replied => told::state_replied(),
        ThreadState::Reopened if *kind == ThreadKind::Complaint => told::state_review(),
        ThreadState::Reopened => told::state_reopened(),
        ThreadState::Revisited => told::state_revisited(),
        ThreadState::Closed => told::state_closed(),
        ThreadState::Returned => told::state_returned(),
        ThreadState::Merged => told::state_merged(),
        ThreadState::Withdrawn => told::state_withdrawn(),
        ThreadState::Other(name) => name,
    }
    .to_owned()
}

/// What a state means at a glance.
pub fn state_tone(state: &ThreadState) -> Tone {
    match state {
        ThreadState::Submitted
        | ThreadState::Triaged
        | ThreadState::Dispatched
        | ThreadState::Handling
        | ThreadState::Reopened => Tone::Info,
        ThreadState::Extended => Tone::Wait,
        ThreadState::Replied | ThreadState::Revisited | ThreadState::Closed => Tone::Done,
        ThreadState::Returned => Tone::Danger,
        ThreadState::Merged | ThreadState::Withdrawn | ThreadState::Other(_) => Tone::Plain,
    }
}

/// What became of a suggestion; reactive.
pub fn outcome_name(outcome: &SuggestionOutcome) -> String {
    match outcome {
        SuggestionOutcome::TakenUp => words::talk::outcome_taken_up(),
        SuggestionOutcome::Partly => words::talk::outcome_partly(),
        SuggestionOutcome::NotTakenUp => words::talk::outcome_not_taken_up(),
        SuggestionOutcome::Other(name) => name,
    }
    .to_owned()
}

/// What that means at a glance.
pub fn outcome_tone(outcome: &SuggestionOutcome) -> Tone {
    match outcome {
        SuggestionOutcome::TakenUp => Tone::Done,
        SuggestionOutcome::Partly => Tone::Info,
        _ => Tone::Plain,
    }
}

/// What an entry is, for who did not write it; reactive.
pub fn entry_name(kind: &ThreadEntryKind) -> Option<&'static str> {
    Some(match kind {
        ThreadEntryKind::Question => words::talk::entry_question(),
        ThreadEntryKind::Addition => words::talk::entry_addition(),
        ThreadEntryKind::Further => words::talk::entry_further(),
        ThreadEntryKind::Objection => words::talk::entry_objection(),
        ThreadEntryKind::Reopening => words::talk::entry_reopening(),
        ThreadEntryKind::Rating => words::talk::entry_rating(),
        ThreadEntryKind::Withdrawal => words::talk::entry_withdrawal(),
        _ => return None,
    })
}

/// What it is about, in one line; reactive.
pub fn subject(about: &ThreadSubject) -> String {
    let named = [&about.item, &about.case, &about.department];
    let name = named
        .into_iter()
        .flatten()
        .next()
        .map(|one| said(&one.name));
    let officer = about.officer.as_ref();
    match (&about.kind, name) {
        (SubjectKind::Officer, _) => {
            let number = officer.map_or("", |officer| officer.id.as_str());
            let name = officer.map(|officer| said(&officer.name));
            words::talk::about_officer(&name.unwrap_or_default(), number)
        }
        (SubjectKind::Case, Some(name)) => words::talk::about_case(&name),
        (_, Some(name)) => words::talk::about(&name),
        (SubjectKind::Portal, None) => words::talk::about_portal().to_owned(),
        (kind, None) => kind.name().to_owned(),
    }
}
