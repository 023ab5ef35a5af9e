//! The desk: officers only, the steps of the table only, never over a colleague.

mod walk;

pub(in crate::cases) use walk::lead;

use contract::endpoint::Id;
use contract::endpoints::{ActOnCase, GetDesk, GetDeskCase, InboxQuery, ListInbox};
use contract::flow::{self, At};
use contract::wire::{ActRequest, DeskAct, DeskCase, InboxBox, Role};
use contract::{Endpoint, ProblemKind, header};

use super::apply::Bench;
use super::people::People;
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// The posts of the table of steps.
const POSTS: [Role; 4] = [Role::Window, Role::Handler, Role::Reviewer, Role::Approver];

pub fn run(kit: &mut Kit, people: &People, bench: Option<&Bench>) {
    kit.case(&GetDesk::ABOUT, "the desk is for officers", |client| {
        client
            .get("/desk", &[])?
            .problem(&ProblemKind::SignInRequired)?;
        let visit = people.somebody(1)?;
        for target in ["/desk", "/desk/cases", "/desk/cases/kit-no-such-id"] {
            client
                .get_as(visit, target)?
                .problem(&ProblemKind::NotAllowed)?;
        }
        let (_, officer) = people.officer(&Role::Window)?;
        client.call_with::<GetDesk>(&(), &(), &[("cookie", &officer.cookies())])?;
        Ok(())
    });
    kit.case(
        &ListInbox::ABOUT,
        "boxes hold what they say, and are counted",
        |client| {
            for role in POSTS {
                inbox(client, people.officer(&role)?.1)?;
            }
            Ok(())
        },
    );
    kit.case(
        &GetDeskCase::ABOUT,
        "an officer is offered the acts of their post and the state, no others",
        |client| {
            let mut any = false;
            for role in POSTS {
                let (roles, officer) = people.officer(&role)?;
                for row in rows(client, officer, InboxBox::Mine)?.iter().take(3) {
                    any = true;
                    let id = Id(row.id.clone());
                    let answer = client.call_with::<GetDeskCase>(
                        &id,
                        &(),
                        &[("cookie", &officer.cookies())],
                    )?;
                    let open: Vec<DeskAct> = place(row)
                        .into_iter()
                        .flat_map(|at| flow::open_to(at, roles).map(flow::Act::wire))
                        .collect();
                    answer.exchange.require(
                        answer
                            .value
                            .acts
                            .iter()
                            .all(|offer| open.contains(&offer.act)),
                        &format!(
                            "only acts that the state {} allows to {roles:?}",
                            row.state.name()
                        ),
                        "another is offered",
                    )?;
                }
            }
            if any {
                Ok(())
            } else {
                cannot_tell("nothing waits for an officer")
            }
        },
    );
    kit.case(
        &ActOnCase::ABOUT,
        "an act without If-Match is refused, and one on an old revision is stale",
        |client| guarded(client, people),
    );
    kit.case(
        &ActOnCase::ABOUT,
        "acts that the state or the post forbids are refused",
        |client| forbidden(client, people),
    );
    walk::run(kit, people, bench);
}

/// Where a case is, as far as its row says.
fn place(row: &DeskCase) -> Option<At> {
    At::ALL
        .into_iter()
        .find(|at| at.state() == row.state && at.stage() == row.stage)
}

fn rows(client: &Client, officer: &Visit, which: InboxBox) -> Checked<Vec<DeskCase>> {
    let query = InboxQuery {
        which: Some(which),
        ..InboxQuery::default()
    };
    let answer = client.call_with::<ListInbox>(&(), &query, &[("cookie", &officer.cookies())])?;
    Ok(answer.value.items)
}

fn inbox(client: &Client, officer: &Visit) -> Checked {
    for which in InboxBox::known() {
        let query = InboxQuery {
            which: Some(which.clone()),
            ..InboxQuery::default()
        };
        let answer =
            client.call_with::<ListInbox>(&(), &query, &[("cookie", &officer.cookies())])?;
        let inbox = answer.value;
        let counted = inbox.boxes.iter().find(|known| known.name == which);
        answer.exchange.require(
            counted.is_some_and(|known| known.count == inbox.total),
            &format!("the box {} counted in `boxes` as in `total`", which.name()),
            "it is not",
        )?;
        let fits = |row: &DeskCase| which != InboxBox::Mine || row.mine;
        answer.exchange.require(
            inbox.items.iter().all(fits),
            "in MINE only cases with `mine`",
            "one is not",
        )?;
    }
    Ok(())
}

fn act(
    client: &Client,
    officer: &Visit,
    id: &str,
    act: &DeskAct,
    revision: Option<&str>,
) -> Checked<Exchange> {
    let more: Vec<_> = revision
        .map(|revision| (header::IF_MATCH, revision))
        .into_iter()
        .collect();
    officer.send::<ActOnCase>(client, &Id(id.to_owned()), &request(act), &more)
}

/// An act with everything that any act could ask for.
fn request(act: &DeskAct) -> ActRequest {
    ActRequest {
        act: act.clone(),
        reason: Some("kit".to_owned()),
        fields: Vec::new(),
        procedure: Some("kit".to_owned()),
        days: Some(1),
    }
}

fn guarded(client: &Client, people: &People) -> Checked {
    let (_, officer) = people.officer(&Role::Window)?;
    let rows = rows(client, officer, InboxBox::All)?;
    let Some(row) = rows.first() else {
        return cannot_tell("the inbox is empty");
    };
    act(client, officer, &row.id, &DeskAct::Accept, None)?.refuses_parameter("If-Match")?;
    let old = act(
        client,
        officer,
        &row.id,
        &DeskAct::Accept,
        Some("\"kit-old\""),
    )?;
    old.problem(&ProblemKind::Stale)?;
    Ok(())
}

fn forbidden(client: &Client, people: &People) -> Checked {
    let mut any = false;
    for role in POSTS {
        let (roles, officer) = people.officer(&role)?;
        for row in rows(client, officer, InboxBox::All)?.iter().take(4) {
            let Some(at) = place(row) else { continue };
            let forbidden = DeskAct::known()
                .into_iter()
                .find(|act| flow::after(at, roles, act).is_none());
            let Some(forbidden) = forbidden else { continue };
            let id = Id(row.id.clone());
            let file =
                client.call_with::<GetDeskCase>(&id, &(), &[("cookie", &officer.cookies())])?;
            let revision = format!("\"{}\"", file.value.case.revision);
            let answer = act(client, officer, &row.id, &forbidden, Some(&revision))?;
            answer.require(
                matches!(answer.status, 403 | 409),
                &format!(
                    "CONFLICT or NOT_ALLOWED for {} at {}",
                    forbidden.name(),
                    at.name()
                ),
                &format!("the status is {}", answer.status),
            )?;
            any = true;
        }
    }
    if any {
        Ok(())
    } else {
        cannot_tell("the inbox is empty")
    }
}
