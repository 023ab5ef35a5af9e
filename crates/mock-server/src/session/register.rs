//! Registering the three kinds of accounts.

use contract::validate::{CitizenId, CreditCode, Day, Mobile};
use contract::wire::{
    CodePurpose, EntryMethod, IdentityFault, IdentityKind, Registration, Session,
};
use contract::{FieldError, Problem};

use super::identities::Account;
use super::{let_in, password, secret, sms};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;

/// Children below this age have no account of their own.
const LEAST_AGE: u16 = 14;

/// Today in the mock world.
pub(crate) fn today(ctx: &Ctx<'_>) -> Option<Day> {
    Day::parse(&clock::rfc3339(ctx.shared.clock.now())[..10])
}

/// `POST /accounts`.
pub(crate) fn register(ctx: &Ctx<'_>, body: &Registration) -> Result<Session, Problem> {
    let mut errors = Vec::new();
    let account = look(ctx, body, &mut errors);
    let mobile = Mobile::parse(&body.mobile);
    let mut left = None;
    match &mobile {
        Err(_) => errors.push(refuse::fault("/mobile", &IdentityFault::BadNumber)),
        Ok(mobile) => {
            let worth = sms::look(
                ctx,
                CodePurpose::Register.name(),
                mobile.as_str(),
                body.code.trim(),
            );
            if let Some((fault, tries)) = worth.fault() {
                left = tries;
                errors.push(refuse::fault("/code", &fault));
            }
        }
    }
    let (Some(mut account), Ok(mobile), true) = (account, mobile, errors.is_empty()) else {
        let mut problem = refuse::invalid(ctx.trace(), errors);
        problem.tries_left = left;
        return Err(problem);
    };
    // Only who holds the telephone and knows the number learns that there is an account.
    if let Some(pointer) = taken(ctx, &account, mobile.as_str()) {
        return Err(refuse::invalid(
            ctx.trace(),
            vec![refuse::fault(pointer, &IdentityFault::AccountExists)],
        ));
    }
    sms::use_up(ctx, CodePurpose::Register.name(), mobile.as_str());
    account.mobile = mobile.as_str().to_owned();
    account.password = password::digest(&account.id, &body.password);
    let id = account.id.clone();
    ctx.shared.sessions.identities().accounts.push(account);
    Ok(let_in(
        ctx,
        &id,
        body.public_terminal,
        EntryMethod::Registration,
    ))
}

/// The account as it would be; `None` where something is missing for it.
fn look(ctx: &Ctx<'_>, body: &Registration, errors: &mut Vec<FieldError>) -> Option<Account> {
    let mut refuse = |pointer: &str, fault: IdentityFault| {
        errors.push(refuse::fault(pointer, &fault));
    };
    let is_person = body.kind == IdentityKind::NaturalPerson;
    if !is_person
        && !matches!(
            body.kind,
            IdentityKind::LegalPerson | IdentityKind::OtherOrganisation
        )
    {
        refuse("/kind", IdentityFault::Missing);
    }
    let name = body.person.name.trim();
    if name.is_empty() {
        refuse("/person/name", IdentityFault::Missing);
    }
    let today = today(ctx)?;
    let number = CitizenId::parse(&body.person.id_number, today);
    match &number {
        Err(_) => refuse("/person/idNumber", IdentityFault::BadNumber),
        Ok(number) if number.age_on(today) < LEAST_AGE => {
            refuse("/person/idNumber", IdentityFault::UnderAge);
        }
        Ok(number) if !name.is_empty() && !matches(ctx, name, number.as_str()) => {
            refuse("/person/name", IdentityFault::NotMatching);
        }
        Ok(_) => {}
    }
    match body.person.valid_until.as_deref().map(Day::parse) {
        Some(None) => refuse("/person/validUntil", IdentityFault::BadNumber),
        Some(Some(day)) if day < today => {
            refuse("/person/validUntil", IdentityFault::DocumentExpired);
        }
        _ => {}
    }
    let organisation = body.organisation.as_ref().filter(|_| !is_person);
    let code = organisation.map(|o| CreditCode::parse(&o.credit_code));
    match (&organisation, &code) {
        (None, _) if !is_person => refuse("/organisation", IdentityFault::Missing),
        (Some(_), Some(Err(_))) => refuse("/organisation/creditCode", IdentityFault::BadNumber),
        _ => {}
    }
    if organisation.is_some_and(|o| o.name.trim().is_empty()) {
        refuse("/organisation/name", IdentityFault::Missing);
    }
    let known = [body.mobile.trim(), body.person.id_number.trim()];
    if !password::is_strong(&body.password, &known) {
        refuse("/password", IdentityFault::WeakPassword);
    }
    let number = number.ok()?.as_str().to_owned();
    let mut account = Account {
        id: format!("acc-{}", &secret()[..12]),
        kind: body.kind.clone(),
        name: name.to_owned(),
        id_number: number.clone(),
        credit_code: String::new(),
        mobile: String::new(),
        region: ctx.world.places.region(ctx.world.default_place).code,
        password: String::new(),
        representative: None,
    };
    if let Some(organisation) = organisation {
        account.credit_code = code?.ok()?.as_str().to_owned();
        account.name = organisation.name.trim().to_owned();
        account.id_number = String::new();
        account.representative = Some((name.to_owned(), number));
    }
    Some(account)
}

/// What the register of persons says. It knows the personas and who registered; of others it has no other name.
fn matches(ctx: &Ctx<'_>, name: &str, number: &str) -> bool {
    let everybody = ctx.everybody();
    let known = everybody.iter().find(|p| p.id_number == number);
    known.is_none_or(|p| p.name == name)
}

/// Which field belongs to an account already.
fn taken(ctx: &Ctx<'_>, account: &Account, mobile: &str) -> Option<&'static str> {
    let everybody = ctx.everybody();
    if account.kind != IdentityKind::NaturalPerson {
        return everybody
            .iter()
            .any(|p| p.credit_code == account.credit_code)
            .then_some("/organisation/creditCode");
    }
    if everybody.iter().any(|p| p.id_number == account.id_number) {
        return Some("/person/idNumber");
    }
    everybody
        .iter()
        .any(|p| p.kind == IdentityKind::NaturalPerson && p.phone == mobile)
        .then_some("/mobile")
}
