//! The negative list and the tree of industries.

use contract::endpoint::Id;
use contract::endpoints::{IndustryQuery, NegativeChangeQuery, NegativeEntryQuery};
use contract::wire::{IndustryBranch, NegativeChange, NegativeEntry, NegativeLists, Page};
use contract::{FieldError, Problem, QueryParams, precheck};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

/// `GET /negative-lists`.
pub(super) fn lists(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<NegativeLists, Problem> {
    Ok(NegativeLists {
        lists: ctx.world.negative_lists(),
    })
}

/// `GET /negative-lists/{id}/entries`.
pub(super) fn entries(
    ctx: &Ctx<'_>,
    id: Id,
    query: NegativeEntryQuery,
    (): (),
) -> Result<Page<NegativeEntry>, Problem> {
    let mut entries = of_list(ctx, &id.0)?;
    if let Some(code) = &query.industry {
        let path = ctx.world.negative.path(code.as_str());
        let path = path.ok_or_else(|| unknown(ctx, "industry", "industry"))?;
        entries.retain(|entry| precheck::concerns(entry, &path));
    }
    if let Some(words) = &query.q {
        let words = words.as_str().trim().to_lowercase();
        entries.retain(|entry| says(entry, &words));
    }
    let mark = cursor::mark(&format!("listNegativeEntries/{}", id.0), &query.pairs());
    cursor::page(
        &entries,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        Clone::clone,
    )
}

/// `GET /negative-lists/{id}/changes`.
pub(super) fn changes(
    ctx: &Ctx<'_>,
    id: Id,
    query: NegativeChangeQuery,
    (): (),
) -> Result<Page<NegativeChange>, Problem> {
    of_list(ctx, &id.0)?;
    let world = &ctx.world;
    let against = match &query.against {
        Some(code) => Some(code.0.clone()),
        None => world.negative_before(&id.0),
    };
    let changes = match against {
        Some(against) => world
            .negative_changes(&id.0, &against)
            .ok_or_else(|| unknown(ctx, "negative list", "against"))?,
        // The first edition changed nothing.
        None => Vec::new(),
    };
    let mark = cursor::mark(&format!("listNegativeChanges/{}", id.0), &query.pairs());
    cursor::page(
        &changes,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        Clone::clone,
    )
}

/// `GET /industries`.
pub(super) fn industries(
    ctx: &Ctx<'_>,
    (): (),
    query: IndustryQuery,
    (): (),
) -> Result<IndustryBranch, Problem> {
    let entries = match &query.list {
        Some(list) => Some(
            ctx.world
                .negative_entries(list.as_str())
                .ok_or_else(|| unknown(ctx, "negative list", "list"))?,
        ),
        None => None,
    };
    let parent = query.parent.as_ref().map(|code| code.as_str());
    ctx.world
        .industry_branch(parent, entries.as_deref())
        .ok_or_else(|| unknown(ctx, "industry", "parent"))
}

fn of_list(ctx: &Ctx<'_>, id: &str) -> Result<Vec<NegativeEntry>, Problem> {
    ctx.world
        .negative_entries(id)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "negative list"))
}

/// Something that a parameter names and that is not there.
fn unknown(ctx: &Ctx<'_>, what: &str, parameter: &str) -> Problem {
    let mut problem = refuse::not_found(ctx.trace(), what);
    problem.errors.push(FieldError::bad_parameter(
        parameter,
        "an id or code of this back end",
    ));
    problem
}

/// Whether an entry or an industry of it has the words in it, in any language.
fn says(entry: &NegativeEntry, words: &str) -> bool {
    let industries = entry.industries.iter().map(|industry| &industry.name);
    std::iter::once(&entry.text)
        .chain(industries)
        .flat_map(|text| text.iter())
        .any(|(_, text)| text.to_lowercase().contains(words))
}
