//! Where one is signed in.

use contract::endpoint::Id;
use contract::endpoints::{
    EndOtherSessions, EndSession, EntryQuery, GetProfile, ListEntries, ListSessions,
};
use contract::wire::{Cursor, EntryOutcome, Limit, OpenSessions};
use contract::{Endpoint, ProblemKind};

use crate::client::{Answer, Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit) {
    let persona = kit.persona();
    let pair = |client: &Client| -> Checked<(Visit, Visit)> {
        match &persona {
            Some(persona) => Ok((
                Visit::sign_in(client, persona)?,
                Visit::sign_in(client, persona)?,
            )),
            None => cannot_tell(
                "the back end names no test personas, and none was given with --persona",
            ),
        }
    };
    kit.case(
        &ListSessions::ABOUT,
        "every place where one is signed in, this one marked, no cookie given away",
        |client| {
            let (here, there) = pair(client)?;
            let answer = sessions(client, &here)?;
            let current = answer.value.sessions.iter().filter(|one| one.current);
            answer.exchange.require(
                current.count() == 1 && answer.value.sessions.len() >= 2,
                "at least two, one of them `current`",
                "not both places are told, or this one is not marked",
            )?;
            let text = String::from_utf8_lossy(&answer.exchange.body);
            let mut values = here.values().chain(there.values());
            let shown = values.any(|value| value.len() >= 8 && text.contains(value));
            answer.exchange.require(
                !shown,
                "no cookie's value in the answer",
                "a cookie's value is in it",
            )
        },
    );
    kit.case(
        &EndSession::ABOUT,
        "a place that is signed out is out with its next request",
        |client| {
            let (here, there) = pair(client)?;
            let own = sessions(client, &there)?.value;
            let Some(id) = own.sessions.into_iter().find(|one| one.current) else {
                return cannot_tell("the other place is not told");
            };
            let answer = here.send::<EndSession>(client, &Id(id.id), &(), &[])?;
            read::<EndSession>(&answer)?;
            is_out(client, &there)?;
            sessions(client, &here).map(drop)
        },
    );
    kit.case(
        &EndOtherSessions::ABOUT,
        "signing out everywhere else leaves only this place",
        |client| {
            let (here, there) = pair(client)?;
            let answer = here.send::<EndOtherSessions>(client, &(), &(), &[])?;
            let left = read::<EndOtherSessions>(&answer)?;
            answer.require(
                left.sessions.iter().all(|one| one.current),
                "only this place",
                "others are still told",
            )?;
            is_out(client, &there)
        },
    );
    kit.case(
        &ListEntries::ABOUT,
        "signing in is in the history, the newest first, in pages of this list only",
        |client| {
            let (here, _) = pair(client)?;
            let query = EntryQuery {
                limit: Some(Limit(2)),
                ..Default::default()
            };
            let cookies = here.cookies();
            let held = [("cookie", cookies.as_str())];
            let answer = client.call_with::<ListEntries>(&(), &query, &held)?;
            let rows = &answer.value.items;
            let sorted = rows.windows(2).all(|two| two[0].at >= two[1].at);
            let entered = rows
                .first()
                .is_some_and(|row| row.outcome == EntryOutcome::Entered);
            answer.exchange.require(
                sorted && entered,
                "the sign-in just made, first",
                "the history does not begin with it",
            )?;
            let wrong = EntryQuery {
                cursor: Some(Cursor("kit.no-such-cursor".to_owned())),
                ..query
            };
            let target = contract::endpoint::target::<ListEntries>(&(), &wrong);
            client.get(&target, &held)?.refuses_parameter("cursor")
        },
    );
}

fn sessions(client: &Client, visit: &Visit) -> Checked<Answer<OpenSessions>> {
    client.call_with::<ListSessions>(&(), &(), &[("cookie", &visit.cookies())])
}

/// The next request of a visit finds nobody signed in.
fn is_out(client: &Client, visit: &Visit) -> Checked {
    let answer = client.get_as(visit, GetProfile::ABOUT.path)?;
    answer.require(
        answer.status == ProblemKind::SignInRequired.status(),
        "401: nobody is signed in there any more",
        "the other place is still signed in",
    )
}
