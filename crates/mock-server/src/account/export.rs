//! Everything that is known of somebody, in one archive: a page to read, and the same as data.

use std::io::{Cursor, Write};

use contract::wire::{AccessKind, DataAccess, Export};
use contract::{Problem, ProblemKind};
use serde_json::{Value, json};
use zip::write::{SimpleFileOptions, ZipWriter};

use super::{accesses, consents, entries, overview, profile, proof};
use crate::cards;
use crate::cases;
use crate::clock;
use crate::drafts;
use crate::http::refuse;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::keeping::addresses;
use crate::session::secret;

/// Seconds for which an archive can be fetched.
const HOLDS: i64 = 10 * 60;

/// `POST /me/exports`.
pub(crate) fn start(ctx: &Ctx<'_>) -> Result<Export, Problem> {
    let me = ctx.person()?;
    proof::demand(ctx, &me.id)?;
    let now = ctx.shared.clock.now();
    let id: String = secret().chars().take(24).collect();
    let access = DataAccess {
        at: clock::rfc3339(now),
        ..accesses::blank(AccessKind::Exported)
    };
    let mut identities = ctx.shared.sessions.identities();
    let kept = identities.book(&me.id);
    kept.accesses.push(access);
    kept.exports.retain(|(_, until)| now < *until);
    kept.exports.push((id.clone(), now + HOLDS));
    drop(identities);
    let bytes = archive(ctx)?;
    Ok(Export {
        href: format!("/me/exports/{id}"),
        file_name: file_name(now),
        size: bytes.len() as u64,
        seconds: u32::try_from(HOLDS).unwrap_or_default(),
        id,
    })
}

fn file_name(now: i64) -> String {
    format!("my-data-{}.zip", clock::date(clock::day(now)))
}

/// `GET /me/exports/{id}`.
pub(crate) fn get(ctx: &Ctx<'_>, id: &str) -> Result<Reply, Problem> {
    let me = ctx.person()?;
    let now = ctx.shared.clock.now();
    let kept = ctx
        .shared
        .sessions
        .identities()
        .book(&me.id)
        .exports
        .clone();
    if !kept.iter().any(|(own, until)| own == id && now < *until) {
        return Err(refuse::not_found(ctx.trace(), "archive"));
    }
    let mut reply = Reply::new(200, "application/zip", archive(ctx)?);
    let name = file_name(now);
    reply.set(
        "content-disposition",
        format!("attachment; filename=\"{name}\""),
    );
    reply.set("x-content-type-options", "nosniff".to_owned());
    Ok(reply)
}

/// The archive. Everything in it is stored as it is: any program opens it.
fn archive(ctx: &Ctx<'_>) -> Result<Vec<u8>, Problem> {
    let data = data(ctx)?;
    let pretty = serde_json::to_string_pretty(&data).unwrap_or_default();
    let files = [
        ("overview.html", overview::page(&ctx.world, &data)),
        ("data.json", pretty),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut write = || -> std::io::Result<()> {
        for (name, text) in &files {
            zip.start_file(*name, options)?;
            zip.write_all(text.as_bytes())?;
        }
        Ok(())
    };
    let written = write();
    match (written, zip.finish()) {
        (Ok(()), Ok(bytes)) => Ok(bytes.into_inner()),
        _ => Err(Problem::new(ProblemKind::Internal, ctx.trace())),
    }
}

/// Everything, part by part. Nothing that the desk noted for itself is in it.
fn data(ctx: &Ctx<'_>) -> Result<Value, Problem> {
    let me = ctx.person()?;
    let now = ctx.shared.clock.now();
    let known = profile::lines(ctx, &me).into_iter();
    let known = known.filter(|(_, value)| !value.is_empty());
    let profile: Vec<Value> = known
        .map(|(field, value)| json!({ "field": field, "value": value }))
        .collect();
    let book = ctx.shared.cases.open(ctx)?;
    let mine = book
        .cases()
        .iter()
        .filter(|case| case.filed.applicant == me.id || case.filed.submitter == me.id);
    let cases: Vec<Value> = mine
        .map(|case| {
            json!({
                "summary": cases::summary(&ctx.world, case, now),
                "answers": case.filed.answers,
                "events": case.events,
                "ratings": case.ratings,
            })
        })
        .collect();
    let messages = book.messages_of(&me.id);
    drop(book);
    let drafts = drafts::mine(ctx)?;
    Ok(json!({
        "madeAt": clock::rfc3339(now),
        "profile": profile,
        "cases": cases,
        "drafts": drafts,
        "cards": cards::of(ctx, &me.id),
        "messages": messages,
        "addresses": addresses::list(ctx)?.addresses,
        "consents": consents::list(ctx)?.consents,
        "signIns": entries::history(ctx)?,
        "accesses": accesses::all(ctx, None)?,
    }))
}
