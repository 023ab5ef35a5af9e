//! From a draft to a case.

use contract::endpoint::Id;
use contract::endpoints::{
    GetGuide, GetSignature, GuideQuery, StartPayment, StartSignature, SubmitDraft,
};
use contract::wire::{
    Draft, DraftCheck, PaymentStart, Receipt, Signature, SignatureKind, SignatureStart,
    SignatureState, Submission,
};
use contract::{Endpoint, ProblemKind, header};

use super::{Bench, fill, fresh, other, with};
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::key;

pub(super) fn run(kit: &mut Kit, bench: Option<&Bench>) {
    kit.case(
        &StartPayment::ABOUT,
        "nothing is paid where nothing is due",
        |client| {
            let bench = with(bench)?;
            let draft = fresh(client, bench)?;
            let start = PaymentStart {
                return_to: "/".to_owned(),
            };
            let answer = bench
                .visit
                .send::<StartPayment>(client, &Id(draft.id), &start, &[])?;
            answer.problem(&ProblemKind::Conflict)?;
            Ok(())
        },
    );
    kit.case(
        &StartSignature::ABOUT,
        "a touch of the pen is no signature",
        |client| {
            let bench = with(bench)?;
            let draft = by_hand(fresh(client, bench)?)?;
            let start = SignatureStart {
                kind: SignatureKind::HandDrawn,
                strokes: Vec::new(),
            };
            let answer = bench
                .visit
                .send::<StartSignature>(client, &Id(draft.id), &start, &[])?;
            answer.problem(&ProblemKind::InvalidRequest)?;
            Ok(())
        },
    );
    kit.case(
        &GetSignature::ABOUT,
        "a signature is nobody else's",
        |client| {
            let bench = with(bench)?;
            let draft = by_hand(fresh(client, bench)?)?;
            let signature = sign(client, bench, &draft)?;
            let path = format!("/signatures/{}", signature.id);
            let answer = client.get(&path, &[("cookie", &bench.visit.cookies())])?;
            read::<GetSignature>(&answer)?;
            let stranger = client.get(&path, &[("cookie", &other(bench)?.cookies())])?;
            stranger.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    let about = SubmitDraft::ABOUT;
    kit.case(&about, "what is not complete is not submitted", |client| {
        let bench = with(bench)?;
        let draft = by_hand(fresh(client, bench)?)?;
        let signature = sign(client, bench, &draft)?;
        let answer = submit(client, bench, &draft, &signature, &key("early"))?;
        answer.problem(&ProblemKind::Conflict)?;
        Ok(())
    });
    kit.case(
        &about,
        "a complete draft becomes one case, however often it is submitted",
        |client| {
            let bench = with(bench)?;
            let (draft, check, signature) = ready(client, bench)?;
            let key = key("submit");
            let (first, second) = std::thread::scope(|scope| {
                let other = scope.spawn(|| submit(client, bench, &draft, &signature, &key));
                (
                    submit(client, bench, &draft, &signature, &key),
                    other.join(),
                )
            });
            let (first, Ok(second)) = (first?, second) else {
                return cannot_tell("the kit could not ask twice at once");
            };
            let (receipt, again) = (read::<SubmitDraft>(&first)?, read::<SubmitDraft>(&second?)?);
            first.require(receipt == again, "one receipt", "there are two")?;
            first.require(
                receipt.digest == check.digest,
                "the digest of what was signed",
                "it is another",
            )?;
            let late = submit(
                client,
                bench,
                &draft,
                &signature,
                &crate::visit::key("late"),
            )?;
            late.problem(&ProblemKind::Conflict)?;
            Ok(())
        },
    );
}

/// A draft that is complete and signed, with what was checked of it.
fn ready(client: &Client, bench: &Bench) -> Checked<(Draft, DraftCheck, Signature)> {
    let item = Id(bench.item.clone());
    let guide = client
        .call::<GetGuide>(&item, &GuideQuery::default())?
        .value;
    let draft = by_hand(fresh(client, bench)?)?;
    let (draft, check) = fill::complete(client, bench, &guide, draft)?;
    let signature = sign(client, bench, &draft)?;
    Ok((draft, check, signature))
}

/// A case of the bench's item, submitted just now: its receipt.
pub(super) fn filed(client: &Client, bench: &Bench) -> Checked<Receipt> {
    let (draft, _, signature) = ready(client, bench)?;
    read::<SubmitDraft>(&submit(client, bench, &draft, &signature, &key("submit"))?)
}

fn by_hand(draft: Draft) -> Checked<Draft> {
    if draft.signature_kinds.contains(&SignatureKind::HandDrawn) {
        return Ok(draft);
    }
    cannot_tell("the draft cannot be signed by hand")
}

fn sign(client: &Client, bench: &Bench, draft: &Draft) -> Checked<Signature> {
    let start = SignatureStart {
        kind: SignatureKind::HandDrawn,
        strokes: vec![
            "10,10 60,40 110,90 160,150 210,220 260,300 310,390 360,490 410,600".to_owned(),
        ],
    };
    let id = Id(draft.id.clone());
    let answer = bench
        .visit
        .send::<StartSignature>(client, &id, &start, &[])?;
    let signature = read::<StartSignature>(&answer)?;
    answer.require(
        signature.state == SignatureState::Signed,
        "SIGNED",
        &format!("it is {}", signature.state.name()),
    )?;
    Ok(signature)
}

fn submit(
    client: &Client,
    bench: &Bench,
    draft: &Draft,
    signature: &Signature,
    key: &str,
) -> Checked<Exchange> {
    let (cookies, token) = (bench.visit.cookies(), bench.visit.token(client)?);
    let headers = [
        ("cookie", cookies.as_str()),
        (header::CSRF_TOKEN, token.as_str()),
        (header::IDEMPOTENCY_KEY, key),
    ];
    let submission = Submission {
        signature: signature.id.clone(),
    };
    client.write::<SubmitDraft>(&Id(draft.id.clone()), &(), &submission, &headers)
}
