//! Submitting: a draft becomes a case, once.

use contract::wire::{
    Bill, CaseMaterial, DelegatedDeed, DelegatedRight, MaterialVerdict, Named, Receipt,
    SignatureState, SupplyKind,
};
use contract::{FieldError, Problem, ProblemKind};

use super::{Open, check, view};
use crate::cases::{self, NewCase};
use crate::delegations::deeds;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::{bills, principals, signatures, standing};

/// Submits a draft signed by a signature.
pub(crate) fn submit(ctx: &Ctx<'_>, open: &Open, signature: &str) -> Result<Receipt, Problem> {
    standing::open(ctx, open.item)?;
    let right = Some(&DelegatedRight::Sign);
    principals::check(ctx, &open.kept.applicant, open.item, right)?;
    level(ctx, open)?;
    let found = check::check(ctx, open);
    if !found.errors.is_empty() || !found.materials.is_empty() || found.unpaid {
        return Err(incomplete(ctx, found));
    }
    let signature = signatures::of(ctx, signature)
        .filter(|kept| kept.draft == open.kept.id)
        .ok_or_else(|| {
            let error = FieldError::at(
                "/signature",
                "expected the id of a signature over this draft",
            );
            refuse::invalid(ctx.trace(), vec![error])
        })?;
    let signed = signature.signature.state == SignatureState::Signed;
    if !signed || signature.signature.digest != found.digest {
        let detail = "it is not signed as it stands: sign it again";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    let bill = bills::due(ctx, open);
    let receipt = cases::file(ctx, new_case(ctx, open, bill, found.digest))?;
    became(ctx, open, &receipt);
    let case = Some((receipt.case.as_str(), receipt.number.as_str()));
    deeds::note(
        ctx,
        &open.kept.applicant,
        open.item,
        DelegatedDeed::Submitted,
        case,
    );
    Ok(receipt)
}

/// The draft has become a case: its files go with it, and no counter goes on with it.
pub(super) fn became(ctx: &Ctx<'_>, open: &Open, receipt: &Receipt) {
    ctx.shared.documents.follow(&open.kept.id, &receipt.case);
    let now = ctx.shared.clock.now();
    ctx.shared.drafts.change(
        |kept| kept.id == open.kept.id,
        |kept| {
            kept.case = Some(receipt.number.clone());
            kept.end_code(now);
        },
    );
}

/// Signing and submitting need the item's level.
///
/// # Errors
/// `LEVEL_TOO_LOW`.
pub(crate) fn level(ctx: &Ctx<'_>, open: &Open) -> Result<(), Problem> {
    if ctx.person()?.level >= open.guide.required_level {
        return Ok(());
    }
    Err(refuse::level(ctx.trace(), open.guide.required_level))
}

pub(super) fn incomplete(ctx: &Ctx<'_>, found: contract::wire::DraftCheck) -> Problem {
    let mut problem = refuse::with_detail(
        ProblemKind::Conflict,
        ctx.trace(),
        "something is still missing: see the check of the draft",
    );
    problem.errors = found.errors;
    problem
}

pub(super) fn new_case(ctx: &Ctx<'_>, open: &Open, bill: Option<Bill>, digest: String) -> NewCase {
    let kept = &open.kept;
    let materials = view::materials(ctx, open)
        .into_iter()
        .map(|(shown, _)| {
            let way = check::way(open, &shown);
            let said = kept.content.supplies.iter();
            let card = said
                .filter(|s| s.material == shown.material.id && way == Some(SupplyKind::Certificate))
                .find_map(|s| {
                    shown
                        .cards
                        .iter()
                        .find(|card| Some(&card.id) == s.card.as_ref())
                })
                .map(|card| Named {
                    id: card.id.clone(),
                    name: card.name.clone(),
                });
            let exempt = match way {
                Some(SupplyKind::Exempt) => shown.material.exemption.explain.clone(),
                Some(SupplyKind::Commitment) => Some(ctx.world.words.text("supply.commitment")),
                Some(SupplyKind::Later) => Some(ctx.world.words.text("supply.later")),
                _ => None,
            };
            // A window has seen what was there on paper; files that came as well are still to be looked at.
            let paper = kept.on_paper(&shown.material.id).cloned();
            let seen = paper.is_some() && shown.documents.is_empty();
            CaseMaterial {
                id: shown.material.id,
                name: shown.material.name,
                verdict: if seen {
                    MaterialVerdict::Fine
                } else {
                    MaterialVerdict::Unseen
                },
                note: None,
                card,
                exempt,
                paper,
                documents: shown.documents,
            }
        })
        .collect();
    NewCase {
        item: open.item,
        submitter: kept.owner.clone(),
        applicant: kept.applicant.clone(),
        principal: principals::show(&open.applicant, kept.right.clone()),
        form: kept.form.clone(),
        answers: check::answers(open),
        materials,
        delivery: kept.content.delivery.clone(),
        bill,
        digest,
    }
}
