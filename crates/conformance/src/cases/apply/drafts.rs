//! Drafts: one of a kind, kept apart, guarded against another device.

use contract::endpoint::Id;
use contract::endpoints::{DeleteDraft, GetDraft, SaveDraft, StartDraft};
use contract::wire::{Answer, Draft};
use contract::{Endpoint, ProblemKind, header};

use super::{Bench, fresh, other, start, with};
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange};
use crate::kit::Kit;
use crate::visit::key;

pub(super) fn run(kit: &mut Kit, bench: Option<&Bench>) {
    beginning(kit, bench);
    keeping(kit, bench);
    saving(kit, bench);
}

/// A start with a key of the caller's.
fn keyed(client: &Client, bench: &Bench, key: &str, anew: bool) -> Checked<Exchange> {
    let (cookies, token) = (bench.visit.cookies(), bench.visit.token(client)?);
    let headers = [
        ("cookie", cookies.as_str()),
        (header::CSRF_TOKEN, token.as_str()),
        (header::IDEMPOTENCY_KEY, key),
    ];
    client.write::<StartDraft>(&(), &(), &start(bench, anew), &headers)
}

fn beginning(kit: &mut Kit, bench: Option<&Bench>) {
    let about = StartDraft::ABOUT;
    kit.case(
        &about,
        "the same start twice at once makes one draft",
        |client| {
            let bench = with(bench)?;
            let key = key("twice");
            let (first, second) = std::thread::scope(|scope| {
                let other = scope.spawn(|| keyed(client, bench, &key, true));
                (keyed(client, bench, &key, true), other.join())
            });
            let (first, Ok(second)) = (first?, second) else {
                return crate::exchange::cannot_tell("the kit could not ask twice at once");
            };
            let second = second?;
            let same = read::<StartDraft>(&first)?.id == read::<StartDraft>(&second)?.id;
            second.require(same, "the draft of the first time", "it is another")
        },
    );
    kit.case(&about, "a key is not taken for another request", |client| {
        let bench = with(bench)?;
        let key = key("reused");
        read::<StartDraft>(&keyed(client, bench, &key, true)?)?;
        keyed(client, bench, &key, false)?.problem(&ProblemKind::KeyReused)?;
        Ok(())
    });
    kit.case(
        &about,
        "there is one draft for an item and applicant",
        |client| {
            let bench = with(bench)?;
            let old = fresh(client, bench)?;
            keyed(client, bench, &key("second"), false)?.problem(&ProblemKind::Conflict)?;
            let new = fresh(client, bench)?;
            let gone = get(client, &bench.visit.cookies(), &old.id)?;
            gone.problem(&ProblemKind::NotFound)?;
            let there = get(client, &bench.visit.cookies(), &new.id)?;
            there.require_status(200)
        },
    );
}

fn get(client: &Client, cookies: &str, id: &str) -> Checked<Exchange> {
    client.get(&format!("/drafts/{id}"), &[("cookie", cookies)])
}

fn keeping(kit: &mut Kit, bench: Option<&Bench>) {
    let about = GetDraft::ABOUT;
    kit.case(
        &about,
        "a draft is read as it was begun, and not stored",
        |client| {
            let bench = with(bench)?;
            let draft = fresh(client, bench)?;
            let answer = get(client, &bench.visit.cookies(), &draft.id)?;
            let same = read::<GetDraft>(&answer)? == draft;
            answer.require(same, "the draft as it was begun", "it is another")?;
            answer.require(
                answer.directs("cache-control", "no-store"),
                "Cache-Control: no-store, for it is personal",
                "the header does not say so",
            )
        },
    );
    kit.case(&about, "a draft is nobody else's", |client| {
        let bench = with(bench)?;
        let draft = fresh(client, bench)?;
        let answer = get(client, &other(bench)?.cookies(), &draft.id)?;
        answer.problem(&ProblemKind::NotFound)?;
        let answer = client.get(&format!("/drafts/{}", draft.id), &[])?;
        answer.problem(&ProblemKind::SignInRequired)?;
        Ok(())
    });
    kit.case(
        &DeleteDraft::ABOUT,
        "a draft is thrown away by who began it, for good",
        |client| {
            let bench = with(bench)?;
            let draft = fresh(client, bench)?;
            let id = Id(draft.id.clone());
            let answer = other(bench)?.send::<DeleteDraft>(client, &id, &(), &[])?;
            answer.problem(&ProblemKind::NotFound)?;
            let answer = bench.visit.send::<DeleteDraft>(client, &id, &(), &[])?;
            read::<DeleteDraft>(&answer)?;
            let answer = get(client, &bench.visit.cookies(), &draft.id)?;
            answer.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
}

/// Saves a draft as it stands, on a revision; no `If-Match` without one.
fn save(client: &Client, bench: &Bench, draft: &Draft, on: Option<&str>) -> Checked<Exchange> {
    let quoted = on.map(|revision| format!("\"{revision}\""));
    let more: Vec<_> = quoted
        .iter()
        .map(|q| (header::IF_MATCH, q.as_str()))
        .collect();
    let id = Id(draft.id.clone());
    bench
        .visit
        .send::<SaveDraft>(client, &id, &draft.content, &more)
}

fn saving(kit: &mut Kit, bench: Option<&Bench>) {
    let about = SaveDraft::ABOUT;
    kit.case(
        &about,
        "a save names the revision that it was made on",
        |client| {
            let bench = with(bench)?;
            let draft = fresh(client, bench)?;
            save(client, bench, &draft, None)?.refuses_parameter(header::IF_MATCH)
        },
    );
    kit.case(
        &about,
        "a save on an older revision is refused, and nothing is lost",
        |client| {
            let bench = with(bench)?;
            let mut draft = fresh(client, bench)?;
            draft.content.place = Some("form/kit".to_owned());
            let first = save(client, bench, &draft, Some(&draft.revision))?;
            let saved = read::<SaveDraft>(&first)?;
            first.require(
                saved.revision != draft.revision,
                "another revision after a save",
                "it is the same",
            )?;
            let late = save(client, bench, &draft, Some(&draft.revision))?;
            late.problem(&ProblemKind::Stale)?;
            let now = get(client, &bench.visit.cookies(), &draft.id)?;
            let kept = read::<GetDraft>(&now)?.content.place == draft.content.place;
            now.require(kept, "what was saved first", "it is gone")
        },
    );
    kit.case(
        &about,
        "an answer to no field is refused by pointer",
        |client| {
            let bench = with(bench)?;
            let mut draft = fresh(client, bench)?;
            let strange = Answer::One("x".to_owned());
            draft
                .content
                .answers
                .0
                .insert("kitNoSuchField".to_owned(), strange);
            let answer = save(client, bench, &draft, Some(&draft.revision))?;
            let problem = answer.problem(&ProblemKind::InvalidRequest)?;
            let named =
                |e: &contract::FieldError| e.pointer.as_deref() == Some("/answers/kitNoSuchField");
            answer.require(
                problem.errors.iter().any(named),
                "`errors` with the pointer /answers/kitNoSuchField",
                "the problem document does not name it",
            )
        },
    );
}
