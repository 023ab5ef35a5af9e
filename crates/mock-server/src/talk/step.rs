//! Steps of a thread: who may take which stands in [`contract::thread`], what each does stands here.

use contract::thread::{self, Act, Actor, At, Does, Post};
use contract::wire::{
    DeskThreadRequest, SubjectKind, Text, ThreadActRequest, ThreadEntryKind, ThreadKind,
};
use contract::{Problem, ProblemKind};

use super::begin::{invalid, seat, take_files, words};
use super::book::Book;
use super::record::Record;
use super::told::{Said, note, tell};
use super::{MOST, desk, reckon};
use crate::cases::Officer;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::world::World;

/// Whose thread it is does something with it.
pub(crate) fn by_person(
    ctx: &Ctx<'_>,
    book: &mut Book,
    at: usize,
    request: &ThreadActRequest,
) -> Result<(), Problem> {
    let now = ctx.shared.clock.now();
    let mut thread = book.threads[at].clone();
    let Some(does) = Does::of(&request.act) else {
        return Err(invalid(
            ctx,
            "/act",
            "an act of this version of the contract",
        ));
    };
    let Some(to) = thread::after_person(&thread.kind, thread.at, &request.act) else {
        let detail = format!("{} is not possible now", does.name());
        return Err(refuse::conflict(ctx.trace(), &detail));
    };
    let mut said = Said::plain(does.entry());
    if does.needs_text() {
        let text = request.text.as_deref().unwrap_or_default();
        said.text = Some(Text::zh(words(ctx, "/text", text, MOST as usize)?));
        said.documents = take_files(ctx, &thread.owner, &thread.id, &request.documents)?;
    }
    match does {
        Does::Rate => {
            let mut rating = request
                .rating
                .clone()
                .ok_or_else(|| invalid(ctx, "/rating", "a rating"))?;
            if !rating.satisfaction.is_known() {
                let pointer = "/rating/satisfaction";
                return Err(invalid(
                    ctx,
                    pointer,
                    "a level of this version of the contract",
                ));
            }
            rating.text = match rating.text.as_deref().map(str::trim) {
                None | Some("") => None,
                Some(text) => Some(words(ctx, "/rating/text", text, 500)?),
            };
            rating.at = clock::rfc3339(now);
            said.key = if rating.resolved {
                "RATING.resolved"
            } else {
                "RATING.unresolved"
            };
            said.text = rating.text.clone().map(Text::zh);
            thread.rating = Some(rating);
        }
        Does::Ask => reckon::restart(
            &mut thread,
            reckon::promised(&ThreadKind::Consultation),
            now,
        ),
        Does::Reopen | Does::Object => {
            let days = match does {
                Does::Object => reckon::REVIEW,
                _ => reckon::promised(&thread.kind),
            };
            reckon::restart(&mut thread, days, now);
            // What is said next is said of another answer.
            thread.rating = None;
        }
        Does::Withdraw => thread.stopped_at = Some(now),
        Does::Add => {}
    }
    thread.at = to;
    note(&ctx.world, &mut thread, said, now);
    book.threads[at] = thread;
    Ok(())
}

/// An officer acts on a thread.
pub(crate) fn act(
    ctx: &Ctx<'_>,
    book: &mut Book,
    at: usize,
    officer: &Officer,
    request: &DeskThreadRequest,
) -> Result<(), Problem> {
    let thread = &book.threads[at];
    let named: Vec<_> = thread::STEPS
        .iter()
        .filter_map(|step| match step.by {
            Actor::Officer(post, act) if act.name() == request.act.name() => Some((post, act)),
            _ => None,
        })
        .collect();
    let Some((_, act)) = named.first().copied() else {
        return Err(invalid(
            ctx,
            "/act",
            "an act of this version of the contract",
        ));
    };
    if !named
        .iter()
        .any(|(post, _)| officer.roles.contains(&post.role()))
    {
        let detail = "none of the officer's roles may do this";
        return Err(refuse::with_detail(
            ProblemKind::NotAllowed,
            ctx.trace(),
            detail,
        ));
    }
    let world = &ctx.world;
    if thread::after(&thread.kind, thread.at, &officer.roles, &request.act).is_none() {
        let detail = format!("{} is not possible now", act.name());
        return Err(refuse::conflict(ctx.trace(), &detail));
    }
    if let Some(why) = desk::blocked(world, thread, act, officer) {
        return Err(refuse::conflict(ctx.trace(), why.in_language("en").0));
    }
    let text = request.text.as_deref().map(str::trim).unwrap_or_default();
    let text = if act.needs_text(thread.at) || !text.is_empty() {
        Some(words(ctx, "/text", text, MOST as usize)?)
    } else {
        None
    };
    let mut done = Done {
        text: text.map(Text::zh),
        ..Done::default()
    };
    if act == Act::Dispatch {
        let id = request.department.as_deref().unwrap_or_default();
        let department = seat(world, id)
            .filter(|(body, place)| officer.is_near(world, *place) && world.bodies.len() > *body)
            .map(|(body, place)| world.body_named(body, place));
        done.department =
            Some(department.ok_or_else(|| invalid(ctx, "/department", "an id of `departments`"))?);
    }
    if act == Act::Reply && thread.kind == ThreadKind::Suggestion {
        let outcome = request.outcome.clone().filter(|outcome| outcome.is_known());
        done.outcome = Some(outcome.ok_or_else(|| invalid(ctx, "/outcome", "what became of it"))?);
    }
    take(book, world, at, officer, act, done, ctx.shared.clock.now());
    Ok(())
}

/// What goes with an act of an officer.
#[derive(Default)]
pub(super) struct Done {
    pub text: Option<Text>,
    pub department: Option<contract::wire::Named>,
    pub outcome: Option<contract::wire::SuggestionOutcome>,
}

/// Takes a step that has been found in order.
pub(super) fn take(
    book: &mut Book,
    world: &World,
    at: usize,
    officer: &Officer,
    act: Act,
    done: Done,
    now: i64,
) {
    let mut thread = book.threads[at].clone();
    let step = thread::steps(&thread.kind, thread.at).find_map(|step| match step.by {
        Actor::Officer(post, does) if does == act && officer.roles.contains(&post.role()) => {
            Some((post, step.to))
        }
        _ => None,
    });
    let Some((post, to)) = step else { return };
    let mut said = Said {
        text: done.text,
        by: Some((officer, post)),
        ..Said::plain(act.entry())
    };
    match act {
        Act::Dispatch => {
            if let Some(department) = done.department {
                if post == Post::Handler {
                    said.key = "DISPATCH.on";
                }
                // The entry names who gets it, and is of who gives it on.
                said.from = Some(thread.department.name.clone());
                thread.department = department;
            }
        }
        Act::Extend => {
            thread.days += reckon::EXTENSION;
            thread.overdue_told = false;
            said.until = Some(clock::date(reckon::due(&thread)));
        }
        Act::Reply => {
            thread.stopped_at = Some(now);
            if done.outcome.is_some() {
                thread.outcome = done.outcome;
            }
            said.key = match (&thread.kind, thread.at) {
                (ThreadKind::Complaint, At::Reopened) => "REPLY.review",
                _ => "REPLY",
            };
        }
        Act::Return => thread.stopped_at = Some(now),
        Act::Publish => {
            thread.published = Some(secret().chars().take(20).collect());
            said.key = "PUBLICATION.on";
        }
        Act::Unpublish => {
            thread.published = None;
            said.key = "PUBLICATION.off";
        }
        Act::Take | Act::Close => {}
    }
    thread.at = to;
    note(world, &mut thread, said, now);
    book.threads[at] = thread;
    tell(book, world, at, act.name(), now);
}

/// What time does: says that an answer is late, and closes what nobody says anything about. Whether it did anything.
pub(super) fn time_goes_by(book: &mut Book, world: &World, now: i64) -> bool {
    let mut any = false;
    for at in 0..book.threads.len() {
        let thread = &mut book.threads[at];
        if reckon::overdue(thread, now) && !thread.overdue_told {
            let over = clock::morning(reckon::due(thread) + 1);
            thread.overdue_told = true;
            system(world, thread, ThreadEntryKind::Overdue, over);
            tell(book, world, at, "OVERDUE", over);
            any = true;
        } else if let Some(closed) = reckon::silent(thread, now) {
            let to = thread::steps(&thread.kind, thread.at)
                .find(|step| step.by == Actor::Time)
                .map(|step| step.to);
            if let Some(to) = to {
                thread.at = to;
                system(world, thread, ThreadEntryKind::Closing, closed);
                any = true;
            }
        }
    }
    any
}

fn system(world: &World, thread: &mut Record, kind: ThreadEntryKind, at: i64) {
    let said = Said {
        by_system: true,
        ..Said::plain(kind)
    };
    note(world, thread, said, at);
}

/// Whether a complaint is about an officer.
pub(super) fn is_about(thread: &Record, officer: &Officer) -> bool {
    thread.about.kind == SubjectKind::Officer
        && thread
            .about
            .officer
            .as_ref()
            .is_some_and(|named| named.id == officer.seal)
}
