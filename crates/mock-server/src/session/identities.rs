//! What is known of who registered, who raised their level, who typed wrong passwords: all that a snapshot keeps of identity.

use std::collections::BTreeMap;
use std::sync::MutexGuard;

use contract::wire::{IdentityKind, LevelAttempt, SignInMethod};
use serde::{Deserialize, Serialize};

use super::level_app::LevelHanding;
use super::{Sessions, level};
use crate::account::AccountBook;
use crate::world::World;
use crate::world::content::{Both, Persona};

/// An account that was registered here. The password is kept as a digest only.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Account {
    pub id: String,
    pub kind: IdentityKind,
    pub name: String,
    #[serde(default)]
    pub id_number: String,
    #[serde(default)]
    pub credit_code: String,
    pub mobile: String,
    pub region: String,
    pub password: String,
    /// With organisations: name and number of who stands for them.
    #[serde(default)]
    pub representative: Option<(String, String)>,
}

impl Account {
    fn persona(&self) -> Persona {
        Persona {
            id: self.id.clone(),
            label: Both {
                zh: self.name.clone(),
                en: self.name.clone(),
            },
            kind: self.kind.clone(),
            name: self.name.clone(),
            level: 2,
            id_number: self.id_number.clone(),
            credit_code: self.credit_code.clone(),
            phone: self.mobile.clone(),
            region: self.region.clone(),
            represents: Vec::new(),
            guardian_of: Vec::new(),
            department: None,
            roles: Vec::new(),
            about: Both::default(),
        }
    }
}

/// Wrong passwords in a row.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Tries {
    pub wrong: u32,
    pub locked_until: i64,
}

/// A code that was sent by text message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Sent {
    pub code: String,
    pub at: i64,
    pub wrong: u32,
}

/// A sign-in by means of another device.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Handing {
    pub kind: SignInMethod,
    pub code: String,
    /// The session that began it: no other browser may see it through.
    pub session: String,
    pub public_terminal: bool,
    pub began: i64,
    pub scanned: bool,
    pub refused: bool,
    /// Who confirmed on the other device.
    pub persona: Option<String>,
    /// The session that came of it.
    pub opened: Option<String>,
}

/// Everything about identity that can change.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Identities {
    pub accounts: Vec<Account>,
    /// Levels that were raised, by id of the persona.
    pub levels: BTreeMap<String, u8>,
    /// By id of the persona; for accounts that nobody has, by a digest of what was typed.
    pub tries: BTreeMap<String, Tries>,
    /// By purpose and mobile number.
    pub codes: BTreeMap<String, Sent>,
    pub handovers: BTreeMap<String, Handing>,
    /// By id of the persona, the oldest first.
    pub attempts: BTreeMap<String, Vec<LevelAttempt>>,
    /// Mobile numbers that were changed, by id of the persona.
    pub mobiles: BTreeMap<String, String>,
    /// Digests of passwords that were changed.
    pub passwords: BTreeMap<String, String>,
    /// What is kept of each account, by id of the persona.
    pub books: BTreeMap<String, AccountBook>,
    /// Checks on the app.
    pub level_handovers: BTreeMap<String, LevelHanding>,
    /// Whether another system does not answer when it is told to sign somebody out, as the knob says.
    pub deaf: bool,
    /// What the next pictures of faces come to, as the knob says.
    pub face: Option<String>,
}

impl Sessions {
    /// The identities, for as long as the answer is held.
    pub(crate) fn identities(&self) -> MutexGuard<'_, Identities> {
        match self.identities.lock() {
            Ok(identities) => identities,
            Err(poisoned) => poisoned.into_inner(),
        }
    }

    /// A persona of the world or a registered account, with the level it has now.
    pub(crate) fn persona(&self, world: &World, id: &str, now: i64) -> Option<Persona> {
        let mut identities = self.identities();
        let mut persona = match world.personas.iter().find(|p| p.id == id) {
            Some(persona) => persona.clone(),
            None => identities
                .accounts
                .iter()
                .find(|account| account.id == id)?
                .persona(),
        };
        level::settle(&mut identities, id, now);
        if identities.is_gone(id, now) {
            return None;
        }
        if let Some(mobile) = identities.mobiles.get(id) {
            persona.phone.clone_from(mobile);
        }
        if let Some(level) = identities.levels.get(id) {
            persona.level = persona.level.max(*level);
        }
        Some(persona)
    }

    /// All personas and registered accounts that are still there, with the numbers they have now.
    pub(crate) fn everybody(&self, world: &World, now: i64) -> Vec<Persona> {
        let identities = self.identities();
        let registered = identities.accounts.iter().map(Account::persona);
        let mut all: Vec<Persona> = world.personas.iter().cloned().chain(registered).collect();
        all.retain(|persona| !identities.is_gone(&persona.id, now));
        for persona in &mut all {
            if let Some(mobile) = identities.mobiles.get(&persona.id) {
                persona.phone.clone_from(mobile);
            }
        }
        all
    }
}

impl Identities {
    /// Whether an account has been cancelled, and the time to undo that is over.
    fn is_gone(&self, id: &str, now: i64) -> bool {
        self.books.get(id).is_some_and(|book| book.is_gone(now))
    }

    /// What is kept of an account.
    pub(crate) fn book(&mut self, id: &str) -> &mut AccountBook {
        self.books.entry(id.to_owned()).or_default()
    }
}
