//! A place for the button that saves a public page as a favourite. The part that fills it comes when the page can be
//! used; it also notes the visit, for who wants that.

use crate::frame::arrival;
use crate::room::{ChunkLost, Door, room};
use crate::{styles, words};
use contract::wire::{PublicKind, PublicPage, Text};
use leptos::prelude::*;

room!(SaverPart, saver, crate::rooms::saver::Saver);

/// The page that may be saved.
#[derive(Clone)]
pub struct Saved {
    /// What it is.
    pub page: PublicPage,
    /// Its name.
    pub name: Text,
}

/// The place.
pub fn saver(kind: PublicKind, id: &str, name: &Text) -> AnyView {
    let saved = Saved {
        page: PublicPage {
            kind,
            id: id.to_owned(),
        },
        name: name.clone(),
    };
    let due = arrival::when_calm();
    let place = move || {
        provide_context(saved.clone());
        provide_context(Door { coming, lost });
        if due.get() { SaverPart() } else { coming() }
    };
    place.into_any()
}

/// Keeps the place free.
fn coming() -> AnyView {
    view! {
        <span class=styles::button::BUTTON data-kind="quiet" data-coming="" aria-hidden="true">
            {words::show::save}
        </span>
    }
    .into_any()
}

fn lost(_: ChunkLost, _: Callback<()>) -> AnyView {
    ().into_any()
}
