//! Things that are kept, one after another, and that many requests look at and change.

use std::sync::Mutex;

/// Things that are kept.
#[derive(Debug)]
pub(crate) struct Shelf<T>(Mutex<Vec<T>>);

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Shelf<T> {
    /// Looks at all of them, or changes them, while nobody else does. Only when another has panicked over them is nothing done.
    pub(crate) fn with<R: Default>(&self, run: impl FnOnce(&mut Vec<T>) -> R) -> R {
        self.0
            .lock()
            .map(|mut all| run(&mut all))
            .unwrap_or_default()
    }

    /// One more.
    pub(crate) fn add(&self, one: T) {
        self.with(|all| all.push(one));
    }

    /// Changes the first that fits.
    pub(crate) fn change<R>(
        &self,
        fits: impl Fn(&T) -> bool,
        change: impl FnOnce(&mut T) -> R,
    ) -> Option<R> {
        self.with(|all| all.iter_mut().find(|one| fits(one)).map(change))
    }

    /// Throws those away that do not fit.
    pub(crate) fn retain(&self, fits: impl Fn(&T) -> bool) {
        self.with(|all| all.retain(|one| fits(one)));
    }

    /// These, in place of all: from a snapshot.
    pub(crate) fn load(&self, rows: Vec<T>) {
        self.with(|all| *all = rows);
    }

    /// Forgets all.
    pub(crate) fn clear(&self) {
        self.load(Vec::new());
    }
}

impl<T: Clone> Shelf<T> {
    /// The first that fits.
    pub(crate) fn find(&self, fits: impl Fn(&T) -> bool) -> Option<T> {
        self.with(|all| all.iter().find(|one| fits(one)).cloned())
    }

    /// All that fit.
    pub(crate) fn all_where(&self, fits: impl Fn(&T) -> bool) -> Vec<T> {
        self.with(|all| all.iter().filter(|one| fits(one)).cloned().collect())
    }

    /// All of them: for a snapshot.
    pub(crate) fn save(&self) -> Vec<T> {
        self.all_where(|_| true)
    }
}
