//! Authorisations: who may use a card, for what, from when until when; revoked, they hold no more at once.

use contract::Problem;
use contract::validate::CreditCode;
use contract::wire::{
    CardGrant, CardState, CardTermState, GrantStart, Grantee, GranteeKind, Named, Text,
};
use serde::{Deserialize, Serialize};

use super::CardRow;
use super::kinds;
use super::terms::{self, Wrong};
use crate::cases::Book;
use crate::cases::record::Record;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::world::World;

/// Days for which an authorisation may hold.
const MOST_DAYS: i64 = 366;

/// An authorisation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct GrantRow {
    id: String,
    persona: String,
    card: Named,
    grantee: Grantee,
    purpose: String,
    item: Option<Named>,
    from: String,
    until: String,
    revoked: Option<i64>,
    uses: u32,
}

impl GrantRow {
    fn state(&self, now: i64) -> CardTermState {
        terms::state(&self.from, &self.until, self.revoked, now)
    }

    fn show(&self, now: i64) -> CardGrant {
        CardGrant {
            id: self.id.clone(),
            card: self.card.clone(),
            grantee: self.grantee.clone(),
            purpose: self.purpose.clone(),
            item: self.item.clone(),
            from: self.from.clone(),
            until: self.until.clone(),
            state: self.state(now),
            uses: self.uses,
            revoked_at: self.revoked.map(clock::rfc3339),
        }
    }

    /// Whether it lets one of these departments use a card for an item.
    fn covers(&self, card: &str, departments: &[String], item: &str, now: i64) -> bool {
        self.card.id == card
            && self.state(now) == CardTermState::Active
            && self.grantee.kind == GranteeKind::Department
            && departments.contains(&self.grantee.id)
            && self.item.as_ref().is_none_or(|only| only.id == item)
    }
}

/// What somebody has authorised: what holds first, then the newest.
pub(crate) fn list(book: &Book, persona: &str, card: Option<&str>) -> Vec<CardGrant> {
    let own = book.wallets.grants.iter().rev();
    let own = own.filter(|row| row.persona == persona);
    let mut grants: Vec<CardGrant> = own
        .filter(|row| card.is_none_or(|card| row.card.id == card))
        .map(|row| row.show(book.now))
        .collect();
    grants.sort_by_key(|grant| match grant.state {
        CardTermState::Active => 0,
        CardTermState::NotYet => 1,
        _ => 2,
    });
    grants
}

/// Who is meant; `None` when nobody is.
fn grantee(world: &World, start: &GrantStart) -> Option<Grantee> {
    let name = match start.kind {
        GranteeKind::Department => {
            let (body, place) = world.body(&start.grantee)?;
            world.body_named(body, place).name
        }
        GranteeKind::Organisation => {
            let code = CreditCode::parse(&start.grantee).ok()?;
            let mut known = world.personas.iter();
            Text::zh(&*known.find(|one| one.credit_code == code.as_str())?.name)
        }
        GranteeKind::Other(_) => return None,
    };
    Some(Grantee {
        kind: start.kind.clone(),
        id: start.grantee.trim().to_owned(),
        name,
    })
}

/// Authorises.
pub(crate) fn grant(
    ctx: &Ctx<'_>,
    book: &mut Book,
    card: &CardRow,
    start: &GrantStart,
) -> Result<CardGrant, Problem> {
    let (world, now) = (&ctx.world, book.now);
    let mut wrong = Wrong::new();
    let whom = grantee(world, start);
    if whom.is_none() {
        wrong.say(
            "/grantee",
            "a department or an organisation that is known here",
        );
    }
    let purpose = wrong.words("/purpose", &start.purpose);
    let item = start.item.as_deref().map(|id| world.item(id));
    if matches!(item, Some(None)) {
        wrong.say("/item", "the id of an item");
    }
    wrong.days(
        (&start.from, &start.until),
        ("/from", "/until"),
        MOST_DAYS,
        now,
    );
    wrong.check(ctx)?;
    let Some(grantee) = whom else {
        return Err(refuse::not_found(ctx.trace(), "grantee"));
    };
    if card.state(now) != CardState::Valid {
        return Err(refuse::conflict(ctx.trace(), "this card does not hold"));
    }
    let row = GrantRow {
        id: secret().chars().take(16).collect(),
        persona: card.persona.clone(),
        card: card.named(),
        grantee,
        purpose,
        item: item.flatten().map(|item| crate::cases::item(world, item)),
        from: start.from.clone(),
        until: start.until.clone(),
        revoked: None,
        uses: 0,
    };
    let shown = row.show(now);
    book.wallets.grants.push(row);
    Ok(shown)
}

/// Takes an authorisation back.
pub(crate) fn revoke(
    ctx: &Ctx<'_>,
    book: &mut Book,
    card: &CardRow,
    id: &str,
) -> Result<CardGrant, Problem> {
    let now = book.now;
    let mut own = book.wallets.grants.iter_mut();
    let row = own
        .find(|row| row.card.id == card.id && row.id == id)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "authorisation"))?;
    if !matches!(
        row.state(now),
        CardTermState::Active | CardTermState::NotYet
    ) {
        return Err(refuse::conflict(ctx.trace(), "it holds no more"));
    }
    row.revoked = Some(now);
    Ok(row.show(now))
}

impl Book {
    /// Whether the desk may look at a card for a case. Cards that need no authorisation may always be looked at; the
    /// department of the item and that of the officer count.
    pub(crate) fn may_check(
        &self,
        world: &World,
        card: &CardRow,
        case: &Record,
        officer: &Named,
    ) -> bool {
        !kinds::needs_grant(card) || self.grant_for(world, card, case, officer).is_some()
    }

    fn grant_for(
        &self,
        world: &World,
        card: &CardRow,
        case: &Record,
        officer: &Named,
    ) -> Option<usize> {
        let item = case.filed.item;
        let departments = [world.department_of(item).id, officer.id.clone()];
        let item = world.item_id(item);
        let mut grants = self.wallets.grants.iter();
        grants.position(|row| row.covers(&card.id, &departments, &item, self.now))
    }

    /// Counts that an authorisation was made use of.
    pub(crate) fn count_grant(
        &mut self,
        world: &World,
        card: &CardRow,
        at: usize,
        officer: &Named,
    ) {
        let found = self.grant_for(world, card, self.case(at), officer);
        if let Some(row) = found.and_then(|at| self.wallets.grants.get_mut(at)) {
            row.uses += 1;
        }
    }
}
