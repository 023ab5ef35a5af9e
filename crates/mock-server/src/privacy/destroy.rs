//! Messages that destroy themselves once they are read: content gone from the book, from stored answers and from snapshots.

use contract::wire::{DestroyAfter, Message};

use super::Space;
use crate::clock;
use crate::state::Shared;

/// When a message of a space is due; `None` while it is not to be destroyed, or never may be.
pub(crate) fn due(space: &Space, message: &Message) -> Option<i64> {
    let law = message.privacy.as_ref();
    if law.is_some_and(|known| known.kept_by_law || known.destroyed_at.is_some()) {
        return None;
    }
    let read = space.read.get(&message.id)?;
    let after = match space.settings().destroy_read {
        DestroyAfter::Hour => 3600,
        DestroyAfter::Day => 86_400,
        DestroyAfter::Week => 7 * 86_400,
        _ => return None,
    };
    Some(read + after)
}

/// Destroys what is due by now, and what stored answers hold of it.
pub(crate) fn settle(shared: &Shared) {
    let now = shared.clock.now();
    let timed = |space: &Space| {
        !space.read.is_empty()
            && !matches!(
                space.settings().destroy_read,
                DestroyAfter::Never | DestroyAfter::OnClose
            )
    };
    let spaces: Vec<(String, Space)> = {
        let kept = shared.spaces.kept();
        let some = kept.spaces.iter().filter(|(_, space)| timed(space));
        some.map(|(id, space)| (id.clone(), space.clone()))
            .collect()
    };
    let world = shared.world();
    for (persona, space) in spaces {
        let Some(mut book) = shared.cases.book(shared, &world) else {
            return;
        };
        let over: Vec<(String, i64)> = book
            .messages_of(&persona)
            .iter()
            .filter(|message| space.owns(message))
            .filter_map(|message| Some((message.id.clone(), due(&space, message)?)))
            .filter(|(_, due)| *due <= now)
            .collect();
        for (id, at) in &over {
            book.destroy(&world, &persona, id, &clock::rfc3339(*at));
        }
        drop(book);
        forget(shared, &persona, over.iter().map(|(id, _)| id.clone()));
    }
    let purge = std::mem::take(&mut shared.spaces.kept().purge);
    if !purge.is_empty() {
        shared.sessions.forget_replies(&purge);
    }
}

/// What the space knew of destroyed messages is forgotten, and what stored answers hold of them will be.
pub(super) fn forget(shared: &Shared, persona: &str, ids: impl Iterator<Item = String>) {
    let mut kept = shared.spaces.kept();
    for id in ids {
        if let Some(space) = kept.spaces.get_mut(persona) {
            space.read.remove(&id);
        }
        kept.purge.push(id);
    }
}
