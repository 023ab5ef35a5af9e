//! Results that are fetched: the codes for which they are handed over, and until when they are kept.

use contract::mask;
use contract::wire::{
    Collection, CollectionCode, CollectionCodeStart, CollectionCodeState, CollectionState,
    Collector, DeliveryKind, Place, Text,
};
use serde::{Deserialize, Serialize};

use super::book::Book;
use super::messages;
use super::record::Record;
use super::step::Refused;
use super::told::{Said, note};
use crate::clock;
use crate::session::{code_of, secret};
use crate::world::World;

/// For how many days a result is kept.
const KEPT: i64 = 60;
/// For how many days a code for somebody else can be made.
const DEPUTY_DAYS: [u32; 4] = [1, 3, 7, 15];
/// Letters of a code.
const LENGTH: usize = 8;

/// What is known of fetching a result.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Collecting {
    place: Place,
    ready_at: i64,
    /// Last second in which it is kept.
    pub kept_until: i64,
    /// The oldest first.
    pub codes: Vec<Code>,
    /// When, and by which code of these; by none where the desk did without.
    pub collected: Option<(i64, Option<String>)>,
}

/// A code.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Code {
    pub id: String,
    pub collector: Collector,
    /// Masked: no more is needed to hold a document against it.
    pub name: Option<String>,
    pub number_end: Option<String>,
    pub code: String,
    made_at: i64,
    until: i64,
    withdrawn_at: Option<i64>,
}

impl Code {
    fn new(collector: Collector, until: i64, now: i64) -> Self {
        Self {
            id: secret().chars().take(20).collect(),
            collector,
            name: None,
            number_end: None,
            code: code_of(LENGTH),
            made_at: now,
            until,
            withdrawn_at: None,
        }
    }

    /// Where it stands, by itself.
    pub(crate) fn state(&self, now: i64) -> CollectionCodeState {
        if self.withdrawn_at.is_some() {
            CollectionCodeState::Withdrawn
        } else if now > self.until {
            CollectionCodeState::Expired
        } else {
            CollectionCodeState::Holds
        }
    }
}

impl Collecting {
    /// It lies ready from now on, and the applicant has a code.
    fn new(place: Place, now: i64) -> Self {
        let kept_until = clock::morning(clock::day(now) + KEPT + 1) - 1;
        Self {
            place,
            ready_at: now,
            kept_until,
            codes: vec![Code::new(Collector::Myself, kept_until, now)],
            collected: None,
        }
    }

    /// Where it stands.
    pub(crate) fn state(&self, now: i64) -> CollectionState {
        if self.collected.is_some() {
            CollectionState::Collected
        } else if now > self.kept_until {
            CollectionState::KeptNoLonger
        } else {
            CollectionState::Waiting
        }
    }

    /// Ends the code that a collector has.
    fn end(&mut self, collector: &Collector, now: i64) {
        for code in &mut self.codes {
            if code.collector == *collector && code.state(now) == CollectionCodeState::Holds {
                code.withdrawn_at = Some(now);
            }
        }
    }

    /// The code by which it was fetched.
    pub(crate) fn used(&self) -> Option<&Code> {
        let (_, id) = self.collected.as_ref()?;
        self.codes.iter().find(|code| Some(&code.id) == id.as_ref())
    }

    /// When and by whom it was fetched, masked.
    pub(crate) fn fetched(&self, case: &Record) -> Option<(i64, Collector, String)> {
        let (at, _) = self.collected.as_ref()?;
        let own = || (Collector::Myself, case.filed.principal.name.clone());
        let (who, name) = match self.used() {
            Some(code) => match &code.name {
                Some(name) => (code.collector.clone(), name.clone()),
                None => own(),
            },
            None => own(),
        };
        Some((*at, who, name))
    }
}

/// How a result is fetched from now on, where it is to be.
pub(super) fn ready(world: &World, case: &Record, now: i64) -> Option<Collecting> {
    let delivery = case.filed.delivery.as_ref()?;
    if delivery.kind != DeliveryKind::Collect {
        return None;
    }
    let places = world.guide(case.filed.item, None).places;
    let mut wanted = places
        .iter()
        .filter(|place| Some(&place.id) == delivery.place.as_ref());
    let place = wanted.next().or(places.first())?.clone();
    Some(Collecting::new(place, now))
}

/// As the applicant sees it.
pub(super) fn show(world: &World, case: &Record, now: i64) -> Option<Collection> {
    let own = case.collect.as_ref()?;
    let state = own.state(now);
    let waits = state == CollectionState::Waiting;
    let words = |keys: &[&str]| -> Vec<Text> {
        let texts = keys
            .iter()
            .map(|key| world.words.text(&format!("collect.bring.{key}")));
        texts.filter(|_| waits).collect()
    };
    let fetched = own.fetched(case);
    Some(Collection {
        place: own.place.clone(),
        ready_at: clock::rfc3339(own.ready_at),
        kept_until: clock::date(clock::day(own.kept_until)),
        bring: words(&["own", "code"]),
        bring_deputy: words(&["deputy", "code", "copy"]),
        deputy_days: if waits {
            DEPUTY_DAYS.to_vec()
        } else {
            Vec::new()
        },
        codes: own
            .codes
            .iter()
            .rev()
            .map(|code| shown(own, code, now))
            .collect(),
        collected_at: fetched.as_ref().map(|(at, _, _)| clock::rfc3339(*at)),
        collector: fetched.as_ref().map(|(_, who, _)| who.clone()),
        collected_by: fetched.map(|(_, _, name)| name),
        then: (state == CollectionState::KeptNoLonger).then(|| {
            let department = world.department_of(case.filed.item).name;
            world
                .words
                .fill("collect.then", &[("department", &department)])
        }),
        state,
    })
}

fn shown(own: &Collecting, code: &Code, now: i64) -> CollectionCode {
    let used = own.used().is_some_and(|used| used.id == code.id);
    let over = own.collected.as_ref().map(|(at, _)| *at);
    let (state, ended) = match (code.state(now), over) {
        _ if used => (CollectionCodeState::Used, over),
        // What was fetched is not handed over for any other code either.
        (CollectionCodeState::Holds, Some(at)) => (CollectionCodeState::Withdrawn, Some(at)),
        (state, _) => (state, code.withdrawn_at),
    };
    CollectionCode {
        id: code.id.clone(),
        collector: code.collector.clone(),
        name: code.name.clone(),
        code: (state == CollectionCodeState::Holds).then(|| code.code.clone()),
        state,
        until: clock::rfc3339(code.until),
        made_at: clock::rfc3339(code.made_at),
        ended_at: ended.map(clock::rfc3339),
    }
}

fn waiting(case: &mut Record, now: i64) -> Result<&mut Collecting, Refused> {
    let own = case.collect.as_mut();
    own.filter(|own| own.state(now) == CollectionState::Waiting)
        .ok_or_else(|| Refused::Conflict("nothing lies ready to be fetched".to_owned()))
}

/// A deputy as they are named: masked name, end of the number, days.
fn deputy(body: &CollectionCodeStart) -> Result<(String, String, u32), Refused> {
    let name = body.name.as_deref().map(str::trim).unwrap_or_default();
    if !(2..=50).contains(&name.chars().count()) || mask::is_masked(name) {
        return Err(Refused::Invalid("/name", "a full name"));
    }
    let end = body
        .number_end
        .as_deref()
        .map(str::trim)
        .unwrap_or_default();
    let end = end.to_ascii_uppercase();
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if end.len() != 4 || !digits(&end[..3]) || !(digits(&end[3..]) || &end[3..] == "X") {
        return Err(Refused::Invalid(
            "/numberEnd",
            "four characters of a number",
        ));
    }
    let days = body.days.filter(|days| DEPUTY_DAYS.contains(days));
    let days = days.ok_or(Refused::Invalid("/days", "one of those offered"))?;
    if !body.agreed {
        return Err(Refused::Invalid("/agreed", "true"));
    }
    Ok((mask::name(name), end, days))
}

/// A new code in place of the one that the same collector had.
pub(crate) fn start(
    book: &mut Book,
    world: &World,
    at: usize,
    body: &CollectionCodeStart,
    now: i64,
) -> Result<(), Refused> {
    let case = book.case_mut(at);
    let own = waiting(case, now)?;
    let (code, said) = match &body.collector {
        Collector::Myself => {
            let code = Code::new(Collector::Myself, own.kept_until, now);
            (code, Said::plain("COLLECT_ANEW"))
        }
        Collector::Deputy => {
            let (name, end, days) = deputy(body)?;
            let last = clock::morning(clock::day(now) + i64::from(days) + 1) - 1;
            let until = last.min(own.kept_until);
            let said = Said {
                detail: Some(Text::zh(&*name)),
                ..Said::plain("COLLECT_DEPUTY")
            };
            let mut code = Code::new(Collector::Deputy, until, now);
            (code.name, code.number_end) = (Some(name), Some(end));
            (code, said)
        }
        Collector::Other(_) => return Err(Refused::Invalid("/collector", "MYSELF or DEPUTY")),
    };
    own.end(&body.collector, now);
    own.codes.push(code);
    note(world, case, &said, now);
    messages::tell(book, world, at, &said, now);
    Ok(())
}

/// Takes a code back; `None` where there is no such.
pub(crate) fn withdraw(
    book: &mut Book,
    world: &World,
    at: usize,
    id: &str,
    now: i64,
) -> Option<Result<(), Refused>> {
    let case = book.case_mut(at);
    let own = case.collect.as_mut()?;
    let open = own.state(now) == CollectionState::Waiting;
    let code = own.codes.iter_mut().find(|code| code.id == id)?;
    if !open || code.state(now) != CollectionCodeState::Holds {
        let why = "it does not hold any more".to_owned();
        return Some(Err(Refused::Conflict(why)));
    }
    code.withdrawn_at = Some(now);
    let said = Said::plain("COLLECT_WITHDRAWN");
    note(world, case, &said, now);
    messages::tell(book, world, at, &said, now);
    Some(Ok(()))
}
