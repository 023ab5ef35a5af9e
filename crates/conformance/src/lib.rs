//! The kit that holds any back end against the contract, clause by clause.
//!
//! [`run`] talks to a back end over HTTP only, so the back end may be written in anything. Every [`report::Case`] names the
//! endpoint and the clauses it speaks for; each failure carries the request, the answer, what was expected and why.
//! It works as the back end's test personas: what they have there is read, and drafts and cases of theirs are made and
//! changed. Never run it where real people are served.
//!
//! - [`cases`]: what is asked, a file per subject. A new endpoint of the contract gets its cases there; a test refuses a
//!   contract with an endpoint that the kit does not know.
//! - [`client`]: the one place that sends requests.
//! - [`logins`]: test personas of a file.
//! - [`redact`]: what a report never passes on.
//! - [`shape`]: what holds for every JSON answer.

mod cases;
mod client;
mod exchange;
mod kit;
mod locate;
pub mod logins;
mod redact;
pub mod report;
mod shape;
mod visit;

use std::time::Duration;

use contract::{About, Access};
pub use locate::Unreachable;
use logins::Login;
use report::Report;

/// What the kit asks about, in the order in which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// What anybody may read, who is here, and what holds for every endpoint.
    Reading,
    /// Drafts, documents, payment, signature, submission.
    Applying,
    /// Cases, the desk, look-up, cards.
    Cases,
    /// One's own account.
    Account,
    /// One's own space, narrowing one's cases, tags and what follows from them; bookings.
    Me,
    /// Consultations, complaints, suggestions.
    Talk,
    /// Signing in, registering, raising one's level.
    Identity,
    /// Acting for somebody else by their will.
    Delegation,
    /// The privacy space.
    Privacy,
}

impl Subject {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Reading,
        Self::Applying,
        Self::Cases,
        Self::Account,
        Self::Me,
        Self::Talk,
        Self::Identity,
        Self::Delegation,
        Self::Privacy,
    ];
}

/// Whose interfaces are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// What a citizen's portal calls: everything but the desk.
    Citizen,
    /// What officers call.
    Desk,
    /// Both.
    All,
}

impl Profile {
    /// As the command line spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Desk => "desk",
            Self::All => "all",
        }
    }

    /// Whether an endpoint belongs to it. What the back end says of itself belongs to every profile.
    #[must_use]
    pub fn holds(self, about: &About) -> bool {
        let desk = about.access == Access::Officer;
        match self {
            Self::All => true,
            Self::Citizen => !desk,
            Self::Desk => desk || about.path == "/capabilities",
        }
    }

    /// What must be asked about. Of what leads to a profile's cases, as filing one does to the desk's, the verdicts are not kept.
    #[must_use]
    pub fn subjects(self) -> Vec<Subject> {
        match self {
            Self::Desk => vec![Subject::Cases, Subject::Talk],
            Self::Citizen | Self::All => Subject::ALL.to_vec(),
        }
    }
}

/// What to hold against the contract, and how.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The back end's origin or the root of its API.
    pub base_url: String,
    /// The test persona to sign in as; the first that the back end names when absent.
    pub persona: Option<String>,
    /// Test personas in place of those that the back end names.
    pub logins: Vec<Login>,
    /// Whose interfaces to check.
    pub profile: Profile,
    /// How many guides to read; all when the back end has fewer.
    pub sample: usize,
    /// How long to wait for each answer.
    pub timeout: Duration,
    /// What to ask about.
    pub subjects: Vec<Subject>,
}

impl Settings {
    /// The usual settings for a back end.
    #[must_use]
    pub fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            persona: None,
            logins: Vec::new(),
            profile: Profile::All,
            sample: 40,
            timeout: Duration::from_secs(10),
            subjects: Subject::ALL.to_vec(),
        }
    }
}

/// Runs every case and reports.
///
/// # Errors
/// When no API of this contract answers at the address.
pub fn run(settings: &Settings) -> Result<Report, Unreachable> {
    let (client, capabilities) = locate::locate(settings)?;
    let mut kit = kit::Kit::new(client, settings.clone());
    cases::run(&mut kit, &capabilities);
    Ok(kit.into_report())
}
