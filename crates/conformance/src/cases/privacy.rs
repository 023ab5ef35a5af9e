//! Privacy spaces: what is locked is nowhere to be had, wrong proofs are counted, what is destroyed is gone. The kit sets a
//! PIN up for a test persona and gives the space up again at the end.

mod factor;
mod space;

use contract::base64url;
use contract::endpoint::Id;
use contract::endpoints::*;
use contract::wire::{
    CardBrief, CaseSummary, FactorProof, FactorPurpose, FactorSetUp, FactorStart, Limit, Message,
    PrivacySpace, PrivateKind, PrivatePlacement, SecondFactor,
};
use contract::{Endpoint, Problem, ProblemKind};

use super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// What the kit's PIN is made into: the same in each run, so that a space left behind can be opened again.
fn own_verifier() -> String {
    base64url::encode(b"the verifier of the kit itself!!")
}

/// A persona with something to keep private.
struct Holder<'p> {
    visit: &'p Visit,
    card: CardBrief,
    case: CaseSummary,
    /// One that may destroy itself.
    message: Message,
}

pub fn run(kit: &mut Kit) {
    if !kit.serves("F-6.1.10.i") {
        return;
    }
    let people = People::gather(kit);
    let holder = kit.case(
        &GetPrivacy::ABOUT,
        "a space that nobody has set up hides nothing and opens by nothing",
        |client| begin(client, &people),
    );
    factor::run(kit, holder.as_ref(), &people);
    space::run(kit, holder.as_ref());
}

fn need<'h, 'p>(holder: Option<&'h Holder<'p>>) -> Checked<&'h Holder<'p>> {
    match holder {
        Some(holder) => Ok(holder),
        None => cannot_tell("no test persona has a card, a case and a message that may go"),
    }
}

/// Finds somebody, and leaves nothing of an earlier run.
fn begin<'p>(client: &Client, people: &'p People) -> Checked<Holder<'p>> {
    for visit in people.applicants(2) {
        let mut now = look(client, visit)?;
        if now.value.factor.is_some() {
            if unlock(client, visit, &own_verifier())?.status != 200 {
                continue;
            }
            visit.send::<DissolvePrivacy>(client, &(), &(), &[])?;
            now = look(client, visit)?;
        }
        now.exchange.require(
            now.value.factor.is_none() && !now.value.unlocked && !now.value.hides,
            "no `factor`, not `unlocked`, nothing that `hides`",
            "a space that is not set up says something else",
        )?;
        let (cards, cases, messages) = (
            cards(client, visit)?,
            cases(client, visit)?,
            messages(client, visit)?,
        );
        let may_go = |message: &&Message| {
            let law = message.privacy.as_ref();
            !message.needs_you
                && !law.is_some_and(|known| known.kept_by_law || known.destroyed_at.is_some())
        };
        let card = cards.into_iter().next();
        let message = messages.iter().find(may_go).cloned();
        // Another case than the message is about.
        let case = cases.into_iter().find(|case| {
            let about = message.as_ref().and_then(|message| message.case.as_ref());
            about.is_none_or(|about| about.id != case.id)
        });
        if let (Some(card), Some(case), Some(message)) = (card, case, message) {
            return Ok(Holder {
                visit,
                card,
                case,
                message,
            });
        }
    }
    cannot_tell("no test persona has a card, a case and a message that may go")
}

fn look(client: &Client, visit: &Visit) -> Checked<crate::client::Answer<PrivacySpace>> {
    client.call_with::<GetPrivacy>(&(), &(), &[("cookie", &visit.cookies())])
}

fn cards(client: &Client, visit: &Visit) -> Checked<Vec<CardBrief>> {
    let cookies = visit.cookies();
    let list = client.call_with::<ListCards>(&(), &(), &[("cookie", &cookies)])?;
    Ok(list.value.cards)
}

fn cases(client: &Client, visit: &Visit) -> Checked<Vec<CaseSummary>> {
    let query = CaseQuery {
        limit: Some(Limit(100)),
        ..CaseQuery::default()
    };
    let cookies = visit.cookies();
    let list = client.call_with::<ListCases>(&(), &query, &[("cookie", &cookies)])?;
    Ok(list.value.items)
}

fn messages(client: &Client, visit: &Visit) -> Checked<Vec<Message>> {
    let query = MessageQuery {
        limit: Some(Limit(100)),
        ..MessageQuery::default()
    };
    let cookies = visit.cookies();
    let list = client.call_with::<ListMessages>(&(), &query, &[("cookie", &cookies)])?;
    Ok(list.value.items)
}

/// Asks for a challenge; gives its id.
fn challenge(client: &Client, visit: &Visit, purpose: FactorPurpose) -> Checked<String> {
    let answer = visit.send::<StartFactor>(client, &(), &FactorStart { purpose }, &[])?;
    Ok(read::<StartFactor>(&answer)?.id)
}

/// Sets a PIN up by what was made of it.
fn set(client: &Client, visit: &Visit, verifier: &str) -> Checked<Exchange> {
    let body = FactorSetUp {
        challenge: challenge(client, visit, FactorPurpose::Register)?,
        factor: SecondFactor::Pin,
        verifier: Some(verifier.to_owned()),
        passkey: None,
    };
    visit.send::<SetFactor>(client, &(), &body, &[])
}

/// Tries to open the space by what was made of a PIN.
fn unlock(client: &Client, visit: &Visit, verifier: &str) -> Checked<Exchange> {
    let body = FactorProof {
        challenge: challenge(client, visit, FactorPurpose::Unlock)?,
        verifier: Some(verifier.to_owned()),
        passkey: None,
    };
    visit.send::<UnlockPrivacy>(client, &(), &body, &[])
}

fn lock(client: &Client, visit: &Visit) -> Checked<Exchange> {
    visit.send::<LockPrivacy>(client, &(), &(), &[])
}

fn place(
    client: &Client,
    visit: &Visit,
    kind: &PrivateKind,
    id: &str,
    private: bool,
) -> Checked<Exchange> {
    let body = PrivatePlacement {
        kind: kind.clone(),
        id: id.to_owned(),
        private,
    };
    visit.send::<PlacePrivately>(client, &(), &body, &[])
}
