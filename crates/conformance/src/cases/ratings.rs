//! 好差评: rating a case, what becomes of a bad rating, and what is public of all.

mod desk;
mod portal;
mod statistics;
mod walk;

pub use statistics::run as statistics;

use contract::endpoint::Id;
use contract::endpoints::{CaseQuery, ListCases, ListRatingTags, RateCase};
use contract::wire::{
    AspectLevel, CaseAct, CaseSummary, Limit, Rating, RatingAspect, RatingChannel, RatingStart,
    RatingTag, Satisfaction,
};
use contract::{Endpoint, ProblemKind};

use super::people::People;
use crate::client::{self, Client};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &ListRatingTags::ABOUT,
        "every level has something to say, each code once",
        tags,
    );
    kit.case(
        &RateCase::ABOUT,
        "what is no rating is refused where it is wrong",
        |client| refused(client, people),
    );
    kit.case(
        &RateCase::ABOUT,
        "a case is rated once, once more as a follow-up, and then no more",
        |client| twice(client, people),
    );
    portal::run(kit);
    walk::run(kit, people);
    desk::run(kit, people);
}

/// A case that was not rated yet and can be, and whose it is.
fn unrated<'p>(client: &Client, people: &'p People) -> Checked<(&'p Visit, CaseSummary)> {
    people.somebody(1)?;
    for visit in people.applicants(1) {
        let query = CaseQuery {
            limit: Some(Limit(100)),
            ..CaseQuery::default()
        };
        let cookies = visit.cookies();
        let answer = client.call_with::<ListCases>(&(), &query, &[("cookie", &cookies)])?;
        let mut cases = answer.value.items.into_iter();
        if let Some(case) = cases.find(|case| case.acts.contains(&CaseAct::Rate)) {
            return Ok((visit, case));
        }
    }
    cannot_tell("no test persona has a case that can be rated and was not")
}

/// A rating of a level, with nothing else.
fn start(level: Satisfaction) -> RatingStart {
    RatingStart {
        level,
        aspects: Vec::new(),
        channel: None,
        tags: Vec::new(),
        text: None,
        anonymous: false,
    }
}

fn rate(client: &Client, visit: &Visit, case: &str, start: &RatingStart) -> Checked<Rating> {
    let answer = visit.send::<RateCase>(client, &Id(case.to_owned()), start, &[])?;
    let rating = client::read::<RateCase>(&answer)?;
    answer.require(
        rating.level == start.level && rating.aspects == start.aspects && !rating.by_default,
        "the rating as it was given",
        "it is another",
    )?;
    Ok(rating)
}

fn tags(client: &Client) -> Checked {
    let answer = client.call::<ListRatingTags>(&(), &())?;
    let tags = &answer.value.tags;
    for level in Satisfaction::known() {
        answer.exchange.require(
            tags.iter().any(|tag| tag.level == level),
            &format!("a tag for {}", level.name()),
            "there is none",
        )?;
    }
    let twice = |at: usize, tag: &RatingTag| tags[..at].iter().any(|one| one.code == tag.code);
    answer.exchange.require(
        !tags.iter().enumerate().any(|(at, tag)| twice(at, tag)),
        "each code once",
        "one is there twice",
    )
}

fn refused(client: &Client, people: &People) -> Checked {
    let (visit, case) = unrated(client, people)?;
    let path = Id(case.id);
    let tags = client.call::<ListRatingTags>(&(), &())?.value.tags;
    let of_worst = tags
        .iter()
        .find(|tag| tag.level == Satisfaction::VeryDissatisfied);
    let process = AspectLevel {
        aspect: RatingAspect::Process,
        level: Satisfaction::Satisfied,
    };
    let fine = start(Satisfaction::VerySatisfied);
    let wrong = [
        ("/level", start(Satisfaction::from("5"))),
        (
            "/aspects",
            RatingStart {
                aspects: vec![process.clone(), process],
                ..fine.clone()
            },
        ),
        (
            "/channel",
            RatingStart {
                channel: Some(RatingChannel::SystemDefault),
                ..fine.clone()
            },
        ),
        (
            "/tags",
            RatingStart {
                tags: of_worst.map(|tag| tag.code.clone()).into_iter().collect(),
                ..fine.clone()
            },
        ),
        (
            "/text",
            RatingStart {
                text: Some("字".repeat(501)),
                ..fine
            },
        ),
    ];
    for (pointer, start) in wrong {
        let answer = visit.send::<RateCase>(client, &path, &start, &[])?;
        answer.refuses_field(pointer)?;
    }
    Ok(())
}

fn twice(client: &Client, people: &People) -> Checked {
    let (visit, case) = unrated(client, people)?;
    let aspects = RatingAspect::known()
        .into_iter()
        .map(|aspect| AspectLevel {
            aspect,
            level: Satisfaction::Satisfied,
        })
        .collect();
    let first = RatingStart {
        aspects,
        channel: Some(RatingChannel::Mobile),
        ..start(Satisfaction::VerySatisfied)
    };
    let rounds = [
        rate(client, visit, &case.id, &first)?.round,
        rate(client, visit, &case.id, &start(Satisfaction::Satisfied))?.round,
    ];
    let third = start(Satisfaction::Satisfied);
    let answer = visit.send::<RateCase>(client, &Id(case.id), &third, &[])?;
    answer.require(
        rounds == [1, 2],
        "round 1, then round 2",
        "the rounds are others",
    )?;
    answer.problem(&ProblemKind::Conflict)?;
    Ok(())
}
