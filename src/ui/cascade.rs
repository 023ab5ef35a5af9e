//! A place in a tree, chosen level by level: province, city, county, street. Each level is fetched when it is needed.

use super::{
    Text, Tone,
    button::{Button, ButtonKind},
    field::{FieldGroup, Need},
    icon, ids,
    notice::Notice,
};
use crate::{styles, words};
use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin, sync::Arc};

/// A node of the tree.
#[derive(Clone)]
pub struct Place {
    /// What is kept.
    pub code: String,
    /// What is read.
    pub name: Text,
}

/// Gives the places below one (or the topmost); `None` when they could not be had.
#[derive(Clone)]
pub struct Below(Arc<dyn Fn(Option<String>) -> Pending + Send + Sync>);
type Pending = Pin<Box<dyn Future<Output = Option<Vec<Place>>>>>;

impl Below {
    /// From an async function of the parent's code.
    pub fn new<F: Future<Output = Option<Vec<Place>>> + 'static>(
        load: impl Fn(Option<String>) -> F + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(move |code| Box::pin(load(code))))
    }
}

#[derive(Clone, Copy)]
struct Level {
    // `None` while loading, `Some(None)` when that failed.
    places: RwSignal<Option<Option<Vec<Place>>>>,
    chosen: RwSignal<String>,
}

/// A row of selects, each a level deeper. Its value is the way down; a room decides how deep is deep enough.
#[component]
pub fn Cascade(
    /// What is asked.
    #[prop(into, default = words::ui::region_label.into())]
    label: Text,
    /// The chosen places from the top down; what is known at first is shown chosen.
    value: RwSignal<Vec<Place>>,
    /// Where the levels come from.
    below: Below,
    /// The names of the levels, from the top: read out on each select.
    levels: Vec<Text>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    #[prop(optional)]
    need: Need,
    /// Its id: that of the first level, where links to its error lead.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    let most = levels.len();
    let shown = RwSignal::new(Vec::<Level>::new());
    let below = StoredValue::new(below);
    let load = move |at: usize, parent: Option<String>, chosen: String| {
        let level = Level {
            places: RwSignal::new(None),
            chosen: RwSignal::new(chosen),
        };
        shown.update(|shown| {
            shown.truncate(at);
            shown.push(level);
        });
        let coming = below.with_value(|below| below.0(parent));
        spawn_local(async move {
            let places = coming.await;
            // Nothing below: the level above was the last.
            if places.as_ref().is_some_and(Vec::is_empty) {
                shown.try_update(|shown| shown.retain(|other| other.chosen != level.chosen));
            } else {
                // A level that was left meanwhile is gone, and so is its signal: `try_set` then does nothing.
                let _ = level.places.try_set(Some(places));
            }
        });
    };
    let parent_of = move |at: usize| {
        value.with_untracked(|way| {
            at.checked_sub(1)
                .and_then(|up| way.get(up))
                .map(|place| place.code.clone())
        })
    };
    let choose = move |at: usize, code: String| {
        let place = shown
            .with_untracked(|shown| shown.get(at).copied())
            .and_then(|level| {
                level.chosen.set(code.clone());
                level.places.with_untracked(|places| {
                    places
                        .as_ref()?
                        .as_ref()?
                        .iter()
                        .find(|place| place.code == code)
                        .cloned()
                })
            });
        value.update(|way| {
            way.truncate(at);
            way.extend(place.clone());
        });
        match place {
            Some(place) if at + 1 < most => load(at + 1, Some(place.code), String::new()),
            _ => shown.update(|shown| shown.truncate(at + 1)),
        }
    };
    // As far down as it is known already, and one level more.
    let known = value.get_untracked();
    for at in 0..=known.len().min(most.saturating_sub(1)) {
        let chosen = known.get(at).map(|place| place.code.clone());
        load(at, parent_of(at), chosen.unwrap_or_default());
    }
    let first = id.clone();
    let row = move |(at, level): (usize, Level)| {
        let name = levels.get(at).cloned().unwrap_or_default();
        let own_id = if at == 0 {
            first.clone()
        } else {
            [first.as_str(), "-", &at.to_string()].concat()
        };
        move || {
            match level.places.get() {
            None => view! { <p class=styles::cascade::COMING role="status">{words::ui::region_loading}</p> }.into_any(),
            Some(None) => view! {
                <Notice tone=Tone::Danger title=words::ui::region_failed>
                    <Button
                        kind=ButtonKind::Secondary
                        picture=icon::REFRESH
                        on_press=move |()| load(at, parent_of(at), level.chosen.get_untracked())
                    >
                        {words::ui::retry}
                    </Button>
                </Notice>
            }
            .into_any(),
            Some(Some(places)) => {
                let name = name.clone();
                view! {
                    <select
                        class=styles::cascade::SELECT
                        id=own_id.clone()
                        aria-label=move || name.get()
                        aria-required=(need == Need::Required && at == 0).then_some("true")
                        aria-invalid=move || error.with(Option::is_some).then_some("true")
                        on:change=move |event| choose(at, event_target_value(&event))
                    >
                        <option value="">{words::ui::please_choose}</option>
                        {places
                            .into_iter()
                            .map(|place| {
                                let now = level.chosen.with_untracked(|chosen| *chosen == place.code);
                                view! {
                                    <option value=place.code prop:selected=now>
                                        {move || place.name.get()}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                }
                .into_any()
            }
        }
        }
    };
    let each = move || shown.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <FieldGroup id=ids::with_suffix(&id, "-group") label hint error need>
            <div class=styles::cascade::CASCADE>
                <For
                    each=each
                    // The signal is the level's identity: a level loaded anew is a new one.
                    key=|(at, level)| (*at, level.chosen)
                    children=row
                />
            </div>
        </FieldGroup>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "three-levels",
            view: || {
                let value = RwSignal::new(Vec::new());
                let below = Below::new(|code: Option<String>| async move {
                    let named = |code: &str, name: fn() -> &'static str| Place {
                        code: code.into(),
                        name: untrack(name).into(),
                    };
                    Some(match code.as_deref() {
                        None => vec![named("a", g::place_a), named("b", g::place_b)],
                        Some("a") => vec![named("c", g::place_c), named("d", g::place_d)],
                        Some("c") => vec![named("e", g::place_e)],
                        _ => Vec::new(),
                    })
                });
                view! { <Cascade label=g::region_ask value below levels=vec![g::province.into(), g::city.into(), g::county.into()] /> }.into_any()
            },
        },
        Example {
            name: "failed",
            view: || {
                let value = RwSignal::new(Vec::new());
                let below = Below::new(|_| async { None });
                view! { <Cascade value below levels=vec![g::province.into()] /> }.into_any()
            },
        },
    ]
};
