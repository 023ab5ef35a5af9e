//! Applications that are being filled in.

pub(crate) mod begin;
pub(crate) mod check;
mod prefill;
pub(crate) mod save;
mod shape;
pub(crate) mod submit;
pub(crate) mod view;

use std::collections::BTreeMap;
use std::sync::Mutex;

use contract::form;
use contract::wire::{Answer, ApplicantKind, DraftContent, FormDefinition, Guide, Prefilled};
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::content::Persona;
use crate::world::items::Item;

/// Seconds after its last save for which a draft is kept.
pub(crate) const LIFE: i64 = 30 * 86_400;

/// A draft as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub id: String,
    /// Counts the saves.
    pub revision: u64,
    /// Id of the persona who fills it in.
    pub owner: String,
    /// Id of the item.
    pub item: String,
    /// Code of the region where it is applied for.
    pub region: String,
    /// Id of the persona it is for, and by what right.
    pub applicant: String,
    pub right: ApplicantKind,
    pub began: i64,
    pub saved: i64,
    pub form: FormDefinition,
    pub content: DraftContent,
    pub prefilled: Vec<Prefilled>,
    /// What was filled in, as it was shown, by pointer.
    pub shown: BTreeMap<String, String>,
    /// What really stands at the pointers that are masked.
    pub real: BTreeMap<String, String>,
    /// Number of the case that it became.
    pub case: Option<String>,
}

impl Kept {
    /// Whether an answer stands as it was filled in.
    fn is_left(&self, pointer: &str) -> bool {
        let shown = self.shown.get(pointer).cloned().map(Answer::One);
        shown.is_some() && shown.as_ref() == form::get(&self.content.answers, pointer)
    }
}

/// A draft with what it is about.
pub(crate) struct Open {
    pub kept: Kept,
    pub item: Item,
    pub guide: Guide,
    pub applicant: Persona,
}

impl Open {
    /// Whether it is for an organisation.
    pub(crate) fn organisation(&self) -> bool {
        self.applicant.kind != contract::wire::IdentityKind::NaturalPerson
    }
}

/// All drafts.
#[derive(Default)]
pub(crate) struct Drafts(Mutex<Vec<Kept>>);

impl Drafts {
    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.load(Vec::new());
    }

    /// For a snapshot.
    pub(crate) fn save(&self) -> Vec<Kept> {
        self.0.lock().map(|all| all.clone()).unwrap_or_default()
    }

    /// From a snapshot.
    pub(crate) fn load(&self, rows: Vec<Kept>) {
        if let Ok(mut all) = self.0.lock() {
            *all = rows;
        }
    }

    fn add(&self, kept: Kept) {
        if let Ok(mut all) = self.0.lock() {
            all.push(kept);
        }
    }

    fn remove(&self, id: &str) {
        if let Ok(mut all) = self.0.lock() {
            all.retain(|kept| kept.id != id);
        }
    }

    /// Changes one draft.
    fn change(&self, id: &str, change: impl FnOnce(&mut Kept)) {
        if let Ok(mut all) = self.0.lock()
            && let Some(kept) = all.iter_mut().find(|kept| kept.id == id)
        {
            change(kept);
        }
    }

    /// Throws those away whose time has run out; tells which.
    fn sweep(&self, now: i64) -> Vec<String> {
        let Ok(mut all) = self.0.lock() else {
            return Vec::new();
        };
        let over = |kept: &Kept| kept.case.is_none() && now - kept.saved >= LIFE;
        let gone = all.iter().filter(|kept| over(kept));
        let gone = gone.map(|kept| kept.id.clone()).collect();
        all.retain(|kept| !over(kept));
        gone
    }
}

/// The drafts of the person signed in that are not submitted, the last saved first.
pub(crate) fn mine(ctx: &Ctx<'_>) -> Result<Vec<Kept>, Problem> {
    let me = ctx.person()?.id;
    sweep(ctx);
    let mut mine = ctx.shared.drafts.save();
    mine.retain(|kept| {
        kept.owner == me && kept.case.is_none() && ctx.world.item(&kept.item).is_some()
    });
    mine.sort_by_key(|kept| std::cmp::Reverse((kept.saved, kept.revision)));
    Ok(mine)
}

fn sweep(ctx: &Ctx<'_>) {
    for draft in ctx.shared.drafts.sweep(ctx.shared.clock.now()) {
        forget(ctx, &draft);
    }
}

/// Throws away what belongs to a draft that is no more.
fn forget(ctx: &Ctx<'_>, draft: &str) {
    ctx.shared.documents.forget(draft);
    ctx.shared.bills.forget(draft);
    ctx.shared.signatures.forget(draft);
}

/// A draft of the person signed in, submitted or not.
///
/// # Errors
/// `NOT_FOUND`: there is none, or it is somebody else's.
pub(crate) fn any(ctx: &Ctx<'_>, id: &str) -> Result<Open, Problem> {
    let me = ctx.person()?.id;
    sweep(ctx);
    let missing = || refuse::not_found(ctx.trace(), "draft");
    let all = ctx.shared.drafts.save();
    let kept = all
        .into_iter()
        .find(|kept| kept.id == id && kept.owner == me)
        .ok_or_else(missing)?;
    let item = ctx.world.item(&kept.item).ok_or_else(missing)?;
    let applicant = ctx.persona(&kept.applicant).ok_or_else(missing)?;
    let guide = ctx.world.guide(item, ctx.world.places.find(&kept.region));
    Ok(Open {
        kept,
        item,
        guide,
        applicant,
    })
}

/// A draft of the person signed in that is still to be submitted.
///
/// # Errors
/// As [`any`]; `CONFLICT` when it has become a case.
pub(crate) fn open(ctx: &Ctx<'_>, id: &str) -> Result<Open, Problem> {
    let open = any(ctx, id)?;
    match &open.kept.case {
        None => Ok(open),
        Some(case) => Err(refuse::conflict(
            ctx.trace(),
            &format!("this application was submitted: case {case}"),
        )),
    }
}

/// The same for reading: what has become a case is no draft any more.
///
/// # Errors
/// `NOT_FOUND`.
pub(crate) fn readable(ctx: &Ctx<'_>, id: &str) -> Result<Open, Problem> {
    open(ctx, id).map_err(|problem| match problem.kind {
        ProblemKind::Conflict => {
            let detail = problem.detail.unwrap_or_default();
            refuse::with_detail(ProblemKind::NotFound, ctx.trace(), &detail)
        }
        _ => problem,
    })
}

/// Throws a draft away with its documents.
pub(crate) fn delete(ctx: &Ctx<'_>, id: &str) -> Result<(), Problem> {
    let open = readable(ctx, id)?;
    ctx.shared.drafts.remove(&open.kept.id);
    forget(ctx, &open.kept.id);
    Ok(())
}
