//! Results that are fetched: a code is good once, for its case alone, and not after it was taken back; the desk hands over to
//! whoever shows one.

mod walk;

use contract::endpoints::{
    CheckCollection, HandOverResult, StartCollectionCode, WithdrawCollectionCode,
};
use contract::wire::{CollectionCheck, CollectionCodeStart, CollectionFault, Collector, Role};
use contract::{Endpoint, ProblemKind};

use super::apply::Bench;
use super::people::People;
use crate::client::Client;
use crate::exchange::{Checked, Exchange};
use crate::kit::Kit;

use self::walk::Walk;

/// Whom the kit names to fetch it.
const NAME: &str = "测试代领";
const END: &str = "001X";

pub fn run(kit: &mut Kit, people: &People, bench: Option<&Bench>) {
    kit.case(
        &CheckCollection::ABOUT,
        "only a window looks codes up, and one that there is not is refused by name",
        |client| unknown(client, people),
    );
    kit.case(
        &StartCollectionCode::ABOUT,
        "nothing is fetched before it is ready; then there is one code, others make none, and whoever comes is named masked",
        |client| Walk::begin(client, people, bench)?.named(),
    );
    kit.case(
        &WithdrawCollectionCode::ABOUT,
        "a code that was taken back, or that another took the place of, holds no more",
        |client| Walk::begin(client, people, bench)?.taken_back(),
    );
    kit.case(
        &HandOverResult::ABOUT,
        "a result is handed over once, when it was checked, and the case is closed by it",
        |client| Walk::begin(client, people, bench)?.handed_over(),
    );
}

fn check(code: &str) -> CollectionCheck {
    CollectionCheck {
        code: code.to_owned(),
    }
}

/// The code is refused by the name of its fault.
fn refused(answer: &Exchange, fault: &CollectionFault) -> Checked {
    answer.refuses_field_by("/code", fault.name())
}

fn unknown(client: &Client, people: &People) -> Checked {
    let body = check("KITNONE2");
    let answer = people
        .somebody(1)?
        .send::<CheckCollection>(client, &(), &body, &[])?;
    answer.problem(&ProblemKind::NotAllowed)?;
    let (_, window) = people.officer(&Role::Window)?;
    let answer = window.send::<CheckCollection>(client, &(), &body, &[])?;
    refused(&answer, &CollectionFault::Unknown)
}

fn own() -> CollectionCodeStart {
    CollectionCodeStart {
        collector: Collector::Myself,
        name: None,
        number_end: None,
        days: None,
        agreed: false,
    }
}

fn deputy(days: u32) -> CollectionCodeStart {
    CollectionCodeStart {
        collector: Collector::Deputy,
        name: Some(NAME.to_owned()),
        number_end: Some(END.to_owned()),
        days: Some(days),
        agreed: true,
    }
}
