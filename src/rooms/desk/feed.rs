//! Brings the inbox page by page: as far as one has scrolled, or asked.

use super::{Open, inbox};
use crate::{
    backend::{Failure, FailureNotice, call},
    browser::time,
    styles,
    ui::button::Button,
    words,
};
use contract::{
    ParamValue,
    endpoints::{InboxQuery, ListInbox},
    wire::Cursor,
};
use leptos::prelude::*;

/// Brings one page after the other.
#[derive(Clone, Copy)]
pub struct Feed {
    open: Open,
    query: StoredValue<InboxQuery>,
    next: RwSignal<Option<Cursor>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// How many are wanted.
    upto: StoredValue<usize>,
}

impl Feed {
    /// A feed whose next page is at `next`.
    pub fn new(open: Open, next: Option<String>) -> Self {
        Self {
            open,
            query: StoredValue::new(open.query.get_untracked()),
            next: RwSignal::new(next.as_deref().and_then(Cursor::read)),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            upto: StoredValue::new(0),
        }
    }

    /// Asks until so many are here.
    pub fn want(self, count: usize) {
        self.upto.update_value(|upto| *upto = count.max(*upto));
        let enough = self.open.inbox.loaded.get_untracked() >= count;
        let stands = self.busy.get_untracked() || self.failure.with_untracked(Option::is_some);
        if enough || stands || self.next.with_untracked(Option::is_none) {
            return;
        }
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            while self.one().await {
                // Between two pages the browser paints and answers keys.
                time::breath().await;
            }
            self.busy.try_set(false);
        });
    }

    /// Brings a page; whether to go on. A list that has gone takes nothing more.
    async fn one(self) -> bool {
        let Some(Some(cursor)) = self.next.try_get_untracked() else {
            return false;
        };
        let query = self.query.get_value();
        let answer = call::<ListInbox>((), inbox::ask_next(&query, cursor)).await;
        if self.next.is_disposed() {
            return false;
        }
        match answer {
            Ok(page) => {
                self.next.set(page.next.as_deref().and_then(Cursor::read));
                self.open.inbox.append(page);
                self.open.inbox.loaded.get_untracked() < self.upto.get_value()
            }
            Err(failure) => {
                self.failure.set(Some(failure));
                false
            }
        }
    }

    /// How many are here, and more on demand: for whoever does not scroll.
    pub fn end(self, total: usize) -> AnyView {
        let inbox = self.open.inbox;
        let again = Callback::new(move |()| {
            self.failure.set(None);
            self.want(inbox.loaded.get_untracked() + 1);
        });
        let counted = move || words::desk::shown(total as u64, &inbox.loaded.get().to_string());
        let more = move || {
            let rest = self.next.with(Option::is_some);
            rest.then(|| {
                view! {
                    <Button pending=self.busy on_press=again>
                        {words::show::more}
                    </Button>
                }
            })
        };
        let lost = move || {
            self.failure
                .get()
                .map(|failure| view! { <FailureNotice failure on_retry=again pending=self.busy /> })
        };
        view! {
            {lost}
            <div class=styles::desk_list::END>
                <p>{counted}</p>
                {more}
            </div>
        }
        .into_any()
    }
}
