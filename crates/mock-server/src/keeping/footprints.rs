//! Footprints at the back end: kept only by consent, and gone with it.

use contract::wire::{Footprint, Footprints, FootprintsErase, PublicPage, Visited};
use contract::{FieldError, Problem};
use serde::{Deserialize, Serialize};

use super::page;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;

/// For how many days each is kept.
const DAYS: i64 = 90;
/// The most that are kept.
const MOST: usize = 500;
/// The most that can be handed over at once.
const MOST_AT_ONCE: usize = 100;
/// How far a device's clock may be ahead.
const LENIENCE: i64 = 2 * 86_400;

/// Footprints of one person.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Own {
    consented: Option<i64>,
    rows: Vec<(PublicPage, i64)>,
}

impl Own {
    fn sweep(&mut self, now: i64) {
        self.rows.retain(|(_, at)| now - at < DAYS * 86_400);
        self.rows.sort_by_key(|(_, at)| std::cmp::Reverse(*at));
        self.rows.truncate(MOST);
    }
}

/// Changes those of who is here; how they stand then.
fn with<T>(ctx: &Ctx<'_>, change: impl FnOnce(&mut Own, i64) -> T) -> Result<T, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let mut kept = ctx.shared.keeping.open(&ctx.world, now);
    let own = kept.footprints.entry(me).or_default();
    own.sweep(now);
    Ok(change(own, now))
}

/// As they stand.
pub(crate) fn list(ctx: &Ctx<'_>) -> Result<Footprints, Problem> {
    let own = with(ctx, |own, _| own.clone())?;
    let rows = own.rows.into_iter();
    Ok(Footprints {
        consented_at: own.consented.map(clock::rfc3339),
        footprints: rows
            .filter_map(|(page, at)| {
                Some(Footprint {
                    name: page::find(ctx, &page)?.name,
                    page,
                    at: clock::rfc3339(at),
                })
            })
            .collect(),
        days: u32::try_from(DAYS).unwrap_or_default(),
    })
}

/// Consents, or takes that back.
pub(crate) fn consent(ctx: &Ctx<'_>, agreed: bool) -> Result<(), Problem> {
    with(ctx, |own, now| {
        if agreed {
            own.consented.get_or_insert(now);
        } else {
            *own = Own::default();
        }
    })
}

/// Takes visits over.
///
/// # Errors
/// `CONFLICT` without consent.
pub(crate) fn add(ctx: &Ctx<'_>, visits: Vec<Visited>) -> Result<(), Problem> {
    let wrong = |pointer: String, detail: &str| {
        let error = FieldError::at(pointer, detail);
        refuse::invalid(ctx.trace(), vec![error])
    };
    if visits.len() > MOST_AT_ONCE {
        return Err(wrong("/visits".to_owned(), "expected 100 at most"));
    }
    let mut rows = Vec::new();
    for (turn, visit) in visits.into_iter().enumerate() {
        let Some(at) = clock::parse(&visit.at) else {
            let pointer = format!("/visits/{turn}/at");
            return Err(wrong(pointer, "expected a moment, RFC 3339"));
        };
        if page::find(ctx, &visit.page).is_some() {
            rows.push((visit.page, at));
        }
    }
    let taken = with(ctx, |own, now| {
        if own.consented.is_none() {
            return false;
        }
        for row in rows {
            if row.1 < now + LENIENCE && !own.rows.contains(&row) {
                own.rows.push(row);
            }
        }
        own.sweep(now);
        true
    })?;
    if taken {
        return Ok(());
    }
    let detail = "footprints are kept only by consent";
    Err(refuse::conflict(ctx.trace(), detail))
}

/// Erases some, or all.
pub(crate) fn erase(ctx: &Ctx<'_>, what: &FootprintsErase) -> Result<(), Problem> {
    let moment = |pointer: &str, text: &Option<String>| match text.as_deref().map(clock::parse) {
        Some(None) => {
            let error = FieldError::at(pointer, "expected a moment, RFC 3339");
            Err(refuse::invalid(ctx.trace(), vec![error]))
        }
        known => Ok(known.flatten()),
    };
    let from = moment("/from", &what.from)?;
    let until = moment("/until", &what.until)?;
    with(ctx, |own, _| {
        own.rows.retain(|(page, at)| {
            let meant = what.page.as_ref().is_none_or(|known| known == page)
                && from.is_none_or(|from| *at >= from)
                && until.is_none_or(|until| *at <= until);
            !meant
        });
    })
}
