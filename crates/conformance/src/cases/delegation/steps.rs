//! Every step that may be taken, and every other; and for others there is no such delegation.

use contract::delegation::{At, Does, after};
use contract::endpoints::{ActOnDelegation, GetDelegation, GetDelegationPaper, ListDelegatedActs};
use contract::wire::{DelegatedRight, Delegation, DelegationAct, DelegationState};
use contract::{Endpoint, ProblemKind};

use super::{Two, act, all, step, with};
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

/// What a kit can bring about: the others are reached by days, or need an organisation's seal.
const PLACES: [At; 5] = [
    At::Offered,
    At::Scheduled,
    At::Active,
    At::Refused,
    At::Revoked,
];

pub(super) fn run(kit: &mut Kit, two: Option<&Two>) {
    for at in PLACES {
        kit.case(
            &ActOnDelegation::ABOUT,
            &format!("from {}: every step, and no other", at.state().name()),
            |client| from(client, with(two)?, at),
        );
    }
    kit.case(
        &ActOnDelegation::ABOUT,
        "a step on what has changed since is stale",
        |client| {
            let two = with(two)?;
            let seen = brought(client, two, At::Offered)?;
            read::<ActOnDelegation>(&act(
                client,
                &two.delegate,
                &seen,
                &step(DelegationAct::Accept),
            )?)?;
            let late = act(client, &two.giver, &seen, &step(DelegationAct::Revoke))?;
            late.problem(&ProblemKind::Stale)?;
            two.revoked(client, &seen)?;
            Ok(())
        },
    );
    others(kit, two);
}

/// A delegation in a place.
fn brought(client: &Client, two: &Two, at: At) -> Checked<Delegation> {
    let later = if at == At::Scheduled { 3 } else { 0 };
    let wish = two.wish(all(), &[DelegatedRight::SeeResults], later);
    let given = match at {
        At::Scheduled | At::Active => two.accepted(client, &wish)?,
        At::Refused => {
            let offered = two.offered(client, &wish)?;
            let refused = step(DelegationAct::Refuse);
            read::<ActOnDelegation>(&act(client, &two.delegate, &offered, &refused)?)?
        }
        At::Revoked => {
            let offered = two.offered(client, &wish)?;
            two.revoked(client, &offered)?
        }
        _ => two.offered(client, &wish)?,
    };
    Ok(given)
}

fn from(client: &Client, two: &Two, at: At) -> Checked {
    let base = brought(client, two, at)?;
    for gave in [true, false] {
        let who = if gave { &two.giver } else { &two.delegate };
        for does in Does::ALL {
            match after(at, gave, does) {
                None => {
                    let answer = act(client, who, &base, &step(does.wire()))?;
                    forbidden(&answer)?;
                    let now = two.now(client, who, &base)?;
                    answer.require(
                        now.brief.state == at.state(),
                        "nothing changed",
                        "a step that may not be taken was taken",
                    )?;
                }
                Some(to) => {
                    let own = brought(client, two, at)?;
                    let answer = act(client, who, &own, &step(does.wire()))?;
                    let next = read::<ActOnDelegation>(&answer)?;
                    answer.require(
                        next.brief.state == to.state(),
                        &format!("the delegation is {}", to.state().name()),
                        &format!("the delegation is {}", next.brief.state.name()),
                    )?;
                    clear(client, two, &next)?;
                }
            }
        }
    }
    clear(client, two, &base)
}

/// A step that may not be taken is the other side's, or comes at the wrong time.
fn forbidden(answer: &Exchange) -> Checked {
    if answer.status == ProblemKind::NotAllowed.status() {
        answer.problem(&ProblemKind::NotAllowed)?;
    } else {
        answer.problem(&ProblemKind::Conflict)?;
    }
    Ok(())
}

/// Ends what has not ended.
fn clear(client: &Client, two: &Two, given: &Delegation) -> Checked {
    let live = [
        DelegationState::Offered,
        DelegationState::Scheduled,
        DelegationState::Active,
    ];
    if live.contains(&given.brief.state) {
        two.revoked(client, given)?;
    }
    Ok(())
}

fn others(kit: &mut Kit, two: Option<&Two>) {
    let stranger = two.and_then(|two| two.stranger.as_ref());
    let abouts = [
        (GetDelegation::ABOUT, ""),
        (ListDelegatedActs::ABOUT, "/log"),
        (GetDelegationPaper::ABOUT, "/paper"),
    ];
    for (about, below) in abouts {
        kit.case(&about, "for the two, and for nobody else", |client| {
            let two = with(two)?;
            let Some(stranger) = stranger else {
                return cannot_tell("there is no third test persona");
            };
            let given = brought(client, two, At::Active)?;
            let target = format!("/me/delegations/{}{below}", given.brief.id);
            for who in [&two.giver, &two.delegate] {
                client.get_as(who, &target)?.require_status(200)?;
            }
            client
                .get_as(stranger, &target)?
                .problem(&ProblemKind::NotFound)?;
            clear(client, two, &given)
        });
    }
    kit.case(
        &ActOnDelegation::ABOUT,
        "a stranger takes no step",
        |client| {
            let two = with(two)?;
            let Some(stranger) = stranger else {
                return cannot_tell("there is no third test persona");
            };
            let given = brought(client, two, At::Active)?;
            let answer = act(client, stranger, &given, &step(DelegationAct::Revoke))?;
            answer.problem(&ProblemKind::NotFound)?;
            clear(client, two, &given)
        },
    );
}
