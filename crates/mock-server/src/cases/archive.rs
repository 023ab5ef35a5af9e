//! 归档: the four checks, reckoned from what is really in the case.

use contract::flow::Act;
use contract::wire::{
    Archive, ArchiveCheck, ArchiveCheckKind, CheckVerdict, DocumentState, MaterialVerdict, Named,
    Text,
};

use super::record::Record;
use crate::clock;
use crate::world::World;

/// Formats that last.
const LASTING: &[&str] = &[
    "application/pdf",
    "application/ofd",
    "image/jpeg",
    "image/png",
];

/// Checks a case, in whatever state its data are.
pub(super) fn check(world: &World, case: &mut Record) {
    let words = &world.words;
    let (own, spoilt) = (words.zh("case.archive.form"), spoil(case));
    let checks = [
        (ArchiveCheckKind::Authentic, unproven(&spoilt, own)),
        (ArchiveCheckKind::Complete, missing(world, &spoilt)),
        (ArchiveCheckKind::Usable, unusable(&spoilt)),
        (ArchiveCheckKind::Safe, unsafe_files(&spoilt)),
    ];
    let checks = checks.into_iter().map(|(kind, wrong)| {
        let verdict = if wrong.is_empty() {
            CheckVerdict::Pass
        } else {
            CheckVerdict::Fail
        };
        let key = format!("case.archive.{}.{}", kind.name(), verdict.name());
        let what = Text::zh(wrong.join("\u{3001}"));
        ArchiveCheck {
            finding: words.fill(&key, &[("what", &what)]),
            kind,
            verdict,
        }
    });
    let filed_at = case
        .archive
        .as_ref()
        .and_then(|archive| archive.archived_at.clone());
    case.archive = Some(Archive {
        number: number(world, case),
        archived_at: filed_at,
        retention: words.text("case.archive.retention"),
        checks: checks.collect(),
        documents: contents(world, case),
    });
}

/// The case goes into the archive.
pub(super) fn file(case: &mut Record, now: i64) {
    if let Some(archive) = &mut case.archive {
        archive.archived_at = Some(clock::rfc3339(now));
    }
}

/// What the checks found first, when they did not pass.
pub(super) fn finding(archive: &Archive) -> Option<&Text> {
    let failed = archive
        .checks
        .iter()
        .find(|check| check.verdict != CheckVerdict::Pass);
    failed.map(|check| &check.finding)
}

/// 档号: place, year, and the end of the case's number.
fn number(world: &World, case: &Record) -> String {
    let code = &world.places.row(case.filed.item.place).code;
    let (day, serial) = case.number.split_at(case.number.len().saturating_sub(4));
    let day = &day[day.len().saturating_sub(8)..];
    format!(
        "{}-BJ-{}-{}{serial}",
        &code[..6],
        &day[..day.len().min(4)],
        &day[day.len().min(4)..]
    )
}

fn contents(world: &World, case: &Record) -> Vec<Named> {
    let mut all = vec![Named {
        id: "form".to_owned(),
        name: world.words.text("case.archive.form"),
    }];
    for material in &case.filed.materials {
        all.extend(material.documents.iter().map(|document| Named {
            id: document.id.clone(),
            name: Text::zh(&*document.name),
        }));
    }
    all.extend(
        (0..)
            .zip(&case.papers)
            .map(|(at, paper): (usize, _)| Named {
                id: format!("p{at}"),
                name: world.words.text(&format!("case.paper.{}", paper.act)),
            }),
    );
    all
}

/// The case as it lies there once a knob has spoilt a part of it.
fn spoil(case: &Record) -> Record {
    let mut case = case.clone();
    let Some(kind) = case.spoilt.clone() else {
        return case;
    };
    let first = case
        .filed
        .materials
        .iter_mut()
        .flat_map(|m| &mut m.documents)
        .next();
    match (kind.as_str(), first) {
        ("COMPLETE", _) => {
            case.papers.pop();
        }
        ("USABLE", Some(document)) => document.media_type = "application/octet-stream".to_owned(),
        ("SAFE", Some(document)) => document.state = DocumentState::Failed,
        _ => case.filed.digest.clear(),
    }
    case
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// 真实性: what has no digest, and steps of officers without a seal.
fn unproven(case: &Record, form: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    if !is_digest(&case.filed.digest) {
        wrong.push(form.to_owned());
    }
    let documents = case.filed.materials.iter().flat_map(|m| &m.documents);
    wrong.extend(
        documents
            .filter(|d| !d.sm3.as_deref().is_some_and(is_digest))
            .map(|d| d.name.clone()),
    );
    let signed =
        |seal: &contract::wire::OfficerSeal| is_digest(&seal.digest) && !seal.number.is_empty();
    let bad_seals = case
        .events
        .iter()
        .filter(|e| e.seal.as_ref().is_some_and(|seal| !signed(seal)));
    wrong.extend(bad_seals.map(|event| event.title.chinese().to_owned()));
    wrong
}

/// 完整性: papers and materials that are not there.
fn missing(world: &World, case: &Record) -> Vec<String> {
    let has = |act: Act| case.papers.iter().any(|paper| paper.act == act.name());
    let name = |act: Act| {
        world
            .words
            .zh(&format!("case.paper.{}", act.name()))
            .to_owned()
    };
    let mut wrong: Vec<String> = [Act::Accept, Act::Deliver]
        .into_iter()
        .filter(|act| !has(*act))
        .map(name)
        .collect();
    if !has(Act::Grant) && !has(Act::Refuse) {
        wrong.push(name(Act::Grant));
    }
    let bare = case.filed.materials.iter().filter(|m| {
        m.documents.is_empty()
            && m.card.is_none()
            && m.exempt.is_none()
            && m.verdict != MaterialVerdict::Fine
    });
    wrong.extend(bare.map(|m| m.name.chinese().to_owned()));
    wrong
}

/// 可用性: files that do not open, or in formats that do not last.
fn unusable(case: &Record) -> Vec<String> {
    let documents = case.filed.materials.iter().flat_map(|m| &m.documents);
    let bad = documents.filter(|d| d.size == 0 || !LASTING.contains(&d.media_type.as_str()));
    bad.map(|d| d.name.clone()).collect()
}

/// 安全性: files that were not found harmless.
fn unsafe_files(case: &Record) -> Vec<String> {
    let documents = case.filed.materials.iter().flat_map(|m| &m.documents);
    let bad = documents.filter(|d| d.state != DocumentState::Received);
    bad.map(|d| d.name.clone()).collect()
}
