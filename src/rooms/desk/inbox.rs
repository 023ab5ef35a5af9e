//! The inbox: boxes, search, and the list, due first. What it is narrowed to lives in the address.

use super::{Open, list, names};
use crate::{
    backend::{call, use_remote},
    browser::{dom, page, time},
    routes::{Route, use_replace},
    say::said,
    show::{boxes, filters::Filters, wrong::wrong_address},
    styles,
    ui::{
        button::{Button, ButtonKind},
        field::Need,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        text_field::TextField,
    },
    words,
};
use contract::{
    FieldError, ParamValue,
    endpoint::Id,
    endpoints::{InboxQuery, ListInbox},
    wire::{self, BoxCount, DeskCase, DeskFile, DeskMe, InboxBox, Limit, Words},
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

/// The id of the search box.
pub const SEARCH: &str = "desk-search";
/// Cases a call brings.
const PAGE: u32 = 60;

/// What has come of the inbox so far.
#[derive(Clone, Copy)]
pub struct Inbox {
    rows: StoredValue<Vec<DeskCase>>,
    /// How many cases have come.
    pub loaded: RwSignal<usize>,
    /// How many there are.
    pub total: RwSignal<usize>,
    /// Grows when a case that is here has changed.
    pub changed: RwSignal<u32>,
    boxes: RwSignal<Vec<BoxCount>>,
    /// The row that the keyboard was on last.
    pub at: RwSignal<Option<usize>>,
    /// The row that is to get the keyboard.
    pub wanted: RwSignal<Option<usize>>,
}

impl Inbox {
    /// An empty one.
    pub fn new() -> Self {
        Self {
            rows: StoredValue::default(),
            loaded: RwSignal::new(0),
            total: RwSignal::new(0),
            changed: RwSignal::new(0),
            boxes: RwSignal::default(),
            at: RwSignal::new(None),
            wanted: RwSignal::new(None),
        }
    }

    fn begin(self, page: &wire::Inbox) {
        self.rows.set_value(page.items.clone());
        self.total.set(
            usize::try_from(page.total)
                .unwrap_or(0)
                .max(page.items.len()),
        );
        self.boxes.set(page.boxes.clone());
        self.at.set(None);
        self.wanted.set(None);
        self.loaded.set(page.items.len());
    }

    /// Adds a page.
    pub fn append(self, page: wire::Inbox) {
        self.rows.update_value(|rows| rows.extend(page.items));
        self.boxes.set(page.boxes);
        self.loaded.set(self.rows.with_value(Vec::len));
    }

    /// Cases of the list by their place.
    pub fn some(self, from: usize, to: usize) -> Vec<DeskCase> {
        self.rows.with_value(|rows| {
            rows.get(from..to.min(rows.len()))
                .unwrap_or_default()
                .to_vec()
        })
    }

    /// The place of a case.
    pub fn place_of(self, id: &str) -> Option<usize> {
        self.rows
            .with_value(|rows| rows.iter().position(|row| row.id == id))
    }

    /// The case after this one that the officer can act on; from the top again after the last.
    pub fn next_after(self, id: &str) -> Option<Id> {
        let at = self.place_of(id);
        self.rows.with_value(|rows| {
            let (before, after) = rows.split_at(at.map_or(0, |at| at + 1));
            let mut others = after.iter().chain(before).filter(|row| row.id != id);
            let mine = others.clone().find(|row| row.mine);
            Id::parse(&mine.or_else(|| others.next())?.id)
        })
    }

    /// Takes over what has become of a case; then asks how many are in each box now.
    pub fn update(self, file: &DeskFile, query: InboxQuery) {
        let now = &file.case.summary;
        self.rows.update_value(|rows| {
            if let Some(row) = rows.iter_mut().find(|row| row.id == now.id) {
                row.state = now.state.clone();
                row.stage = file.stage.clone();
                row.clock = now.clock.clone();
                row.mine = !file.acts.is_empty() && !file.case.archived;
            }
        });
        self.changed.update(|times| *times += 1);
        leptos::task::spawn_local(async move {
            // Counts that do not come stay as they were; the list says what is wrong when it is used.
            if let Ok(page) = call::<ListInbox>((), ask(&query, None, 1)).await {
                self.boxes.try_set(page.boxes);
            }
        });
    }

    fn count(self, of: &InboxBox) -> Option<u64> {
        self.boxes
            .with(|boxes| Some(boxes.iter().find(|one| one.name == *of)?.count))
    }
}

/// The call for a page of the inbox.
pub fn ask(query: &InboxQuery, cursor: Option<wire::Cursor>, limit: u32) -> InboxQuery {
    InboxQuery {
        cursor,
        limit: Some(Limit(limit)),
        ..query.clone()
    }
}

/// The next page of the inbox.
pub fn ask_next(query: &InboxQuery, cursor: wire::Cursor) -> InboxQuery {
    ask(query, Some(cursor), PAGE)
}

/// The address of what is open now, with another inbox beside it.
fn beside(open: Open, query: &InboxQuery) -> String {
    open.case
        .get()
        .map_or(Route::Desk, Route::DeskCase)
        .href_with(query)
}

/// The inbox on screen.
#[component]
pub fn InboxPane(
    open: Open,
    me: Arc<DeskMe>,
    wrong: Signal<Option<Vec<FieldError>>>,
) -> impl IntoView {
    let asked = Memo::new(move |_| open.query.with(|query| ask(query, None, PAGE)));
    let cases = use_remote::<ListInbox>(move || Some(((), asked.get())));
    let boxes = Signal::derive(move || {
        let query = open.query.get();
        boxes::boxes(
            query.which.as_ref(),
            words::desk::box_waiting,
            move |of| open.inbox.count(of),
            |which| {
                let which = Some(which);
                beside(
                    open,
                    &InboxQuery {
                        which,
                        ..query.clone()
                    },
                )
            },
        )
    });
    let list = cases.show(Shape::Cards(6), words::desk::what, move |page| {
        untrack(|| {
            open.inbox.begin(&page);
            let which = open.query.get().which.unwrap_or(InboxBox::Mine);
            let name = boxes::name(&which, words::desk::box_waiting);
            page::announce(&words::desk::found(page.total, &name));
            list::view(open, page.next.clone())
        })
    });
    come_back(open);
    view! {
        {heading(open, me)}
        {move || wrong.get().map(wrong_address)}
        <Filters label=words::desk::boxes choices=boxes />
        <SearchCases open />
        {list}
    }
    .into_any()
}

fn heading(open: Open, me: Arc<DeskMe>) -> AnyView {
    // One heading of the first rank a page: the case's, when one is open.
    let title = move || {
        if open.case.get().is_some() {
            view! { <h2 class=styles::desk_inbox::TITLE>{words::desk::title}</h2> }.into_any()
        } else {
            view! { <h1 class=styles::desk_inbox::TITLE>{words::desk::title}</h1> }.into_any()
        }
    };
    let handles = me.roles.contains(&wire::Role::Handler);
    let windows = me.roles.contains(&wire::Role::Window);
    let about = move || {
        let posts: Vec<String> = me.roles.iter().map(names::role).collect();
        words::desk::me(
            &me.name,
            &said(&me.department.name),
            &posts.join(words::desk::and()),
        )
    };
    let doors = [
        (
            true,
            Route::DeskTalk,
            icon::EDIT,
            words::talk::desk_title as fn() -> &'static str,
        ),
        (
            windows,
            Route::DeskQueue,
            icon::PEOPLE,
            words::calling::title,
        ),
        (
            windows,
            Route::DeskCounter,
            icon::DOCUMENT,
            words::desk_counter::title,
        ),
        (
            windows,
            Route::DeskBegin,
            icon::EDIT,
            words::desk_begin::title,
        ),
        (
            windows,
            Route::DeskCollect,
            icon::RECEIPT,
            words::desk_collect::title,
        ),
        (
            windows,
            Route::DeskParcels,
            icon::SEARCH,
            words::parcel::desk_title,
        ),
        (windows, Route::DeskPay, icon::CARD, words::desk_pay::title),
        (
            handles,
            Route::DeskRefunds,
            icon::CARD,
            words::payments::desk_title,
        ),
        (
            true,
            Route::DeskRectify,
            icon::EDIT,
            words::rectify::desk_title,
        ),
    ];
    let doors = doors.into_iter().filter(|(may, ..)| *may);
    let doors = doors.map(|(_, route, picture, label)| {
        move || {
            let link =
                || view! { <Link href=route.href() kind=LinkKind::Lone picture>{label}</Link> };
            route.is_served().then(link)
        }
    });
    let doors = doors.collect_view();
    view! {
        <div class=styles::desk_inbox::HEAD>
            {title}
            <Button kind=ButtonKind::Quiet on_press=|()| super::keys::show()>
                {words::desk::keys}
            </Button>
        </div>
        <p class=styles::desk_inbox::ME>{about}</p>
        {doors}
    }
    .into_any()
}

/// Back from a case the keyboard is on its row again.
fn come_back(open: Open) {
    Effect::new(move |before: Option<Option<Id>>| {
        let now = open.case.get();
        if now.is_none()
            && let Some(Some(left)) = before
            && let Some(place) = open.inbox.place_of(&left.0)
        {
            // After the heading got it, which every page's does.
            time::after(Duration::from_millis(60), move || {
                open.inbox.wanted.set(Some(place));
            });
        }
        now
    });
}

/// Searches a quarter of a second after the last key.
#[component]
fn SearchCases(open: Open) -> impl IntoView {
    const CALM: Duration = Duration::from_millis(250);
    const MOST: usize = 100;
    let of = move |query: &InboxQuery| query.q.clone().map(|words| words.0).unwrap_or_default();
    let sent = StoredValue::new(open.query.with_untracked(of));
    let typed = RwSignal::new(sent.get_value());
    let replace = use_replace();
    Effect::new(move || {
        let words: String = typed.get().trim().chars().take(MOST).collect();
        if sent.with_value(|sent| *sent == words) {
            return;
        }
        let replace = replace.clone();
        time::after(CALM, move || {
            sent.set_value(words.clone());
            let query = InboxQuery {
                q: Words::read(&words),
                ..open.query.get_untracked()
            };
            replace(&untrack(|| beside(open, &query)));
        });
    });
    // Back, and links: the address says what was searched for.
    Effect::new(move || {
        let now = open.query.with(of);
        if sent.with_value(|sent| *sent != now) {
            sent.set_value(now.clone());
            typed.set(now);
        }
    });
    view! { <TextField label=words::desk::search value=typed need=Need::Required id=SEARCH /> }
}

/// Puts the keyboard in the search box.
pub fn go_search() {
    dom::focus(SEARCH);
}
