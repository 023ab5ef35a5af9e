//! The page: the number of a bill, what it is for, and what came in today.

use super::{fault, found, till};
use crate::{
    backend::{Action, Failure, use_action, use_remote},
    browser::{dom, time},
    routes::use_query,
    show::{
        code_look::{Words, code_look},
        officers_only,
        ticket::tidy,
        wait::Foot,
    },
    words,
};
use contract::{
    endpoints::{FindBill, GetPaymentsReceived, PaymentsReceivedQuery},
    wire::{BillNumber, DeskBill},
};
use leptos::prelude::*;
use std::time::Duration;

const NUMBER: &str = "pay-number";
/// Where the bill begins.
const FOUND: &str = "pay-found";

/// The bill that was found, and the till that changes with it. Copy it freely.
#[derive(Clone, Copy)]
pub struct Case {
    /// The bill.
    pub one: RwSignal<Option<DeskBill>>,
    /// Asks anew what came in.
    pub till: Callback<()>,
}

impl Case {
    /// It as it is now, and the keyboard there.
    pub fn replace(self, one: DeskBill) {
        self.one.try_set(Some(one));
        self.till.run(());
        time::after(Duration::ZERO, || dom::focus(FOUND));
    }

    /// Looks at it once more: somebody was faster.
    pub fn use_look(self) -> Action<()> {
        use_action::<FindBill>(
            move || {
                let number = self.one.with_untracked(|one| {
                    one.as_ref()
                        .map(|one| one.number.clone())
                        .unwrap_or_default()
                });
                ((), (), BillNumber { number })
            },
            move |one| self.replace(one),
        )
    }
}

/// The page.
#[component]
pub fn Window() -> impl IntoView {
    let asked = use_query::<PaymentsReceivedQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let received = use_remote::<GetPaymentsReceived>(move || Some(((), query.get())));
    let number = RwSignal::new(String::new());
    let case = Case {
        one: RwSignal::new(None),
        till: Callback::new(move |()| received.refresh()),
    };
    let send = use_action::<FindBill>(
        move || {
            let number = tidy(&number.get_untracked());
            ((), (), BillNumber { number })
        },
        move |one: DeskBill| {
            number.set(String::new());
            case.one.set(Some(one));
            time::after(Duration::ZERO, || dom::focus(FOUND));
        },
    );
    let told = |why: &Failure| fault::named(why).as_ref().map(fault::told);
    let words = Words {
        label: words::apply::bill_number,
        hint: words::desk_pay::number_hint,
        missing: words::desk_pay::number_missing,
        again: words::desk_pay::again,
        foot: Foot {
            title: words::desk_pay::too_many,
            why: words::desk_pay::wait,
            conflict: words::desk_pay::conflict,
            send: words::desk_pay::look,
        },
    };
    view! {
        {officers_only::head(words::desk_pay::title)}
        <div class="stack no-print">
            <p>{words::desk_pay::lead}</p>
            {code_look(NUMBER, number, send, told, words, move || case.one.set(None))}
        </div>
        <div id=FOUND tabindex="-1">
            {move || case.one.get().map(|one| found::found(case, &one))}
        </div>
        {till::till(received, asked)}
    }
    .into_any()
}
