//! Filling a draft in, whatever its form asks: the back end says what is missing, the kit answers.

use contract::endpoint::Id;
use contract::endpoints::{CheckDraft, SaveDraft};
use contract::form;
use contract::header;
use contract::situation::{Applies, Chosen, asked};
use contract::wire::{
    Answer, Delivery, DeliveryKind, Draft, DraftCheck, FieldKind, FormField, Guide,
    SituationAnswer, Supply, SupplyKind,
};

use super::{Bench, files};
use crate::client::{Client, read};
use crate::exchange::{Checked, cannot_tell};

/// How often the kit answers what is missing.
const ROUNDS: usize = 8;

/// A draft that can be submitted, but for the signature.
pub(super) fn complete(
    client: &Client,
    bench: &Bench,
    guide: &Guide,
    mut draft: Draft,
) -> Checked<(Draft, DraftCheck)> {
    draft.content.agreed = true;
    draft.content.situation = situation(guide);
    draft.content.delivery = delivery(guide, &draft, bench);
    draft = save(client, bench, draft)?;
    draft.content.supplies = supplies(&draft);
    draft = save(client, bench, draft)?;
    for _ in 0..ROUNDS {
        let cookies = bench.visit.cookies();
        let id = Id(draft.id.clone());
        let check = client
            .call_with::<CheckDraft>(&id, &(), &[("cookie", &cookies)])?
            .value;
        if check.errors.is_empty() && check.materials.is_empty() {
            return Ok((draft, check));
        }
        for error in &check.errors {
            let Some(pointer) = error
                .pointer
                .as_deref()
                .and_then(|p| p.strip_prefix("/answers"))
            else {
                continue;
            };
            if let Some(answer) = sample(&draft, pointer, bench) {
                form::set(&mut draft.content.answers, pointer, answer);
            }
        }
        for material in &check.materials {
            files::hand_in(client, &bench.visit, &draft.id, material)?;
        }
        draft = save(client, bench, draft)?;
    }
    cannot_tell("the kit could not fill the form in")
}

fn save(client: &Client, bench: &Bench, draft: Draft) -> Checked<Draft> {
    let quoted = format!("\"{}\"", draft.revision);
    let id = Id(draft.id);
    let more = [(header::IF_MATCH, quoted.as_str())];
    let answer = bench
        .visit
        .send::<SaveDraft>(client, &id, &draft.content, &more)?;
    read::<SaveDraft>(&answer)
}

/// The first option of every question that is asked.
fn situation(guide: &Guide) -> Vec<SituationAnswer> {
    let questions = &guide.situations;
    let mut answers: Vec<SituationAnswer> = Vec::new();
    loop {
        let chosen: Vec<Chosen<'_>> = answers
            .iter()
            .flat_map(|answer| {
                answer.options.iter().map(|option| Chosen {
                    question: &answer.question,
                    option,
                })
            })
            .collect();
        let next = questions
            .iter()
            .zip(asked(questions, &chosen))
            .find(|(q, applies)| {
                *applies == Applies::Yes && !answers.iter().any(|answer| answer.question == q.id)
            });
        let Some((question, _)) = next else {
            return answers;
        };
        let first = question.options.first().map(|option| option.id.clone());
        let answer = SituationAnswer {
            question: question.id.clone(),
            options: first.into_iter().collect(),
        };
        answers.push(answer);
    }
}

/// The first way of delivery that is offered, or fetching it.
fn delivery(guide: &Guide, draft: &Draft, bench: &Bench) -> Option<Delivery> {
    let mut kinds = draft.delivery_kinds.iter();
    let wanted = kinds.find(|kind| !bench.fetches || **kind == DeliveryKind::Collect);
    let kind = wanted?.clone();
    let express = kind == DeliveryKind::Express;
    let collect = kind == DeliveryKind::Collect;
    let text = |text: &str| express.then(|| text.to_owned());
    Some(Delivery {
        recipient: text("测试"),
        mobile: text("19900000001"),
        region: text(&bench.region),
        address: text("测试路1号"),
        place: guide
            .places
            .first()
            .filter(|_| collect)
            .map(|place| place.id.clone()),
        kind,
    })
}

/// The easiest way for each material that needs no file.
fn supplies(draft: &Draft) -> Vec<Supply> {
    let mut supplies = Vec::new();
    for material in &draft.materials {
        let can = |kind: &SupplyKind| material.ways.contains(kind);
        let card = material
            .cards
            .first()
            .filter(|_| can(&SupplyKind::Certificate));
        let kind = match card {
            Some(_) => SupplyKind::Certificate,
            None if can(&SupplyKind::Commitment) => SupplyKind::Commitment,
            None if can(&SupplyKind::Later) => SupplyKind::Later,
            None => continue,
        };
        supplies.push(Supply {
            material: material.material.id.clone(),
            kind,
            card: card.map(|card| card.id.clone()),
        });
    }
    supplies
}

/// An answer to the field at a pointer.
fn sample(draft: &Draft, pointer: &str, bench: &Bench) -> Option<Answer> {
    let steps = form::steps(pointer);
    let groups = || draft.form.pages.iter().flat_map(|page| &page.groups);
    let plain = || {
        groups()
            .filter(|group| group.repeat.is_none())
            .flat_map(|group| &group.fields)
    };
    match steps.as_slice() {
        [id] => match plain().find(|field| field.id == *id) {
            Some(field) if field.kind == FieldKind::Table => rows(&field.columns, bench),
            Some(field) => value(field, bench),
            None => rows(&groups().find(|group| group.id == *id)?.fields, bench),
        },
        [id, _, field] => {
            let table = plain().find(|f| f.id == *id).map(|f| &f.columns);
            let fields = table.or_else(|| groups().find(|g| g.id == *id).map(|g| &g.fields))?;
            value(fields.iter().find(|f| f.id == *field)?, bench)
        }
        _ => None,
    }
}

fn rows(fields: &[FormField], bench: &Bench) -> Option<Answer> {
    let row = fields.iter().filter(|field| field.required);
    let row = row.filter_map(|field| Some((field.id.clone(), value(field, bench)?)));
    Some(Answer::Rows(vec![contract::wire::Answers(row.collect())]))
}

fn value(field: &FormField, bench: &Bench) -> Option<Answer> {
    let least = field.least.clone().filter(|least| least != "TODAY");
    let text = match field.kind {
        FieldKind::Text | FieldKind::LongText => "测试用的内容，没有别的意思".to_owned(),
        FieldKind::Name => "测试".to_owned(),
        FieldKind::Number => least.unwrap_or_else(|| "1".to_owned()),
        FieldKind::Money => least.unwrap_or_else(|| "1.00".to_owned()),
        FieldKind::Date => least.unwrap_or_else(|| {
            let future = field.least.is_some();
            if future { "2099-12-31" } else { "2020-01-01" }.to_owned()
        }),
        FieldKind::YesNo | FieldKind::Confirm => "YES".to_owned(),
        FieldKind::Region => bench.region.clone(),
        FieldKind::CitizenId => "990101199508200022".to_owned(),
        FieldKind::CreditCode => "91990100MA0000015X".to_owned(),
        FieldKind::Mobile => "19900000001".to_owned(),
        FieldKind::Email => "kit@example.com".to_owned(),
        FieldKind::Postcode => "990100".to_owned(),
        FieldKind::Choice => field.options.first()?.value.clone(),
        FieldKind::Choices => {
            return Some(Answer::Several(vec![field.options.first()?.value.clone()]));
        }
        _ => return None,
    };
    Some(Answer::One(text))
}
