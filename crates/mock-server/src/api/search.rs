//! Search over everything, completions while somebody types, and what people say of the results.

mod hit;
mod narrow;

use contract::endpoints::{CompletionQuery, SearchQuery};
use contract::wire::{
    Completions, FeedbackReceipt, HitGroup, HitKind, PlaceKind, SearchAnswer, SearchFeedback,
    SearchOpened,
};
use contract::{FieldError, Problem, QueryParams};

use self::hit::hit;
use self::narrow::Row;
use crate::clock;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::search::{Answer, Found, Ref};
use crate::standing;
use crate::world::World;
use crate::world::places::PlaceId;

/// Hits a group shows when everything is searched, and when one kind is.
const FEW: usize = 5;
const SOME: usize = 10;
/// The most characters of a remark.
const REMARK: usize = 200;

/// `GET /search`.
pub(super) fn search(
    ctx: &Ctx<'_>,
    (): (),
    query: SearchQuery,
    (): (),
) -> Result<SearchAnswer, Problem> {
    let world = &ctx.world;
    let place = ctx.place(query.region.as_ref())?;
    if query.cursor.is_some() && query.kind.is_none() {
        let error = FieldError::bad_parameter("cursor", "no cursor without kind");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    let words = query.q.as_ref().map_or("", |q| q.as_str());
    let mut answer = world.search().find(world, words);
    halls(world, &mut answer.found, place);
    let rows = rows(ctx, &answer, place);
    let mark = cursor::mark("search", &query.pairs());
    let limit = query
        .limit
        .map_or(if query.kind.is_some() { SOME } else { FEW }, |limit| {
            limit.0 as usize
        });
    let start = match &query.cursor {
        None => 0,
        Some(cursor) => {
            cursor::read(mark, cursor.as_str()).ok_or_else(|| refuse::bad_cursor(ctx.trace()))?
        }
    };
    let asks = |kind: &HitKind| {
        let narrowed = *kind != HitKind::Item && narrow::items_only(&query);
        !narrowed && query.kind.as_ref().is_none_or(|wanted| wanted == kind)
    };
    let scores = answer.found.iter().map(|found| found.score);
    let best = scores.fold(f32::MIN_POSITIVE, f32::max);
    let mut groups: Vec<HitGroup> = Vec::new();
    for kind in answer.kinds(world).into_iter().filter(asks) {
        let hits: Vec<_> = if kind == HitKind::Item {
            let fitting = narrow::fitting(world, &rows, &query);
            let with_item = fitting.into_iter();
            with_item
                .map(|row| (row.found, Some(&row.summary)))
                .collect()
        } else {
            let others = others(ctx, &answer, &kind, place);
            others.map(|found| (found, None)).collect()
        };
        if hits.is_empty() {
            continue;
        }
        if start >= hits.len() {
            return Err(refuse::bad_cursor(ctx.trace()));
        }
        let end = (start + limit).min(hits.len());
        let shown = hits[start..end].iter();
        let shown = shown.map(|(found, item)| hit(ctx, &answer, best, found, *item, place));
        groups.push(HitGroup {
            total: hits.len() as u64,
            next: (query.kind.is_some() && end < hits.len()).then(|| cursor::write(mark, end)),
            hits: shown.collect(),
            kind: kind.clone(),
        });
    }
    if groups.is_empty() && start > 0 {
        return Err(refuse::bad_cursor(ctx.trace()));
    }
    if start == 0 && !words.is_empty() {
        let total = groups.iter().map(|group| group.total).sum();
        ctx.shared.searches.searched(words, total);
    }
    let facets = if asks(&HitKind::Item) {
        narrow::facets(world, &rows, &query)
    } else {
        Vec::new()
    };
    // Who names the region they are in, or one above it, gets what they asked for.
    let here = world.places.chain(place);
    let named = world.search().named(world, words);
    let named = named.filter(|at| !here.contains(at) && world.places.row(*at).has_services);
    Ok(SearchAnswer {
        query: words.to_owned(),
        corrected: answer.corrected,
        named_region: named.map(|at| world.places.region(at)),
        groups,
        near_words: answer.near_words,
        facets,
    })
}

/// The items that were found: as they serve the place, or as others run them.
fn rows<'f>(ctx: &Ctx<'_>, answer: &'f Answer, place: PlaceId) -> Vec<Row<'f>> {
    let world = &ctx.world;
    let gone = ctx.shared.standings.withdrawn();
    let items = answer.found.iter().filter_map(|found| match found.what {
        Ref::Item(template) => Some((found, template)),
        _ => None,
    });
    items
        .filter_map(|(found, template)| {
            let serving = world.serving(place, template);
            let item = serving.or_else(|| world.items.anywhere(template))?;
            let summary = standing::summary(ctx, item, Some(place));
            (!gone.contains(&summary.id)).then_some(Row {
                found,
                item,
                near: serving.is_some(),
                summary,
            })
        })
        .collect()
}

/// In place of each kind of hall that was found, those of the kind where the people of a place are served.
fn halls(world: &World, found: &mut Vec<Found>, place: PlaceId) {
    let mut spread = Vec::with_capacity(found.len());
    for one in found.drain(..) {
        let Ref::Halls(at) = one.what else {
            spread.push(one);
            continue;
        };
        let wanted = [PlaceKind::ServiceCentre, PlaceKind::CommunityCentre]
            .into_iter()
            .nth(at);
        let of_kind = world.halls_for(place).into_iter();
        let of_kind = of_kind.filter(|(at, _)| world.hall_kind(*at) == wanted);
        spread.extend(of_kind.map(|(at, _)| Found {
            what: Ref::Hall(at),
            ..one.clone()
        }));
    }
    *found = spread;
}

/// What was found of a kind that is no item; departments only where they stand, 一件事 where they are handled.
fn others<'f>(
    ctx: &Ctx<'f>,
    answer: &'f Answer,
    kind: &'f HitKind,
    place: PlaceId,
) -> impl Iterator<Item = &'f Found> {
    let world = &ctx.world;
    let stand = world.bodies_for(place);
    let handled = world.one_things_for(place);
    let of_kind = answer
        .found
        .iter()
        .filter(move |found| found.kind(world) == *kind);
    of_kind.filter(move |found| match found.what {
        Ref::OneThing(at) => {
            let row = &world.one_things[at];
            handled.iter().any(|have| have.id == row.id)
        }
        Ref::Department(body) => stand.iter().any(|(have, _)| *have == body),
        _ => true,
    })
}

/// `GET /search/completions`.
pub(super) fn complete(
    ctx: &Ctx<'_>,
    (): (),
    query: CompletionQuery,
    (): (),
) -> Result<Completions, Problem> {
    let place = ctx.place(query.region.as_ref())?;
    let words = query.q.as_ref().map_or("", |q| q.as_str());
    let completions = ctx.world.search().complete(&ctx.world, words, place);
    Ok(Completions {
        query: words.to_owned(),
        completions,
    })
}

/// `POST /search/feedback`.
pub(super) fn rate(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: SearchFeedback,
) -> Result<FeedbackReceipt, Problem> {
    let long = |text: &str, most: usize| text.chars().count() > most;
    let mut errors = Vec::new();
    if body.query.trim().is_empty() || long(&body.query, 100) {
        errors.push(FieldError::at("/query", "1 to 100 characters"));
    }
    if body.remark.as_ref().is_some_and(|text| long(text, REMARK)) {
        errors.push(FieldError::at("/remark", "at most 200 characters"));
    }
    if !errors.is_empty() {
        return Err(refuse::invalid(ctx.trace(), errors));
    }
    let received_at = clock::rfc3339(ctx.shared.clock.now());
    ctx.shared.searches.said(body, received_at.clone());
    Ok(FeedbackReceipt { received_at })
}

/// `POST /search/opened`.
pub(super) fn opened(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: SearchOpened,
) -> Result<FeedbackReceipt, Problem> {
    let mut errors = Vec::new();
    if body.query.trim().is_empty() || body.query.chars().count() > 100 {
        errors.push(FieldError::at("/query", "1 to 100 characters"));
    }
    if body.position == 0 {
        errors.push(FieldError::at("/position", "1 or more"));
    }
    if !errors.is_empty() {
        return Err(refuse::invalid(ctx.trace(), errors));
    }
    let received_at = clock::rfc3339(ctx.shared.clock.now());
    ctx.shared.searches.opened(&body.query);
    Ok(FeedbackReceipt { received_at })
}
