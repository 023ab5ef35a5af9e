//! A region, chosen level by level. What was chosen before is told by name and kept until one chooses again.

use super::tell::level_name;
use crate::backend::{call, use_remote};
use crate::say::{said, saying};
use crate::styles::form_page as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::cascade::{Below, Cascade, Place};
use crate::ui::field::{FieldGroup, Need};
use crate::ui::{Text, ids};
use crate::words::form as w;
use contract::ParamValue;
use contract::endpoint::Id;
use contract::endpoints::{GetRegion, ListRegions, RegionQuery};
use contract::wire::{Code, FormField, RegionPath};
use leptos::prelude::*;

/// How deep the tree is.
const DEEPEST: u8 = 5;

/// A field for a region. Its value is the code.
pub(super) fn region_field(
    field: &FormField,
    id: String,
    value: RwSignal<String>,
    error: Signal<Option<String>>,
    need: Need,
    labels: (Text, Option<Text>),
) -> AnyView {
    let choosing = RwSignal::new(value.with_untracked(String::is_empty));
    let levels = region_levels(field.region_level.unwrap_or(DEEPEST));
    let (label, hint) = labels;
    let inside = move || {
        let (id, label, hint) = (id.clone(), label.clone(), hint.clone());
        if choosing.get() {
            return choose(id, value, error, need, (label, hint), levels.clone());
        }
        let what = label.clone();
        view! {
            <FieldGroup id=ids::with_suffix(&id, "-group") label hint error need>
                <p class=style::VALUE>
                    {w::region_now}
                    {move || view! { <RegionName code=value.get() /> }}
                </p>
                <div id=id.clone() tabindex="-1">
                    <Button kind=ButtonKind::Secondary on_press=move |()| choosing.set(true)>
                        {w::region_again}
                        <span class="visually-hidden">" "{move || what.get()}</span>
                    </Button>
                </div>
            </FieldGroup>
        }
        .into_any()
    };
    inside.into_any()
}

fn choose(
    id: String,
    value: RwSignal<String>,
    error: Signal<Option<String>>,
    need: Need,
    (label, hint): (Text, Option<Text>),
    levels: Vec<Text>,
) -> AnyView {
    let way = RwSignal::new(Vec::<Place>::new());
    Effect::new(move |before: Option<()>| {
        let last = way.with(|way| way.last().map(|place| place.code.clone()));
        // Nothing is chosen at first; what was, stays until something is.
        if before.is_some() || last.is_some() {
            value.set(last.unwrap_or_default());
        }
    });
    let below = regions_below(|| ());
    match hint {
        Some(hint) => {
            view! { <Cascade id label value=way below levels hint error need /> }.into_any()
        }
        None => view! { <Cascade id label value=way below levels error need /> }.into_any(),
    }
}

/// The regions below one, as a cascade asks for them. `none` is called where there is nothing below.
pub fn regions_below(none: impl Fn() + Copy + Send + Sync + 'static) -> Below {
    Below::new(move |parent: Option<String>| async move {
        let parent = match parent {
            Some(code) => Some(Code::read(&code)?),
            None => None,
        };
        let query = RegionQuery { parent, q: None };
        let list = call::<ListRegions>((), query).await.ok()?;
        let below = list.regions.iter().filter(|region| !region.self_level);
        let place = |region: &contract::wire::Region| Place {
            code: region.code.clone(),
            name: saying(&region.name),
        };
        let places: Vec<Place> = below.map(place).collect();
        if places.is_empty() {
            none();
        }
        Some(places)
    })
}

/// The names of the levels down to one, from the top.
pub fn region_levels(deepest: u8) -> Vec<Text> {
    let levels = 1..=deepest.clamp(1, DEEPEST);
    levels.map(|level| Text::from(level_name(level))).collect()
}

/// A region by name, with those that it lies in; reactive.
pub fn whole_name(path: &RegionPath) -> String {
    let mut names: Vec<String> = path
        .ancestors
        .iter()
        .map(|region| said(&region.name))
        .collect();
    names.push(said(&path.region.name));
    names.dedup();
    names.join(" ")
}

/// A region as it is read.
#[component]
pub(super) fn RegionName(
    /// Its code.
    code: String,
) -> impl IntoView {
    let path = use_remote::<GetRegion>({
        let code = code.clone();
        move || Some((Id::parse(&code)?, ()))
    });
    move || match (path.get(), path.failure()) {
        (Some(path), _) => whole_name(&path),
        (None, None) => w::region_coming().to_owned(),
        (None, Some(_)) => w::region_code(&code),
    }
}
