//! `If-Match`: a write is made on what its sender has seen.

use contract::{Problem, ProblemKind};

use super::refuse;
use super::reply::names;
use super::routes::Ctx;

impl Ctx<'_> {
    /// Holds the request's `If-Match` against the revision as it is.
    ///
    /// # Errors
    /// `INVALID_REQUEST` without one, `STALE` when it is of another revision.
    pub(crate) fn if_match(&self, revision: &str) -> Result<(), Problem> {
        let Some(sent) = self.asked.header("if-match") else {
            let expected = "the revision this is made on, in double quotes";
            return Err(refuse::bad(self.trace(), "If-Match", expected));
        };
        if names(sent, &format!("\"{revision}\"")) {
            return Ok(());
        }
        let detail = "somebody has changed it meanwhile";
        Err(refuse::with_detail(
            ProblemKind::Stale,
            self.trace(),
            detail,
        ))
    }
}
