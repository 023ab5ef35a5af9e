//! Problems by situation. Use these, so that the same situation is always told the same way.

use contract::wire::{DelegationLack, IdentityFault};
use contract::{FieldError, Problem, ProblemKind};

/// There is no such thing.
pub(crate) fn not_found(trace: &str, what: &str) -> Problem {
    with_detail(
        ProblemKind::NotFound,
        trace,
        &format!("there is no such {what}"),
    )
}

/// A region that nobody knows.
pub(crate) fn unknown_region(trace: &str) -> Problem {
    let mut problem = not_found(trace, "region");
    problem.errors.push(FieldError {
        pointer: None,
        parameter: Some("region".to_owned()),
        detail: "expected the code of a region of this back end".to_owned(),
    });
    problem
}

/// Parameters that do not fit the contract.
pub(crate) fn invalid(trace: &str, errors: Vec<FieldError>) -> Problem {
    let names: Vec<&str> = errors
        .iter()
        .filter_map(|e| e.parameter.as_deref().or(e.pointer.as_deref()))
        .collect();
    let mut problem = with_detail(
        ProblemKind::InvalidRequest,
        trace,
        &format!("not as expected: {}", names.join(", ")),
    );
    problem.errors = errors;
    problem
}

/// One parameter or header that does not fit.
pub(crate) fn bad(trace: &str, name: &str, expected: &str) -> Problem {
    invalid(trace, vec![FieldError::bad_parameter(name, expected)])
}

/// A cursor of another list, or no cursor at all.
pub(crate) fn bad_cursor(trace: &str) -> Problem {
    bad(
        trace,
        "cursor",
        "the `next` of the page before, with the same parameters",
    )
}

/// A kind with a sentence.
pub(crate) fn with_detail(kind: ProblemKind, trace: &str, detail: &str) -> Problem {
    let mut problem = Problem::new(kind, trace);
    problem.detail = Some(detail.to_owned());
    problem
}

/// Come back later.
pub(crate) fn later(kind: ProblemKind, trace: &str, seconds: u32) -> Problem {
    let mut problem = with_detail(kind, trace, "come back later");
    problem.retry_after_seconds = Some(seconds);
    problem
}

/// The real-name level is too low.
pub(crate) fn level(trace: &str, required: u8) -> Problem {
    let mut problem = with_detail(
        ProblemKind::LevelTooLow,
        trace,
        &format!("this needs real-name level {required}"),
    );
    problem.required_level = Some(required);
    problem
}

/// Somebody may not act for another.
pub(crate) fn lack(trace: &str, lack: DelegationLack) -> Problem {
    let detail = match lack {
        DelegationLack::Ended => "no delegation of theirs is in force",
        DelegationLack::Scope => "the delegation does not cover this item",
        DelegationLack::Sign => "the delegation does not let you sign",
        DelegationLack::Pay => "the delegation does not let you pay",
        _ => "the delegation does not let you see results",
    };
    let mut problem = with_detail(ProblemKind::NotAllowed, trace, detail);
    problem.lack = Some(lack);
    problem
}

/// The state does not allow it now.
pub(crate) fn conflict(trace: &str, detail: &str) -> Problem {
    with_detail(ProblemKind::Conflict, trace, detail)
}

/// A field of signing in, registering or raising the level, refused by name.
pub(crate) fn fault(pointer: &str, fault: &IdentityFault) -> FieldError {
    FieldError::at(pointer, fault.name())
}
