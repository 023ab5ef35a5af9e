//! What is known of the applicant, in the form from the start: masked where it is personal.

use std::collections::BTreeMap;

use contract::mask;
use contract::validate::{CitizenId, Day};
use contract::wire::{Answer, Answers, IdentityKind, Prefilled, Text};

use crate::forms::Known;
use crate::http::routes::Ctx;
use crate::world::content::{Persona, Template};

/// Answers, where each comes from, and the real ones behind those that are masked.
#[derive(Default)]
pub(super) struct Filled {
    pub answers: Answers,
    pub prefilled: Vec<Prefilled>,
    pub shown: BTreeMap<String, String>,
    pub real: BTreeMap<String, String>,
}

/// Fills in what is known.
pub(super) fn fill(
    ctx: &Ctx<'_>,
    template: &Template,
    applicant: &Persona,
    me: &Persona,
) -> Filled {
    let mut filled = Filled::default();
    let organisation = applicant.kind != IdentityKind::NaturalPerson;
    let today = ctx.today();
    for (field, known) in ctx.shared.forms.prefill(template, organisation) {
        let Some(value) = value(known, applicant, me, &today) else {
            continue;
        };
        let shown = masked(known, &value);
        let pointer = contract::form::join("", field);
        filled.prefilled.push(Prefilled {
            pointer: pointer.clone(),
            source: source(ctx, known),
            as_of: Some(today.clone()),
            masked: shown.is_some(),
        });
        let answer = match shown {
            Some(shown) => {
                filled.real.insert(pointer.clone(), value);
                shown
            }
            None => value,
        };
        filled.shown.insert(pointer, answer.clone());
        filled
            .answers
            .0
            .insert(field.to_owned(), Answer::One(answer));
    }
    filled
}

/// What the card of a natural person says of them, who applies for themselves.
pub(super) fn by_card(ctx: &Ctx<'_>, template: &Template, name: &str, number: &str) -> Answers {
    let today = ctx.today();
    let known = ctx.shared.forms.prefill(template, false).into_iter();
    let said = known.filter_map(|(field, known)| {
        let said = match known {
            Known::Name | Known::SelfName | Known::SelfPersonName => name.to_owned(),
            Known::IdNumber | Known::SelfIdNumber => number.to_owned(),
            known => of_number(known, number, &today)?,
        };
        Some((field.to_owned(), Answer::One(said)))
    });
    Answers(said.collect())
}

/// The fields that [`by_card`] fills in, whoever it is.
pub(super) fn card_fields<'f>(ctx: &'f Ctx<'_>, template: &Template) -> Vec<&'f str> {
    let known = ctx.shared.forms.prefill(template, false).into_iter();
    let of_card = known.filter(|(_, known)| {
        matches!(
            known,
            Known::Name
                | Known::SelfName
                | Known::SelfPersonName
                | Known::IdNumber
                | Known::SelfIdNumber
                | Known::BirthDate
                | Known::Sex
        )
    });
    of_card.map(|(field, _)| field).collect()
}

/// What an identity number says of its holder.
fn of_number(known: Known, number: &str, today: &str) -> Option<String> {
    let number = CitizenId::parse(number, Day::parse(today)?).ok()?;
    match known {
        Known::BirthDate => Some(number.birth().to_wire()),
        Known::Sex => Some(number.sex().name().to_owned()),
        _ => None,
    }
}

fn value(known: Known, applicant: &Persona, me: &Persona, today: &str) -> Option<String> {
    let person = |persona: &Persona| persona.kind == IdentityKind::NaturalPerson;
    let text = match known {
        Known::Name | Known::OrgName => applicant.name.clone(),
        Known::IdNumber => applicant.id_number.clone(),
        Known::BirthDate | Known::Sex => of_number(known, &applicant.id_number, today)?,
        Known::Phone => applicant.phone.clone(),
        Known::Region => applicant.region.clone(),
        Known::CreditCode => applicant.credit_code.clone(),
        Known::SelfName => me.name.clone(),
        Known::SelfPersonName => person(me).then(|| me.name.clone())?,
        Known::SelfIdNumber => me.id_number.clone(),
        Known::SelfPhone => me.phone.clone(),
    };
    (!text.is_empty()).then_some(text)
}

/// How it is shown, where it is not shown as it is.
fn masked(known: Known, value: &str) -> Option<String> {
    match known {
        Known::Name | Known::SelfName | Known::SelfPersonName => Some(mask::name(value)),
        Known::IdNumber | Known::SelfIdNumber => Some(mask::citizen_id(value)),
        Known::Phone | Known::SelfPhone => Some(mask::mobile(value)),
        Known::BirthDate | Known::Sex | Known::Region | Known::OrgName | Known::CreditCode => None,
    }
}

fn source(ctx: &Ctx<'_>, known: Known) -> Text {
    ctx.world.words.text(match known {
        Known::Name | Known::IdNumber | Known::BirthDate | Known::Sex => "source.people",
        Known::SelfName | Known::SelfPersonName | Known::SelfIdNumber => "source.people",
        Known::Phone | Known::SelfPhone | Known::Region => "source.account",
        Known::OrgName | Known::CreditCode => "source.companies",
    })
}
