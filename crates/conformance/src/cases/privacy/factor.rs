//! What opens a space: set up, proved, counted, locked out, begun anew.

use super::*;
use contract::wire::{FactorReset, IdentityFault, SignedPasskey};

pub(super) fn run(kit: &mut Kit, holder: Option<&Holder<'_>>, people: &People) {
    kit.case(
        &StartFactor::ABOUT,
        "each challenge is new, and a PIN is made slow",
        |client| challenges(client, need(holder)?),
    );
    kit.case(
        &SetFactor::ABOUT,
        "what was made of a PIN opens the space, for as long as was chosen, and never comes back",
        |client| set_up(client, need(holder)?),
    );
    kit.case(
        &UnlockPrivacy::ABOUT,
        "a wrong proof opens nothing and is counted, a challenge holds once, the right one opens",
        |client| proofs(client, need(holder)?),
    );
    kit.case(
        &UnlockPrivacy::ABOUT,
        "too many wrong proofs lock it, for the right one too, and say for how long",
        |client| locked_out(client, need(holder)?, people),
    );
    kit.case(
        &ResetFactor::ABOUT,
        "no picture of a face takes no factor away",
        |client| {
            let holder = need(holder)?;
            let body = FactorReset {
                face: "bm90IGEgcGljdHVyZQ==".to_owned(),
            };
            let answer = holder.visit.send::<ResetFactor>(client, &(), &body, &[])?;
            if answer.status == ProblemKind::LevelTooLow.status() {
                return cannot_tell("the test persona has not proved who they are");
            }
            answer.problem(&ProblemKind::InvalidRequest)?;
            let now = look(client, holder.visit)?;
            now.exchange.require(
                now.value.factor.is_some(),
                "the factor as it was",
                "it is gone",
            )
        },
    );
}

fn challenges(client: &Client, holder: &Holder<'_>) -> Checked {
    let begin = || {
        let purpose = FactorPurpose::Register;
        let answer =
            holder
                .visit
                .send::<StartFactor>(client, &(), &FactorStart { purpose }, &[])?;
        let started = read::<StartFactor>(&answer)?;
        Ok((started, answer))
    };
    let (first, _) = begin()?;
    let (second, answer) = begin()?;
    answer.require(
        first.challenge != second.challenge && first.salt != second.salt && first.id != second.id,
        "another challenge and another salt each time",
        "one of them comes again",
    )?;
    let long = |text: &str| base64url::decode(text).is_some_and(|bytes| bytes.len() >= 16);
    answer.require(
        long(&second.challenge) && long(&second.salt) && second.iterations >= 600_000,
        "16 bytes of challenge and of salt at least, and 600,000 rounds",
        "a PIN could be found too quickly",
    )
}

fn set_up(client: &Client, holder: &Holder<'_>) -> Checked {
    set(client, holder.visit, "c2hvcnQ")?.problem(&ProblemKind::InvalidRequest)?;
    let answer = set(client, holder.visit, &own_verifier())?;
    let space = read::<SetFactor>(&answer)?;
    answer.require(
        space.factor == Some(SecondFactor::Pin) && space.unlocked,
        "`factor` PIN, `unlocked`",
        "the space is not open to who set it up",
    )?;
    open_no_longer(&answer, &space)?;
    answer.require(
        !String::from_utf8_lossy(&answer.body).contains(&own_verifier()),
        "an answer without the verifier",
        "what opens the space comes back",
    )
}

/// An open space closes by itself when that was chosen.
fn open_no_longer(answer: &Exchange, space: &PrivacySpace) -> Checked {
    let most = space.settings.lock_after_minutes.saturating_mul(60);
    answer.require(
        space
            .unlocked_for_seconds
            .is_some_and(|left| (1..=most).contains(&left)),
        &format!("`unlockedForSeconds`, {most} at most"),
        "the space stays open for longer than was chosen, or does not say how long",
    )
}

fn wrong(answer: &Exchange) -> Checked<Problem> {
    let problem = answer.problem(&ProblemKind::InvalidRequest)?;
    let named = problem
        .errors
        .iter()
        .any(|error| error.detail == IdentityFault::WrongCredentials.name());
    answer.require(
        named && problem.tries_left.is_some(),
        "`errors` with `WRONG_CREDENTIALS`, and `triesLeft`",
        "a wrong proof is not told as one",
    )?;
    Ok(problem)
}

fn proofs(client: &Client, holder: &Holder<'_>) -> Checked {
    let visit = holder.visit;
    lock(client, visit)?.require_status(200)?;
    let other = base64url::encode(&[7; 32]);
    let first = wrong(&unlock(client, visit, &other)?)?.tries_left;
    let answer = unlock(client, visit, &other)?;
    let second = wrong(&answer)?.tries_left;
    answer.require(
        second < first,
        "`triesLeft`, fewer each time",
        "wrong proofs are not counted",
    )?;
    let forged = FactorProof {
        challenge: challenge(client, visit, FactorPurpose::Unlock)?,
        verifier: None,
        passkey: Some(SignedPasskey {
            credential_id: "a2l0".to_owned(),
            client_data: "e30".to_owned(),
            authenticator_data: "a2l0".to_owned(),
            signature: "a2l0".to_owned(),
        }),
    };
    let answer = visit.send::<UnlockPrivacy>(client, &(), &forged, &[])?;
    wrong(&answer)?;
    let once = FactorProof {
        challenge: challenge(client, visit, FactorPurpose::Unlock)?,
        verifier: Some(own_verifier()),
        passkey: None,
    };
    let answer = visit.send::<UnlockPrivacy>(client, &(), &once, &[])?;
    let space = read::<UnlockPrivacy>(&answer)?;
    answer.require(space.unlocked, "`unlocked`", "it is not")?;
    open_no_longer(&answer, &space)?;
    visit
        .send::<UnlockPrivacy>(client, &(), &once, &[])?
        .problem(&ProblemKind::InvalidRequest)?;
    Ok(())
}

fn locked_out(client: &Client, holder: &Holder<'_>, people: &People) -> Checked {
    let others = people
        .applicants(2)
        .filter(|visit| !std::ptr::eq(*visit, holder.visit));
    let Some(visit) = others.last() else {
        return cannot_tell("no second test persona could be signed in");
    };
    let now = look(client, visit)?.value;
    if now.factor.is_none() {
        set(client, visit, &own_verifier())?.require_status(200)?;
    }
    let other = base64url::encode(&[7; 32]);
    for _ in 0..20 {
        let answer = unlock(client, visit, &other)?;
        if answer.status != ProblemKind::TooManyRequests.status() {
            wrong(&answer)?;
            continue;
        }
        let problem = answer.problem(&ProblemKind::TooManyRequests)?;
        answer.require(
            problem.retry_after_seconds.is_some_and(|wait| wait > 0),
            "`retryAfterSeconds`",
            "a locked space does not say for how long",
        )?;
        unlock(client, visit, &own_verifier())?.problem(&ProblemKind::TooManyRequests)?;
        return Ok(());
    }
    let answer = unlock(client, visit, &other)?;
    Err(answer.wrong(
        "a lock after too many wrong proofs",
        "twenty wrong proofs did not lock the space",
    ))
}
