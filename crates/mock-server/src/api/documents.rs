//! Files that are handed in.

use contract::Problem;
use contract::endpoint::{Id, Member, encode};
use contract::wire::{Document, DocumentStart, DocumentState, Done, SupplyKind};

use crate::documents::{self, Home, tus};
use crate::drafts::{self, view};
use crate::http::refuse;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;

/// `POST /drafts/{id}/materials/{member}/documents`.
pub(super) fn start(
    ctx: &Ctx<'_>,
    path: Member,
    (): (),
    start: DocumentStart,
) -> Result<Document, Problem> {
    let open = drafts::open(ctx, &path.id.0)?;
    let material = path.member.0;
    if !open.guide.materials.iter().any(|m| m.id == material) {
        return Err(refuse::not_found(ctx.trace(), "material"));
    }
    let shown = view::materials(ctx, &open);
    let takes = |(shown, _): &&(contract::wire::DraftMaterial, bool)| {
        shown.material.id == material && shown.ways.contains(&SupplyKind::Upload)
    };
    if shown.iter().find(takes).is_none() {
        let detail = "no files are taken for this material";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    let home = Home::Draft(open.kept.id, material);
    documents::hold(ctx, &documents::of(ctx, &home), &start)?;
    Ok(ctx.shared.documents.start(&open.kept.owner, home, &start))
}

/// `GET /documents/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Document, Problem> {
    Ok(documents::one(ctx, &id.0)?.document)
}

/// `DELETE /documents/{id}`.
pub(super) fn delete(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Done, Problem> {
    documents::delete(ctx, &id.0)?;
    Ok(Done { done: true })
}

/// `GET /documents/{id}/file`.
pub(super) fn file(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let kept = documents::one(ctx, &id.0)?;
    if kept.document.state != DocumentState::Received {
        return Err(refuse::not_found(ctx.trace(), "file"));
    }
    let mut name = String::new();
    encode(&kept.document.name, &mut name);
    let mut reply = Reply::new(200, "application/octet-stream", kept.bytes);
    reply.set("content-type", kept.document.media_type);
    reply.set(
        "content-disposition",
        format!("attachment; filename=\"document\"; filename*=UTF-8''{name}"),
    );
    Ok(reply)
}

/// `HEAD /uploads/{id}`.
pub(super) fn offset(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    tus::offset(ctx, &id.0)
}

/// `PATCH /uploads/{id}`.
pub(super) fn append(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    tus::append(ctx, &id.0)
}
