//! Which items one needs, and how to begin: all at the window that takes them together; on line the joint application
//! where there is one, else each in its order.

use super::page::state;
use crate::{
    browser::page,
    routes::Route,
    say::say,
    show::{item_line::ItemLine, measure},
    styles::one_thing as style,
    ui::{
        Tone,
        icon::{self, Icon},
        link::{Link, LinkKind},
        notice::Notice,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    situation::Applies,
    wire::{Channel, ItemState, JoinedItem, OneThing, Place},
};
use leptos::prelude::*;

/// The items that are joined; those that one does not need are not in sight.
pub fn items(one: &OneThing, needed: Memo<Vec<Applies>>) -> AnyView {
    let count = Memo::new(move |_| {
        needed.with(|needed| needed.iter().filter(|it| **it != Applies::No).count() as u64)
    });
    // What answering changed is heard too; the first count is on the page anyway.
    Effect::new(move |before: Option<u64>| {
        let now = count.get();
        if before.is_some_and(|before| before != now) {
            page::announce(&untrack(|| words::one_thing::items_count(now)));
        }
        now
    });
    let rows = one
        .items
        .iter()
        .enumerate()
        .map(|(at, joined)| row(at, joined, needed))
        .collect_view();
    view! {
        <p class=style::COUNT>{move || words::one_thing::items_count(count.get())}</p>
        <ol class=style::ITEMS role="list">
            {rows}
        </ol>
    }
    .into_any()
}

fn row(at: usize, joined: &JoinedItem, needed: Memo<Vec<Applies>>) -> AnyView {
    let open = move || state(needed, at) == Applies::Open;
    view! {
        <li class=style::ITEM hidden=move || state(needed, at) == Applies::No>
            <ItemLine item=joined.item.clone() />
            <p class=style::RESULT>{words::one_thing::result} " " {say(&joined.result)}</p>
            {move || open().then(|| view! { <Tag tone=Tone::Wait>{words::one_thing::depends}</Tag> })}
        </li>
    }
    .into_any()
}

/// Where and how to begin.
pub fn start(one: &OneThing, needed: Memo<Vec<Applies>>) -> AnyView {
    let places = one.places.iter().map(place).collect_view();
    let window = (!one.places.is_empty()).then(|| {
        view! {
            <h3>{words::one_thing::at_window}</h3>
            <p>{words::one_thing::at_window_explain}</p>
            {places}
        }
    });
    view! {
        {window}
        {on_line(one, needed)}
    }
    .into_any()
}

fn on_line(one: &OneThing, needed: Memo<Vec<Applies>>) -> AnyView {
    if let Some(id) = one.joint_item.as_deref().and_then(Id::parse) {
        let route = Route::Apply(id);
        let href = route.href();
        let joint = move || {
            route.is_served().then(|| {
                view! {
                    <h3>{words::one_thing::on_line}</h3>
                    <p>{words::one_thing::joint}</p>
                    <div class="no-print">
                        <Link href=href.clone() kind=LinkKind::Primary>
                            {words::one_thing::apply_joint}
                        </Link>
                    </div>
                }
            })
        };
        return joint.into_any();
    }
    let ways: Vec<AnyView> = one
        .items
        .iter()
        .enumerate()
        .filter_map(|(at, joined)| way(at, joined, needed))
        .collect();
    if ways.is_empty() {
        return view! { <Notice tone=Tone::Info title=words::one_thing::not_on_line /> }.into_any();
    }
    view! {
        <h3>{words::one_thing::on_line}</h3>
        <p>{words::one_thing::one_by_one}</p>
        <ol class=style::WAYS>{ways}</ol>
    }
    .into_any()
}

/// Applying for one of them by itself; none for what cannot be applied for on line.
fn way(at: usize, joined: &JoinedItem, needed: Memo<Vec<Applies>>) -> Option<AnyView> {
    let item = &joined.item;
    let web = |channel: &Channel| matches!(channel, Channel::Web | Channel::Mobile);
    let stopped = item
        .state
        .as_ref()
        .is_some_and(|it| it.kind == ItemState::Suspended);
    let offered = item.channels.iter().any(web) && !stopped;
    let route = Route::Apply(Id::parse(&item.id)?);
    let (name, promise) = (item.name.clone(), StoredValue::new(item.clone()));
    let href = route.href();
    let inside = move || {
        let name = say(&name);
        if offered && route.is_served() {
            view! { <Link href=href.clone() kind=LinkKind::Lone>{name}</Link> }.into_any()
        } else {
            view! {
                {name}
                " · "
                {words::one_thing::only_counter}
            }
            .into_any()
        }
    };
    Some(
        view! {
            <li hidden=move || state(needed, at) == Applies::No>
                {inside} " " <span class=style::SMALL>{move || promise.with_value(measure::promise)}</span>
            </li>
        }
        .into_any(),
    )
}

fn place(place: &Place) -> AnyView {
    let window = place.window.as_ref().map(|window| {
        view! {
            " · "
            {say(window)}
        }
    });
    let phone = place.phone.clone().map(|phone| {
        let href = crate::browser::share::dial(&phone);
        view! {
            <br />
            <a href=href>{phone}</a>
        }
    });
    view! {
        <p class=style::PLACE>
            <Icon picture=icon::PLACE />
            <span>
                <strong>{say(&place.name)}</strong>
                {window}
                <br />
                {say(&place.address)}
                <br />
                {say(&place.hours)}
                {phone}
            </span>
        </p>
    }
    .into_any()
}
