//! Beginning an application.

use contract::wire::{Channel, DelegatedDeed, DraftContent, DraftStart};
use contract::{FieldError, Problem, ProblemKind};

use super::{Kept, mine, prefill};
use crate::delegations::deeds;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::world::content::Template;
use crate::world::items::Item;
use crate::{principals, standing};

/// Begins one; answers its id.
pub(crate) fn begin(ctx: &Ctx<'_>, start: &DraftStart) -> Result<String, Problem> {
    let me = ctx.person()?;
    let trace = ctx.trace();
    let item = ctx
        .world
        .item(&start.item)
        .ok_or_else(|| refuse::not_found(trace, "item"))?;
    let template = ctx.world.template(item.template);
    standing::open(ctx, item)?;
    let not_allowed = |detail| refuse::with_detail(ProblemKind::NotAllowed, trace, detail);
    if !is_online(template) {
        return Err(not_allowed("this item cannot be applied for on line"));
    }
    let (applicant, right) = principals::one(ctx, start.applicant.as_deref())?;
    principals::check(ctx, &applicant.id, item, None)?;
    if !principals::fits(template, &applicant) {
        return Err(not_allowed("this item is not for such an applicant"));
    }
    if me.level < template.required_level {
        return Err(refuse::level(trace, template.required_level));
    }
    let region = region(ctx, item, start.region.as_deref())?;
    let here = |kept: &&Kept| kept.item == start.item && kept.applicant == applicant.id;
    if let Some(old) = mine(ctx)?.iter().find(here) {
        if !start.anew {
            let detail = "there is a draft of this item for this applicant already";
            return Err(refuse::conflict(trace, detail));
        }
        super::delete(ctx, &old.id)?;
    }
    let organisation = applicant.kind != contract::wire::IdentityKind::NaturalPerson;
    let newer = ctx.shared.standings.of(&start.item).newer_forms;
    let form = ctx.shared.forms.of(template, organisation, newer);
    let form = form.ok_or_else(|| Problem::new(ProblemKind::Internal, trace))?;
    let filled = prefill::fill(ctx, template, &applicant, &me);
    let now = ctx.shared.clock.now();
    let kept = Kept {
        id: secret(),
        revision: 1,
        owner: me.id,
        item: start.item.clone(),
        region,
        applicant: applicant.id,
        right,
        began: now,
        saved: now,
        form,
        content: DraftContent {
            situation: Vec::new(),
            answers: filled.answers,
            delivery: None,
            supplies: Vec::new(),
            disputed: Vec::new(),
            agreed: false,
            place: None,
            migrate: false,
        },
        prefilled: filled.prefilled,
        shown: filled.shown,
        real: filled.real,
        case: None,
        codes: Vec::new(),
        begun: None,
    };
    let id = kept.id.clone();
    deeds::note(ctx, &kept.applicant, item, DelegatedDeed::Began, None);
    ctx.shared.drafts.add(kept);
    Ok(id)
}

/// Whether an item can be applied for on line.
pub(super) fn is_online(template: &Template) -> bool {
    let online = |channel: &Channel| matches!(channel, Channel::Web | Channel::Mobile);
    template.channels.iter().any(online)
}

/// Where it is applied for: the region asked for when this item serves it, else the item's own.
fn region(ctx: &Ctx<'_>, item: Item, asked: Option<&str>) -> Result<String, Problem> {
    let places = &ctx.world.places;
    let own = || places.row(item.place).code.clone();
    let Some(code) = asked else {
        return Ok(own());
    };
    let place = places.find(code).ok_or_else(|| {
        let error = FieldError::at("/region", "expected the code of a region of this back end");
        refuse::invalid(ctx.trace(), vec![error])
    })?;
    let served = ctx.world.serving(place, item.template) == Some(item);
    Ok(if served { code.to_owned() } else { own() })
}
