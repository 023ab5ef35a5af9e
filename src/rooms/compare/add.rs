//! Adding one more: the same item elsewhere, or another item of the same region. Each is a link to the longer address.

use super::address::Asked;
use crate::browser::page;
use crate::say::{said, say, saying};
use crate::show::measure;
use crate::show::pages::{Grower, Part, grow};
use crate::show::paused::paused;
use crate::styles::compare as style;
use crate::ui::Text as Label;
use crate::ui::field::Need;
use crate::ui::link::{Link, LinkKind};
use crate::ui::skeleton::Shape;
use crate::ui::text_field::TextField;
use crate::{backend::use_remote, words};
use contract::ParamValue;
use contract::endpoint::Id;
use contract::endpoints::{ElsewhereQuery, ListItemElsewhere, Search, SearchQuery};
use contract::wire::{
    Code, HitKind, ItemElsewhere, ItemSummary, Limit, Named, ProjectType, SearchAnswer, Text, Words,
};
use leptos::prelude::*;

/// How many are offered at once.
const OFFERED: Limit = Limit(8);

/// The item by which others are found.
#[derive(Clone, PartialEq)]
pub struct Base {
    /// Its id.
    pub id: Id,
    /// Its name and region, when it could be read.
    pub named: Option<(Text, Named)>,
}

/// What is compared already, for the addresses of longer comparisons.
#[derive(Clone, Copy)]
struct Now {
    asked: StoredValue<Asked>,
    only: Memo<bool>,
}

impl Now {
    fn has(self, id: &str) -> bool {
        self.asked
            .with_value(|asked| asked.items.iter().any(|own| own.0 == id))
    }

    /// The way to take one in; words instead where it is in.
    fn link(self, id: &str, name: Label) -> AnyView {
        if self.has(id) {
            return view! { <span class=style::FACTS>{words::compare::added}</span> }.into_any();
        }
        let items = self.asked.with_value(|asked| asked.with(id));
        let only = self.only;
        let href = Signal::derive(move || Asked::href(&items, only.get()));
        view! {
            <Link href kind=LinkKind::Secondary>
                {move || words::compare::add_this(&name.get())}
            </Link>
        }
        .into_any()
    }
}

/// Both ways to find one more.
pub fn ways(base: Base, asked: StoredValue<Asked>, only: Memo<bool>) -> AnyView {
    let now = Now { asked, only };
    let Base { id, named } = base;
    let lead = named.clone().map(|(name, _)| {
        view! { <p>{move || words::compare::elsewhere_lead(&said(&name))}</p> }
    });
    let typed = RwSignal::new(String::new());
    let regions = paused(typed);
    let list = grow::<ListItemElsewhere>(Grower {
        ask: Box::new(move |cursor| {
            let q = regions.get();
            let limit = Some(OFFERED);
            (id.clone(), ElsewhereQuery { q, cursor, limit })
        }),
        part: Box::new(move |page, _| Part::list(style::PLACES, page, |row| Some(place(row, now)))),
        what: words::compare::elsewhere_what,
        empty: Box::new(move |_| {
            let said = move || match regions.get() {
                Some(words) => words::compare::region_none(words.as_str()),
                None => words::compare::elsewhere_none().to_owned(),
            };
            view! { <p role="status">{said}</p> }.into_any()
        }),
    });
    view! {
        <div class=style::WAYS>
            <section class="stack" aria-labelledby="compare-elsewhere">
                <h3 id="compare-elsewhere">{words::compare::elsewhere}</h3>
                {lead}
                <TextField
                    label=words::compare::region_label
                    hint=words::compare::region_hint
                    value=typed
                    need=Need::Optional
                />
                {list}
            </section>
            {named.map(|(_, region)| others(region, now))}
        </div>
    }
    .into_any()
}

fn place(row: &ItemElsewhere, now: Now) -> AnyView {
    let row = row.clone();
    let within = row.within.clone();
    let link = now.link(&row.id, saying(&row.region.name));
    let facts = move || {
        let time = if row.project_type == ProjectType::Immediate {
            words::show::at_once().to_owned()
        } else {
            words::show::promise(&measure::time_limit(&row.promise_time))
        };
        let mut facts: Vec<String> = within.iter().map(said).collect();
        facts.push(time);
        facts.push(measure::visits(row.visits));
        facts.push(measure::fee(row.has_fee).to_owned());
        facts.join(" · ")
    };
    view! {
        <li class=style::PLACE>
            <div class=style::TOLD>
                <strong>{say(&row.region.name)}</strong>
                <span class=style::FACTS>{facts}</span>
            </div>
            {link}
        </li>
    }
    .into_any()
}

/// Other items of the region, by words.
fn others(region: Named, now: Now) -> AnyView {
    let typed = RwSignal::new(String::new());
    let wanted = paused(typed);
    let (name, code) = (region.name, Code::read(&region.id));
    let found = move || {
        wanted.with(Option::is_some).then(|| {
            let code = code.clone();
            let answer = use_remote::<Search>(move || {
                let query = SearchQuery {
                    q: Some(wanted.get()?),
                    region: code.clone(),
                    kind: Some(HitKind::Item),
                    limit: Some(OFFERED),
                    ..Default::default()
                };
                Some(((), query))
            });
            answer.show(Shape::Lines(3), words::compare::other_what, move |answer| {
                results(&answer, wanted, now)
            })
        })
    };
    view! {
        <section class="stack" aria-labelledby="compare-other">
            <h3 id="compare-other">{words::compare::other}</h3>
            <TextField
                label=move || words::compare::other_label(&said(&name))
                hint=words::compare::other_hint
                value=typed
                need=Need::Optional
            />
            {found}
        </section>
    }
    .into_any()
}

fn results(answer: &SearchAnswer, wanted: Memo<Option<Words>>, now: Now) -> AnyView {
    let items: Vec<&ItemSummary> = answer
        .groups
        .iter()
        .flat_map(|group| &group.hits)
        .filter_map(|hit| hit.item.as_ref())
        .collect();
    let count = items.len() as u64;
    if count == 0 {
        let none =
            move || words::compare::other_none(wanted.get().as_ref().map_or("", Words::as_str));
        return view! { <p role="status">{none}</p> }.into_any();
    }
    page::announce(&untrack(|| words::compare::other_found(count)));
    let rows = items
        .into_iter()
        .map(|item| {
            let link = now.link(&item.id, saying(&item.name));
            view! {
                <li class=style::PLACE>
                    <div class=style::TOLD>
                        <strong>{say(&item.name)}</strong>
                        <span class=style::FACTS>{say(&item.region.name)}</span>
                    </div>
                    {link}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class=style::PLACES role="list">
            {rows}
        </ul>
    }
    .into_any()
}
