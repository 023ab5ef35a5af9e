//! Test personas by what they are: applicants, and officers by their roles.

use contract::endpoints::GetSession;
use contract::wire::{IdentityKind, Role};

use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// How many personas are signed in at most.
const MOST: usize = 20;

/// Personas that could be signed in.
#[derive(Default)]
pub struct People {
    applicants: Vec<(u8, Visit)>,
    officers: Vec<(Vec<Role>, Visit)>,
}

impl People {
    /// Signs in whoever the back end names.
    pub fn gather(kit: &Kit) -> Self {
        let mut people = Self::default();
        let known = kit.capabilities().map(|known| known.personas.clone());
        for persona in known.unwrap_or_default().into_iter().take(MOST) {
            let Ok(visit) = Visit::sign_in(&kit.client, &persona.id) else {
                continue;
            };
            let cookies = visit.cookies();
            let answer = kit
                .client
                .call_with::<GetSession>(&(), &(), &[("cookie", &cookies)]);
            let Some(person) = answer.ok().and_then(|answer| answer.value.person) else {
                continue;
            };
            if person.kind == IdentityKind::Officer {
                people.officers.push((person.roles, visit));
            } else {
                people.applicants.push((person.level, visit));
            }
        }
        people
    }

    /// Applicants of a real-name level or more.
    pub fn applicants(&self, level: u8) -> impl Iterator<Item = &Visit> {
        self.applicants
            .iter()
            .filter(move |(has, _)| *has >= level)
            .map(|(_, visit)| visit)
    }

    /// An officer with a role, and all of their roles.
    pub fn officer(&self, role: &Role) -> Checked<(&[Role], &Visit)> {
        let found = self.officers.iter().find(|(roles, _)| roles.contains(role));
        match found {
            Some((roles, visit)) => Ok((roles, visit)),
            None => cannot_tell(format!("no test persona has the role {}", role.name())),
        }
    }

    /// Any applicant.
    pub fn somebody(&self, level: u8) -> Checked<&Visit> {
        match self.applicants(level).next() {
            Some(visit) => Ok(visit),
            None => cannot_tell("no test persona who applies could be signed in"),
        }
    }
}

impl Client {
    /// Reads something as a visitor.
    pub fn get_as(&self, visit: &Visit, target: &str) -> Checked<crate::exchange::Exchange> {
        self.get(target, &[("cookie", &visit.cookies())])
    }
}
