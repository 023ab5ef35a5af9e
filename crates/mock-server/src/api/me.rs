//! The first screen of one's own, put together from sources that can fail one by one.

pub(super) mod filters;
mod news;
mod todo;

use contract::Problem;
use contract::ProblemKind;
use contract::mask;
use contract::wire::{
    Agent, ApplicantKind, CaseSummary, FailedPart, IdentityKind, MyCounts, MySpace,
    OwnOrganisation, Principal, PrivateKind, TodoKind,
};

use super::cases::as_seen;
use crate::cases::record::Record;
use crate::cases::watch::{Subject, Watch};
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::principals::Reach;
use crate::state::Shared;
use crate::world::content::Persona;
use crate::world::{World, seed};
use crate::{cards, cases, delegations, principals, privacy};

/// How many cases and news stand on the first screen: all of them are one press away.
const SHOWN: usize = 8;

/// What is asked while the screen is put together.
struct Asking<'a, 'c> {
    ctx: &'a Ctx<'c>,
    now: i64,
    reach: Reach,
    /// Whom one may act for, oneself first.
    whom: Vec<(Persona, ApplicantKind)>,
    failed: Vec<FailedPart>,
}

impl Asking<'_, '_> {
    /// Whether a source can be asked; one that cannot is named in the answer.
    fn asks(&mut self, source: &str) -> bool {
        let lost = self.ctx.lost_parts.iter().any(|name| name == source);
        if lost {
            self.fail(source, ProblemKind::Upstream);
        }
        !lost
    }

    fn fail(&mut self, source: &str, kind: ProblemKind) {
        if self.failed.iter().all(|failed| failed.part != source) {
            self.failed.push(FailedPart {
                part: source.to_owned(),
                kind,
                trace_id: self.ctx.trace().to_owned(),
            });
        }
    }
}

/// `GET /me`.
pub(super) fn get(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<MySpace, Problem> {
    let me = ctx.person()?;
    let reach = Reach::of(ctx)?;
    let mut asking = Asking {
        ctx,
        now: ctx.shared.clock.now(),
        whom: reach.all(ctx),
        reach,
        failed: Vec::new(),
    };
    let own = asking
        .asks("cases")
        .then(|| own_cases(&asking))
        .transpose()?;
    let cases = own.as_deref().unwrap_or_default();
    let drafts = asking
        .asks("drafts")
        .then(|| crate::drafts::mine(ctx))
        .transpose()?;
    let messages = asking
        .asks("messages")
        .then(|| {
            ctx.shared
                .cases
                .open(ctx)
                .map(|book| book.messages_of(&me.id))
        })
        .transpose()?
        .map(|mut rows| {
            privacy::veil(ctx, &mut rows);
            rows
        });
    let held = asking.asks("cards");
    let mut todo = todo::of_cases(&asking, cases);
    todo.extend(todo::of_drafts(
        &mut asking,
        drafts.as_deref().unwrap_or_default(),
    ));
    todo.extend(todo::of_messages(
        &asking,
        messages.as_deref().unwrap_or_default(),
        cases,
    ));
    if asking.asks("bookings") {
        todo.extend(todo::of_bookings(&asking)?);
    }
    if held {
        todo.extend(todo::of_cards(&asking, cases));
    }
    // Nobody has to rate; of the rest what has no day comes last.
    todo.sort_by_cached_key(|todo| {
        let may_be_left = todo.kind == TodoKind::Rate;
        (may_be_left, todo.due_on.is_none(), todo.due_on.clone())
    });
    let counts = MyCounts {
        open_cases: own
            .as_ref()
            .map(|all| count(all.iter().filter(|case| is_open(case)))),
        drafts: drafts.as_ref().map(|all| count(all.iter())),
        cards: held.then(|| {
            count(
                cards::open_ones(ctx, &me.id)
                    .iter()
                    .filter(|card| holds(card)),
            )
        }),
        unread: messages
            .as_ref()
            .map(|all| count(all.iter().filter(|one| !one.read))),
    };
    let organisation = (me.kind != IdentityKind::NaturalPerson && me.kind != IdentityKind::Officer)
        .then(|| organisation(&mut asking, &me, held))
        .transpose()?;
    Ok(MySpace {
        under_way: under_way(cases),
        news: news::of(
            &asking,
            messages.as_deref().unwrap_or_default(),
            own.is_some(),
        )?,
        whom: asking
            .whom
            .iter()
            .map(|(p, kind)| principals::show(p, kind.clone()))
            .collect(),
        todo,
        counts,
        organisation,
        failed: asking.failed,
    })
}

fn count<T>(list: impl Iterator<Item = T>) -> u32 {
    u32::try_from(list.count()).unwrap_or(u32::MAX)
}

fn holds(card: &contract::wire::CardBrief) -> bool {
    card.state == contract::wire::CardState::Valid
}

fn is_open(case: &CaseSummary) -> bool {
    use contract::wire::CaseState as S;
    !matches!(
        case.state,
        S::NotAccepted | S::Closed | S::Returned | S::Withdrawn
    )
}

/// Every case that concerns somebody.
fn own_cases(asking: &Asking<'_, '_>) -> Result<Vec<CaseSummary>, Problem> {
    let (ctx, reach) = (asking.ctx, &asking.reach);
    let book = ctx.shared.cases.open(ctx)?;
    let own = book
        .cases()
        .iter()
        .filter(|case| reach.sees(&ctx.world, case))
        .filter(|case| !privacy::hides(ctx, &PrivateKind::Case, &case.id));
    Ok(own
        .map(|case| {
            let mut summary = cases::summary(&ctx.world, case, asking.now);
            as_seen(&mut summary, Some(&reach.me.id));
            summary
        })
        .collect())
}

/// What others work on, the earliest promised day first.
fn under_way(cases: &[CaseSummary]) -> Vec<CaseSummary> {
    let mut rows: Vec<&CaseSummary> = cases
        .iter()
        .filter(|case| is_open(case) && !case.needs_you)
        .collect();
    rows.sort_by_key(|case| {
        (
            case.clock.due_on.is_none(),
            case.clock.due_on.clone(),
            case.submitted_at.clone(),
        )
    });
    rows.into_iter().take(SHOWN).cloned().collect()
}

fn organisation(
    asking: &mut Asking<'_, '_>,
    me: &Persona,
    held: bool,
) -> Result<OwnOrganisation, Problem> {
    let ctx = asking.ctx;
    let licences = if held {
        cards::open_ones(ctx, &me.id)
    } else {
        Vec::new()
    };
    let agents = if asking.asks("agents") {
        let book = ctx.shared.cases.open(ctx)?;
        let acts = delegations::agents(ctx, &me.id).into_iter();
        acts.map(|agent| Agent {
            name: mask::name(&agent.name),
            open_cases: count(book.cases().iter().filter(|case| {
                case.filed.submitter == agent.id
                    && case.filed.applicant == me.id
                    && !case.at.is_end()
            })),
        })
        .collect()
    } else {
        Vec::new()
    };
    Ok(OwnOrganisation {
        name: me.name.clone(),
        credit_code: mask::document(&me.credit_code),
        licences,
        agents,
    })
}

/// For whom a case is, as one who may see it is told.
fn principal(case: &Record, me: &str) -> Principal {
    let mut whom = case.filed.principal.clone();
    if whom.id == me {
        whom.kind = ApplicantKind::Myself;
    }
    whom
}

/// `GET /me/events`.
pub(super) fn watch(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Reply, Problem> {
    let me = ctx.person()?;
    Ok(Watch::reply(ctx, Subject::Own(me.id)))
}

/// A mark that changes with whatever is somebody's own: cases, messages, drafts. `None` when they are no more.
pub(crate) fn mark(shared: &Shared, world: &World, persona: &str) -> Option<String> {
    let now = shared.clock.now();
    let me = shared.sessions.persona(world, persona, now)?;
    let reach = Reach::new(shared, world, me);
    let book = shared.cases.book(shared, world)?;
    let mut text = String::new();
    for case in book.cases().iter().filter(|case| reach.sees(world, case)) {
        text.push_str(&format!("{}{};", case.id, case.revision()));
    }
    let messages = book.messages_of(persona);
    let unread = messages.iter().filter(|message| !message.read).count();
    text.push_str(&format!("{}/{unread};", messages.len()));
    text.push_str(&shared.bookings.open(now).mark(persona));
    let drafts = shared
        .drafts
        .all_where(|kept| kept.owner == persona && kept.case.is_none());
    for draft in drafts {
        text.push_str(&format!("{}{};", draft.id, draft.revision));
    }
    Some(format!("m{:016x}", seed::mix(seed::text(&text))))
}
