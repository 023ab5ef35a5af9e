//! Going down from the top, a level at a time; every place on the way can be taken.

use super::{Chooser, place_name};
use crate::{
    backend::use_remote,
    browser::dom,
    keep,
    say::{said, say},
    styles,
    ui::{
        button::{Button, ButtonKind},
        icon, ids,
        skeleton::Shape,
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{GetRegion, ListRegions, RegionQuery},
    wire::{Code, Region, RegionPath},
};
use leptos::prelude::*;

/// Where one is on the way down; `None` at the top. Pressing leads on, and the keyboard follows to the heading.
#[derive(Clone, Copy)]
struct Way {
    at: RwSignal<Option<String>>,
    heading: StoredValue<String>,
}

impl Way {
    fn go(self, to: Option<String>) {
        // First, because the button that was pressed goes away with its level.
        dom::focus(&self.heading.get_value());
        self.at.set(to);
    }
}

/// The level shown, the way to it and the places in it.
#[component]
pub fn Levels(chooser: Chooser) -> impl IntoView {
    let id = ids::next();
    let way = Way {
        at: RwSignal::new(untrack(keep::region_in_use).map(|code| code.0)),
        heading: StoredValue::new(id.clone()),
    };
    let path = use_remote::<GetRegion>(move || Some((Id::parse(&way.at.get()?)?, ())));
    let here = move || match way.at.get() {
        None => ().into_any(),
        Some(_) => path.show(Shape::Lines(1), words::region::what, move |path| {
            trail(&path, way, chooser)
        }),
    };
    view! {
        <section class="stack">
            <h3 id=id tabindex="-1">
                {words::region::by_level}
            </h3>
            {here}
            <Below way chooser />
        </section>
    }
    .into_any()
}

/// The places above, each to go back to, and this place, to take.
fn trail(path: &RegionPath, way: Way, chooser: Chooser) -> AnyView {
    let up = path
        .ancestors
        .iter()
        .map(|region| {
            let code = region.code.clone();
            view! {
                <li class=styles::region::STEP>
                    <button class=styles::region::UP type="button" on:click=move |_| way.go(Some(code.clone()))>
                        {say(&region.name)}
                    </button>
                    <icon::Icon picture=icon::NEXT />
                </li>
            }
        })
        .collect_view();
    let (here, name) = (path.region.clone(), path.region.name.clone());
    view! {
        <ol class=styles::region::TRAIL role="list">
            <li class=styles::region::STEP>
                <button class=styles::region::UP type="button" on:click=move |_| way.go(None)>
                    {words::region::top}
                </button>
                <icon::Icon picture=icon::NEXT />
            </li>
            {up}
            <li class=styles::region::STEP aria-current="true">
                <strong>{say(&path.region.name)}</strong>
            </li>
        </ol>
        <div>
            <Button kind=ButtonKind::Primary on_press=move |()| chooser.choose(here.clone())>
                {move || words::region::use_this(&said(&name))}
            </Button>
        </div>
    }
    .into_any()
}

/// The places one level down.
#[component]
fn Below(way: Way, chooser: Chooser) -> impl IntoView {
    let places = use_remote::<ListRegions>(move || {
        let parent = match way.at.get() {
            Some(code) => Some(Code::read(&code)?),
            None => None,
        };
        Some(((), RegionQuery { parent, q: None }))
    });
    places.show(Shape::Lines(4), words::region::what, move |answer| {
        let rows = answer
            .regions
            .iter()
            .map(|region| row(region, way, chooser))
            .collect_view();
        // The region above handling things itself stands in the list, a level too high.
        let below = answer.regions.iter().find(|region| !region.self_level);
        let level = below
            .or(answer.regions.first())
            .map(|region| level_name(region.level));
        view! {
            {level.map(|level| view! { <h4>{level}</h4> })}
            <ul class=styles::region::PLACES role="list">
                {rows}
            </ul>
        }
        .into_any()
    })
}

/// A place with others below leads on to them; one without is taken.
fn row(region: &Region, way: Way, chooser: Chooser) -> AnyView {
    let own = region.clone();
    let press = move |_| {
        if own.has_children {
            way.go(Some(own.code.clone()));
        } else {
            chooser.choose(own.clone());
        }
    };
    view! {
        <li>
            <button class=styles::region::PLACE type="button" on:click=press>
                {place_name(region)}
                {region.has_children.then(|| view! { <icon::Icon picture=icon::NEXT /> })}
            </button>
        </li>
    }
}

/// The word for a level.
pub(super) fn level_name(level: u8) -> fn() -> &'static str {
    match level {
        1 => words::region::level_province,
        2 => words::region::level_city,
        3 => words::region::level_county,
        4 => words::region::level_street,
        5 => words::region::level_village,
        _ => words::region::level_other,
    }
}
