//! Sample cases on demand, a spoilt archive, and the other side of a card that is shown.

use contract::flow::At;
use contract::wire::{ApplicantKind, DeliveryKind};
use serde_json::{Value, json};

use super::turn::Wrong;
use crate::cards::Checker;
use crate::cases::{self, sample, sample_file};
use crate::files;
use crate::http::reply::Reply;
use crate::session::idp::escape;
use crate::state::Shared;
use crate::world::seed;

fn wrong(field: &'static str, expected: &str) -> Wrong {
    Wrong {
        field,
        expected: expected.to_owned(),
    }
}

/// Files a sample case; what is needed to look it up.
pub(super) fn file(shared: &Shared, body: &Value) -> Result<Value, Wrong> {
    let world = shared.world();
    let text = |field: &str| body[field].as_str();
    let persona = |id: Option<&str>| world.personas.iter().find(|p| Some(p.id.as_str()) == id);
    let submitter = persona(text("persona")).ok_or_else(|| wrong("persona", "id of a persona"))?;
    let applicant = match text("applicant") {
        None => submitter,
        some => persona(some).ok_or_else(|| wrong("applicant", "id of a persona"))?,
    };
    let place = world
        .places
        .find(&submitter.region)
        .unwrap_or(world.default_place);
    let item = match text("item") {
        None => world.offered(place).first().copied(),
        Some(id) => world
            .item(id)
            .or_else(|| world.serving(place, world.template_by_id(id)?)),
    };
    let item = item.ok_or_else(|| wrong("item", "id of an item, or of a template"))?;
    let at = text("at").unwrap_or(At::Submitted.name());
    let at = At::ALL.into_iter().find(|known| known.name() == at);
    let at = at.ok_or_else(|| {
        let names: Vec<&str> = At::ALL.iter().map(|at| at.name()).collect();
        wrong("at", &format!("one of {}", names.join(", ")))
    })?;
    let days = match &body["workdays"] {
        Value::Null => 0,
        value => value
            .as_i64()
            .filter(|days| (0..=1000).contains(days))
            .ok_or_else(|| wrong("workdays", "a whole number from 0 to 1000"))?,
    };
    let delivery = match text("delivery") {
        None => None,
        Some(name) => Some(DeliveryKind::from(name))
            .filter(DeliveryKind::is_known)
            .map(Some)
            .ok_or_else(|| wrong("delivery", "ELECTRONIC, EXPRESS or COLLECT"))?,
    };
    let now = shared.clock.now();
    let mut book = shared
        .cases
        .book(shared, &world)
        .ok_or_else(|| wrong("", "cases that are not lost"))?;
    let turn = book.cases().len() as u64;
    let same = applicant.id == submitter.id;
    let wanted = sample::Wanted {
        item,
        submitter: submitter.id.clone(),
        person: sample::Person::of(applicant),
        kind: if same {
            ApplicantKind::Myself
        } else {
            ApplicantKind::Delegate
        },
        at,
        submitted_at: cases::back(now, days),
        delivery,
        seed: seed::of(world.seed, 7_000_003, turn),
    };
    let materials = sample_file::materials(&world, item);
    let filed = sample::sample(&mut book, &world, wanted, &materials, now);
    let case = book.case(filed);
    let told = json!({ "id": case.id, "number": case.number, "queryCode": case.query_code });
    drop(book);
    shared.cases.tell();
    Ok(told)
}

/// Spoils what one of the four checks looks at, or mends it again.
pub(super) fn spoil(shared: &Shared, body: &Value) -> Result<(), Wrong> {
    let check = body["check"].as_str().unwrap_or_default();
    if !["AUTHENTIC", "COMPLETE", "USABLE", "SAFE", "NONE"].contains(&check) {
        return Err(wrong("check", "AUTHENTIC, COMPLETE, USABLE, SAFE or NONE"));
    }
    let world = shared.world();
    let unknown = || wrong("case", "id or number of a case");
    let mut book = shared.cases.book(shared, &world).ok_or_else(unknown)?;
    let id = body["case"].as_str().unwrap_or_default();
    let at = book
        .find(id)
        .or_else(|| book.numbered(id))
        .ok_or_else(unknown)?;
    book.case_mut(at).spoilt = (check != "NONE").then(|| check.to_owned());
    Ok(())
}

/// The page of somebody to whom a card is shown.
pub(super) fn card_page(answer: Option<&str>) -> String {
    let answer = answer.map(|text| format!("<p role=\"status\">{}</p>", escape(text)));
    files::file("pages/card.html")
        .unwrap_or_default()
        .replace("{answer}", &answer.unwrap_or_default())
}

/// Checks a code, once.
pub(super) fn check_card(shared: &Shared, body: &Value, by_form: bool) -> Reply {
    let world = shared.world();
    let code = match &body["code"] {
        Value::String(code) => code.clone(),
        other => other.to_string(),
    };
    let now = shared.clock.now();
    let by = Checker {
        name: world.words.text("card.use.stranger"),
        visitors: Vec::new(),
    };
    let found = shared
        .cases
        .book(shared, &world)
        .and_then(|mut book| book.check_code(&world, &code, &by, now).ok())
        .and_then(|checked| checked.card);
    if !by_form {
        return Reply::json(&json!({
            "good": found.is_some(),
            "name": found.as_ref().map(|card| card.name.clone()),
            "holder": found.as_ref().map(|card| card.holder.clone()),
        }));
    }
    let answer = match &found {
        Some(card) => format!("Good: {} {}", card.name.in_language("en").0, card.holder),
        None => "Not good: unknown, used already, or out of time".to_owned(),
    };
    Reply::html(200, card_page(Some(&answer)))
}
