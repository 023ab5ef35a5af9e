//! What stands in the way of giving up the account, and where it stands once it was asked for.

use super::{cancel::taken, names};
use crate::{
    backend::{Remote, use_action},
    routes::Route,
    say::say,
    show::{
        facts::{at, facts, written},
        moment::moment,
        refusal::Refusal,
    },
    styles::account as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        icon,
        link::{Link, LinkKind},
        notice::{Notice, Urgency},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::KeepAccount,
    wire::{
        CancellationReceipt, CancellationStanding, CancellationState, Hindrance, HindranceKind,
    },
};
use leptos::prelude::*;

/// What has to be settled first, each with the way there.
pub fn blocks(all: &[Hindrance]) -> AnyView {
    if all.is_empty() {
        return view! { <Notice tone=Tone::Done title=words::account::no_blocks /> }.into_any();
    }
    let rows = all.iter().map(block).collect_view();
    view! {
        <Notice tone=Tone::Wait title=words::account::some_blocks />
        <ul class=style::ROWS role="list">
            {rows}
        </ul>
    }
    .into_any()
}

fn block(block: &Hindrance) -> AnyView {
    let (kind, todo) = names::block(&block.kind);
    let id = block.id.as_deref().and_then(Id::parse);
    let href = match (&block.kind, id) {
        (HindranceKind::OpenCase | HindranceKind::Parcel, Some(id)) => Some(Route::Case(id).href()),
        (HindranceKind::Delegation, Some(id)) => Some(Route::Delegation(id).href()),
        (HindranceKind::Unpaid, Some(id)) => Some(Route::Draft(id).href_at("pay")),
        _ => None,
    };
    let link = href.map(|href| {
        let name = say(&block.name);
        view! {
            <Link href kind=LinkKind::Lone picture=icon::NEXT>
                {words::account::settle}
                <span class="visually-hidden">{name}</span>
            </Link>
        }
    });
    let name = say(&block.name);
    view! {
        <li class=style::CARD>
            <p>
                <strong>{move || kind.get()}</strong>
                " "
                {name}
            </p>
            {todo.map(|todo| view! { <p>{todo}</p> })}
            {link}
        </li>
    }
    .into_any()
}

/// That it will be done, and the way to undo it.
pub fn cooling(now: &CancellationStanding, standing: Remote<CancellationStanding>) -> AnyView {
    let day = now.receipt.as_ref().map(|receipt| receipt.at.clone());
    let keep = use_action::<KeepAccount>(|| ((), (), ()), move |now| taken(now, standing));
    view! {
        <Notice tone=Tone::Wait title=words::account::cancelling urgency=Urgency::AtOnce>
            {day.map(|day| view! { <p>{move || words::account::cancels_on(&moment(&day))}</p> })}
            <Refusal failure=keep.failure conflict=words::account::cannot_keep />
            <div>
                <Button kind=ButtonKind::Primary pending=keep.pending on_press=keep.start>
                    {words::account::keep}
                </Button>
            </div>
        </Notice>
    }
    .into_any()
}

/// What one has in hand.
pub fn receipt_of(receipt: &CancellationReceipt) -> AnyView {
    let when = match receipt.state {
        CancellationState::Done => words::account::done_at as words::Phrase,
        CancellationState::Undone => words::account::undone_at,
        _ => words::account::due_at,
    };
    view! {
        {facts(
            vec![
                written(words::account::receipt, &receipt.id),
                written(words::account::holder, &receipt.holder),
                at(words::account::asked_at, &receipt.asked_at),
                at(when, &receipt.at),
            ],
        )}
        <p class=style::SMALL>{words::account::receipt_keep}</p>
    }
    .into_any()
}
