//! How the results are put in order and narrowed, and what they are narrowed by now: all of it links, so that it lives
//! in the address.

use super::{Asked, href};
use crate::{
    browser::dom,
    say::said,
    show::{
        filters::{Choice, Filters, choices},
        item_names,
    },
    styles,
    ui::{
        button::{Button, ButtonKind},
        chips::Chip,
        disclosure::Disclosure,
        icon, ids,
        link::{Link, LinkKind},
    },
    words,
};
use contract::wire::{Facet, FacetKind, FacetValue, SearchOrder};
use leptos::prelude::*;

/// Where the results begin.
pub const RESULTS: &str = "find-results";

/// The order, the reasons, and every side with its choices: folded away, so that the results come first.
#[component]
pub fn Narrow(
    /// What is asked for.
    asked: Memo<Asked>,
    /// What the last answer can be narrowed by.
    facets: RwSignal<Vec<Facet>>,
    /// Whether each hit says why it is there.
    why: RwSignal<bool>,
) -> impl IntoView {
    let chosen = Memo::new(move |_| asked.with(count));
    let title = move || match chosen.get() {
        0 => words::find::narrow().to_owned(),
        n => words::find::narrow_chosen(n),
    };
    // Closed at first, whatever is chosen: on a phone it would push the results away. What was opened stays open while
    // choices come and go.
    let open = RwSignal::new(false);
    let to_results = move |()| {
        open.set(false);
        dom::focus(RESULTS);
    };
    let orders = Signal::derive(move || {
        let asked = asked.get();
        let order = |sort: Option<SearchOrder>, label: fn() -> &'static str| Choice {
            now: asked
                .query
                .sort
                .clone()
                .filter(|sort| *sort != SearchOrder::Relevance)
                == sort,
            href: href(&asked.sorted(sort)),
            label: label.into(),
        };
        vec![
            order(None, words::find::sort_relevance),
            order(Some(SearchOrder::Heat), words::find::sort_heat),
            order(Some(SearchOrder::Promise), words::find::sort_promise),
        ]
    });
    view! {
            <Disclosure title open level=2>
                <div class=styles::find_narrow::SIDES>
                    <Filters label=words::find::sort choices=orders />
                    <div>
                        <Chip
                            label=words::find::why
                            pressed=why
                            on_toggle=move |()| why.update(|why| *why = !*why)
                        />
                    </div>
                    {move || {
                        facets.with(|facets| asked.with(|asked| facets.iter().filter_map(|it| side(asked, it)).collect_view()))
                    }}
                    <div>
                        <Button kind=ButtonKind::Secondary on_press=to_results>
                            {words::find::to_results}
                        </Button>
                    </div>
                </div>
            </Disclosure>
    }
    .into_any()
}

fn count(asked: &Asked) -> u64 {
    let kinds = FacetKind::known();
    let chosen = kinds.iter().filter(|kind| asked.chosen(kind).is_some());
    chosen.count() as u64
}

/// One side. It is left out where there is nothing to choose.
fn side(asked: &Asked, facet: &Facet) -> Option<AnyView> {
    let chosen = asked.chosen(&facet.kind);
    if !facet.kind.is_known() || facet.values.is_empty() {
        return None;
    }
    let entries = facet
        .values
        .iter()
        .map(|value| {
            let now = chosen.as_ref() == Some(&value.value);
            let to = (!now).then_some(value.value.as_str());
            let (kind, value) = (facet.kind.clone(), value.clone());
            Choice {
                now,
                href: href(&asked.with(&kind, to)),
                label: (move || {
                    words::find::choice(value.count, &value_name(&kind, &value.value, Some(&value)))
                })
                .into(),
            }
        })
        .collect();
    let (id, kind) = (ids::next(), facet.kind.clone());
    Some(
        view! {
            <div class=styles::find_narrow::SIDE role="group" aria-labelledby=id.clone()>
                <h3 class=styles::find_narrow::NAME id=id.clone()>
                    {move || side_name(&kind)}
                </h3>
                {choices(entries)}
            </div>
        }
        .into_any(),
    )
}

/// What is chosen now, each with a way to take it back.
#[component]
pub fn Chosen(
    /// What is asked for.
    asked: Memo<Asked>,
    /// What the last answer can be narrowed by: it knows the names.
    facets: RwSignal<Vec<Facet>>,
) -> impl IntoView {
    let chips = move || {
        let asked = asked.get();
        let chips: Vec<AnyView> = FacetKind::known()
            .into_iter()
            .filter_map(|kind| {
                let value = asked.chosen(&kind)?;
                let href = href(&asked.with(&kind, None));
                let name = move || {
                    let known = facets.with(|facets| {
                        let facet = facets.iter().find(|facet| facet.kind == kind)?;
                        facet.values.iter().find(|it| it.value == value).cloned()
                    });
                    value_name(&kind, &value, known.as_ref())
                };
                let label = name.clone();
                let chip = view! {
                    <li>
                        <a
                            class=styles::chips::CHIP
                            href=href
                            data-noscroll=""
                            aria-label=move || words::find::take_back(&label())
                        >
                            {name}
                            <icon::Icon picture=icon::CLOSE />
                        </a>
                    </li>
                };
                Some(chip.into_any())
            })
            .collect();
        let several = (chips.len() > 1).then(|| {
            view! {
                <li>
                    <Link href=href(&asked.without_conditions()) kind=LinkKind::Lone>
                        {words::find::take_all_back}
                    </Link>
                </li>
            }
        });
        (!chips.is_empty()).then(|| {
            view! {
                <div class="stack">
                    <ul class=styles::find_narrow::CHOSEN role="list" aria-label=words::find::chosen>
                        {chips}
                        {several}
                    </ul>
                    <p class=styles::find::COUNT>{words::find::items_only}</p>
                </div>
            }
        })
    };
    chips.into_any()
}

fn side_name(kind: &FacetKind) -> &'static str {
    match kind {
        FacetKind::HandledAt => words::find::facet_region(),
        FacetKind::Department => words::find::facet_department(),
        FacetKind::ItemType => words::find::facet_type(),
        FacetKind::Group => words::find::facet_group(),
        FacetKind::OnlineDepth => words::find::facet_depth(),
        FacetKind::Visits => words::find::facet_visits(),
        FacetKind::Days => words::find::facet_days(),
        FacetKind::Free => words::find::facet_fee(),
        FacetKind::WholeCourseOnline => words::find::facet_whole(),
        FacetKind::Immediate => words::find::facet_immediate(),
        FacetKind::Other(_) => "",
    }
}

/// The words for a choice; the value as it came, where nobody knows its name.
fn value_name(kind: &FacetKind, value: &str, known: Option<&FacetValue>) -> String {
    let number = || value.parse().unwrap_or_default();
    match (kind, value) {
        (FacetKind::ItemType, name) => item_names::item_type(&name.into()).to_owned(),
        (FacetKind::OnlineDepth, name) => item_names::depth(&name.into()).to_owned(),
        (FacetKind::Visits, "0") => words::find::no_visit().to_owned(),
        (FacetKind::Visits, _) => words::find::visits(number()),
        (FacetKind::Days, _) => words::find::days(number()),
        (FacetKind::Free, "true") => words::find::fee_none().to_owned(),
        (FacetKind::Free, _) => words::find::fee_some().to_owned(),
        (FacetKind::WholeCourseOnline, "true") => words::find::whole_only().to_owned(),
        (FacetKind::WholeCourseOnline, _) => words::find::whole_not().to_owned(),
        (FacetKind::Immediate, "true") => words::find::immediate_only().to_owned(),
        (FacetKind::Immediate, _) => words::find::immediate_not().to_owned(),
        _ => known
            .and_then(|value| value.name.as_ref())
            .map_or_else(|| value.to_owned(), said),
    }
}
