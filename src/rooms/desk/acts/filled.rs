//! What is typed for an act, and what is missing in it.

use super::super::{correction, file::Case};
use crate::keep::typed::Typed;
use crate::{ui::error_summary::FieldError, words};
use contract::wire::{ActRequest, DeskAct};
use leptos::prelude::*;

/// The id of the reason's field.
pub const REASON: &str = "desk-act-reason";
/// The id of the field of the special procedure.
pub const PROCEDURE: &str = "desk-act-procedure";
/// The id of the field of its days.
pub const DAYS: &str = "desk-act-days";
/// The most characters of a reason.
const MOST: usize = 500;
/// The most working days of a special procedure.
const MOST_DAYS: u32 = 60;

/// What is typed for an act.
#[derive(Clone, Copy)]
pub struct Filled {
    /// Reason, opinion or grounds.
    pub reason: Typed,
    /// Which special procedure.
    pub procedure: Typed,
    /// For how many working days.
    pub days: Typed,
    /// What is wrong with answers.
    pub remarks: correction::Remarks,
}

impl Filled {
    /// As it was typed before.
    pub fn of(case: Case, act: &DeskAct) -> Self {
        let text = |name: &str| {
            let name = [act.name(), ".", name].concat();
            case.id.with_value(|id| Typed::of(&id.0, &name))
        };
        Self {
            reason: text("reason"),
            procedure: text("procedure"),
            days: text("days"),
            remarks: correction::Remarks(text("fields")),
        }
    }

    /// The act as it travels.
    pub fn request(self, act: &DeskAct) -> ActRequest {
        let reason = self.reason.text.get_untracked().trim().to_owned();
        let suspends = *act == DeskAct::Suspend;
        let procedure = self.procedure.text.get_untracked();
        ActRequest {
            act: act.clone(),
            reason: Some(reason).filter(|reason| !reason.is_empty()),
            fields: untrack(|| self.remarks.all()),
            procedure: Some(procedure).filter(|_| suspends),
            days: self
                .days
                .text
                .get_untracked()
                .trim()
                .parse()
                .ok()
                .filter(|_| suspends),
        }
    }

    /// Forgets all of it.
    pub fn forget(self) {
        for typed in [self.reason, self.procedure, self.days, self.remarks.0] {
            typed.forget();
        }
    }

    /// What is missing or wrong, each with its field.
    pub fn faults(self, case: Case, act: &DeskAct, needs_reason: bool) -> Vec<FieldError> {
        let mut faults = Vec::new();
        let mut tell = |field: &str, message: fn() -> &'static str| {
            faults.push(FieldError {
                field: field.to_owned(),
                message: message.into(),
            });
        };
        let reason = self.reason.text.get_untracked();
        if *act == DeskAct::Suspend {
            if self.procedure.text.with_untracked(String::is_empty) {
                tell(PROCEDURE, words::desk::procedure_missing);
            }
            let days = self
                .days
                .text
                .with_untracked(|days| days.trim().parse::<u32>());
            if !days.is_ok_and(|days| (1..=MOST_DAYS).contains(&days)) {
                tell(DAYS, words::desk::days_wrong);
            }
        }
        if *act == DeskAct::RequestCorrection
            && untrack(|| correction::is_empty(case, self.remarks))
        {
            tell(correction::FIELD, words::desk::correction_empty);
        }
        if needs_reason && reason.trim().is_empty() {
            tell(REASON, words::desk::reason_missing);
        }
        if reason.chars().count() > MOST {
            tell(REASON, words::desk::reason_long);
        }
        faults
    }
}
