//! Who one is and how one is reached.

use contract::endpoint::Id;
use contract::endpoints::{
    ChangeEmail, ChangeMobile, ChangePassword, GetLevelHandover, GetProfile, Reveal, SendOwnCode,
    StartLevelHandover,
};
use contract::wire::{
    CodeTarget, EmailChange, IdentityFault, LevelCheckKind, LevelHandoverStart, MobileChange,
    OwnCodeRequest, PasswordChange, ProfileField, RevealReason, RevealStart,
};
use contract::{Endpoint, ProblemKind, mask};

use super::looks;
use crate::cases::identity::refuses;
use crate::cases::people::People;
use crate::client::read;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

/// The longest that anybody should see a datum of theirs unmasked.
const LONGEST: u32 = 120;

pub fn run(kit: &mut Kit, people: &People) {
    showing(kit, people);
    changing(kit, people);
    rising(kit, people);
}

fn showing(kit: &mut Kit, people: &People) {
    kit.case(
        &GetProfile::ABOUT,
        "what is sensitive arrives masked",
        |client| {
            let visit = people.somebody(1)?;
            let cookies = visit.cookies();
            let answer = client.call_with::<GetProfile>(&(), &(), &[("cookie", &cookies)])?;
            let bare = answer.value.lines.iter().find(|line| {
                line.revealable && !line.value.iter().all(|(_, text)| mask::is_masked(text))
            });
            answer.exchange.require(
                bare.is_none() && mask::is_masked(&answer.value.mobile),
                "stars in everything that can be revealed",
                "nothing in it is masked",
            )
        },
    );
    kit.case(
        &Reveal::ABOUT,
        "a datum is shown unmasked once, for a short time, and leaves a trace",
        |client| {
            let visit = people.somebody(3)?;
            let body = RevealStart {
                field: ProfileField::IdNumber,
                reason: RevealReason::Check,
            };
            let answer = visit.send::<Reveal>(client, &(), &body, &[])?;
            let revealed = read::<Reveal>(&answer)?;
            answer.require(
                !mask::is_masked(&revealed.value) && (1..=LONGEST).contains(&revealed.seconds),
                "the value without stars, for 120 seconds at most",
                &format!("it is to be shown for {} seconds", revealed.seconds),
            )?;
            answer.require(
                answer.directs("cache-control", "no-store"),
                "Cache-Control: no-store",
                "it may be kept",
            )?;
            let traced = looks(client, visit, Some(true))?
                .iter()
                .any(|access| access.audit_id == revealed.audit_id);
            answer.require(
                traced,
                "the same `auditId` in `GET /me/accesses`",
                "seeing it unmasked left no trace",
            )
        },
    );
    kit.case(
        &Reveal::ABOUT,
        "nothing is shown without a reason of the contract, or of a field that is none",
        |client| {
            let visit = people.somebody(3)?;
            let body = RevealStart {
                field: ProfileField::from("KIT"),
                reason: RevealReason::from("KIT"),
            };
            let answer = visit.send::<Reveal>(client, &(), &body, &[])?;
            names(&answer, &["/field", "/reason"])
        },
    );
}

/// The answer refuses the body and names these fields.
fn names(answer: &Exchange, pointers: &[&str]) -> Checked {
    let problem = answer.problem(&ProblemKind::InvalidRequest)?;
    for pointer in pointers {
        let mut named = problem.errors.iter();
        answer.require(
            named.any(|error| error.pointer.as_deref() == Some(*pointer)),
            &format!("`errors` with `pointer` “{pointer}”"),
            "the problem document does not name every wrong field",
        )?;
    }
    Ok(())
}

fn changing(kit: &mut Kit, people: &People) {
    kit.case(
        &SendOwnCode::ABOUT,
        "a code is announced masked; an address that is none is named",
        |client| {
            let visit = people.somebody(1)?;
            let ask = |target: CodeTarget, address: Option<&str>| {
                let body = OwnCodeRequest {
                    target,
                    address: address.map(str::to_owned),
                };
                visit.send::<SendOwnCode>(client, &(), &body, &[])
            };
            for target in [CodeTarget::NewMobile, CodeTarget::NewEmail] {
                let answer = ask(target, Some("kit"))?;
                refuses(&answer, "/address", &IdentityFault::BadNumber)?;
            }
            let answer = ask(CodeTarget::NewEmail, Some("kit@example.test"))?;
            if answer.status == ProblemKind::TooManyRequests.status() {
                return Ok(());
            }
            let sent = read::<SendOwnCode>(&answer)?;
            answer.require(
                mask::is_masked(&sent.to),
                "a masked `to`",
                "the address comes back unmasked",
            )
        },
    );
    kit.case(
        &ChangeMobile::ABOUT,
        "a number is not changed without both codes; every wrong entry is named",
        |client| {
            let visit = people.somebody(1)?;
            let body = MobileChange {
                old_code: "0".to_owned(),
                mobile: "12".to_owned(),
                new_code: "0".to_owned(),
            };
            let answer = visit.send::<ChangeMobile>(client, &(), &body, &[])?;
            names(&answer, &["/oldCode", "/mobile"])?;
            let body = MobileChange {
                mobile: "19900009997".to_owned(),
                ..body
            };
            let answer = visit.send::<ChangeMobile>(client, &(), &body, &[])?;
            names(&answer, &["/oldCode", "/newCode"])
        },
    );
    kit.case(
        &ChangeEmail::ABOUT,
        "an e-mail address is not changed without both codes",
        |client| {
            let visit = people.somebody(1)?;
            let body = EmailChange {
                old_code: "0".to_owned(),
                email: "kit-2@example.test".to_owned(),
                new_code: "0".to_owned(),
            };
            let answer = visit.send::<ChangeEmail>(client, &(), &body, &[])?;
            names(&answer, &["/oldCode", "/newCode"])
        },
    );
    kit.case(
        &ChangePassword::ABOUT,
        "a password is not changed without the one so far, and tries are counted",
        |client| {
            let visit = people.somebody(1)?;
            let body = PasswordChange {
                old_password: "kit-wrong".to_owned(),
                new_password: "kit-river-stone-7".to_owned(),
            };
            let answer = visit.send::<ChangePassword>(client, &(), &body, &[])?;
            let problem = refuses(&answer, "/oldPassword", &IdentityFault::WrongCredentials)?;
            answer.require(
                problem.tries_left.is_some(),
                "`triesLeft`",
                "the tries that are left are not told",
            )
        },
    );
}

fn rising(kit: &mut Kit, people: &People) {
    kit.case(
        &StartLevelHandover::ABOUT,
        "a check that does not lead on is not begun on the app",
        |client| {
            let visit = people.somebody(1)?;
            let body = LevelHandoverStart {
                kind: LevelCheckKind::IdCard,
            };
            visit
                .send::<StartLevelHandover>(client, &(), &body, &[])?
                .problem(&ProblemKind::Conflict)
                .map(drop)
        },
    );
    kit.case(
        &GetLevelHandover::ABOUT,
        "a check on the app has something to scan, and only who began it sees it",
        |client| {
            let mut begun: Option<String> = None;
            for visit in people.applicants(3) {
                if let Some(id) = &begun {
                    let target = format!("/session/level/handovers/{id}");
                    client
                        .get_as(visit, &target)?
                        .problem(&ProblemKind::NotFound)?;
                    return Ok(());
                }
                for kind in [LevelCheckKind::Face, LevelCheckKind::Chip] {
                    let body = LevelHandoverStart { kind };
                    let answer = visit.send::<StartLevelHandover>(client, &(), &body, &[])?;
                    if answer.status != 200 {
                        continue;
                    }
                    let handover = read::<StartLevelHandover>(&answer)?;
                    answer.require(
                        !handover.code.is_empty() && !handover.scan.is_empty(),
                        "a `code` to type and something to `scan`",
                        "there is nothing to scan or to type",
                    )?;
                    let cookies = visit.cookies();
                    let id = Id(handover.id.clone());
                    client.call_with::<GetLevelHandover>(&id, &(), &[("cookie", &cookies)])?;
                    begun = Some(handover.id);
                    break;
                }
            }
            cannot_tell("no two test personas of level 3 or more, one of whom could begin a check")
        },
    );
}
