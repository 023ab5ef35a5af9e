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
    searches: VecDeque<(String, u64)>,
    said: VecDeque<(SearchFeedback, String)>,
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
        push(&mut self.open().searches, (words.to_owned(), total));
    }

    /// Somebody said whether it helped.
    pub(crate) fn said(&self, feedback: SearchFeedback, at: String) {
        push(&mut self.open().said, (feedback, at));
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) {
        *self.open() = Inner::default();
    }

    /// As JSON: counts, words that found nothing, what was said; the newest first.
    pub(crate) fn show(&self) -> Value {
        let inner = self.open();
        let nothing: Vec<&str> = inner
            .searches
            .iter()
            .rev()
            .filter(|(_, total)| *total == 0)
            .map(|(words, _)| words.as_str())
            .collect();
        let said: Vec<Value> = inner
            .said
            .iter()
            .rev()
            .map(|(feedback, at)| json!({ "at": at, "feedback": feedback }))
            .collect();
        json!({ "searches": inner.searches.len(), "foundNothing": nothing, "said": said })
    }
}
