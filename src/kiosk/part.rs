//! The terminal between two people: looks whether the last one has left, and lets the next one in.

use super::{Open, bar, idle};
use crate::browser::{listen, page, place, terminal, time};
use crate::frame::arrival;
use crate::keep;
use crate::room::Door;
use crate::session;
use crate::styles::kiosk as style;
use crate::words::{self, Language};
use crate::{backend::Failure, site};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::time::Duration;

/// Between two tries to end a session.
const AGAIN: Duration = Duration::from_secs(5);
/// How long one is told that nothing has stayed.
const FAREWELL: Duration = Duration::from_secs(2);

/// Where the terminal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// It looks whether somebody is left over.
    Looking,
    /// Somebody may use it.
    Open,
    /// The visit is being ended.
    Ending,
    /// It has been ended, and nothing has stayed.
    Ended,
    /// The session could not be ended: nobody may use it until it is.
    Owed,
}

/// The terminal.
#[component]
pub fn Kiosk() -> impl IntoView {
    let Open(open) = expect_context();
    let stage = RwSignal::new(Stage::Looking);
    // The address of who was here before stands in the history: it leads to the first page.
    terminal::on_woken(terminal::begin_anew);
    own_history();
    terminal::stay_inside();
    if terminal::is_from_history() {
        terminal::begin_anew();
    } else if terminal::began_clean() {
        stage.set(Stage::Open);
        open.set(true);
    } else {
        leptos::task::spawn_local(begin(open, stage));
    }
    let end = Callback::new(move |()| {
        if stage.get_untracked() == Stage::Open {
            terminal::note_owed(true);
            tell(stage, Stage::Ending);
            leptos::task::spawn_local(finish(open, stage));
        }
    });
    let door = expect_context::<Door>();
    move || match stage.get() {
        Stage::Looking => (door.coming)(),
        Stage::Open => view! {
            <idle::Idle end />
            <bar::Bar end />
        }
        .into_any(),
        Stage::Ending => shown(words::kiosk::ending, words::kiosk::ending_explain, false),
        Stage::Ended => shown(words::kiosk::ended, words::kiosk::ended_explain, false),
        Stage::Owed => shown(words::kiosk::owed, words::kiosk::owed_explain, true),
    }
}

/// Within a visit one may go back to where one was in it, and no further.
fn own_history() {
    let visited = StoredValue::new(Vec::<String>::new());
    let location = use_location();
    Effect::new(move |_| {
        let here = [location.pathname.get(), location.search.get()].concat();
        visited.update_value(|visited| {
            if !visited.contains(&here) {
                visited.push(here);
            }
        });
    });
    listen::on_window("popstate", move |_| {
        let here = place::here();
        let own = visited.with_value(|visited| {
            visited
                .iter()
                .any(|known| known.replace('?', "") == here.replace('?', ""))
        });
        if !own {
            terminal::begin_anew();
        }
    });
}

/// Ends what is left over from before this browser was started, and opens to the first person.
async fn begin(open: RwSignal<bool>, stage: RwSignal<Stage>) {
    terminal::note_owed(true);
    let clean = session::end::end().await.is_ok();
    terminal::wipe().await;
    dress();
    if !clean {
        tell(stage, Stage::Owed);
        return retry().await;
    }
    terminal::note_owed(false);
    terminal::note_visit(false);
    stage.set(Stage::Open);
    open.set(true);
}

/// Ends a visit: takes its pages off the screen at once, its session and all that it left here, then the program's memory.
async fn finish(open: RwSignal<bool>, stage: RwSignal<Stage>) {
    page::set_title(&untrack(site::name));
    open.set(false);
    // What the rooms send when they are left goes while the session still holds.
    terminal::settle().await;
    let ended = session::end::end().await;
    terminal::wipe().await;
    dress();
    if ended.is_err() {
        tell(stage, Stage::Owed);
        return retry().await;
    }
    terminal::note_owed(false);
    terminal::note_visit(false);
    tell(stage, Stage::Ended);
    time::pause(FAREWELL).await;
    terminal::begin_anew();
}

/// Tries until the session is ended, then begins anew.
async fn retry() {
    let mut ended: Result<(), Failure>;
    loop {
        time::pause(AGAIN).await;
        ended = session::end::end().await;
        if ended.is_ok() {
            break;
        }
    }
    terminal::note_owed(false);
    terminal::note_visit(false);
    terminal::begin_anew();
}

/// What the deployment has everybody begin with: the language named first, and large letters.
fn dress() {
    let first = site::config().languages.first();
    if let Some(language) = first.and_then(|tag| Language::from_tag(tag)) {
        words::set_language(language);
    }
    keep::reset();
}

fn tell(stage: RwSignal<Stage>, now: Stage) {
    stage.set(now);
    let said = match now {
        Stage::Ended => words::kiosk::ended,
        Stage::Owed => words::kiosk::owed,
        _ => words::kiosk::ending,
    };
    page::announce(untrack(said));
}

/// A page in place of all others; with whom to call where one has to wait.
fn shown(title: words::Phrase, explain: words::Phrase, call: bool) -> AnyView {
    page::take_static_frame();
    arrival::settled();
    let hotline = move || {
        site::hotline().map(|number| {
            view! { <p>{move || words::kiosk::hotline(&number)}</p> }
        })
    };
    view! {
        <main id="main" class=["page stack ", style::CLOSED].concat() tabindex="-1">
            <h1>{title}</h1>
            <p>{explain}</p>
            {call.then_some(hotline)}
        </main>
    }
    .into_any()
}
