//! What is due: paid on the back end's own page, and told here as it really stands, in every outcome.

use super::desk::Hand;
use super::sign::lacks;
use super::{ended, gate};
use crate::backend::{Failure, FailureNotice, call, use_action};
use crate::browser::{page, time};
use crate::routes::Route;
use crate::say::say;
use crate::show::{
    bill::told,
    facts::{facts, written},
    moment::moment,
    paper::{Cashier, in_own_window},
    refund_words,
};
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::ui::list::{Fact, Facts};
use crate::ui::notice::{Notice, Urgency};
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::{GetBill, StartPayment};
use contract::wire::{Bill, BillState, DelegationLack, PaymentStart};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Between two questions about a payment whose outcome is not known.
const AGAIN: Duration = Duration::from_secs(5);

/// The step.
pub fn pay(hand: Hand) -> AnyView {
    let work = hand.work;
    let unpaid = work.draft.with_untracked(|draft| {
        let bill = draft.bill.as_ref();
        bill.is_some_and(|bill| matches!(bill.state, BillState::Unpaid))
    });
    if let Some(lack) = lacks(hand, DelegationLack::Pay).filter(|_| unpaid) {
        let body = ended::over_to(hand, &lack, "pay");
        return hand.way.frame(work, body, ().into_any());
    }
    let bill = Memo::new(move |_| work.draft.with(|draft| draft.bill.clone()));
    let asking = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Failure>);
    let ask = move || {
        let Some(id) = bill.get_untracked().map(|bill| bill.id) else {
            return;
        };
        asking.set(true);
        trouble.set(None);
        leptos::task::spawn_local(async move {
            match call::<GetBill>(Id(id), ()).await {
                Ok(now) => {
                    work.draft
                        .try_update(|draft| Arc::make_mut(draft).bill = Some(now));
                }
                Err(failure) => {
                    trouble.try_set(Some(failure));
                }
            }
            asking.try_set(false);
        });
    };
    // Coming back from the hosted page: what that page says is not what holds.
    ask();
    let state = Memo::new(move |_| bill.with(|bill| bill.as_ref().map(|bill| bill.state.clone())));
    let paying = move || state.get() == Some(BillState::Paying);
    Effect::new(move |before: Option<Option<BillState>>| {
        let now = state.get();
        if before == Some(Some(BillState::Paying)) && now == Some(BillState::Paid) {
            page::announce(words::apply::bill_paid());
        }
        now
    });
    // As long as nobody knows how it ended, it is asked again by itself.
    Effect::new(move |_| {
        if paying() && !asking.get() {
            time::after(AGAIN, ask);
        }
    });
    let cashier = Cashier::new();
    let start = use_action::<StartPayment>(
        move || {
            let return_to = Route::Draft(work.id.get_value()).href_at("pay");
            (work.id.get_value(), (), PaymentStart { return_to })
        },
        move |payment| {
            if cashier.go(&payment.href) {
                ask();
            }
        },
    );
    let body = move || bill.get().map(|bill| shown(&bill));
    let go_pay = Callback::new(move |()| {
        work.save_here();
        work.save_there();
        start.start.run(());
    });
    // Somebody else is at it: a second payment would be one too many.
    let by_others = Memo::new(move |_| {
        bill.with(|bill| bill.as_ref().is_some_and(|bill| bill.paid_by.is_some()))
    });
    let unknown = move || {
        if paying() && by_others.get() {
            let (title, text) = (words::pay_code::busy, words::pay_code::busy_explain);
            return Some(told(Tone::Wait, title, text));
        }
        paying().then(|| {
            view! {
                <Notice tone=Tone::Wait title=words::apply::bill_unknown urgency=Urgency::AtOnce>
                    <p>{words::apply::bill_unknown_explain}</p>
                    <Button pending=start.pending on_press=go_pay>
                        {words::apply::bill_pay}
                    </Button>
                </Notice>
            }
            .into_any()
        })
    };
    let failed = move || {
        let failure = trouble.get();
        failure.map(|failure| {
            view! { <FailureNotice failure on_retry=move |()| ask() pending=asking /> }
        })
    };
    let refused = move || {
        start
            .failure
            .get()
            .map(|failure| gate::failed(&failure, start.start))
    };
    let due =
        Signal::derive(move || matches!(state.get(), Some(BillState::Unpaid | BillState::Paying)));
    let body = view! {
        {body}
        {cashier.code(due)}
        {unknown}
        {failed}
        {refused}
    }
    .into_any();
    let main = (move || match state.get() {
        Some(BillState::Unpaid) => view! {
            <Button kind=ButtonKind::Primary pending=start.pending on_press=go_pay>
                {words::apply::bill_pay}
            </Button>
        }
        .into_any(),
        Some(BillState::Paying) => view! {
            <Button kind=ButtonKind::Primary picture=icon::REFRESH pending=asking on_press=move |()| ask()>
                {words::apply::bill_ask}
            </Button>
        }
        .into_any(),
        _ => hand.way.onward(),
    })
    .into_any();
    hand.way.frame(work, body, main)
}

fn shown(bill: &Bill) -> AnyView {
    let (amount, number, paid_at) = (
        bill.amount.clone(),
        bill.number.clone(),
        bill.paid_at.clone(),
    );
    let (name, basis) = (say(&bill.name), say(&bill.basis));
    let of_state = bill.state.clone();
    let state = move || refund_words::bill_state(&of_state);
    let others = others(bill);
    let receipt = bill.receipt.as_ref().map(|file| {
        in_own_window(
            crate::backend::address_of(&file.href),
            words::apply::bill_receipt,
        )
    });
    view! {
        <Facts>
            <Fact term=words::apply::bill_what>{name}</Fact>
            <Fact term=words::apply::bill_amount>
                <strong>{move || words::apply::yuan(&amount)}</strong>
            </Fact>
            <Fact term=words::apply::bill_number>{number}</Fact>
            <Fact term=words::apply::bill_basis>{basis}</Fact>
            <Fact term=words::apply::bill_state>
                {state} {paid_at.map(|at| view! { <span>" " {move || moment(&at)}</span> })}
            </Fact>
        </Facts>
        {receipt}
        {others}
    }
    .into_any()
}

/// Who paid it in one's place; while it is due, the way to have somebody else pay it.
fn others(bill: &Bill) -> Option<AnyView> {
    if let Some(name) = &bill.paid_by {
        return Some(facts(vec![written(words::pay_code::paid_by, name)]));
    }
    let open = bill.share.as_ref().is_some_and(|share| share.open);
    let route = Route::Payment(Id::parse(&bill.id)?);
    open.then(|| {
        view! {
            <p>
                <Link href=route.href() kind=LinkKind::Lone picture=icon::NEXT>
                    {words::pay_code::title}
                </Link>
            </p>
        }
        .into_any()
    })
}
