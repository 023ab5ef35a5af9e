//! Changing how one is reached: the old way and the new one are both proved by a code.

use contract::validate::Mobile;
use contract::wire::{
    CodeTarget, EmailChange, IdentityFault, IdentityKind, MobileChange, OwnCodeRequest,
    OwnCodeSent, Profile,
};
use contract::{FieldError, Problem, mask};

use super::profile;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::sms;
use crate::world::content::Persona;

/// Codes to what is the account's, and to what is to become it.
pub(super) const OWN: &str = "OWN";
const NEW: &str = "NEW";

fn is_mail(text: &str) -> bool {
    text.len() <= 254
        && text.is_ascii()
        && !text.contains(char::is_whitespace)
        && text.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty() && domain.split('.').filter(|part| !part.is_empty()).count() >= 2
        })
}

/// Where the code goes that proves the e-mail address so far: to it, else to the mobile number.
fn old_address(ctx: &Ctx<'_>, me: &Persona) -> String {
    let email = ctx.shared.sessions.identities().book(&me.id).email.clone();
    email.unwrap_or_else(|| me.phone.clone())
}

/// `POST /me/codes`.
pub(crate) fn send(ctx: &Ctx<'_>, body: &OwnCodeRequest) -> Result<OwnCodeSent, Problem> {
    let me = ctx.person()?;
    let refused = |pointer: &str, fault: &IdentityFault| {
        refuse::invalid(ctx.trace(), vec![refuse::fault(pointer, fault)])
    };
    let typed = body.address.as_deref().unwrap_or_default().trim();
    let (purpose, address) = match body.target {
        CodeTarget::Mobile => (OWN, me.phone.clone()),
        CodeTarget::Email => (OWN, old_address(ctx, &me)),
        CodeTarget::NewMobile => {
            let mobile =
                Mobile::parse(typed).map_err(|_| refused("/address", &IdentityFault::BadNumber))?;
            (NEW, mobile.as_str().to_owned())
        }
        CodeTarget::NewEmail if is_mail(typed) => (NEW, typed.to_lowercase()),
        CodeTarget::NewEmail => return Err(refused("/address", &IdentityFault::BadNumber)),
        CodeTarget::Other(_) => {
            let error = FieldError::at("/target", "a target of this version of the contract");
            return Err(refuse::invalid(ctx.trace(), vec![error]));
        }
    };
    sms::issue(ctx, purpose, &address)?;
    Ok(OwnCodeSent {
        to: if address.contains('@') {
            mask::mail(&address)
        } else {
            mask::mobile(&address)
        },
        resend_after_seconds: u32::try_from(sms::RESEND).unwrap_or_default(),
        expires_in_seconds: u32::try_from(sms::LIFE).unwrap_or_default(),
    })
}

/// The two codes of a change; what is wrong with each is told at its field.
struct Codes<'a> {
    old: (&'a str, &'a str),
    /// None when the new address cannot be one.
    new: Option<(&'a str, &'a str)>,
}

impl Codes<'_> {
    fn look(&self, ctx: &Ctx<'_>, errors: &mut Vec<FieldError>) -> Option<u32> {
        let own = [
            (OWN, Some(self.old), "/oldCode"),
            (NEW, self.new, "/newCode"),
        ];
        let mut left = None;
        for (purpose, pair, pointer) in own {
            let Some((address, code)) = pair else {
                continue;
            };
            if let Some((fault, tries)) = sms::look(ctx, purpose, address, code.trim()).fault() {
                left = left.or(tries);
                errors.push(refuse::fault(pointer, &fault));
            }
        }
        left
    }

    fn use_up(&self, ctx: &Ctx<'_>) {
        sms::use_up(ctx, OWN, self.old.0);
        if let Some((address, _)) = self.new {
            sms::use_up(ctx, NEW, address);
        }
    }
}

/// `POST /me/mobile`.
pub(crate) fn change_mobile(ctx: &Ctx<'_>, body: &MobileChange) -> Result<Profile, Problem> {
    let me = ctx.person()?;
    let mobile = Mobile::parse(&body.mobile).ok();
    let mut errors = Vec::new();
    if mobile.is_none() {
        errors.push(refuse::fault("/mobile", &IdentityFault::BadNumber));
    }
    let new = mobile
        .as_ref()
        .map(|mobile| (mobile.as_str(), &*body.new_code));
    let codes = Codes {
        old: (&me.phone, &body.old_code),
        new,
    };
    let left = codes.look(ctx, &mut errors);
    let person = |one: &Persona| one.kind == IdentityKind::NaturalPerson;
    let taken = new.is_some_and(|(number, _)| {
        let all = ctx.everybody();
        number == me.phone || (person(&me) && all.iter().any(|p| person(p) && p.phone == number))
    });
    // Only who holds the telephone learns that it has an account.
    if errors.is_empty() && taken {
        errors.push(refuse::fault("/mobile", &IdentityFault::AccountExists));
    }
    match new.filter(|_| errors.is_empty()) {
        Some((number, _)) => {
            codes.use_up(ctx);
            let mut identities = ctx.shared.sessions.identities();
            identities.mobiles.insert(me.id.clone(), number.to_owned());
        }
        None => return Err(wrong(ctx, errors, left)),
    }
    profile::get(ctx)
}

/// `POST /me/email`.
pub(crate) fn change_email(ctx: &Ctx<'_>, body: &EmailChange) -> Result<Profile, Problem> {
    let me = ctx.person()?;
    let email = body.email.trim().to_lowercase();
    let old = old_address(ctx, &me);
    let mut errors = Vec::new();
    let right = is_mail(&email);
    if !right {
        errors.push(refuse::fault("/email", &IdentityFault::BadNumber));
    }
    let codes = Codes {
        old: (&old, &body.old_code),
        new: right.then_some((&*email, &*body.new_code)),
    };
    let left = codes.look(ctx, &mut errors);
    if !errors.is_empty() {
        return Err(wrong(ctx, errors, left));
    }
    codes.use_up(ctx);
    ctx.shared.sessions.identities().book(&me.id).email = Some(email.clone());
    profile::get(ctx)
}

fn wrong(ctx: &Ctx<'_>, errors: Vec<FieldError>, left: Option<u32>) -> Problem {
    let mut problem = refuse::invalid(ctx.trace(), errors);
    problem.tries_left = left;
    problem
}
