//! Blank forms, samples and pictures of results: each can be fetched and is what it was said to be.

use contract::Endpoint;
use contract::endpoints::GetFile;
use contract::wire::Attachment;

use super::{World, spread};
use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    kit.case(
        &GetFile::ABOUT,
        "attachments of guides can be fetched and are what was said",
        |client| {
            if world.files.is_empty() {
                return cannot_tell("no guide that was read has an attachment");
            }
            for file in spread(&world.files, 20) {
                fetched(client, file)?;
            }
            Ok(())
        },
    );
}

/// Fetches a file and holds it against what was said of it.
pub fn fetched(client: &Client, file: &Attachment) -> Checked {
    let answer = client.get(&file.href, &[])?;
    answer.require_status(200)?;
    let kind = answer.header("content-type").unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    answer.require(
        kind.eq_ignore_ascii_case(file.media_type.split(';').next().unwrap_or_default().trim()),
        &format!("Content-Type: {}", file.media_type),
        &format!("it is “{kind}”"),
    )?;
    answer.require(
        answer.body.len() as u64 == file.size,
        &format!("{} bytes, as the attachment says", file.size),
        &format!("there are {}", answer.body.len()),
    )?;
    answer.require(
        !file.name.is_empty(),
        "a name to save it under",
        "it is empty",
    )
}
