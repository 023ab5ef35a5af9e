//! Favourites that a persona has at the start.

use contract::wire::{PublicKind, PublicPage, Text};

use super::Kept;
use super::favourites::{Own, Row};
use super::page::Basis;
use crate::world::World;

const OWNER: &str = "su-yun";
const DAY: i64 = 86_400;

/// Puts them in.
pub(super) fn sow(kept: &mut Kept, world: &World, now: i64) {
    let place = world.default_place;
    let item = world
        .template_by_id("id-card-renewal")
        .and_then(|template| world.serving(place, template));
    let item = item.map(|item| {
        let summary = world.summary(item, None);
        (
            PublicKind::Item,
            summary.id,
            summary.name,
            vec!["\u{8bc1}\u{4ef6}"],
        )
    });
    let body = world.bodies_for(place).first().map(|(body, place)| {
        let named = world.body_named(*body, *place);
        (PublicKind::Department, named.id, named.name, Vec::new())
    });
    let fixed = [
        (PublicKind::OneThing, "newborn"),
        (PublicKind::Notice, "20230401-hrss"),
    ]
    .map(|(kind, id)| (kind, id.to_owned(), Text::zh(id), Vec::new()));
    let all = item.into_iter().chain(fixed).chain(body);
    let rows = (1..).zip(all).map(|(turn, (kind, id, name, tags))| Row {
        basis: Basis {
            stopped: false,
            forms: 0,
            promise: (kind == PublicKind::Item)
                .then(|| world.words.fill("keep.days", &[("days", &Text::zh("30"))])),
            updated: None,
        },
        page: PublicPage { kind, id },
        name,
        saved: now - turn * 30 * DAY,
        tags: tags.into_iter().map(str::to_owned).collect(),
    });
    let own = Own {
        rows: rows.collect(),
        ..Own::default()
    };
    kept.favourites.insert(OWNER.to_owned(), own);
}
