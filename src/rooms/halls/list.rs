//! The halls of the region, on a drawn overview and as a list that says the same; sorted by distance when one says so.

use super::{
    map, names, now,
    spots::{Away, Point, Spot, spots},
};
use crate::{
    backend::use_remote,
    browser::{
        dom, page,
        whereabouts::{self, Trouble},
    },
    frame::{self, arrival},
    keep,
    routes::{Route, use_query},
    say::{said, say},
    show::{region_bar::RegionBar, wrong::wrong_address},
    site,
    styles::halls as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::Button,
        empty::Empty,
        icon,
        notice::{Notice, Urgency},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{HallQuery, ListHalls},
    halls::point,
    wire::{HallPosition, HallReach, HallSummary, Limit, Page},
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// The id of the choice of an order.
const NEAR: &str = "halls-near";
/// More than any region has; the rest is said to be missing.
const MOST: u32 = 100;

/// Where one is, as far as one has said so. It never leaves the device.
#[derive(Clone, Copy)]
struct Here {
    at: RwSignal<Option<Point>>,
    asking: RwSignal<bool>,
    trouble: RwSignal<Option<Trouble>>,
}

/// The page.
#[component]
pub fn List() -> impl IntoView {
    let query = use_query::<HallQuery>();
    arrival::use_title(|| Some(words::halls::title().to_owned()));
    let here = Here {
        at: RwSignal::new(None),
        asking: RwSignal::new(false),
        trouble: RwSignal::new(None),
    };
    let halls = use_remote::<ListHalls>(move || {
        let region = keep::region();
        let limit = Some(Limit(MOST));
        Some((
            (),
            HallQuery {
                region,
                limit,
                cursor: None,
            },
        ))
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::halls::title)]) />
            <h1>{words::halls::title}</h1>
            <p>{words::halls::lead}</p>
            {move || query.get().err().map(wrong_address)}
            <RegionBar />
            {halls.show(Shape::Cards(4), words::halls::what, move |halls| all(&halls, here))}
        </div>
    }
    .into_any()
}

fn all(halls: &Arc<Page<HallSummary>>, here: Here) -> AnyView {
    if halls.items.is_empty() {
        return none();
    }
    let (listed, more) = (Arc::clone(halls), halls.next.is_some());
    let shown = move || {
        let at = here.at.get();
        let spots = spots(&listed.items, at);
        let first = listed.items.first().filter(|_| at.is_none());
        let rows = (1..).zip(&spots);
        let rows = rows
            .map(|(number, spot)| row(number, spot, first))
            .collect_view();
        view! {
            {map::overview(&spots, at)}
            <ol class=style::ALL role="list">
                {rows}
            </ol>
        }
    };
    view! {
        {above(&halls.items)}
        {whereabouts::can_be_asked().then(|| nearness(here))}
        {shown}
        {more.then(|| view! { <p>{words::halls::more}</p> })}
    }
    .into_any()
}

/// Nothing is handled here, and nothing above.
fn none() -> AnyView {
    let title = || words::halls::none(&keep::region_name().unwrap_or_default());
    let hotline = move || {
        site::hotline().map(|number| {
            let href = crate::browser::share::dial(&number);
            view! {
                <p>
                    {words::failure::call} " " <a href=href>{number}</a>
                </p>
            }
        })
    };
    view! {
        <Empty title picture=icon::BUILDING>
            <p>{words::halls::none_explain}</p>
            {hotline}
            <Button on_press=|()| frame::open_regions()>{words::show::region_change}</Button>
        </Empty>
    }
    .into_any()
}

/// The region has no hall of its own: which one above it serves its people.
fn above(halls: &[HallSummary]) -> Option<AnyView> {
    let is = |hall: &&HallSummary, reach: HallReach| hall.reach == Some(reach);
    if halls.iter().any(|hall| is(&hall, HallReach::Own)) {
        return None;
    }
    let nearest = halls.iter().find(|hall| is(hall, HallReach::Above))?;
    let name = nearest.name.clone();
    let title = move || words::halls::above(&keep::region_name().unwrap_or_default(), &said(&name));
    Some(view! { <Notice tone=Tone::Info title /> }.into_any())
}

/// Sorting by distance, only when one says so.
fn nearness(here: Here) -> AnyView {
    let ask = move |()| {
        here.asking.set(true);
        here.trouble.set(None);
        spawn_local(async move {
            let found = whereabouts::about_here().await;
            // The visitor may have left.
            if here.asking.try_set(false).is_some() {
                return;
            }
            match found {
                Ok((latitude, longitude)) => {
                    here.at.set(point(&HallPosition {
                        latitude,
                        longitude,
                    }));
                    page::announce(&untrack(|| words::halls::sorted().to_owned()));
                }
                Err(why) => here.trouble.set(Some(why)),
            }
        });
    };
    let forget = move |()| {
        here.at.set(None);
        // The button that was pressed has gone.
        dom::focus(NEAR);
        page::announce(&untrack(|| words::halls::unsorted().to_owned()));
    };
    // Beside the first, never in its place: a second press of the first would take it back.
    let back = move || {
        here.at
            .with(Option::is_some)
            .then(|| view! { <Button on_press=forget>{words::halls::sort_region}</Button> })
    };
    let trouble = move || {
        here.trouble.get().map(|why| {
            let title = match why {
                Trouble::Denied => words::halls::here_denied,
                Trouble::Unknown => words::halls::here_unknown,
            };
            view! { <Notice tone=Tone::Wait urgency=Urgency::AtOnce title /> }
        })
    };
    view! {
        <div class=[style::NEAR, " no-print"].concat() id=NEAR tabindex="-1">
            <div class="row">
                <Button picture=icon::PLACE pending=here.asking on_press=ask>
                    {words::halls::sort_near}
                </Button>
                {back}
            </div>
            <p>
                <small>{words::halls::sort_explain}</small>
            </p> {trouble}
        </div>
    }
    .into_any()
}

fn row(number: usize, spot: &Spot, from: Option<&HallSummary>) -> Option<AnyView> {
    let hall = &spot.hall;
    let href = Route::Hall(Id::parse(&hall.id)?).href();
    let reach = hall.reach.clone();
    let reach = {
        move || {
            let word = names::reach(reach.as_ref())?.to_owned();
            Some(view! { <Tag>{word}</Tag> })
        }
    };
    let queue = hall.queue.as_ref().map(|queue| {
        view! { <p>{now::queue(queue)}</p> }
    });
    let phone = hall.phone.clone().map(|phone| {
        let href = crate::browser::share::dial(&phone);
        view! {
            " · "
            <a class=crate::styles::entry_link::LINK href=href>{phone}</a>
        }
    });
    Some(
        view! {
            <li class=style::ONE>
                <span class=style::NUMBER aria-hidden="true">
                    {number.to_string()}
                </span>
                <div class=style::BODY>
                    <h2 class=style::NAME>
                        <a class=crate::styles::entry_link::LINK href=href>
                            {say(&hall.name)}
                        </a>
                    </h2>
                    {now::open(&hall.now)}
                    {queue}
                    <p class=style::META>{reach} " " {say(&hall.address)} {phone}</p>
                    <p class=style::META>{say(&hall.hours)}</p>
                    {spot.away.map(|away| distance(away, from))}
                </div>
            </li>
        }
        .into_any(),
    )
}

fn distance(away: Away, from: Option<&HallSummary>) -> AnyView {
    let from = from.map(|hall| hall.name.clone());
    let line = move || names::away(away, from.as_ref().map(said).as_deref());
    view! {
        <p class=style::META>
            <icon::Icon picture=icon::PLACE />
            {line}
        </p>
    }
    .into_any()
}
