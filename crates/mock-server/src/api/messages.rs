//! Messages, and where they go.

use contract::endpoint::Id;
use contract::endpoints::MessageQuery;
use contract::wire::{
    DelegationState, Message, MessageCount, MessageCounts, MessageKind, MessageReading,
    MessageTargetKind, Page, Subscriptions, SubscriptionsSave,
};
use contract::{FieldError, ParamValue, Problem, QueryParams};

use crate::clock;
use crate::delegations::news;
use crate::drafts;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::mail::settings;
use crate::principals::Reach;
use crate::privacy;

/// The most that can be chosen one by one.
const MOST_CHOSEN: usize = 100;

/// `GET /messages`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: MessageQuery,
    (): (),
) -> Result<Page<Message>, Problem> {
    let me = ctx.person()?.id.clone();
    let mut rows = seen(ctx, &me)?;
    for message in &mut rows {
        message.needs_you &= still_needs(ctx, &me, message);
    }
    rows.retain(|message| fits(message, &query));
    let mark = cursor::own(ctx, "listMessages", &query.pairs())?;
    let show = |message: &Message| message.clone();
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        show,
    )
}

fn fits(message: &Message, query: &MessageQuery) -> bool {
    let day = message.at.get(..10).unwrap_or_default();
    let has = |words: &str| {
        let words = words.trim().to_lowercase();
        let texts = message.title.iter().chain(message.text.iter());
        let case = message.case.iter().flat_map(|case| case.name.iter());
        texts
            .chain(case)
            .any(|(_, text)| text.to_lowercase().contains(&words))
    };
    query.unread.is_none_or(|unread| unread != message.read)
        && query.kind.as_ref().is_none_or(|kind| *kind == message.kind)
        && query.from.is_none_or(|from| *day >= *from.show())
        && query.until.is_none_or(|until| *day <= *until.show())
        && query.q.as_ref().is_none_or(|words| has(words.as_str()))
}

/// `GET /messages/counts`.
pub(super) fn counts(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<MessageCounts, Problem> {
    let me = ctx.person()?.id.clone();
    let rows = seen(ctx, &me)?;
    let count = |kind: &MessageKind, unread: bool| {
        let own = rows.iter().filter(|message| message.kind == *kind);
        own.filter(|message| !unread || !message.read).count() as u64
    };
    Ok(MessageCounts {
        unread: rows.iter().filter(|message| !message.read).count() as u64,
        kinds: MessageKind::known()
            .into_iter()
            .map(|kind| MessageCount {
                unread: count(&kind, true),
                total: count(&kind, false),
                kind,
            })
            .collect(),
    })
}

/// `POST /messages/{id}/reading`.
pub(super) fn read(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Message, Problem> {
    let me = ctx.person()?.id.clone();
    let read = ctx
        .shared
        .cases
        .open(ctx)?
        .read(&me, |message| message.id == id.0);
    let mut message = read.ok_or_else(|| refuse::not_found(ctx.trace(), "message"))?;
    privacy::things::note_read(ctx, &mut message);
    Ok(message)
}

/// The messages of who is signed in, the newest first: of others' cases for as long as one may see those, without what is
/// locked in their privacy space.
fn seen(ctx: &Ctx<'_>, me: &str) -> Result<Vec<Message>, Problem> {
    news::flush(ctx);
    // Those of threads come into the book when it is read.
    let told = ctx.shared.talk.open(ctx)?.post();
    let reach = Reach::of(ctx)?;
    let mut book = ctx.shared.cases.open(ctx)?;
    book.deliver(told);
    let mut rows = book.messages_of(me);
    rows.retain(|message| {
        let at = message.case.as_ref().and_then(|case| book.find(&case.id));
        at.is_none_or(|at| reach.sees(&ctx.world, book.case(at)))
    });
    drop(book);
    privacy::veil(ctx, &mut rows);
    Ok(rows)
}

/// Whether what was to be done is still to be done, where it is about no case.
fn still_needs(ctx: &Ctx<'_>, me: &str, message: &Message) -> bool {
    let Some(target) = &message.target else {
        return true;
    };
    match target.kind {
        MessageTargetKind::Draft => {
            let open = |kept: &drafts::Kept| kept.id == target.id && kept.case.is_none();
            ctx.shared.drafts.find(open).is_some()
        }
        MessageTargetKind::Delegation => {
            let book = ctx.delegations();
            let mut own = book.of(me);
            own.any(|kept| kept.id == target.id && kept.state == DelegationState::Offered)
        }
        _ => true,
    }
}

/// `POST /messages/readings`.
pub(super) fn read_many(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: MessageReading,
) -> Result<MessageCounts, Problem> {
    let me = ctx.person()?.id.clone();
    let until = body.until.as_deref().map(clock::parse);
    let mut wrong = Vec::new();
    if until == Some(None) {
        wrong.push(FieldError::at("/until", "expected a moment, RFC 3339"));
    }
    if body.ids.len() > MOST_CHOSEN {
        wrong.push(FieldError::at("/ids", "expected 100 at most"));
    }
    if !body.ids.is_empty() && (body.kind.is_some() || body.until.is_some()) {
        wrong.push(FieldError::at(
            "/ids",
            "expected not together with kind or until",
        ));
    }
    if body.kind.as_ref().is_some_and(|kind| !kind.is_known()) {
        wrong.push(FieldError::at("/kind", "expected a kind that is known"));
    }
    if !wrong.is_empty() {
        return Err(refuse::invalid(ctx.trace(), wrong));
    }
    ctx.shared.cases.open(ctx)?.read(&me, |message| {
        if !body.ids.is_empty() {
            return body.ids.contains(&message.id);
        }
        let seen = until
            .flatten()
            .is_none_or(|until| clock::parse(&message.at).is_some_and(|at| at <= until));
        seen && body.kind.as_ref().is_none_or(|kind| *kind == message.kind)
    });
    counts(ctx, (), (), ())
}

/// `GET /messages/subscriptions`.
pub(super) fn subscriptions(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    (): (),
) -> Result<Subscriptions, Problem> {
    let me = ctx.person()?.id.clone();
    let book = ctx.shared.cases.open(ctx)?;
    Ok(settings::of(&book.mail, &ctx.world, &me))
}

/// `PUT /messages/subscriptions`.
pub(super) fn subscribe(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: SubscriptionsSave,
) -> Result<Subscriptions, Problem> {
    let me = ctx.person()?.id.clone();
    let mut book = ctx.shared.cases.open(ctx)?;
    ctx.if_match(&settings::of(&book.mail, &ctx.world, &me).revision)?;
    settings::save(&mut book.mail, &ctx.world, &me, body)
        .map_err(|wrong| refuse::invalid(ctx.trace(), wrong))?;
    Ok(settings::of(&book.mail, &ctx.world, &me))
}
