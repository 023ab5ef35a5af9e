//! Cases as their applicants see them.

use contract::flow::At;
use contract::mask;
use contract::wire::{
    Answer, Answers, Case, CaseAct, CaseGlance, CaseSummary, ClockState, CollectionState, Delivery,
    FieldKind, FormDefinition, FormField, Named, Text,
};

use super::record::Record;
use super::{collect, correct, paper, parcel, rate, reckon};
use crate::clock;
use crate::http::routes::Ctx;
use crate::world::World;
use crate::world::content::both;
use crate::world::items::Item;

/// An item, named.
pub(crate) fn item(world: &World, item: Item) -> Named {
    let t = world.template(item.template);
    Named {
        id: world.item_id(item),
        name: both(&t.name, &t.name_en),
    }
}

/// What happens next, and by when.
pub(super) fn next(world: &World, case: &Record, now: i64) -> Text {
    let day = clock::day_in_words(reckon::next_day(world, case, now));
    let late = reckon::show(world, case, now).state == ClockState::Overdue;
    let state = case.at.state();
    if let (At::Delivering, Some(own)) = (case.at, &case.collect) {
        let over = own.state(now) == CollectionState::KeptNoLonger;
        let key = if over { "COLLECT_OVER" } else { "COLLECT" };
        let day = clock::day_in_words(clock::day(own.kept_until));
        return world
            .words
            .fill(&format!("case.next.{key}"), &[("day", &day)]);
    }
    let key = if late { "LATE" } else { state.name() };
    world
        .words
        .fill(&format!("case.next.{key}"), &[("day", &day)])
}

/// What the applicant can do now: what waits for them first.
pub(super) fn acts(case: &Record, now: i64) -> Vec<CaseAct> {
    let mut acts = case.at.applicant_acts();
    let today = clock::day(now);
    if case
        .urgings
        .last()
        .is_some_and(|last| clock::day(*last) == today)
    {
        acts.retain(|act| *act != CaseAct::Urge);
    }
    acts.extend(rate::open(case, now));
    acts
}

/// A case in a list.
pub(crate) fn summary(world: &World, case: &Record, now: i64) -> CaseSummary {
    CaseSummary {
        id: case.id.clone(),
        number: case.number.clone(),
        item: item(world, case.filed.item),
        applicant: case.filed.principal.clone(),
        state: case.at.state(),
        submitted_at: clock::rfc3339(case.submitted_at),
        clock: reckon::show(world, case, now),
        next: next(world, case, now),
        acts: acts(case, now),
        needs_you: case.at == At::CorrectionRequired,
        act_by: (case.at == At::CorrectionRequired)
            .then(|| clock::date(reckon::next_day(world, case, now))),
        department: Some(world.department_of(case.filed.item)),
    }
}

/// A case, whole.
pub(crate) fn case(ctx: &Ctx<'_>, case: &Record) -> Case {
    let (world, now) = (&ctx.world, ctx.shared.clock.now());
    let mut timeline = case.events.clone();
    timeline.reverse();
    let mut correction = case.correction.clone();
    for material in correction.iter_mut().flat_map(|asked| &mut asked.materials) {
        material.documents = correct::again(ctx, case, &material.material);
    }
    Case {
        summary: summary(world, case, now),
        revision: case.revision(),
        department: world.department_of(case.filed.item),
        contacts: world.consult(world.body_of(case.filed.item), case.filed.item.place),
        timeline,
        form: case.filed.form.clone(),
        answers: masked(&case.filed.form, &case.filed.answers),
        materials: case.filed.materials.clone(),
        file_rules: correction.is_some().then(crate::documents::rules),
        correction,
        decision: case.decision.clone(),
        delivery: case.filed.delivery.as_ref().map(masked_delivery),
        parcel: case
            .parcel
            .as_ref()
            .map(|row| parcel::show(world, row, now)),
        collection: collect::show(world, case, now),
        bill: case
            .filed
            .bill
            .as_ref()
            .map(|filed| ctx.shared.bills.now(filed)),
        papers: paper::show(world, case),
        withheld: None,
        ratings: rate::show(world, case, now),
        archived: case
            .archive
            .as_ref()
            .is_some_and(|archive| archive.archived_at.is_some()),
    }
}

/// What anybody with number and code may see: no details, no names.
pub(crate) fn glance(world: &World, case: &Record, now: i64) -> CaseGlance {
    let events = case.events.iter().rev().cloned();
    CaseGlance {
        number: case.number.clone(),
        item: item(world, case.filed.item),
        applicant: case.filed.principal.name.clone(),
        state: case.at.state(),
        submitted_at: clock::rfc3339(case.submitted_at),
        clock: reckon::show(world, case, now),
        next: next(world, case, now),
        timeline: events
            .map(|mut event| {
                event.detail = None;
                event.seal = None;
                event
            })
            .collect(),
        department: world.department_of(case.filed.item),
        contacts: world.consult(world.body_of(case.filed.item), case.filed.item.place),
        parcel: case
            .parcel
            .as_ref()
            .map(|row| parcel::bare(world, row, now)),
    }
}

/// A delivery with whom and where it goes to masked.
pub(crate) fn masked_delivery(delivery: &Delivery) -> Delivery {
    Delivery {
        recipient: delivery.recipient.as_deref().map(mask::name),
        mobile: delivery.mobile.as_deref().map(mask::mobile),
        address: delivery.address.as_deref().map(mask::document),
        ..delivery.clone()
    }
}

/// The answers with those masked that the form calls sensitive.
pub(crate) fn masked(form: &FormDefinition, answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    for group in form.pages.iter().flat_map(|page| &page.groups) {
        if group.repeat.is_none() {
            mask_fields(&group.fields, &mut answers);
        } else if let Some(Answer::Rows(rows)) = answers.0.get_mut(&group.id) {
            for row in rows {
                mask_fields(&group.fields, row);
            }
        }
    }
    answers
}

fn mask_fields(fields: &[FormField], answers: &mut Answers) {
    for field in fields {
        match answers.0.get_mut(&field.id) {
            Some(Answer::Rows(rows)) => {
                for row in rows {
                    mask_fields(&field.columns, row);
                }
            }
            Some(Answer::One(text)) if field.sensitive && !mask::is_masked(text) => {
                *text = match field.kind {
                    FieldKind::CitizenId => mask::citizen_id(text),
                    FieldKind::Mobile => mask::mobile(text),
                    FieldKind::Email => mask::mail(text),
                    FieldKind::Name => mask::name(text),
                    _ => mask::document(text),
                };
            }
            _ => {}
        }
    }
}
