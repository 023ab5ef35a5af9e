//! A thread as the server keeps it.

use contract::thread::At;
use contract::wire::{
    Named, SuggestionOutcome, ThreadEntry, ThreadEntryKind, ThreadKind, ThreadRating, ThreadSubject,
};
use serde::{Deserialize, Serialize};

/// A thread.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    /// Opaque.
    pub id: String,
    /// Number of the ticket.
    pub number: String,
    pub kind: ThreadKind,
    /// Id of the persona whose it is.
    pub owner: String,
    /// Their full name; leaves the server masked only.
    pub name: String,
    pub about: ThreadSubject,
    /// Who has it now.
    pub department: Named,
    pub title: String,
    /// The title in English, of samples.
    #[serde(default)]
    pub title_en: String,
    pub started_at: i64,
    #[serde(with = "crate::by_name")]
    pub at: At,
    /// The oldest first.
    pub entries: Vec<ThreadEntry>,
    /// When the clock began of the answer that is owed, or was owed last.
    pub since: i64,
    /// Within how many working days.
    pub days: i64,
    /// When the last answer came, or the thread ended without.
    pub stopped_at: Option<i64>,
    /// When something happened last.
    pub changed_at: i64,
    /// Whether it was said that the day has gone by.
    pub overdue_told: bool,
    pub confidential: bool,
    pub may_publish: bool,
    /// Id of what was published of it.
    pub published: Option<String>,
    pub outcome: Option<SuggestionOutcome>,
    pub rating: Option<ThreadRating>,
}

impl Record {
    /// The guarded revision, as it travels.
    pub(crate) fn revision(&self) -> String {
        format!("r{}", self.entries.len())
    }

    /// The last entry of a kind.
    pub(crate) fn last(&self, kind: &ThreadEntryKind) -> Option<&ThreadEntry> {
        self.entries.iter().rev().find(|entry| entry.kind == *kind)
    }
}
