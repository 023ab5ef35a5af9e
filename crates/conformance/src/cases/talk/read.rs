//! What can be read: published answers, lists, one thread, ratings.

use contract::endpoint::Id;
use contract::endpoints::{
    AnswerQuery, DeskThreadQuery, GetThread, ListAnswers, ListDeskThreads, ListOwnRatings,
    ListThreads, OwnRatingQuery, ThreadQuery, WatchThread,
};
use contract::thread::{self, At};
use contract::wire::{
    ClockState, Code, InboxBox, Limit, PublishedAnswer, Role, Text, ThreadEntryKind, ThreadSummary,
    Words,
};
use contract::{Endpoint, ParamValue, ProblemKind, mask};

use super::{now, two};
use crate::cases::people::People;
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

pub(super) fn run(kit: &mut Kit, people: &People) {
    let published = kit.case(
        &ListAnswers::ABOUT,
        "published answers are read by anybody, and tell nobody who asked",
        answers,
    );
    let published = published.unwrap_or_default();
    kit.case(
        &ListAnswers::ABOUT,
        "a published answer is found by its words and by its id",
        |client| found(client, &published),
    );
    kit.case(
        &ListThreads::ABOUT,
        "signed out, there are no threads",
        |client| {
            client
                .get("/threads", &[])?
                .problem(&ProblemKind::SignInRequired)?;
            Ok(())
        },
    );
    kit.case(
        &ListThreads::ABOUT,
        "those that wait for the person come first; acts and clock are those of the state; a late answer was said to be late",
        |client| lists(client, people),
    );
    kit.case(
        &GetThread::ABOUT,
        "a thread of somebody else is not found",
        |client| strangers(client, people, ""),
    );
    kit.case(&WatchThread::ABOUT, "nor can it be watched", |client| {
        strangers(client, people, "/events")
    });
    kit.case(
        &ListOwnRatings::ABOUT,
        "what one said of cases, each with its rating",
        |client| ratings(client, people),
    );
    kit.case(
        &ListDeskThreads::ABOUT,
        "the desk is for officers; boxes hold what they say, and are counted",
        |client| desk(client, people),
    );
}

fn answers(client: &Client) -> Checked<Vec<PublishedAnswer>> {
    let query = AnswerQuery {
        limit: Some(Limit(50)),
        ..AnswerQuery::default()
    };
    let answer = client.call::<ListAnswers>(&(), &query)?;
    if answer.value.items.is_empty() {
        return cannot_tell("nothing is published");
    }
    for one in &answer.value.items {
        tells_nobody(&answer.exchange, one)?;
    }
    Ok(answer.value.items)
}

/// Who asked is masked, and so is every number that would tell who it was.
pub(super) fn tells_nobody(exchange: &Exchange, one: &PublishedAnswer) -> Checked {
    exchange.require(
        mask::is_masked(&one.asker),
        "a masked `asker`",
        &format!("who asked “{}” is not masked", one.title.chinese()),
    )?;
    let plain = |text: &Text| text.iter().all(|(_, text)| mask::free_text(text) == text);
    exchange.require(
        plain(&one.title) && plain(&one.question) && plain(&one.answer),
        "no numbers of people in what is published",
        "one of the texts has a number in it",
    )
}

fn found(client: &Client, published: &[PublishedAnswer]) -> Checked {
    let Some(one) = published.first() else {
        return cannot_tell("nothing is published");
    };
    let query = AnswerQuery {
        q: Words::read(one.title.chinese()),
        ..AnswerQuery::default()
    };
    let answer = client.call::<ListAnswers>(&(), &query)?;
    answer.exchange.require(
        answer
            .value
            .items
            .iter()
            .take(3)
            .any(|known| known.id == one.id),
        "the answer among the first three for the words of its title",
        "it is not there",
    )?;
    let query = AnswerQuery {
        id: Some(Code(one.id.clone())),
        ..AnswerQuery::default()
    };
    let answer = client.call::<ListAnswers>(&(), &query)?;
    answer.exchange.require(
        answer.value.items == std::slice::from_ref(one),
        "the answer of the id and no other",
        "there is something else",
    )
}

fn lists(client: &Client, people: &People) -> Checked {
    people.somebody(1)?;
    let (mut any, mut late) = (false, false);
    for visit in people.applicants(1) {
        let query = ThreadQuery {
            limit: Some(Limit(100)),
            ..ThreadQuery::default()
        };
        let cookies = visit.cookies();
        let answer = client.call_with::<ListThreads>(&(), &query, &[("cookie", &cookies)])?;
        let threads = answer.value.items;
        let first_calm = threads
            .iter()
            .position(|one| !one.needs_you)
            .unwrap_or(threads.len());
        answer.exchange.require(
            threads[first_calm..].iter().all(|one| !one.needs_you),
            "those with `needsYou` first",
            "one comes behind others",
        )?;
        for one in &threads {
            any = true;
            fits_its_state(&answer.exchange, one)?;
            if one.clock.state == ClockState::Overdue {
                late = true;
                let whole = now(client, visit, &one.id)?;
                let told = |kind: &ThreadEntryKind| *kind == ThreadEntryKind::Overdue;
                answer.exchange.require(
                    whole.entries.iter().any(|entry| told(&entry.kind)),
                    "an entry OVERDUE in a thread whose answer is late",
                    "nobody was told that it is late",
                )?;
            }
        }
    }
    match (any, late) {
        (false, _) => cannot_tell("no test persona has a thread"),
        (_, false) => cannot_tell("no thread of a test persona is overdue"),
        _ => Ok(()),
    }
}

/// Acts and clock are those that the table of steps gives to the state.
pub(super) fn fits_its_state(exchange: &Exchange, one: &ThreadSummary) -> Checked {
    let places: Vec<At> = At::ALL
        .into_iter()
        .filter(|at| at.state() == one.state)
        .collect();
    if places.is_empty() || !one.kind.is_known() {
        return Ok(());
    }
    let open: Vec<_> = places
        .iter()
        .flat_map(|at| thread::acts(&one.kind, *at))
        .collect();
    exchange.require(
        one.acts
            .iter()
            .all(|act| !act.is_known() || open.contains(act)),
        &format!("only acts that the state {} allows", one.state.name()),
        &format!("another is offered for {}", one.number),
    )?;
    let owed = places.iter().any(|at| at.waits_for_an_answer());
    let runs = matches!(one.clock.state, ClockState::Running | ClockState::Overdue);
    exchange.require(
        runs == owed && (!owed || one.clock.due_on.is_some()),
        "a clock that runs, with its day, while an answer is owed, and only then",
        &format!("the clock of {} is {}", one.number, one.clock.state.name()),
    )
}

fn strangers(client: &Client, people: &People, below: &str) -> Checked {
    let (one, other) = two(people)?;
    for (visit, stranger) in [(one, other), (other, one)] {
        let cookies = visit.cookies();
        let query = ThreadQuery::default();
        let answer = client.call_with::<ListThreads>(&(), &query, &[("cookie", &cookies)])?;
        if let Some(thread) = answer.value.items.first() {
            let id = Id(thread.id.clone());
            client
                .get_as(stranger, &format!("/threads/{}{below}", id.0))?
                .problem(&ProblemKind::NotFound)?;
            return Ok(());
        }
    }
    cannot_tell("no test persona has a thread")
}

fn ratings(client: &Client, people: &People) -> Checked {
    client
        .get("/me/ratings", &[])?
        .problem(&ProblemKind::SignInRequired)?;
    let visit = people.somebody(1)?;
    let cookies = visit.cookies();
    let query = OwnRatingQuery::default();
    let answer = client.call_with::<ListOwnRatings>(&(), &query, &[("cookie", &cookies)])?;
    answer.exchange.require(
        answer.value.items.iter().all(|one| !one.ratings.is_empty()),
        "`ratings` in each entry",
        "one has none",
    )
}

fn desk(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    client
        .get_as(visit, "/desk/threads")?
        .problem(&ProblemKind::NotAllowed)?;
    for role in [Role::Window, Role::Handler, Role::Supervisor] {
        let (_, officer) = people.officer(&role)?;
        for which in InboxBox::known() {
            let query = DeskThreadQuery {
                which: Some(which.clone()),
                ..DeskThreadQuery::default()
            };
            let cookies = officer.cookies();
            let answer =
                client.call_with::<ListDeskThreads>(&(), &query, &[("cookie", &cookies)])?;
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
