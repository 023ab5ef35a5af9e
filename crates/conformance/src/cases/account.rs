//! One's own account: masked, revealed only with a trace, changed only with proof; where one is signed in; what one agreed
//! to; who looked; giving it up. The kit knows nobody's password and reads nobody's messages: of what needs a proof it holds
//! the refusals against the contract.

mod ending;
mod places;
mod reach;

use contract::endpoint::Id;
use contract::endpoints::{
    CaseQuery, ChangeConsent, DataAccessQuery, GetConsent, GetDeskCase, ListCases, ListConsents,
    ListDataAccesses,
};
use contract::wire::{AccessKind, Consent, ConsentChange, ConsentState, DataAccess, Limit, Role};
use contract::{Endpoint, ProblemKind};

use super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit) {
    let people = People::gather(kit);
    kit.case(
        &ListConsents::ABOUT,
        "signed out, nothing of an account is told",
        |client| {
            for about in contract::endpoints::all() {
                let own = about.path.starts_with("/me/") && !about.path.contains('{');
                if own && !about.method.writes() {
                    client
                        .get(about.path, &[])?
                        .problem(&ProblemKind::SignInRequired)?;
                }
            }
            Ok(())
        },
    );
    reach::run(kit, &people);
    consents(kit, &people);
    accesses(kit, &people);
    ending::run(kit, &people);
    places::run(kit);
}

/// Reads the consents of somebody.
fn agreed(client: &Client, visit: &Visit) -> Checked<Vec<Consent>> {
    let cookies = visit.cookies();
    let answer = client.call_with::<ListConsents>(&(), &(), &[("cookie", &cookies)])?;
    Ok(answer.value.consents)
}

fn consents(kit: &mut Kit, people: &People) {
    kit.case(
        &ChangeConsent::ABOUT,
        "consent is taken back and given again as easily, and its history tells both",
        |client| {
            let visit = people.somebody(1)?;
            let all = agreed(client, visit)?;
            let given = |one: &&Consent| !one.needed && one.state == ConsentState::Given;
            let Some(one) = all.iter().find(given) else {
                return cannot_tell("nothing that could be taken back has been agreed to");
            };
            let id = Id(one.id.clone());
            for (given, state) in [
                (false, ConsentState::Withdrawn),
                (true, ConsentState::Given),
            ] {
                let body = ConsentChange {
                    given,
                    version: one.version.clone(),
                };
                let answer = visit.send::<ChangeConsent>(client, &id, &body, &[])?;
                read::<ChangeConsent>(&answer)?;
                let now = agreed(client, visit)?
                    .into_iter()
                    .find(|now| now.id == one.id);
                let kept = now.as_ref().is_some_and(|now| now.state == state);
                answer.require(
                    kept,
                    &format!("the list with the consent {}", state.name()),
                    "what was changed is not kept",
                )?;
                let cookies = visit.cookies();
                let text = client.call_with::<GetConsent>(&id, &(), &[("cookie", &cookies)])?;
                let last = text.value.history.first().map(|turn| turn.given);
                text.exchange.require(
                    last == Some(given) && !text.value.paragraphs.is_empty(),
                    "the text, and the change first in `history`",
                    "the change is not in its history",
                )?;
            }
            Ok(())
        },
    );
    kit.case(
        &ChangeConsent::ABOUT,
        "what the account needs cannot be taken back, nor a text agreed to that one has not seen",
        |client| {
            let visit = people.somebody(1)?;
            let all = agreed(client, visit)?;
            let mut any = false;
            for one in &all {
                let given = !one.needed;
                let body = ConsentChange {
                    given,
                    version: if given {
                        "kit-0".to_owned()
                    } else {
                        one.version.clone()
                    },
                };
                visit
                    .send::<ChangeConsent>(client, &Id(one.id.clone()), &body, &[])?
                    .problem(&ProblemKind::Conflict)?;
                any = true;
            }
            if any {
                Ok(())
            } else {
                cannot_tell("there is nothing to agree to")
            }
        },
    );
}

/// Who looked at the data of somebody, the newest first.
fn looks(client: &Client, visit: &Visit, own: Option<bool>) -> Checked<Vec<DataAccess>> {
    let query = DataAccessQuery {
        own,
        limit: Some(Limit(50)),
        ..Default::default()
    };
    let cookies = visit.cookies();
    let answer = client.call_with::<ListDataAccesses>(&(), &query, &[("cookie", &cookies)])?;
    Ok(answer.value.items)
}

fn accesses(kit: &mut Kit, people: &People) {
    kit.case(
        &ListDataAccesses::ABOUT,
        "an officer who opens a case is seen by whose it is: who, when, why",
        |client| {
            let (_, officer) = people.officer(&Role::Window)?;
            for visit in people.applicants(1) {
                let query = CaseQuery {
                    limit: Some(Limit(20)),
                    ..Default::default()
                };
                let cookies = visit.cookies();
                let cases = client.call_with::<ListCases>(&(), &query, &[("cookie", &cookies)])?;
                for case in cases.value.items {
                    let path = contract::endpoint::target::<GetDeskCase>(&Id(case.id.clone()), &());
                    let opened = client.get_as(officer, &path)?;
                    // Not every case is one that this officer sees, and not every case is the reader's own.
                    if opened.status != 200 {
                        continue;
                    }
                    let seen = looks(client, visit, Some(false))?;
                    let found = seen.iter().find(|access| {
                        access.kind == AccessKind::CaseOpened
                            && access.case.as_ref().is_some_and(|of| of.id == case.id)
                    });
                    let whole = found.is_some_and(|access| {
                        access.department.is_some() && access.reason.is_some()
                    });
                    return opened.require(
                        whole,
                        "the opening in `GET /me/accesses`, with department and reason",
                        "the officer looked without leaving a trace for whose case it is",
                    );
                }
            }
            cannot_tell("no test persona has a case that a test officer sees")
        },
    );
}
