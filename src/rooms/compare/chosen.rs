//! What was chosen: who they are, how to drop one, the tables, and what came of those that could not be read.

use super::address::{Asked, MOST};
use super::rows::{conditions, materials};
use super::table::{Compared, table};
use super::{add, switch};
use crate::backend::{Failure, FailureNotice, Remote, use_remote};
use crate::frame::arrival;
use crate::routes::Route;
use crate::say::{said, say};
use crate::show::paper::printing;
use crate::styles::compare as style;
use crate::ui::Text as Words;
use crate::ui::button::ButtonKind;
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::ui::skeleton::{Shape, Skeleton};
use crate::words;
use contract::ProblemKind;
use contract::endpoint::Id;
use contract::endpoints::{GetGuide, GuideQuery};
use contract::wire::Guide;
use leptos::prelude::*;
use std::sync::Arc;

/// One of those that are compared.
#[derive(Clone)]
struct One {
    id: Id,
    guide: Remote<Guide>,
}

/// How far one of them is.
#[derive(Clone)]
enum State {
    Coming,
    Here(Arc<Guide>),
    Failed(Failure),
}

impl One {
    /// Reactive.
    fn state(&self) -> State {
        match (self.guide.get(), self.guide.failure()) {
            (Some(guide), _) => State::Here(guide),
            (None, Some(failure)) => State::Failed(failure),
            (None, None) => State::Coming,
        }
    }
}

/// Everything below the heading once something was chosen.
pub fn chosen(items: Vec<Id>, only: Memo<bool>) -> AnyView {
    let all: Vec<One> = items
        .iter()
        .map(|id| {
            let asked = id.clone();
            let guide =
                use_remote::<GetGuide>(move || Some((asked.clone(), GuideQuery { region: None })));
            One {
                id: id.clone(),
                guide,
            }
        })
        .collect();
    let all = StoredValue::new(all);
    let asked = StoredValue::new(Asked {
        items: items.clone(),
        ..Default::default()
    });
    let several = items.len() > 1;
    let full = items.len() >= MOST;
    let base = Memo::new(move |_| base(&all.get_value()));
    view! {
        <section class="stack" aria-labelledby="compare-chosen">
            <h2 id="compare-chosen">{words::compare::chosen}</h2>
            {move || cards(&all.get_value(), asked, only.get())}
            {(!several).then(|| view! { <p>{words::compare::one}</p> })}
            {move || failures(all)}
        </section>
        <div class="stack">
            <div class="row no-print">
                {several.then(|| switch(items, only))}
                {printing(ButtonKind::Quiet, words::compare::print)}
            </div>
            {move || tables(all, only.get())}
        </div>
        <section class="stack no-print" aria-labelledby="compare-add">
            <h2 id="compare-add">{words::compare::add}</h2>
            {if full {
                view! { <p>{words::compare::full}</p> }.into_any()
            } else {
                (move || base.get().map(|base| add::ways(base, asked, only))).into_any()
            }}
        </section>
    }
    .into_any()
}

/// The one by which others are found: the first that could be read, else one that has gone, for it may be had elsewhere.
fn base(all: &[One]) -> Option<add::Base> {
    let read = all.iter().find_map(|one| {
        let guide = one.guide.get()?;
        Some(add::Base {
            id: one.id.clone(),
            named: Some((guide.item.name.clone(), guide.item.region.clone())),
        })
    });
    read.or_else(|| {
        let gone = |failure: Failure| failure.is(ProblemKind::Gone);
        let one = all
            .iter()
            .find(|one| one.guide.failure().is_some_and(gone))?;
        Some(add::Base {
            id: one.id.clone(),
            named: None,
        })
    })
}

fn cards(all: &[One], asked: StoredValue<Asked>, only: bool) -> AnyView {
    let states: Vec<State> = all.iter().map(One::state).collect();
    let columns = columns(&states, &guides(&states));
    let cards = all
        .iter()
        .zip(states)
        .zip(columns)
        .map(|((one, state), column)| {
            let name = column.head;
            let shown = match &state {
                State::Here(guide) => {
                    let href = Route::guide(&guide.item.id).href();
                    let (name, region) = (say(&guide.item.name), say(&guide.item.region.name));
                    view! {
                        <Link href kind=LinkKind::Lone>
                            {name}
                        </Link>
                        <p class=style::WHERE>{region}</p>
                    }
                    .into_any()
                }
                _ => {
                    let name = name.clone();
                    let id = one.id.0.clone();
                    view! {
                        <p>{move || name.get()}</p>
                        <p class=style::WHERE>{id}</p>
                    }
                    .into_any()
                }
            };
            let rest = asked.with_value(|asked| asked.without(&one.id));
            let href = Asked::href(&rest, only);
            view! {
                <li class=style::ONE>
                    {shown}
                    <div class="no-print">
                        <Link href kind=LinkKind::Lone picture=icon::CLOSE>
                            {move || words::compare::remove(&name.get())}
                        </Link>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        <ol class=style::CHOSEN role="list">
            {cards}
        </ol>
    }
    .into_any()
}

fn guides(states: &[State]) -> Vec<Arc<Guide>> {
    states
        .iter()
        .filter_map(|state| match state {
            State::Here(guide) => Some(Arc::clone(guide)),
            _ => None,
        })
        .collect()
}

fn unnamed(at: usize) -> Words {
    (move || words::compare::unnamed(&(at + 1).to_string())).into()
}

/// What went wrong, once where all failed for one reason, else each by itself.
fn failures(all: StoredValue<Vec<One>>) -> Option<AnyView> {
    let failed: Vec<(usize, One, Failure)> = all
        .get_value()
        .into_iter()
        .enumerate()
        .filter_map(|(at, one)| {
            let failure = one.guide.failure()?;
            Some((at, one, failure))
        })
        .collect();
    let (_, _, first) = failed.first()?;
    let alike = failed.len() == all.with_value(Vec::len)
        && failed.iter().all(|(_, _, other)| other.kind == first.kind);
    if alike {
        let failure = first.clone();
        let retry = Callback::new(move |()| {
            for one in all.get_value() {
                one.guide.refresh();
            }
        });
        return Some(view! { <FailureNotice failure on_retry=retry /> }.into_any());
    }
    let each = failed
        .into_iter()
        .map(|(at, one, failure)| {
            let retry = Callback::new(move |()| one.guide.refresh());
            let name = unnamed(at);
            view! {
                <section class="stack">
                    <h3>{move || name.get()}</h3>
                    <FailureNotice failure on_retry=retry />
                </section>
            }
        })
        .collect_view();
    Some(each.into_any())
}

fn tables(all: StoredValue<Vec<One>>, only: bool) -> Option<AnyView> {
    let states: Vec<State> = all.get_value().iter().map(One::state).collect();
    let guides = guides(&states);
    let coming = states.iter().any(|state| matches!(state, State::Coming));
    if !coming {
        arrival::settled();
    }
    if guides.is_empty() {
        let retry = Callback::new(move |()| {
            for one in all.get_value() {
                one.guide.refresh();
            }
        });
        return coming.then(|| {
            view! { <Skeleton shape=Shape::Lines(8) what=words::compare::what on_retry=retry /> }
                .into_any()
        });
    }
    let columns = columns(&states, &guides);
    let read: Vec<Compared> = columns
        .iter()
        .filter(|column| column.instead.is_none())
        .cloned()
        .collect();
    let mut first = conditions(&guides);
    let mut second = materials(&guides);
    if only {
        first.retain(|row| row.differs);
        second.retain(|row| row.differs);
    }
    let none = |said: fn() -> &'static str| view! { <p>{said}</p> }.into_any();
    let conditions = if first.is_empty() {
        none(words::compare::same)
    } else {
        table(
            words::compare::table,
            words::compare::aspect,
            &columns,
            &first,
        )
    };
    let materials = if !second.is_empty() {
        table(
            words::compare::materials,
            words::compare::material,
            &read,
            &second,
        )
    } else if only {
        none(words::compare::same_materials)
    } else {
        none(words::guide::no_materials)
    };
    let about = (guides.len() > 1).then(|| view! { <p>{words::compare::about_best}</p> });
    Some(view! { <div class="stack-l">{conditions} {about} {materials}</div> }.into_any())
}

/// Named by what tells them apart: regions for one item, names for items of one region, both for others.
fn columns(states: &[State], guides: &[Arc<Guide>]) -> Vec<Compared> {
    let same_item = guides
        .windows(2)
        .all(|two| two[0].codes.catalogue == two[1].codes.catalogue);
    let same_region = guides.len() > 1
        && guides
            .windows(2)
            .all(|two| two[0].item.region.id == two[1].item.region.id);
    states
        .iter()
        .enumerate()
        .map(|(at, state)| match state {
            State::Here(guide) => {
                let (name, region) = (guide.item.name.clone(), guide.item.region.name.clone());
                let head = Words::from(move || match (same_item, same_region) {
                    (true, false) => said(&region),
                    (_, true) => said(&name),
                    _ => [&said(&name), " · ", &said(&region)].concat(),
                });
                Compared {
                    head,
                    instead: None,
                }
            }
            State::Coming => Compared {
                head: unnamed(at),
                instead: Some(words::ui::loading.into()),
            },
            State::Failed(failure) => Compared {
                head: unnamed(at),
                instead: Some({
                    let failure = failure.clone();
                    (move || failure.title().to_owned()).into()
                }),
            },
        })
        .collect()
}
