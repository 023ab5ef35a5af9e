//! The code that one was given, and what one paid for others.

use super::one;
use crate::{
    backend::{Failure, use_action, use_remote},
    frame::arrival,
    routes::{Route, use_go, use_query},
    say::say,
    show::{
        code_look::{Words, code_look, named},
        moment,
        rows::rows,
        ticket::tidy,
        wait::Foot,
        wrong::wrong_address,
    },
    styles::rows as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{ListOthersBills, LookUpBill, OthersBillQuery},
    wire::{BillLook, Cursor, OthersBill, Page, PayCodeFault},
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

const CODE: &str = "pay-code";

/// What is wrong with a code, in words; reactive. What is not known is told as any other refusal.
fn of_fault(failure: &Failure) -> Option<String> {
    use words::pay_for as told;
    let phrase = match named::<PayCodeFault>(failure)? {
        PayCodeFault::Unknown => told::code_unknown(),
        PayCodeFault::Own => told::code_own(),
        PayCodeFault::Used => told::code_used(),
        PayCodeFault::Settled => told::code_settled(),
        PayCodeFault::Expired => told::code_expired(),
        PayCodeFault::Withdrawn => told::code_withdrawn(),
        PayCodeFault::Other(_) => return None,
    };
    Some(phrase.to_owned())
}

/// The page.
#[component]
pub fn List() -> impl IntoView {
    arrival::use_title(|| Some(words::pay_for::title().to_owned()));
    let asked = use_query::<OthersBillQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let bills = use_remote::<ListOthersBills>(move || Some(((), query.get())));
    let code = RwSignal::new(String::new());
    let go = SendWrapper::new(use_go());
    let send = use_action::<LookUpBill>(
        move || {
            let code = tidy(&code.get_untracked());
            ((), (), BillLook { code })
        },
        move |bill| {
            code.set(String::new());
            // The address holds an id that opens nothing for anybody else, and never the code.
            if let Some(id) = Id::parse(&bill.id) {
                go(&Route::OthersBill(id).href());
            }
        },
    );
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::payments::title, Route::Payments.href()),
            Crumb::here(words::pay_for::title),
        ]
    });
    // Whoever is not signed in is told so in place of all: a code is of no use to them yet.
    let form = move || {
        let words = Words {
            label: words::pay_code::code,
            hint: words::pay_for::code_hint,
            missing: words::pay_for::code_missing,
            again: words::pay_for::again,
            foot: Foot {
                title: words::pay_for::too_many,
                why: words::pay_for::wait,
                conflict: words::pay_for::conflict,
                send: words::pay_for::look,
            },
        };
        code_look(CODE, code, send, of_fault, words, || ())
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::pay_for::title}</h1>
            <p>{words::pay_for::lead}</p>
            {move || asked.get().err().map(wrong_address)}
            {bills.show(Shape::Cards(2), words::pay_for::what, move |page| {
                view! {
                    {form()}
                    {all(&page, untrack(|| query.get()))}
                }
                .into_any()
            })}
        </div>
    }
    .into_any()
}

fn all(page: &Page<OthersBill>, query: OthersBillQuery) -> AnyView {
    let inside = if page.items.is_empty() {
        view! { <p>{words::pay_for::none}</p> }.into_any()
    } else {
        let next = page.next.as_deref().and_then(Cursor::read).map(|cursor| {
            let cursor = Some(cursor);
            Route::PayFor.href_with(&OthersBillQuery { cursor, ..query })
        });
        let paid = page.items.iter().filter_map(row).collect();
        rows(paid, next, words::payments::older)
    };
    view! {
        <h2>{words::pay_for::paid_so_far}</h2>
        {inside}
    }
    .into_any()
}

fn row(bill: &OthersBill) -> Option<AnyView> {
    let id = Id::parse(&bill.id)?;
    let state = bill.state.clone();
    let name = bill.name.as_ref().map(say);
    let amount = bill.amount.clone().map(|amount| {
        view! { <strong>{move || words::apply::yuan(&amount)}</strong> }
    });
    let when = bill.payments.first().map(|paid| {
        view! {
            <span>{moment::told(&paid.at)}</span>
            <span>{paid.number.clone()}</span>
        }
    });
    let owner = bill.owner.clone().map(|owner| {
        view! { <span>{move || words::pay_for::for_whom(&owner)}</span> }
    });
    Some(
        view! {
            <li class=style::ONE>
                <p class="row">
                    <Tag tone=one::tone(&bill.state)>{move || one::state_word(&state)}</Tag>
                </p>
                <h3 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=Route::OthersBill(id).href()>
                        {name}
                    </a>
                </h3>
                <p class=style::META>{amount} {owner} {when}</p>
            </li>
        }
        .into_any(),
    )
}
