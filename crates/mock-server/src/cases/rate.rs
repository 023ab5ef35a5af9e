//! 好差评: from acceptance until 30 days after the end; once, and once more as a follow-up.

use contract::wire::{
    AspectLevel, CaseAct, PassedOn, PassedOnReceipt, Rating, RatingChannel, RatingStart, RatingTag,
    RatingTags,
};

use super::record::Record;
use super::step::Refused;
use crate::clock;
use crate::files;
use crate::rectify;
use crate::world::World;

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

/// Process, result and efficiency, each once.
fn aspects(start: &RatingStart) -> Result<Vec<AspectLevel>, Refused> {
    let once = |at: usize, one: &AspectLevel| {
        !start.aspects[..at]
            .iter()
            .any(|known| known.aspect == one.aspect)
    };
    let fine = start
        .aspects
        .iter()
        .enumerate()
        .all(|(at, one)| one.aspect.is_known() && one.level.is_known() && once(at, one));
    if fine {
        Ok(start.aspects.clone())
    } else {
        Err(Refused::Invalid(
            "/aspects",
            "aspects and levels of this version, each aspect once",
        ))
    }
}

/// Rates a case; a bad rating opens a rectification.
pub(crate) fn rate(
    world: &World,
    case: &mut Record,
    start: &RatingStart,
    now: i64,
) -> Result<Rating, Refused> {
    if open(case, now).is_none() {
        return Err(Refused::Conflict("it cannot be rated now".to_owned()));
    }
    if !start.level.is_known() {
        return Err(Refused::Invalid("/level", "a level of this version"));
    }
    let channel = start.channel.clone().unwrap_or(RatingChannel::Pc);
    if !channel.is_known() || channel == RatingChannel::SystemDefault {
        return Err(Refused::Invalid(
            "/channel",
            "a channel on which people rate",
        ));
    }
    let aspects = aspects(start)?;
    let known = tags().tags;
    let mut chosen: Vec<RatingTag> = Vec::new();
    for code in &start.tags {
        let tag = known
            .iter()
            .find(|tag| tag.code == *code && tag.level == start.level)
            .filter(|tag| tag.channels.is_empty() || tag.channels.contains(&channel));
        match tag {
            Some(tag) if !chosen.contains(tag) => chosen.push(tag.clone()),
            _ => {
                return Err(Refused::Invalid(
                    "/tags",
                    "codes of tags of the level and the channel, each once",
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
        aspects,
        tags: chosen,
        text: text.map(str::to_owned),
        at: clock::rfc3339(now),
        anonymous: start.anonymous,
        by_default: false,
        channel: Some(channel),
        passed_on: PassedOn::Waiting,
        receipt: None,
        rectification: None,
    };
    case.ratings.push(rating.clone());
    case.revision += 1;
    rectify::open(world, case, now);
    Ok(show(world, case, now).pop().unwrap_or(rating))
}

/// A rating as it stands by now, without what became of it.
pub(crate) fn told(world: &World, rating: &Rating, now: i64) -> Rating {
    let mut rating = rating.clone();
    let at = clock::parse(&rating.at).unwrap_or(now);
    let passed = PASSED_ON.into_iter().find(|(after, _)| now - at >= *after);
    if let Some((after, state)) = passed {
        rating.receipt = (state == PassedOn::Confirmed).then(|| PassedOnReceipt {
            number: super::digest(format!("{} {}", rating.at, rating.round).as_bytes())
                .chars()
                .take(16)
                .collect::<String>()
                .to_uppercase(),
            at: clock::rfc3339(at + after),
            platform: world.words.text("rating.platform"),
        });
        rating.passed_on = state;
    }
    rating
}

/// The ratings of a case as they stand by now, each with what became of it.
pub(crate) fn show(world: &World, case: &Record, now: i64) -> Vec<Rating> {
    let mut ratings: Vec<Rating> = case
        .ratings
        .iter()
        .map(|rating| told(world, rating, now))
        .collect();
    for rating in &mut ratings {
        let of = case
            .rectifications
            .iter()
            .find(|one| one.round == rating.round);
        rating.rectification = of.map(|of| rectify::show(world, case, of, now));
    }
    ratings
}
