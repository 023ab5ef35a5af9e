//! Where to come and when; whom to ask; whom to complain to.

use super::names;
use crate::routes::Route;
use crate::say::say;
use crate::show::ask::{self, About};
use crate::show::contacts::Contacts;
use crate::show::facts::{fact, facts, may, phone, told};
use crate::styles::guide as style;
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::words;
use contract::endpoint::Id;
use contract::wire::{Guide, Place, PlaceKind};
use leptos::prelude::*;

/// Every place, with how often and why one must come.
pub fn places(guide: &Guide) -> AnyView {
    let visits = guide.item.visits;
    let bookable = guide.bookable;
    let item = &guide.item.id;
    let rows = guide
        .places
        .iter()
        .map(|one| place(one, bookable.then_some(item)))
        .collect_view();
    view! {
        {facts(vec![
            fact(words::guide::visits, move || crate::show::measure::visits(visits)),
            may(words::guide::visit_reason, &guide.visit_reason),
            fact(words::guide::booking, move || if bookable { words::guide::bookable() } else { words::guide::not_bookable() }),
            guide.self_service.then(|| fact(words::guide::machine, words::guide::machine_yes)).flatten(),
        ])}
        {rows}
    }
    .into_any()
}

fn place(place: &Place, booked: Option<&String>) -> AnyView {
    let kind = place.kind.clone();
    // Nobody waits for one at a machine.
    let booked = booked.filter(|_| kind != PlaceKind::SelfService);
    view! {
        <div class=style::PLACE>
            <h3>{say(&place.name)}</h3>
            {facts(vec![
                fact(words::guide::place_kind, move || names::place(&kind).to_owned()),
                told(words::show::address, &place.address),
                may(words::guide::window, &place.window),
                told(words::guide::hours, &place.hours),
                phone(&place.phone),
                may(words::guide::directions, &place.directions),
            ])}
            {hall(place)}
            {booked.map(|item| book(place, item))}
        </div>
    }
    .into_any()
}

/// The hall it is in: how long one waits there, whether it is open now.
fn hall(place: &Place) -> Option<AnyView> {
    let route = Route::Hall(Id::parse(place.hall.as_deref()?)?);
    let name = place.name.clone();
    let link = move || {
        route.is_served().then(|| {
            let name = say(&name);
            view! {
                <p class="no-print">
                    <Link href=route.href() kind=LinkKind::Lone picture=icon::CLOCK>
                        {words::guide::place_hall}
                        <span class="visually-hidden">" "{name}</span>
                    </Link>
                </p>
            }
        })
    };
    Some(link.into_any())
}

/// A visit there, at a time of one's own choice.
fn book(place: &Place, item: &str) -> Option<AnyView> {
    let route = Route::Book(Id::parse(place.hall.as_deref()?)?);
    let (name, item) = (place.name.clone(), item.to_owned());
    let link = move || {
        route.is_served().then(|| {
            let (name, href) = (say(&name), route.href_of(&[("item", item.clone())]));
            view! {
                <p class="no-print">
                    <Link href kind=LinkKind::Secondary picture=icon::CALENDAR>
                        {words::guide::book}
                        <span class="visually-hidden">" "{name}</span>
                    </Link>
                </p>
            }
        })
    };
    Some(link.into_any())
}

/// Whom to ask, and whom to complain to.
pub fn ask(guide: &Guide) -> AnyView {
    view! {
        <div class=style::TWO>
            <div>
                <h3>{words::guide::consult}</h3>
                <Contacts list=guide.consult.clone() />
            </div>
            <div>
                <h3>{words::guide::complain}</h3>
                <Contacts list=guide.complain.clone() />
            </div>
        </div>
        {ask::links(About::Item(guide.item.id.clone()))}
    }
    .into_any()
}
