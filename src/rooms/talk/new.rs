//! Beginning a thread: about what, what was answered to the same before, then in one's own words.

use super::new_form;
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query},
    show::wrong::wrong_address,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        skeleton::Shape,
    },
    words,
};
use contract::endpoints::{GetThreadOptions, ThreadOptionsQuery};
use leptos::prelude::*;

/// The page. What it is about may stand in the address.
#[component]
pub fn NewPage() -> impl IntoView {
    let query = use_query::<ThreadOptionsQuery>();
    let kind = Memo::new(move |_| query.get().ok().and_then(|query| query.kind));
    let given = Memo::new(move |_| ThreadOptionsQuery {
        kind: None,
        ..query.get().unwrap_or_default()
    });
    let options = use_remote::<GetThreadOptions>(move || Some(((), given.get())));
    arrival::use_title(|| Some(words::talk::new_title().to_owned()));
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::talk::title, Route::Talk.href()),
            Crumb::here(words::talk::new_title),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::talk::new_title}</h1>
            <p>{words::talk::new_lead}</p>
            {move || query.get().err().map(wrong_address)}
            {options
                .show(
                    Shape::Page,
                    words::talk::new_what,
                    move |options| {
                        // Who signs out, in whatever tab, leaves none of it on screen.
                        let turn = RwSignal::new(0_u32);
                        let left = Callback::new(move |()| turn.update(|turn| *turn += 1));
                        (move || {
                            turn.track();
                            untrack(|| new_form::view(kind.get(), given.get(), &options, left))
                        })
                            .into_any()
                    },
                )}
        </div>
    }
    .into_any()
}
