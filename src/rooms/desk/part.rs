//! A part of the case: what shows it is made anew only when the part has changed, so that a write at one place takes
//! neither the keyboard nor what was opened away at another.

use contract::wire::DeskFile;
use leptos::prelude::*;
use std::sync::Arc;

/// The case as it was when the part last changed: one type for all parts, so that memos are compiled once.
#[derive(Clone)]
struct Seen(Arc<DeskFile>);

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A part of the case.
pub struct Part<T> {
    seen: Memo<Seen>,
    take: fn(&DeskFile) -> T,
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<T> {}

impl<T: PartialEq + 'static> Part<T> {
    /// What `take` takes of the case.
    pub fn of(file: RwSignal<Arc<DeskFile>>, take: fn(&DeskFile) -> T) -> Self {
        let same = move |one: &DeskFile, other: &DeskFile| take(one) == take(other);
        Self {
            seen: memo(file, Box::new(same)),
            take,
        }
    }

    /// The part; reactive.
    pub fn get(self) -> T {
        self.seen.with(|seen| (self.take)(&seen.0))
    }

    /// Reads the part; reactive.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.get())
    }
}

type Same = Box<dyn Fn(&DeskFile, &DeskFile) -> bool + Send + Sync>;

fn memo(file: RwSignal<Arc<DeskFile>>, same: Same) -> Memo<Seen> {
    Memo::new(move |before: Option<&Seen>| {
        let now = file.get();
        match before {
            Some(before) if same(&before.0, &now) => before.clone(),
            _ => Seen(now),
        }
    })
}
