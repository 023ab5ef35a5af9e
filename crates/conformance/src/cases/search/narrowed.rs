//! Facets: what they count is what their choice finds, and conditions combine.

use contract::endpoints::{Search, SearchQuery};
use contract::wire::{
    FacetKind, FacetValue, HitKind, ItemSummary, Limit, ProjectType, SearchAnswer, SearchOrder,
    Words,
};
use contract::{Endpoint, QueryParams};

use super::{World, name};
use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;

/// Choices of a facet that are tried.
const TRIED: usize = 3;

pub fn run(kit: &mut Kit, world: &World) {
    let words = broad(world);
    let base = || match &words {
        Some(words) => Ok(SearchQuery {
            q: Some(Words::from(words.as_str())),
            kind: Some(HitKind::Item),
            limit: Some(Limit(Limit::MOST)),
            ..Default::default()
        }),
        None => cannot_tell("no item is listed"),
    };
    counts(kit, &base);
    combines(kit, &base);
    orders(kit, &base);
}

/// Two characters that several items begin with, or else those that the first begins with.
fn broad(world: &World) -> Option<String> {
    let begin = |name: &str| name.chars().take(2).collect::<String>();
    let names: Vec<String> = world.items.iter().filter_map(name).map(begin).collect();
    let count = |words: &String| names.iter().filter(|other| *other == words).count();
    names.iter().max_by_key(|words| count(words)).cloned()
}

fn counts(kit: &mut Kit, base: &dyn Fn() -> Checked<SearchQuery>) {
    kit.case(
        &Search::ABOUT,
        "a facet counts what its choice finds, and finds what it says",
        |client| {
            let all = client.call::<Search>(&(), &base()?)?;
            if total(&all.value) < 2 {
                return cannot_tell("fewer than two items share the beginning of a name");
            }
            let facets = &all.value.facets;
            all.exchange.require(
                !facets.is_empty(),
                "`facets` when items are found",
                "there are none",
            )?;
            for facet in facets.iter().filter(|facet| facet.kind.is_known()) {
                for value in facet.values.iter().take(TRIED) {
                    judge(
                        client,
                        &with(&base()?, &facet.kind, value)?,
                        &facet.kind,
                        value,
                    )?;
                }
            }
            Ok(())
        },
    );
}

fn combines(kit: &mut Kit, base: &dyn Fn() -> Checked<SearchQuery>) {
    let about = Search::ABOUT;
    kit.case(&about, "conditions combine", |client| {
        let first = client.call::<Search>(&(), &base()?)?;
        let Some((one, value)) = choice(&first.value, None) else {
            return cannot_tell("nothing can be chosen");
        };
        let narrowed = with(&base()?, one, value)?;
        let second = client.call::<Search>(&(), &narrowed)?;
        let Some((other, choice)) = choice(&second.value, Some(one)) else {
            return cannot_tell("nothing more can be chosen");
        };
        judge(client, &with(&narrowed, other, choice)?, other, choice)
    });
    kit.case(
        &about,
        "a condition of items leaves only items, and its choice stays to be taken back",
        |client| {
            let query = SearchQuery {
                free: Some(true),
                kind: None,
                ..base()?
            };
            let answer = client.call::<Search>(&(), &query)?;
            let mut groups = answer.value.groups.iter();
            answer.exchange.require(
                groups.all(|group| group.kind == HitKind::Item),
                "items only",
                "another kind is among the groups",
            )?;
            let mut facets = answer.value.facets.iter();
            let stays = facets.any(|facet| {
                facet.kind == FacetKind::Free && facet.values.iter().any(|it| it.value == "true")
            });
            answer.exchange.require(
                stays,
                "the choice `true` of `FREE` among the facets",
                "it is absent",
            )
        },
    );
}

fn orders(kit: &mut Kit, base: &dyn Fn() -> Checked<SearchQuery>) {
    let about = Search::ABOUT;
    kit.case(&about, "an order changes nothing but the order", |client| {
        let ids = |answer: &SearchAnswer| {
            let hits = answer.groups.iter().flat_map(|group| &group.hits);
            let mut ids: Vec<_> = hits.map(|hit| hit.id.clone()).collect();
            ids.sort_unstable();
            ids
        };
        let usual = client.call::<Search>(&(), &base()?)?.value;
        if total(&usual) > u64::from(Limit::MOST) {
            return cannot_tell("more items are found than fit a page");
        }
        for order in SearchOrder::known() {
            let query = SearchQuery {
                sort: Some(order),
                ..base()?
            };
            let answer = client.call::<Search>(&(), &query)?;
            answer.exchange.require(
                ids(&answer.value) == ids(&usual),
                "the same hits in any order",
                "others are found",
            )?;
        }
        Ok(())
    });
    kit.case(
        &about,
        "a hit that says why it was found weighs from 1 to 100",
        |client| {
            let answer = client.call::<Search>(&(), &base()?)?;
            let hits = answer.value.groups.iter().flat_map(|group| &group.hits);
            let mut weights = hits
                .filter_map(|hit| Some(hit.why.as_ref()?.weight))
                .peekable();
            if weights.peek().is_none() {
                return cannot_tell("this back end does not say why");
            }
            answer.exchange.require(
                weights.all(|weight| (1..=100).contains(&weight)),
                "weights from 1 to 100",
                "there is another",
            )
        },
    );
}

/// How many items are found.
fn total(answer: &SearchAnswer) -> u64 {
    let items = answer.groups.iter().filter(|g| g.kind == HitKind::Item);
    items.map(|group| group.total).sum()
}

/// Something that can be chosen, of another side than one.
fn choice<'a>(
    answer: &'a SearchAnswer,
    but: Option<&FacetKind>,
) -> Option<(&'a FacetKind, &'a FacetValue)> {
    answer
        .facets
        .iter()
        .filter(|facet| facet.kind.is_known() && Some(&facet.kind) != but)
        .find_map(|facet| {
            let value = facet.values.iter().find(|value| value.count > 0)?;
            Some((&facet.kind, value))
        })
}

/// The query with a choice, as its parameter takes it.
fn with(query: &SearchQuery, kind: &FacetKind, value: &FacetValue) -> Checked<SearchQuery> {
    let name = kind.parameter().unwrap_or_default();
    let own = query.pairs().into_iter();
    let pairs: Vec<_> = own
        .map(|(name, value)| (name.to_owned(), value))
        .chain([(name.to_owned(), value.value.clone())])
        .collect();
    SearchQuery::read(&pairs)
        .or_else(|_| cannot_tell(format!("`{}` is no value of `{name}`", value.value)))
}

/// As many items as the facet counted, each of them as it said.
fn judge(client: &Client, query: &SearchQuery, kind: &FacetKind, value: &FacetValue) -> Checked {
    let answer = client.call::<Search>(&(), query)?;
    let what = format!("{} `{}`", kind.name(), value.value);
    let found = total(&answer.value);
    answer.exchange.require(
        found == value.count,
        &format!("the {} items that the facet counts for {what}", value.count),
        &format!("{found} are found"),
    )?;
    let hits = answer.value.groups.iter().flat_map(|group| &group.hits);
    for item in hits.filter_map(|hit| hit.item.as_ref()) {
        answer.exchange.require(
            fits(item, kind, &value.value),
            &format!("items that fit {what}"),
            &format!("{} does not", item.id),
        )?;
    }
    Ok(())
}

/// Whether what lists show of an item fits; a side that lists do not show is believed.
fn fits(item: &ItemSummary, kind: &FacetKind, value: &str) -> bool {
    let flag = |holds: bool| value == if holds { "true" } else { "false" };
    match kind {
        FacetKind::HandledAt => item.region.id == value,
        FacetKind::Department => item.department.id == value,
        FacetKind::ItemType => item.item_type.name() == value,
        FacetKind::Visits => value.parse().is_ok_and(|most: u32| item.visits <= most),
        FacetKind::Free => flag(!item.has_fee),
        FacetKind::WholeCourseOnline => flag(item.whole_course_online),
        FacetKind::Immediate => flag(item.project_type == ProjectType::Immediate),
        FacetKind::Group | FacetKind::OnlineDepth | FacetKind::Days | FacetKind::Other(_) => true,
    }
}
