//! What is asked of the list. What was chosen lives in the address; what was typed does not: a name or a number may be in it.

use contract::{
    FieldError, ParamValue,
    endpoints::CaseQuery,
    validate::Day,
    wire::{CaseFilter, Code, Cursor, Limit, Words},
};
use leptos::prelude::*;

/// What is asked of the list. Copy it freely.
#[derive(Clone, Copy)]
pub struct Asked {
    address: Memo<CaseQuery>,
    /// The words that were searched for last.
    pub words: RwSignal<String>,
}

impl Asked {
    /// By the address.
    pub fn new(query: Memo<Result<CaseQuery, Vec<FieldError>>>) -> Self {
        let address = Memo::new(move |_| CaseQuery {
            q: None,
            cursor: None,
            limit: None,
            ..query.get().unwrap_or_default()
        });
        Self {
            address,
            words: RwSignal::new(String::new()),
        }
    }

    /// The conditions of the address; reactive.
    pub fn address(self) -> CaseQuery {
        self.address.get()
    }

    /// All of it, as a page of the list is asked for; reactive.
    pub fn query(self, cursor: Option<Cursor>, limit: Option<Limit>) -> CaseQuery {
        CaseQuery {
            q: self.words.with(|words| Words::read(words.trim())),
            cursor,
            limit,
            ..self.address.get()
        }
    }

    /// Whether there is any condition; reactive.
    pub fn is_narrowed(self) -> bool {
        self.query(None, None) != CaseQuery::default()
    }

    /// The conditions, to be kept; reactive.
    pub fn filter(self) -> CaseFilter {
        let query = self.query(None, None);
        CaseFilter {
            group: query.group,
            needs_you: query.needs_you,
            applicant: query.applicant.map(|code| code.0),
            item: query.item.map(|code| code.0),
            department: query.department.map(|code| code.0),
            from: query.from.map(Day::to_wire),
            to: query.to.map(Day::to_wire),
            q: query.q.map(|words| words.0),
        }
    }
}

/// The address of conditions that were kept, without their words.
pub fn address_of(filter: &CaseFilter) -> CaseQuery {
    let code = |text: &Option<String>| text.as_deref().and_then(Code::read);
    let day = |text: &Option<String>| text.as_deref().and_then(<Day as ParamValue>::read);
    CaseQuery {
        group: filter.group.clone().filter(|group| group.is_known()),
        needs_you: filter.needs_you,
        applicant: code(&filter.applicant),
        item: code(&filter.item),
        department: code(&filter.department),
        from: day(&filter.from),
        to: day(&filter.to),
        ..CaseQuery::default()
    }
}
