//! What can go wrong between the portal and the back end, and what a person is told of it.

use crate::words;
use contract::read::Json;
use contract::wire::DelegationLack;
use contract::wire::Named;
use contract::{FieldError, Problem, ProblemKind};

/// What kind of thing went wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum FailureKind {
    /// The device is off line.
    Offline,
    /// The back end could not be reached, though the device is on line.
    Unreachable,
    /// No answer in time.
    Timeout,
    /// An answer that does not fit the contract, or was cut off.
    Malformed,
    /// The asker has gone elsewhere: nothing to show.
    Cancelled,
    /// The back end says no, and why.
    Problem(ProblemKind),
}

/// Why something did not come.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What kind of thing went wrong.
    pub kind: FailureKind,
    /// What the back end adds, for a person to read.
    pub detail: Option<String>,
    /// What a person can quote to support.
    pub trace: Option<String>,
    /// Seconds to wait before asking again.
    pub retry_after: Option<u32>,
    /// With `LEVEL_TOO_LOW`: the level needed.
    pub required_level: Option<u8>,
    /// After a wrong password or code: how many more tries there are.
    pub tries_left: Option<u32>,
    /// What is missing to act for somebody else.
    pub lack: Option<DelegationLack>,
    /// With `GONE`: the item that takes its place.
    pub replaced_by: Option<Named>,
    /// Each field that was refused.
    pub errors: Vec<FieldError>,
}

impl Failure {
    /// A failure of a kind, with nothing more known.
    pub fn of(kind: FailureKind) -> Self {
        Self {
            kind,
            detail: None,
            trace: None,
            retry_after: None,
            required_level: None,
            tries_left: None,
            lack: None,
            replaced_by: None,
            errors: Vec::new(),
        }
    }

    /// From an answer with an error status, and its body if that is JSON. Without a problem document the status alone must do.
    pub(super) fn read(
        status: u16,
        body: Option<Json>,
        trace: Option<String>,
        retry_after: Option<u32>,
    ) -> Self {
        match body.map(Json::read::<Problem>) {
            Some(Ok(problem)) => Self {
                kind: FailureKind::Problem(problem.kind),
                detail: problem.detail,
                trace: Some(problem.trace_id).filter(|id| !id.is_empty()).or(trace),
                retry_after: problem.retry_after_seconds.or(retry_after),
                required_level: problem.required_level,
                tries_left: problem.tries_left,
                lack: problem.lack,
                replaced_by: problem.replaced_by,
                errors: problem.errors,
            },
            _ => Self {
                trace,
                retry_after,
                ..Self::of(FailureKind::Problem(kind_of(status)))
            },
        }
    }

    /// Whether it is this problem.
    pub fn is(&self, kind: ProblemKind) -> bool {
        self.kind == FailureKind::Problem(kind)
    }

    /// Whether somebody else wrote first: what was written on has changed.
    pub fn is_stale(&self) -> bool {
        self.is(ProblemKind::Stale)
    }

    /// Whether the network is to blame, and trying again later may do.
    pub fn is_network(&self) -> bool {
        matches!(
            self.kind,
            FailureKind::Offline | FailureKind::Unreachable | FailureKind::Timeout
        )
    }

    /// Whether there is no such thing, now or any more: then trying again is no help.
    pub fn is_lost(&self) -> bool {
        matches!(
            self.kind,
            FailureKind::Problem(ProblemKind::NotFound | ProblemKind::Gone)
        )
    }

    /// Whether it is kept in the privacy space, which is locked.
    pub fn is_locked(&self) -> bool {
        self.is(ProblemKind::UnlockRequired)
    }

    /// Whether nobody is signed in, or not any more.
    pub fn is_signed_out(&self) -> bool {
        self.kind == FailureKind::Problem(ProblemKind::SignInRequired)
    }

    /// What happened, in one sentence.
    pub fn title(&self) -> &'static str {
        use words::failure as say;
        if self.lack.is_some() {
            return say::lack();
        }
        match &self.kind {
            FailureKind::Offline => say::offline(),
            FailureKind::Unreachable | FailureKind::Cancelled => say::unreachable(),
            FailureKind::Timeout => say::timeout(),
            FailureKind::Malformed => say::malformed(),
            FailureKind::Problem(kind) => match kind {
                ProblemKind::InvalidRequest => say::invalid(),
                ProblemKind::SignInRequired => say::sign_in(),
                ProblemKind::NotAllowed | ProblemKind::CsrfRejected | ProblemKind::LevelTooLow => {
                    say::not_allowed()
                }
                ProblemKind::UnlockRequired => say::locked(),
                ProblemKind::NotFound => say::not_found(),
                ProblemKind::Gone => say::gone(),
                ProblemKind::Conflict | ProblemKind::Stale | ProblemKind::KeyReused => {
                    say::conflict()
                }
                ProblemKind::TooManyRequests => say::too_many(),
                ProblemKind::Unavailable => say::unavailable(),
                _ => say::internal(),
            },
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        use words::failure as say;
        if self.lack.is_some() {
            return say::lack_do();
        }
        match &self.kind {
            FailureKind::Offline => say::offline_again(),
            FailureKind::Problem(ProblemKind::InvalidRequest) => say::invalid_do(),
            FailureKind::Problem(ProblemKind::SignInRequired) => say::sign_in_do(),
            FailureKind::Problem(ProblemKind::NotFound | ProblemKind::Gone) => say::not_found_do(),
            FailureKind::Problem(ProblemKind::TooManyRequests | ProblemKind::Unavailable) => {
                say::wait_do()
            }
            FailureKind::Problem(ProblemKind::NotAllowed | ProblemKind::LevelTooLow) => {
                say::not_allowed_do()
            }
            _ => say::again_do(),
        }
    }
}

/// The likeliest kind for a bare status, from a proxy or a gateway in between.
fn kind_of(status: u16) -> ProblemKind {
    match status {
        400 => ProblemKind::InvalidRequest,
        401 => ProblemKind::SignInRequired,
        403 => ProblemKind::NotAllowed,
        404 => ProblemKind::NotFound,
        409 => ProblemKind::Conflict,
        410 => ProblemKind::Gone,
        412 => ProblemKind::Stale,
        429 => ProblemKind::TooManyRequests,
        502 => ProblemKind::Upstream,
        503 => ProblemKind::Unavailable,
        504 => ProblemKind::UpstreamTimeout,
        _ => ProblemKind::Internal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_is_no_problem_document_is_judged_by_its_status() {
        let failure = Failure::read(503, None, Some("t".into()), Some(7));
        assert_eq!(failure.kind, FailureKind::Problem(ProblemKind::Unavailable));
        assert_eq!(
            (failure.trace.as_deref(), failure.retry_after),
            (Some("t"), Some(7))
        );
    }
}
