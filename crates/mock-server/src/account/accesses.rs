//! Who looked at somebody's data.

use contract::Problem;
use contract::wire::{AccessKind, DataAccess, Named, Text};

use super::audit_id;
use crate::cases::{Officer, item, record::Record};
use crate::clock;
use crate::http::routes::Ctx;

/// Seconds in which one who looks again looks once.
const ONCE: i64 = 30 * 60;

/// A record with nothing in it yet.
pub(super) fn blank(kind: AccessKind) -> DataAccess {
    DataAccess {
        at: String::new(),
        kind,
        department: None,
        officer: None,
        what: None,
        field: None,
        case: None,
        reason: None,
        audit_id: audit_id(),
    }
}

/// Notes that an officer opened a case, or called up a certificate in it.
pub(crate) fn looked(
    ctx: &Ctx<'_>,
    officer: &Officer,
    case: &Record,
    certificate: Option<(&Text, &str)>,
) {
    let now = ctx.shared.clock.now();
    let item = item(&ctx.world, case.filed.item).name;
    let (kind, what, reason) = match certificate {
        Some((name, reason)) => (
            AccessKind::CertificateChecked,
            name.clone(),
            Text::zh(reason),
        ),
        None => (
            AccessKind::CaseOpened,
            item.clone(),
            ctx.world.words.text("account.access.case"),
        ),
    };
    let access = DataAccess {
        at: clock::rfc3339(now),
        department: Some(officer.show(&ctx.world).department.name),
        officer: Some(contract::mask::name(&officer.name)),
        what: Some(what),
        case: Some(Named {
            id: case.id.clone(),
            name: item,
        }),
        reason: Some(reason),
        ..blank(kind)
    };
    keep(ctx, [&case.filed.applicant, &case.filed.submitter], &access);
}

/// Notes that an officer looked at a draft that somebody came to the counter with.
pub(crate) fn looked_at_draft(ctx: &Ctx<'_>, officer: &Officer, whose: [&String; 2], item: &Text) {
    let access = DataAccess {
        at: clock::rfc3339(ctx.shared.clock.now()),
        department: Some(officer.show(&ctx.world).department.name),
        officer: Some(contract::mask::name(&officer.name)),
        what: Some(item.clone()),
        reason: Some(ctx.world.words.text("account.access.draft")),
        ..blank(AccessKind::DraftOpened)
    };
    keep(ctx, whose, &access);
}

/// Keeps it with those whom it is about, each once.
fn keep(ctx: &Ctx<'_>, whose: [&String; 2], access: &DataAccess) {
    let now = ctx.shared.clock.now();
    let mut whose = whose.to_vec();
    whose.dedup();
    let mut identities = ctx.shared.sessions.identities();
    for id in whose {
        let accesses = &mut identities.book(id).accesses;
        let again = access.kind != AccessKind::CertificateChecked
            && accesses.iter().rev().any(|old| {
                old.kind == access.kind
                    && old.officer == access.officer
                    && (&old.case, &old.what) == (&access.case, &access.what)
                    && clock::parse(&old.at).is_some_and(|at| now - at < ONCE)
            });
        if !again {
            accesses.push(access.clone());
        }
    }
}

/// What is known, the newest first; `own` keeps only what oneself looked at, or only others.
pub(crate) fn all(ctx: &Ctx<'_>, own: Option<bool>) -> Result<Vec<DataAccess>, Problem> {
    let me = ctx.person()?;
    let mut identities = ctx.shared.sessions.identities();
    let rows = identities.book(&me.id).accesses.iter().rev();
    let fits = |access: &&DataAccess| own.is_none_or(|own| own == access.department.is_none());
    Ok(rows.filter(fits).cloned().collect())
}
