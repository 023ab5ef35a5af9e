//! Begun on line, continued at the counter: a code opens its draft alone, and not after it has ended; the desk sees it masked,
//! takes it in once, or gives it back with what is missing.

mod walk;

use contract::endpoints::{
    CheckCounterCode, GiveBackDraft, StartCounterCode, TakeInDraft, WithdrawCounterCode,
};
use contract::wire::{CounterCheck, CounterFault, Role};
use contract::{Endpoint, ProblemKind};

use super::apply::Bench;
use super::people::People;
use crate::client::Client;
use crate::exchange::{Checked, Exchange};
use crate::kit::Kit;

use self::walk::Walk;

pub fn run(kit: &mut Kit, people: &People, bench: Option<&Bench>) {
    kit.case(
        &CheckCounterCode::ABOUT,
        "only a window looks codes up, and one that there is not is refused by name",
        |client| unknown(client, people),
    );
    kit.case(
        &StartCounterCode::ABOUT,
        "a draft says where it can go on and has one code; others make none, and the desk sees masked what was saved last",
        |client| Walk::begin(client, people, bench)?.shown(),
    );
    kit.case(
        &WithdrawCounterCode::ABOUT,
        "a code that was taken back, or that another took the place of, opens no draft",
        |client| Walk::begin(client, people, bench)?.taken_back(),
    );
    kit.case(
        &TakeInDraft::ABOUT,
        "a draft is taken in once, when it was checked and signed, as it was looked at; it is a case then and no draft",
        |client| Walk::begin(client, people, bench)?.taken_in(),
    );
    kit.case(
        &GiveBackDraft::ABOUT,
        "a draft is given back with a reason; its owner reads it, and the code has ended",
        |client| Walk::begin(client, people, bench)?.given_back(),
    );
}

fn check(code: &str) -> CounterCheck {
    CounterCheck {
        code: code.to_owned(),
    }
}

/// The code is refused by the name of its fault.
fn refused(answer: &Exchange, fault: &CounterFault) -> Checked {
    answer.refuses_field_by("/code", fault.name())
}

fn unknown(client: &Client, people: &People) -> Checked {
    let body = check("KITNONE3");
    let answer = people
        .somebody(1)?
        .send::<CheckCounterCode>(client, &(), &body, &[])?;
    answer.problem(&ProblemKind::NotAllowed)?;
    let (_, window) = people.officer(&Role::Window)?;
    let answer = window.send::<CheckCounterCode>(client, &(), &body, &[])?;
    refused(&answer, &CounterFault::Unknown)
}
