//! 资料管理: files that a person keeps to hand in again.

use contract::wire::{
    Document, DocumentState, KeptMaterial, KeptMaterialChange, KeptMaterialStart, KeptMaterials,
    MaterialUse, SupplyKind,
};
use contract::{FieldError, Problem};
use serde::{Deserialize, Serialize};

use super::Kept;
use crate::clock;
use crate::documents::{self, Home};
use crate::drafts::{self, view};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use contract::validate::Day;

/// The most that can be kept.
const MOST: usize = 50;
const LONGEST_NAME: usize = 60;

/// A file that is kept.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Row {
    id: String,
    name: String,
    valid_until: Option<String>,
    kept: i64,
    uses: Vec<MaterialUse>,
}

fn with<T>(
    ctx: &Ctx<'_>,
    change: impl FnOnce(&mut Vec<Row>, &str, i64) -> T,
) -> Result<T, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let mut kept = ctx.shared.keeping.open(&ctx.world, now);
    let kept: &mut Kept = &mut kept;
    Ok(change(
        kept.materials.entry(me.clone()).or_default(),
        &me,
        now,
    ))
}

fn home(id: &str) -> Home {
    Home::Kept(id.to_owned())
}

fn show(ctx: &Ctx<'_>, row: &Row) -> Option<KeptMaterial> {
    let document = documents::of(ctx, &home(&row.id)).into_iter().next()?;
    Some(KeptMaterial {
        id: row.id.clone(),
        name: row.name.clone(),
        valid_until: row.valid_until.clone(),
        expired: expired(ctx, row),
        kept_at: clock::rfc3339(row.kept),
        document,
        uses: row.uses.iter().rev().cloned().collect(),
    })
}

fn expired(ctx: &Ctx<'_>, row: &Row) -> bool {
    let today = ctx.today();
    row.valid_until.as_ref().is_some_and(|last| *last < today)
}

/// All of who is here.
pub(crate) fn list(ctx: &Ctx<'_>) -> Result<KeptMaterials, Problem> {
    let rows = with(ctx, |rows, _, _| rows.clone())?;
    Ok(KeptMaterials {
        materials: rows.iter().rev().filter_map(|row| show(ctx, row)).collect(),
        rules: documents::rules(),
        most: u32::try_from(MOST).unwrap_or(u32::MAX),
    })
}

fn checked(ctx: &Ctx<'_>, name: &str, until: Option<&String>) -> Result<String, Problem> {
    let mut wrong = Vec::new();
    let name = name.trim();
    if !(1..=LONGEST_NAME).contains(&name.chars().count()) || name.chars().any(char::is_control) {
        wrong.push(FieldError::at("/name", "expected 1 to 60 characters"));
    }
    if until.is_some_and(|day| day.len() != 10 || Day::parse(day).is_none()) {
        wrong.push(FieldError::at("/validUntil", "expected a day, YYYY-MM-DD"));
    }
    if wrong.is_empty() {
        return Ok(name.to_owned());
    }
    Err(refuse::invalid(ctx.trace(), wrong))
}

fn missing(ctx: &Ctx<'_>) -> Problem {
    refuse::not_found(ctx.trace(), "material")
}

/// Keeps a new file, or one that was handed in.
pub(crate) fn keep(ctx: &Ctx<'_>, start: KeptMaterialStart) -> Result<KeptMaterial, Problem> {
    let me = ctx.person()?.id;
    let name = checked(ctx, &start.name, start.valid_until.as_ref())?;
    if with(ctx, |rows, _, _| rows.len())? >= MOST {
        let detail = format!("{MOST} can be kept at most");
        return Err(refuse::conflict(ctx.trace(), &detail));
    }
    let id: String = secret().chars().take(20).collect();
    match (&start.file, &start.document) {
        (Some(file), None) => {
            documents::hold(ctx, &[], file)?;
            ctx.shared.documents.start(&me, home(&id), file);
        }
        (None, Some(document)) => {
            documents::copy(ctx, document, home(&id))?;
        }
        _ => {
            let error = FieldError::at("", "expected either file or document");
            return Err(refuse::invalid(ctx.trace(), vec![error]));
        }
    }
    let row = with(ctx, |rows, _, now| {
        let row = Row {
            id,
            name,
            valid_until: start.valid_until,
            kept: now,
            uses: Vec::new(),
        };
        rows.push(row.clone());
        row
    })?;
    show(ctx, &row).ok_or_else(|| missing(ctx))
}

/// Changes what is said of one.
pub(crate) fn change(
    ctx: &Ctx<'_>,
    id: &str,
    wanted: KeptMaterialChange,
) -> Result<KeptMaterial, Problem> {
    let name = checked(ctx, &wanted.name, wanted.valid_until.as_ref())?;
    let row = with(ctx, |rows, _, _| {
        let row = rows.iter_mut().find(|row| row.id == id)?;
        row.name = name;
        row.valid_until = wanted.valid_until;
        Some(row.clone())
    })?;
    row.and_then(|row| show(ctx, &row))
        .ok_or_else(|| missing(ctx))
}

/// Throws one away.
pub(crate) fn delete(ctx: &Ctx<'_>, id: &str) -> Result<(), Problem> {
    let had = with(ctx, |rows, _, _| {
        let had = rows.len();
        rows.retain(|row| row.id != id);
        had > rows.len()
    })?;
    if !had {
        return Err(missing(ctx));
    }
    ctx.shared.documents.forget_kept(id);
    Ok(())
}

/// Takes one for a material of a draft.
pub(crate) fn take(
    ctx: &Ctx<'_>,
    draft: &str,
    material: &str,
    id: &str,
) -> Result<Document, Problem> {
    let open = drafts::open(ctx, draft)?;
    let shown = view::materials(ctx, &open);
    let Some((shown, _)) = shown.iter().find(|(m, _)| m.material.id == material) else {
        return Err(missing(ctx));
    };
    let conflict = |detail: &str| Err(refuse::conflict(ctx.trace(), detail));
    if !shown.ways.contains(&SupplyKind::Upload) {
        return conflict("no files are taken for this material");
    }
    let row = with(ctx, |rows, _, _| {
        rows.iter().find(|row| row.id == id).cloned()
    })?;
    let row = row.ok_or_else(|| missing(ctx))?;
    if expired(ctx, &row) {
        return conflict("it can be used no longer");
    }
    let kept = documents::of(ctx, &home(id)).into_iter().next();
    let kept = kept.filter(|document| document.state == DocumentState::Received);
    let Some(kept) = kept else {
        return conflict("it has not been received");
    };
    let here = Home::Draft(open.kept.id.clone(), material.to_owned());
    if documents::of(ctx, &here).len() >= documents::rules().most_files as usize {
        return conflict("a material may have no more files");
    }
    let document = documents::copy(ctx, &kept.id, here)?;
    let item = contract::wire::Named {
        id: open.guide.item.id.clone(),
        name: open.guide.item.name.clone(),
    };
    with(ctx, |rows, _, now| {
        if let Some(row) = rows.iter_mut().find(|row| row.id == id) {
            row.uses.push(MaterialUse {
                item,
                at: clock::rfc3339(now),
            });
        }
    })?;
    Ok(document)
}
