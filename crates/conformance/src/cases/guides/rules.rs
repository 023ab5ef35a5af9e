//! What must hold of one guide: each element that Q-A.2.1.2 asks for, and that elements agree.

use contract::wire::{
    ExemptionMode, Guide, ItemRating, ItemSummary, MaterialKind, OnlineDepth, TimeLimit, TimeUnit,
};

use contract::validate::Day;

use crate::cases::departments;

/// A rule for one guide, beside the items as lists show them: what was expected and what is there instead.
pub type Rule = fn(&Guide, &[ItemSummary]) -> Outcome;

/// Nothing, or what was expected and what is there instead.
type Outcome = Result<(), (&'static str, String)>;

/// Every rule by its name.
pub const ALL: [(&str, Rule); 12] = [
    ("the guide is of the item that was listed", of_the_item),
    ("name, level, result", basics),
    ("legal basis", legal_basis),
    ("conditions", conditions),
    ("materials, with forms and what replaces them", materials),
    ("process", process),
    ("time limits agree", times),
    ("how long it really takes", actual_time),
    ("what people said of it adds up", rating),
    ("fees agree", fees),
    ("ways to ask and to complain, and where to go", contacts),
    ("visits agree with how far it is on line", visits),
];

fn require(holds: bool, expected: &'static str, found: impl Into<String>) -> Outcome {
    if holds {
        Ok(())
    } else {
        Err((expected, found.into()))
    }
}

fn of_the_item(guide: &Guide, listed: &[ItemSummary]) -> Outcome {
    let Some(item) = listed.iter().find(|item| item.id == guide.item.id) else {
        return Err(("the item that was asked for", "it is another".to_owned()));
    };
    let same = item.name == guide.item.name
        && item.department == guide.item.department
        && item.item_type == guide.item.item_type
        && item.promise_time == guide.item.promise_time
        && item.visits == guide.item.visits;
    require(
        same,
        "name, department, type, time and visits as the list shows them",
        "they differ",
    )
}

fn basics(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    require(
        !guide.item.name.chinese().is_empty(),
        "a name",
        "it is empty",
    )?;
    require(
        (1..=7).contains(&guide.level),
        "`level` from 1 to 7",
        format!("it is {}", guide.level),
    )?;
    require(
        (1..=5).contains(&guide.required_level),
        "`requiredLevel` from 1 to 5",
        format!("it is {}", guide.required_level),
    )?;
    require(
        !guide.result.name.chinese().is_empty(),
        "what one gets in the end",
        "`result.name` is empty",
    )
}

fn legal_basis(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    require(
        !guide.legal_basis.is_empty(),
        "at least one article that the item stands on",
        "`legalBasis` is empty",
    )?;
    let whole = guide
        .legal_basis
        .iter()
        .all(|basis| !basis.law.is_empty() && !basis.article.is_empty() && !basis.text.is_empty());
    require(
        whole,
        "law, article and text of each",
        "one of them is empty",
    )
}

fn conditions(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    let whole = !guide.conditions.is_empty()
        && guide
            .conditions
            .iter()
            .all(|condition| !condition.is_empty());
    require(
        whole,
        "at least one condition, none empty",
        "`conditions` is empty or holds an empty text",
    )
}

fn materials(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    for (at, material) in guide.materials.iter().enumerate() {
        let twice = guide.materials[..at]
            .iter()
            .any(|other| other.id == material.id);
        let filled_in_by_hand = material.kind == MaterialKind::Form
            && matches!(material.exemption.mode, ExemptionMode::None)
            && material.blank.is_none();
        let shared = material.exemption.mode == ExemptionMode::CertificateShared
            && material.exemption.certificate.is_none();
        let wrong = if material.name.is_empty() {
            "has no name"
        } else if twice {
            "has the id of another"
        } else if filled_in_by_hand {
            "is a form to fill in, without a blank one"
        } else if shared {
            "is replaced by a certificate that is not named"
        } else {
            continue;
        };
        return Err((
            "materials with name, blank form and what replaces them",
            format!("material {} {wrong}", material.id),
        ));
    }
    Ok(())
}

fn process(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    require(
        !guide.steps.is_empty(),
        "the steps of the process",
        "`steps` is empty",
    )?;
    let whole = guide
        .steps
        .iter()
        .all(|step| !step.name.is_empty() && !step.does.is_empty());
    require(whole, "what each step is called and does", "one is without")
}

fn times(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    let (promised, legal) = (&guide.item.promise_time, &guide.legal_time);
    let kept = match (hours(promised), hours(legal)) {
        // No legal limit at all is written as 0.
        (Some(promised), Some(legal)) => promised <= legal || legal == 0,
        _ => true,
    };
    require(
        kept,
        "a promise no longer than the law allows",
        format!("promised {promised:?}, allowed {legal:?}"),
    )
}

/// Working hours, where two limits can be compared at all.
fn hours(limit: &TimeLimit) -> Option<u32> {
    match limit.unit {
        TimeUnit::WorkHour => Some(limit.amount),
        TimeUnit::Workday => limit.amount.checked_mul(8),
        _ => None,
    }
}

fn actual_time(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    let Some(actual) = &guide.actual_time else {
        return Ok(());
    };
    require(
        actual.cases > 0,
        "the number of cases it is told from",
        "`actualTime.cases` is 0",
    )?;
    let sooner = actual.usual.unit != actual.most.unit || actual.usual.amount <= actual.most.amount;
    require(
        sooner,
        "half of the cases ended no later than nine of ten",
        "`actualTime.usual` is longer than `most`",
    )?;
    require(
        Day::parse(&actual.until).is_some(),
        "a day",
        format!("`actualTime.until` is {:?}", actual.until),
    )
}

fn rating(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    let Some(rating) = &guide.rating else {
        return Ok(());
    };
    let sum: u64 = rating.levels.iter().map(|one| one.count).sum();
    require(
        sum == rating.count && sum > 0,
        "as many ratings as its levels hold, and some",
        format!("`rating.count` is {}, the levels hold {sum}", rating.count),
    )?;
    let twice = (0..rating.levels.len()).any(|at| {
        let mut before = rating.levels[..at].iter();
        before.any(|other| other.level == rating.levels[at].level)
    });
    require(!twice, "each level once", "one stands there twice")?;
    let mean = ItemRating::mean_of(&rating.levels).unwrap_or_default();
    require(
        rating.mean == mean,
        "the mean of its levels, very satisfied counting 5",
        format!("`rating.mean` is {}, the levels give {mean}", rating.mean),
    )
}

fn fees(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    require(
        guide.item.has_fee != guide.fees.is_empty(),
        "`fees` when `hasFee`, none otherwise",
        format!(
            "hasFee is {}, and there are {} fees",
            guide.item.has_fee,
            guide.fees.len()
        ),
    )?;
    let whole = guide
        .fees
        .iter()
        .all(|fee| !fee.name.is_empty() && !fee.standard.is_empty() && !fee.basis.is_empty());
    require(
        whole,
        "name, standard and basis of each fee",
        "one of them is empty",
    )?;
    require(
        guide.item.has_fee || !guide.pay_online,
        "no payment on line for what is free",
        "`payOnline` is true",
    )
}

fn contacts(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    if let Some(wrong) = departments::contacts(&guide.consult, &guide.complain) {
        return Err((
            "ways to ask and, elsewhere, to complain",
            format!("the guide {wrong}"),
        ));
    }
    let whole = guide.places.iter().all(|place| {
        !place.name.is_empty() && !place.address.is_empty() && !place.hours.is_empty()
    });
    require(
        whole,
        "name, address and hours of each place",
        "one of them is empty",
    )?;
    require(
        guide.item.visits == 0 || !guide.places.is_empty(),
        "where to go, for one must come in person",
        "`places` is empty",
    )
}

fn visits(guide: &Guide, _: &[ItemSummary]) -> Outcome {
    let visits = guide.item.visits;
    require(
        guide.online_depth != OnlineDepth::Four || visits == 0,
        "no visit at depth FOUR",
        format!("it wants {visits}"),
    )?;
    require(
        visits > 0 || guide.visit_reason.is_none(),
        "no reason to come for what needs no visit",
        "there is one",
    )?;
    require(
        visits == 0 || guide.visit_reason.is_some(),
        "why one must come in person",
        "`visitReason` is absent",
    )
}
