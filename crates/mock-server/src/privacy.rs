//! 隐私空间: what is in it, what opens it, and what everybody else of this server must leave out while it is locked.
//!
//! Every by-id endpoint is held by [`gate`], which the table of routes asks; lists ask [`hides`] and [`veil`].
//! Locks: nobody opens the book of cases while holding the spaces.

pub(crate) mod destroy;
pub(crate) mod factor;
mod passkey;
pub(crate) mod show;
pub(crate) mod things;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard};

use contract::wire::{DestroyAfter, Message, MessagePrivacy, PrivacySettings, PrivateKind};
use contract::{About, Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::http::refuse;
use crate::http::routes::Ctx;
use factor::{Challenge, Factor};

/// The space of a persona.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Space {
    pub factor: Option<Factor>,
    pub settings: Option<PrivacySettings>,
    /// Kind by name, and id.
    pub things: BTreeSet<(String, String)>,
    /// Wrong proofs in a row.
    pub wrong: u32,
    /// How often it was locked out in a row: each wait is longer.
    pub lockouts: u32,
    pub locked_until: i64,
    /// Refused checks of identity in a row.
    pub refused: u32,
    pub refused_until: i64,
    /// When messages were read, by id.
    pub read: BTreeMap<String, i64>,
}

impl Space {
    /// How it behaves; the usual until something was chosen.
    pub(crate) fn settings(&self) -> PrivacySettings {
        self.settings.clone().unwrap_or(PrivacySettings {
            lock_after_minutes: 5,
            hidden_after_seconds: 60,
            destroy_read: DestroyAfter::Never,
            mention: true,
        })
    }

    fn has(&self, kind: &PrivateKind, id: &str) -> bool {
        self.things
            .contains(&(kind.name().to_owned(), id.to_owned()))
    }

    /// Whether a message belongs to it: moved in, or about a case in it.
    fn owns(&self, message: &Message) -> bool {
        let about = message.case.as_ref();
        self.has(&PrivateKind::Message, &message.id)
            || about.is_some_and(|case| self.has(&PrivateKind::Case, &case.id))
    }
}

/// A session that has a space open.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Open {
    pub persona: String,
    pub until: i64,
}

/// All that is kept, and what a snapshot holds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    pub spaces: BTreeMap<String, Space>,
    /// By id of the session.
    pub open: BTreeMap<String, Open>,
    pub challenges: BTreeMap<String, Challenge>,
    /// Ids of destroyed messages that stored answers may still hold.
    pub purge: Vec<String>,
}

/// All privacy spaces.
#[derive(Default)]
pub(crate) struct Spaces(Mutex<Kept>);

impl Spaces {
    /// All that is kept, for as long as the answer is held.
    pub(crate) fn kept(&self) -> MutexGuard<'_, Kept> {
        match self.0.lock() {
            Ok(kept) => kept,
            Err(poisoned) => poisoned.into_inner(),
        }
    }

    /// For a snapshot.
    pub(crate) fn save(&self) -> Kept {
        self.kept().clone()
    }

    /// From a snapshot.
    pub(crate) fn load(&self, kept: Kept) {
        *self.kept() = kept;
    }

    /// No spaces.
    pub(crate) fn clear(&self) {
        self.load(Kept::default());
    }
}

impl Kept {
    /// Seconds for which a session has the space of a persona open.
    pub(crate) fn open_for(&self, session: &str, persona: &str, now: i64) -> Option<u32> {
        let open = self.open.get(session)?;
        let left = u32::try_from(open.until - now).ok()?;
        (open.persona == persona && left > 0).then_some(left)
    }
}

/// Who asks: persona and session.
pub(crate) fn asker(ctx: &Ctx<'_>) -> Option<(String, String)> {
    let who = ctx.who.as_ref()?;
    Some((who.persona.clone()?, who.id.clone()))
}

/// Whether something is in the space of who asks, and locked.
pub(crate) fn hides(ctx: &Ctx<'_>, kind: &PrivateKind, id: &str) -> bool {
    let Some((persona, session)) = asker(ctx) else {
        return false;
    };
    let now = ctx.shared.clock.now();
    let kept = ctx.shared.spaces.kept();
    kept.spaces
        .get(&persona)
        .is_some_and(|space| space.has(kind, id))
        && kept.open_for(&session, &persona, now).is_none()
}

/// What an unlock is needed for.
pub(crate) fn unlock_required(trace: &str) -> Problem {
    let detail = "this is kept in the privacy space: unlock it first";
    refuse::with_detail(ProblemKind::UnlockRequired, trace, detail)
}

/// The endpoints of the space itself that need it open.
pub(crate) fn needs_open(ctx: &Ctx<'_>) -> Result<(), Problem> {
    let now = ctx.shared.clock.now();
    let kept = ctx.shared.spaces.kept();
    asker(ctx)
        .and_then(|(persona, session)| kept.open_for(&session, &persona, now))
        .map(drop)
        .ok_or_else(|| unlock_required(ctx.trace()))
}

/// Holds every endpoint below `/cards/{id}`, `/cases/{id}` and `/messages/{id}`: what is locked is not served.
pub(crate) fn gate(ctx: &Ctx<'_>, about: &About, values: &[&str]) -> Result<(), Problem> {
    let mut parts = about.path.split('/').skip(1);
    let kind = match (parts.next(), parts.next()) {
        (Some("cards"), Some("{id}")) => PrivateKind::Card,
        (Some("cases"), Some("{id}")) => PrivateKind::Case,
        (Some("messages"), Some("{id}")) => PrivateKind::Message,
        _ => return Ok(()),
    };
    let Some(id) = values.first() else {
        return Ok(());
    };
    let locked = hides(ctx, &kind, id)
        || (kind == PrivateKind::Message && things::about_a_private_case(ctx, id));
    if locked {
        Err(unlock_required(ctx.trace()))
    } else {
        Ok(())
    }
}

/// Takes out of a list of messages what is locked. What waits for the person stays, without content: no deadline may be
/// missed. So do messages about a case in the space.
pub(crate) fn veil(ctx: &Ctx<'_>, rows: &mut Vec<Message>) {
    let Some((persona, session)) = asker(ctx) else {
        return;
    };
    let now = ctx.shared.clock.now();
    let kept = ctx.shared.spaces.kept();
    let Some(space) = kept.spaces.get(&persona) else {
        return;
    };
    let open = kept.open_for(&session, &persona, now).is_some();
    rows.retain_mut(|message| {
        if !space.owns(message) {
            return true;
        }
        mark(space, message);
        if open {
            return true;
        }
        let moved_in = space.has(&PrivateKind::Message, &message.id);
        if moved_in && !message.needs_you {
            return false;
        }
        let words = &ctx.world.words;
        message.title = words.text("privacy.veiled.title");
        message.text = words.text("privacy.veiled.text");
        message.case = None;
        message.target = None;
        message.privacy = Some(MessagePrivacy {
            private: true,
            veiled: true,
            kept_by_law: false,
            destroys_at: None,
            destroyed_at: None,
        });
        true
    });
}

/// Says of a message of the space what will become of it.
pub(crate) fn mark(space: &Space, message: &mut Message) {
    let destroys_at = destroy::due(space, message).map(crate::clock::rfc3339);
    let known = message.privacy.get_or_insert_with(plain);
    known.private = true;
    if known.destroyed_at.is_none() {
        known.destroys_at = destroys_at;
    }
}

/// Nothing special.
pub(crate) fn plain() -> MessagePrivacy {
    MessagePrivacy {
        private: false,
        veiled: false,
        kept_by_law: false,
        destroys_at: None,
        destroyed_at: None,
    }
}
