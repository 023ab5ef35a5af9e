//! Signing in on the portal's own screens, registering, raising the level. The kit proves nobody's identity: it holds the
//! refusals against the contract, which is where people are kept safe.

use contract::endpoint::Id;
use contract::endpoints::{
    GetHandover, GetLevel, RaiseLevel, Register, SendCode, SignInByPassword, SignInBySms,
    StartHandover,
};
use contract::wire::{
    CodePurpose, CodeRequest, HandoverStart, HandoverState, IdentityFault, IdentityKind,
    LevelCheck, LevelCheckKind, PasswordSignIn, RegisteredPerson, Registration, SignInMethod,
    SmsSignIn,
};
use contract::{Endpoint, Problem, ProblemKind, mask};

use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::{Visit, key};

/// A number that is nobody's: the series is kept for tests.
const MOBILE: &str = "19900009999";

pub fn run(kit: &mut Kit) {
    let methods = kit
        .capabilities()
        .map(|known| known.sign_in_methods.clone())
        .unwrap_or_default();
    let persona = kit.persona();
    passwords(kit, methods.contains(&SignInMethod::Password));
    messages(kit, methods.contains(&SignInMethod::Sms));
    let handover = [SignInMethod::Certificate, SignInMethod::Licence]
        .into_iter()
        .find(|method| methods.contains(method));
    handovers(kit, handover.as_ref());
    registering(kit);
    levels(kit, persona.as_deref());
}

/// A method that the back end does not offer cannot be judged.
fn offered(is: bool) -> Checked {
    if is {
        Ok(())
    } else {
        cannot_tell("the back end does not offer this method")
    }
}

/// The problem of a refusal, which names this field and this fault.
pub(super) fn refuses(answer: &Exchange, pointer: &str, fault: &IdentityFault) -> Checked<Problem> {
    let problem = answer.problem(&ProblemKind::InvalidRequest)?;
    let named = problem
        .errors
        .iter()
        .any(|error| error.pointer.as_deref() == Some(pointer) && error.detail == fault.name());
    answer.require(
        named,
        &format!(
            "`errors` with `pointer` “{pointer}” and `detail` {}",
            fault.name()
        ),
        "the problem document does not name the field and the fault",
    )?;
    Ok(problem)
}

fn passwords(kit: &mut Kit, is_offered: bool) {
    kit.case(
        &SignInByPassword::ABOUT,
        "wrong passwords are counted, never say which half is wrong, and lock at last",
        |client| {
            offered(is_offered)?;
            let mut visit = Visit::anonymous(client)?;
            let body = PasswordSignIn {
                account: key("nobody"),
                password: "wrong".to_owned(),
                public_terminal: false,
            };
            let mut left = None;
            for _ in 0..20 {
                let answer = visit.write::<SignInByPassword>(client, &(), &body, &[])?;
                if answer.status == ProblemKind::TooManyRequests.status() {
                    let problem = answer.problem(&ProblemKind::TooManyRequests)?;
                    return answer.require(
                        problem.retry_after_seconds.is_some_and(|wait| wait > 0),
                        "`retryAfterSeconds`: when one may try again",
                        "a locked account does not say until when",
                    );
                }
                let problem = refuses(&answer, "", &IdentityFault::WrongCredentials)?;
                let fewer = match (left, problem.tries_left) {
                    (_, None) => false,
                    (None, Some(_)) => true,
                    (Some(before), Some(now)) => now < before,
                };
                answer.require(
                    fewer,
                    "`triesLeft`, fewer each time",
                    "the tries that are left are not counted down",
                )?;
                left = problem.tries_left;
            }
            let answer = visit.write::<SignInByPassword>(client, &(), &body, &[])?;
            Err(answer.wrong(
                "a lock after too many wrong passwords",
                "twenty wrong passwords did not lock the account",
            ))
        },
    );
}

fn messages(kit: &mut Kit, is_offered: bool) {
    kit.case(
        &SendCode::ABOUT,
        "a code is announced masked, and not sent again at once",
        |client| {
            offered(is_offered)?;
            let mut visit = Visit::anonymous(client)?;
            let mut ask = |mobile: &str| {
                let body = CodeRequest {
                    mobile: mobile.to_owned(),
                    purpose: CodePurpose::SignIn,
                };
                visit.write::<SendCode>(client, &(), &body, &[])
            };
            refuses(&ask("12")?, "/mobile", &IdentityFault::BadNumber)?;
            let answer = ask(MOBILE)?;
            if answer.status != ProblemKind::TooManyRequests.status() {
                let sent = read::<SendCode>(&answer)?;
                answer.require(
                    mask::is_masked(&sent.mobile),
                    "a masked `mobile`",
                    "the number comes back unmasked",
                )?;
            }
            let again = ask(MOBILE)?;
            let problem = again.problem(&ProblemKind::TooManyRequests)?;
            again.require(
                problem.retry_after_seconds.is_some_and(|wait| wait > 0),
                "`retryAfterSeconds`",
                "it does not say when another may be sent",
            )
        },
    );
    kit.case(
        &SignInBySms::ABOUT,
        "a wrong code opens nothing",
        |client| {
            offered(is_offered)?;
            let mut visit = Visit::anonymous(client)?;
            let body = SmsSignIn {
                mobile: "19900009998".to_owned(),
                code: "000000".to_owned(),
                public_terminal: false,
            };
            let answer = visit.write::<SignInBySms>(client, &(), &body, &[])?;
            // No code was sent: a back end may say so, or that this is not it.
            refuses(&answer, "/code", &IdentityFault::CodeExpired)
                .or_else(|_| refuses(&answer, "/code", &IdentityFault::WrongCode))
                .map(drop)
        },
    );
}

fn handovers(kit: &mut Kit, method: Option<&SignInMethod>) {
    let begun = kit.case(
        &StartHandover::ABOUT,
        "a hand-over begins with a code to scan and to type",
        |client| {
            offered(method.is_some())?;
            let mut visit = Visit::anonymous(client)?;
            let body = HandoverStart {
                kind: method.cloned().unwrap_or(SignInMethod::Certificate),
                public_terminal: false,
            };
            let answer = visit.write::<StartHandover>(client, &(), &body, &[])?;
            let handover = read::<StartHandover>(&answer)?;
            answer.require(
                !handover.code.is_empty() && !handover.scan.is_empty(),
                "`code` and `scan`",
                "there is nothing to scan or to type",
            )?;
            answer.require(
                handover.state == HandoverState::Waiting && handover.session.is_none(),
                "`WAITING` without a session",
                "it is not waiting",
            )?;
            Ok((visit, handover.id))
        },
    );
    kit.case(
        &GetHandover::ABOUT,
        "a hand-over is seen by the browser that began it, and by no other",
        |client| {
            let Some((visit, id)) = &begun else {
                return cannot_tell("no hand-over could be begun");
            };
            let look = |cookies: &str| -> Checked<Exchange> {
                let url = format!("{}/session/handovers/{id}", client.root());
                client.send("GET", &url, &[("cookie", cookies)])
            };
            let own = look(&visit.cookies())?;
            own.require_status(200)?;
            own.require(
                read::<GetHandover>(&own)?.id == *id,
                "the hand-over that was begun",
                "it is another",
            )?;
            look(&Visit::anonymous(client)?.cookies())?
                .problem(&ProblemKind::NotFound)
                .map(drop)
        },
    );
    kit.case(
        &GetHandover::ABOUT,
        "a hand-over that nobody began is not there",
        |client| {
            offered(method.is_some())?;
            let target =
                contract::endpoint::target::<GetHandover>(&Id("kit-nobody".to_owned()), &());
            client
                .get(&target, &[])?
                .problem(&ProblemKind::NotFound)
                .map(drop)
        },
    );
}

fn registering(kit: &mut Kit) {
    kit.case(
        &Register::ABOUT,
        "everything wrong with a registration is named at once, field by field",
        |client| {
            let mut visit = Visit::anonymous(client)?;
            let body = Registration {
                kind: IdentityKind::NaturalPerson,
                person: RegisteredPerson {
                    name: String::new(),
                    // The check digit does not follow from the others.
                    id_number: "990101199001010010".to_owned(),
                    valid_until: Some("2001-01-01".to_owned()),
                },
                organisation: None,
                mobile: MOBILE.to_owned(),
                code: "0".to_owned(),
                password: "short".to_owned(),
                public_terminal: false,
            };
            let answer = visit.write::<Register>(client, &(), &body, &[])?;
            for (pointer, fault) in [
                ("/person/name", IdentityFault::Missing),
                ("/person/idNumber", IdentityFault::BadNumber),
                ("/person/validUntil", IdentityFault::DocumentExpired),
                ("/password", IdentityFault::WeakPassword),
            ] {
                refuses(&answer, pointer, &fault)?;
            }
            Ok(())
        },
    );
}

fn levels(kit: &mut Kit, persona: Option<&str>) {
    let as_somebody = |client: &Client| -> Checked<Visit> {
        match persona {
            Some(persona) => Visit::sign_in(client, persona),
            None => cannot_tell(
                "the back end names no test personas, and none was given with --persona",
            ),
        }
    };
    kit.case(
        &GetLevel::ABOUT,
        "nobody has no level; somebody has one from 1 to 5",
        |client| {
            client
                .get("/session/level", &[])?
                .problem(&ProblemKind::SignInRequired)?;
            let visit = as_somebody(client)?;
            let answer = client.call_with::<GetLevel>(&(), &(), &[("cookie", &visit.cookies())])?;
            answer.exchange.require(
                (1..=5).contains(&answer.value.level),
                "`level` from 1 to 5",
                &format!("the level is {}", answer.value.level),
            )
        },
    );
    kit.case(
        &RaiseLevel::ABOUT,
        "a check that proves nothing raises nobody",
        |client| {
            let body = LevelCheck {
                kind: LevelCheckKind::Face,
                name: None,
                id_number: None,
                valid_until: None,
                card_region: None,
                card_number: None,
                face: Some("bm8gcGljdHVyZQ==".to_owned()),
            };
            Visit::anonymous(client)?
                .write::<RaiseLevel>(client, &(), &body, &[])?
                .problem(&ProblemKind::SignInRequired)?;
            let mut visit = as_somebody(client)?;
            let answer = visit.write::<RaiseLevel>(client, &(), &body, &[])?;
            answer.require(
                matches!(answer.status, 400 | 409 | 429),
                "a refusal",
                &format!(
                    "a picture that is none is taken: the status is {}",
                    answer.status
                ),
            )
        },
    );
}
