//! Bad ratings at the officers' desk: who sees them, what of who rated, and what guards an act.

use contract::endpoint::Id;
use contract::endpoints::{
    ActOnRectification, DeskRectificationQuery, GetDeskRectification, ListDeskRectifications,
};
use contract::rectify::{Act, Post};
use contract::wire::{DeskRectificationRequest, InboxBox, RectificationOutcome, Role};
use contract::{Endpoint, ProblemKind, header};

use super::walk::{by_officer, opened};
use crate::cases::people::People;
use crate::client::{self, Client};
use crate::exchange::Checked;
use crate::kit::Kit;

pub(super) fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &ActOnRectification::ABOUT,
        "an act without If-Match is refused, one on an old revision is stale, one without its reason points at it",
        |client| guarded(client, people),
    );
    kit.case(
        &GetDeskRectification::ABOUT,
        "who rated without a name is told in no way at the desk",
        |client| unnamed(client, people),
    );
    kit.case(
        &ListDeskRectifications::ABOUT,
        "the desk is for officers; boxes hold what they say, and are counted",
        |client| desk(client, people),
    );
}

fn guarded(client: &Client, people: &People) -> Checked {
    let (_, _, opened) = opened(client, people, true)?;
    let (_, officer) = people.officer(&Role::Handler)?;
    let taken = by_officer(client, people, &opened.id, Post::Handler, Act::Take)?;
    let revision = client::read::<ActOnRectification>(&taken)?.revision;
    let path = Id(opened.id);
    let request = |act: Act, text: Option<&str>| DeskRectificationRequest {
        act: act.wire(),
        text: text.map(str::to_owned),
        outcome: Some(RectificationOutcome::Explained),
    };
    officer
        .send::<ActOnRectification>(client, &path, &request(Act::Answer, Some("kit")), &[])?
        .refuses_parameter("If-Match")?;
    let old = [(header::IF_MATCH, "\"kit-old\"")];
    officer
        .send::<ActOnRectification>(client, &path, &request(Act::Answer, Some("kit")), &old)?
        .problem(&ProblemKind::Stale)?;
    let revision = format!("\"{revision}\"");
    let fresh = [(header::IF_MATCH, revision.as_str())];
    for act in [Act::Extend, Act::Answer] {
        let answer =
            officer.send::<ActOnRectification>(client, &path, &request(act, None), &fresh)?;
        answer.refuses_field("/text")?;
    }
    Ok(())
}

fn unnamed(client: &Client, people: &People) -> Checked {
    let (_, officer) = people.officer(&Role::Handler)?;
    for anonymous in [true, false] {
        let (_, case, opened) = opened(client, people, anonymous)?;
        let answer = client.get_as(officer, &format!("/desk/rectifications/{}", opened.id))?;
        let file = client::read::<GetDeskRectification>(&answer)?;
        answer.require(
            file.number.is_some() != anonymous,
            "the number of the case where the rater has a name, and only there",
            "it is not so",
        )?;
        let body = String::from_utf8_lossy(&answer.body);
        let named = body.contains(&case.applicant.name) || body.contains(&case.number);
        answer.require(
            named != anonymous,
            "neither name nor number of who rated without a name, and both of others",
            "it is not so",
        )?;
    }
    Ok(())
}

fn desk(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    client
        .get_as(visit, "/desk/rectifications")?
        .problem(&ProblemKind::NotAllowed)?;
    for role in [Role::Handler, Role::Supervisor] {
        let (_, officer) = people.officer(&role)?;
        for which in InboxBox::known() {
            let query = DeskRectificationQuery {
                which: Some(which.clone()),
                ..DeskRectificationQuery::default()
            };
            let cookies = officer.cookies();
            let answer =
                client.call_with::<ListDeskRectifications>(&(), &query, &[("cookie", &cookies)])?;
            let page = answer.value;
            let counted = page.boxes.iter().find(|known| known.name == which);
            answer.exchange.require(
                counted.is_some_and(|known| known.count == page.total),
                &format!("the box {} counted in `boxes` as in `total`", which.name()),
                "it is not",
            )?;
        }
    }
    Ok(())
}
