//! What is missing in a draft beside materials, in words: for an officer who looks at it, and for whom it is given back to.

use contract::wire::{DelegatedRight, DraftCheck, FormDefinition, Text};

use super::{Open, check};
use crate::http::routes::Ctx;
use crate::principals::Reach;

/// Each once, in the order of the form.
pub(crate) fn of(ctx: &Ctx<'_>, open: &Open, found: &DraftCheck) -> Vec<Text> {
    let words = &ctx.world.words;
    let mut all: Vec<Text> = Vec::new();
    if !may_sign(ctx, open) {
        all.push(words.text("counter.lack.right"));
    }
    let about = |pointer: &str| {
        let mut parts = pointer.split('/').skip(1);
        match (parts.next(), parts.next()) {
            (Some("answers"), Some(id)) => words.fill(
                "counter.lack.answer",
                &[("name", &label(&open.kept.form, id))],
            ),
            (Some("delivery"), _) => words.text("counter.lack.delivery"),
            (Some("situation"), _) => words.text("counter.lack.situation"),
            (Some("agreed"), _) => words.text("counter.lack.agreed"),
            _ => super::view::bar(ctx, open)
                .map_or_else(|| words.text("counter.lack.other"), |bar| bar.explain),
        }
    };
    let pointers = found.errors.iter().map(|error| error.pointer.as_deref());
    all.extend(pointers.map(|pointer| about(pointer.unwrap_or_default())));
    if found.unpaid {
        all.push(words.text("counter.lack.unpaid"));
    }
    let mut once: Vec<Text> = Vec::new();
    for text in all {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    once
}

/// The names of materials that are missing.
pub(crate) fn materials(ctx: &Ctx<'_>, open: &Open, found: &DraftCheck) -> Vec<Text> {
    let shown = super::view::materials(ctx, open).into_iter();
    shown
        .filter(|(one, _)| found.materials.contains(&one.material.id))
        .map(|(one, _)| {
            let name = one.material.name;
            ctx.world
                .words
                .fill("counter.lack.material", &[("name", &name)])
        })
        .collect()
}

/// Whether whoever fills it in may still apply for whom it is, and sign.
pub(crate) fn may_sign(ctx: &Ctx<'_>, open: &Open) -> bool {
    let Some(owner) = ctx.persona(&open.kept.owner) else {
        return false;
    };
    let reach = Reach::new(ctx.shared, &ctx.world, owner);
    let right = Some(&DelegatedRight::Sign);
    reach
        .lack(&ctx.world, &open.kept.applicant, Some(open.item), right)
        .is_none()
}

/// What a field or a group is called; its id where it is not called anything.
pub(super) fn label(form: &FormDefinition, id: &str) -> Text {
    let mut groups = form.pages.iter().flat_map(|page| &page.groups);
    let found = groups.find_map(|group| {
        if group.id == id {
            let row = group.repeat.as_ref().map(|repeat| &repeat.row);
            return group.title.as_ref().or(row).cloned();
        }
        let mut fields = group.fields.iter();
        fields
            .find(|field| field.id == id)
            .map(|field| field.label.clone())
    });
    found.unwrap_or_else(|| Text::zh(id))
}

/// What is missing in all.
pub(crate) fn checked(ctx: &Ctx<'_>, open: &Open) -> (DraftCheck, Vec<Text>) {
    let found = check::check(ctx, open);
    let lacks = of(ctx, open, &found);
    (found, lacks)
}
