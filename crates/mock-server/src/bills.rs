//! What applications cost, and paying for it on a page of the payment system.

mod counter;
mod desk;
mod fiscal;
mod late;
mod letter;
mod mine;
pub(crate) mod others;
pub(crate) mod page;
mod refund;
pub(crate) mod share;
mod shelf;
mod take_back;
mod teller;
mod till;

pub(crate) use counter::{confirm, look};
pub(crate) use desk::{decide, get as desk_get, list as desk_list};
pub(crate) use mine::{list, pay, payer};
pub(crate) use refund::ask as ask_refund;
pub(crate) use shelf::Bills;
pub(crate) use take_back::withdraw;
pub(crate) use teller::Teller;
pub(crate) use till::till;

use contract::form;
use contract::wire::{Bill, BillState, DelegatedDeed, DelegatedRight, Fee, Payment};
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::delegations::deeds;
use crate::drafts::Open;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals;
use crate::session::secret;
use crate::state::Shared;

/// Seconds for which a payment page may be used.
const PATIENCE: i64 = 15 * 60;
/// Seconds after which the payment system knows how a payment ended.
const SETTLING: i64 = 30;

/// A payment under way.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Visit {
    /// What the page's address holds.
    token: String,
    return_to: String,
    began: i64,
    /// When the page was left without an outcome.
    left: Option<i64>,
    /// Who pays, where it is not the owner.
    #[serde(default)]
    by: Option<share::By>,
}

/// A bill as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub bill: Bill,
    pub draft: String,
    /// Id of the persona who pays.
    pub owner: String,
    visit: Option<Visit>,
    /// Id of the item.
    #[serde(default)]
    item: String,
    /// What windows confirmed, the oldest first.
    #[serde(default)]
    received: Vec<counter::Received>,
    /// The pay codes that were made for it, the oldest first.
    #[serde(default)]
    codes: Vec<share::Code>,
    /// Id of the persona who paid it in the owner's place.
    #[serde(default)]
    payer: Option<String>,
}

impl Kept {
    /// As it is before anybody pays.
    fn new(bill: Bill, draft: String, owner: String, item: String) -> Self {
        Self {
            bill,
            draft,
            owner,
            visit: None,
            item,
            received: Vec::new(),
            codes: Vec::new(),
            payer: None,
        }
    }

    /// Whether it is what is due, or was paid for it, and the money did not go back.
    fn counts(&self) -> bool {
        !matches!(
            self.bill.state,
            BillState::Refunding | BillState::Refunded | BillState::Closed
        )
    }
}

/// What is due for a draft as it stands; `None` when nothing is. What was paid stays paid.
pub(crate) fn due(ctx: &Ctx<'_>, open: &Open) -> Option<Bill> {
    let bills = &ctx.shared.bills;
    ask(ctx, |kept| kept.draft == open.kept.id).ok();
    let counts = |kept: &Kept| kept.draft == open.kept.id && kept.counts();
    let old = bills.all.find(counts);
    if let Some(old) = &old
        && old.bill.state != BillState::Unpaid
    {
        return Some(old.bill.clone());
    }
    let fee = fee(ctx, open)?;
    if let Some(old) = old {
        return Some(old.bill);
    }
    let id = secret();
    let digits: String = id
        .bytes()
        .map(|b| char::from(b'0' + b % 10))
        .take(12)
        .collect();
    let bill = Bill {
        number: format!("{}{digits}", ctx.today().replace('-', "")),
        ..mine::blank(&ctx.world, open.item, id, &fee)
    };
    bills.all.with(|all| {
        // Two who ask at once get the same.
        if let Some(first) = all.iter().find(|kept| counts(kept)) {
            return Some(first.bill.clone());
        }
        let (draft, owner) = (open.kept.id.clone(), open.kept.owner.clone());
        let item = open.kept.item.clone();
        all.push(Kept::new(bill.clone(), draft, owner, item));
        Some(bill)
    })
}

/// As [`due`], where it matters whether the payment system knows the outcome.
///
/// # Errors
/// `UPSTREAM` when it does not answer.
pub(crate) fn asked(ctx: &Ctx<'_>, open: &Open) -> Result<Option<Bill>, Problem> {
    ask(ctx, |kept| kept.draft == open.kept.id)?;
    Ok(due(ctx, open))
}

/// What is charged on line: what for, how much, on what basis. Who need not pay says so in the form.
fn fee(ctx: &Ctx<'_>, open: &Open) -> Option<Fee> {
    let template = ctx.world.template(open.item.template);
    let free = ctx.shared.forms.free(template, open.organisation());
    let answers = &open.kept.content.answers;
    if !open.guide.pay_online
        || free.is_some_and(|rule| form::holds(rule, answers, None, &ctx.today()) == Some(true))
    {
        return None;
    }
    let mut fees = open.guide.fees.iter();
    fees.find(|fee| fee.amount.is_some()).cloned()
}

/// Whether something is still to be paid before a draft can be submitted.
pub(crate) fn is_unpaid(ctx: &Ctx<'_>, open: &Open) -> bool {
    due(ctx, open).is_some_and(|bill| matches!(bill.state, BillState::Unpaid | BillState::Paying))
}

/// Begins to pay, or goes on with what was begun.
pub(crate) fn start(ctx: &Ctx<'_>, open: &Open, return_to: &str) -> Result<Payment, Problem> {
    let trace = ctx.trace();
    let (whom, right) = (&open.kept.applicant, DelegatedRight::Pay);
    principals::check(ctx, whom, open.item, Some(&right))?;
    let bill = due(ctx, open).ok_or_else(|| refuse::conflict(trace, "nothing is due"))?;
    if !matches!(bill.state, BillState::Unpaid | BillState::Paying) {
        return Err(refuse::conflict(trace, "it is paid already"));
    }
    let now = ctx.shared.clock.now();
    let begun = ctx.shared.bills.all.change(
        |kept| kept.bill.id == bill.id,
        |kept| {
            let visit = kept.visit.get_or_insert_with(|| Visit {
                token: secret(),
                return_to: return_to.to_owned(),
                began: now,
                left: None,
                by: None,
            });
            // Whoever pays with a code of theirs is not joined on their page: it would be paid twice.
            if visit.by.is_some() {
                return None;
            }
            kept.bill.state = BillState::Paying;
            Some((visit.token.clone(), kept.bill.clone()))
        },
    );
    let begun = begun.ok_or_else(|| Problem::new(ProblemKind::Internal, trace))?;
    let busy = || refuse::conflict(trace, "somebody else pays it at this moment");
    let (token, bill) = begun.ok_or_else(busy)?;
    deeds::note(ctx, whom, open.item, DelegatedDeed::Paid, None);
    Ok(Payment {
        href: page::address(ctx, &token),
        bill,
    })
}

/// A bill of the person signed in; asks the payment system when the outcome is not known.
///
/// # Errors
/// `NOT_FOUND`; `UPSTREAM` when the payment system does not answer.
pub(crate) fn get(ctx: &Ctx<'_>, id: &str) -> Result<Bill, Problem> {
    let me = ctx.person()?.id;
    ask(ctx, |kept| kept.bill.id == id && kept.owner == me)?;
    refund::time_goes_by(ctx.shared);
    mine::own(ctx, id).map(|kept| mine::shown(ctx, &kept))
}

/// Asks the payment system about a bill whose outcome is not known.
fn ask(ctx: &Ctx<'_>, fits: impl Fn(&Kept) -> bool) -> Result<(), Problem> {
    let now = ctx.shared.clock.now();
    let paying = |kept: &Kept| fits(kept) && kept.bill.state == BillState::Paying;
    let bills = &ctx.shared.bills.all;
    let late = || bills.find(|kept| fits(kept) && late::may_come(kept));
    let Some(kept) = bills.find(paying).or_else(late) else {
        return Ok(());
    };
    let Some(visit) = &kept.visit else {
        return Ok(());
    };
    let settled = visit.left.is_some_and(|left| now - left >= SETTLING);
    let paid = match ctx.shared.bills.teller() {
        // What it would say cannot undo that it was paid at a window.
        Teller::Silent if kept.bill.state != BillState::Paying => None,
        Teller::Silent => {
            let detail = "the payment system does not answer";
            return Err(refuse::with_detail(
                ProblemKind::Upstream,
                ctx.trace(),
                detail,
            ));
        }
        Teller::Paid => Some(true),
        Teller::Failed => Some(false),
        Teller::Honest if settled => Some(true),
        Teller::Honest if visit.left.is_none() && now - visit.began >= PATIENCE => Some(false),
        Teller::Honest | Teller::Unknown => None,
    };
    if let Some(paid) = paid {
        end(
            ctx.shared,
            &kept.bill.id,
            if paid { Ended::Paid } else { Ended::Not },
        );
    }
    Ok(())
}

/// How a payment ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ended {
    Not,
    Paid,
    /// Somebody paid at the counter or in another app as well.
    Twice,
}

/// A payment has ended.
fn end(shared: &Shared, bill: &str, how: Ended) {
    let now = shared.clock.now();
    if late::came(shared, bill, how, now) {
        return;
    }
    let paid = how != Ended::Not;
    let drafts = shared.drafts.all_where(|draft| draft.case.is_none());
    let ended = shared.bills.all.change(
        |kept| kept.bill.id == bill && kept.bill.state == BillState::Paying,
        |kept| {
            let by = kept.visit.take().and_then(|visit| visit.by);
            kept.paid_by(by, paid, now);
            kept.bill.state = if paid {
                BillState::Paid
            } else if drafts.iter().any(|draft| draft.id == kept.draft) {
                BillState::Unpaid
            } else {
                // The application has been thrown away meanwhile: nothing is due.
                BillState::Closed
            };
            kept.bill.paid_at = paid.then(|| clock::rfc3339(now));
            for turn in 0..if how == Ended::Twice {
                2
            } else {
                u8::from(paid)
            } {
                kept.bill
                    .payments
                    .push(fiscal::payment(&kept.bill, turn, now));
            }
            kept.clone()
        },
    );
    let Some(ended) = ended.filter(|_| paid) else {
        return;
    };
    fiscal::issue(shared, &ended, now);
    share::tell(shared, &ended, now);
    if how == Ended::Twice {
        refund::paid_twice(shared, bill, now);
    }
}
