//! Giving up the account, and taking everything along first.

use contract::endpoint::Id;
use contract::endpoints::CaseQuery;
use contract::endpoints::{
    CancelAccount, GetCancellation, GetCancellationReceipt, GetExport, KeepAccount, ListCases,
    Prove, StartExport,
};
use contract::wire::{
    CancellationStanding, CancellationState, HindranceKind, IdentityFault, Limit, Proof, ProofKind,
};
use contract::{Endpoint, ProblemKind};

use crate::cases::identity::refuses;
use crate::cases::people::People;
use crate::client::{Answer, Client};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People) {
    proving(kit, people);
    kit.case(
        &GetCancellation::ABOUT,
        "a case that has not ended stands in the way, and is named",
        |client| {
            for visit in people.applicants(1) {
                let Some(open) = open_case(client, visit)? else {
                    continue;
                };
                let answer = standing(client, visit)?;
                let named = answer.value.blocks.iter().any(|block| {
                    matches!(block.kind, HindranceKind::OpenCase | HindranceKind::Parcel)
                        && block.id.as_deref() == Some(&open)
                });
                answer.exchange.require(
                    named,
                    "the open case among `blocks`",
                    "a case that has not ended does not stand in the way",
                )?;
                return answer.exchange.require(
                    !answer.value.effects.is_empty() && answer.value.cooling_days > 0,
                    "`effects` in words, and `coolingDays`",
                    "it does not say what cancelling means, or cannot be undone",
                );
            }
            cannot_tell("no test persona has a case that has not ended")
        },
    );
    kit.case(
        &CancelAccount::ABOUT,
        "an account is not cancelled while something stands in the way",
        |client| {
            for visit in people.applicants(1) {
                if standing(client, visit)?.value.blocks.is_empty() {
                    continue;
                }
                let refused = visit.send::<CancelAccount>(client, &(), &(), &[])?;
                refused.problem(&ProblemKind::Conflict)?;
                let after = standing(client, visit)?;
                return after.exchange.require(
                    after.value.state != CancellationState::Cooling,
                    "the account as it was",
                    "it is being cancelled",
                );
            }
            cannot_tell("nothing stands in the way of any test persona")
        },
    );
    kit.case(
        &KeepAccount::ABOUT,
        "what was never asked for cannot be undone",
        |client| {
            for visit in people.applicants(1) {
                if standing(client, visit)?.value.state == CancellationState::None {
                    return visit
                        .send::<KeepAccount>(client, &(), &(), &[])?
                        .problem(&ProblemKind::Conflict)
                        .map(drop);
                }
            }
            cannot_tell("every test persona is cancelling its account")
        },
    );
    kit.case(
        &GetCancellationReceipt::ABOUT,
        "a receipt that nobody has is not found",
        |client| {
            let id = Id("kit-no-such-receipt".to_owned());
            let target = contract::endpoint::target::<GetCancellationReceipt>(&id, &());
            client
                .get(&target, &[])?
                .problem(&ProblemKind::NotFound)
                .map(drop)
        },
    );
}

fn standing(client: &Client, visit: &Visit) -> Checked<Answer<CancellationStanding>> {
    client.call_with::<GetCancellation>(&(), &(), &[("cookie", &visit.cookies())])
}

fn open_case(client: &Client, visit: &Visit) -> Checked<Option<String>> {
    let query = CaseQuery {
        open: Some(true),
        limit: Some(Limit(1)),
        ..Default::default()
    };
    let cookies = visit.cookies();
    let cases = client.call_with::<ListCases>(&(), &query, &[("cookie", &cookies)])?;
    Ok(cases.value.items.into_iter().next().map(|case| case.id))
}

fn proving(kit: &mut Kit, people: &People) {
    kit.case(
        &Prove::ABOUT,
        "a wrong proof proves nothing, and says where",
        |client| {
            let visit = people.somebody(1)?;
            let body = Proof {
                kind: ProofKind::Password,
                secret: "kit-wrong".to_owned(),
            };
            let answer = visit.send::<Prove>(client, &(), &body, &[])?;
            refuses(&answer, "/secret", &IdentityFault::WrongCredentials).map(drop)
        },
    );
    kit.case(
        &StartExport::ABOUT,
        "everything is not given out without proving again who one is",
        |client| {
            let visit = people.somebody(1)?;
            visit
                .send::<StartExport>(client, &(), &(), &[])?
                .problem(&ProblemKind::Conflict)
                .map(drop)
        },
    );
    kit.case(
        &GetExport::ABOUT,
        "an archive that was not made is not found",
        |client| {
            let visit = people.somebody(1)?;
            client
                .get_as(visit, "/me/exports/kit-no-such-archive")?
                .problem(&ProblemKind::NotFound)
                .map(drop)
        },
    );
}
