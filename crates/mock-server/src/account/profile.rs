//! Who one is to the portal, and seeing it unmasked.

use contract::wire::{
    AccessKind, DataAccess, IdentityKind, Profile, ProfileField, ProfileLine, RevealStart,
    Revealed, Text,
};
use contract::{FieldError, Problem, ProblemKind, mask};

use super::{accesses, audit_id};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::content::Persona;

/// Seconds for which a datum is shown.
const SHOWN: u32 = 30;
/// Reveals an hour until one must wait.
const MOST_REVEALS: usize = 20;
const HOUR: i64 = 3600;

/// Everything the mock knows, unmasked, in order.
pub(super) fn lines(ctx: &Ctx<'_>, me: &Persona) -> Vec<(ProfileField, String)> {
    let place = ctx.world.places.find(&me.region);
    let region = place.map(|place| ctx.world.places.name(place).chinese().to_owned());
    let email = ctx.shared.sessions.identities().book(&me.id).email.clone();
    let mut all = Vec::new();
    if me.kind == IdentityKind::NaturalPerson || me.kind == IdentityKind::Officer {
        all.push((ProfileField::Name, me.name.clone()));
        all.push((ProfileField::IdNumber, me.id_number.clone()));
    } else {
        all.push((ProfileField::OrganisationName, me.name.clone()));
        all.push((ProfileField::CreditCode, me.credit_code.clone()));
        all.push((ProfileField::OrganisationKind, String::new()));
        let (name, number) = representative(ctx, me);
        all.push((ProfileField::Representative, name));
        all.push((ProfileField::RepresentativeNumber, number));
        all.push((ProfileField::RegisteredBy, String::new()));
        all.push((ProfileField::Standing, String::new()));
    }
    all.push((ProfileField::Mobile, me.phone.clone()));
    all.push((ProfileField::Email, email.unwrap_or_default()));
    all.push((ProfileField::Region, region.unwrap_or_default()));
    all
}

/// Who stands for an organisation: as it registered here, else as the register says.
fn representative(ctx: &Ctx<'_>, me: &Persona) -> (String, String) {
    let accounts = ctx.shared.sessions.identities().accounts.clone();
    let own = accounts.into_iter().find(|account| account.id == me.id);
    own.and_then(|account| account.representative)
        .unwrap_or_else(|| {
            let key = format!("account.representative.{}", me.id);
            (ctx.world.words.zh(&key).to_owned(), String::new())
        })
}

/// A datum as it travels.
fn shown(ctx: &Ctx<'_>, me: &Persona, field: &ProfileField, value: &str) -> Option<ProfileLine> {
    let register = |part: &str| {
        let body = match me.credit_code.get(..1) {
            Some("9") => "MARKET",
            Some("5") => "CIVIL",
            _ => "STAFFING",
        };
        ctx.world.words.text(&format!("account.{part}.{body}"))
    };
    let (value, revealable) = match field {
        ProfileField::Name | ProfileField::Representative => (Text::zh(mask::name(value)), true),
        ProfileField::IdNumber | ProfileField::RepresentativeNumber => {
            (Text::zh(mask::citizen_id(value)), true)
        }
        ProfileField::Mobile => (Text::zh(mask::mobile(value)), true),
        ProfileField::Email => (Text::zh(mask::mail(value)), true),
        ProfileField::OrganisationKind => (register("kind"), false),
        ProfileField::RegisteredBy => (register("body"), false),
        ProfileField::Standing => (register("standing"), false),
        ProfileField::Region => {
            let place = ctx.world.places.find(&me.region)?;
            (ctx.world.places.name(place), false)
        }
        _ => (Text::zh(value), false),
    };
    (!value.is_empty()).then(|| ProfileLine {
        field: field.clone(),
        value,
        revealable,
    })
}

/// `GET /me/profile`.
pub(crate) fn get(ctx: &Ctx<'_>) -> Result<Profile, Problem> {
    let me = ctx.person()?;
    let all = lines(ctx, &me);
    let email = ctx.shared.sessions.identities().book(&me.id).email.clone();
    Ok(Profile {
        kind: me.kind.clone(),
        level: me.level,
        lines: all
            .iter()
            .filter(|(field, value)| {
                !value.is_empty()
                    || matches!(
                        field,
                        ProfileField::OrganisationKind
                            | ProfileField::RegisteredBy
                            | ProfileField::Standing
                    )
            })
            .filter_map(|(field, value)| shown(ctx, &me, field, value))
            .collect(),
        mobile: mask::mobile(&me.phone),
        email: email.as_deref().map(mask::mail),
    })
}

/// `POST /me/reveal`.
pub(crate) fn reveal(ctx: &Ctx<'_>, body: &RevealStart) -> Result<Revealed, Problem> {
    let me = ctx.person()?;
    let all = lines(ctx, &me);
    let found = all.iter().find(|(field, value)| {
        *field == body.field
            && !value.is_empty()
            && shown(ctx, &me, field, value).is_some_and(|line| line.revealable)
    });
    let mut errors = Vec::new();
    if found.is_none() {
        errors.push(FieldError::at("/field", "expected a `revealable` field"));
    }
    if !body.reason.is_known() {
        errors.push(FieldError::at("/reason", "expected CHECK, FILL_IN or TELL"));
    }
    let Some((field, value)) = found.filter(|_| errors.is_empty()) else {
        return Err(refuse::invalid(ctx.trace(), errors));
    };
    let now = ctx.shared.clock.now();
    let mut identities = ctx.shared.sessions.identities();
    let accesses = &mut identities.book(&me.id).accesses;
    let lately = accesses
        .iter()
        .rev()
        .take_while(|access| clock::parse(&access.at).is_some_and(|at| now - at < HOUR));
    if lately
        .filter(|one| one.kind == AccessKind::Revealed)
        .count()
        >= MOST_REVEALS
    {
        return Err(refuse::later(
            ProblemKind::TooManyRequests,
            ctx.trace(),
            u32::try_from(HOUR).unwrap_or_default(),
        ));
    }
    let audit_id = audit_id();
    accesses.push(DataAccess {
        at: clock::rfc3339(now),
        field: Some(field.clone()),
        reason: Some(Text::both(body.reason.name(), body.reason.name())),
        audit_id: audit_id.clone(),
        ..accesses::blank(AccessKind::Revealed)
    });
    Ok(Revealed {
        field: field.clone(),
        value: value.clone(),
        seconds: SHOWN,
        audit_id,
    })
}
