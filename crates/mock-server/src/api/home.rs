//! The first screen, put together from parts that can fail one by one.

use contract::endpoints::HomeQuery;
use contract::wire::{FailedPart, Home, NoticeKind};
use contract::{Problem, ProblemKind};

use crate::clock;
use crate::http::routes::Ctx;

/// How many items and notices the first screen shows.
const ITEMS: usize = 12;
const NOTICES: usize = 6;

/// `GET /home`. A region that is no longer known is the default one: people keep old ones in their browsers.
pub(super) fn get(ctx: &Ctx<'_>, (): (), query: HomeQuery, (): ()) -> Result<Home, Problem> {
    let world = &ctx.world;
    let known = query
        .region
        .and_then(|code| world.places.find(code.as_str()));
    let place = known.unwrap_or(world.default_place);
    let mut failed = Vec::new();
    let mut lost = |part: &str| {
        let lost = ctx.lost_parts.iter().any(|name| name == part);
        if lost {
            let trace_id = ctx.trace().to_owned();
            failed.push(FailedPart {
                part: part.to_owned(),
                kind: ProblemKind::Upstream,
                trace_id,
            });
        }
        lost
    };
    let hot_words = if lost("hotWords") {
        Vec::new()
    } else {
        world.hot_words.iter().map(|w| w.zh.clone()).collect()
    };
    let themes = if lost("themes") {
        Vec::new()
    } else {
        world.themes_for(place, None)
    };
    let hot_items = if lost("hotItems") {
        Vec::new()
    } else {
        world
            .offered(place)
            .into_iter()
            .take(ITEMS)
            .map(|item| world.summary(item, Some(place)))
            .collect()
    };
    let today = clock::day(ctx.shared.clock.now());
    let notices = if lost("notices") {
        Vec::new()
    } else {
        // What is made public stands in its own lists: there is too much of it for a first screen.
        let own = [NoticeKind::Decision, NoticeKind::Publicity];
        let near = world.notices_for(Some(place), today);
        near.into_iter()
            .filter(|row| !own.contains(&row.kind))
            .take(NOTICES)
            .map(|row| world.notice_summary(row, today))
            .collect()
    };
    Ok(Home {
        region: world.places.region(place),
        hot_words,
        themes,
        hot_items,
        notices,
        failed,
    })
}
