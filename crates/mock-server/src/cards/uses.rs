//! Who used a card, when and why: codes and copies that were checked, officers' checks, materials of cases.

use contract::wire::{CardUse, CardUseKind, Named, Text};
use serde::{Deserialize, Serialize};

use super::CardRow;
use crate::cases::{self, Book};
use crate::clock;
use crate::world::World;
use crate::world::seed;

/// A use that no case tells of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct UseRow {
    pub id: String,
    pub persona: String,
    pub card: String,
    pub at: i64,
    pub kind: CardUseKind,
    pub by: Text,
    pub purpose: Option<Text>,
}

impl Book {
    /// Every use of a card, the newest first.
    pub(crate) fn uses_of(&self, world: &World, card: &CardRow) -> Vec<CardUse> {
        let mut uses: Vec<CardUse> = Vec::new();
        let own = self.wallets.uses.iter();
        uses.extend(own.filter(|row| row.card == card.id).map(|row| CardUse {
            id: row.id.clone(),
            at: clock::rfc3339(row.at),
            kind: row.kind.clone(),
            by: row.by.clone(),
            purpose: row.purpose.clone(),
            case: None,
            report: None,
        }));
        for case in self.cases() {
            if case.filed.applicant != card.persona {
                continue;
            }
            let item = cases::item(world, case.filed.item);
            let named = Named {
                id: case.id.clone(),
                name: item.name.clone(),
            };
            let department = world.department_of(case.filed.item).name;
            let used = |turn: usize, at: &str, kind, purpose| CardUse {
                id: format!("{:016x}", seed::text(&format!("{}/{turn}/{at}", case.id))),
                at: at.to_owned(),
                kind,
                by: department.clone(),
                purpose,
                case: Some(named.clone()),
                report: None,
            };
            for (turn, check) in case.checks.iter().enumerate() {
                if check.certificate.id == card.id {
                    let reason = Some(Text::zh(&*check.reason));
                    uses.push(used(turn, &check.at, CardUseKind::OfficerCheck, reason));
                }
            }
            let at = clock::rfc3339(case.submitted_at);
            for (turn, material) in case.filed.materials.iter().enumerate() {
                if material.card.as_ref().is_some_and(|of| of.id == card.id) {
                    let what = Some(material.name.clone());
                    uses.push(used(1000 + turn, &at, CardUseKind::Material, what));
                }
            }
        }
        for one in &mut uses {
            let mut reports = self.wallets.reports.iter();
            one.report = reports
                .find(|report| report.use_id.as_ref() == Some(&one.id))
                .map(|report| report.state(self.now));
        }
        // Those of the same second: the one noted last first.
        uses.reverse();
        uses.sort_by(|a, b| b.at.cmp(&a.at));
        uses
    }
}
