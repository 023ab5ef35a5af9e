//! Saves a public page as a favourite, or takes it back; notes the visit for who wants that. Who is not signed in is led
//! there and back, and what they meant to save is saved then.

use crate::{
    backend::{Action, Intent, call, use_action},
    browser::{page, storage, time},
    keep::footprints,
    routes::Route,
    say::said,
    session::{self, Who},
    show::{refusal::Refusal, saver::Saved},
    styles::button as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        icon::{self, Icon},
        toast::toast,
    },
    words,
};
use contract::{
    ProblemKind,
    endpoint::{Id, PageKey},
    endpoints::{AddFootprints, DeleteFavourite, GetFavourite, SaveFavourite},
    wire::{FavouriteSave, FootprintsAdd, PublicPage, Visited},
};
use leptos::prelude::*;
use std::cell::RefCell;

/// Where what is meant to be saved stands while somebody signs in at the identity provider.
const WISH: &str = "save";

thread_local! {
    /// The same while they sign in here: at a public terminal nothing else survives that.
    static WISHED: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn mark(page: &PublicPage) -> String {
    [page.kind.name(), " ", &page.id].concat()
}

fn wish(page: Option<&PublicPage>) {
    let mark = page.map(mark);
    storage::tab_set(WISH, mark.as_deref());
    WISHED.with_borrow_mut(|wished| *wished = mark);
}

/// Whether this page is what was meant; nothing is meant any more afterwards.
fn was_wished(page: &PublicPage) -> bool {
    let wished = WISHED
        .with_borrow_mut(Option::take)
        .or_else(|| storage::tab_get(WISH));
    wish(None);
    wished.is_some_and(|wished| wished == mark(page))
}

/// The button.
#[component]
pub fn Saver() -> impl IntoView {
    let saved = expect_context::<Saved>();
    visited(&saved);
    move || Route::Favourites.is_served().then(|| button(&saved))
}

fn button(saved: &Saved) -> AnyView {
    let Some(id) = Id::parse(&saved.page.id) else {
        return ().into_any();
    };
    let key = StoredValue::new(PageKey {
        kind: saved.page.kind.clone(),
        id,
    });
    let page = StoredValue::new(saved.page.clone());
    let is_saved = RwSignal::new(false);
    // What was pressed is newer than any answer that was asked for before.
    let pressed = StoredValue::new(false);
    let save = use_action::<SaveFavourite>(
        move || {
            let plain = FavouriteSave {
                tags: None,
                place: None,
                seen: false,
            };
            (key.get_value(), (), plain)
        },
        move |_| {
            is_saved.try_set(true);
            told(untrack(words::show::saved_now));
        },
    );
    let remove = use_action::<DeleteFavourite>(
        move || (key.get_value(), (), ()),
        move |_| {
            is_saved.try_set(false);
            told(untrack(words::show::unsaved_now));
        },
    );
    let here = Memo::new(|_| match session::who() {
        Who::Person(_) => Some(true),
        Who::Unknown => None,
        Who::Nobody | Who::Expired => Some(false),
    });
    Effect::new(move || match here.get() {
        Some(true) if page.with_value(was_wished) => save.start.run(()),
        Some(true) => look(key.get_value(), is_saved, pressed),
        // They came back without signing in: they changed their mind.
        Some(false) => wish(None),
        None => {}
    });
    let pending = Signal::derive(move || save.pending.get() || remove.pending.get());
    let press = move |()| {
        pressed.set_value(true);
        let action: Action<()> = if is_saved.get_untracked() {
            remove
        } else {
            save
        };
        action.start.run(());
    };
    // Nobody known to be here is most likely nobody: the way in stands there from the start, and nothing jumps.
    let out = Memo::new(move |_| match here.get() {
        None => !session::may_be_here(),
        Some(here) => !here,
    });
    let control = move || {
        if out.get() {
            return way_in(page);
        }
        view! {
            <Button kind=ButtonKind::Quiet picture=icon::STAR pending on_press=press>
                {move || if is_saved.get() { words::show::saved() } else { words::show::save() }}
            </Button>
        }
        .into_any()
    };
    view! {
        {control}
        <Refusal failure=save.failure conflict=words::show::save_full />
        <Refusal failure=remove.failure conflict=words::show::save_full />
    }
    .into_any()
}

fn told(text: &'static str) {
    page::announce(text);
    toast(Tone::Done, text, None);
}

fn look(key: PageKey, is_saved: RwSignal<bool>, pressed: StoredValue<bool>) {
    leptos::task::spawn_local(async move {
        // Not knowing is no trouble: saving what is saved changes nothing.
        let answer = call::<GetFavourite>(key, ()).await;
        if let Ok(mark) = answer
            && pressed.try_get_value() == Some(false)
        {
            is_saved.try_set(mark.saved);
        }
    });
}

/// Looks like the button, and leads to where one signs in.
fn way_in(page: StoredValue<PublicPage>) -> AnyView {
    let go = move |_| {
        page.with_value(|page| wish(Some(page)));
        session::leaving();
    };
    view! {
        <a
            class=style::BUTTON
            data-kind=ButtonKind::Quiet.name()
            href=session::sign_in_address()
            rel=session::sign_in_rel()
            on:click=go
        >
            <Icon picture=icon::STAR />
            {words::show::save}
        </a>
    }
    .into_any()
}

/// Notes the visit here, and at the back end where somebody consented to that.
fn visited(saved: &Saved) {
    let title = untrack(|| said(&saved.name));
    let Some(visit) = footprints::note(saved.page.kind.name(), &saved.page.id, &title) else {
        return;
    };
    if footprints::owner().is_none() {
        return;
    }
    let page = saved.page.clone();
    leptos::task::spawn_local(async move {
        let Some(person) = session::person().await else {
            return;
        };
        // Somebody else's now: what was kept for the one before is not theirs.
        if footprints::owner() != Some(footprints::owner_of(&person)) {
            return footprints::forget_somebodys();
        }
        let visits = FootprintsAdd {
            visits: vec![Visited {
                page,
                at: time::to_wire(visit.at),
            }],
        };
        let answer = Intent::default()
            .write::<AddFootprints>(&(), &visits, None)
            .await;
        if answer.is_err_and(|why| why.is(ProblemKind::Conflict)) {
            // The consent was taken back elsewhere.
            footprints::set_owner(None);
        }
    });
}
