//! Files handed in: announced, sent by tus, looked into, received.

use std::collections::HashMap;
use std::sync::Mutex;

use contract::wire::{Document, DocumentStart, DocumentState};

use crate::session::secret;

/// Where a file belongs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Home {
    /// A material of a draft: ids of both.
    Draft(String, String),
    /// A material of a case that is being corrected: ids of both.
    Case(String, String),
}

/// A file handed in.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// As it travels.
    pub document: Document,
    /// Id of the persona who handed it in.
    pub owner: String,
    /// Where it belongs.
    pub home: Home,
    /// Its bytes so far.
    pub bytes: Vec<u8>,
}

/// All files handed in.
#[derive(Default)]
pub(crate) struct Documents(Mutex<HashMap<String, Kept>>);

impl Documents {
    /// Announces a file; the caller has held it against the rules.
    pub(crate) fn start(&self, owner: &str, home: Home, start: &DocumentStart) -> Document {
        let id = secret();
        let document = Document {
            upload: Some(format!("/uploads/{id}")),
            id: id.clone(),
            name: start.name.clone(),
            media_type: start.media_type.clone(),
            size: start.size,
            received: 0,
            state: DocumentState::Pending,
            reason: None,
            sm3: None,
            file: None,
        };
        if let Ok(mut all) = self.0.lock() {
            let kept = Kept {
                document: document.clone(),
                owner: owner.to_owned(),
                home,
                bytes: Vec::new(),
            };
            all.insert(id, kept);
        }
        document
    }

    /// Everything handed in somewhere, in the order in which it was announced.
    pub(crate) fn of(&self, home: &Home) -> Vec<Document> {
        let Ok(all) = self.0.lock() else {
            return Vec::new();
        };
        let here = all.values().filter(|kept| kept.home == *home);
        here.map(|kept| kept.document.clone()).collect()
    }

    /// What was handed in with a draft belongs to the case it became.
    pub(crate) fn follow(&self, draft: &str, case: &str) {
        if let Ok(mut all) = self.0.lock() {
            for kept in all.values_mut() {
                if let Home::Draft(from, material) = &kept.home
                    && from == draft
                {
                    kept.home = Home::Case(case.to_owned(), material.clone());
                }
            }
        }
    }
}
