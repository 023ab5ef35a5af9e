//! `If-Match`: a write is made on what its sender has seen.

use contract::{Problem, ProblemKind, header};

use super::refuse;
use super::routes::Ctx;

impl Ctx<'_> {
    /// Holds `If-Match` against the revision that something stands at.
    ///
    /// # Errors
    /// `INVALID_REQUEST` when the header is missing, `STALE` when it names another revision.
    pub(crate) fn if_match(&self, revision: &str) -> Result<(), Problem> {
        let expected = "the revision in double quotes";
        let quoted = self
            .asked
            .header(header::IF_MATCH)
            .ok_or_else(|| refuse::bad(self.trace(), header::IF_MATCH, expected))?;
        let known = quoted
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            .filter(|text| !text.is_empty())
            .ok_or_else(|| refuse::bad(self.trace(), header::IF_MATCH, expected))?;
        if known == revision {
            return Ok(());
        }
        Err(refuse::with_detail(
            ProblemKind::Stale,
            self.trace(),
            "it was changed meanwhile: read it again",
        ))
    }
}
