//! What the address asks for: a standard, only clauses with holes.

use super::data::Clause;
use crate::routes::Route;
use contract::{FieldError, ParamValue, wire::Code};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// What is asked for. What is wrong in the address is left out and named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Id of the standard.
    pub standard: Option<String>,
    /// Only what has holes.
    pub holes: bool,
    /// What was wrong.
    pub wrong: Vec<FieldError>,
}

/// What the address asks for now.
pub fn use_asked() -> Memo<Asked> {
    let map = use_query_map();
    Memo::new(move |_| {
        map.with(|map| {
            let text = |name| map.get_str(name).filter(|text| !text.is_empty());
            let mut asked = Asked::default();
            match text("standard").map(|text| Code::read(text).ok_or(())) {
                Some(Ok(code)) => asked.standard = Some(code.0),
                Some(Err(())) => asked
                    .wrong
                    .push(FieldError::bad_parameter("standard", Code::EXPECTED)),
                None => {}
            }
            match text("holes") {
                Some("true") => asked.holes = true,
                Some("false") | None => {}
                Some(_) => asked
                    .wrong
                    .push(FieldError::bad_parameter("holes", bool::EXPECTED)),
            }
            asked
        })
    })
}

impl Asked {
    /// The address that asks for this.
    pub fn href(&self) -> String {
        let mut pairs = Vec::new();
        if let Some(standard) = &self.standard {
            pairs.push(("standard", standard.clone()));
        }
        if self.holes {
            pairs.push(("holes", "true".to_owned()));
        }
        Route::Coverage.href_of(&pairs)
    }

    /// Whether a clause is among what is asked for.
    pub fn fits(&self, clause: &Clause) -> bool {
        let standard = self.standard.as_ref();
        standard.is_none_or(|id| *id == clause.standard) && !(self.holes && clause.is_whole())
    }
}
