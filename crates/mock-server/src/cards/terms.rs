//! What a holder gives for a time: its days, its words, whether it holds.

use contract::validate::Day;
use contract::wire::CardTermState;
use contract::{FieldError, Problem};

use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;

/// Whether something holds on the day of now, from a first day to a last one.
pub(super) fn state(from: &str, until: &str, revoked: Option<i64>, now: i64) -> CardTermState {
    let today = clock::date(clock::day(now));
    if revoked.is_some() {
        CardTermState::Revoked
    } else if today.as_str() < from {
        CardTermState::NotYet
    } else if today.as_str() > until {
        CardTermState::Ended
    } else {
        CardTermState::Active
    }
}

/// Gathers what is wrong with a request.
pub(super) struct Wrong(Vec<FieldError>);

impl Wrong {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn say(&mut self, pointer: &str, expected: &str) {
        let error = FieldError::at(pointer, format!("expected {expected}"));
        self.0.push(error);
    }

    /// A few words: 2 to 60 characters.
    pub(super) fn words(&mut self, pointer: &str, text: &str) -> String {
        let text = text.trim();
        if !(2..=60).contains(&text.chars().count()) {
            self.say(pointer, "2 to 60 characters");
        }
        text.to_owned()
    }

    /// Days from a first one to a last one, today at the earliest, `most` days after the first at the latest. Without a
    /// pointer for it there is no first day.
    pub(super) fn days(
        &mut self,
        (from, until): (&str, &str),
        at: (&str, &str),
        most: i64,
        now: i64,
    ) {
        let today = clock::day(now);
        let day = |text: &str| {
            let morning = format!("{text}T00:00:00+08:00");
            Day::parse(text)
                .and_then(|_| clock::parse(&morning))
                .map(clock::day)
        };
        let first = day(from);
        if !at.0.is_empty() && first.is_none() {
            self.say(at.0, "a day");
        }
        // One that is past means from now on.
        let first = first.unwrap_or(today).max(today);
        match day(until) {
            Some(last) if (first..=first + most).contains(&last) => {}
            _ => self.say(
                at.1,
                &format!("a day, {most} days after the first at the latest"),
            ),
        }
    }

    pub(super) fn check(self, ctx: &Ctx<'_>) -> Result<(), Problem> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(refuse::invalid(ctx.trace(), self.0))
        }
    }
}
