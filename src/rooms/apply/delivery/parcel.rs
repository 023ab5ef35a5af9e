//! Where a parcel goes: to whom, their telephone, their region and address.

use super::Said;
use crate::backend::{call, use_remote};
use crate::say;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::cascade::{Below, Cascade, Place};
use crate::ui::codes::PhoneField;
use crate::ui::icon;
use crate::ui::skeleton::Shape;
use crate::ui::text_field::{TextField, TextKind};
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::{GetRegion, ListRegions, RegionQuery};
use contract::wire::Code;
use leptos::prelude::*;

/// How deep the region is asked for.
const LEVELS: usize = 3;

/// The fields.
pub(super) fn express(
    said: Said,
    missing: impl Fn(&'static str) -> Signal<Option<String>> + Copy + Send + Sync + 'static,
) -> AnyView {
    view! {
        <TextField
            label=words::apply::recipient
            value=said.recipient
            kind=TextKind::Name
            error=missing("delivery-recipient")
            id="delivery-recipient"
        />
        <PhoneField
            label=words::apply::mobile
            value=said.mobile
            error=missing("delivery-mobile")
            id="delivery-mobile"
        />
        {move || region(said, missing("delivery-region"))}
        <TextField
            label=words::apply::address
            hint=words::apply::address_hint
            value=said.address
            error=missing("delivery-address")
            id="delivery-address"
        />
    }
    .into_any()
}

/// The region that was chosen, with a way to choose another; or the choosing.
fn region(said: Said, error: Signal<Option<String>>) -> AnyView {
    if let Some(code) = said.region.get() {
        return chosen(said, code);
    }
    let way = RwSignal::new(Vec::<Place>::new());
    let deep = RwSignal::new(false);
    let below = Below::new(move |code: Option<String>| async move {
        let parent = code.as_ref().map(|code| Code(code.clone()));
        let query = RegionQuery { parent, q: None };
        let answer = call::<ListRegions>((), query).await.ok()?;
        if answer.regions.is_empty() {
            deep.try_set(true);
        }
        let place = |region: contract::wire::Region| Place {
            name: untrack(|| say::said(&region.name)),
            code: region.code,
        };
        Some(answer.regions.into_iter().map(place).collect())
    });
    // The county is enough for a parcel; a place with nothing below it is as deep as it goes.
    Effect::new(move |_| {
        way.with(|way| {
            if let Some(last) = way.last()
                && (way.len() >= LEVELS || deep.get())
            {
                said.region.set(Some(last.code.clone()));
            }
        });
    });
    let levels = vec![
        words::region::level_province.into(),
        words::region::level_city.into(),
        words::region::level_county.into(),
    ];
    view! { <Cascade label=words::apply::region value=way below levels error id="delivery-region" /> }
        .into_any()
}

fn chosen(said: Said, code: String) -> AnyView {
    let path = use_remote::<GetRegion>(move || Some((Id::parse(&code)?, ())));
    view! {
        <div>
            <p>{words::apply::region}</p>
            {path.show(Shape::Lines(1), words::region::what, |path| {
                let mut names: Vec<String> = path.ancestors.iter().map(|up| say::said(&up.name)).collect();
                names.push(say::said(&path.region.name));
                view! { <p>{names.join(" ")}</p> }.into_any()
            })}
            <Button kind=ButtonKind::Quiet picture=icon::EDIT on_press=move |()| said.region.set(None)>
                {words::apply::region_other}
            </Button>
        </div>
    }
    .into_any()
}
