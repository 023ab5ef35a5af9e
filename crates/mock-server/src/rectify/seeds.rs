//! Ratings that stand in the book at the start, bad ones among them with what has become of them: cases of people whom
//! nobody can sign in as, so that nothing is taken from those whom one can.

use contract::rectify::{Act, At, is_bad};
use contract::wire::{
    DeskRectificationRequest, PassedOn, Rating, RatingChannel, RectificationOutcome, RevisitStart,
    Satisfaction,
};

use super::{Spot, act, open, revisit};
use crate::cases::record::Record as Case;
use crate::cases::{Book, Officer, back, rate};
use crate::clock;
use crate::world::World;

/// One ended case in so many is rated.
const EVERY: usize = 3;
/// Levels in turn, with the tag that goes with each, and whether without a name.
static TURNS: [(Satisfaction, &str, bool); 8] = [
    (Satisfaction::VeryDissatisfied, "110", false),
    (Satisfaction::VerySatisfied, "513", false),
    (Satisfaction::Dissatisfied, "213", true),
    (Satisfaction::Satisfied, "406", false),
    (Satisfaction::Dissatisfied, "207", false),
    (Satisfaction::FairlySatisfied, "309", true),
    (Satisfaction::VeryDissatisfied, "113", true),
    (Satisfaction::VerySatisfied, "514", false),
];
/// Channels in turn.
static CHANNELS: [RatingChannel; 5] = [
    RatingChannel::HallTablet,
    RatingChannel::Mobile,
    RatingChannel::QrCode,
    RatingChannel::Pc,
    RatingChannel::HallTerminal,
];

/// Rates some cases, and takes what is bad as far as its turn says.
pub(crate) fn sow(book: &mut Book, world: &World, now: i64) {
    let ended: Vec<usize> = (0..book.cases().len())
        .filter(|at| {
            let case = book.case(*at);
            case.at.is_end()
                && case.ended_at.is_some()
                && case.filed.submitter.starts_with("nobody-")
        })
        .step_by(EVERY)
        .take(64)
        .collect();
    let handler = officer(world, "HANDLER");
    for (turn, at) in ended.into_iter().enumerate() {
        let case = book.case_mut(at);
        let ended = case.ended_at.unwrap_or(now);
        // Not before the end, not after now; one in eight so long ago that its time has run out.
        let days = if turn % TURNS.len() == 0 { 20 } else { 9 };
        let when = (ended + 3600).max(back(now, days)).min(now - 3 * 3600);
        if turn % 9 == 8 {
            let rating = by_default(when);
            case.ratings.push(rating);
            continue;
        }
        say(world, case, turn, when);
        let bad = case.ratings.last().is_some_and(|one| is_bad(&one.level));
        if bad && let Some(handler) = handler.as_ref() {
            lead(book, world, at, turn, handler, when);
        }
    }
}

fn officer(world: &World, role: &str) -> Option<Officer> {
    let mut all = world.personas.iter();
    let found = all.find(|persona| persona.roles.iter().any(|known| known == role));
    found.and_then(|persona| Officer::of(world, persona))
}

/// 系统默认评价.
fn by_default(when: i64) -> Rating {
    Rating {
        round: 1,
        level: Satisfaction::VerySatisfied,
        aspects: Vec::new(),
        tags: Vec::new(),
        text: None,
        at: clock::rfc3339(when),
        anonymous: false,
        by_default: true,
        channel: Some(RatingChannel::SystemDefault),
        passed_on: PassedOn::Waiting,
        receipt: None,
        rectification: None,
    }
}

fn say(world: &World, case: &mut Case, turn: usize, when: i64) {
    let (level, tag, anonymous) = &TURNS[turn % TURNS.len()];
    let text = world.words.zh(&format!("rectify.sample.{tag}"));
    case.ratings.push(Rating {
        level: level.clone(),
        tags: rate::tags()
            .tags
            .into_iter()
            .filter(|known| known.code == *tag)
            .collect(),
        text: (!text.is_empty()).then(|| text.to_owned()),
        anonymous: *anonymous,
        by_default: false,
        channel: Some(CHANNELS[turn % CHANNELS.len()].clone()),
        ..by_default(when)
    });
    open(world, case, when);
}

/// Takes a rectification as far as its turn says.
fn lead(book: &mut Book, world: &World, case: usize, turn: usize, handler: &Officer, from: i64) {
    let Some(at) = book.case(case).rectifications.len().checked_sub(1) else {
        return;
    };
    let spot = Spot { case, at };
    let way: &[Act] = match turn / 2 % 4 {
        0 => &[],
        1 => &[Act::Take],
        2 => &[Act::Take, Act::Extend],
        _ => &[Act::Take, Act::Answer],
    };
    let mut when = from;
    for step in way {
        when += 1800;
        let text = match step {
            Act::Extend => Some("rectify.template.EXTEND.1"),
            Act::Answer => Some("rectify.sample.ANSWER"),
            Act::Take | Act::Return | Act::Close => None,
        };
        let request = DeskRectificationRequest {
            act: step.wire(),
            text: text.map(|key| world.words.zh(key).to_owned()),
            outcome: Some(RectificationOutcome::Rectified),
        };
        // A step that cannot be taken leaves it where it is.
        let _ = act(book, world, spot, handler, &request, when);
    }
    if turn % 16 == 6 && book.case(case).rectifications[at].at == At::FedBack {
        let said = RevisitStart {
            resolved: true,
            satisfaction: Satisfaction::Satisfied,
            text: None,
        };
        let _ = revisit(book, world, spot, &said, when + 1800);
    }
}
