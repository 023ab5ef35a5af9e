//! What may suit somebody by the tags that hold: nothing else goes into it, so that removing a tag removes what rested on it.

use contract::Problem;
use contract::endpoints::SuggestionQuery;
use contract::wire::{
    NoticeKind, SuggestedItem, SuggestedNotice, Suggestions, TagKind, TagReason, Tags, Text,
};

use super::known::REGION;
use super::rows::{self, Row};
use crate::clock;
use crate::http::routes::Ctx;
use crate::principals;
use crate::standing::{self, Standing};
use crate::world::content::NoticeRow;
use crate::world::items::Item;
use crate::world::places::PlaceId;

/// How many items when nobody says how many, and how many notices.
const SOME: usize = 6;
const NOTICES: usize = 3;

/// What is asked.
struct Asking<'a, 'c> {
    ctx: &'a Ctx<'c>,
    tags: Tags,
    /// Where: the regions among the tags, else where one looks around.
    places: Vec<PlaceId>,
    /// The first region among the tags, for the sentences.
    place: Text,
}

impl Asking<'_, '_> {
    fn reason(&self, row: &Row) -> TagReason {
        let fill = |text: &str, tag: &str| text.replace("{where}", self.place.in_language(tag).0);
        TagReason {
            tag: row.id.clone(),
            text: Text::both(fill(&row.reason.zh, "zh-CN"), fill(&row.reason.en, "en")),
        }
    }

    /// The rows that hold, in the order of the tags.
    fn rows(&self) -> impl Iterator<Item = &'static Row> + '_ {
        self.tags
            .tags
            .iter()
            .filter_map(|tag| rows::all().iter().find(|row| row.id == tag.id))
    }
}

/// What may suit who is here.
pub(crate) fn suggest(ctx: &Ctx<'_>, query: &SuggestionQuery) -> Result<Suggestions, Problem> {
    let nearby = ctx.place(query.region.as_ref())?;
    let tags = super::show(ctx)?;
    if !tags.on {
        return Ok(Suggestions {
            on: false,
            items: Vec::new(),
            notices: Vec::new(),
        });
    }
    let world = &ctx.world;
    let regions = tags.tags.iter().filter(|tag| tag.kind == TagKind::Region);
    let mut places: Vec<PlaceId> = regions
        .filter_map(|tag| world.places.find(tag.id.strip_prefix(REGION)?))
        .collect();
    let place = places.first().map_or_else(
        || Text::both("", ""),
        |place| {
            world
                .words
                .fill("tags.where", &[("region", &world.places.name(*place))])
        },
    );
    if places.is_empty() {
        places.push(nearby);
    }
    let asking = Asking {
        ctx,
        tags,
        places,
        place,
    };
    let most = query.limit.map_or(SOME, |limit| limit.0 as usize);
    Ok(Suggestions {
        on: true,
        items: items(&asking, most)?,
        notices: notices(&asking),
    })
}

fn items(asking: &Asking<'_, '_>, most: usize) -> Result<Vec<SuggestedItem>, Problem> {
    let ctx = asking.ctx;
    let world = &ctx.world;
    let me = ctx.person()?;
    let mut found: Vec<(Item, usize, Vec<TagReason>)> = Vec::new();
    for row in asking.rows() {
        for (at, id) in row.items.iter().enumerate() {
            let template = world.template_by_id(id);
            let item = template.and_then(|template| {
                asking
                    .places
                    .iter()
                    .find_map(|place| world.serving(*place, template))
            });
            let Some(item) = item else { continue };
            let open = standing::of(ctx, item) == Standing::Usual;
            if !open || !principals::fits(world.template(item.template), &me) {
                continue;
            }
            match found.iter_mut().find(|(known, ..)| *known == item) {
                Some((.., reasons)) => reasons.push(asking.reason(row)),
                None => found.push((item, at, vec![asking.reason(row)])),
            }
        }
    }
    // What several tags ask for first, then the first of each tag, so that no tag fills the list alone.
    found.sort_by_key(|(_, at, reasons)| (std::cmp::Reverse(reasons.len()), *at));
    let book = ctx.shared.cases.open(ctx)?;
    let under_way = |item: &Item| {
        let own = book
            .cases()
            .iter()
            .filter(|case| case.filed.applicant == me.id);
        own.clone()
            .any(|case| case.filed.item == *item && !case.at.is_end())
    };
    found.retain(|(item, ..)| !under_way(item));
    let place = asking.places.first().copied();
    Ok(found
        .into_iter()
        .take(most)
        .map(|(item, _, reasons)| SuggestedItem {
            item: world.summary(item, place),
            reasons,
        })
        .collect())
}

fn notices(asking: &Asking<'_, '_>) -> Vec<SuggestedNotice> {
    let world = &asking.ctx.world;
    let today = clock::day(asking.ctx.shared.clock.now());
    let mut found: Vec<SuggestedNotice> = Vec::new();
    for place in &asking.places {
        for row in world.notices_for(Some(*place), today) {
            let known = found.iter().any(|known| known.notice.id == row.id);
            let reasons: Vec<TagReason> = asking
                .rows()
                .filter(|tag| concerns(tag, row))
                .map(|tag| asking.reason(tag))
                .collect();
            if !known && !reasons.is_empty() {
                found.push(SuggestedNotice {
                    notice: world.notice_summary(row, today),
                    reasons,
                });
            }
        }
    }
    found.sort_by(|a, b| b.notice.published_on.cmp(&a.notice.published_on));
    found.truncate(NOTICES);
    found
}

/// Whether a tag makes a notice appear: by its kind, or because it governs one of the tag's items.
fn concerns(tag: &Row, row: &NoticeRow) -> bool {
    let policy = matches!(
        row.kind,
        NoticeKind::Policy | NoticeKind::ServiceChange | NoticeKind::Notice
    );
    tag.notices.contains(&row.kind)
        || (policy && tag.items.iter().any(|item| row.items.contains(item)))
}
