//! The officers' desk: the inbox, and beside it the case that is open. Everything can be done from the keyboard.

mod acts;
mod answers;
mod archive;
mod checks;
mod correction;
mod feed;
mod file;
mod history;
mod inbox;
mod keys;
mod list;
mod materials;
mod names;
mod part;
mod row;
mod supplied;

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query, use_route},
    show::officers_only,
    styles, words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetDesk, InboxQuery},
    wire::DeskMe,
};
use leptos::prelude::*;
use std::sync::Arc;

/// A case and its title.
pub type Titled = RwSignal<Option<(Id, String)>>;

/// What the parts of the desk share.
#[derive(Clone, Copy)]
pub struct Open {
    /// The case that is open, if one is.
    pub case: Memo<Option<Id>>,
    /// The title of a case, once it is here.
    pub title: Titled,
    /// What the inbox is narrowed to.
    pub query: Memo<InboxQuery>,
    /// The inbox.
    pub inbox: inbox::Inbox,
}

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn Desk() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    let route = use_route();
    let case = Memo::new(move |_| match route.get() {
        Route::DeskCase(id) => Some(id),
        _ => None,
    });
    let title = RwSignal::new(None);
    arrival::use_title(move || {
        match case.get().filter(|_| me.failure().is_none()) {
            // Going from case to case the last one's title is still here.
            Some(case) => title.with(|title: &Option<(Id, String)>| {
                let (_, title) = title.as_ref().filter(|(of, _)| *of == case)?;
                Some(title.clone())
            }),
            None => Some(words::desk::title().to_owned()),
        }
    });
    let inside = move |me| view! { <Here me case title /> }.into_any();
    view! { <div class=styles::desk::ROOM>{officers_only::room(me, words::desk::title, words::desk::what, inside)}</div> }.into_any()
}

#[component]
fn Here(me: Arc<DeskMe>, case: Memo<Option<Id>>, title: Titled) -> impl IntoView {
    arrival::settled();
    let asked = use_query::<InboxQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let open = Open {
        case,
        title,
        query,
        inbox: inbox::Inbox::new(),
    };
    provide_context(open);
    let seal = StoredValue::new(me.name.clone());
    let file = move || case.get().map(|id| view! { <file::File id seal /> });
    view! {
        <keys::Keys open />
        <div class=styles::desk::DESK data-open=move || case.get().is_some().then_some("")>
            <div class=styles::desk::INBOX>
                <inbox::InboxPane open me wrong=Signal::derive(move || asked.get().err()) />
            </div>
            <div class=styles::desk::FILE>{file}</div>
        </div>
    }
    .into_any()
}
