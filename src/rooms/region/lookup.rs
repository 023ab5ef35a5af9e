//! Finding a region by its name, pinyin or initials.

use super::{Chooser, levels::level_name, place_name};
use crate::{
    backend::use_remote,
    browser::page,
    say::said,
    show::paused::paused,
    styles,
    ui::{field::Need, skeleton::Shape, text_field::TextField},
    words,
};
use contract::{
    endpoints::{ListRegions, RegionQuery},
    wire::{Region, Words},
};
use leptos::prelude::*;

/// The field and what was found.
#[component]
pub fn Lookup(chooser: Chooser) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let asks = paused(typed);
    let found = move || {
        asks.with(Option::is_some).then(|| {
            let regions = use_remote::<ListRegions>(move || {
                let q = Some(asks.get()?);
                Some(((), RegionQuery { parent: None, q }))
            });
            regions.show(Shape::Lines(3), words::region::what, move |answer| {
                results(&answer.regions, asks, chooser)
            })
        })
    };
    view! {
        <div class="stack">
            <TextField
                label=words::region::search_label
                hint=words::region::search_hint
                value=typed
                need=Need::Optional
            />
            {found}
        </div>
    }
    .into_any()
}

fn results(regions: &[Region], asked: Memo<Option<Words>>, chooser: Chooser) -> AnyView {
    if regions.is_empty() {
        let none =
            move || words::region::search_none(asked.get().as_ref().map_or("", Words::as_str));
        page::announce(&untrack(none));
        return view! { <p>{none}</p> }.into_any();
    }
    let count = regions.len() as u64;
    page::announce(&untrack(|| words::region::search_found(count)));
    let rows = regions
        .iter()
        .map(|region| {
            let own = region.clone();
            view! {
                <li>
                    <button
                        class=styles::region::PLACE
                        type="button"
                        on:click=move |_| chooser.choose(own.clone())
                    >
                        {place_name(region)}
                        <small>{whereabouts(region)}</small>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <p>{move || words::region::search_found(count)}</p>
        <ul class=styles::region::PLACES role="list">
            {rows}
        </ul>
    }
    .into_any()
}

/// What it lies in, which tells places of one name apart; where the back end does not say, its level.
fn whereabouts(region: &Region) -> AnyView {
    if region.within.is_empty() {
        return level_name(region.level).into_any();
    }
    let within = region.within.clone();
    (move || within.iter().map(said).collect::<Vec<_>>().join(" · ")).into_any()
}
