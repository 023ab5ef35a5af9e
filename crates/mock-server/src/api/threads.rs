//! 咨询, 投诉, 建议: one's threads, what was published, what one said of cases.

use contract::endpoint::Id;
use contract::endpoints::{AnswerQuery, OwnRatingQuery, ThreadOptionsQuery, ThreadQuery};
use contract::wire::{
    Document, DocumentStart, GivenRating, Page, PublishedAnswer, Thread, ThreadActRequest,
    ThreadOptions, ThreadStart, ThreadSummary,
};
use contract::{Problem, QueryParams};

use crate::cases::watch::{Subject, Watch};
use crate::cases::{self, rate};
use crate::documents::{self, Home};
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::principals::Reach;
use crate::talk::{self, Book, Record};

/// The place of one's thread in the book; to others there is no such thread.
fn own(ctx: &Ctx<'_>, book: &Book, id: &Id) -> Result<usize, Problem> {
    let me = ctx.person()?.id;
    book.find(&id.0)
        .filter(|at| book.threads()[*at].owner == me)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "thread"))
}

/// `GET /answers`.
pub(super) fn answers(
    ctx: &Ctx<'_>,
    (): (),
    query: AnswerQuery,
    (): (),
) -> Result<Page<PublishedAnswer>, Problem> {
    let rows = talk::published(&*ctx.shared.talk.open(ctx)?, &query);
    let mark = cursor::mark("listAnswers", &query.pairs());
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        PublishedAnswer::clone,
    )
}

/// `GET /thread-options`.
pub(super) fn options(
    ctx: &Ctx<'_>,
    (): (),
    query: ThreadOptionsQuery,
    (): (),
) -> Result<ThreadOptions, Problem> {
    talk::options(ctx, &query)
}

/// `GET /threads`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: ThreadQuery,
    (): (),
) -> Result<Page<ThreadSummary>, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let book = ctx.shared.talk.open(ctx)?;
    let mut rows: Vec<&Record> = book
        .threads()
        .iter()
        .filter(|thread| thread.owner == me)
        .filter(|thread| query.kind.as_ref().is_none_or(|kind| *kind == thread.kind))
        .filter(|thread| query.open.is_none_or(|open| open != thread.at.is_end()))
        .collect();
    rows.sort_by_key(|thread| {
        (
            !thread.at.waits_for_the_person(),
            thread.at.is_end(),
            std::cmp::Reverse(thread.changed_at),
        )
    });
    let mark = cursor::own(ctx, "listThreads", &query.pairs())?;
    let show = |thread: &&Record| talk::summary(&ctx.world, thread, now);
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        show,
    )
}

/// `POST /threads`.
pub(super) fn start(ctx: &Ctx<'_>, (): (), (): (), body: ThreadStart) -> Result<Thread, Problem> {
    let mut book = ctx.shared.talk.open(ctx)?;
    let at = talk::begin(ctx, &mut book, &body)?;
    ctx.shared.cases.tell();
    Ok(talk::thread(ctx, &book.threads()[at]))
}

/// `POST /thread-documents`.
pub(super) fn start_document(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: DocumentStart,
) -> Result<Document, Problem> {
    let me = ctx.person()?.id;
    // How many may go along is held when they do.
    documents::hold(ctx, &[], &body)?;
    let home = Home::Talk(me.clone());
    ctx.shared.documents.keep_last(&home);
    Ok(ctx.shared.documents.start(&me, home, &body))
}

/// `GET /threads/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Thread, Problem> {
    let book = ctx.shared.talk.open(ctx)?;
    let at = own(ctx, &book, &id)?;
    Ok(talk::thread(ctx, &book.threads()[at]))
}

/// `GET /threads/{id}/events`.
pub(super) fn watch(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let book = ctx.shared.talk.open(ctx)?;
    own(ctx, &book, &id)?;
    Ok(Watch::reply(ctx, Subject::Thread(id.0)))
}

/// `POST /threads/{id}/acts`.
pub(super) fn act(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: ThreadActRequest,
) -> Result<Thread, Problem> {
    let mut book = ctx.shared.talk.open(ctx)?;
    let at = own(ctx, &book, &id)?;
    talk::by_person(ctx, &mut book, at, &body)?;
    ctx.shared.cases.tell();
    Ok(talk::thread(ctx, &book.threads()[at]))
}

/// `GET /me/ratings`.
pub(super) fn ratings(
    ctx: &Ctx<'_>,
    (): (),
    query: OwnRatingQuery,
    (): (),
) -> Result<Page<GivenRating>, Problem> {
    let reach = Reach::of(ctx)?;
    let book = ctx.shared.cases.open(ctx)?;
    let now = ctx.shared.clock.now();
    let mut rows: Vec<GivenRating> = book
        .cases()
        .iter()
        .filter(|case| reach.sees(&ctx.world, case))
        .filter(|case| case.ratings.iter().any(|rating| !rating.by_default))
        .map(|case| GivenRating {
            case: contract::wire::Named {
                id: case.id.clone(),
                name: cases::item(&ctx.world, case.filed.item).name,
            },
            number: case.number.clone(),
            ratings: rate::show(&ctx.world, case, now),
            acts: rate::acts(case, now),
        })
        .collect();
    let last = |row: &GivenRating| row.ratings.last().map(|rating| rating.at.clone());
    rows.sort_by_key(|row| (row.acts.is_empty(), std::cmp::Reverse(last(row))));
    let mark = cursor::own(ctx, "listOwnRatings", &query.pairs())?;
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        GivenRating::clone,
    )
}
