//! The kit that holds any back end against the contract, clause by clause.
//!
//! [`run`] talks to a back end over HTTP only, so the back end may be written in anything. Every [`report::Case`] names the
//! endpoint and the clauses it speaks for; each failure carries the request, the answer, what was expected and why.
//! The kit reads: besides signing a test persona in and out it changes nothing.
//!
//! - [`cases`]: what is asked, a file per subject. A new endpoint of the contract gets its cases there; a test refuses a
//!   contract with an endpoint that the kit does not know.
//! - [`client`]: the one place that sends requests.
//! - [`shape`]: what holds for every JSON answer.

mod cases;
mod client;
mod exchange;
mod kit;
mod locate;
pub mod report;
mod shape;
mod visit;

use std::time::Duration;

pub use locate::Unreachable;
use report::Report;

/// What to hold against the contract, and how.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The back end's origin or the root of its API.
    pub base_url: String,
    /// The test persona to sign in as; the first that the back end names when absent.
    pub persona: Option<String>,
    /// How many guides to read; all when the back end has fewer.
    pub sample: usize,
    /// How long to wait for each answer.
    pub timeout: Duration,
}

impl Settings {
    /// The usual settings for a back end.
    #[must_use]
    pub fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            persona: None,
            sample: 40,
            timeout: Duration::from_secs(10),
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
