//! An item in a list: its name leads to its guide; what matters most stands in one line under it.

use super::measure;
use crate::{
    routes::Route,
    say::{self, said, say},
    styles,
    ui::{Tone, tag::Tag},
    words,
};
use contract::endpoint::Id;
use contract::wire::{ItemState, ItemSummary, StateNote};
use leptos::prelude::*;

/// One line of a list of items. Give `name` where the words that were found are marked in it.
#[component]
pub fn ItemLine(
    /// The item.
    item: ItemSummary,
    /// Its name with marks; plain if unsaid.
    #[prop(optional)]
    name: Option<AnyView>,
    /// What stands under the name instead of the item's own summary.
    #[prop(optional)]
    snippet: Option<AnyView>,
) -> impl IntoView {
    let href = Route::guide(&item.id).href();
    let name = name.unwrap_or_else(|| say(&item.name));
    let snippet = snippet.or_else(|| item.summary.as_ref().map(say));
    let state = item.state.clone().map(state_note);
    let served = item.served_by.clone().map(|by| {
        view! { <p class=styles::item_line::NOTE>{move || words::show::served_by(&said(&by.name))}</p> }
    });
    let online = item
        .whole_course_online
        .then(|| view! { <Tag tone=Tone::Done>{words::show::whole_course_online}</Tag> });
    view! {
        <article class=styles::item_line::ITEM>
            <h3 class=styles::item_line::NAME>
                <a class=styles::entry_link::LINK href=href>
                    {name}
                </a>
            </h3>
            {online}
            {snippet.map(|snippet| view! { <p class=styles::item_line::SNIPPET>{snippet}</p> })}
            <Facts item />
            {state}
            {served}
        </article>
    }
    .into_any()
}

/// Department · region · days · visits · fee.
#[component]
fn Facts(item: ItemSummary) -> impl IntoView {
    let item = StoredValue::new(item);
    let (department, region) =
        item.with_value(|item| (say(&item.department.name), say(&item.region.name)));
    let fact = |said: AnyView| view! { <li class=styles::item_line::FACT>{said}</li> };
    view! {
        <ul class=styles::item_line::FACTS role="list">
            {fact(department)}
            {fact(region)}
            {fact((move || item.with_value(measure::promise)).into_any())}
            {fact((move || measure::visits(item.with_value(|item| item.visits))).into_any())}
            {fact((move || measure::fee(item.with_value(|item| item.has_fee))).into_any())}
        </ul>
    }
    .into_any()
}

/// What is unusual, since when, and what to know.
fn state_note(state: StateNote) -> AnyView {
    let kind = state.kind.clone();
    let since = state.since.clone();
    view! {
        <p class=styles::item_line::STATE>
            <Tag tone=Tone::Wait>{move || state_name(&kind)}</Tag>
            <span>{move || words::show::state_since(&say::day(&since))}</span>
            {say(&state.note)}
            {moved_to(&state)}
        </p>
    }
    .into_any()
}

/// Where it is handled now, for what moved; a link where that hall has a page here.
pub fn moved_to(state: &StateNote) -> Option<AnyView> {
    let to = state.moved_to.as_ref()?;
    let (route, name) = (Route::Hall(Id::parse(&to.id)?), to.name.clone());
    let place = move || {
        let name = say(&name);
        if route.is_served() {
            let href = route.href();
            view! { <a class=styles::entry_link::LINK href=href>{name}</a> }.into_any()
        } else {
            name
        }
    };
    Some(
        view! {
            <span>{words::show::moved_to} {place}</span>
        }
        .into_any(),
    )
}

/// The word for a state; an unknown one is shown as it came.
pub fn state_name(state: &ItemState) -> String {
    match state {
        ItemState::Suspended => words::show::state_suspended(),
        ItemState::Seasonal => words::show::state_seasonal(),
        ItemState::Moved => words::show::state_moved(),
        ItemState::Changed => words::show::state_changed(),
        ItemState::Other(name) => name,
    }
    .to_owned()
}
