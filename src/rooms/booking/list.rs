//! All bookings: those to come, then the others.

use super::names;
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::{said, say},
    session::acting,
    show::rows::rows as entries,
    styles::{booking as style, rows as row},
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::ListBookings,
    wire::{ApplicantKind, BookingBrief, BookingState, Bookings},
};
use leptos::prelude::*;

/// The list.
#[component]
pub fn BookingsPage() -> impl IntoView {
    let all = use_remote::<ListBookings>(|| {
        acting::id();
        Some(((), ()))
    });
    arrival::use_title(|| Some(words::booking::title().to_owned()));
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::booking::title)]) />
                <h1>{words::booking::title}</h1>
                <p>{words::booking::lead}</p>
                <div>
                    <Link href=Route::Halls.href() kind=LinkKind::Primary>
                        {words::booking::to_halls}
                    </Link>
                </div>
            </div>
            {all.show(Shape::Cards(3), words::booking::what, |all| whole(&all))}
        </div>
    }
    .into_any()
}

fn whole(all: &Bookings) -> AnyView {
    if all.bookings.is_empty() {
        return view! {
            <div class="stack">
                <p>{words::booking::none}</p>
                <p>{words::booking::none_explain}</p>
            </div>
        }
        .into_any();
    }
    let coming =
        |one: &&BookingBrief| matches!(one.state, BookingState::Booked | BookingState::Arrived);
    let open: Vec<AnyView> = all.bookings.iter().filter(coming).filter_map(one).collect();
    let past = all.bookings.iter().filter(|one| !coming(one));
    let past: Vec<AnyView> = past.filter_map(one).collect();
    view! {
        {section("bookings-coming", words::booking::coming, open)}
        {section("bookings-past", words::booking::past, past)}
    }
    .into_any()
}

fn section(id: &'static str, title: words::Phrase, rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                {entries(rows, None, words::ui::show_more)}
            </section>
        }
        .into_any()
    })
}

fn one(brief: &BookingBrief) -> Option<AnyView> {
    let href = Route::Booking(Id::parse(&brief.id)?).href();
    let (tone, _) = untrack(|| names::state(&brief.state));
    let whom = (brief.applicant.kind != ApplicantKind::Myself).then(|| {
        let name = brief.applicant.name.clone();
        view! { <strong>{move || words::booking::for_other(&name)}</strong> }
    });
    let coming = (brief.state == BookingState::Booked).then(|| {
        let hall = brief.hall.name.clone();
        view! { <p>{move || words::booking::next(&said(&hall))}</p> }
    });
    let (of_state, of_time) = (brief.state.clone(), brief.clone());
    Some(
        view! {
            <li class=row::ONE>
                <p class="row">
                    <Tag tone>{move || names::state(&of_state).1}</Tag>
                    {whom}
                </p>
                <h3 class=row::NAME>
                    <a class=crate::styles::entry_link::LINK href=href>{say(&brief.item.name)}</a>
                </h3>
                <p class=style::WHEN>{move || names::when(&of_time)}</p>
                <p class=row::META>
                    <span>{say(&brief.hall.name)}</span>
                    <span>{brief.number.clone()}</span>
                </p>
                {coming}
            </li>
        }
        .into_any(),
    )
}
