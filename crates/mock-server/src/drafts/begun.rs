//! Applications that a window begins for a person who stands before it: what the desk notes, sees and takes back.

use contract::endpoints::CounterDraftQuery;
use contract::validate::{CitizenId, Day};
use contract::wire::{
    Answers, CounterDraft, CounterDraftStart, CounterDraftState, CounterDraftWithdrawal,
    CounterForm, FormDefinition, Named, NotedPaper, Page, Text,
};
use contract::{FieldError, Problem, QueryParams, mask};
use serde::{Deserialize, Serialize};

use super::noting::Noting;
use super::{handover, shape};
use crate::cases::Officer;
use crate::clock;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::session::{code_of, secret};
use crate::shelf::Shelf;
use crate::world::places::PlaceId;

/// For how many days a code holds.
const DAYS: i64 = 7;
/// Letters of a code.
const LENGTH: usize = 8;
/// The longest reason or name, in characters.
const WORDS: usize = 300;

/// One as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Begun {
    pub id: String,
    pub code: String,
    /// Id and name of the item.
    pub item: Named,
    pub hall: Named,
    /// Code of the region of the hall.
    pub region: String,
    pub name: String,
    pub id_number: String,
    pub form: FormDefinition,
    pub answers: Answers,
    pub papers: Vec<NotedPaper>,
    /// What was missing when it was begun.
    missing: Vec<Text>,
    pub begun_at: i64,
    pub until: i64,
    pub taken_at: Option<i64>,
    withdrawn: Option<(i64, String)>,
}

/// All of them.
pub(crate) type AllBegun = Shelf<Begun>;

impl Begun {
    /// Where it stands.
    pub(crate) fn state(&self, now: i64) -> CounterDraftState {
        if self.taken_at.is_some() {
            CounterDraftState::TakenUp
        } else if self.withdrawn.is_some() {
            CounterDraftState::Withdrawn
        } else if now > self.until {
            CounterDraftState::Expired
        } else {
            CounterDraftState::Waits
        }
    }

    /// As the desk sees it, with its code only when it was just made.
    fn show(&self, now: i64, code: Option<String>) -> CounterDraft {
        let withdrawn = self.withdrawn.as_ref();
        CounterDraft {
            id: self.id.clone(),
            state: self.state(now),
            item: self.item.clone(),
            hall: self.hall.clone(),
            person: mask::name(&self.name),
            number_end: super::desk::end(&self.id_number).unwrap_or_default(),
            begun_at: clock::rfc3339(self.begun_at),
            until: clock::rfc3339(self.until),
            code,
            papers: self.papers.clone(),
            missing: self.missing.clone(),
            noted: u32::try_from(self.answers.0.len()).unwrap_or(u32::MAX),
            ended_at: self
                .taken_at
                .or(withdrawn.map(|(at, _)| *at))
                .map(clock::rfc3339),
            reason: withdrawn.map(|(_, reason)| reason.clone()),
        }
    }
}

/// The hall at whose windows an officer is.
fn hall(ctx: &Ctx<'_>, officer: &Officer) -> Result<(PlaceId, Named), Problem> {
    let place = officer.at_window(ctx)?;
    let hall = ctx.world.hall_named(place);
    let hall = hall.ok_or_else(|| refuse::not_found(ctx.trace(), "hall of the officer"))?;
    Ok((place, hall))
}

fn text_wrong(text: &str) -> bool {
    text.is_empty() || text.chars().count() > WORDS
}

/// `GET /desk/counter-forms/{id}`.
pub(crate) fn form(ctx: &Ctx<'_>, officer: &Officer, id: &str) -> Result<CounterForm, Problem> {
    let (place, hall) = hall(ctx, officer)?;
    let noting = Noting::at(ctx, place, &hall, id)?;
    let noting = noting.ok_or_else(|| refuse::not_found(ctx.trace(), "item of this hall"))?;
    Ok(noting.show(ctx))
}

/// `POST /desk/counter-drafts`.
pub(crate) fn start(
    ctx: &Ctx<'_>,
    officer: &Officer,
    body: CounterDraftStart,
) -> Result<CounterDraft, Problem> {
    let trace = ctx.trace();
    let (place, hall) = hall(ctx, officer)?;
    let Some(noting) = Noting::at(ctx, place, &hall, &body.item)? else {
        let expected = "expected an item that this hall serves and that goes on on line";
        let error = FieldError::at("/item", expected);
        return Err(refuse::invalid(trace, vec![error]));
    };
    let (name, number) = (body.name.trim(), body.id_number.trim().to_uppercase());
    let mut wrongs = Vec::new();
    if text_wrong(name) {
        let expected = "expected a name of 300 characters at most";
        wrongs.push(FieldError::at("/name", expected));
    }
    let today = Day::parse(&ctx.today());
    if today.is_none_or(|today| CitizenId::parse(&number, today).is_err()) {
        let expected = "expected an identity number whose check digit fits";
        wrongs.push(FieldError::at("/idNumber", expected));
    }
    let papers = noting.noted(&body.papers);
    let papers = papers
        .map_err(|wrong| wrongs.push(wrong))
        .unwrap_or_default();
    wrongs.extend(shape::answer_wrongs(&noting.asked(ctx), &body.answers));
    if !wrongs.is_empty() {
        return Err(refuse::invalid(trace, wrongs));
    }
    let now = ctx.shared.clock.now();
    let begun = Begun {
        id: secret().chars().take(20).collect(),
        code: code_of(LENGTH),
        item: noting.item(),
        hall,
        region: ctx.world.places.row(place).code.clone(),
        missing: noting.missing(ctx, (name, &number), &body.answers, &papers),
        name: name.to_owned(),
        id_number: number,
        form: noting.form,
        answers: body.answers,
        papers,
        begun_at: now,
        until: clock::morning(clock::day(now) + DAYS + 1) - 1,
        taken_at: None,
        withdrawn: None,
    };
    let shown = begun.show(now, Some(begun.code.clone()));
    tell(ctx, &begun)?;
    ctx.shared.begun.add(begun);
    Ok(shown)
}

/// The person gets a message where they have an account. The code is on the slip alone.
fn tell(ctx: &Ctx<'_>, begun: &Begun) -> Result<(), Problem> {
    let mut personas = ctx.world.personas.iter();
    let Some(person) = personas.find(|persona| {
        persona.id_number.eq_ignore_ascii_case(&begun.id_number) && persona.name == begun.name
    }) else {
        return Ok(());
    };
    let words = &ctx.world.words;
    let values = [("item", &begun.item.name), ("hall", &begun.hall.name)];
    let mut message = handover::letter(
        ctx,
        &begun.id,
        words.fill("counter.begun.title", &values),
        words.fill("counter.begun.text", &values),
    );
    // There is no draft yet that it could lead to.
    message.target = None;
    let mut book = ctx.shared.cases.open(ctx)?;
    book.inform(&person.id, message);
    drop(book);
    ctx.shared.cases.tell();
    Ok(())
}

/// `GET /desk/counter-drafts`.
pub(crate) fn list(
    ctx: &Ctx<'_>,
    officer: &Officer,
    query: &CounterDraftQuery,
) -> Result<Page<CounterDraft>, Problem> {
    let (_, hall) = hall(ctx, officer)?;
    let now = ctx.shared.clock.now();
    let mut all = ctx.shared.begun.all_where(|one| one.hall.id == hall.id);
    all.reverse();
    let list = format!("listCounterDrafts {}", hall.id);
    let mark = cursor::mark(&list, &query.pairs());
    let (next, limit) = (query.cursor.as_ref(), query.limit);
    cursor::page(&all, mark, next, limit, ctx.trace(), |one| {
        one.show(now, None)
    })
}

/// `POST /desk/counter-drafts/{id}/withdrawal`.
pub(crate) fn withdraw(
    ctx: &Ctx<'_>,
    officer: &Officer,
    id: &str,
    body: &CounterDraftWithdrawal,
) -> Result<CounterDraft, Problem> {
    let trace = ctx.trace();
    let (_, hall) = hall(ctx, officer)?;
    let reason = body.reason.trim();
    if text_wrong(reason) {
        let error = FieldError::at("/reason", "expected a reason of 300 characters at most");
        return Err(refuse::invalid(trace, vec![error]));
    }
    let now = ctx.shared.clock.now();
    let done = ctx.shared.begun.change(
        |one| one.id == id && one.hall.id == hall.id,
        |one| {
            let waits = one.state(now) == CounterDraftState::Waits;
            waits.then(|| {
                one.withdrawn = Some((now, reason.to_owned()));
                one.show(now, None)
            })
        },
    );
    let found = done.ok_or_else(|| refuse::not_found(trace, "what was begun"))?;
    found.ok_or_else(|| refuse::conflict(trace, "it does not wait any more"))
}
