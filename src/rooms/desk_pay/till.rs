//! What came in today, with sums by way of paying: on screen, on paper, and as a table for spreadsheets.

use crate::{
    backend::Remote,
    browser::{files, page, time},
    routes::Route,
    say::{lang_of, said, say},
    show::{
        csv,
        filters::{Choice, Filters},
        moment::{self, moment},
        paper, pay_way,
        rows::rows,
        wrong::wrong_address,
    },
    styles::rows as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        empty::Empty,
        icon,
        skeleton::Shape,
        table::{Column, Table},
        tag::Tag,
    },
    words::{self, Phrase},
};
use contract::{
    FieldError,
    endpoints::PaymentsReceivedQuery,
    wire::{PaymentReceived, PaymentsReceived},
};
use leptos::prelude::*;

/// The till; `asked` is what the address says of it.
pub fn till(
    received: Remote<PaymentsReceived>,
    asked: Memo<Result<PaymentsReceivedQuery, Vec<FieldError>>>,
) -> AnyView {
    let choices = Signal::derive(move || {
        let now = asked.get().unwrap_or_default().own;
        let all: [(Option<bool>, Phrase); 3] = [
            (None, words::desk_pay::till_all),
            (Some(true), words::desk_pay::till_own),
            (Some(false), words::desk_pay::till_others),
        ];
        let choice = |(own, label): (Option<bool>, Phrase)| Choice {
            now: now == own,
            href: Route::DeskPay.href_with(&PaymentsReceivedQuery { own }),
            label: label.into(),
        };
        all.into_iter().map(choice).collect::<Vec<_>>()
    });
    let wrong = move || {
        asked
            .get()
            .err()
            .map(|wrong| wrong_address(wrong).into_any())
    };
    view! {
        <h2>{words::desk_pay::till}</h2>
        {wrong}
        <div class="no-print">
            <Filters label=words::desk_pay::till_show choices />
        </div>
        {received.show(Shape::Cards(2), words::desk_pay::till_what, |now| all(&now))}
    }
    .into_any()
}

fn all(now: &PaymentsReceived) -> AnyView {
    let day = now.day.clone();
    let head = view! {
        <p>{say(&now.hall.name)} " " {moment::told(&day)}</p>
    };
    if now.items.is_empty() {
        return view! {
            {head}
            <Empty title=words::desk_pay::till_none_title>
                <p>{words::desk_pay::till_none}</p>
            </Empty>
        }
        .into_any();
    }
    let list = rows(
        now.items.iter().map(row).collect(),
        None,
        words::payments::older,
    );
    view! {
        {head}
        {sums(now)}
        {list}
        {export(now)}
        <div class="no-print">{paper::printing(ButtonKind::Secondary, words::matter::print)}</div>
    }
    .into_any()
}

fn sums(now: &PaymentsReceived) -> AnyView {
    let yuan = |amount: &str| {
        let amount = amount.to_owned();
        view! { <span>{move || words::apply::yuan(&amount)}</span> }.into_any()
    };
    let mut rows: Vec<Vec<AnyView>> = now
        .sums
        .iter()
        .map(|sum| {
            let way = sum.way.clone();
            vec![
                view! { <span>{move || pay_way::way(&way)}</span> }.into_any(),
                sum.count.to_string().into_any(),
                yuan(&sum.amount),
            ]
        })
        .collect();
    let count: u32 = now.sums.iter().map(|sum| sum.count).sum();
    rows.push(vec![
        view! { <strong>{words::desk_pay::total}</strong> }.into_any(),
        count.to_string().into_any(),
        yuan(&now.total),
    ]);
    let columns = vec![
        Column::text(words::desk_pay::way),
        Column::figures(words::desk_pay::count),
        Column::figures(words::desk_pay::sum),
    ];
    view! { <Table caption=words::desk_pay::sums columns rows /> }.into_any()
}

fn row(of: &PaymentReceived) -> AnyView {
    let own = &of.payment;
    let (way, amount) = (own.way.clone(), own.amount.clone());
    let back = own.withdrawn_at.as_ref().map(|_| {
        let reason = own.reason.clone().unwrap_or_default();
        view! {
            <p>
                <Tag tone=Tone::Wait>{words::desk_pay::taken_back}</Tag>
                " "
                <span lang=lang_of(&reason)>{reason.clone()}</span>
            </p>
        }
    });
    view! {
        <li class=style::ONE>
            <h3 class=style::NAME>{say(&of.name)}</h3>
            {back}
            <p class=style::META>
                <strong>{move || words::apply::yuan(&amount)}</strong>
                <span>{move || pay_way::way(&way)}</span>
                <span lang=lang_of(&of.payer)>{of.payer.clone()}</span>
                <span>{of.number.clone()}</span>
                <span>{own.receipt.clone()}</span>
                <span>{moment::told(&own.at)}</span>
                <span lang=lang_of(&own.officer)>{own.officer.clone()}</span>
            </p>
        </li>
    }
    .into_any()
}

/// The button that saves the list as a table, made in this browser.
fn export(now: &PaymentsReceived) -> AnyView {
    let told = RwSignal::new("");
    let kept = StoredValue::new(now.items.clone());
    let press = move |()| {
        let text = untrack(|| kept.with_value(|items| csv::table(&cells(items))));
        let name = ["payments-", &time::today_to_wire(), ".csv"].concat();
        let saved = files::save(&name, "text/csv;charset=utf-8", &text);
        let said = untrack(if saved {
            words::matter::exported
        } else {
            words::matter::export_blocked
        });
        page::announce(said);
        told.set(said);
    };
    view! {
        <div class="row no-print">
            <Button picture=icon::DOWNLOAD on_press=press>
                {words::matter::export}
            </Button>
            <span>{move || told.get()}</span>
        </div>
    }
    .into_any()
}

fn cells(items: &[PaymentReceived]) -> Vec<Vec<String>> {
    use words::desk_pay as told;
    let head: [Phrase; 9] = [
        told::at,
        words::apply::bill_number,
        words::apply::bill_what,
        words::payments::payer,
        told::way,
        told::receipt,
        told::received,
        told::officer,
        told::withdrawn_at,
    ];
    let mut rows = vec![head.iter().map(|column| column().to_owned()).collect()];
    rows.extend(items.iter().map(|of| {
        let own = &of.payment;
        vec![
            moment(&own.at),
            of.number.clone(),
            said(&of.name),
            of.payer.clone(),
            pay_way::way(&own.way),
            own.receipt.clone(),
            own.amount.clone(),
            own.officer.clone(),
            own.withdrawn_at.as_deref().map(moment).unwrap_or_default(),
        ]
    }));
    rows
}
