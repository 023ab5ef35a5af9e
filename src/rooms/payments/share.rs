//! Letting somebody else pay: what they will see, the code for them, taking it back, and the record of what was agreed to.

use crate::{
    backend::{Remote, use_action},
    browser::place,
    routes::Route,
    show::{
        lines::titled,
        moment::moment,
        refusal::Refusal,
        taken::taken,
        ticket::{grouped, ticket},
    },
    ui::{
        button::{Button, ButtonKind},
        disclosure::Disclosure,
    },
    words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::{StartPayCode, WithdrawPayCode},
    wire::{Bill, BillShare, PayCode, PayCodeState},
};
use leptos::prelude::*;

// Most bills are paid by whose they are: it comes where somebody else can pay one.
crate::room::room!(
    SharePart,
    payments_share,
    crate::rooms::payments::share::Share
);

/// Whose part it is.
#[derive(Clone)]
pub struct Of {
    pub id: Id,
    pub bill: Remote<Bill>,
}

/// Whether somebody may pay a bill by its code.
pub fn holds(bill: &Bill) -> bool {
    let newest = bill.share.as_ref().and_then(|share| share.codes.first());
    newest.is_some_and(|code| code.state == PayCodeState::Holds)
}

/// The part.
#[component]
pub fn Share() -> impl IntoView {
    let Of { id, bill } = expect_context::<Of>();
    let id = StoredValue::new(id);
    let now = Memo::new(move |_| bill.get().and_then(|bill| bill.share.clone()));
    let make = use_action::<StartPayCode>(
        move || (id.get_value(), (), ()),
        move |now| {
            bill.replace(now);
            taken(words::pay_code::made);
        },
    );
    let gone = RwSignal::new(None::<Id>);
    let take_back = use_action::<WithdrawPayCode>(
        move || {
            let path = Member {
                id: id.get_value(),
                member: gone.get_untracked().unwrap_or_else(|| Id(String::new())),
            };
            (path, (), ())
        },
        move |now| {
            bill.replace(now);
            taken(words::pay_code::taken_back);
        },
    );
    let buttons = move |share: &BillShare| {
        let held = share.codes.first().filter(|code| is_held(code));
        let label: words::Phrase = match held {
            Some(_) => words::pay_code::anew,
            None => words::pay_code::make,
        };
        let make = share.open.then(|| {
            view! {
                <Button pending=make.pending on_press=make.start>
                    {label}
                </Button>
            }
        });
        let back = held.map(|code| {
            let member = Id(code.id.clone());
            let press = move |()| {
                gone.set(Some(member.clone()));
                take_back.start.run(());
            };
            view! {
                <Button kind=ButtonKind::Quiet pending=take_back.pending on_press=press>
                    {words::pay_code::take_back}
                </Button>
            }
        });
        view! { <div class="row">{make} {back}</div> }.into_any()
    };
    let body = move || {
        now.get().map(|share| {
            view! {
                {share.codes.first().filter(|code| is_held(code)).map(shown)}
                {offer(&share)}
                {buttons(&share)}
                {record(&share.codes)}
            }
        })
    };
    view! {
        <div class="no-print">
            <Disclosure title=words::pay_code::title level=2>
                <div class="stack">
                    <p>{words::pay_code::lead}</p>
                    {body}
                    <Refusal failure=make.failure conflict=words::pay_code::conflict />
                    <Refusal failure=take_back.failure conflict=words::pay_code::conflict />
                </div>
            </Disclosure>
        </div>
    }
    .into_any()
}

fn is_held(code: &PayCode) -> bool {
    code.state == PayCodeState::Holds
}

/// What one agrees to by making a code; not told any more once none can be made and none holds.
fn offer(share: &BillShare) -> Option<AnyView> {
    let days = u64::from(share.days);
    let told = share.open || share.codes.first().is_some_and(is_held);
    told.then(|| {
        view! {
            {titled(words::pay_code::sees, &share.sees)}
            {titled(words::pay_code::hides, &share.hides)}
            <p>{move || words::pay_code::days(days)}</p>
            <p>{words::pay_code::agree}</p>
        }
        .into_any()
    })
}

/// The code that holds, and as a picture the page where the other types it.
fn shown(code: &PayCode) -> AnyView {
    let until = code.until.clone();
    let held = code.code.clone().map(|text| {
        ticket(
            place::in_full(&Route::PayFor.href()),
            grouped(&text),
            words::pay_for::title,
            words::pay_code::code,
        )
    });
    view! {
        {held}
        <p>{move || words::pay_code::until(&moment(&until))}</p>
    }
    .into_any()
}

/// Every code that was made, what came of it, and whether somebody looked.
fn record(codes: &[PayCode]) -> Option<AnyView> {
    if codes.is_empty() {
        return None;
    }
    let rows = codes
        .iter()
        .map(|code| {
            let (made, state) = (code.made_at.clone(), code.state.clone());
            let looked = code.looked_at.clone().map(|at| {
                view! { <span>" " {move || words::pay_code::looked(&moment(&at))}</span> }
            });
            view! {
                <li>
                    {move || words::pay_code::made_at(&moment(&made), &state_word(&state))} {looked}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <h3>{words::pay_code::record}</h3>
            <div class="prose">
                <ul>{rows}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Where a code stands; reactive. A name that is not known is shown as it came.
fn state_word(state: &PayCodeState) -> String {
    match state {
        PayCodeState::Holds => words::pay_code::state_holds(),
        PayCodeState::Used => words::pay_code::state_used(),
        PayCodeState::Settled => words::pay_code::state_settled(),
        PayCodeState::Expired => words::pay_code::state_expired(),
        PayCodeState::Withdrawn => words::pay_code::state_withdrawn(),
        PayCodeState::Other(name) => name,
    }
    .to_owned()
}
