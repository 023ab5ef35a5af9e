//! What delegates did, in the log that both sides read.

use contract::Problem;
use contract::wire::{DelegatedAct, DelegatedDeed, DelegationState, Named};

use super::{Kept, show};
use crate::cases;
use crate::clock;
use crate::http::routes::Ctx;
use crate::world::content::Persona;
use crate::world::items::Item;

/// Notes that the person signed in did something for somebody. Nothing where no delegation binds the two: for oneself, by law.
pub(crate) fn note(
    ctx: &Ctx<'_>,
    principal: &str,
    item: Item,
    deed: DelegatedDeed,
    case: Option<(&str, &str)>,
) {
    if let Ok(me) = ctx.person() {
        note_of(ctx, &me, principal, item, deed, case);
    }
}

/// The same of somebody for whom an officer does it.
pub(crate) fn note_of(
    ctx: &Ctx<'_>,
    me: &Persona,
    principal: &str,
    item: Item,
    deed: DelegatedDeed,
    case: Option<(&str, &str)>,
) {
    if me.id == principal || me.represents.iter().any(|id| id == principal) {
        return;
    }
    let act = DelegatedAct {
        at: clock::rfc3339(ctx.shared.clock.now()),
        by: show::name(me),
        deed,
        item: cases::item(&ctx.world, item),
        case: case.map(|(id, number)| Named {
            id: id.to_owned(),
            name: number.into(),
        }),
    };
    let mut book = ctx.delegations();
    let binds = |kept: &Kept| {
        kept.principal == principal && kept.delegate.as_deref() == Some(me.id.as_str())
    };
    let covers = |kept: &Kept| binds(kept) && kept.covers(&ctx.world, item);
    let rows = &mut book.rows;
    let at = rows
        .iter()
        .position(|kept| covers(kept) && kept.state == DelegationState::Active)
        // What is handed back after the end belongs to what has ended.
        .or_else(|| rows.iter().rposition(covers));
    if let Some(at) = at {
        rows[at].log.push(act);
    }
}

/// The log of a delegation, the newest first.
pub(crate) fn of(ctx: &Ctx<'_>, id: &str) -> Result<Vec<DelegatedAct>, Problem> {
    let (mut kept, _) = show::one(ctx, id)?;
    kept.log.reverse();
    Ok(kept.log)
}
