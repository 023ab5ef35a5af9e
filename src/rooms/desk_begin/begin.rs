//! The page: an item, its form, the slip; below, what was begun in this hall.

use super::{fill, item, list, slip};
use crate::{
    backend::use_remote,
    browser::{dom, page, time},
    keep::typed::Typed,
    routes::use_query,
    show::officers_only,
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{CounterDraftQuery, ListCounterDrafts},
    wire::CounterDraft,
};
use leptos::prelude::*;
use std::time::Duration;

/// Where the form, and after it the slip, stands.
const STAGE: &str = "begin-stage";

/// How far the officer is. Copy it freely.
#[derive(Clone, Copy)]
pub struct Stage {
    /// The id of the item that was chosen, so that a reload does not lose the place.
    item: Typed,
    /// What was begun just now, with its code: kept nowhere else.
    pub slip: RwSignal<Option<CounterDraft>>,
    /// Asks anew what was begun in the hall.
    pub list: Callback<()>,
}

impl Stage {
    /// The item that was chosen; reactive.
    pub fn item(self) -> Option<Id> {
        self.item.text.with(|id| Id::parse(id))
    }

    /// Back to finding one.
    pub fn leave(self) {
        self.item.forget();
    }

    /// Goes on to the form of an item.
    pub fn choose(self, item: Id) {
        self.slip.set(None);
        self.item.text.set(item.0);
        time::after(Duration::ZERO, || dom::focus(STAGE));
    }

    /// It is begun: the slip takes the place of the form.
    pub fn begun(self, one: CounterDraft) {
        page::announce(untrack(words::desk_begin::begun));
        self.item.forget();
        self.slip.try_set(Some(one));
        self.list.run(());
        time::after(Duration::ZERO, || dom::focus(STAGE));
    }
}

/// The page.
#[component]
pub fn Begin() -> impl IntoView {
    let asked = use_query::<CounterDraftQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let all = use_remote::<ListCounterDrafts>(move || Some(((), query.get())));
    let stage = Stage {
        item: Typed::of("begin", "item"),
        slip: RwSignal::new(None),
        list: Callback::new(move |()| all.refresh()),
    };
    let item = Memo::new(move |_| stage.item());
    let inside = move || match (stage.slip.get(), item.get()) {
        (Some(one), _) => Some(slip::slip(stage, &one)),
        (None, Some(item)) => Some(view! { <fill::Fill stage item /> }.into_any()),
        (None, None) => None,
    };
    let finding = move || stage.slip.with(Option::is_none).then(|| item::find(stage));
    view! {
        {officers_only::head(words::desk_begin::title)}
        <div class="stack no-print">
            <p>{words::desk_begin::lead}</p>
            {finding}
        </div>
        <div id=STAGE tabindex="-1">
            {inside}
        </div>
        <div class="stack no-print">{list::list(all, asked, stage)}</div>
    }
    .into_any()
}
