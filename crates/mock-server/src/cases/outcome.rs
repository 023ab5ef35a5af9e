//! What an act leaves in the case: what is asked of the applicant, and how it is decided.

use contract::flow::Act;
use contract::form;
use contract::wire::{
    ActRequest, Correction, CorrectionField, CorrectionMaterial, Decision, DecisionKind,
    MaterialVerdict, Text,
};

use super::record::{Pause, Record};
use super::step::Refused;
use crate::clock;
use crate::world::World;

/// How often corrections may be asked for.
pub(super) const MOST_ROUNDS: u32 = 3;
/// Working days that an applicant has to correct.
const DAYS_TO_CORRECT: i64 = 5;
/// Most working days of a special procedure.
const MOST_SPECIAL: u32 = 60;

/// 一次性告知: what is wanting, all at once.
pub(super) fn ask(
    world: &World,
    case: &mut Record,
    request: &ActRequest,
    reason: &str,
    now: i64,
) -> Result<Vec<String>, Refused> {
    let wanting = case
        .filed
        .materials
        .iter()
        .filter(|m| m.verdict == MaterialVerdict::Wanting);
    let materials: Vec<CorrectionMaterial> = wanting
        .map(|m| CorrectionMaterial {
            material: m.id.clone(),
            name: m.name.clone(),
            reason: m.note.clone().unwrap_or_default(),
            documents: Vec::new(),
        })
        .collect();
    let mut fields = Vec::new();
    for remark in &request.fields {
        if form::get(&case.filed.answers, &remark.pointer).is_none() {
            return Err(Refused::Invalid(
                "/fields",
                "pointers to answers of the form",
            ));
        }
        if remark.reason.trim().is_empty() {
            return Err(Refused::Invalid("/fields", "a reason with each"));
        }
        fields.push(CorrectionField {
            pointer: remark.pointer.clone(),
            reason: Text::zh(remark.reason.trim()),
        });
    }
    if materials.is_empty() && fields.is_empty() {
        return Err(Refused::Conflict("nothing is marked as wanting".to_owned()));
    }
    let until = clock::workdays_on(clock::day(now), DAYS_TO_CORRECT);
    case.rounds += 1;
    case.pauses.push(Pause {
        from: now,
        to: None,
        until,
        reason: world.words.text("case.pause.correction"),
    });
    let mut lines: Vec<String> = materials
        .iter()
        .map(|m| format!("{}\u{ff1a}{}", m.name.chinese(), m.reason.chinese()))
        .collect();
    lines.extend(fields.iter().map(|f| f.reason.chinese().to_owned()));
    case.correction = Some(Correction {
        asked_at: clock::rfc3339(now),
        until: clock::rfc3339(clock::morning(until + 1) - 1),
        round: case.rounds,
        most_rounds: MOST_ROUNDS,
        materials,
        fields,
        note: (!reason.is_empty()).then(|| Text::zh(reason)),
    });
    Ok(lines)
}

/// Which special procedure, and for how many working days.
pub(super) fn special(request: &ActRequest) -> Result<(&str, u32), Refused> {
    let procedure = request
        .procedure
        .as_deref()
        .map(str::trim)
        .unwrap_or_default();
    if procedure.is_empty() || procedure.chars().count() > 100 {
        return Err(Refused::Invalid(
            "/procedure",
            "the name of a special procedure",
        ));
    }
    let days = request
        .days
        .filter(|days| (1..=MOST_SPECIAL).contains(days));
    let days = days.ok_or(Refused::Invalid("/days", "1 to 60 working days"))?;
    Ok((procedure, days))
}

/// The decision that an act is.
pub(super) fn decides(act: Act) -> Option<DecisionKind> {
    match act {
        Act::NotAccept => Some(DecisionKind::NotAccepted),
        Act::Grant => Some(DecisionKind::Granted),
        Act::Refuse => Some(DecisionKind::Refused),
        _ => None,
    }
}

/// The decision, with its grounds and the ways to appeal.
pub(super) fn decision(
    world: &World,
    case: &Record,
    kind: DecisionKind,
    number: String,
    reason: &str,
    now: i64,
) -> Decision {
    let item = case.filed.item;
    let law = world.template(item.template).legal_basis.first();
    let by_law = law.map(|row| {
        let key = if kind == DecisionKind::Granted {
            "case.grounds.granted"
        } else {
            "case.grounds.law"
        };
        let name = row.law.trim_matches(['\u{300a}', '\u{300b}']);
        world.words.fill(
            key,
            &[
                ("law", &Text::zh(name)),
                ("article", &Text::zh(&*row.article)),
            ],
        )
    });
    let against = kind != DecisionKind::Granted;
    let (reconsideration, litigation) = world.remedies(item);
    Decision {
        kind,
        decided_at: clock::rfc3339(now),
        department: world.department_of(item),
        number,
        grounds: (!reason.is_empty())
            .then(|| Text::zh(reason))
            .into_iter()
            .chain(by_law)
            .collect(),
        card: None,
        reconsideration: against.then_some(reconsideration),
        litigation: against.then_some(litigation),
    }
}
