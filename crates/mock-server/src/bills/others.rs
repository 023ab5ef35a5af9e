//! Bills of others: what whoever was given a pay code sees of one, and pays.

use contract::endpoints::OthersBillQuery;
use contract::wire::{
    BillState, MoneyBack, OthersBill, OthersBillState, OthersPayment, Page, PayCodeFault,
    PayCodeState, Refund, RefundReason, RefundState,
};
use contract::{FieldError, Problem, ProblemKind, QueryParams};

use super::share::{By, Code, draft_of, is_open, masked};
use super::{Kept, Visit, ask, mine, refund};
use crate::cases::lookup::Visitor;
use crate::clock;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::session::{code_as_made, secret};

fn fault(ctx: &Ctx<'_>, fault: &PayCodeFault) -> Problem {
    refuse::invalid(ctx.trace(), vec![FieldError::at("/code", fault.name())])
}

/// Where a code stands for whoever would pay with it: what is due no more, or not by its owner's right, cannot be paid.
fn stands(ctx: &Ctx<'_>, kept: &Kept, code: &Code) -> PayCodeState {
    let state = code.state(&kept.bill, ctx.shared.clock.now());
    match state {
        PayCodeState::Holds if draft_of(ctx, kept).is_none() => PayCodeState::Settled,
        _ => state,
    }
}

/// `POST /bill-looks`.
///
/// # Errors
/// `INVALID_REQUEST` with a fault at `/code`; `TOO_MANY_REQUESTS` after a few codes that there are not.
pub(crate) fn look(ctx: &Ctx<'_>, typed: &str) -> Result<OthersBill, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let who = Visitor::Session(me.clone());
    let bills = &ctx.shared.bills;
    if let Some(seconds) = bills.wait(&who, now) {
        let kind = ProblemKind::TooManyRequests;
        return Err(refuse::later(kind, ctx.trace(), seconds));
    }
    let typed = code_as_made(typed);
    let fits = |code: &Code| code.code == typed;
    ask(ctx, |kept| kept.codes.iter().any(fits)).ok();
    let kept = bills.all.find(|kept| kept.codes.iter().any(fits));
    let found = kept.and_then(|kept| {
        let code = kept.codes.iter().find(|code| fits(code))?.clone();
        Some((kept, code))
    });
    let Some((kept, code)) = found else {
        bills.note_try(&who, now);
        return Err(fault(ctx, &PayCodeFault::Unknown));
    };
    if kept.owner == me {
        return Err(fault(ctx, &PayCodeFault::Own));
    }
    // Whoever paid with it finds what they paid.
    let own = kept.payer.as_ref() == Some(&me) || is_under_way(&kept, &me);
    match stands(ctx, &kept, &code) {
        _ if own => {}
        PayCodeState::Holds => {}
        PayCodeState::Used => return Err(fault(ctx, &PayCodeFault::Used)),
        PayCodeState::Settled => return Err(fault(ctx, &PayCodeFault::Settled)),
        PayCodeState::Withdrawn => return Err(fault(ctx, &PayCodeFault::Withdrawn)),
        _ => return Err(fault(ctx, &PayCodeFault::Expired)),
    }
    bills.all.change(
        |kept| kept.codes.iter().any(fits),
        |kept| {
            let code = kept.codes.iter_mut().find(|code| fits(code));
            if let Some(code) = code {
                code.look(&me, now);
            }
        },
    );
    Ok(shown(ctx, &kept, &code, &me))
}

/// Whether somebody is paying a bill of somebody else.
fn is_under_way(kept: &Kept, payer: &str) -> bool {
    let by = kept.visit.as_ref().and_then(|visit| visit.by.as_ref());
    by.is_some_and(|by| by.payer == payer)
}

/// A bill that somebody looked at, by the id of the code.
fn found(ctx: &Ctx<'_>, id: &str, me: &str) -> Result<(Kept, Code), Problem> {
    let seen = |code: &Code| code.id == id && code.seen_by.iter().any(|who| who == me);
    let kept = ctx
        .shared
        .bills
        .all
        .find(|kept| kept.codes.iter().any(seen));
    kept.and_then(|kept| {
        let code = kept.codes.iter().find(|code| seen(code))?.clone();
        Some((kept, code))
    })
    .ok_or_else(|| refuse::not_found(ctx.trace(), "bill"))
}

/// As whoever has the code sees it. What can be paid no more, and was not paid by them, shows nothing.
fn shown(ctx: &Ctx<'_>, kept: &Kept, code: &Code, me: &str) -> OthersBill {
    let paid = kept.payer.as_deref() == Some(me);
    // What they paid went back where a window had been paid meanwhile; what was paid there is none of theirs.
    let late = kept.bill.payments.iter().any(|one| one.hall.is_some());
    let back = |one: &&Refund| paid && (!late || one.reason == RefundReason::PaidTwice);
    let state = if paid {
        let coming = |one: &Refund| one.state != RefundState::Refunded;
        match kept.bill.state {
            _ if late && kept.bill.refunds.iter().filter(back).any(coming) => {
                OthersBillState::Refunding
            }
            _ if late => OthersBillState::Refunded,
            BillState::Refunding => OthersBillState::Refunding,
            BillState::Refunded => OthersBillState::Refunded,
            _ => OthersBillState::Paid,
        }
    } else if is_under_way(kept, me) {
        OthersBillState::Paying
    } else {
        match stands(ctx, kept, code) {
            PayCodeState::Holds if kept.bill.state == BillState::Paying => OthersBillState::Busy,
            PayCodeState::Holds => OthersBillState::Due,
            PayCodeState::Expired => OthersBillState::Expired,
            PayCodeState::Withdrawn => OthersBillState::Withdrawn,
            _ => OthersBillState::Settled,
        }
    };
    let waits = matches!(state, OthersBillState::Due | OthersBillState::Busy);
    let blank = OthersBill {
        id: code.id.clone(),
        state,
        name: None,
        item: None,
        amount: None,
        office: None,
        due_on: None,
        owner: None,
        until: None,
        payments: Vec::new(),
        returns: Vec::new(),
    };
    if !(waits || paid || is_under_way(kept, me)) {
        return blank;
    }
    // Nothing of what only the owner sees: receipt, refunds in their words, the way to the application.
    let bill = &kept.bill;
    let returns = bill.refunds.iter().filter(back).map(|one| MoneyBack {
        number: one.number.clone(),
        state: one.state.clone(),
        amount: one.amount.clone(),
        arrives_by: one.arrives_by.clone(),
    });
    let theirs = bill.payments.iter().filter(|one| one.hall.is_none());
    OthersBill {
        name: Some(bill.name.clone()),
        item: bill.item.clone(),
        amount: Some(bill.amount.clone()),
        office: bill.office.clone(),
        due_on: mine::due_on(ctx, kept),
        owner: Some(masked(ctx, &kept.owner)),
        until: waits.then(|| clock::rfc3339(code.until)),
        payments: theirs.filter(|_| paid).cloned().collect(),
        returns: returns.collect(),
        ..blank
    }
}

/// `GET /others-bills/{id}`; asks the payment system about a payment of one's own.
///
/// # Errors
/// `NOT_FOUND`; `UPSTREAM` when the payment system does not answer.
pub(crate) fn get(ctx: &Ctx<'_>, id: &str) -> Result<OthersBill, Problem> {
    let me = ctx.person()?.id;
    let (before, _) = found(ctx, id, &me)?;
    let asked = ask(ctx, |kept| kept.bill.id == before.bill.id);
    if is_under_way(&before, &me) {
        asked?;
    }
    refund::time_goes_by(ctx.shared);
    let (kept, code) = found(ctx, id, &me)?;
    Ok(shown(ctx, &kept, &code, &me))
}

/// `GET /others-bills`: what one paid or pays, the newest first.
pub(crate) fn list(ctx: &Ctx<'_>, query: &OthersBillQuery) -> Result<Page<OthersBill>, Problem> {
    let me = ctx.person()?.id;
    // Where the payment system says nothing, the outcome stays unknown, and the list is none the worse.
    ask(ctx, |kept| is_under_way(kept, &me)).ok();
    refund::time_goes_by(ctx.shared);
    let mut rows = ctx
        .shared
        .bills
        .all
        .all_where(|kept| kept.payer.as_ref() == Some(&me) || is_under_way(kept, &me));
    rows.reverse();
    rows.sort_by_key(|kept| {
        let open = is_open(&kept.bill);
        (!open, std::cmp::Reverse(kept.bill.paid_at.clone()))
    });
    let rows: Vec<OthersBill> = rows
        .iter()
        .filter_map(|kept| {
            let by = kept.visit.as_ref().and_then(|visit| visit.by.as_ref());
            let mut codes = kept.codes.iter();
            let code = match by {
                Some(by) => codes.find(|code| code.id == by.code),
                None => codes.find(|code| code.state(&kept.bill, 0) == PayCodeState::Used),
            };
            Some(shown(ctx, kept, code?, &me))
        })
        .collect();
    let mark = cursor::own(ctx, "listOthersBills", &query.pairs())?;
    let (next, limit) = (query.cursor.as_ref(), query.limit);
    cursor::page(&rows, mark, next, limit, ctx.trace(), OthersBill::clone)
}

/// `POST /others-bills/{id}/payment`: begins to pay, or goes on with what one began.
///
/// # Errors
/// `NOT_FOUND`; `CONFLICT` where it cannot be paid with the code, or somebody else pays it.
pub(crate) fn pay(ctx: &Ctx<'_>, id: &str, return_to: &str) -> Result<OthersPayment, Problem> {
    let me = ctx.person()?.id;
    let (before, _) = found(ctx, id, &me)?;
    ask(ctx, |kept| kept.bill.id == before.bill.id).ok();
    let (kept, code) = found(ctx, id, &me)?;
    let none = || refuse::conflict(ctx.trace(), "it is paid, or its code has ended");
    if !is_under_way(&kept, &me) && stands(ctx, &kept, &code) != PayCodeState::Holds {
        return Err(none());
    }
    let now = ctx.shared.clock.now();
    let name = masked(ctx, &me);
    let by = By {
        payer: me.clone(),
        code: code.id.clone(),
    };
    // Once more under the lock: of two who begin at once one pays.
    let begun = ctx.shared.bills.all.change(
        |one| one.bill.id == kept.bill.id,
        |one| {
            if let Some(visit) = one.visit.as_ref().filter(|_| is_under_way(one, &me)) {
                return Some((visit.token.clone(), one.clone()));
            }
            let holds = one
                .codes
                .iter()
                .any(|own| own.id == by.code && own.state(&one.bill, now) == PayCodeState::Holds);
            if !holds || one.bill.state != BillState::Unpaid {
                return None;
            }
            let token = secret();
            one.visit = Some(Visit {
                token: token.clone(),
                return_to: return_to.to_owned(),
                began: now,
                left: None,
                by: Some(by),
            });
            one.bill.state = BillState::Paying;
            one.bill.paid_by = Some(name);
            Some((token, one.clone()))
        },
    );
    let (token, kept) = begun.flatten().ok_or_else(none)?;
    Ok(OthersPayment {
        href: super::page::address(ctx, &token),
        bill: shown(ctx, &kept, &code, &me),
    })
}
