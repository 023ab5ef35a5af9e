//! Begun at a counter, continued on line: a window notes what a person says, and its code makes a draft of theirs, once, and of
//! nobody else's.

mod walk;
mod who;

use contract::endpoints::{
    CheckTakeUp, GetCounterForm, ListCounterDrafts, StartCounterDraft, TakeUpDraft,
    WithdrawCounterDraft,
};
use contract::wire::{FieldKind, Role};
use contract::{Endpoint, ProblemKind};

use super::apply::{self, Bench};
use super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;

use self::walk::Walk;
use self::who::Who;

pub fn run(kit: &mut Kit, people: &People, bench: Option<&Bench>) {
    // Once a run: what is revealed of a person leaves a trace each time, and only so much of it is revealed in an hour.
    let who = Who::learn(&kit.client, people, bench);
    let who = who.as_ref().map_err(String::as_str);
    kit.case(
        &GetCounterForm::ABOUT,
        "only a window is told what can be noted for an item, and of one that there is not nothing",
        |client| noting(client, people, bench),
    );
    kit.case(
        &StartCounterDraft::ABOUT,
        "a window begins for a checked number alone; the person is masked from then on, and what is missing is told",
        |client| Walk::begin(client, people, who)?.begun(),
    );
    kit.case(
        &ListCounterDrafts::ABOUT,
        "what was begun is listed in pages, the newest first, and its code is not told again",
        |client| Walk::begin(client, people, who)?.listed(),
    );
    kit.case(
        &CheckTakeUp::ABOUT,
        "a take-up code opens for the person it was made for, without their number, and for nobody else",
        |client| Walk::begin(client, people, who)?.opened(),
    );
    kit.case(
        &TakeUpDraft::ABOUT,
        "what was begun becomes a draft with what was noted, once; an open draft of the item is in its way and ends nothing",
        |client| Walk::begin(client, people, who)?.taken_up(),
    );
    kit.case(
        &WithdrawCounterDraft::ABOUT,
        "what was begun is taken back once, with a reason, and its code opens nothing any more",
        |client| Walk::begin(client, people, who)?.taken_back(),
    );
}

fn noting(client: &Client, people: &People, bench: Option<&Bench>) -> Checked {
    let item = apply::with(bench)?.item();
    let path = format!("/desk/counter-forms/{item}");
    let answer = client.get_as(people.somebody(1)?, &path)?;
    answer.problem(&ProblemKind::NotAllowed)?;
    let (_, window) = people.officer(&Role::Window)?;
    let answer = client.get_as(window, "/desk/counter-forms/kit-no-such-item")?;
    answer.problem(&ProblemKind::NotFound)?;
    let answer = client.get_as(window, &path)?;
    if answer.status == 404 {
        return cannot_tell("the hall of the window does not serve the item of the test persona");
    }
    let form = read::<GetCounterForm>(&answer)?;
    answer.require(
        form.item.id == item && !form.form.pages.is_empty(),
        "the item that was asked for, with its form",
        "it is another, or the form is empty",
    )?;
    let groups = form.form.pages.iter().flat_map(|page| &page.groups);
    let mut fields = groups.flat_map(|group| &group.fields);
    answer.require(
        fields.all(|field| field.kind != FieldKind::Confirm),
        "no statement: the person makes it, not the window",
        "the form of the window has one",
    )
}
