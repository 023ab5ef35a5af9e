//! Codes by which cards are shown, and checking them: each is good once, and not for long.

use contract::wire::{CardChecked, CardState, CardUseKind, CardVerdict, Text};
use serde::{Deserialize, Serialize};

use super::uses::UseRow;
use super::{CODE_HOLDS, CardRow};
use crate::cases::Book;
use crate::cases::lookup::Visitor;
use crate::clock;
use crate::session::secret;
use crate::world::World;

/// Seconds for which a code that is over is still known, so that a checker is told what is wrong with it.
const KNOWN: i64 = 24 * 3600;

/// A code by which a card is shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Shown {
    code: String,
    persona: String,
    card: String,
    at: i64,
    /// What for, as the holder said.
    #[serde(default)]
    purpose: Option<String>,
    #[serde(default)]
    used_at: Option<i64>,
    /// A newer one of the same card was made.
    #[serde(default)]
    replaced: bool,
}

/// Who checks: how the holder's log names them.
pub(crate) struct Checker {
    pub name: Text,
    /// By whom unknown codes are counted.
    pub visitors: Vec<Visitor>,
}

/// An answer without anything of a card.
pub(super) fn bare(verdict: CardVerdict, now: i64) -> CardChecked {
    CardChecked {
        verdict,
        at: clock::rfc3339(now),
        card: None,
        copy: None,
        used_at: None,
        state: None,
    }
}

impl Book {
    /// A code for a card; an earlier one of the same card holds no more.
    pub(super) fn show(
        &mut self,
        persona: &str,
        card: &str,
        purpose: Option<String>,
        now: i64,
    ) -> String {
        let shown = &mut self.wallets.shown;
        shown.retain(|shown| now - shown.at < KNOWN);
        let earlier = shown.iter_mut().filter(|shown| shown.card == card);
        earlier.for_each(|shown| shown.replaced = true);
        let code: String = secret().chars().take(20).collect();
        shown.push(Shown {
            code: code.clone(),
            persona: persona.to_owned(),
            card: card.to_owned(),
            at: now,
            purpose,
            used_at: None,
            replaced: false,
        });
        code
    }

    /// Checks a code of a card that is shown, or of a copy. Seconds to wait after too many that nobody knows.
    pub(crate) fn check_code(
        &mut self,
        world: &World,
        code: &str,
        by: &Checker,
        now: i64,
    ) -> Result<CardChecked, u32> {
        let waits = by.visitors.iter();
        let waits: Vec<u32> = waits
            .filter_map(|who| self.card_tries.wait(who, now))
            .collect();
        if let Some(seconds) = waits.into_iter().max() {
            return Err(seconds);
        }
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        if let Some(checked) = self.check_copy(world, &code, by, now) {
            return Ok(checked);
        }
        let mut shown = self.wallets.shown.iter_mut();
        let Some(shown) = shown.find(|shown| shown.code.eq_ignore_ascii_case(&code)) else {
            by.visitors
                .iter()
                .for_each(|who| self.card_tries.note(who, now));
            return Ok(bare(CardVerdict::Unknown, now));
        };
        let over = if let Some(at) = shown.used_at {
            let mut checked = bare(CardVerdict::Used, now);
            checked.used_at = Some(clock::rfc3339(at));
            Some(checked)
        } else if !(0..CODE_HOLDS).contains(&(now - shown.at)) {
            Some(bare(CardVerdict::Expired, now))
        } else if shown.replaced {
            Some(bare(CardVerdict::Recalled, now))
        } else {
            None
        };
        if let Some(over) = over {
            return Ok(over);
        }
        shown.used_at = Some(now);
        let shown = shown.clone();
        let row = self.card_of(world, &shown.persona, &shown.card);
        Ok(match row {
            None => bare(CardVerdict::Unknown, now),
            Some(row) => {
                let purpose = shown.purpose.map(Text::zh);
                self.note_use(&row, CardUseKind::Shown, by.name.clone(), purpose, now);
                found(world, &row, now)
            }
        })
    }

    /// A card of a persona, in any version.
    pub(crate) fn card_of(&self, world: &World, persona: &str, id: &str) -> Option<CardRow> {
        let mut rows = self.cards_of(world, persona).into_iter();
        rows.find(|row| row.id == id)
    }

    pub(super) fn note_use(
        &mut self,
        card: &CardRow,
        kind: CardUseKind,
        by: Text,
        purpose: Option<Text>,
        now: i64,
    ) {
        self.wallets.uses.push(UseRow {
            id: secret().chars().take(16).collect(),
            persona: card.persona.clone(),
            card: card.id.clone(),
            at: now,
            kind,
            by,
            purpose,
        });
    }
}

/// The card, where it holds; how it stands, where not.
pub(super) fn found(world: &World, row: &CardRow, now: i64) -> CardChecked {
    let state = row.state(now);
    if state != CardState::Valid {
        let mut checked = bare(CardVerdict::CardInvalid, now);
        checked.state = Some(state);
        return checked;
    }
    let mut checked = bare(CardVerdict::Valid, now);
    let mut brief = row.brief(world, now);
    // How it is renewed is the holder's business.
    brief.renewal = None;
    checked.card = Some(brief);
    checked
}
