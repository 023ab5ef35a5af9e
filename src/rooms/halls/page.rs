//! One hall: whether it is open, how long one waits, what is taken where, how to get there and in.

use super::{names, now, windows};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    say::{self, said, say},
    show::{
        facts::{fact, facts, phone, told},
        paper::printing,
        saver::saver,
        weekday,
    },
    styles::halls as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        button::ButtonKind,
        icon::{self, Icon},
        link::{Link, LinkKind},
        skeleton::Shape,
        table::{Column, Table},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetHall,
    wire::{Hall, HallDay, HallMachine, Named, PublicKind},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Days that are shown.
const DAYS: usize = 7;

/// The page.
#[component]
pub fn HallPage(id: Id) -> impl IntoView {
    let asked = id.clone();
    let hall = use_remote::<GetHall>(move || Some((asked.clone(), ())));
    let name = Memo::new(move |_| hall.get().map(|hall| said(&hall.hall.name)));
    let heading = move || {
        name.get()
            .unwrap_or_else(|| words::halls::title().to_owned())
    };
    arrival::use_title(move || (name.get().is_some() || hall.failure().is_some()).then(heading));
    arrival::use_description(move || {
        let hall = hall.get()?;
        Some([said(&hall.hall.address), said(&hall.hall.hours)].join(" "))
    });
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::halls::title, Route::Halls.href()),
            Crumb::here(heading),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            {hall.show(Shape::Page, words::halls::what_one, move |hall| whole(&id, &hall))}
            <p class="no-print">
                <Link href=Route::Halls.href() kind=LinkKind::Lone picture=icon::BACK>
                    {words::halls::all}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

fn whole(id: &Id, hall: &Arc<Hall>) -> AnyView {
    let about = &hall.hall;
    let kind = about.kind.clone();
    view! {
        <div class=style::WHOLE>
            <div class="stack">
                {now::open(&about.now)}
                {facts(vec![
                    fact(words::halls::kind, move || names::kind(&kind).to_owned()),
                    told(words::show::address, &about.address),
                    told(words::halls::hours, &about.hours),
                    phone(&about.phone),
                    told(words::halls::region, &about.region.name),
                ])}
            </div>
            <div class="row no-print">
                <Link href=Route::Book(id.clone()).href() kind=LinkKind::Primary picture=icon::CALENDAR>
                    {words::halls::book}
                </Link>
                <Link href=Route::Bookings.href() kind=LinkKind::Lone>
                    {words::booking::title}
                </Link>
                <Link href=Route::TakeUp.href() kind=LinkKind::Lone>
                    {words::take_up::title}
                </Link>
            </div>
            {section(words::halls::windows, windows::windows(id, hall))}
            {section(words::halls::days, days(&hall.days))}
            {machines(&hall.machines)}
            {facilities(hall)}
            {travel(hall)}
            <div class="row no-print">
                {printing(ButtonKind::Quiet, words::halls::print)}
                {saver(PublicKind::Hall, &about.id, &about.name)}
            </div>
        </div>
    }
    .into_any()
}

fn section(title: fn() -> &'static str, inside: AnyView) -> AnyView {
    view! {
        <section class="stack">
            <h2>{title}</h2>
            {inside}
        </section>
    }
    .into_any()
}

/// When it is open, day by day.
fn days(days: &[HallDay]) -> AnyView {
    let columns = vec![
        Column::text(words::halls::day),
        Column::text(words::halls::hours),
    ];
    let rows = days.iter().take(DAYS).map(|day| {
        let date = day.date.clone();
        let named = move || words::halls::day_named(&say::day(&date), weekday::weekday(&date));
        vec![named.into_any(), periods(day)]
    });
    view! { <Table caption=words::halls::days_caption columns rows=rows.collect() /> }.into_any()
}

fn periods(day: &HallDay) -> AnyView {
    let periods: Vec<String> = day
        .periods
        .iter()
        .map(|period| [&*period.from, "–", &*period.to].concat())
        .collect();
    let note = day.note.as_ref().map(|note| view! { " " {say(note)} });
    if periods.is_empty() {
        return view! {
            {words::halls::closed_all_day}
            {note}
        }
        .into_any();
    }
    view! {
        {periods.join(" ")}
        {note}
    }
    .into_any()
}

fn machines(machines: &[HallMachine]) -> Option<AnyView> {
    let one = |machine: &HallMachine| {
        let does = machine.does.iter();
        let does = does
            .map(|what| view! { <li>{say(what)}</li> })
            .collect_view();
        let items = (!machine.items.is_empty()).then(|| {
            view! {
                <p>{words::halls::machine_items}</p>
                {items(&machine.items)}
            }
        });
        view! {
            <div class="stack">
                <h3>{say(&machine.name)}</h3>
                {facts(vec![told(words::halls::place, &machine.place), told(words::halls::hours, &machine.hours)])}
                <p>{words::halls::machine_does}</p>
                <ul class=style::BULLETS>{does}</ul>
                {items}
            </div>
        }
    };
    let all = machines.iter().map(one).collect_view();
    (!machines.is_empty()).then(|| section(words::halls::machines, all.into_any()))
}

/// Items by name, each leading to its guide.
pub(super) fn items(items: &[Named]) -> AnyView {
    let rows = items.iter().map(|item| {
        let href = Route::guide(&item.id).href();
        view! {
            <li>
                <a class=crate::styles::entry_link::LINK href=href>
                    {say(&item.name)}
                </a>
            </li>
        }
    });
    view! { <ul class=style::BULLETS>{rows.collect_view()}</ul> }.into_any()
}

fn facilities(hall: &Hall) -> Option<AnyView> {
    let rows = hall.facilities.iter().cloned().map(|facility| {
        view! {
            <li class=style::FACILITY>
                <Icon picture=icon::CHECK />
                <span>{move || names::facility(&facility).to_owned()}</span>
            </li>
        }
    });
    (!hall.facilities.is_empty()).then(|| {
        let list = view! {
            <ul class=style::FACILITIES role="list">
                {rows.collect_view()}
            </ul>
            <p>{words::halls::facilities_explain}</p>
        };
        section(words::halls::facilities, list.into_any())
    })
}

fn travel(hall: &Hall) -> Option<AnyView> {
    let rows = hall.travel.iter().map(|way| {
        let kind = way.kind.clone();
        view! {
            <div class=style::WAY>
                <dt class=style::TERM>{move || names::travel(&kind).to_owned()}</dt>
                <dd>{say(&way.how)}</dd>
            </div>
        }
    });
    (!hall.travel.is_empty()).then(|| {
        let list = view! { <dl class=style::WAYS>{rows.collect_view()}</dl> };
        section(words::halls::travel, list.into_any())
    })
}
