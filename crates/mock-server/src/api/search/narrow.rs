//! Narrowing found items, and what they can be narrowed by: each side with its counts.

use contract::QueryParams;
use contract::endpoints::SearchQuery;
use contract::wire::{
    Facet, FacetKind, FacetValue, ItemSummary, ItemType, OnlineDepth, ProjectType, SearchOrder,
    Text, ThemeKind,
};

use crate::search::Found;
use crate::world::World;
use crate::world::content::{Template, both};
use crate::world::items::Item;
use crate::world::summary::workdays;
use crate::world::themes::{on_side, stands_under};

/// Visits and working days that can be asked for.
const VISITS: [u32; 2] = [0, 1];
const DAYS: [u32; 5] = [1, 3, 5, 10, 20];
/// The most regions or departments that can be chosen from.
const MOST: usize = 8;

/// A found item with what lists show of it.
pub(super) struct Row<'f> {
    pub found: &'f Found,
    pub item: Item,
    /// Whether it serves the place that was asked for.
    pub near: bool,
    pub summary: ItemSummary,
}

impl Row<'_> {
    fn template<'w>(&self, world: &'w World) -> &'w Template {
        world.template(self.item.template)
    }

    /// Whether it fits one condition.
    fn fits(&self, world: &World, kind: &FacetKind, query: &SearchQuery) -> bool {
        let it = &self.summary;
        let same = |wanted: &Option<contract::wire::Code>, id: &str| {
            wanted.as_ref().is_none_or(|code| code.as_str() == id)
        };
        match kind {
            FacetKind::HandledAt => same(&query.handled_at, &it.region.id),
            FacetKind::Department => same(&query.department, &it.department.id),
            FacetKind::ItemType => query.item_type.as_ref().is_none_or(|t| *t == it.item_type),
            FacetKind::Group => query.group.as_ref().is_none_or(|code| {
                stands_under(self.template(world), &ThemeKind::Group, code.as_str())
            }),
            FacetKind::OnlineDepth => {
                let depth = &self.template(world).online_depth;
                query.online_depth.as_ref().is_none_or(|d| d == depth)
            }
            FacetKind::Visits => query.visits.is_none_or(|most| it.visits <= most.0),
            FacetKind::Days => query
                .days
                .is_none_or(|most| workdays(&it.promise_time) <= most.0),
            FacetKind::Free => query.free.is_none_or(|free| free != it.has_fee),
            FacetKind::WholeCourseOnline => query
                .whole_course_online
                .is_none_or(|whole| whole == it.whole_course_online),
            FacetKind::Immediate => query
                .immediate
                .is_none_or(|now| now == (it.project_type == ProjectType::Immediate)),
            FacetKind::Other(_) => true,
        }
    }

    /// Whether it fits all conditions, but for one.
    fn fits_but(&self, world: &World, but: Option<&FacetKind>, query: &SearchQuery) -> bool {
        let side = query.side.as_ref();
        side.is_none_or(|side| on_side(self.template(world), side))
            && FacetKind::known()
                .iter()
                .filter(|kind| but != Some(kind))
                .all(|kind| self.fits(world, kind, query))
    }
}

/// Whether a query holds a condition that only an item can fit.
pub(super) fn items_only(query: &SearchQuery) -> bool {
    let kinds = FacetKind::known();
    kinds.iter().any(|kind| chosen(kind, query).is_some())
}

/// The rows that fit all conditions, in the order that was asked for: those that serve the place first.
pub(super) fn fitting<'r, 'f>(
    world: &World,
    rows: &'r [Row<'f>],
    query: &SearchQuery,
) -> Vec<&'r Row<'f>> {
    let mut fitting: Vec<_> = rows
        .iter()
        .filter(|row| row.fits_but(world, None, query))
        .collect();
    match query.sort {
        Some(SearchOrder::Heat) => fitting.sort_by_key(|row| {
            let heat = row.template(world).heat;
            (!row.near, std::cmp::Reverse(heat))
        }),
        Some(SearchOrder::Promise) => {
            fitting.sort_by_key(|row| (!row.near, workdays(&row.summary.promise_time)));
        }
        _ => fitting.sort_by_key(|row| !row.near),
    }
    fitting
}

/// Every side that the rows can be narrowed by.
pub(super) fn facets(world: &World, rows: &[Row<'_>], query: &SearchQuery) -> Vec<Facet> {
    FacetKind::known()
        .into_iter()
        .map(|kind| {
            let rows: Vec<_> = rows
                .iter()
                .filter(|row| row.fits_but(world, Some(&kind), query))
                .collect();
            let mut values = values(world, &kind, &rows, query);
            let chosen = chosen(&kind, query);
            values.retain(|value| value.count > 0 || chosen.as_ref() == Some(&value.value));
            Facet { kind, values }
        })
        .filter(|facet| !facet.values.is_empty())
        .collect()
}

/// What a query chooses of a side, as its parameter takes it.
fn chosen(kind: &FacetKind, query: &SearchQuery) -> Option<String> {
    let name = kind.parameter()?;
    let mut pairs = query.pairs().into_iter();
    pairs.find(|pair| pair.0 == name).map(|pair| pair.1)
}

fn values(
    world: &World,
    kind: &FacetKind,
    rows: &[&Row<'_>],
    query: &SearchQuery,
) -> Vec<FacetValue> {
    let of = |value: &str, fits: &dyn Fn(&Row<'_>) -> bool| FacetValue {
        value: value.to_owned(),
        name: None,
        count: rows.iter().filter(|row| fits(row)).count() as u64,
    };
    let named = |read: &dyn Fn(&Row<'_>) -> (String, Text)| {
        let mut values: Vec<FacetValue> = Vec::new();
        for row in rows {
            let (id, name) = read(row);
            match values.iter_mut().find(|value| value.value == id) {
                Some(value) => value.count += 1,
                None => values.push(FacetValue {
                    value: id,
                    name: Some(name),
                    count: 1,
                }),
            }
        }
        values.sort_by_key(|value| std::cmp::Reverse(value.count));
        let chosen = chosen(kind, query);
        let mut at = 0;
        values.retain(|value| {
            at += 1;
            at <= MOST || chosen.as_ref() == Some(&value.value)
        });
        values
    };
    let flag = |value: bool, fits: &dyn Fn(&Row<'_>) -> bool| of(&value.to_string(), fits);
    match kind {
        FacetKind::HandledAt => named(&|row| {
            let region = &row.summary.region;
            (region.id.clone(), region.name.clone())
        }),
        FacetKind::Department => named(&|row| {
            let department = &row.summary.department;
            (department.id.clone(), department.name.clone())
        }),
        FacetKind::ItemType => ItemType::known()
            .iter()
            .map(|t| of(t.name(), &|row| row.summary.item_type == *t))
            .collect(),
        FacetKind::Group => {
            let groups = world.themes.groups.iter();
            groups
                .map(|group| FacetValue {
                    name: Some(both(&group.name, &group.name_en)),
                    ..of(&group.code, &|row| {
                        stands_under(row.template(world), &ThemeKind::Group, &group.code)
                    })
                })
                .collect()
        }
        FacetKind::OnlineDepth => OnlineDepth::known()
            .iter()
            .map(|d| of(d.name(), &|row| row.template(world).online_depth == *d))
            .collect(),
        FacetKind::Visits => at_most(&VISITS, rows, |row| row.summary.visits),
        FacetKind::Days => at_most(&DAYS, rows, |row| workdays(&row.summary.promise_time)),
        FacetKind::Free => [true, false]
            .map(|free| flag(free, &|row| row.summary.has_fee != free))
            .to_vec(),
        FacetKind::WholeCourseOnline => {
            vec![flag(true, &|row| row.summary.whole_course_online)]
        }
        FacetKind::Immediate => vec![flag(true, &|row| {
            row.summary.project_type == ProjectType::Immediate
        })],
        FacetKind::Other(_) => Vec::new(),
    }
}

/// Steps up to which something counts; a step that lets in no more than the one before is left out.
fn at_most(steps: &[u32], rows: &[&Row<'_>], read: fn(&Row<'_>) -> u32) -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> = Vec::new();
    for step in steps {
        let count = rows.iter().filter(|row| read(row) <= *step).count() as u64;
        if values.last().is_none_or(|last| last.count < count) {
            values.push(FacetValue {
                value: step.to_string(),
                name: None,
                count,
            });
        }
    }
    values
}
