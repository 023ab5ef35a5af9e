//! Counter codes: for which a counter goes on with a draft, while its owner may go on with it on line.

use contract::wire::{CounterCode, CounterCodeState, DraftCounter, Named, Place, PlaceKind, Text};
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use super::{Kept, LIFE, Open};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::{code_of, secret};

/// For how many days a code holds.
const DAYS: u32 = 7;
/// Letters of a code.
const LENGTH: usize = 8;

/// A code as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Code {
    pub id: String,
    pub code: String,
    made_at: i64,
    pub until: i64,
    withdrawn_at: Option<i64>,
    /// When the draft was taken in for it.
    pub used_at: Option<i64>,
    pub returned: Option<Returned>,
    /// Ids of the officers who looked at the draft with it.
    pub seen_by: Vec<String>,
}

/// How a draft was given back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Returned {
    pub at: i64,
    pub hall: Named,
    pub reason: String,
    pub lacks: Vec<Text>,
}

impl Code {
    /// Where it stands.
    pub(crate) fn state(&self, now: i64) -> CounterCodeState {
        if self.used_at.is_some() {
            CounterCodeState::Used
        } else if self.returned.is_some() {
            CounterCodeState::Returned
        } else if self.withdrawn_at.is_some() {
            CounterCodeState::Withdrawn
        } else if now > self.until {
            CounterCodeState::Expired
        } else {
            CounterCodeState::Holds
        }
    }

    /// When it ended otherwise than by time.
    pub(crate) fn ended_at(&self) -> Option<i64> {
        let returned = self.returned.as_ref().map(|back| back.at);
        self.used_at.or(returned).or(self.withdrawn_at)
    }

    fn show(&self, now: i64) -> CounterCode {
        let state = self.state(now);
        let back = self.returned.as_ref();
        CounterCode {
            id: self.id.clone(),
            code: (state == CounterCodeState::Holds).then(|| self.code.clone()),
            state,
            until: clock::rfc3339(self.until),
            made_at: clock::rfc3339(self.made_at),
            ended_at: self.ended_at().map(clock::rfc3339),
            hall: back.map(|back| back.hall.clone()),
            reason: back.map(|back| back.reason.clone()),
            lacks: back.map(|back| back.lacks.clone()).unwrap_or_default(),
        }
    }
}

impl Kept {
    /// Ends the code that holds.
    pub(crate) fn end_code(&mut self, now: i64) {
        for code in &mut self.codes {
            if code.state(now) == CounterCodeState::Holds {
                code.withdrawn_at = Some(now);
            }
        }
    }

    /// Where the newest code stands, while that says that something is to be done.
    pub(super) fn at_counter(&self, now: i64) -> Option<CounterCodeState> {
        let state = self.codes.last()?.state(now);
        matches!(state, CounterCodeState::Holds | CounterCodeState::Returned).then_some(state)
    }
}

/// The windows where a draft can go on.
pub(crate) fn places(open: &Open) -> Vec<Place> {
    let all = open.guide.places.iter();
    all.filter(|place| place.hall.is_some() && place.kind != PlaceKind::SelfService)
        .cloned()
        .collect()
}

/// How a draft can go on at a counter; nothing where no hall serves the item.
pub(super) fn show(ctx: &Ctx<'_>, open: &Open) -> Option<DraftCounter> {
    let places = places(open);
    if places.is_empty() {
        return None;
    }
    let words = &ctx.world.words;
    let text = |key: &str| words.text(&["counter.", key].concat());
    let who = ["bring.", open.kept.right.name()].concat();
    let now = ctx.shared.clock.now();
    Some(DraftCounter {
        places,
        sees: ["sees.form", "sees.files", "sees.noted"].map(text).into(),
        bring: [who.as_str(), "bring.code", "bring.papers"]
            .map(text)
            .into(),
        days: DAYS,
        code: open.kept.codes.last().map(|code| code.show(now)),
    })
}

/// As it stands now.
fn now(ctx: &Ctx<'_>, id: &str) -> Result<DraftCounter, Problem> {
    let open = super::open(ctx, id)?;
    show(ctx, &open).ok_or_else(|| refuse::conflict(ctx.trace(), "no hall serves this item"))
}

/// A new code in place of the one before.
pub(crate) fn start(ctx: &Ctx<'_>, id: &str) -> Result<DraftCounter, Problem> {
    now(ctx, id)?;
    let at = ctx.shared.clock.now();
    ctx.shared.drafts.change(
        |kept| kept.id == id,
        |kept| {
            kept.end_code(at);
            let week = clock::morning(clock::day(at) + i64::from(DAYS) + 1) - 1;
            kept.codes.push(Code {
                id: secret().chars().take(20).collect(),
                code: code_of(LENGTH),
                made_at: at,
                until: week.min(kept.saved + LIFE),
                withdrawn_at: None,
                used_at: None,
                returned: None,
                seen_by: Vec::new(),
            });
        },
    );
    now(ctx, id)
}

/// Takes a code back.
pub(crate) fn withdraw(ctx: &Ctx<'_>, id: &str, member: &str) -> Result<DraftCounter, Problem> {
    let open = super::open(ctx, id)?;
    let at = ctx.shared.clock.now();
    let mut codes = open.kept.codes.iter();
    let code = codes
        .find(|code| code.id == member)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "counter code"))?;
    if code.state(at) != CounterCodeState::Holds {
        return Err(refuse::conflict(ctx.trace(), "it does not hold any more"));
    }
    ctx.shared
        .drafts
        .change(|kept| kept.id == id, |kept| kept.end_code(at));
    now(ctx, id)
}

/// Whether an officer looks at a file of a draft that somebody came to the counter with.
///
/// # Errors
/// `NOT_FOUND`.
pub(crate) fn shown_to(ctx: &Ctx<'_>, draft: &str, officer: &str) -> Result<(), Problem> {
    let now = ctx.shared.clock.now();
    let seen = |code: &Code| {
        code.state(now) == CounterCodeState::Holds && code.seen_by.iter().any(|id| id == officer)
    };
    let drafts = &ctx.shared.drafts;
    let found =
        drafts.find(|kept| kept.id == draft && kept.case.is_none() && kept.codes.iter().any(seen));
    found.map(drop).ok_or_else(|| {
        refuse::with_detail(
            ProblemKind::NotFound,
            ctx.trace(),
            "there is no such document",
        )
    })
}
