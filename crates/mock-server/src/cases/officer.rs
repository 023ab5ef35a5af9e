//! Who acts at the desk, and which cases they see.

use contract::wire::{DeskMe, IdentityKind, Role};
use contract::{Problem, ProblemKind};

use super::record::Record;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::World;
use crate::world::content::Persona;
use crate::world::places::PlaceId;
use crate::world::seed;

/// An officer at work.
pub(crate) struct Officer {
    pub name: String,
    /// 印章编号 of their 个人名章.
    pub seal: String,
    pub roles: Vec<Role>,
    body: usize,
    place: PlaceId,
    /// Their place and those above it.
    above: Vec<PlaceId>,
    /// Departments that have officers of their own.
    staffed: Vec<usize>,
}

impl Officer {
    /// A persona as an officer; `None` for anybody else.
    pub(crate) fn of(world: &World, persona: &Persona) -> Option<Self> {
        if persona.kind != IdentityKind::Officer {
            return None;
        }
        let found = world.places.find(&persona.region);
        let place = world.places.acting(found.unwrap_or(world.default_place));
        let department = persona.department.as_deref();
        let colleagues = world.personas.iter();
        Some(Self {
            name: persona.name.clone(),
            seal: format!(
                "{}{:08}",
                place_code(world, place),
                seed::text(&persona.id) % 100_000_000
            ),
            roles: persona.roles.iter().map(|role| role_of(role)).collect(),
            body: department.and_then(|id| world.body_index(id)).unwrap_or(0),
            place,
            above: world.places.chain(place),
            staffed: colleagues
                .filter_map(|persona| world.body_index(persona.department.as_deref()?))
                .collect(),
        })
    }

    /// Whether a place is theirs, above theirs, or below it.
    pub(crate) fn is_near(&self, world: &World, place: PlaceId) -> bool {
        self.above.contains(&place) || world.places.chain(place).contains(&self.place)
    }

    /// The place of the hall at whose windows they are.
    ///
    /// # Errors
    /// `NOT_ALLOWED` for those at no window, `NOT_FOUND` where there is no hall.
    pub(crate) fn at_window(&self, ctx: &Ctx<'_>) -> Result<PlaceId, Problem> {
        if !self.roles.contains(&Role::Window) {
            let detail = "only officers at a window do this";
            let kind = ProblemKind::NotAllowed;
            return Err(refuse::with_detail(kind, ctx.trace(), detail));
        }
        let hall = self.hall(&ctx.world);
        hall.ok_or_else(|| refuse::not_found(ctx.trace(), "hall of the officer"))
    }

    /// The place of the hall nearest to them: their own, or one above.
    pub(crate) fn hall(&self, world: &World) -> Option<PlaceId> {
        let mut places = self.above.iter().copied();
        places.find(|place| world.hall_kind(*place).is_some())
    }

    /// Whether they handle for a department: their own, or one for which the mock has no handler.
    pub(crate) fn stands_for(&self, world: &World, body: usize) -> bool {
        let handles = |persona: &&Persona| persona.roles.iter().any(|role| role == "HANDLER");
        let mut handlers = world.personas.iter().filter(handles);
        body == self.body
            || !handlers.any(|persona| {
                persona
                    .department
                    .as_deref()
                    .and_then(|id| world.body_index(id))
                    == Some(body)
            })
    }

    /// As it travels.
    pub(crate) fn show(&self, world: &World) -> DeskMe {
        DeskMe {
            name: self.name.clone(),
            department: world.body_named(self.body, self.place),
            roles: self.roles.clone(),
        }
    }
}

/// A role by its name in the data.
fn role_of(name: &str) -> Role {
    match name {
        "SYSTEM_ADMIN" => Role::Administrator,
        name => Role::from(name),
    }
}

/// The six digits of a place.
fn place_code(world: &World, place: PlaceId) -> &str {
    &world.places.row(place).code[..6]
}

/// Whether an officer sees a case: the counter and the supervisors every one of their region, the archivist those that
/// have ended, the others those of their department. Where the mock has no officers for a department, the ones there
/// are stand in, so that every item can be played through.
pub(crate) fn sees(world: &World, officer: &Officer, case: &Record) -> bool {
    let item = case.filed.item;
    if !officer.is_near(world, item.place) {
        return false;
    }
    if officer.roles.contains(&Role::Archivist) {
        return case.at.is_end();
    }
    let across = [Role::Window, Role::Supervisor, Role::Administrator];
    if across.iter().any(|role| officer.roles.contains(role)) {
        return true;
    }
    let body = world.body_of(item);
    body == officer.body || !officer.staffed.contains(&body)
}
