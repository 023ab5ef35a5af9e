//! Favourites: in the person's own order, with what has changed about them since.

use contract::wire::{
    Favourite, FavouriteChange, FavouriteChangeKind, FavouriteGone, FavouriteSave, Favourites,
    PublicPage, Text,
};
use contract::{FieldError, Problem};
use serde::{Deserialize, Serialize};

use super::page::{self, Basis, Found};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;

/// The most that can be kept.
pub(crate) const MOST: usize = 300;
/// Seconds for which what was removed can come back as it was.
const UNDO: i64 = 86_400;
const MOST_TAGS: usize = 10;
const LONGEST_TAG: usize = 20;

/// Favourites of one person.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Own {
    pub(super) rows: Vec<Row>,
    pub(super) removed: Vec<Removed>,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Row {
    pub page: PublicPage,
    /// As it was called when it was saved.
    pub name: Text,
    pub saved: i64,
    pub tags: Vec<String>,
    pub basis: Basis,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Removed {
    row: Row,
    /// Where it stood.
    at: usize,
    when: i64,
}

/// All favourites of who is here.
pub(crate) fn list(ctx: &Ctx<'_>) -> Result<Favourites, Problem> {
    let own = own(ctx)?;
    Ok(Favourites {
        favourites: own.rows.iter().map(|row| show(ctx, row)).collect(),
        most: u32::try_from(MOST).unwrap_or(u32::MAX),
    })
}

/// Whether a page is among them.
///
/// # Errors
/// `NOT_FOUND` for what is no public page, and was none when it was saved.
pub(crate) fn has(ctx: &Ctx<'_>, page: &PublicPage) -> Result<bool, Problem> {
    let saved = own(ctx)?.rows.iter().any(|row| row.page == *page);
    if !saved && page::find(ctx, page).is_none() {
        return Err(refuse::not_found(ctx.trace(), "page"));
    }
    Ok(saved)
}

fn own(ctx: &Ctx<'_>) -> Result<Own, Problem> {
    let me = ctx.person()?.id;
    let kept = ctx.shared.keeping.open(&ctx.world, ctx.shared.clock.now());
    Ok(kept.favourites.get(&me).cloned().unwrap_or_default())
}

/// Saves one, or changes it.
pub(crate) fn save(
    ctx: &Ctx<'_>,
    page: PublicPage,
    wanted: FavouriteSave,
) -> Result<Favourite, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let tags = wanted.tags.map(|tags| tidy(ctx, &tags)).transpose()?;
    let found = page::find(ctx, &page);
    let mut kept = ctx.shared.keeping.open(&ctx.world, now);
    let own = kept.favourites.entry(me).or_default();
    own.removed.retain(|removed| now - removed.when < UNDO);
    let at = match own.rows.iter().position(|row| row.page == page) {
        Some(at) => at,
        None if own.rows.len() >= MOST => {
            let detail = format!("{MOST} can be kept at most");
            return Err(refuse::conflict(ctx.trace(), &detail));
        }
        None => match own.removed.iter().position(|one| one.row.page == page) {
            Some(back) => {
                let removed = own.removed.remove(back);
                let at = removed.at.min(own.rows.len());
                own.rows.insert(at, removed.row);
                at
            }
            None => {
                let Some(found) = found.as_ref().filter(|found| !found.withdrawn) else {
                    return Err(refuse::not_found(ctx.trace(), "page"));
                };
                own.rows.insert(0, row(page, found, now));
                0
            }
        },
    };
    let mut row = own.rows.remove(at);
    if let Some(tags) = tags {
        row.tags = tags;
    }
    if let Some(found) = found.filter(|_| wanted.seen) {
        row.basis = found.basis;
    }
    let at = match &wanted.place {
        None => at,
        Some(place) => match &place.after {
            None => 0,
            Some(after) => {
                let before = own.rows.iter().position(|one| one.page == *after);
                before.map_or(own.rows.len(), |before| before + 1)
            }
        },
    };
    own.rows.insert(at, row.clone());
    drop(kept);
    Ok(show(ctx, &row))
}

/// Takes one away; it can come back for a day.
pub(crate) fn delete(ctx: &Ctx<'_>, page: &PublicPage) -> Result<(), Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let mut kept = ctx.shared.keeping.open(&ctx.world, now);
    if let Some(own) = kept.favourites.get_mut(&me)
        && let Some(at) = own.rows.iter().position(|row| row.page == *page)
    {
        let row = own.rows.remove(at);
        own.removed.push(Removed { row, at, when: now });
    }
    Ok(())
}

/// A new one.
pub(super) fn row(page: PublicPage, found: &Found, now: i64) -> Row {
    Row {
        page,
        name: found.name.clone(),
        saved: now,
        tags: Vec::new(),
        basis: found.basis.clone(),
    }
}

fn tidy(ctx: &Ctx<'_>, tags: &[String]) -> Result<Vec<String>, Problem> {
    let mut tidy: Vec<String> = Vec::new();
    for tag in tags.iter().map(|tag| tag.trim()) {
        let fits = (1..=LONGEST_TAG).contains(&tag.chars().count());
        if !fits || tag.chars().any(char::is_control) {
            let error = FieldError::at("/tags", "expected 1 to 20 characters each");
            return Err(refuse::invalid(ctx.trace(), vec![error]));
        }
        if !tidy.iter().any(|known| known == tag) {
            tidy.push(tag.to_owned());
        }
    }
    if tidy.len() > MOST_TAGS {
        let error = FieldError::at("/tags", "expected 10 at most");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    Ok(tidy)
}

fn show(ctx: &Ctx<'_>, row: &Row) -> Favourite {
    let found = page::find(ctx, &row.page);
    let words = &ctx.world.words;
    let gone = |key: &str, instead| {
        Some(FavouriteGone {
            text: words.text(&format!("keep.gone.{key}")),
            instead,
        })
    };
    let (name, about, changes, gone) = match found {
        None => (row.name.clone(), None, Vec::new(), gone("lost", None)),
        Some(found) if found.withdrawn => (found.name, found.about, Vec::new(), gone("item", None)),
        Some(found) => {
            let changes = changes(ctx, &row.basis, &found.basis);
            let replaced = found.replaced_by;
            let gone = replaced.and_then(|newer| gone("replaced", Some(newer)));
            (found.name, found.about, changes, gone)
        }
    };
    Favourite {
        page: row.page.clone(),
        name,
        about,
        saved_at: clock::rfc3339(row.saved),
        tags: row.tags.clone(),
        changes,
        gone,
    }
}

fn changes(ctx: &Ctx<'_>, before: &Basis, now: &Basis) -> Vec<FavouriteChange> {
    let words = &ctx.world.words;
    let mut all = Vec::new();
    let mut add = |kind, text| all.push(FavouriteChange { kind, text });
    if before.stopped != now.stopped {
        let key = if now.stopped { "SUSPENDED" } else { "USUAL" };
        add(
            FavouriteChangeKind::State,
            words.text(&format!("keep.state.{key}")),
        );
    }
    if now.forms > before.forms {
        add(
            FavouriteChangeKind::Version,
            words.text("keep.version.form"),
        );
    }
    if let (Some(from), Some(to)) = (&before.updated, &now.updated)
        && from < to
    {
        let day = clock::parse(&format!("{to}T12:00:00+08:00")).map(clock::day);
        let day = day.map_or_else(|| Text::zh(&**to), clock::day_in_words);
        add(
            FavouriteChangeKind::Version,
            words.fill("keep.version", &[("day", &day)]),
        );
    }
    if let (Some(from), Some(to)) = (&before.promise, &now.promise)
        && from != to
    {
        let values = [("before", from), ("after", to)];
        add(
            FavouriteChangeKind::Promise,
            words.fill("keep.promise", &values),
        );
    }
    all
}
