//! Bodies that handle items.

use contract::endpoint::Id;
use contract::endpoints::DepartmentQuery;
use contract::wire::{Department, Page};
use contract::{Problem, QueryParams};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

/// `GET /departments`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: DepartmentQuery,
    (): (),
) -> Result<Page<Department>, Problem> {
    let world = &ctx.world;
    let bodies = world.bodies_for(ctx.place(query.region.as_ref())?);
    let mark = cursor::mark("listDepartments", &query.pairs());
    cursor::page(
        &bodies,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |(body, place)| world.department(*body, *place),
    )
}

/// `GET /departments/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Department, Problem> {
    let (body, place) = ctx
        .world
        .body(&id.0)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "department"))?;
    Ok(ctx.world.department(body, place))
}
