//! How an item stands, as the knobs turn it: suspended, withdrawn, with a newer form.

use std::collections::BTreeMap;
use std::sync::Mutex;

use contract::Problem;
use contract::ProblemKind;
use contract::wire::{ItemState, ItemSummary, Named, StateNote};
use serde::{Deserialize, Serialize};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::items::Item;
use crate::world::places::PlaceId;

/// Whether an item can be applied for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Standing {
    /// As its template says.
    #[default]
    Usual,
    /// Not for now.
    Suspended,
    /// Not any more.
    Withdrawn,
}

impl Standing {
    /// A standing by its name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "USUAL" => Self::Usual,
            "SUSPENDED" => Self::Suspended,
            "WITHDRAWN" => Self::Withdrawn,
            _ => return None,
        })
    }
}

/// What the knobs did to one item.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Turned {
    pub standing: Standing,
    /// Id of the item that takes the place of a withdrawn one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
    /// Day since which it stands so, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// How many times a newer form was published.
    pub newer_forms: u32,
}

/// What the knobs did, by id of item.
#[derive(Default)]
pub(crate) struct Standings(Mutex<BTreeMap<String, Turned>>);

impl Standings {
    /// What the knobs did to an item.
    pub(crate) fn of(&self, item: &str) -> Turned {
        self.0
            .lock()
            .ok()
            .and_then(|all| all.get(item).cloned())
            .unwrap_or_default()
    }

    /// Changes how an item stands.
    pub(crate) fn turn(&self, item: &str, change: impl FnOnce(&mut Turned)) {
        if let Ok(mut all) = self.0.lock() {
            change(all.entry(item.to_owned()).or_default());
        }
    }

    /// Ids of the items that cannot be had any more.
    pub(crate) fn withdrawn(&self) -> Vec<String> {
        self.save()
            .into_iter()
            .filter(|(_, turned)| turned.standing == Standing::Withdrawn)
            .map(|(id, _)| id)
            .collect()
    }

    /// Everything as the templates say.
    pub(crate) fn clear(&self) {
        self.load(BTreeMap::new());
    }

    /// For a snapshot.
    pub(crate) fn save(&self) -> BTreeMap<String, Turned> {
        self.0.lock().map(|all| all.clone()).unwrap_or_default()
    }

    /// From a snapshot.
    pub(crate) fn load(&self, rows: BTreeMap<String, Turned>) {
        if let Ok(mut all) = self.0.lock() {
            *all = rows;
        }
    }
}

/// How an item stands now.
pub(crate) fn of(ctx: &Ctx<'_>, item: Item) -> Standing {
    let turned = ctx.shared.standings.of(&ctx.world.item_id(item)).standing;
    let state = ctx.world.template(item.template).state.as_ref();
    if turned == Standing::Usual && state.is_some_and(|state| state.kind == ItemState::Suspended) {
        return Standing::Suspended;
    }
    turned
}

/// An item as lists show it to somebody at a place, with how it stands now.
pub(crate) fn summary(ctx: &Ctx<'_>, item: Item, asked: Option<PlaceId>) -> ItemSummary {
    let mut summary = ctx.world.summary(item, asked);
    note(ctx, &mut summary);
    summary
}

/// Says of an item that the knobs suspended it.
pub(crate) fn note(ctx: &Ctx<'_>, summary: &mut ItemSummary) {
    let turned = ctx.shared.standings.of(&summary.id);
    if turned.standing == Standing::Suspended && summary.state.is_none() {
        summary.state = Some(StateNote {
            kind: ItemState::Suspended,
            since: turned.since.unwrap_or_else(|| ctx.today()),
            note: ctx.world.words.text("bar.suspended"),
            moved_to: None,
        });
    }
}

/// Refuses what cannot be applied for.
///
/// # Errors
/// `GONE` for what was withdrawn, `CONFLICT` for what is suspended.
pub(crate) fn open(ctx: &Ctx<'_>, item: Item) -> Result<(), Problem> {
    match of(ctx, item) {
        Standing::Usual => Ok(()),
        Standing::Suspended => Err(refuse::conflict(
            ctx.trace(),
            ctx.world.words.zh("bar.suspended"),
        )),
        Standing::Withdrawn => {
            let told = ctx.world.words.zh("bar.withdrawn");
            let mut problem = refuse::with_detail(ProblemKind::Gone, ctx.trace(), told);
            let successor = ctx.shared.standings.of(&ctx.world.item_id(item)).successor;
            let successor = successor.and_then(|id| ctx.world.item(&id));
            problem.replaced_by = successor.map(|item| {
                let summary = ctx.world.summary(item, None);
                Named {
                    id: summary.id,
                    name: summary.name,
                }
            });
            Err(problem)
        }
    }
}
