//! What every document of a material goes through, wherever it is shown: being looked into, and being taken away.

use super::{Failure, Intent, call};
use crate::{
    browser::{page, time},
    words,
};
use contract::{
    ProblemKind,
    endpoint::Id,
    endpoints::{DeleteDocument, GetDocument},
    wire::{Document, DocumentState},
};
use leptos::prelude::*;
use std::time::Duration;

/// Between two looks at a document that is being checked.
const LOOK: Duration = Duration::from_millis(1500);

/// Asks for a document until it has been looked into, and says so when it is in order; `None` once `wanted` says that
/// nobody waits for it any more.
pub async fn looked_into(id: &str, wanted: impl Fn() -> bool) -> Option<Document> {
    loop {
        if let Ok(document) = call::<GetDocument>(Id(id.to_owned()), ()).await
            && !matches!(
                document.state,
                DocumentState::Pending | DocumentState::Checking
            )
        {
            if document.state == DocumentState::Received {
                page::announce(&untrack(|| words::apply::file_received(&document.name)));
            }
            return Some(document);
        }
        time::pause(LOOK).await;
        if !wanted() {
            return None;
        }
    }
}

/// Takes a document away. One that has gone there already is gone here, too.
///
/// # Errors
/// It is still there.
pub async fn remove(intent: Intent, id: &str, name: &str) -> Result<(), Failure> {
    let answer = intent
        .write::<DeleteDocument>(&Id(id.to_owned()), &(), None)
        .await;
    match answer {
        Err(why) if !why.is(ProblemKind::NotFound) => Err(why),
        _ => {
            page::announce(&untrack(|| words::apply::file_removed(name)));
            Ok(())
        }
    }
}
