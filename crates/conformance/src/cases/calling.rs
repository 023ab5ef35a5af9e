//! Numbers in the queue of a hall: given, called to one window, done with once; nobody's business but the windows'.

use contract::endpoint::Id;
use contract::endpoints::{ActOnTicket, CallNext, GetDeskQueue, TakeDeskTicket};
use contract::wire::{
    CallStart, DeskCounter, DeskQueue, DeskTicket, Role, TicketAct, TicketFault, TicketStart,
    TicketState, TicketStep,
};
use contract::{Endpoint, ProblemKind};

use super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &GetDeskQueue::ABOUT,
        "only who sits at a window sees the queue",
        |client| {
            let answer = client.get("/desk/queue", &[])?;
            answer.problem(&ProblemKind::SignInRequired)?;
            let answer = client.get_as(people.somebody(1)?, "/desk/queue")?;
            answer.problem(&ProblemKind::NotAllowed)?;
            Ok(())
        },
    );
    kit.case(
        &TakeDeskTicket::ABOUT,
        "a code that no booking has is refused by name",
        |client| {
            let start = TicketStart {
                code: Some("KITNONE1".to_owned()),
                counter: None,
            };
            let answer = window(people)?.send::<TakeDeskTicket>(client, &(), &start, &[])?;
            answer.refuses_field_by("/code", TicketFault::Unknown.name())
        },
    );
    kit.case(
        &CallNext::ABOUT,
        "a number is called to one window, a window calls one at a time, and done is done",
        |client| walk(client, window(people)?),
    );
    kit.case(
        &ActOnTicket::ABOUT,
        "who was passed over and comes after all waits again",
        |client| passed(client, window(people)?),
    );
}

fn window(people: &People) -> Checked<&Visit> {
    people.officer(&Role::Window).map(|(_, visit)| visit)
}

fn queue(client: &Client, visit: &Visit) -> Checked<(Exchange, DeskQueue)> {
    let cookies = visit.cookies();
    let answer = client.call_with::<GetDeskQueue>(&(), &(), &[("cookie", &cookies)])?;
    Ok((answer.exchange, answer.value))
}

/// Windows at which nobody waits and nobody is called: the kit takes nobody's turn.
fn idle(client: &Client, visit: &Visit) -> Checked<(DeskCounter, u32)> {
    let (_, queue) = queue(client, visit)?;
    let free = |one: &DeskCounter| {
        let busy = |one: &DeskTicket| {
            matches!(one.ticket.state, TicketState::Waiting | TicketState::Called)
        };
        !one.tickets.iter().any(busy)
    };
    let found = queue.counters.into_iter().find(free);
    match found.and_then(|one| one.windows.first().copied().map(|window| (one, window))) {
        Some(found) => Ok(found),
        None => cannot_tell("somebody waits at every kind of windows"),
    }
}

/// Gives a number and calls it.
fn called(client: &Client, visit: &Visit) -> Checked<(Exchange, DeskTicket, CallStart)> {
    let (counter, window) = idle(client, visit)?;
    let start = TicketStart {
        code: None,
        counter: Some(counter.counter.id.clone()),
    };
    let answer = visit.send::<TakeDeskTicket>(client, &(), &start, &[])?;
    let given = read::<TakeDeskTicket>(&answer)?;
    answer.require(
        given.ticket.state == TicketState::Waiting && given.ticket.window.is_none(),
        "WAITING, at no window yet",
        "it stands otherwise",
    )?;
    let call = CallStart {
        counter: counter.counter.id,
        window,
    };
    let answer = visit.send::<CallNext>(client, &(), &call, &[])?;
    let now = read::<CallNext>(&answer)?;
    if now.id != given.id {
        return cannot_tell("somebody else was called first");
    }
    Ok((answer, now, call))
}

fn act(client: &Client, visit: &Visit, one: &DeskTicket, act: TicketAct) -> Checked<Exchange> {
    let step = TicketStep { act };
    visit.send::<ActOnTicket>(client, &Id(one.id.clone()), &step, &[])
}

fn walk(client: &Client, visit: &Visit) -> Checked {
    let (answer, one, call) = called(client, visit)?;
    // Whatever comes of it, nobody stays called.
    let second = visit.send::<CallNext>(client, &(), &call, &[]);
    let again = act(client, visit, &one, TicketAct::Again);
    let listed = queue(client, visit);
    let done = act(client, visit, &one, TicketAct::Done)?;
    answer.require(
        one.ticket.state == TicketState::Called
            && one.ticket.window == Some(call.window)
            && one.ticket.called_at.is_some(),
        "CALLED, with the window and when",
        "the window it is called to is missing",
    )?;
    second?.problem(&ProblemKind::Conflict)?;
    let again = again?;
    let calls = read::<ActOnTicket>(&again)?.ticket.calls;
    again.require(
        calls == one.ticket.calls + 1,
        "one call more",
        "it was not counted",
    )?;
    let (exchange, now) = listed?;
    let mut all = now.counters.iter().flat_map(|one| &one.tickets);
    exchange.require(
        all.any(|other| other.id == one.id),
        "the number that is called, in the queue",
        "it is missing",
    )?;
    let state = read::<ActOnTicket>(&done)?.ticket.state;
    done.require(state == TicketState::Done, "DONE", "it stands otherwise")?;
    act(client, visit, &one, TicketAct::Done)?.problem(&ProblemKind::Conflict)?;
    Ok(())
}

fn passed(client: &Client, visit: &Visit) -> Checked {
    let (_, one, call) = called(client, visit)?;
    let over = act(client, visit, &one, TicketAct::Pass)?;
    let state = read::<ActOnTicket>(&over)?.ticket.state;
    over.require(
        state == TicketState::Passed,
        "PASSED",
        "it stands otherwise",
    )?;
    let back = act(client, visit, &one, TicketAct::Back)?;
    let state = read::<ActOnTicket>(&back)?.ticket.state;
    // Out of everybody's way again.
    let answer = visit.send::<CallNext>(client, &(), &call, &[])?;
    act(client, visit, &one, TicketAct::Done)?;
    back.require(
        state == TicketState::Waiting,
        "WAITING again",
        "it stands otherwise",
    )?;
    let next = read::<CallNext>(&answer)?;
    answer.require(
        next.id == one.id,
        "the number called again",
        "another was called, or none",
    )
}
