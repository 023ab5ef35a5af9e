//! A notice whole: in force from when to when, what took its place, originals, decisions, objections.

use contract::endpoint::{Endpoint, Id};
use contract::endpoints::GetNotice;
use contract::mask;
use contract::validate::Day;
use contract::wire::{
    IdentityKind, Notice, NoticeKind, NoticeSummary, Objection, PublishedDecision,
};

use crate::cases::{files, spread};
use crate::exchange::cannot_tell;
use crate::kit::Kit;

/// What is wrong with a notice that was read, if something is.
pub fn wrong(notice: &Notice) -> Option<String> {
    let summary = &notice.notice;
    let days = [
        Some(&summary.published_on),
        summary.in_force_from.as_ref(),
        summary.in_force_until.as_ref(),
    ];
    if let Some(day) = days.into_iter().flatten().find(|day| no_day(day)) {
        return Some(format!("names a day that is none: {day}"));
    }
    if let (Some(from), Some(until)) = (&summary.in_force_from, &summary.in_force_until)
        && until < from
    {
        return Some("ends before it is in force".to_owned());
    }
    if notice.replaced_by.is_some() && summary.in_force_until.is_none() {
        return Some("was replaced, and does not say until when it was in force".to_owned());
    }
    let empty = |point: &contract::wire::PlainPoint| {
        point.heading.chinese().is_empty() || point.text.chinese().is_empty()
    };
    if notice.plain.iter().any(empty) {
        return Some("has a point in plain words without heading or text".to_owned());
    }
    if let Some(wrong) = notice.decisions.iter().find_map(wrong_decision) {
        return Some(wrong);
    }
    match (&summary.kind, &notice.objection) {
        (NoticeKind::Decision, _) if notice.decisions.is_empty() => {
            Some("makes decisions public and names none".to_owned())
        }
        (NoticeKind::Publicity, None) => {
            Some("is open to objections and does not say how to object".to_owned())
        }
        (_, Some(objection)) => wrong_objection(objection, summary),
        _ => None,
    }
}

fn no_day(text: &str) -> bool {
    text.len() != 10 || Day::parse(text).is_none()
}

fn wrong_decision(one: &PublishedDecision) -> Option<String> {
    let number = &one.number;
    if one.party_kind == IdentityKind::NaturalPerson && !mask::is_masked(&one.party) {
        return Some(format!("{number} shows the whole name of a natural person"));
    }
    let silent = number.is_empty()
        || one.party.is_empty()
        || one.subject.chinese().is_empty()
        || one.outcome.chinese().is_empty()
        || no_day(&one.decided_on);
    silent.then(|| format!("{number} does not say on whom, about what, what or when"))
}

fn wrong_objection(objection: &Objection, summary: &NoticeSummary) -> Option<String> {
    if no_day(&objection.from) || no_day(&objection.until) || objection.until < objection.from {
        return Some("has a time for objections that ends before it begins".to_owned());
    }
    if summary.objections_until.as_ref() != Some(&objection.until) {
        return Some("has another last day for objections than the list shows".to_owned());
    }
    if objection.contacts.is_empty() || objection.how.chinese().is_empty() {
        return Some("does not say how or to whom to object".to_owned());
    }
    (objection.days_left == Some(0)).then(|| "is open and has no day left".to_owned())
}

pub fn run(kit: &mut Kit, notices: &[NoticeSummary]) {
    kit.case(
        &GetNotice::ABOUT,
        "what replaced a notice says so, and its originals can be fetched",
        |client| {
            let mut seen = false;
            for listed in spread(notices, 60) {
                let Some(id) = Id::parse(&listed.id) else {
                    continue;
                };
                let answer = client.call::<GetNotice>(&id, &())?;
                for file in &answer.value.attachments {
                    seen = true;
                    files::fetched(client, file)?;
                }
                let by = answer.value.replaced_by.as_ref();
                let Some(by) = by.and_then(|by| Id::parse(&by.id)) else {
                    continue;
                };
                seen = true;
                let after = client.call::<GetNotice>(&by, &())?;
                let back = after.value.replaces.as_ref();
                after.exchange.require(
                    back.is_some_and(|back| back.id == listed.id),
                    &format!("`replaces` names {}", listed.id),
                    "it does not",
                )?;
            }
            if seen {
                Ok(())
            } else {
                cannot_tell("no notice was replaced or has an original")
            }
        },
    );
    kit.case(
        &GetNotice::ABOUT,
        "decisions are public with natural persons masked; who may object is told how, to whom and until when",
        |client| {
            let kinds = [NoticeKind::Decision, NoticeKind::Publicity];
            let mut listed = notices
                .iter()
                .filter(|notice| kinds.contains(&notice.kind))
                .peekable();
            if listed.peek().is_none() {
                return cannot_tell("nothing is made public");
            }
            for listed in listed.take(20) {
                let Some(id) = Id::parse(&listed.id) else {
                    continue;
                };
                let answer = client.call::<GetNotice>(&id, &())?;
                if let Some(wrong) = wrong(&answer.value) {
                    return Err(answer.exchange.wrong(
                        "decisions and publicity that say what they must",
                        format!("{} {wrong}", listed.id),
                    ));
                }
            }
            Ok(())
        },
    );
}
