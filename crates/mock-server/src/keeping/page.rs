//! Public pages, as they are now.

use contract::wire::{ItemState, Named, ProjectType, PublicKind, PublicPage, Text, TimeUnit};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::http::routes::Ctx;
use crate::standing::{self, Standing};
use crate::world::content::both;
use crate::world::items::Item;

/// What is remembered of a page, to tell later what has changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Basis {
    /// Whether it could be applied for.
    pub stopped: bool,
    /// How many newer forms had been published.
    pub forms: u32,
    /// The promised time, in words.
    pub promise: Option<Text>,
    /// Day of its last version.
    pub updated: Option<String>,
}

/// A page that is there.
pub(super) struct Found {
    pub name: Text,
    pub about: Option<Text>,
    pub basis: Basis,
    /// It is there, and something newer has taken its place.
    pub replaced_by: Option<Named>,
    /// It was withdrawn: the page says only that.
    pub withdrawn: bool,
}

impl Found {
    fn plain(name: Text, about: Option<Text>, updated: Option<String>) -> Self {
        Self {
            name,
            about,
            basis: Basis {
                stopped: false,
                forms: 0,
                promise: None,
                updated,
            },
            replaced_by: None,
            withdrawn: false,
        }
    }
}

/// Looks a page up; `None` when there is none.
pub(super) fn find(ctx: &Ctx<'_>, page: &PublicPage) -> Option<Found> {
    let world = &ctx.world;
    match &page.kind {
        PublicKind::Item => world.item(&page.id).map(|one| item(ctx, one)),
        PublicKind::OneThing => {
            let row = world.one_thing_row(&page.id)?;
            let summary = world.one_thing_summary(row, world.default_place);
            Some(Found::plain(summary.name, Some(summary.lead.name), None))
        }
        PublicKind::Notice => {
            let row = world.notices.iter().find(|row| row.id == page.id)?;
            let notice = world.notice(row, clock::day(ctx.shared.clock.now()));
            let brief = notice.notice;
            let mut found = Found::plain(
                brief.title,
                Some(brief.department.name),
                Some(brief.published_on),
            );
            found.replaced_by = notice.replaced_by;
            Some(found)
        }
        PublicKind::Department => {
            let (body, place) = world.body(&page.id)?;
            let department = world.department(body, place);
            Some(Found::plain(
                department.name,
                Some(department.region.name),
                None,
            ))
        }
        PublicKind::Hall => {
            let place = world.hall_by_id(&page.id)?;
            let hall = world.hall_summary(place, None, ctx.shared.clock.now())?;
            Some(Found::plain(hall.name, Some(hall.region.name), None))
        }
        PublicKind::Other(_) => None,
    }
}

fn item(ctx: &Ctx<'_>, item: Item) -> Found {
    let summary = ctx.world.summary(item, None);
    let stopped = standing::of(ctx, item) == Standing::Suspended
        || summary
            .state
            .is_some_and(|state| state.kind == ItemState::Suspended);
    let words = &ctx.world.words;
    let promise = match summary.project_type {
        ProjectType::Immediate => words.text("keep.atOnce"),
        _ if summary.promise_time.unit == TimeUnit::Workday => {
            let days = Text::zh(summary.promise_time.amount.to_string());
            words.fill("keep.days", &[("days", &days)])
        }
        _ => Text::zh(summary.promise_time.amount.to_string()),
    };
    let (department, region) = (&summary.department.name, &summary.region.name);
    let line = |tag: &str| {
        format!(
            "{} · {}",
            department.in_language(tag).0,
            region.in_language(tag).0
        )
    };
    Found {
        about: Some(both(&line("zh-CN"), &line("en"))),
        name: summary.name,
        basis: Basis {
            stopped,
            forms: ctx.shared.standings.of(&summary.id).newer_forms,
            promise: Some(promise),
            updated: None,
        },
        replaced_by: None,
        withdrawn: standing::of(ctx, item) == Standing::Withdrawn,
    }
}
