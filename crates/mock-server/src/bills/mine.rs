//! One's bills: those of drafts, and those that cases were handed in with.

use contract::endpoints::BillQuery;
use contract::wire::{Bill, BillBox, BillState, Fee, Page, Payment, PrivateKind};
use contract::{Problem, QueryParams};

use super::{Kept, ask, fiscal, refund, share, start};
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::world::World;
use crate::world::items::Item;
use crate::{cases, clock, drafts, privacy};

/// A bill for a fee of an item, not paid.
pub(super) fn blank(world: &World, item: Item, id: String, fee: &Fee) -> Bill {
    Bill {
        number: String::new(),
        id,
        name: fee.name.clone(),
        amount: fee.amount.clone().unwrap_or_default(),
        basis: fee.basis.clone(),
        state: BillState::Unpaid,
        paid_at: None,
        receipt: None,
        item: Some(cases::item(world, item)),
        office: Some(world.department_of(item).name),
        standard: Some(fee.standard.clone()),
        reduction: fee.reduction.clone(),
        due_on: None,
        draft: None,
        case: None,
        fiscal: None,
        reversed: Vec::new(),
        payments: Vec::new(),
        refunds: Vec::new(),
        refundable: None,
        paid_by: None,
        share: None,
    }
}

/// A bill of the person signed in.
///
/// # Errors
/// `NOT_FOUND`: there is none, or it is somebody else's.
pub(super) fn own(ctx: &Ctx<'_>, id: &str) -> Result<Kept, Problem> {
    let me = ctx.person()?.id;
    take_in(ctx, &me)?;
    let found = ctx
        .shared
        .bills
        .all
        .find(|kept| kept.bill.id == id && kept.owner == me);
    found.ok_or_else(|| refuse::not_found(ctx.trace(), "bill"))
}

/// The bills that cases of somebody were handed in with and that are not known here yet.
pub(super) fn take_in(ctx: &Ctx<'_>, me: &str) -> Result<(), Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let filed: Vec<_> = book
        .cases()
        .iter()
        .filter(|case| case.filed.submitter == me)
        .filter_map(|case| Some((case.filed.bill.clone()?, case.filed.item)))
        .collect();
    drop(book);
    for (old, item) in filed {
        let guide = ctx.world.guide(item, None);
        let fee = guide
            .fees
            .iter()
            .find(|fee| fee.name.chinese() == old.name.chinese());
        let paid = old.paid_at.as_deref().and_then(clock::parse);
        let fresh = ctx.shared.bills.all.with(|all| {
            if all.iter().any(|kept| kept.bill.id == old.id) {
                return None;
            }
            let mut bill = match fee {
                Some(fee) => Bill {
                    number: old.number,
                    amount: old.amount,
                    state: old.state,
                    paid_at: old.paid_at,
                    receipt: old.receipt,
                    ..blank(&ctx.world, item, old.id, fee)
                },
                None => old,
            };
            let due = matches!(bill.state, BillState::Unpaid | BillState::Paying);
            if let Some(at) = paid.filter(|_| !due && bill.payments.is_empty()) {
                bill.payments.push(fiscal::payment(&bill, 0, at));
            }
            let item = cases::item(&ctx.world, item).id;
            let kept = Kept::new(bill, String::new(), me.to_owned(), item);
            all.push(kept.clone());
            Some(kept)
        });
        if let Some((kept, at)) = fresh
            .zip(paid)
            .filter(|(kept, _)| kept.bill.receipt.is_none())
        {
            fiscal::issue(ctx.shared, &kept, at);
        }
    }
    Ok(())
}

/// The same for the bill of a number, whosever it is.
pub(super) fn take_in_numbered(ctx: &Ctx<'_>, number: &str) -> Result<(), Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let mut filed = book.cases().iter().map(|case| &case.filed);
    let found = filed.find(|filed| filed.bill.as_ref().is_some_and(|own| own.number == number));
    let owner = found.map(|filed| filed.submitter.clone());
    drop(book);
    owner.map_or(Ok(()), |owner| take_in(ctx, &owner))
}

/// A bill as it travels: where it leads, until when, whether it may be asked back.
pub(super) fn shown(ctx: &Ctx<'_>, kept: &Kept) -> Bill {
    let mut bill = kept.bill.clone();
    let draft = ctx.shared.drafts.find(|draft| draft.id == kept.draft);
    if let Some(draft) = draft.filter(|draft| draft.case.is_none()) {
        bill.draft = Some(draft.id);
    }
    bill.due_on = due_on(ctx, kept);
    bill.share = share::show(ctx, kept);
    bill.case = case_of(ctx, &bill.id).filter(|case| !hidden(ctx, case));
    bill.refundable = refund::offer(ctx, &bill);
    bill
}

/// While a bill is due: the last day to pay, which is that of its draft.
pub(super) fn due_on(ctx: &Ctx<'_>, kept: &Kept) -> Option<String> {
    let drafts = &ctx.shared.drafts;
    let draft = drafts.find(|draft| draft.id == kept.draft && draft.case.is_none());
    let draft = draft.filter(|_| share::is_open(&kept.bill))?;
    Some(clock::date(clock::day(draft.saved + drafts::LIFE)))
}

/// Id of the case that was handed in with a bill.
pub(super) fn case_of(ctx: &Ctx<'_>, bill: &str) -> Option<String> {
    let book = ctx.shared.cases.open(ctx).ok()?;
    let found = book
        .cases()
        .iter()
        .find(|case| case.filed.bill.as_ref().is_some_and(|own| own.id == bill))?;
    Some(found.id.clone())
}

fn hidden(ctx: &Ctx<'_>, case: &str) -> bool {
    privacy::hides(ctx, &PrivateKind::Case, case)
}

fn is_in(bill: &Bill, which: &BillBox) -> bool {
    match which {
        BillBox::Due => matches!(bill.state, BillState::Unpaid | BillState::Paying),
        BillBox::Paid => bill.state == BillState::Paid,
        BillBox::Refund => !bill.refunds.is_empty(),
        BillBox::Other(_) => true,
    }
}

/// One page of one's bills. Those of cases that lie in a locked privacy space are not among them.
pub(crate) fn list(ctx: &Ctx<'_>, query: &BillQuery) -> Result<Page<Bill>, Problem> {
    let me = ctx.person()?.id;
    take_in(ctx, &me)?;
    refund::time_goes_by(ctx.shared);
    // Where the payment system says nothing, the outcome stays unknown, and the list is none the worse.
    ask(ctx, |kept| kept.owner == me).ok();
    let mut rows: Vec<Kept> = ctx.shared.bills.all.all_where(|kept| {
        kept.owner == me
            && query
                .which
                .as_ref()
                .is_none_or(|which| is_in(&kept.bill, which))
    });
    rows.retain(|kept| !case_of(ctx, &kept.bill.id).is_some_and(|case| hidden(ctx, &case)));
    // Newest first by their number and time; what is due before all.
    rows.reverse();
    rows.sort_by_key(|kept| {
        let due = is_in(&kept.bill, &BillBox::Due);
        (!due, std::cmp::Reverse(kept.bill.paid_at.clone()))
    });
    let mark = cursor::own(ctx, "listBills", &query.pairs())?;
    let (next, limit) = (query.cursor.as_ref(), query.limit);
    cursor::page(&rows, mark, next, limit, ctx.trace(), |kept| {
        shown(ctx, kept)
    })
}

/// Begins to pay one of them, or goes on with what was begun.
///
/// # Errors
/// `NOT_FOUND`; `CONFLICT` when nothing is due, or the application is gone.
pub(crate) fn pay(ctx: &Ctx<'_>, id: &str, return_to: &str) -> Result<Payment, Problem> {
    let kept = own(ctx, id)?;
    if !is_in(&kept.bill, &BillBox::Due) {
        return Err(refuse::conflict(ctx.trace(), "it is not due"));
    }
    start(ctx, &drafts::open(ctx, &kept.draft)?, return_to)
}

/// The masked name of who pays.
pub(crate) fn payer(ctx: &Ctx<'_>, owner: &str) -> String {
    let Some(persona) = ctx.persona(owner) else {
        return String::new();
    };
    match persona.kind {
        contract::wire::IdentityKind::NaturalPerson => contract::mask::name(&persona.name),
        _ => persona.name,
    }
}
