//! Rows of the national exchange tables, made of what travels on our wire.
//!
//! Pure: what is given goes in, a row comes out. A row holds the fields that the wire knows; the rest (who acted at the
//! counter, serial numbers, signatures) is the adapter's own. Numbers come from [`crate::codes`]: a value that a table has no
//! number for makes no row, and is never guessed. docs/adapters.md has the tables in full.

mod cards;
mod items;
mod tickets;
mod time;
mod users;

pub use cards::{Holder, licence, until};
pub use items::{material, task};
pub use tickets::{consultation, thread_kind, ticket, ticket_kind, ticket_state};
pub use time::{compact, plain};
pub use users::{body, proved, real_name, user};

use crate::codes::{self, Subject, System};
use crate::wire::{Case, CaseState, Guide, Rating};

/// Fields of a table with their values, in the table's order.
pub type Row = Vec<(&'static str, String)>;

/// Why there is no row: the field, and the value that no code stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoCode {
    /// Field of the table.
    pub field: &'static str,
    /// What stands on the wire.
    pub value: String,
}

/// Several values as the tables write them: `1^2`.
///
/// # Errors
/// The first that has no code.
pub fn joined<'n>(
    field: &'static str,
    subject: &Subject,
    system: System,
    names: impl IntoIterator<Item = &'n str>,
) -> Result<String, NoCode> {
    let mut codes: Vec<&str> = Vec::new();
    for name in names {
        let code = code(field, subject, system, name)?;
        // Two names may share a code.
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes.join("^"))
}

/// The names that a text like `1^2` stands for; what has no name stays as it came.
#[must_use]
pub fn split<'t>(
    subject: &Subject,
    system: System,
    text: &'t str,
) -> Vec<Result<&'static str, &'t str>> {
    let codes = text.split('^').filter(|code| !code.is_empty());
    codes
        .map(|code| subject.name_of(system, code).ok_or(code))
        .collect()
}

fn code(
    field: &'static str,
    subject: &Subject,
    system: System,
    name: &str,
) -> Result<&'static str, NoCode> {
    subject.code(system, name).ok_or_else(|| NoCode {
        field,
        value: name.to_owned(),
    })
}

fn moment(field: &'static str, time: &str) -> Result<String, NoCode> {
    compact(time).ok_or_else(|| NoCode {
        field,
        value: time.to_owned(),
    })
}

fn yes(holds: bool) -> String {
    if holds { "1" } else { "0" }.to_owned()
}

/// 办件状态 as portals list it; `None` for a state this version does not know.
#[must_use]
pub fn case_state(state: &CaseState) -> Option<&'static str> {
    Some(match state {
        CaseState::Submitted => "02",
        CaseState::Accepted => "05",
        CaseState::CorrectionRequired => "06",
        CaseState::NotAccepted => "07",
        CaseState::Reviewing | CaseState::Approved | CaseState::Delivering => "12",
        CaseState::Suspended => "11",
        CaseState::Closed | CaseState::Rejected => "10",
        CaseState::Returned | CaseState::Withdrawn => "13",
        CaseState::Other(_) => return None,
    })
}

/// 办结结果 as 电子监察 counts it; `None` while nothing has ended. A closed case was granted: one that was refused stays
/// [`CaseState::Rejected`].
#[must_use]
pub fn outcome(state: &CaseState) -> Option<&'static str> {
    match state {
        CaseState::Closed | CaseState::Delivering | CaseState::Approved => Some("0"),
        CaseState::Rejected => Some("1"),
        CaseState::Returned | CaseState::Withdrawn => Some("5"),
        CaseState::NotAccepted => Some("6"),
        _ => None,
    }
}

/// proStatus of 好差评: waiting, under way, ended.
#[must_use]
pub fn rating_stage(state: &CaseState) -> Option<&'static str> {
    Some(match state {
        CaseState::Submitted | CaseState::CorrectionRequired => "1",
        CaseState::Accepted | CaseState::Reviewing | CaseState::Suspended => "2",
        CaseState::Other(_) => return None,
        _ => "3",
    })
}

/// A case as a row of `up_pro_accept`; `guide` is that of its item.
///
/// # Errors
/// What has no code, or a time that is none.
pub fn accept(case: &Case, guide: &Guide) -> Result<Row, NoCode> {
    let kind = guide.item.project_type.name();
    Ok(vec![
        ("project_no", case.summary.number.clone()),
        ("catalog_code", guide.codes.catalogue.clone()),
        ("task_code", guide.codes.task.clone()),
        (
            "task_handle_item",
            guide.codes.handling.clone().unwrap_or_default(),
        ),
        ("task_name", guide.item.name.chinese().to_owned()),
        ("task_version", guide.version.to_string()),
        (
            "project_type",
            code("project_type", &codes::PROJECT_TYPE, System::Cases, kind)?.to_owned(),
        ),
        (
            "apply_date",
            moment("apply_date", &case.summary.submitted_at)?,
        ),
        (
            "promise_date",
            case.summary
                .clock
                .due_on
                .clone()
                .unwrap_or_default()
                .replace('-', ""),
        ),
        ("org_name", case.department.name.chinese().to_owned()),
    ])
}

/// How a case ended as a row of `up_pro_result`; `Ok(None)` while it has not. The last rating goes with it by the numbers of
/// GB/T 39046, where 1 is the best.
///
/// # Errors
/// What has no code, or a time that is none.
pub fn result(case: &Case) -> Result<Option<Row>, NoCode> {
    let (Some(ended), Some(decision)) = (outcome(&case.summary.state), &case.decision) else {
        return Ok(None);
    };
    let mut row = vec![
        ("project_no", case.summary.number.clone()),
        ("result_date", moment("result_date", &decision.decided_at)?),
        ("result_type", ended.to_owned()),
        (
            "result_cetr_name",
            decision
                .card
                .as_ref()
                .map_or("", |card| card.name.chinese())
                .to_owned(),
        ),
        ("result_cetr_no", decision.number.clone()),
        ("is_delivery_results", yes(case.parcel.is_some())),
    ];
    if let Some(last) = case.ratings.iter().max_by_key(|rating| rating.round) {
        let level = code(
            "satisfaction",
            &codes::SATISFACTION,
            System::Cases,
            last.level.name(),
        )?;
        row.push(("satisfaction", level.to_owned()));
    }
    Ok(Some(row))
}

/// A rating for the national interface, where 5 is the best and 1 stands for what is promised.
///
/// # Errors
/// What has no code, or a time that is none.
pub fn evaluation(rating: &Rating, case: &Case, guide: &Guide) -> Result<Row, NoCode> {
    let state = &case.summary.state;
    let no_stage = || NoCode {
        field: "proStatus",
        value: state.name().to_owned(),
    };
    let kind = guide.item.project_type.name();
    let tags: Vec<&str> = rating.tags.iter().map(|tag| tag.code.as_str()).collect();
    let time = plain(&rating.at).ok_or_else(|| NoCode {
        field: "assessTime",
        value: rating.at.clone(),
    })?;
    let level = rating.level.name();
    Ok(vec![
        ("taskCode", guide.codes.task.clone()),
        (
            "taskHandleItem",
            guide.codes.handling.clone().unwrap_or_default(),
        ),
        ("taskName", guide.item.name.chinese().to_owned()),
        ("projectNo", case.summary.number.clone()),
        (
            "proStatus",
            rating_stage(state).ok_or_else(no_stage)?.to_owned(),
        ),
        ("proDepart", case.department.name.chinese().to_owned()),
        (
            "satisfaction",
            code("satisfaction", &codes::SATISFACTION, System::Ratings, level)?.to_owned(),
        ),
        ("evalDetail", tags.join(",")),
        ("writingEvaluation", rating.text.clone().unwrap_or_default()),
        ("assessTime", time),
        ("assessNumber", rating.round.to_string()),
        (
            "promiseTime",
            code("promiseTime", &codes::PROJECT_TYPE, System::Ratings, kind)?.to_owned(),
        ),
    ])
}
