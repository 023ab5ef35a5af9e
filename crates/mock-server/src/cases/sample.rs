//! Sample cases: filed and led to where they should stand by the same steps that officers and applicants take.

use contract::flow::At;
use contract::mask;
use contract::wire::{
    ActRequest, ApplicantKind, CaseMaterial, Delivery, DeliveryKind, DeskAct, FieldRemark,
    IdentityKind, MaterialVerdict, Principal, Role,
};

use super::applicant::withdraw;
use super::book::Book;
use super::officer::Officer;
use super::sample_file::{answers, bill, form};
use super::step::{self, act, close_pause};
use super::told::{Said, digest, note};
use super::{NewCase, messages, query_code};
use crate::world::World;
use crate::world::items::Item;

const HOUR: i64 = 3600;

/// Somebody who applies in a sample.
pub(crate) struct Person {
    /// Id of the persona; anything else for people who are nobody.
    pub id: String,
    pub name: String,
    pub number: String,
    pub phone: String,
    pub body: bool,
}

/// What a sample is to be.
pub(crate) struct Wanted {
    pub item: Item,
    pub submitter: String,
    pub person: Person,
    pub kind: ApplicantKind,
    pub at: At,
    pub submitted_at: i64,
    /// How the result is handed over; by the item when unsaid.
    pub delivery: Option<DeliveryKind>,
    /// What makes its id and code, the same after each reset.
    pub seed: u64,
}

/// What officers and applicants do until a case stands somewhere.
fn way(at: At) -> &'static [&'static str] {
    match at {
        At::Submitted => &[],
        At::CorrectionRequired | At::Returned => &["REQUEST_CORRECTION"],
        At::NotAccepted => &["NOT_ACCEPT"],
        At::Withdrawn => &["WITHDRAW"],
        At::Accepted => &["ACCEPT"],
        At::Suspended => &["ACCEPT", "SUSPEND"],
        At::Handling => &["ACCEPT", "HANDLE", "SEND_BACK"],
        At::Reviewing => &["REQUEST_CORRECTION", "CORRECT", "ACCEPT", "HANDLE"],
        At::Approving => &["ACCEPT", "HANDLE", "REVIEW"],
        At::Approved => &["ACCEPT", "HANDLE", "REVIEW", "GRANT"],
        At::Rejected => &["ACCEPT", "HANDLE", "REVIEW", "REFUSE"],
        At::Delivering => &["ACCEPT", "HANDLE", "REVIEW", "GRANT", "ISSUE"],
        At::Closed => &["ACCEPT", "HANDLE", "REVIEW", "GRANT", "ISSUE", "DELIVER"],
    }
}

/// Files a sample and leads it to where it should stand; its place in the book.
pub(crate) fn sample(
    book: &mut Book,
    world: &World,
    wanted: Wanted,
    materials: &[CaseMaterial],
    now: i64,
) -> usize {
    let t = world.template(wanted.item.template);
    let id = format!("{:016x}", wanted.seed);
    let mut own = materials.to_vec();
    for (at, document) in own.iter_mut().flat_map(|m| &mut m.documents).enumerate() {
        document.id = format!("{id}{at}");
    }
    let kind = wanted.delivery.clone().unwrap_or(if t.express {
        DeliveryKind::Express
    } else {
        DeliveryKind::Electronic
    });
    let express = kind == DeliveryKind::Express;
    let place = || {
        let places = world.guide(wanted.item, None).places;
        places.into_iter().next().map(|place| place.id)
    };
    let delivery = Delivery {
        recipient: express.then(|| wanted.person.name.clone()),
        mobile: express.then(|| wanted.person.phone.clone()),
        region: express.then(|| world.places.row(wanted.item.place).code.clone()),
        address: express.then(|| world.words.zh("sample.address").to_owned()),
        place: if kind == DeliveryKind::Collect {
            place()
        } else {
            None
        },
        kind,
    };
    let answers = answers(world, &wanted.person, &t.name);
    let filed = NewCase {
        item: wanted.item,
        submitter: wanted.submitter,
        applicant: wanted.person.id.clone(),
        principal: Principal {
            id: wanted.person.id.clone(),
            name: if wanted.person.body {
                wanted.person.name.clone()
            } else {
                mask::name(&wanted.person.name)
            },
            kind: wanted.kind,
            lacks: Vec::new(),
        },
        form: form(world, wanted.person.body),
        digest: digest(
            serde_json::to_string(&answers)
                .unwrap_or_default()
                .as_bytes(),
        ),
        answers,
        materials: own,
        delivery: Some(delivery),
        bill: bill(world, wanted.item, &id, wanted.submitted_at),
    };
    let number = book.next_number(world, wanted.item, wanted.submitted_at);
    let code = query_code(&format!("{:016x}", crate::world::seed::mix(wanted.seed)));
    let said = Said::plain("SUBMITTED");
    let case = step::submitted(world, filed, id, number, code, &said, wanted.submitted_at);
    let at = book.add(case);
    messages::tell(
        book,
        world,
        at,
        &Said::plain("SUBMITTED"),
        wanted.submitted_at,
    );
    let steps = way(wanted.at);
    let room = (now - wanted.submitted_at).max(0);
    // What is decided at once is decided on the day it came.
    let most = if t.promise_time.days == 0 {
        HOUR / 3
    } else {
        6 * HOUR
    };
    let gap = (room / (steps.len() as i64 + 1)).min(most);
    for (turn, name) in (1..).zip(steps) {
        take(book, world, at, name, wanted.submitted_at + turn * gap);
    }
    at
}

/// Takes one step of a sample.
fn take(book: &mut Book, world: &World, at: usize, name: &str, now: i64) {
    // A step that cannot be taken leaves the sample where it is.
    let _ = match name {
        "WITHDRAW" => withdraw(book, world, at, "", now),
        "CORRECT" => {
            let case = book.case_mut(at);
            close_pause(case, now);
            case.at = At::Submitted;
            case.correction = None;
            let said = Said::plain("CORRECTED");
            note(world, case, &said, now);
            messages::tell(book, world, at, &said, now);
            Ok(())
        }
        name => {
            look(book, world, at, name);
            let request = request(book, world, at, name);
            match officer(world, name) {
                Some(officer) => act(book, world, at, &officer, &request, now),
                None => Ok(()),
            }
        }
    };
}

/// The window looks at the materials before it asks for corrections or accepts.
fn look(book: &mut Book, world: &World, at: usize, name: &str) {
    let note = world.words.text("case.reason.REQUEST_CORRECTION.1");
    let mut wanting = name == "REQUEST_CORRECTION";
    for material in &mut book.case_mut(at).filed.materials {
        let is = wanting && !material.documents.is_empty();
        wanting &= !is;
        material.verdict = if is {
            MaterialVerdict::Wanting
        } else {
            MaterialVerdict::Fine
        };
        material.note = is.then(|| note.clone());
    }
}

fn request(book: &Book, world: &World, at: usize, name: &str) -> ActRequest {
    let words = |key: String| world.words.text(&key).chinese().to_owned();
    let asks = name == "REQUEST_CORRECTION";
    let wanting = book
        .case(at)
        .filed
        .materials
        .iter()
        .any(|m| m.verdict == MaterialVerdict::Wanting);
    let remark = (asks && !wanting).then(|| FieldRemark {
        pointer: "/note".to_owned(),
        reason: words("case.reason.REQUEST_CORRECTION.1".to_owned()),
    });
    ActRequest {
        act: DeskAct::from(name),
        reason: (!asks).then(|| words(format!("case.reason.{name}.1"))),
        fields: remark.into_iter().collect(),
        procedure: (name == "SUSPEND").then(|| words("case.special.other".to_owned())),
        days: (name == "SUSPEND").then_some(10),
    }
}

/// An officer whose post takes an act.
fn officer(world: &World, name: &str) -> Option<Officer> {
    let role = match name {
        "HANDLE" | "SUSPEND" | "RESUME" => Role::Handler,
        "REVIEW" | "SEND_BACK" => Role::Reviewer,
        "GRANT" | "REFUSE" => Role::Approver,
        "ARCHIVE" => Role::Archivist,
        _ => Role::Window,
    };
    let has =
        |persona: &&crate::world::content::Persona| persona.roles.iter().any(|r| r == role.name());
    world
        .personas
        .iter()
        .find(has)
        .and_then(|persona| Officer::of(world, persona))
}

impl Person {
    /// A persona, as who applies.
    pub(crate) fn of(persona: &crate::world::content::Persona) -> Self {
        let body = persona.kind != IdentityKind::NaturalPerson;
        Self {
            id: persona.id.clone(),
            name: persona.name.clone(),
            number: if body {
                persona.credit_code.clone()
            } else {
                persona.id_number.clone()
            },
            phone: persona.phone.clone(),
            body,
        }
    }
}
