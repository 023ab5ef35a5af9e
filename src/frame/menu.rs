//! The main menu, a row under the header. A room whose clauses the back end does not serve is not in it.

use crate::rooms::doors::Room;
use crate::routes::{Route, use_route};
use crate::session::{self, Who};
use crate::words;
use contract::wire::IdentityKind;
use leptos::prelude::*;

struct Entry {
    route: Route,
    label: fn() -> &'static str,
}

impl Entry {
    /// What is one's own stands there for who is signed in, the desk for officers.
    fn is_shown(&self) -> bool {
        let suits = match self.route {
            // Already while it is not known yet, for who was here: nothing jumps when it is.
            Route::Cases => session::may_be_here() || matches!(session::who(), Who::Person(_)),
            Route::Desk => is_officer(),
            _ => true,
        };
        self.route.is_served() && suits
    }
}

fn entries() -> Vec<Entry> {
    let entry = |route, label: fn() -> &'static str| Entry { route, label };
    vec![
        entry(Route::Home, words::frame::menu_home),
        entry(Route::Browse, words::frame::menu_browse),
        entry(Route::Departments, words::frame::menu_departments),
        entry(Route::Cases, words::frame::menu_cases),
        entry(Route::Notices, words::frame::menu_notices),
        entry(Route::Help, words::frame::menu_help),
        entry(Route::Desk, words::frame::menu_desk),
    ]
}

/// The main menu.
#[component]
pub fn Menu() -> impl IntoView {
    let here = use_route();
    let shown = Memo::new(move |_| entries().iter().map(Entry::is_shown).collect::<Vec<_>>());
    let row = move || {
        entries()
            .into_iter()
            .zip(shown.get())
            .filter(|(_, shown)| *shown)
            .map(|(entry, _)| {
                let href = entry.route.href();
                let current = move || {
                    here.with(|here| belongs(here, &entry.route))
                        .then_some("page")
                };
                view! {
                    <li>
                        <a class="nav-link" href=href aria-current=current>
                            {entry.label}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <nav class="nav no-print" aria-label=words::frame::menu>
            <ul class="page nav-row" role="list">
                {row}
            </ul>
        </nav>
    }
    .into_any()
}

/// Whether an officer is here; reactive.
fn is_officer() -> bool {
    matches!(session::who(), Who::Person(person) if person.kind == IdentityKind::Officer)
}

/// Whether a page belongs under an entry of the menu.
fn belongs(here: &Route, entry: &Route) -> bool {
    match here {
        Route::Department(_) | Route::Departments => *entry == Route::Departments,
        Route::OneThings | Route::OneThing(_) => *entry == Route::Browse,
        _ => *entry != Route::Departments && Room::of(here) == Room::of(entry),
    }
}
