//! The list of cases, of which only what is in sight or near it stands on the page: ten thousand cases scroll like ten.
//!
//! The list is cut into slots. A slot out of sight is a gap as high as its rows are; the browser tells which are near. What
//! has not come yet is asked for when its slot comes near, or by the button at the end.

use super::{Open, inbox, row};
use crate::{
    backend::{Failure, FailureNotice, call},
    browser::{dom, sight::Sight, time},
    styles,
    ui::{button::Button, empty::Empty, icon},
    words,
};
use contract::{
    ParamValue,
    endpoints::{InboxQuery, ListInbox},
    wire::Cursor,
};
use leptos::prelude::*;
use std::time::Duration;

/// The id of the list.
const LIST: &str = "desk-list";
/// Rows a slot holds.
const SLOT: usize = 12;
/// How high a row is taken to be until one has been measured.
const ROW: u32 = 96;

#[derive(Clone, Copy)]
struct Slot {
    near: RwSignal<bool>,
    /// As measured; 0 until then.
    height: RwSignal<u32>,
}

/// What a slot shows.
#[derive(Clone, PartialEq)]
enum Shown {
    Gap,
    /// The rows, in this state of theirs.
    Rows(u32),
}

/// The list, of which the first page is in the inbox, and `next` leads to the second.
pub fn view(open: Open, next: Option<String>) -> AnyView {
    let total = open.inbox.total.get_untracked();
    if total == 0 {
        return view! {
            <Empty title=words::desk::empty picture=icon::DONE>
                <p>{words::desk::empty_do}</p>
            </Empty>
        }
        .into_any();
    }
    let slots: Vec<Slot> = (0..total.div_ceil(SLOT))
        .map(|at| Slot {
            near: RwSignal::new(at == 0),
            height: RwSignal::new(0),
        })
        .collect();
    let slots = StoredValue::new(slots);
    let feed = Feed::new(open, next);
    let row_height = RwSignal::new(ROW);
    // Where it is stands on the page only after this view does.
    Effect::new(move || {
        let told = move |id: &str, near: bool, height: f64| told(slots, feed, id, near, height);
        let sight = Sight::new(LIST, told);
        for at in 0..slots.with_value(Vec::len) {
            sight.watch(&slot_id(at));
        }
        let first = dom::height(&slot_id(0));
        let rows = total.min(SLOT);
        if let Some(each) = first
            .checked_div(u32::try_from(rows).unwrap_or(1))
            .filter(|each| *each > 0)
        {
            row_height.set(each);
        }
    });
    give_keyboard(open, slots, feed);
    let all = slots.with_value(|slots| {
        let each = |(at, slot): (usize, &Slot)| one_slot(open, at, *slot, total, row_height);
        slots.iter().enumerate().map(each).collect_view()
    });
    view! {
        <div
            class=styles::desk_list::LIST
            id=LIST
            role="list"
            aria-label=words::desk::list
            data-wide=move || open.case.get().is_none().then_some("")
        >
            {all}
        </div>
        {feed.end(total)}
    }
    .into_any()
}

fn slot_id(at: usize) -> String {
    ["desk-slot-", &at.to_string()].concat()
}

fn told(slots: StoredValue<Vec<Slot>>, feed: Feed, id: &str, near: bool, height: f64) {
    let at = id
        .rsplit('-')
        .next()
        .and_then(|at| at.parse::<usize>().ok());
    let Some((at, slot)) =
        at.and_then(|at| Some((at, slots.try_with_value(|slots| slots.get(at).copied())??)))
    else {
        return;
    };
    let was = slot.near.get_untracked();
    if was && !near {
        slot.height.set(height as u32);
    }
    if was != near {
        slot.near.set(near);
    }
    if near {
        feed.want((at + 1) * SLOT);
    }
}

fn one_slot(open: Open, at: usize, slot: Slot, total: usize, row_height: RwSignal<u32>) -> AnyView {
    let (from, to) = (at * SLOT, ((at + 1) * SLOT).min(total));
    let inbox = open.inbox;
    let shown = Memo::new(move |_| {
        if slot.near.get() && inbox.loaded.get() >= to {
            Shown::Rows(inbox.changed.get())
        } else {
            Shown::Gap
        }
    });
    let body = move || match shown.get() {
        Shown::Rows(_) => inbox
            .some(from, to)
            .iter()
            .enumerate()
            .map(|(nth, case)| row::view(open, case, from + nth, total))
            .collect_view()
            .into_any(),
        Shown::Gap => {
            let rows = u32::try_from(to - from).unwrap_or_default();
            let high = move || match slot.height.get() {
                0 => row_height.get() * rows,
                known => known,
            };
            // A drawing of one pixel's width has its height from its proportions, without a style of its own.
            let shape = move || ["0 0 1 ", &high().to_string()].concat();
            view! { <svg class=styles::desk_list::GAP viewBox=shape width="1" aria-hidden="true" focusable="false"></svg> }
                .into_any()
        }
    };
    view! {
        <div id=slot_id(at) role="presentation">
            {body}
        </div>
    }
    .into_any()
}

/// Gives the keyboard to the row that is to have it, once it is here.
fn give_keyboard(open: Open, slots: StoredValue<Vec<Slot>>, feed: Feed) {
    let inbox = open.inbox;
    Effect::new(move || {
        let Some(at) = inbox.wanted.get() else { return };
        let slot = slots.with_value(|slots| slots.get(at / SLOT).copied());
        let Some(slot) = slot else { return };
        feed.want((at / SLOT + 1) * SLOT);
        if inbox.loaded.get() > at {
            slot.near.set(true);
            inbox.wanted.set(None);
            set_timeout(move || dom::focus(&row::id(at)), Duration::ZERO);
        }
    });
}

/// Brings one page after the other.
#[derive(Clone, Copy)]
struct Feed {
    open: Open,
    query: StoredValue<InboxQuery>,
    next: RwSignal<Option<Cursor>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// How many are wanted.
    upto: StoredValue<usize>,
}

impl Feed {
    fn new(open: Open, next: Option<String>) -> Self {
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
    fn want(self, count: usize) {
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
    fn end(self, total: usize) -> AnyView {
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
