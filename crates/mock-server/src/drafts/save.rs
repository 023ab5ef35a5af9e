//! Saving a draft: anything that is of the right shape, however incomplete.

use contract::wire::{DraftContent, FormDefinition};
use contract::{FieldError, Problem, form};

use super::{Open, shape, view};
use crate::http::refuse;
use crate::http::routes::Ctx;

/// The newest version of the form of a draft.
pub(super) fn newest(ctx: &Ctx<'_>, open: &Open) -> Option<FormDefinition> {
    let template = ctx.world.template(open.item.template);
    let newer = ctx.shared.standings.of(&open.kept.item).newer_forms;
    ctx.shared.forms.of(template, open.organisation(), newer)
}

/// Saves what the person says, whole.
pub(crate) fn save(ctx: &Ctx<'_>, open: &Open, content: DraftContent) -> Result<(), Problem> {
    let wrongs = shape::wrongs(ctx, open, &content);
    if !wrongs.is_empty() {
        return Err(refuse::invalid(ctx.trace(), wrongs));
    }
    let mut kept = open.kept.clone();
    kept.content = content;
    if std::mem::take(&mut kept.content.migrate) {
        migrate(ctx, open, &mut kept)?;
    }
    kept.revision += 1;
    kept.saved = ctx.shared.clock.now();
    let id = kept.id.clone();
    ctx.shared.drafts.change(
        |old| old.id == id,
        |old| {
            // A code that was made or taken back meanwhile is none of what is saved.
            kept.codes = std::mem::take(&mut old.codes);
            *old = kept;
        },
    );
    Ok(())
}

/// Goes over to the newest version of the form.
fn migrate(ctx: &Ctx<'_>, open: &Open, kept: &mut super::Kept) -> Result<(), Problem> {
    let newest = newest(ctx, open).filter(|newest| newest.version > kept.form.version);
    let Some(newest) = newest.filter(|_| view::bar(ctx, open).is_some()) else {
        let error = FieldError::at("/migrate", "expected false: the form has no newer version");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    };
    let (answers, _) = form::migrate(&kept.form, &newest, &kept.content.answers);
    kept.content.answers = answers;
    kept.content
        .disputed
        .retain(|disputed| form::get(&kept.content.answers, &disputed.pointer).is_some());
    kept.form = newest;
    Ok(())
}
