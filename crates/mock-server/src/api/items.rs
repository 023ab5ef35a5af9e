//! Items and their guides.

use contract::endpoint::Id;
use contract::endpoints::{GuideQuery, ItemQuery};
use contract::wire::{Guide, ItemRating, ItemSummary, Page, Side, ThemeKind};
use contract::{Problem, QueryParams};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::standing::{self, Standing};
use crate::world::World;
use crate::world::items::Item;
use crate::world::themes::{goes, on_side, stands_under};

/// `GET /items`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: ItemQuery,
    (): (),
) -> Result<Page<ItemSummary>, Problem> {
    let world = &ctx.world;
    let place = ctx.place(query.region.as_ref())?;
    let mut items = world.offered(place);
    let gone = ctx.shared.standings.withdrawn();
    items.retain(|item| {
        fits(world, *item, &query) && (gone.is_empty() || !gone.contains(&world.item_id(*item)))
    });
    let mark = cursor::mark("listItems", &query.pairs());
    cursor::page(
        &items,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |item| standing::summary(ctx, *item, Some(place)),
    )
}

fn fits(world: &World, item: Item, query: &ItemQuery) -> bool {
    let t = world.template(item.template);
    let under = |kind: ThemeKind, code: Option<&contract::wire::Code>| {
        code.is_none_or(|code| stands_under(t, &kind, code.as_str()))
    };
    // A theme list counts the items of its own side only; asked for by theme, the same ones are shown.
    let side = query
        .side
        .clone()
        .or_else(|| match (&query.person_theme, &query.legal_theme) {
            (Some(_), None) => Some(Side::Person),
            (None, Some(_)) => Some(Side::Legal),
            _ => query.group.is_some().then_some(Side::Person),
        });
    side.is_none_or(|side| on_side(t, &side))
        && under(ThemeKind::Person, query.person_theme.as_ref())
        && under(ThemeKind::Legal, query.legal_theme.as_ref())
        && under(ThemeKind::LifePerson, query.life.as_ref())
        && under(ThemeKind::Group, query.group.as_ref())
        && query
            .cross_province
            .as_ref()
            .is_none_or(|mode| t.cross_province.as_ref() == Some(mode))
        && query.way.as_ref().is_none_or(|way| goes(t, way))
        && query
            .department
            .as_ref()
            .is_none_or(|id| world.department_of(item).id == id.as_str())
        && query
            .whole_course_online
            .is_none_or(|wanted| wanted == t.whole_course_online)
}

/// `GET /items/{id}`. A region that is not known changes nothing: old links keep working.
pub(super) fn guide(ctx: &Ctx<'_>, id: Id, query: GuideQuery, (): ()) -> Result<Guide, Problem> {
    let item = ctx
        .world
        .item(&id.0)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "item"))?;
    let asked = query
        .region
        .and_then(|code| ctx.world.places.find(code.as_str()));
    let mut guide = ctx.world.guide(item, asked);
    guide.actual_time = ctx.world.actual_time(item, &ctx.today());
    guide.rating = rating(ctx, item)?;
    if standing::of(ctx, item) == Standing::Withdrawn {
        standing::open(ctx, item)?;
    }
    standing::note(ctx, &mut guide.item);
    Ok(guide)
}

/// What people said of an item: before, and here. Of each case the newest rating counts.
fn rating(ctx: &Ctx<'_>, item: Item) -> Result<Option<ItemRating>, Problem> {
    let mut said = ctx.world.said(item);
    let book = ctx.shared.cases.open(ctx)?;
    let of_item = book.cases().iter().filter(|case| case.filed.item == item);
    for newest in of_item.filter_map(|case| case.ratings.last()) {
        if newest.by_default {
            said.by_default += 1;
            continue;
        }
        let levels = said.levels.iter_mut();
        for level in levels.filter(|one| one.level == newest.level) {
            level.count += 1;
        }
    }
    let count = said.levels.iter().map(|one| one.count).sum();
    Ok(ItemRating::mean_of(&said.levels).map(|mean| ItemRating {
        mean,
        count,
        levels: said.levels,
        by_default: said.by_default,
        until: ctx.today(),
    }))
}
