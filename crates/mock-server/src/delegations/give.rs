//! Giving a delegation.

use contract::delegation::{LEVEL, LEVEL_BINDING, LONGEST_DAYS};
use contract::validate::{CitizenId, Day, Mobile};
use contract::wire::{
    DelegateWish, DelegatedRight, Delegation, DelegationEvent, DelegationFault, DelegationStart,
    DelegationState, IdentityKind, LawKind, ScopeKind, ScopeWish,
};
use contract::{FieldError, Problem, ProblemKind, mask};

use super::{Kept, is_body, news, number, show};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals::Reach;
use crate::session::{code_of, secret};
use crate::world::content::Persona;

/// Seconds for which a code can be used.
const CODE_LIFE: i64 = 30 * 60;
/// Delegations that one may give in a day: nobody finds out by trying who has an account.
const MOST_A_DAY: usize = 200;
/// Longest note and reason, in characters.
pub(super) const WORDS: usize = 200;
const CODE_LENGTH: usize = 10;

/// Whose delegations these are: one's own, or those of the organisation that one represents and acts for.
pub(crate) fn own(ctx: &Ctx<'_>) -> Result<Persona, Problem> {
    let reach = Reach::of(ctx)?;
    let acting = ctx.acting();
    let represented = reach.by_law.into_iter().find(|(persona, law)| {
        *law == LawKind::Representative && acting.as_deref() == Some(&persona.id)
    });
    Ok(represented.map_or(reach.me, |(persona, _)| persona))
}

pub(super) fn fault(pointer: &str, fault: &DelegationFault) -> FieldError {
    FieldError::at(pointer, fault.name())
}

/// Gives one.
pub(crate) fn give(ctx: &Ctx<'_>, start: &DelegationStart) -> Result<Delegation, Problem> {
    let giver = own(ctx)?;
    let me = ctx.person()?;
    let trace = ctx.trace();
    let refused = |detail| refuse::with_detail(ProblemKind::NotAllowed, trace, detail);
    if giver.kind == IdentityKind::Officer {
        return Err(refused("an office account has nothing to delegate"));
    }
    if ctx.acting().is_some_and(|id| id != giver.id) {
        return Err(refused("a delegate cannot delegate further"));
    }
    if is_minor(ctx, &giver) {
        return Err(refused("a minor cannot delegate"));
    }
    let binding = binds(&start.may);
    level(ctx, &me, binding)?;
    let now = ctx.shared.clock.now();
    let mut errors = Vec::new();
    let delegate = match &start.to {
        Some(wish) => whom(ctx, &giver, wish, &mut errors),
        None => None,
    };
    let scope = scope(ctx, &giver, &start.scope, &mut errors);
    let days = days(now, &start.from, &start.until, &mut errors);
    if start.may.iter().any(|right| !right.is_known()) {
        errors.push(fault("/may", &DelegationFault::Unknown));
    }
    if start.note.chars().count() > WORDS {
        errors.push(fault("/note", &DelegationFault::TooLong));
    }
    let (Some((from, until)), true) = (days, errors.is_empty()) else {
        return Err(refuse::invalid(trace, errors));
    };
    let needs_seal = is_body(&giver);
    let mut kept = Kept {
        id: secret().chars().take(24).collect(),
        number: number(now),
        principal: giver.id.clone(),
        delegate,
        to: start.to.as_ref().map(|wish| mask::name(wish.name.trim())),
        state: DelegationState::Offered,
        since: now,
        given: now,
        scope,
        may: start.may.clone(),
        from,
        until,
        note: start.note.trim().to_owned(),
        code: start
            .to
            .is_none()
            .then(|| (code_of(CODE_LENGTH), now + CODE_LIFE)),
        needs_seal,
        sealed: None,
        history: Vec::new(),
        log: Vec::new(),
        revision: 0,
    };
    kept.may.dedup();
    if needs_seal {
        kept.state = DelegationState::AwaitingSeal;
    }
    kept.note_event(DelegationEvent::Given, now, Some(&me.id), None);
    {
        let mut book = ctx.delegations();
        let today = book
            .rows
            .iter()
            .filter(|old| old.principal == giver.id && clock::day(old.given) == clock::day(now));
        if today.count() >= MOST_A_DAY {
            let wait = clock::morning(clock::day(now) + 1) - now;
            let wait = u32::try_from(wait).unwrap_or(3600);
            return Err(refuse::later(ProblemKind::TooManyRequests, trace, wait));
        }
        book.rows.push(kept.clone());
        if let Some(to) = kept.delegate.clone().filter(|_| !needs_seal) {
            book.news
                .push(news::News::of(&kept, &to, &DelegationEvent::Given));
        }
    }
    news::flush(ctx);
    Ok(show::whole(ctx, &kept, &giver.id))
}

/// Whether these rights bind the principal.
pub(super) fn binds(may: &[DelegatedRight]) -> bool {
    may.iter()
        .any(|right| matches!(right, DelegatedRight::Sign | DelegatedRight::Pay))
}

/// Delegating needs a level, letting somebody sign or pay a higher one.
pub(super) fn level(ctx: &Ctx<'_>, me: &Persona, binding: bool) -> Result<(), Problem> {
    let needed = if binding && !is_body(me) {
        LEVEL_BINDING
    } else {
        LEVEL
    };
    if me.level < needed {
        return Err(refuse::level(ctx.trace(), needed));
    }
    Ok(())
}

fn is_minor(ctx: &Ctx<'_>, persona: &Persona) -> bool {
    let Some(today) = Day::parse(&ctx.today()) else {
        return false;
    };
    CitizenId::parse(&persona.id_number, today).is_ok_and(|id| id.age_on(today) < 18)
}

/// Whom it is given to, if there is such a person: nobody is told.
fn whom(
    ctx: &Ctx<'_>,
    giver: &Persona,
    wish: &DelegateWish,
    errors: &mut Vec<FieldError>,
) -> Option<String> {
    let name = wish.name.trim();
    if name.is_empty() {
        errors.push(fault("/to/name", &DelegationFault::Missing));
    }
    let today = Day::parse(&ctx.today())?;
    let fits: Box<dyn Fn(&Persona) -> bool> = match (&wish.mobile, &wish.id_number) {
        (Some(mobile), _) => match Mobile::parse(mobile) {
            Ok(mobile) => Box::new(move |p| p.phone == mobile.as_str()),
            Err(_) => {
                errors.push(fault("/to/mobile", &DelegationFault::BadNumber));
                return None;
            }
        },
        (None, Some(number)) => match CitizenId::parse(number, today) {
            Ok(number) => Box::new(move |p| p.id_number == number.as_str()),
            Err(_) => {
                errors.push(fault("/to/idNumber", &DelegationFault::BadNumber));
                return None;
            }
        },
        (None, None) => {
            errors.push(fault("/to/mobile", &DelegationFault::Missing));
            return None;
        }
    };
    let all = ctx.everybody();
    let found = all
        .into_iter()
        .find(|p| p.kind == IdentityKind::NaturalPerson && p.name == name && fits(p))?;
    if found.id == giver.id {
        errors.push(fault("/to/name", &DelegationFault::Yourself));
    }
    // A child cannot act for others; nobody is told that either.
    (!is_minor(ctx, &found)).then_some(found.id)
}

/// What it covers, with templates in place of items.
pub(super) fn scope(
    ctx: &Ctx<'_>,
    giver: &Persona,
    wish: &ScopeWish,
    errors: &mut Vec<FieldError>,
) -> ScopeWish {
    let mut scope = ScopeWish {
        kind: wish.kind.clone(),
        themes: Vec::new(),
        items: Vec::new(),
    };
    match wish.kind {
        ScopeKind::All => {}
        ScopeKind::Themes => {
            let side = if is_body(giver) { "legal" } else { "person" };
            let rows = &ctx.world.themes.themes;
            let known = |code: &String| {
                rows.iter()
                    .any(|row| row.code == *code && row.audience == side)
            };
            if wish.themes.is_empty() {
                errors.push(fault("/scope/themes", &DelegationFault::Missing));
            } else if !wish.themes.iter().all(known) {
                errors.push(fault("/scope/themes", &DelegationFault::Unknown));
            }
            scope.themes = wish.themes.clone();
        }
        ScopeKind::Items => {
            let template = |id: &String| {
                let item = ctx.world.item(id)?;
                Some(ctx.world.template(item.template).id.clone())
            };
            let items: Option<Vec<String>> = wish.items.iter().map(template).collect();
            match items {
                Some(items) if items.is_empty() => {
                    errors.push(fault("/scope/items", &DelegationFault::Missing));
                }
                Some(items) => scope.items = items,
                None => errors.push(fault("/scope/items", &DelegationFault::Unknown)),
            }
        }
        ScopeKind::Other(_) => errors.push(fault("/scope/kind", &DelegationFault::Unknown)),
    }
    scope
}

/// The day of a date, counted as the clock counts.
pub(super) fn day(text: &str) -> Option<i64> {
    Day::parse(text)?;
    clock::parse(&format!("{text}T12:00:00+08:00")).map(clock::day)
}

fn days(now: i64, from: &str, until: &str, errors: &mut Vec<FieldError>) -> Option<(i64, i64)> {
    let missing = |text: &str| {
        if text.is_empty() {
            DelegationFault::Missing
        } else {
            DelegationFault::BadNumber
        }
    };
    let (first, last) = (day(from), day(until));
    if first.is_none() {
        errors.push(fault("/from", &missing(from)));
    }
    if last.is_none() {
        errors.push(fault("/until", &missing(until)));
    }
    let (first, last) = (first?, last?);
    if first < clock::day(now) {
        errors.push(fault("/from", &DelegationFault::PastDay));
    } else if last < first {
        errors.push(fault("/until", &DelegationFault::BeforeStart));
    } else if last - first > LONGEST_DAYS || first - clock::day(now) > LONGEST_DAYS {
        errors.push(fault("/until", &DelegationFault::TooLong));
    }
    Some((first, last))
}
