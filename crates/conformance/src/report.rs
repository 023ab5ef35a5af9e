//! What came of a run: cases with their verdicts, and the verdict of each clause.

mod html;
mod junit;
mod print;
mod standards;

use crate::Profile;

/// What a run came to.
#[derive(Debug)]
pub struct Report {
    /// The address that was given.
    pub base_url: String,
    /// The root of the API that was found there.
    pub root: String,
    /// Whose interfaces were checked.
    pub profile: Profile,
    /// The clauses that the back end says it serves.
    pub served: Vec<String>,
    /// Every case, in the order they ran.
    pub cases: Vec<Case>,
}

/// One case.
#[derive(Debug)]
pub struct Case {
    /// Operation id of the endpoint, as in the OpenAPI document.
    pub endpoint: &'static str,
    /// The clauses that the endpoint serves.
    pub clauses: Vec<&'static str>,
    /// What must hold.
    pub name: String,
    /// Whether it does.
    pub verdict: Verdict,
}

/// What came of a case.
#[derive(Debug)]
pub enum Verdict {
    /// It holds.
    Pass,
    /// It does not.
    Fail(Box<Failure>),
    /// The back end does not say it serves this.
    NotServed,
    /// The kit cannot know, and why.
    CannotTell(String),
}

/// Why a case failed, with all that is needed to see it again.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Method, address, headers.
    pub request: String,
    /// Status, headers, the beginning of the body.
    pub answer: String,
    /// What the contract asks.
    pub expected: String,
    /// Why the answer is not that.
    pub reason: String,
}

/// The verdict of a clause: the worst that its cases came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// None of its endpoints is served.
    NotServed,
    /// None of its cases could be judged.
    CannotTell,
    /// Every case that could be judged passed.
    Pass,
    /// A case failed.
    Fail,
}

impl Verdict {
    /// The verdict without its reasons.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        match self {
            Self::Pass => Standing::Pass,
            Self::Fail(_) => Standing::Fail,
            Self::NotServed => Standing::NotServed,
            Self::CannotTell(_) => Standing::CannotTell,
        }
    }
}

impl Standing {
    /// As reports spell it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pass => "PASS",
            Self::Fail => "FAIL",
            Self::NotServed => "NOT_SERVED",
            Self::CannotTell => "CANNOT_TELL",
        }
    }
}

impl Report {
    /// Every clause that some endpoint of the contract serves, in the order of the contract.
    #[must_use]
    pub fn clauses() -> Vec<&'static str> {
        let mut clauses = Vec::new();
        for clause in contract::endpoints::all().flat_map(|about| about.clauses) {
            if !clauses.contains(clause) {
                clauses.push(*clause);
            }
        }
        clauses
    }

    /// The clauses that the profile holds, in the order of the contract.
    #[must_use]
    pub fn shown(&self) -> Vec<&'static str> {
        let holds = |clause: &&str| {
            contract::endpoints::all()
                .any(|about| self.profile.holds(about) && about.clauses.contains(clause))
        };
        Self::clauses().into_iter().filter(holds).collect()
    }

    /// The cases of a clause.
    pub fn of<'a>(&'a self, clause: &'a str) -> impl Iterator<Item = &'a Case> {
        self.cases
            .iter()
            .filter(move |case| case.clauses.contains(&clause))
    }

    /// The verdict of a clause.
    #[must_use]
    pub fn standing(&self, clause: &str) -> Standing {
        if clause != "A"
            && !self.served.iter().any(|served| served == clause)
            && !self.served.is_empty()
        {
            return Standing::NotServed;
        }
        self.of(clause)
            .map(|case| case.verdict.standing())
            .max()
            .unwrap_or(Standing::CannotTell)
    }

    /// Cases that failed.
    pub fn failures(&self) -> impl Iterator<Item = (&Case, &Failure)> {
        self.cases.iter().filter_map(|case| match &case.verdict {
            Verdict::Fail(failure) => Some((case, failure.as_ref())),
            _ => None,
        })
    }

    /// Whether nothing failed.
    #[must_use]
    pub fn is_green(&self) -> bool {
        self.failures().next().is_none()
    }

    /// How many cases came to a verdict.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.cases
            .iter()
            .filter(|case| case.verdict.standing() == standing)
            .count()
    }
}
