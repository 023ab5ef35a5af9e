//! Beginning a thread: what it is about, who handles it, the files that go with it.

use contract::endpoint::Id;
use contract::endpoints::ThreadOptionsQuery;
use contract::thread::At;
use contract::wire::{
    Document, DocumentState, Named, SubjectKind, Text, ThreadEntryKind, ThreadKind, ThreadOptions,
    ThreadStart, ThreadSubject,
};
use contract::{FieldError, Problem};

use super::book::Book;
use super::record::Record;
use super::told::{Said, note, tell};
use super::{MOST, MOST_TITLE, reckon};
use crate::api;
use crate::cases::{self, Officer};
use crate::documents::{self, Home};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::world::World;
use crate::world::places::PlaceId;

/// The body that sorts what comes, and answers for the portal.
const HOTLINE: &str = "gov-service";
/// Most files that go with what is said at once.
const MOST_FILES: usize = 5;

/// A body and its place by the id of a department.
pub(super) fn seat(world: &World, id: &str) -> Option<(usize, PlaceId)> {
    let (body, code) = id.rsplit_once('.')?;
    Some((world.body_index(body)?, world.places.find(code)?))
}

/// Who sorts what comes.
pub(super) fn hotline(world: &World) -> Named {
    let body = world.body_index(HOTLINE).unwrap_or(0);
    world.body_named(body, world.default_place)
}

/// What a thread is about, and the department that it falls to.
pub(super) struct Aim {
    pub about: ThreadSubject,
    pub department: Named,
    /// Officers that are known from a case.
    pub officers: Vec<Named>,
}

pub(super) fn invalid(ctx: &Ctx<'_>, pointer: &str, expected: &str) -> Problem {
    let error = FieldError::at(pointer, format!("expected {expected}"));
    refuse::invalid(ctx.trace(), vec![error])
}

fn nothing(kind: SubjectKind) -> ThreadSubject {
    ThreadSubject {
        kind,
        item: None,
        case: None,
        department: None,
        officer: None,
    }
}

fn of_item(ctx: &Ctx<'_>, id: &str) -> Result<Aim, Problem> {
    let world = &ctx.world;
    let item = world
        .item(id)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "item"))?;
    Ok(Aim {
        about: ThreadSubject {
            item: Some(cases::item(world, item)),
            ..nothing(SubjectKind::Item)
        },
        department: world.department_of(item),
        officers: Vec::new(),
    })
}

/// Only a case that concerns the person: of others it is not even said that they are there.
fn of_case(ctx: &Ctx<'_>, id: &str) -> Result<Aim, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let at = api::own_case(ctx, &book, &Id(id.to_owned()))?;
    let case = book.case(at);
    let mut officers: Vec<Named> = Vec::new();
    for seal in case.events.iter().filter_map(|event| event.seal.as_ref()) {
        if !officers.iter().any(|known| known.id == seal.number) {
            officers.push(Named {
                id: seal.number.clone(),
                name: Text::zh(&*seal.name),
            });
        }
    }
    Ok(Aim {
        about: ThreadSubject {
            case: Some(Named {
                id: case.id.clone(),
                name: cases::item(&ctx.world, case.filed.item).name,
            }),
            ..nothing(SubjectKind::Case)
        },
        department: ctx.world.department_of(case.filed.item),
        officers,
    })
}

fn of_department(ctx: &Ctx<'_>, id: &str) -> Result<Aim, Problem> {
    let (body, place) =
        seat(&ctx.world, id).ok_or_else(|| refuse::not_found(ctx.trace(), "department"))?;
    let department = ctx.world.body_named(body, place);
    Ok(Aim {
        about: ThreadSubject {
            department: Some(department.clone()),
            ..nothing(SubjectKind::Department)
        },
        department,
        officers: Vec::new(),
    })
}

fn of_portal(ctx: &Ctx<'_>) -> Aim {
    Aim {
        about: nothing(SubjectKind::Portal),
        department: hotline(&ctx.world),
        officers: Vec::new(),
    }
}

/// An officer by the number of their seal, known from a case or from a paper in hand.
fn of_officer(ctx: &Ctx<'_>, number: &str, case: Option<&str>) -> Result<Aim, Problem> {
    let world = &ctx.world;
    let unknown = || invalid(ctx, "/officer", "the number of an officer's seal");
    if let Some(case) = case {
        let mut aim = of_case(ctx, case)?;
        let known = aim.officers.iter().find(|officer| officer.id == number);
        aim.about.officer = Some(known.cloned().ok_or_else(unknown)?);
        aim.about.kind = SubjectKind::Officer;
        return Ok(aim);
    }
    let officers = world
        .personas
        .iter()
        .filter_map(|persona| Officer::of(world, persona));
    let officer = officers
        .into_iter()
        .find(|officer| officer.seal == number)
        .ok_or_else(unknown)?;
    Ok(Aim {
        about: ThreadSubject {
            officer: Some(Named {
                id: officer.seal.clone(),
                name: Text::zh(&*officer.name),
            }),
            ..nothing(SubjectKind::Officer)
        },
        department: officer.show(world).department,
        officers: Vec::new(),
    })
}

fn aim(ctx: &Ctx<'_>, start: &ThreadStart) -> Result<Aim, Problem> {
    let needed = |id: &Option<String>, pointer: &str| {
        let id = id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        id.map(str::to_owned)
            .ok_or_else(|| invalid(ctx, pointer, "an id"))
    };
    match &start.subject {
        SubjectKind::Item => of_item(ctx, &needed(&start.item, "/item")?),
        SubjectKind::Case => of_case(ctx, &needed(&start.case, "/case")?),
        SubjectKind::Department => of_department(ctx, &needed(&start.department, "/department")?),
        SubjectKind::Officer if start.kind == ThreadKind::Complaint => of_officer(
            ctx,
            &needed(&start.officer, "/officer")?,
            start.case.as_deref(),
        ),
        SubjectKind::Portal => Ok(of_portal(ctx)),
        SubjectKind::Officer => Err(invalid(ctx, "/subject", "OFFICER with a complaint only")),
        SubjectKind::Other(_) => Err(invalid(
            ctx,
            "/subject",
            "a subject of this version of the contract",
        )),
    }
}

/// What one should know before one begins.
pub(crate) fn options(ctx: &Ctx<'_>, query: &ThreadOptionsQuery) -> Result<ThreadOptions, Problem> {
    let given = [&query.item, &query.case, &query.department];
    if given.iter().filter(|one| one.is_some()).count() > 1 {
        return Err(refuse::bad(
            ctx.trace(),
            "case",
            "one of item, case and department at most",
        ));
    }
    let aim = match given {
        [Some(item), ..] => of_item(ctx, &item.0)?,
        [_, Some(case), _] => of_case(ctx, &case.0)?,
        [_, _, Some(department)] => of_department(ctx, &department.0)?,
        _ => of_portal(ctx),
    };
    let kind = query.kind.clone().unwrap_or(ThreadKind::Consultation);
    // Who is complained about does not look at it first.
    let department = if kind == ThreadKind::Complaint {
        hotline(&ctx.world)
    } else {
        aim.department
    };
    Ok(ThreadOptions {
        about: aim.about,
        department,
        answer_in: reckon::workdays(reckon::promised(&kind)),
        extension: reckon::workdays(reckon::EXTENSION),
        officers: aim.officers,
        file_rules: documents::rules(),
        most_characters: MOST,
    })
}

/// Files that were announced before and have come whole; they belong to the thread from now on.
pub(super) fn take_files(
    ctx: &Ctx<'_>,
    owner: &str,
    thread: &str,
    ids: &[String],
) -> Result<Vec<Document>, Problem> {
    if ids.len() > MOST_FILES {
        return Err(invalid(ctx, "/documents", "5 files at most"));
    }
    let loose = documents::of(ctx, &Home::Talk(owner.to_owned()));
    let mut found = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let document = loose.iter().find(|one| {
            one.id == *id && one.state == DocumentState::Received && !found.contains(*one)
        });
        let wrong = || {
            invalid(
                ctx,
                &format!("/documents/{at}"),
                "a file of one's own, received",
            )
        };
        found.push(document.ok_or_else(wrong)?.clone());
    }
    ctx.shared
        .documents
        .settle_in(ids, &Home::Thread(thread.to_owned()));
    Ok(found)
}

/// A text that was said: neither empty nor too long.
pub(super) fn words(
    ctx: &Ctx<'_>,
    pointer: &str,
    text: &str,
    most: usize,
) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > most {
        return Err(invalid(ctx, pointer, &format!("1 to {most} characters")));
    }
    Ok(text.to_owned())
}

/// Begins a thread; where it stands.
pub(crate) fn begin(ctx: &Ctx<'_>, book: &mut Book, start: &ThreadStart) -> Result<usize, Problem> {
    let me = ctx.person()?;
    if !start.kind.is_known() {
        return Err(invalid(
            ctx,
            "/kind",
            "a kind of this version of the contract",
        ));
    }
    let title = words(ctx, "/title", &start.title, MOST_TITLE)?;
    let text = words(ctx, "/text", &start.text, MOST as usize)?;
    let aim = aim(ctx, start)?;
    let id: String = secret().chars().take(20).collect();
    let documents = take_files(ctx, &me.id, &id, &start.documents)?;
    let complaint = start.kind == ThreadKind::Complaint;
    let opening = Opening {
        id,
        kind: start.kind.clone(),
        owner: me.id,
        name: me.name,
        title,
        title_en: String::new(),
        text: Text::zh(text),
        documents,
        confidential: start.confidential && complaint,
        may_publish: start.may_publish && !complaint,
    };
    Ok(open(book, &ctx.world, opening, aim, ctx.shared.clock.now()))
}

/// A thread that is about to begin.
pub(super) struct Opening {
    pub id: String,
    pub kind: ThreadKind,
    pub owner: String,
    pub name: String,
    pub title: String,
    pub title_en: String,
    pub text: Text,
    pub documents: Vec<Document>,
    pub confidential: bool,
    pub may_publish: bool,
}

/// Puts it into the book. What is no complaint goes to its department by itself.
pub(super) fn open(book: &mut Book, world: &World, new: Opening, aim: Aim, now: i64) -> usize {
    let letters = match new.kind {
        ThreadKind::Complaint => "TS",
        ThreadKind::Suggestion => "JY",
        _ => "ZX",
    };
    let region = world.places.row(world.default_place).code.clone();
    let number = book.next_number(letters, &region, now);
    let mut thread = Record {
        id: new.id,
        number,
        owner: new.owner,
        name: new.name,
        about: aim.about,
        department: hotline(world),
        title: new.title,
        title_en: new.title_en,
        started_at: now,
        at: At::Submitted,
        entries: Vec::new(),
        since: now,
        days: reckon::promised(&new.kind),
        stopped_at: None,
        changed_at: now,
        overdue_told: false,
        confidential: new.confidential,
        may_publish: new.may_publish,
        published: None,
        outcome: None,
        rating: None,
        kind: new.kind,
    };
    let said = Said {
        text: Some(new.text),
        documents: new.documents,
        ..Said::plain(ThreadEntryKind::Question)
    };
    note(world, &mut thread, said, now);
    let sorted = thread.kind != ThreadKind::Complaint && thread.about.kind != SubjectKind::Portal;
    if sorted {
        thread.at = At::Dispatched;
        thread.department = aim.department;
        let said = Said {
            by_system: true,
            ..Said::plain(ThreadEntryKind::Dispatch)
        };
        note(world, &mut thread, said, now);
    }
    book.threads.push(thread);
    let at = book.threads.len() - 1;
    tell(book, world, at, "QUESTION", now);
    at
}
