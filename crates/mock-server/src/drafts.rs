//! Applications that are being filled in.

pub(crate) mod begin;
pub(crate) mod begun;
pub(crate) mod check;
pub(crate) mod counter;
pub(crate) mod desk;
pub(crate) mod handover;
pub(crate) mod intake;
mod lacks;
mod noting;
mod prefill;
pub(crate) mod save;
mod shape;
pub(crate) mod submit;
pub(crate) mod take_up;
pub(crate) mod view;

use std::collections::BTreeMap;

use contract::form;
use contract::wire::{
    Answer, ApplicantKind, BegunAtCounter, DraftContent, FormDefinition, Guide, PaperShown,
    Prefilled,
};
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals;
use crate::shelf::Shelf;
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
    /// Codes for a counter, the oldest first.
    #[serde(default)]
    pub codes: Vec<counter::Code>,
    /// That a window began it, and what was noted there.
    #[serde(default)]
    pub begun: Option<BegunAtCounter>,
}

impl Kept {
    /// Whether an answer stands as it was filled in.
    fn is_left(&self, pointer: &str) -> bool {
        let shown = self.shown.get(pointer).cloned().map(Answer::One);
        shown.is_some() && shown.as_ref() == form::get(&self.content.answers, pointer)
    }

    /// How a material was there on paper, where a window began it.
    fn on_paper(&self, material: &str) -> Option<&PaperShown> {
        let mut papers = self.begun.iter().flat_map(|begun| &begun.papers);
        let noted = papers.find(|paper| paper.material == material);
        noted.map(|paper| &paper.shown)
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
pub(crate) type Drafts = Shelf<Kept>;

/// The drafts of the person signed in that are not submitted, the last saved first.
pub(crate) fn mine(ctx: &Ctx<'_>) -> Result<Vec<Kept>, Problem> {
    let me = ctx.person()?.id;
    sweep(ctx);
    let mut mine = ctx.shared.drafts.all_where(|kept| {
        kept.owner == me && kept.case.is_none() && ctx.world.item(&kept.item).is_some()
    });
    mine.sort_by_key(|kept| std::cmp::Reverse((kept.saved, kept.revision)));
    Ok(mine)
}

/// Throws those away whose time has run out.
fn sweep(ctx: &Ctx<'_>) {
    let now = ctx.shared.clock.now();
    let over = |kept: &Kept| kept.case.is_none() && now - kept.saved >= LIFE;
    for draft in ctx.shared.drafts.all_where(over) {
        throw_away(ctx, &draft.id);
    }
}

/// Throws a draft away with all that belongs to it.
fn throw_away(ctx: &Ctx<'_>, id: &str) {
    ctx.shared.drafts.retain(|kept| kept.id != id);
    ctx.shared.documents.forget(id);
    ctx.shared.bills.forget(id);
    ctx.shared.signatures.retain(|kept| kept.draft != id);
}

/// A draft of the person signed in, submitted or not, while they may act for whom it is.
///
/// # Errors
/// `NOT_FOUND`: there is none, or it is somebody else's; `NOT_ALLOWED` with what is missing.
pub(crate) fn any(ctx: &Ctx<'_>, id: &str) -> Result<Open, Problem> {
    let open = owned(ctx, id)?;
    principals::check(ctx, &open.kept.applicant, open.item, None)?;
    Ok(open)
}

/// The same, whether they may still act or not: to hand it over, or to throw it away.
///
/// # Errors
/// `NOT_FOUND`.
pub(crate) fn owned(ctx: &Ctx<'_>, id: &str) -> Result<Open, Problem> {
    let me = ctx.person()?.id;
    sweep(ctx);
    let missing = || refuse::not_found(ctx.trace(), "draft");
    let drafts = &ctx.shared.drafts;
    let kept = drafts
        .find(|kept| kept.id == id && kept.owner == me)
        .ok_or_else(missing)?;
    opened(ctx, kept).ok_or_else(missing)
}

/// A draft with what it is about, whoever asks; `None` where that is no more.
pub(crate) fn opened(ctx: &Ctx<'_>, kept: Kept) -> Option<Open> {
    let item = ctx.world.item(&kept.item)?;
    Some(Open {
        applicant: ctx.persona(&kept.applicant)?,
        guide: ctx.world.guide(item, ctx.world.places.find(&kept.region)),
        kept,
        item,
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
    let open = owned(ctx, id)?;
    if open.kept.case.is_some() {
        return Err(refuse::not_found(ctx.trace(), "draft"));
    }
    throw_away(ctx, &open.kept.id);
    Ok(())
}
