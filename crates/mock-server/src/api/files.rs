//! Forms, samples, originals of notices.

use contract::Problem;
use contract::endpoint::{Id, encode};

use crate::http::refuse;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::paper::{self, Paper};

/// `GET /files/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let file = Paper::read(&id.0)
        .and_then(|(item, paper)| Some((ctx.world.item(item)?, paper)))
        .and_then(|(item, paper)| paper::make(&ctx.world, item, paper))
        .or_else(|| ctx.world.notice_file(&id.0))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "file"))?;
    let plain = match file.media_type {
        "application/pdf" => "form.pdf",
        "text/plain" => "original.txt",
        _ => "sample.svg",
    };
    let mut name = String::new();
    encode(file.name.chinese(), &mut name);
    let mut reply = Reply::new(200, file.media_type, file.bytes);
    reply.set(
        "content-disposition",
        format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{name}"),
    );
    Ok(reply)
}
