//! Signing in with a password, and the lock after too many wrong ones.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use contract::wire::{
    EntryMethod, EntryOutcome, IdentityFault, IdentityKind, PasswordSignIn, Session,
};
use contract::{Problem, ProblemKind};

use super::let_in;
use crate::account;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::content::Persona;
use crate::world::seed;

/// The password of every persona of the world; registered accounts have their own.
pub(crate) const PERSONA_PASSWORD: &str = "Tongban2026";
/// Wrong passwords in a row until the account is locked.
const MOST_TRIES: u32 = 5;
/// Seconds for which it is locked.
const LOCK: i64 = 15 * 60;

/// `POST /session/password`.
pub(crate) fn sign_in(ctx: &Ctx<'_>, body: &PasswordSignIn) -> Result<Session, Problem> {
    let account = body.account.trim();
    let mut errors = Vec::new();
    for (pointer, text) in [("/account", account), ("/password", body.password.as_str())] {
        if text.is_empty() {
            errors.push(refuse::fault(pointer, &IdentityFault::Missing));
        }
    }
    if !errors.is_empty() {
        return Err(refuse::invalid(ctx.trace(), errors));
    }
    let found = find(ctx, account);
    let slot = found.as_ref().map_or_else(
        || format!("?{:x}", seed::text(account)),
        |persona| persona.id.clone(),
    );
    let right = found
        .as_ref()
        .is_some_and(|persona| holds(ctx, persona, &body.password));
    if let Err(problem) = count(ctx, &slot, right, "") {
        if let Some(persona) = &found {
            let outcome = if problem.tries_left == Some(0) {
                EntryOutcome::Locked
            } else {
                EntryOutcome::Refused
            };
            let tried = account::Tried::failed(EntryMethod::Password, outcome);
            account::note_entry(ctx.shared, ctx.asked, &persona.id, tried);
        }
        return Err(problem);
    }
    match found {
        Some(persona) => Ok(let_in(
            ctx,
            &persona.id,
            body.public_terminal,
            EntryMethod::Password,
        )),
        None => Err(Problem::new(ProblemKind::Internal, ctx.trace())),
    }
}

/// Whoever is signed in types their own password again; what is wrong is told at `pointer`.
pub(crate) fn again(
    ctx: &Ctx<'_>,
    persona: &Persona,
    typed: &str,
    pointer: &str,
) -> Result<(), Problem> {
    let right = holds(ctx, persona, typed);
    count(ctx, &persona.id, right, pointer)
}

/// Counts a wrong password, and locks at last.
fn count(ctx: &Ctx<'_>, slot: &str, right: bool, pointer: &str) -> Result<(), Problem> {
    let now = ctx.shared.clock.now();
    let mut identities = ctx.shared.sessions.identities();
    let tries = identities.tries.entry(slot.to_owned()).or_default();
    if tries.locked_until > now {
        return Err(locked(ctx, tries.locked_until - now));
    }
    if right {
        identities.tries.remove(slot);
        return Ok(());
    }
    if tries.locked_until > 0 {
        *tries = Default::default();
    }
    tries.wrong += 1;
    if tries.wrong >= MOST_TRIES {
        tries.locked_until = now + LOCK;
        return Err(locked(ctx, LOCK));
    }
    let fault = refuse::fault(pointer, &IdentityFault::WrongCredentials);
    let mut problem = refuse::invalid(ctx.trace(), vec![fault]);
    problem.tries_left = Some(MOST_TRIES - tries.wrong);
    Err(problem)
}

fn locked(ctx: &Ctx<'_>, seconds: i64) -> Problem {
    let mut problem = refuse::later(
        ProblemKind::TooManyRequests,
        ctx.trace(),
        u32::try_from(seconds).unwrap_or(u32::MAX),
    );
    problem.detail = Some("too many wrong tries: the account is locked for a while".to_owned());
    problem.tries_left = Some(0);
    problem
}

/// Whose account it is: by mobile or identity number, credit code or name. Persons come before organisations, whose agents
/// have a mobile number too.
fn find(ctx: &Ctx<'_>, account: &str) -> Option<Persona> {
    let typed = account.to_uppercase();
    let mut everybody = ctx.everybody();
    everybody.sort_by_key(|p| p.kind != IdentityKind::NaturalPerson);
    everybody.into_iter().find(|p| {
        p.id == account
            || (!p.id_number.is_empty() && p.id_number == typed)
            || (!p.credit_code.is_empty() && p.credit_code == typed)
            || p.phone == typed
    })
}

fn holds(ctx: &Ctx<'_>, persona: &Persona, password: &str) -> bool {
    let identities = ctx.shared.sessions.identities();
    if let Some(changed) = identities.passwords.get(&persona.id) {
        return *changed == digest(&persona.id, password);
    }
    match identities.accounts.iter().find(|a| a.id == persona.id) {
        Some(account) => account.password == digest(&account.id, password),
        None => password == PERSONA_PASSWORD,
    }
}

/// What is kept of a password: enough for a mock, and never what was typed.
pub(crate) fn digest(salt: &str, password: &str) -> String {
    let mut state = (salt, password, 0_u64, 0_u64);
    for turn in 0..2_000_u64 {
        let mut hasher = DefaultHasher::new();
        (turn, &state).hash(&mut hasher);
        state.2 = state.3;
        state.3 = hasher.finish();
    }
    format!("{:016x}{:016x}", state.2, state.3)
}

/// Whether a password is long and mixed enough, and not what everybody would try first.
pub(crate) fn is_strong(password: &str, known: &[&str]) -> bool {
    let length = password.chars().count();
    (8..=64).contains(&length)
        && password.chars().any(|c| c.is_ascii_digit())
        && password.chars().any(char::is_alphabetic)
        && !known
            .iter()
            .any(|text| text.chars().count() > 5 && password.contains(text))
}
