//! What was found, as it travels.

use contract::wire::{FoundBy, Hit, ItemSummary, Text, Why as Reason};

use crate::clock;
use crate::http::routes::Ctx;
use crate::search::{Answer, Found, Ref, Why};
use crate::world::places::PlaceId;

/// A hit; an item comes with its summary. `best` is the best score of the search.
pub(super) fn hit(
    ctx: &Ctx<'_>,
    answer: &Answer,
    best: f32,
    found: &Found,
    item: Option<&ItemSummary>,
    place: PlaceId,
) -> Hit {
    let (id, title, snippet) = match item {
        Some(item) => (item.id.clone(), item.name.clone(), item.summary.clone()),
        None => told(ctx, found.what, place),
    };
    let text = |t: &Text| {
        t.iter()
            .map(|(_, text)| text.to_lowercase())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let whole = [text(&title), snippet.as_ref().map(text).unwrap_or_default()].join("\n");
    let matched = answer.matched.iter();
    let matched = matched
        .filter(|word| whole.contains(&word.to_lowercase()))
        .cloned()
        .collect();
    Hit {
        kind: found.kind(&ctx.world),
        id,
        title,
        snippet,
        matched,
        item: item.cloned(),
        why: Some(why(best, found)),
    }
}

fn told(ctx: &Ctx<'_>, what: Ref, place: PlaceId) -> (String, Text, Option<Text>) {
    let world = &ctx.world;
    match what {
        Ref::Item(template) => (
            template.to_string(),
            Text::zh(&*world.template(template).name),
            None,
        ),
        Ref::OneThing(at) => {
            let row = &world.one_things[at];
            (row.id.clone(), row.name.text(), Some(row.summary.text()))
        }
        Ref::Notice(at) => {
            let notice =
                world.notice_summary(&world.notices[at], clock::day(ctx.shared.clock.now()));
            (notice.id, notice.title, Some(notice.summary))
        }
        Ref::Faq(at) => {
            let faq = &world.help().faqs[at];
            let id = faq.id.clone().unwrap_or_default();
            (id, faq.question.clone(), Some(faq.answer.clone()))
        }
        Ref::Hall(at) => {
            let named = world.hall_named(at);
            let name = named
                .as_ref()
                .map_or_else(|| world.hall_name(at), |it| it.name.clone());
            let about = world.words.fill(
                "hallFound",
                &[
                    ("address", &world.hall_address(at)),
                    ("hours", &world.words.text("hallHours")),
                ],
            );
            (named.map(|it| it.id).unwrap_or_default(), name, Some(about))
        }
        Ref::Halls(at) => {
            let row = &world.halls.search[at];
            (String::new(), row.name.text(), None)
        }
        Ref::Department(body) => {
            let bodies = world.bodies_for(place);
            let at = bodies
                .iter()
                .find(|(have, _)| *have == body)
                .map_or(place, |(_, at)| *at);
            let named = world.body_named(body, at);
            (named.id, named.name, Some(world.bodies[body].intro.text()))
        }
    }
}

/// How it was found, and how well it fits beside the best.
fn why(best: f32, found: &Found) -> Reason {
    Reason {
        by: match found.why {
            Why::Name => FoundBy::Name,
            Why::Alias => FoundBy::OtherName,
            Why::Text => FoundBy::Text,
            Why::Sound => FoundBy::Sound,
            Why::Corrected => FoundBy::Correction,
            Why::English => FoundBy::English,
        },
        weight: (found.score / best * 100.0).round().clamp(1.0, 100.0) as u32,
    }
}
