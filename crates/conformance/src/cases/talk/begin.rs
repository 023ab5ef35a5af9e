//! Beginning: what one is told before, what is refused, the files that go along.

use contract::endpoint::Id;
use contract::endpoints::{
    AppendUpload, CaseQuery, DeleteDocument, GetDocument, GetThreadOptions, ListCases, StartThread,
    StartThreadDocument, ThreadOptionsQuery,
};
use contract::wire::{
    Document, DocumentStart, DocumentState, SubjectKind, ThreadKind, ThreadOptions,
};
use contract::{Endpoint, ProblemKind, header};

use super::{begun, start, two};
use crate::cases::apply::PDF;
use crate::cases::people::People;
use crate::client::{self, Client};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// How often the kit asks whether a file was looked into, a fifth of a second apart.
const PATIENCE: usize = 50;

pub(super) fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &GetThreadOptions::ABOUT,
        "who answers, within what time, and what files may be like, is told before",
        |client| {
            for kind in ThreadKind::known() {
                let told = options(client, &kind)?;
                let file = told.file_rules.most_bytes > 0 && told.most_characters > 0;
                if told.answer_in.amount == 0 || !file {
                    return cannot_tell("a time of 0, or rules that allow nothing");
                }
            }
            Ok(())
        },
    );
    kit.case(
        &GetThreadOptions::ABOUT,
        "a case is known to whom it concerns only",
        |client| {
            let (case, stranger) = others_case(client, people)?;
            let target = format!("/thread-options?case={case}");
            client
                .get_as(stranger, &target)?
                .problem(&ProblemKind::NotFound)?;
            client
                .get(&target, &[])?
                .problem(&ProblemKind::SignInRequired)?;
            Ok(())
        },
    );
    kit.case(
        &StartThread::ABOUT,
        "a complaint about a case of somebody else is not taken",
        |client| {
            let (case, stranger) = others_case(client, people)?;
            let mut wrong = start(ThreadKind::Complaint);
            wrong.subject = SubjectKind::Case;
            wrong.case = Some(case);
            let answer = stranger.send::<StartThread>(client, &(), &wrong, &[])?;
            answer.require(
                matches!(answer.status, 403 | 404),
                "NOT_FOUND or NOT_ALLOWED",
                &format!("the status is {}", answer.status),
            )
        },
    );
    kit.case(
        &StartThread::ABOUT,
        "what lacks something, or is about an officer without being a complaint, is refused at its field",
        |client| refused(client, people),
    );
    kit.case(
        &StartThread::ABOUT,
        "the clock runs from the beginning, for the time that was told",
        |client| {
            let visit = people.somebody(1)?;
            for kind in ThreadKind::known() {
                let told = options(client, &kind)?;
                let answer = visit.send::<StartThread>(client, &(), &start(kind), &[])?;
                let thread = client::read::<StartThread>(&answer)?;
                let clock = &thread.summary.clock;
                answer.require(
                    clock.promised == told.answer_in.amount && clock.unit == told.answer_in.unit,
                    "the time of `answerIn` in the clock",
                    &format!("it is {} {}", clock.promised, clock.unit.name()),
                )?;
                super::read::fits_its_state(&answer, &thread.summary)?;
            }
            Ok(())
        },
    );
    kit.case(
        &StartThreadDocument::ABOUT,
        "a file goes along once it was received, and only with who sent it",
        |client| files(client, people),
    );
}

fn options(client: &Client, kind: &ThreadKind) -> Checked<ThreadOptions> {
    let query = ThreadOptionsQuery {
        kind: Some(kind.clone()),
        ..ThreadOptionsQuery::default()
    };
    Ok(client.call::<GetThreadOptions>(&(), &query)?.value)
}

/// A case, and somebody whom it does not concern.
fn others_case<'p>(client: &Client, people: &'p People) -> Checked<(String, &'p Visit)> {
    let (one, other) = two(people)?;
    for (visit, stranger) in [(one, other), (other, one)] {
        let cookies = visit.cookies();
        let query = CaseQuery::default();
        let answer = client.call_with::<ListCases>(&(), &query, &[("cookie", &cookies)])?;
        for case in &answer.value.items {
            if client
                .get_as(stranger, &format!("/cases/{}", case.id))?
                .status
                == 404
            {
                return Ok((case.id.clone(), stranger));
            }
        }
    }
    cannot_tell("no test persona is a stranger to a case")
}

fn refused(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    let good = || start(ThreadKind::Consultation);
    let mut wrongs = Vec::new();
    let mut wrong = good();
    wrong.title = " ".to_owned();
    wrongs.push((wrong, "/title"));
    let mut wrong = good();
    wrong.text = String::new();
    wrongs.push((wrong, "/text"));
    let mut wrong = good();
    wrong.kind = ThreadKind::from("KIT");
    wrongs.push((wrong, "/kind"));
    let mut wrong = good();
    wrong.subject = SubjectKind::Department;
    wrongs.push((wrong, "/department"));
    let mut wrong = good();
    wrong.subject = SubjectKind::Officer;
    wrong.officer = Some("kit".to_owned());
    wrongs.push((wrong, "/subject"));
    let mut wrong = start(ThreadKind::Complaint);
    wrong.subject = SubjectKind::Officer;
    wrong.officer = Some("kit".to_owned());
    wrongs.push((wrong, "/officer"));
    for (wrong, pointer) in wrongs {
        let answer = visit.send::<StartThread>(client, &(), &wrong, &[])?;
        answer.refuses_field(pointer)?;
    }
    Ok(())
}

fn announce(client: &Client, visit: &Visit, size: u64) -> Checked<crate::exchange::Exchange> {
    let start = DocumentStart {
        name: "kit.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size,
    };
    visit.send::<StartThreadDocument>(client, &(), &start, &[])
}

fn files(client: &Client, people: &People) -> Checked {
    let (visit, other) = two(people)?;
    let most = options(client, &ThreadKind::Consultation)?
        .file_rules
        .most_bytes;
    announce(client, visit, most + 1)?.problem(&ProblemKind::TooLarge)?;
    let answer = announce(client, visit, PDF.len() as u64)?;
    let document = client::read::<StartThreadDocument>(&answer)?;
    let mut with = start(ThreadKind::Consultation);
    with.documents = vec![document.id.clone()];
    // Its bytes are still to come.
    visit
        .send::<StartThread>(client, &(), &with, &[])?
        .problem(&ProblemKind::InvalidRequest)?;
    upload(client, visit, &document)?;
    other
        .send::<StartThread>(client, &(), &with, &[])?
        .problem(&ProblemKind::InvalidRequest)?;
    let thread = begun(client, visit, &with)?;
    let goes = thread
        .entries
        .first()
        .is_some_and(|entry| entry.documents.iter().any(|one| one.id == document.id));
    answer.require(goes, "the file in the first entry", "it is not there")?;
    visit
        .send::<DeleteDocument>(client, &Id(document.id), &(), &[])?
        .problem(&ProblemKind::Conflict)?;
    Ok(())
}

fn upload(client: &Client, visit: &Visit, document: &Document) -> Checked {
    let (cookies, token) = (visit.cookies(), visit.token(client)?);
    let Some(path) = &document.upload else {
        return cannot_tell("a file that was announced has no `upload`");
    };
    let headers = [
        ("cookie", cookies.as_str()),
        (header::CSRF_TOKEN, token.as_str()),
        (header::TUS_RESUMABLE, header::TUS_VERSION),
        (header::UPLOAD_OFFSET, "0"),
        ("content-type", header::TUS_PART),
    ];
    let url = format!("{}{path}", client.root());
    let method = AppendUpload::ABOUT.method.name();
    client.send_body(method, &url, &headers, PDF)?;
    for _ in 0..PATIENCE {
        let id = Id(document.id.clone());
        let answer = client.call_with::<GetDocument>(&id, &(), &[("cookie", &cookies)])?;
        if answer.value.state == DocumentState::Received {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    cannot_tell("a file was not looked into in time")
}
