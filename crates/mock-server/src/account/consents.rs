//! What one agreed to, and taking it back. Taking back what the mock can feel is felt: see [`agrees`].

use contract::wire::{
    Consent, ConsentChange, ConsentChannel, ConsentState, ConsentText, ConsentTurn, Consents, Text,
};
use contract::{Problem, ProblemKind};
use serde::Deserialize;

use crate::clock;
use crate::files;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::content::Both;

/// Comparing faces.
pub(crate) const FACES: &str = "face";

/// A text that one can agree to.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    id: String,
    title: Both,
    version: String,
    purpose: Both,
    without: Both,
    paragraphs: Vec<Both>,
    #[serde(default)]
    needed: bool,
    /// Given before the world began: the day; none when nobody has been asked.
    #[serde(default)]
    since: Option<String>,
    #[serde(default)]
    channel: Option<ConsentChannel>,
}

fn rows() -> Vec<Row> {
    files::read("data/consents.json").unwrap_or_default()
}

/// Every turn of one text, the oldest first: what one began with, then what one did.
fn turns(row: &Row, kept: Option<&Vec<ConsentTurn>>) -> Vec<ConsentTurn> {
    let first = row.since.as_ref().map(|day| ConsentTurn {
        at: format!("{day}T10:24:00+08:00"),
        given: true,
        version: row.version.clone(),
        channel: row.channel.clone().unwrap_or(ConsentChannel::Portal),
    });
    let kept = kept.map_or(&[][..], Vec::as_slice);
    first.into_iter().chain(kept.iter().cloned()).collect()
}

fn show(row: &Row, kept: Option<&Vec<ConsentTurn>>) -> Consent {
    let last = turns(row, kept).pop();
    Consent {
        id: row.id.clone(),
        title: row.title.text(),
        version: last
            .as_ref()
            .map_or_else(|| row.version.clone(), |last| last.version.clone()),
        purpose: row.purpose.text(),
        state: match &last {
            Some(last) if last.given => ConsentState::Given,
            Some(_) => ConsentState::Withdrawn,
            None => ConsentState::NotGiven,
        },
        at: last.as_ref().map(|last| last.at.clone()),
        channel: last.map(|last| last.channel),
        needed: row.needed,
        without: row.without.text(),
    }
}

/// `GET /me/consents`.
pub(crate) fn list(ctx: &Ctx<'_>) -> Result<Consents, Problem> {
    let me = ctx.person()?;
    let mut identities = ctx.shared.sessions.identities();
    let kept = &identities.book(&me.id).consents;
    let rows = rows();
    let all = rows.iter().map(|row| show(row, kept.get(&row.id)));
    Ok(Consents {
        consents: all.collect(),
    })
}

fn find(ctx: &Ctx<'_>, id: &str) -> Result<Row, Problem> {
    let mut rows = rows().into_iter();
    rows.find(|row| row.id == id)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "text to agree to"))
}

/// `GET /me/consents/{id}`.
pub(crate) fn get(ctx: &Ctx<'_>, id: &str) -> Result<ConsentText, Problem> {
    let me = ctx.person()?;
    let row = find(ctx, id)?;
    let mut identities = ctx.shared.sessions.identities();
    let kept = identities.book(&me.id).consents.get(&row.id);
    let mut history = turns(&row, kept);
    history.reverse();
    Ok(ConsentText {
        consent: show(&row, kept),
        paragraphs: row.paragraphs.iter().map(Both::text).collect::<Vec<Text>>(),
        history,
    })
}

/// `POST /me/consents/{id}`. Saying what is so already changes nothing.
pub(crate) fn change(ctx: &Ctx<'_>, id: &str, body: &ConsentChange) -> Result<Consent, Problem> {
    let me = ctx.person()?;
    let row = find(ctx, id)?;
    if row.needed && !body.given {
        let detail = "the account needs it: cancel the account instead";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    if body.version != row.version {
        return Err(refuse::with_detail(
            ProblemKind::Conflict,
            ctx.trace(),
            "the text has another version by now: read it again",
        ));
    }
    let now = clock::rfc3339(ctx.shared.clock.now());
    let mut identities = ctx.shared.sessions.identities();
    let kept = identities.book(&me.id).consents.entry(row.id.clone());
    let kept = kept.or_default();
    let so = turns(&row, Some(kept))
        .last()
        .is_some_and(|last| last.given);
    if so != body.given {
        kept.push(ConsentTurn {
            at: now,
            given: body.given,
            version: row.version.clone(),
            channel: ConsentChannel::Portal,
        });
    }
    Ok(show(&row, Some(kept)))
}

/// Whether somebody agrees to something now.
pub(crate) fn agrees(ctx: &Ctx<'_>, persona: &str, id: &str) -> bool {
    let mut identities = ctx.shared.sessions.identities();
    let kept = identities.book(persona).consents.get(id);
    let row = rows().into_iter().find(|row| row.id == id);
    row.is_some_and(|row| show(&row, kept).state == ConsentState::Given)
}
