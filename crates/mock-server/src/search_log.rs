//! What people searched for, and whether it helped: how good the search is, as those who keep it see it.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use contract::wire::SearchFeedback;
use serde_json::{Value, json};

/// The most that is remembered of each.
const MOST: usize = 500;

/// Searches of late, and what was said of them. It holds no word of who searched.
#[derive(Default)]
pub(crate) struct SearchLog(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    searches: VecDeque<Searched>,
    said: VecDeque<(SearchFeedback, String)>,
}

/// Some words, how much they found, and whether any of it was opened.
struct Searched {
    words: String,
    total: u64,
    opened: bool,
}

fn push<T>(list: &mut VecDeque<T>, one: T) {
    if list.len() == MOST {
        list.pop_front();
    }
    list.push_back(one);
}

impl SearchLog {
    fn open(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A search came, and found so much.
    pub(crate) fn searched(&self, words: &str, total: u64) {
        let searched = Searched {
            words: words.to_owned(),
            total,
            opened: false,
        };
        push(&mut self.open().searches, searched);
    }

    /// Something that was found by these words was opened: by who searched for them last and has opened nothing yet.
    pub(crate) fn opened(&self, words: &str) {
        let mut inner = self.open();
        let last = inner.searches.iter_mut().rev();
        let searched = last
            .filter(|searched| searched.words == words)
            .find(|searched| !searched.opened);
        if let Some(searched) = searched {
            searched.opened = true;
        }
    }

    /// Somebody said whether it helped.
    pub(crate) fn said(&self, feedback: SearchFeedback, at: String) {
        push(&mut self.open().said, (feedback, at));
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) {
        *self.open() = Inner::default();
    }

    /// As JSON: counts, words that found nothing, words of which nothing was opened, what was said; the newest first.
    pub(crate) fn show(&self) -> Value {
        let inner = self.open();
        let words = |of: fn(&Searched) -> bool| -> Vec<&str> {
            let searches = inner.searches.iter().rev();
            searches
                .filter(|searched| of(searched))
                .map(|searched| searched.words.as_str())
                .collect()
        };
        let said: Vec<Value> = inner
            .said
            .iter()
            .rev()
            .map(|(feedback, at)| json!({ "at": at, "feedback": feedback }))
            .collect();
        json!({
            "searches": inner.searches.len(),
            "foundNothing": words(|searched| searched.total == 0),
            "openedNothing": words(|searched| searched.total > 0 && !searched.opened),
            "said": said,
        })
    }
}
