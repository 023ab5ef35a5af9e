//! Booking: what for, when, who; with what holds said before.

use super::slots::{self, Pick};
use crate::{
    backend::{Remote, use_action, use_remote},
    frame::arrival,
    routes::{Route, use_go, use_query},
    say::say,
    session::{acting, may_be_here},
    show::{
        facts::{facts, told},
        proposed::proposed,
        signed_out::SignedOutPage,
        wrong::wrong_address,
    },
    styles::booking as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        link::{Link, LinkKind},
        notice::Notice,
        options::RadioGroup,
        select::Choice,
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{
        GetHall, ListBookings, ListHallSlots, ListPrincipals, PrincipalQuery, SlotQuery,
        StartBooking,
    },
    wire::{
        ApplicantKind, BookingRules, BookingStanding, BookingStart, Code, Hall, HallSlots,
        Principal,
    },
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::sync::Arc;

/// The page.
#[component]
pub fn BookPage(hall: Id) -> impl IntoView {
    let query = use_query::<SlotQuery>();
    arrival::use_title(|| Some(words::booking::book_title().to_owned()));
    let of_hall = hall.clone();
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::halls::title, Route::Halls.href()),
            Crumb::to(words::booking::hall, Route::Hall(of_hall.clone()).href()),
            Crumb::here(words::booking::book_title),
        ]
    });
    let body = move || match query.get() {
        Err(errors) => {
            arrival::settled();
            wrong_address(errors)
        }
        Ok(SlotQuery { item: None }) => items(hall.clone()),
        Ok(SlotQuery { item: Some(item) }) => times(hall.clone(), item),
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::booking::book_title}</h1>
            {body}
        </div>
    }
    .into_any()
}

/// What one comes for, window by window.
fn items(hall: Id) -> AnyView {
    let id = hall.clone();
    let remote = use_remote::<GetHall>(move || Some((id.clone(), ())));
    let list = move |of: &Hall| {
        let taken = of.counters.iter().filter(|one| !one.items.is_empty());
        let rows = taken.map(|counter| {
            let links = counter.items.iter().map(|item| {
                let href = Route::Book(hall.clone()).href_of(&[("item", item.id.clone())]);
                view! {
                    <li>
                        <a class=crate::styles::entry_link::LINK href=href>
                            {say(&item.name)}
                        </a>
                    </li>
                }
            });
            let links = links.collect_view();
            view! {
                <section class="stack">
                    <h3>{say(&counter.name)}</h3>
                    <ul class=style::ITEMS role="list">{links}</ul>
                </section>
            }
        });
        let rows = rows.collect_view();
        view! {
            <p>{say(&of.hall.name)}</p>
            <h2>{words::booking::choose_item}</h2>
            <p>{words::booking::choose_item_hint}</p>
            <div>
                <Link href=Route::Find.href() kind=LinkKind::Secondary>
                    {words::booking::find_item}
                </Link>
            </div>
            {rows}
        }
        .into_any()
    };
    remote.show(Shape::Page, words::halls::what_one, move |hall| list(&hall))
}

/// The times of an item.
fn times(hall: Id, item: Code) -> AnyView {
    let (of_hall, of_item) = (hall.clone(), item.clone());
    let remote = use_remote::<ListHallSlots>(move || {
        let item = Some(of_item.clone());
        Some((of_hall.clone(), SlotQuery { item }))
    });
    remote.show_live(Shape::Page, words::booking::what_slots, move |slots| {
        let now = slots.get_untracked();
        let about = facts(vec![
            told(words::booking::item, &now.item.name),
            told(words::booking::hall, &now.hall.name),
            told(words::booking::at, &now.place),
        ]);
        let other = Route::Book(hall.clone()).href();
        let to_hall = Route::Hall(hall.clone()).href();
        let body = if now.bookable {
            signed(remote, slots, &hall, &item)
        } else {
            view! {
                <Notice tone=Tone::Info title=words::booking::not_bookable>
                    <Link href=to_hall kind=LinkKind::Lone>
                        {words::booking::see_hall}
                    </Link>
                </Notice>
            }
            .into_any()
        };
        view! {
            {about}
            <div>
                <Link href=other kind=LinkKind::Lone>
                    {words::booking::other_item}
                </Link>
            </div>
            {body}
        }
        .into_any()
    })
}

/// Who is not signed in is told before anything is chosen.
fn signed(
    remote: Remote<HallSlots>,
    slots: Signal<Arc<HallSlots>>,
    hall: &Id,
    item: &Code,
) -> AnyView {
    let (hall, item) = (hall.clone(), item.clone());
    let here = Memo::new(|_| may_be_here());
    // Outlives the form, which is made anew when who is here comes to be known.
    let pick = Pick::new();
    (move || {
        if !here.get() {
            return view! { <SignedOutPage title=words::booking::signed_out /> }.into_any();
        }
        let (hall, item) = (hall.clone(), item.clone());
        let own = use_remote::<ListBookings>(|| {
            acting::id();
            Some(((), ()))
        });
        let of_item = item.clone();
        let whom = use_remote::<ListPrincipals>(move || {
            let item = Some(of_item.clone());
            Some(((), PrincipalQuery { item }))
        });
        own.show(Shape::Lines(3), words::booking::what, move |own| {
            let standing = own.standing.clone();
            let (hall, item) = (hall.clone(), item.clone());
            whom.show(Shape::Lines(3), words::booking::what, move |whom| {
                form(
                    remote,
                    slots,
                    pick,
                    (&hall, &item),
                    &standing,
                    &whom.principals,
                )
            })
        })
    })
    .into_any()
}

fn form(
    remote: Remote<HallSlots>,
    slots: Signal<Arc<HallSlots>>,
    pick: Pick,
    (hall, item): (&Id, &Code),
    standing: &BookingStanding,
    principals: &[Principal],
) -> AnyView {
    let rules = rules(&slots.get_untracked().rules, standing);
    // Whom one may not act for in this item is not offered.
    let may = principals.iter().filter(|one| one.lacks.is_empty());
    let may: Vec<Principal> = may.cloned().collect();
    let whom = proposed(&may);
    let choices: Vec<Choice> = may.iter().map(choice).collect();
    let several = choices.len() > 1;
    let go = SendWrapper::new(use_go());
    let (hall, item) = (hall.0.clone(), item.0.clone());
    let book = use_action::<StartBooking>(
        move || {
            let start = BookingStart {
                hall: hall.clone(),
                item: item.clone(),
                date: pick.date.get_untracked(),
                from: pick.from.get_untracked(),
                applicant: Some(whom.get_untracked()).filter(|id| !id.is_empty()),
            };
            ((), (), start)
        },
        move |made| go(&Route::Booking(Id(made.brief.id.clone())).href()),
    );
    let press = Callback::new(move |()| {
        if pick.look() {
            book.start.run(());
        }
    });
    let who = several.then(|| {
        view! { <RadioGroup label=words::booking::whom value=whom choices=Signal::stored(choices) /> }
    });
    view! {
        {rules}
        {slots::fields(slots, pick)}
        {who}
        {slots::failed(book.failure, remote, slots, pick, book.start)}
        <div>
            <Button kind=ButtonKind::Primary pending=book.pending on_press=press>
                {words::booking::book}
            </Button>
        </div>
    }
    .into_any()
}

fn choice(one: &Principal) -> Choice {
    let (name, kind) = (one.name.clone(), one.kind.clone());
    Choice::new(one.id.clone(), move || match kind {
        ApplicantKind::Myself => words::booking::myself(&name),
        _ => words::booking::for_other(&name),
    })
}

/// What holds, before anything is chosen; and until when one is barred, where one is.
fn rules(rules: &BookingRules, standing: &BookingStanding) -> AnyView {
    let number = |number: u32| number.to_string();
    let (change, most) = (number(rules.change_minutes), number(rules.most_missed));
    let (days, barred) = (number(rules.missed_days), number(rules.barred_days));
    let missed = u64::from(standing.missed);
    let of_days = days.clone();
    let now = (missed > 0).then(|| {
        view! { <p>{move || words::booking::missed_now(missed, &of_days)}</p> }
    });
    let until = standing.barred_until.clone().map(|day| {
        let title = move || words::booking::barred(&crate::say::day(&day));
        view! {
            <Notice tone=Tone::Danger title>
                <p>{words::booking::barred_explain}</p>
            </Notice>
        }
    });
    view! {
        {until}
        <ul class=style::RULES>
            <li>{move || words::booking::rules_change(&change)}</li>
            <li>{move || words::booking::rules_missed(&days, &most, &barred)}</li>
        </ul>
        {now}
    }
    .into_any()
}
