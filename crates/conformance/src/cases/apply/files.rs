//! Files of a draft, by tus 1.0.

use contract::endpoint::{Id, Member};
use contract::endpoints::{
    AppendUpload, GetDocument, GetDocumentFile, GetUploadOffset, StartDocument,
};
use contract::wire::{Document, DocumentStart, DocumentState, Draft, SupplyKind};
use contract::{Endpoint, ProblemKind, header};

use super::{Bench, fresh, other, with};
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// A small file of a type that everybody takes.
pub(in crate::cases) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n";
/// How often the kit asks whether a file was looked into, a fifth of a second apart.
const PATIENCE: usize = 50;

pub(super) fn run(kit: &mut Kit, bench: Option<&Bench>) {
    kit.case(
        &StartDocument::ABOUT,
        "a file beyond the rules is refused before it is sent",
        |client| {
            let bench = with(bench)?;
            let (draft, material) = wanting(client, bench)?;
            let size = draft.file_rules.most_bytes + 1;
            let answer = announce(client, &bench.visit, &draft.id, &material, size)?;
            answer.problem(&ProblemKind::TooLarge)?;
            let elsewhere = announce(client, other(bench)?, &draft.id, &material, 9)?;
            elsewhere.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    kit.case(
        &AppendUpload::ABOUT,
        "bytes go on from where they are, and nowhere else",
        |client| {
            let bench = with(bench)?;
            let (_, document) = begun(client, bench)?;
            let part = patch(client, &bench.visit, &document, 0, &PDF[..9])?;
            part.require(
                matches!(part.status, 200 | 204),
                "200 or 204",
                "it is another",
            )?;
            says_offset(&part, 9)?;
            for wrong in [0, 8, 10] {
                let part = patch(client, &bench.visit, &document, wrong, &PDF[9..])?;
                part.problem(&ProblemKind::Conflict)?;
            }
            let stranger = patch(client, other(bench)?, &document, 9, &PDF[9..])?;
            stranger.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    kit.case(
        &GetUploadOffset::ABOUT,
        "how far an upload is can be asked",
        |client| {
            let bench = with(bench)?;
            let (_, document) = begun(client, bench)?;
            says_offset(&head(client, &bench.visit, &document)?, 0)?;
            patch(client, &bench.visit, &document, 0, &PDF[..5])?;
            says_offset(&head(client, &bench.visit, &document)?, 5)?;
            head(client, other(bench)?, &document)?.require_status(404)
        },
    );
    kit.case(
        &GetDocument::ABOUT,
        "a file that came whole is received, with its digest",
        |client| {
            let bench = with(bench)?;
            let (_, document) = begun(client, bench)?;
            patch(client, &bench.visit, &document, 0, PDF)?;
            let (received, exchange) = looked_into(client, &bench.visit, &document.id)?;
            let digest = received.sm3.as_deref().unwrap_or_default();
            let hexadecimal = digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit());
            exchange.require(
                received.state == DocumentState::Received && hexadecimal,
                "RECEIVED with an SM3 digest of 64 hexadecimal digits",
                "it is not so",
            )
        },
    );
    kit.case(
        &GetDocumentFile::ABOUT,
        "a file comes back as it was, to who handed it in",
        |client| {
            let bench = with(bench)?;
            let (_, document) = begun(client, bench)?;
            patch(client, &bench.visit, &document, 0, PDF)?;
            looked_into(client, &bench.visit, &document.id)?;
            let path = format!("/documents/{}/file", document.id);
            let answer = client.get(&path, &[("cookie", &bench.visit.cookies())])?;
            answer.require_status(200)?;
            answer.require(
                answer.body == PDF,
                "the bytes that were sent",
                "they are others",
            )?;
            let stranger = client.get(&path, &[("cookie", &other(bench)?.cookies())])?;
            stranger.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
}

/// A draft with a material that takes files.
fn wanting(client: &Client, bench: &Bench) -> Checked<(Draft, String)> {
    let draft = fresh(client, bench)?;
    let takes = draft
        .materials
        .iter()
        .find(|m| m.ways.contains(&SupplyKind::Upload));
    match takes.map(|m| m.material.id.clone()) {
        Some(material) => Ok((draft, material)),
        None => cannot_tell("no material of the item takes files"),
    }
}

fn announce(
    client: &Client,
    visit: &Visit,
    draft: &str,
    material: &str,
    size: u64,
) -> Checked<Exchange> {
    let path = Member {
        id: Id(draft.to_owned()),
        member: Id(material.to_owned()),
    };
    let start = DocumentStart {
        name: "kit.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size,
    };
    visit.send::<StartDocument>(client, &path, &start, &[])
}

/// Hands a small file in, whole.
pub(super) fn hand_in(
    client: &Client,
    visit: &Visit,
    draft: &str,
    material: &str,
) -> Checked<Document> {
    let answer = announce(client, visit, draft, material, PDF.len() as u64)?;
    let document = read::<StartDocument>(&answer)?;
    patch(client, visit, &document, 0, PDF)?;
    Ok(looked_into(client, visit, &document.id)?.0)
}

fn begun(client: &Client, bench: &Bench) -> Checked<(Draft, Document)> {
    let (draft, material) = wanting(client, bench)?;
    let answer = announce(client, &bench.visit, &draft.id, &material, PDF.len() as u64)?;
    let document = read::<StartDocument>(&answer)?;
    answer.require(
        document.upload.is_some(),
        "`upload`: where the bytes go",
        "it is absent",
    )?;
    Ok((draft, document))
}

fn url(client: &Client, document: &Document) -> String {
    let upload = document.upload.as_deref().unwrap_or_default();
    format!("{}{upload}", client.root())
}

fn patch(
    client: &Client,
    visit: &Visit,
    document: &Document,
    offset: usize,
    part: &[u8],
) -> Checked<Exchange> {
    let (cookies, token, offset) = (visit.cookies(), visit.token(client)?, offset.to_string());
    let headers = [
        ("cookie", cookies.as_str()),
        (header::CSRF_TOKEN, token.as_str()),
        (header::TUS_RESUMABLE, header::TUS_VERSION),
        (header::UPLOAD_OFFSET, offset.as_str()),
        ("content-type", header::TUS_PART),
    ];
    client.send_body("PATCH", &url(client, document), &headers, part)
}

fn head(client: &Client, visit: &Visit, document: &Document) -> Checked<Exchange> {
    let cookies = visit.cookies();
    let headers = [
        ("cookie", cookies.as_str()),
        (header::TUS_RESUMABLE, header::TUS_VERSION),
    ];
    client.send("HEAD", &url(client, document), &headers)
}

fn says_offset(answer: &Exchange, offset: usize) -> Checked {
    let said = answer.header(header::UPLOAD_OFFSET).unwrap_or_default();
    answer.require(
        said == offset.to_string(),
        &format!("Upload-Offset: {offset}"),
        &format!("it is “{said}”"),
    )?;
    answer.require(
        answer.header(header::TUS_RESUMABLE) == Some(header::TUS_VERSION),
        "Tus-Resumable: 1.0.0",
        "the header does not say so",
    )
}

fn looked_into(client: &Client, visit: &Visit, id: &str) -> Checked<(Document, Exchange)> {
    for _ in 0..PATIENCE {
        let cookies = visit.cookies();
        let answer =
            client.call_with::<GetDocument>(&Id(id.to_owned()), &(), &[("cookie", &cookies)])?;
        if answer.value.state != DocumentState::Checking {
            return Ok((answer.value, answer.exchange));
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    cannot_tell("the file is still being looked into")
}
