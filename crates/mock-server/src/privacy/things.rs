//! What is in a space: moved in and out, listed, read and closed.

use contract::Problem;
use contract::wire::{
    DestroyAfter, Message, PrivateKind, PrivatePlacement, PrivateThing, PrivateThings,
};

use super::{Space, asker, destroy, mark, needs_open, plain};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals::Reach;
use crate::{cards, cases};

/// The space of who asks, as it stands.
pub(super) fn own(ctx: &Ctx<'_>) -> Space {
    let kept = ctx.shared.spaces.kept();
    asker(ctx)
        .and_then(|(persona, _)| kept.spaces.get(&persona).cloned())
        .unwrap_or_default()
}

/// Whether a message of who asks is about a case that is locked in their space.
pub(super) fn about_a_private_case(ctx: &Ctx<'_>, id: &str) -> bool {
    let Some((persona, _)) = asker(ctx) else {
        return false;
    };
    let case = ctx.shared.cases.open(ctx).ok().and_then(|book| {
        let all = book.messages_of(&persona);
        all.into_iter().find(|message| message.id == id)?.case
    });
    case.is_some_and(|case| super::hides(ctx, &PrivateKind::Case, &case.id))
}

/// Everything that concerns who asks, as lists show it.
fn everything(ctx: &Ctx<'_>, persona: &str) -> Result<PrivateThings, Problem> {
    let cards = cards::of(ctx, persona);
    let reach = Reach::of(ctx)?;
    let now = ctx.shared.clock.now();
    let book = ctx.shared.cases.open(ctx)?;
    let own = book.cases().iter();
    Ok(PrivateThings {
        cards,
        cases: own
            .filter(|case| reach.sees(&ctx.world, case))
            .map(|case| cases::summary(&ctx.world, case, now))
            .collect(),
        messages: book.messages_of(persona),
    })
}

/// What is in the space of who asks.
pub(super) fn inside(ctx: &Ctx<'_>) -> Result<PrivateThings, Problem> {
    let me = ctx.person()?.id;
    let space = own(ctx);
    let mut all = everything(ctx, &me)?;
    all.cards
        .retain(|card| space.has(&PrivateKind::Card, &card.id));
    all.cases
        .retain(|case| space.has(&PrivateKind::Case, &case.id));
    all.messages.retain(|message| space.owns(message));
    for message in &mut all.messages {
        mark(&space, message);
    }
    Ok(all)
}

/// How many things in the space wait for the person: cases to be corrected, and cards that run out within 30 days.
pub(super) fn waiting(ctx: &Ctx<'_>, space: &Space) -> u32 {
    if space.things.is_empty() {
        return 0;
    }
    let soon = clock::date(clock::day(ctx.shared.clock.now()) + 30);
    let Ok(all) = inside(ctx) else { return 0 };
    let cases = all.cases.iter().filter(|case| case.needs_you).count();
    let cards = all.cards.iter().filter(|card| {
        card.state == contract::wire::CardState::Valid
            && card.expires_on.as_ref().is_some_and(|end| *end <= soon)
    });
    let messages = all.messages.iter().filter(|message| {
        let about = message.case.as_ref();
        message.needs_you && !about.is_some_and(|case| space.has(&PrivateKind::Case, &case.id))
    });
    u32::try_from(cases + cards.count() + messages.count()).unwrap_or(u32::MAX)
}

/// What is in the space, by kind and id.
pub(super) fn named(space: &Space) -> Vec<PrivateThing> {
    let all = space.things.iter();
    all.map(|(kind, id)| PrivateThing {
        kind: PrivateKind::from(kind.as_str()),
        id: id.clone(),
    })
    .collect()
}

/// `GET /privacy/things`.
pub(crate) fn list(ctx: &Ctx<'_>) -> Result<PrivateThings, Problem> {
    needs_open(ctx)?;
    inside(ctx)
}

/// `POST /privacy/things`.
pub(crate) fn place(ctx: &Ctx<'_>, wanted: PrivatePlacement) -> Result<PrivatePlacement, Problem> {
    let me = ctx.person()?.id;
    let space = own(ctx);
    let thing = (wanted.kind.name().to_owned(), wanted.id.clone());
    if space.things.contains(&thing) {
        // It is there, and while it is locked nobody is told so by an easier answer.
        needs_open(ctx)?;
    } else {
        if space.factor.is_none() {
            let detail = "set up what opens the privacy space first";
            return Err(refuse::conflict(ctx.trace(), detail));
        }
        let all = everything(ctx, &me)?;
        let known = match wanted.kind {
            PrivateKind::Card => all.cards.iter().any(|card| card.id == wanted.id),
            PrivateKind::Case => all.cases.iter().any(|case| case.id == wanted.id),
            PrivateKind::Message => all.messages.iter().any(|message| message.id == wanted.id),
            PrivateKind::Other(_) => false,
        };
        if !known {
            return Err(refuse::not_found(ctx.trace(), "thing of yours"));
        }
    }
    let mut kept = ctx.shared.spaces.kept();
    let space = kept.spaces.entry(me).or_default();
    if wanted.private {
        space.things.insert(thing);
    } else {
        space.things.remove(&thing);
    }
    Ok(wanted)
}

/// A message of who asks was read: from now on it may become due.
pub(crate) fn note_read(ctx: &Ctx<'_>, message: &mut Message) {
    let Some((persona, _)) = asker(ctx) else {
        return;
    };
    let now = ctx.shared.clock.now();
    let mut kept = ctx.shared.spaces.kept();
    let Some(space) = kept.spaces.get_mut(&persona) else {
        return;
    };
    space.read.entry(message.id.clone()).or_insert(now);
    if space.owns(message) {
        mark(space, message);
    }
}

/// `POST /messages/{id}/closing`.
pub(crate) fn close(ctx: &Ctx<'_>, id: &str) -> Result<Message, Problem> {
    let me = ctx.person()?.id;
    let space = own(ctx);
    let mut book = ctx.shared.cases.open(ctx)?;
    let find = |book: &cases::Book| book.messages_of(&me).into_iter().find(|m| m.id == id);
    let mut message = find(&book).ok_or_else(|| refuse::not_found(ctx.trace(), "message"))?;
    let kept = message.privacy.clone().unwrap_or_else(plain);
    let goes = space.settings().destroy_read == DestroyAfter::OnClose
        && space.owns(&message)
        && message.read
        && !kept.kept_by_law
        && kept.destroyed_at.is_none();
    if goes {
        let now = clock::rfc3339(ctx.shared.clock.now());
        book.destroy(&ctx.world, &me, id, &now);
        message = find(&book).unwrap_or(message);
        drop(book);
        destroy::forget(ctx.shared, &me, std::iter::once(id.to_owned()));
    }
    if space.owns(&message) {
        mark(&space, &mut message);
    }
    Ok(message)
}
