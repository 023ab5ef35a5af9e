//! Runs cases one after another and keeps what came of each.

use contract::About;
use contract::wire::{Capabilities, Named, Text};

use crate::Settings;
use crate::client::Client;
use crate::exchange::{Checked, Stop};
use crate::redact;
use crate::report::{Case, Report, Verdict};

/// The kit at work on one back end.
pub struct Kit {
    /// Sends requests.
    pub client: Client,
    /// What the run was asked to do.
    pub settings: Settings,
    capabilities: Option<Capabilities>,
    cases: Vec<Case>,
}

impl Kit {
    pub fn new(client: Client, settings: Settings) -> Self {
        Self {
            client,
            settings,
            capabilities: None,
            cases: Vec::new(),
        }
    }

    /// From here on, only what the back end says it serves is asked.
    pub fn learn(&mut self, mut capabilities: Capabilities) {
        if !self.settings.logins.is_empty() {
            let named = self.settings.logins.iter().map(|login| Named {
                id: login.id.clone(),
                name: Text::zh(login.id.clone()),
            });
            capabilities.personas = named.collect();
        }
        self.capabilities = Some(capabilities);
    }

    /// What the back end says of itself.
    pub fn capabilities(&self) -> Option<&Capabilities> {
        self.capabilities.as_ref()
    }

    /// The test persona to sign in as: the one that was asked for, else the first that the back end names.
    pub fn persona(&self) -> Option<String> {
        let named = || {
            let known = self.capabilities()?;
            known.personas.first().map(|persona| persona.id.clone())
        };
        self.settings.persona.clone().or_else(named)
    }

    /// Whether the back end says it serves a clause. The contract itself (`A`) always is.
    pub fn serves(&self, clause: &str) -> bool {
        clause == "A"
            || self
                .capabilities
                .as_ref()
                .is_some_and(|known| known.clauses.iter().any(|served| served == clause))
    }

    /// Runs one case of an endpoint; gives what it learned when it passed.
    pub fn case<T>(
        &mut self,
        about: &About,
        name: &str,
        run: impl FnOnce(&Client) -> Checked<T>,
    ) -> Option<T> {
        if !about.clauses.iter().any(|clause| self.serves(clause)) {
            self.note(about, name, Verdict::NotServed);
            return None;
        }
        match run(&self.client) {
            Ok(learned) => {
                self.note(about, name, Verdict::Pass);
                Some(learned)
            }
            Err(Stop::Wrong(failure)) => {
                self.note(about, name, Verdict::Fail(failure));
                None
            }
            Err(Stop::CannotTell(why)) => {
                self.note(about, name, Verdict::CannotTell(why));
                None
            }
        }
    }

    fn note(&mut self, about: &About, name: &str, verdict: Verdict) {
        if !self.settings.profile.holds(about) {
            return;
        }
        let verdict = match verdict {
            Verdict::Fail(failure) => Verdict::Fail(Box::new(redact::failure(*failure))),
            other => other,
        };
        self.cases.push(Case {
            endpoint: about.id,
            clauses: about.clauses.to_vec(),
            name: name.to_owned(),
            verdict,
        });
    }

    /// The report of all cases that ran.
    pub fn into_report(self) -> Report {
        Report {
            base_url: self.settings.base_url,
            root: self.client.root().to_owned(),
            served: self
                .capabilities
                .map(|known| known.clauses)
                .unwrap_or_default(),
            profile: self.settings.profile,
            cases: self.cases,
        }
    }
}
