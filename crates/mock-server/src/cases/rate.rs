//! 好差评: from acceptance until 30 days after the end; once, and once more as a follow-up.

use contract::wire::{CaseAct, PassedOn, Rating, RatingStart, RatingTag, RatingTags};

use super::record::Record;
use super::step::Refused;
use crate::clock;
use crate::files;

/// Days after the end in which a case can be rated.
const DAYS: i64 = 30;
/// Seconds until a rating has been passed on, and until its receipt has come.
const PASSED_ON: [(i64, PassedOn); 2] = [(86_400, PassedOn::Confirmed), (3_600, PassedOn::Sent)];

/// The dictionary.
pub(crate) fn tags() -> RatingTags {
    RatingTags {
        tags: files::read("data/rating-tags.json").unwrap_or_default(),
    }
}

/// What can be done now.
pub(super) fn open(case: &Record, now: i64) -> Option<CaseAct> {
    let begun = case.accepted_at.is_some() || case.at.is_end();
    let over = case
        .ended_at
        .is_some_and(|end| clock::day(now) > clock::day(end) + DAYS);
    match case.ratings.len() {
        _ if !begun || over => None,
        0 => Some(CaseAct::Rate),
        1 => Some(CaseAct::RateAgain),
        _ => None,
    }
}

/// The last day on which an ended case can be rated.
pub(crate) fn until(case: &Record) -> Option<i64> {
    case.ended_at.map(|end| clock::day(end) + DAYS)
}

/// What the person can do of it now.
pub(crate) fn acts(case: &Record, now: i64) -> Vec<CaseAct> {
    open(case, now).into_iter().collect()
}

/// Rates a case.
pub(crate) fn rate(case: &mut Record, start: &RatingStart, now: i64) -> Result<Rating, Refused> {
    if open(case, now).is_none() {
        return Err(Refused::Conflict("it cannot be rated now".to_owned()));
    }
    if !start.level.is_known() {
        return Err(Refused::Invalid("/level", "a level of this version"));
    }
    let known = tags().tags;
    let mut chosen: Vec<RatingTag> = Vec::new();
    for code in &start.tags {
        let tag = known
            .iter()
            .find(|tag| tag.code == *code && tag.level == start.level);
        match tag {
            Some(tag) if !chosen.contains(tag) => chosen.push(tag.clone()),
            _ => {
                return Err(Refused::Invalid(
                    "/tags",
                    "codes of tags of the level, each once",
                ));
            }
        }
    }
    let text = start
        .text
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    if text.is_some_and(|text| text.chars().count() > 500) {
        return Err(Refused::Invalid("/text", "500 characters at most"));
    }
    let rating = Rating {
        round: u8::try_from(case.ratings.len() + 1).unwrap_or(2),
        level: start.level.clone(),
        tags: chosen,
        text: text.map(str::to_owned),
        at: clock::rfc3339(now),
        anonymous: start.anonymous,
        by_default: false,
        passed_on: PassedOn::Waiting,
    };
    case.ratings.push(rating.clone());
    case.revision += 1;
    Ok(rating)
}

/// The ratings of a case as they stand by now.
pub(crate) fn show(case: &Record, now: i64) -> Vec<Rating> {
    let mut ratings = case.ratings.clone();
    for rating in &mut ratings {
        let age = now - clock::parse(&rating.at).unwrap_or(now);
        if let Some((_, state)) = PASSED_ON.into_iter().find(|(after, _)| age >= *after) {
            rating.passed_on = state;
        }
    }
    ratings
}
