//! What pages about bills share, one's own and those of others: asked until the outcome is known, the buttons, what was paid.

use super::{moment, pay_way};
use crate::{
    backend::{Action, Remote},
    browser::time,
    say::said,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        icon,
        notice::{Notice, Urgency},
    },
    words::{self, Phrase},
};
use contract::wire::PaymentMade;
use leptos::prelude::*;
use std::time::Duration;

/// Between the first two questions about what is not known yet; twice as long each time, for a refund takes days.
const AGAIN: Duration = Duration::from_secs(5);
const AGAIN_AT_MOST: Duration = Duration::from_secs(60);
/// What the address says of somebody who comes back from the payment page.
pub const BACK: &str = "back";

/// As long as nobody knows how it ended, it is asked again by itself.
pub fn follow<T: Send + Sync + 'static>(bill: Remote<T>, waits: fn(&T) -> bool) {
    let pause = StoredValue::new(AGAIN);
    Effect::new(move || {
        // An answer that is the same as before is no news to `get`, but it ends being busy.
        if bill.is_busy() {
            return;
        }
        if bill.get().is_some_and(|bill| waits(&bill)) {
            let wait = pause.get_value();
            pause.set_value((wait * 2).min(AGAIN_AT_MOST));
            time::after(wait, move || bill.refresh());
        } else {
            pause.set_value(AGAIN);
        }
    });
}

/// What the page says of how it stands, at once.
pub fn told(tone: Tone, title: Phrase, text: Phrase) -> AnyView {
    view! {
        <Notice tone title urgency=Urgency::AtOnce>
            <p>{text}</p>
        </Notice>
    }
    .into_any()
}

/// Asking how it ended, where that is `asked`; paying, by the action where there is one.
pub fn buttons<T: Send + Sync + 'static>(
    bill: Remote<T>,
    asked: bool,
    pay: Option<Action<()>>,
) -> AnyView {
    let ask = asked.then(|| {
        view! {
            <Button kind=ButtonKind::Primary picture=icon::REFRESH on_press=move |()| bill.refresh()>
                {words::apply::bill_ask}
            </Button>
        }
    });
    let kind = if asked {
        ButtonKind::Secondary
    } else {
        ButtonKind::Primary
    };
    let pay = pay.map(|pay| {
        view! {
            <Button kind pending=pay.pending on_press=pay.start>
                {words::apply::bill_pay}
            </Button>
        }
    });
    view! { <div class="row no-print">{ask} {pay}</div> }.into_any()
}

/// What was paid, on line or at a window, with its numbers.
pub fn payments(all: &[PaymentMade]) -> AnyView {
    let rows = all.iter().map(payment).collect_view();
    view! {
        <div class="prose">
            <ul>{rows}</ul>
        </div>
    }
    .into_any()
}

fn payment(one: &PaymentMade) -> AnyView {
    let one = one.clone();
    let line = move || {
        let (amount, when) = (words::apply::yuan(&one.amount), moment::moment(&one.at));
        match (&one.hall, &one.way) {
            (Some(hall), Some(way)) => words::payments::paid_at_window(
                &amount,
                &when,
                &said(&hall.name),
                &pay_way::way(way),
                &one.number,
            ),
            _ => words::payments::paid_once(&amount, &when, &one.number),
        }
    };
    view! { <li>{line}</li> }.into_any()
}
