//! Refunds at the desk of the body that charged.

use contract::endpoints::DeskRefundQuery;
use contract::wire::{DeskRefund, Page, Refund, RefundDecision, RefundState, Role, Text};
use contract::{FieldError, Problem, QueryParams};

use super::{Kept, mine, refund};
use crate::cases::Officer;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

/// Most characters of why not.
const MOST: usize = 500;

/// Whether an officer decides on refunds of a bill: who handles for the body that charged.
fn sees(ctx: &Ctx<'_>, officer: &Officer, kept: &Kept) -> bool {
    let world = &ctx.world;
    officer.roles.contains(&Role::Handler)
        && world.item(&kept.item).is_some_and(|item| {
            officer.is_near(world, item.place) && officer.stands_for(world, world.body_of(item))
        })
}

fn row(ctx: &Ctx<'_>, kept: &Kept, refund: &Refund) -> DeskRefund {
    let bill = &kept.bill;
    DeskRefund {
        refund: refund.clone(),
        bill: bill.number.clone(),
        name: bill.name.clone(),
        basis: bill.basis.clone(),
        reduction: bill.reduction.clone(),
        item: bill.item.clone(),
        case: mine::case_of(ctx, &bill.id),
        payer: mine::payer(ctx, kept.payer.as_ref().unwrap_or(&kept.owner)),
        amount: bill.amount.clone(),
        paid_at: bill.paid_at.clone(),
    }
}

/// What an officer sees, the longest waiting first.
fn all(ctx: &Ctx<'_>, officer: &Officer) -> Vec<(Kept, Refund)> {
    refund::time_goes_by(ctx.shared);
    let kept = ctx
        .shared
        .bills
        .all
        .all_where(|kept| sees(ctx, officer, kept));
    let mut all: Vec<_> = kept
        .into_iter()
        .flat_map(|kept| {
            let refunds = kept.bill.refunds.clone();
            refunds
                .into_iter()
                .map(move |refund| (kept.clone(), refund))
        })
        .collect();
    all.sort_by_key(|(_, refund)| {
        let asked = refund.events.last().map(|event| event.at.clone());
        (refund.state != RefundState::Asked, asked)
    });
    all
}

/// One page of them.
pub(crate) fn list(
    ctx: &Ctx<'_>,
    officer: &Officer,
    query: &DeskRefundQuery,
) -> Result<Page<DeskRefund>, Problem> {
    let mut rows = all(ctx, officer);
    let open = |refund: &Refund| refund.state == RefundState::Asked;
    rows.retain(|(_, refund)| query.open.is_none_or(|wanted| wanted == open(refund)));
    let mark = cursor::mark("listDeskRefunds", &query.pairs());
    let (next, limit) = (query.cursor.as_ref(), query.limit);
    cursor::page(&rows, mark, next, limit, ctx.trace(), |(kept, refund)| {
        row(ctx, kept, refund)
    })
}

/// One of them.
///
/// # Errors
/// `NOT_FOUND`.
pub(crate) fn get(ctx: &Ctx<'_>, officer: &Officer, id: &str) -> Result<DeskRefund, Problem> {
    all(ctx, officer)
        .iter()
        .find(|(_, refund)| refund.id == id)
        .map(|(kept, refund)| row(ctx, kept, refund))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "refund"))
}

/// Grants it or refuses it.
///
/// # Errors
/// `NOT_FOUND`; `CONFLICT` when it is decided already; `INVALID_REQUEST` for a refusal without its reason.
pub(crate) fn decide(
    ctx: &Ctx<'_>,
    officer: &Officer,
    id: &str,
    decision: &RefundDecision,
) -> Result<DeskRefund, Problem> {
    get(ctx, officer, id)?;
    let text = decision.text.as_deref().map(str::trim).unwrap_or_default();
    if text.chars().count() > MOST || (text.is_empty() && !decision.approve) {
        let error = FieldError::at("/text", format!("expected 1 to {MOST} characters"));
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    let to = match decision.approve {
        true => RefundState::Approved,
        false => RefundState::Refused,
    };
    let text = (!text.is_empty()).then(|| Text::zh(text));
    let now = ctx.shared.clock.now();
    let taken = ctx.shared.bills.all.change(
        |kept| kept.bill.refunds.iter().any(|one| one.id == id),
        |kept| refund::step(kept, id, &to, text, now),
    );
    if taken != Some(true) {
        return Err(refuse::conflict(ctx.trace(), "it is decided already"));
    }
    get(ctx, officer, id)
}
