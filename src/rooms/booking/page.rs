//! One booking: when and where, the ticket, what to bring, and what can be done with it.

use super::{acts, calendar, names, queue, ticket};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::{said, say},
    show::{
        again::ask_again,
        facts::{fact, facts, phone, told, written},
    },
    styles::booking as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetBooking,
    wire::{Booking, BookingState, TicketState},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn BookingPage(id: Id) -> impl IntoView {
    let remote = use_remote::<GetBooking>(move || Some((id.clone(), ())));
    let heading = move || {
        remote.get().map_or_else(
            || words::booking::what_one().to_owned(),
            |now| said(&now.brief.item.name),
        )
    };
    // What somebody books is nobody's business who looks at the tabs or the history.
    arrival::use_title(move || {
        (remote.get().is_some() || remote.failure().is_some())
            .then(|| words::booking::one().to_owned())
    });
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::booking::title, Route::Bookings.href()),
            Crumb::here(heading),
        ]
    });
    ask_again(remote, |now| {
        let ticket = now.ticket.as_ref();
        let waits = ticket.filter(|ticket| ticket.state != TicketState::Done);
        waits.map(|ticket| ticket.again_after_seconds)
    });
    let body = remote.show_live(Shape::Page, words::booking::what_one, move |now| {
        let own = RwSignal::new(now.get_untracked());
        Effect::new(move || {
            let next = now.get();
            let before = own.get_untracked();
            if before != next {
                queue::told(&before, &next);
                own.set(next);
            }
        });
        // Who has taken a number goes on asking where it stands.
        Effect::new(move || {
            let taken = own.with(|own| own.ticket.is_some());
            if taken && now.with_untracked(|now| now.ticket.is_none()) {
                remote.refresh();
            }
        });
        (move || whole(own)).into_any()
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            {body}
            <p class="no-print">
                <Link href=Route::Bookings.href() kind=LinkKind::Lone picture=icon::BACK>
                    {words::booking::back}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

fn whole(now: RwSignal<Arc<Booking>>) -> AnyView {
    let one = now.get();
    let brief = &one.brief;
    let (tone, _) = untrack(|| names::state(&brief.state));
    let (of_state, of_time) = (brief.state.clone(), brief.clone());
    let open = brief.state == BookingState::Booked;
    let arrived = brief.state == BookingState::Arrived;
    let rest = open.then(|| {
        view! {
            {ticket::ticket(&one)}
            {bring(&one)}
            {calendar::button(&one)}
            {acts::acts(now)}
        }
    });
    view! {
        <div class="stack-l">
            <div class="stack">
                <p class="row">
                    <Tag tone>{move || names::state(&of_state).1}</Tag>
                </p>
                <p class=style::WHEN>{move || names::when(&of_time)}</p>
                {became(&one)}
                {facts(vec![
                    told(words::booking::hall, &brief.hall.name),
                    told(words::show::address, &one.address),
                    fact(words::booking::at, view! { {say(&one.counter.name)} " " {say(&one.place)} }),
                    written(words::booking::applicant, &brief.applicant.name),
                    written(words::booking::number, &brief.number),
                    phone(&one.phone),
                ])}
            </div>
            {acts::arrive(now)}
            {arrived.then(|| queue::queue(now))}
            {rest}
            {arrived.then(|| bring(&one))}
            {again(&one)}
        </div>
    }
    .into_any()
}

/// What comes next, or what has become of it.
fn became(one: &Booking) -> AnyView {
    let (hall, rules) = (one.brief.hall.name.clone(), one.rules.clone());
    let number = |number: u32| number.to_string();
    let state = one.brief.state.clone();
    let line = move || match &state {
        BookingState::Booked => words::booking::next(&said(&hall)),
        BookingState::Missed => words::booking::missed_explain(
            &number(rules.missed_days),
            &number(rules.most_missed),
            &number(rules.barred_days),
        ),
        BookingState::Cancelled => words::booking::cancelled_explain().to_owned(),
        _ => String::new(),
    };
    view! { {move || Some(line()).filter(|line| !line.is_empty()).map(|line| view! { <p>{line}</p> })} }
        .into_any()
}

fn bring(one: &Booking) -> Option<AnyView> {
    let lines = one.bring.iter();
    let lines = lines
        .map(|line| view! { <li>{say(line)}</li> })
        .collect_view();
    let guide = Route::guide(&one.brief.item.id).href();
    (!one.bring.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="booking-bring">
                <h2 id="booking-bring">{words::booking::bring}</h2>
                <ul class=style::RULES>{lines}</ul>
                <div class="no-print">
                    <Link href=guide kind=LinkKind::Lone>
                        {words::booking::bring_guide}
                    </Link>
                </div>
            </section>
        }
        .into_any()
    })
}

/// Another one of the same, where this one is over.
fn again(one: &Booking) -> Option<AnyView> {
    let open = matches!(
        one.brief.state,
        BookingState::Booked | BookingState::Arrived
    );
    let hall = Id::parse(&one.brief.hall.id).filter(|_| !open)?;
    let href = Route::Book(hall).href_of(&[("item", one.brief.item.id.clone())]);
    Some(
        view! {
            <div class="no-print">
                <Link href kind=LinkKind::Secondary>
                    {words::booking::again}
                </Link>
            </div>
        }
        .into_any(),
    )
}
