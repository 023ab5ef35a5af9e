//! Search over everything, and completions while somebody types.

use contract::endpoints::{CompletionQuery, SearchQuery};
use contract::wire::{Completions, Hit, HitGroup, HitKind, SearchAnswer, Text};
use contract::{FieldError, Problem, QueryParams};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::search::{Found, Ref};
use crate::world::places::PlaceId;
use crate::world::themes::on_side;

/// Hits a group shows when everything is searched, and when one kind is.
const FEW: usize = 5;
const SOME: usize = 10;

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
    let answer = world.search().find(world, words);
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
    let mut groups: Vec<HitGroup> = Vec::new();
    for kind in answer.kinds(world) {
        if query.kind.as_ref().is_some_and(|wanted| *wanted != kind) {
            continue;
        }
        let hits = hits(ctx, &answer.found, &kind, place, &query);
        if hits.is_empty() {
            continue;
        }
        if start >= hits.len() {
            return Err(refuse::bad_cursor(ctx.trace()));
        }
        let end = (start + limit).min(hits.len());
        let next = (query.kind.is_some() && end < hits.len()).then(|| cursor::write(mark, end));
        let shown = hits[start..end]
            .iter()
            .map(|(found, item)| hit(ctx, found, *item, place, &answer.matched));
        groups.push(HitGroup {
            kind,
            total: hits.len() as u64,
            hits: shown.collect(),
            next,
        });
    }
    if groups.is_empty() && start > 0 {
        return Err(refuse::bad_cursor(ctx.trace()));
    }
    Ok(SearchAnswer {
        query: words.to_owned(),
        corrected: answer.corrected,
        groups,
        near_words: answer.near_words,
    })
}

type Item = crate::world::items::Item;

/// What was found of a kind: items that serve the place first, then those that only others run.
fn hits<'f>(
    ctx: &Ctx<'_>,
    found: &'f [Found],
    kind: &HitKind,
    place: PlaceId,
    query: &SearchQuery,
) -> Vec<(&'f Found, Option<Item>)> {
    let world = &ctx.world;
    let mut near = Vec::new();
    let mut far = Vec::new();
    for one in found.iter().filter(|one| one.kind(world) == *kind) {
        match one.what {
            Ref::Item(template) => {
                let t = world.template(template);
                if query.side.as_ref().is_some_and(|side| !on_side(t, side)) {
                    continue;
                }
                match world.serving(place, template) {
                    Some(item) => near.push((one, Some(item))),
                    None => {
                        far.extend(world.items.anywhere(template).map(|item| (one, Some(item))))
                    }
                }
            }
            Ref::Department(body) => {
                let stands = world
                    .bodies_for(place)
                    .iter()
                    .any(|(have, _)| *have == body);
                if stands {
                    near.push((one, None));
                }
            }
            _ => near.push((one, None)),
        }
    }
    near.extend(far);
    near
}

fn hit(
    ctx: &Ctx<'_>,
    found: &Found,
    item: Option<Item>,
    place: PlaceId,
    matched: &[String],
) -> Hit {
    let world = &ctx.world;
    let kind = found.kind(world);
    let (id, title, snippet, summary) = match found.what {
        Ref::Item(template) => {
            let item = item.unwrap_or(Item { place, template });
            let summary = world.summary(item, Some(place));
            (
                summary.id.clone(),
                summary.name.clone(),
                summary.summary.clone(),
                Some(summary),
            )
        }
        Ref::Notice(at) => {
            let notice = world.notice_summary(&world.notices[at]);
            (notice.id, notice.title, Some(notice.summary), None)
        }
        Ref::Faq(at) => {
            let faq = &world.help().faqs[at];
            (
                faq.id.clone().unwrap_or_default(),
                faq.question.clone(),
                Some(faq.answer.clone()),
                None,
            )
        }
        Ref::Department(body) => {
            let bodies = world.bodies_for(place);
            let at = bodies
                .iter()
                .find(|(have, _)| *have == body)
                .map_or(place, |(_, at)| *at);
            let named = world.body_named(body, at);
            (
                named.id,
                named.name,
                Some(world.bodies[body].intro.text()),
                None,
            )
        }
    };
    let text = |t: &Text| {
        t.iter()
            .map(|(_, text)| text.to_lowercase())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let whole = [text(&title), snippet.as_ref().map(text).unwrap_or_default()].join("\n");
    let matched = matched
        .iter()
        .filter(|word| whole.contains(&word.to_lowercase()))
        .cloned()
        .collect();
    Hit {
        kind,
        id,
        title,
        snippet,
        matched,
        item: summary,
    }
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
