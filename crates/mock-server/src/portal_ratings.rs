//! What people think of the portal and of its guides: counted, and in their own words for those who keep it. Nothing holds
//! who said it.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use contract::endpoints::PortalRatingsQuery;
use contract::wire::{FeedbackReceipt, ItemRating, PortalRating, PortalRatings};
use contract::{FieldError, Problem};
use serde_json::{Value, json};

use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::said::Tally;

/// What was said of the portal before today, the best first.
const BEFORE: [u64; 5] = [412, 236, 61, 19, 8];
/// The most characters of one's own words.
const TEXT: usize = 200;

/// The most words that are remembered.
const MOST: usize = 500;

/// What was said here.
#[derive(Default)]
pub(crate) struct Said(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    /// By the item whose guide is meant; the portal's own under none.
    counts: HashMap<Option<String>, Tally>,
    /// With words, and when; the oldest first.
    words: VecDeque<(PortalRating, String)>,
}

impl Said {
    fn open(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) {
        *self.open() = Inner::default();
    }

    /// What was said in words, as JSON, the newest first.
    pub(crate) fn show(&self) -> Value {
        let inner = self.open();
        let words = inner.words.iter().rev();
        words
            .map(|(rating, at)| json!({ "at": at, "rating": rating }))
            .collect()
    }
}

fn known(ctx: &Ctx<'_>, item: Option<&str>) -> Result<(), Problem> {
    match item {
        Some(id) if ctx.world.item(id).is_none() => Err(refuse::not_found(ctx.trace(), "item")),
        _ => Ok(()),
    }
}

/// `POST /portal-ratings`.
pub(crate) fn rate(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: PortalRating,
) -> Result<FeedbackReceipt, Problem> {
    let mut errors = Vec::new();
    if !body.level.is_known() {
        errors.push(FieldError::at("/level", "expected a level of the contract"));
    }
    if body
        .text
        .as_ref()
        .is_some_and(|text| text.chars().count() > TEXT)
    {
        errors.push(FieldError::at("/text", "at most 200 characters"));
    }
    if !errors.is_empty() {
        return Err(refuse::invalid(ctx.trace(), errors));
    }
    known(ctx, body.item.as_deref())?;
    let received_at = clock::rfc3339(ctx.shared.clock.now());
    let mut said = ctx.shared.portal_ratings.open();
    let count = said.counts.entry(body.item.clone()).or_default();
    count.note(&body.level);
    if body.text.is_some() {
        if said.words.len() == MOST {
            said.words.pop_front();
        }
        said.words.push_back((body, received_at.clone()));
    }
    Ok(FeedbackReceipt { received_at })
}

/// `GET /portal-ratings`.
pub(crate) fn get(
    ctx: &Ctx<'_>,
    (): (),
    query: PortalRatingsQuery,
    (): (),
) -> Result<PortalRatings, Problem> {
    let item = query.item.map(|id| id.as_str().to_owned());
    known(ctx, item.as_deref())?;
    let mut tally = Tally::default();
    if item.is_none() {
        tally.levels = BEFORE;
    }
    if let Some(more) = ctx.shared.portal_ratings.open().counts.get(&item) {
        tally.add(more);
    }
    Ok(PortalRatings {
        count: tally.count(),
        mean: ItemRating::mean_of(&tally.by_level()),
        levels: tally.by_level(),
    })
}
