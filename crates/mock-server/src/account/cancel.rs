//! Giving up one's account: what stands in the way, fifteen days in which it can be undone, and the end.

use contract::Problem;
use contract::mask;
use contract::wire::{
    CancellationReceipt, CancellationStanding, CancellationState, EntryMethod, Hindrance,
    HindranceKind, IdentityKind, ParcelState, Text,
};
use serde::{Deserialize, Serialize};

use super::{AccountBook, entries, proof};
use crate::cases;
use crate::clock;
use crate::delegations;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::world::content::Persona;

/// Days in which it can be undone.
const COOLING: i64 = 15;
const DAY: i64 = 86_400;

/// A cancellation as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    receipt: String,
    holder: String,
    asked: i64,
    undone: Option<i64>,
}

impl Row {
    fn due(&self) -> i64 {
        self.asked + COOLING * DAY
    }

    fn state(&self, now: i64) -> CancellationState {
        match self.undone {
            Some(_) => CancellationState::Undone,
            None if now < self.due() => CancellationState::Cooling,
            None => CancellationState::Done,
        }
    }

    fn show(&self, now: i64) -> CancellationReceipt {
        CancellationReceipt {
            id: self.receipt.clone(),
            state: self.state(now),
            holder: self.holder.clone(),
            asked_at: clock::rfc3339(self.asked),
            at: clock::rfc3339(self.undone.unwrap_or_else(|| self.due())),
        }
    }
}

impl AccountBook {
    /// Whether the account is no more.
    pub(crate) fn is_gone(&self, now: i64) -> bool {
        let last = self.cancellations.last();
        last.is_some_and(|row| row.state(now) == CancellationState::Done)
    }

    fn cooling(&self, now: i64) -> Option<&Row> {
        let last = self.cancellations.last();
        last.filter(|row| row.state(now) == CancellationState::Cooling)
    }
}

/// When the account of somebody who asked for it will be no more.
pub(crate) fn cancels_at(ctx: &Ctx<'_>, persona: &str) -> Option<String> {
    let now = ctx.shared.clock.now();
    let mut identities = ctx.shared.sessions.identities();
    let row = identities.book(persona).cooling(now)?;
    Some(clock::rfc3339(row.due()))
}

/// `GET /me/cancellation`.
pub(crate) fn standing(ctx: &Ctx<'_>) -> Result<CancellationStanding, Problem> {
    let me = ctx.person()?;
    let blocks = blocks(ctx, &me)?;
    let now = ctx.shared.clock.now();
    let kind = if me.kind == IdentityKind::NaturalPerson {
        "person"
    } else {
        "body"
    };
    let effects: Vec<Text> = (1..)
        .map(|turn| {
            let key = format!("account.effect.{kind}.{turn}");
            ctx.world.words.text(&key)
        })
        .take_while(|text| !text.is_empty())
        .collect();
    let mut identities = ctx.shared.sessions.identities();
    let last = identities.book(&me.id).cancellations.last();
    let state = last.map_or(CancellationState::None, |row| row.state(now));
    Ok(CancellationStanding {
        state,
        blocks,
        effects,
        cooling_days: u32::try_from(COOLING).unwrap_or_default(),
        receipt: last.map(|row| row.show(now)),
    })
}

/// What has to be settled first.
fn blocks(ctx: &Ctx<'_>, me: &Persona) -> Result<Vec<Hindrance>, Problem> {
    let mut all = Vec::new();
    let organisation = matches!(
        me.kind,
        IdentityKind::LegalPerson | IdentityKind::OtherOrganisation
    );
    // The e-licence is in the hands of who stands for the organisation; passwords and codes are in those of its agents.
    if organisation && entries::method(ctx, &me.id) != Some(EntryMethod::Licence) {
        all.push(Hindrance {
            kind: HindranceKind::NotRepresentative,
            name: ctx.world.words.text("account.block.representative"),
            id: None,
        });
    }
    let now = ctx.shared.clock.now();
    let book = ctx.shared.cases.open(ctx)?;
    let mine = |case: &&cases::record::Record| {
        case.filed.applicant == me.id || case.filed.submitter == me.id
    };
    for case in book.cases().iter().filter(mine) {
        let parcel = cases::parcel(&ctx.world, case, now);
        let kind = if parcel.is_some_and(|parcel| parcel.state != ParcelState::Signed) {
            HindranceKind::Parcel
        } else if !case.at.is_end() {
            HindranceKind::OpenCase
        } else {
            continue;
        };
        all.push(Hindrance {
            kind,
            name: cases::item(&ctx.world, case.filed.item).name,
            id: Some(case.id.clone()),
        });
    }
    drop(book);
    for (draft, name) in ctx.shared.bills.unpaid_of(&me.id) {
        all.push(Hindrance {
            kind: HindranceKind::Unpaid,
            name,
            id: Some(draft),
        });
    }
    let tied = delegations::tied(ctx, &me.id);
    all.extend(tied.into_iter().map(|(id, other)| Hindrance {
        kind: HindranceKind::Delegation,
        name: Text::zh(delegations::show::name(&other)),
        id: Some(id),
    }));
    Ok(all)
}

/// `POST /me/cancellation`.
pub(crate) fn ask(ctx: &Ctx<'_>) -> Result<CancellationStanding, Problem> {
    let me = ctx.person()?;
    if !blocks(ctx, &me)?.is_empty() {
        let detail = "something has to be settled first: see `blocks`";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    proof::demand(ctx, &me.id)?;
    let now = ctx.shared.clock.now();
    let mut identities = ctx.shared.sessions.identities();
    let kept = identities.book(&me.id);
    if kept.cooling(now).is_none() {
        kept.cancellations.push(Row {
            receipt: secret().chars().take(24).collect(),
            holder: mask::name(&me.name),
            asked: now,
            undone: None,
        });
    }
    drop(identities);
    standing(ctx)
}

/// `DELETE /me/cancellation`.
pub(crate) fn undo(ctx: &Ctx<'_>) -> Result<CancellationStanding, Problem> {
    let me = ctx.person()?;
    let now = ctx.shared.clock.now();
    let mut identities = ctx.shared.sessions.identities();
    let last = identities.book(&me.id).cancellations.last_mut();
    match last.filter(|row| row.state(now) == CancellationState::Cooling) {
        Some(row) => row.undone = Some(now),
        None => return Err(refuse::conflict(ctx.trace(), "nothing can be undone now")),
    }
    drop(identities);
    standing(ctx)
}

/// `GET /cancellations/{id}`.
pub(crate) fn receipt(ctx: &Ctx<'_>, id: &str) -> Result<CancellationReceipt, Problem> {
    let now = ctx.shared.clock.now();
    let identities = ctx.shared.sessions.identities();
    let mut rows = identities
        .books
        .values()
        .flat_map(|book| &book.cancellations);
    rows.find(|row| row.receipt == id)
        .map(|row| row.show(now))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "receipt"))
}
