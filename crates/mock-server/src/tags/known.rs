//! What is known of somebody, and which tags that makes.

use contract::Problem;
use contract::validate::{CitizenId, Day};
use contract::wire::{CardBrief, CardState, Named, OwnTag, TagKind, TagOffer, TagSource};

use super::rows::{self, Row};
use crate::http::routes::Ctx;
use crate::world::World;
use crate::world::content::Persona;
use crate::world::items::Item;
use crate::world::places::PlaceId;
use crate::{cards, cases};

/// What tags of regions begin with.
pub(super) const REGION: &str = "region.";
/// How many regions around are offered.
const AROUND: usize = 12;

/// What is known of somebody.
pub(super) struct Known {
    pub me: Persona,
    age: Option<u16>,
    children: Vec<u16>,
    /// Certificates that hold.
    cards: Vec<CardBrief>,
    /// Items that they applied for, for themselves, with the id of the case.
    applied: Vec<(String, Item)>,
}

impl Known {
    pub(super) fn of(ctx: &Ctx<'_>, me: &Persona) -> Result<Self, Problem> {
        let today = Day::parse(&ctx.today());
        let age = |persona: &Persona| {
            let born = CitizenId::parse(&persona.id_number, today?).ok()?.birth();
            born.years_until(today?)
        };
        let guarded = me.guardian_of.iter().filter_map(|id| ctx.persona(id));
        let children = guarded.filter_map(|child| age(&child)).collect();
        let mut cards = cards::of(ctx, &me.id);
        cards.retain(|card| card.state == CardState::Valid);
        let book = ctx.shared.cases.open(ctx)?;
        let own = book
            .cases()
            .iter()
            .filter(|case| case.filed.applicant == me.id);
        Ok(Self {
            age: age(me),
            children,
            cards,
            applied: own.map(|case| (case.id.clone(), case.filed.item)).collect(),
            me: me.clone(),
        })
    }

    /// Whether a row can be of somebody like them.
    fn suits(&self, row: &Row) -> bool {
        row.kinds.is_empty() || row.kinds.contains(&self.me.kind)
    }

    /// Where a row is known from, the surest source first.
    fn source(&self, world: &World, row: &Row) -> Option<(TagSource, Option<Named>)> {
        let card = self
            .cards
            .iter()
            .find(|card| row.cards.iter().any(|name| name == card.name.chinese()));
        if let Some(card) = card {
            let from = Named {
                id: card.id.clone(),
                name: card.name.clone(),
            };
            return Some((TagSource::Card, Some(from)));
        }
        let case = self
            .applied
            .iter()
            .find(|(_, item)| row.applied.contains(&world.template(item.template).id));
        if let Some((id, item)) = case {
            let from = Named {
                id: id.clone(),
                name: cases::item(world, *item).name,
            };
            return Some((TagSource::Case, Some(from)));
        }
        let old = row
            .min_age
            .is_some_and(|least| self.age.is_some_and(|age| age >= least));
        let parent = row
            .child_up_to
            .is_some_and(|most| self.children.iter().any(|age| *age <= most));
        (old || parent).then_some((TagSource::Account, None))
    }

    /// Tags that follow from what is known.
    pub(super) fn derived(&self, ctx: &Ctx<'_>) -> Vec<OwnTag> {
        let world = &ctx.world;
        let home = world
            .places
            .find(&self.me.region)
            .map(|place| world.places.acting(place));
        let region = home.map(|place| region_tag(world, place, TagSource::Account, None));
        let mut tags: Vec<OwnTag> = region.into_iter().collect();
        for (id, item) in &self.applied {
            let place = world.places.acting(item.place);
            let tag = region_tag(world, place, TagSource::Case, Some((id, *item)));
            if world.places.chain(home.unwrap_or(place)).contains(&place)
                || tags.iter().any(|known| known.id == tag.id)
            {
                continue;
            }
            tags.push(tag);
        }
        let rows = rows::all().iter().filter(|row| self.suits(row));
        tags.extend(rows.filter_map(|row| {
            let (source, from) = self.source(world, row)?;
            Some(own(row, source, from))
        }));
        tags
    }

    /// A tag that was chosen.
    pub(super) fn declared(&self, ctx: &Ctx<'_>, id: &str) -> Option<OwnTag> {
        let world = &ctx.world;
        if let Some(code) = id.strip_prefix(REGION) {
            let place = world.places.find(code)?;
            return Some(region_tag(world, place, TagSource::Declared, None));
        }
        let row = rows::all().iter().find(|row| row.id == id)?;
        Some(own(row, TagSource::Declared, None))
    }

    /// What can be chosen: the rows, and the regions around.
    pub(super) fn offers(&self, ctx: &Ctx<'_>) -> Vec<TagOffer> {
        let world = &ctx.world;
        let rows = rows::all()
            .iter()
            .filter(|row| row.offered && self.suits(row));
        let mut offers: Vec<TagOffer> = rows
            .map(|row| offer(own(row, TagSource::Declared, None)))
            .collect();
        let home = world
            .places
            .find(&self.me.region)
            .unwrap_or(world.default_place);
        let above = world.places.chain(home).get(1).copied();
        let around = world.places.below(above).into_iter().filter(|place| {
            let row = world.places.row(*place);
            row.has_services && !row.self_level
        });
        offers.extend(
            around
                .take(AROUND)
                .map(|place| offer(region_tag(world, place, TagSource::Declared, None))),
        );
        offers
    }
}

fn own(row: &Row, source: TagSource, from: Option<Named>) -> OwnTag {
    OwnTag {
        id: row.id.clone(),
        kind: row.kind.clone(),
        name: row.name.text(),
        source,
        from,
        effect: row.effect.text(),
    }
}

fn offer(tag: OwnTag) -> TagOffer {
    TagOffer {
        id: tag.id,
        kind: tag.kind,
        name: tag.name,
        effect: tag.effect,
    }
}

fn region_tag(
    world: &World,
    place: PlaceId,
    source: TagSource,
    case: Option<(&String, Item)>,
) -> OwnTag {
    let region = world.places.name(place);
    OwnTag {
        id: [REGION, &world.places.row(place).code].concat(),
        kind: TagKind::Region,
        effect: world.words.fill("tags.region", &[("region", &region)]),
        name: region,
        source,
        from: case.map(|(id, item)| Named {
            id: id.clone(),
            name: cases::item(world, item).name,
        }),
    }
}
