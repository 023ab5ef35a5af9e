//! The resumable protocol tus 1.0, by hand: how far an upload is, and its next bytes.

use contract::wire::DocumentState;
use contract::{Problem, ProblemKind, header};

use super::one;
use crate::http::refuse;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;

/// `HEAD /uploads/{id}`.
pub(crate) fn offset(ctx: &Ctx<'_>, id: &str) -> Result<Reply, Problem> {
    version(ctx)?;
    let kept = one(ctx, id)?;
    let mut reply = answer(200, kept.document.received);
    reply.set("upload-length", kept.document.size.to_string());
    Ok(reply)
}

/// `PATCH /uploads/{id}`.
pub(crate) fn append(ctx: &Ctx<'_>, id: &str) -> Result<Reply, Problem> {
    version(ctx)?;
    let media_type = ctx.asked.header("content-type").unwrap_or_default();
    if media_type != header::TUS_PART {
        return Err(refuse::bad(ctx.trace(), "Content-Type", header::TUS_PART));
    }
    let offset = ctx.asked.header(header::UPLOAD_OFFSET).unwrap_or_default();
    let offset: u64 = offset.parse().map_err(|_| {
        let name = header::UPLOAD_OFFSET;
        refuse::bad(ctx.trace(), name, "a whole number, 0 or more")
    })?;
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let mut part = ctx.asked.body.as_slice();
    // As when the line breaks: what has come so far stays.
    if ctx.cut {
        part = &part[..part.len() / 2];
    }
    let done = ctx.shared.documents.change(id, &me, |kept| {
        let document = &mut kept.document;
        if document.state != DocumentState::Pending {
            return Err(refuse::conflict(ctx.trace(), "the upload is whole already"));
        }
        if offset != document.received {
            let detail = format!("the next byte is {}", document.received);
            return Err(refuse::conflict(ctx.trace(), &detail));
        }
        let after = offset + part.len() as u64;
        if after > document.size {
            let detail = "more bytes than were announced";
            return Err(refuse::with_detail(
                ProblemKind::TooLarge,
                ctx.trace(),
                detail,
            ));
        }
        kept.bytes.extend_from_slice(part);
        document.received = after;
        if after == document.size {
            document.state = DocumentState::Checking;
            document.upload = None;
            kept.whole_since = Some(now);
        }
        Ok(after)
    });
    let after = done.ok_or_else(|| refuse::not_found(ctx.trace(), "upload"))??;
    if ctx.cut {
        let mut reply = Reply::new(200, "text/plain", b"cut off".to_vec());
        reply.cut = true;
        return Ok(reply);
    }
    Ok(answer(204, after))
}

/// Both sides speak the same version.
fn version(ctx: &Ctx<'_>) -> Result<(), Problem> {
    if ctx.asked.header(header::TUS_RESUMABLE) == Some(header::TUS_VERSION) {
        return Ok(());
    }
    Err(refuse::bad(
        ctx.trace(),
        header::TUS_RESUMABLE,
        header::TUS_VERSION,
    ))
}

fn answer(status: u16, offset: u64) -> Reply {
    Reply {
        status,
        headers: vec![
            ("tus-resumable", header::TUS_VERSION.to_owned()),
            ("upload-offset", offset.to_string()),
            ("cache-control", "no-store".to_owned()),
        ],
        body: Vec::new(),
        cut: false,
        watch: None,
    }
}
