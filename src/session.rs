//! Who is here. Asked for when the first screen is done, so that it costs the first load nothing.
//!
//! The session itself is a cookie that scripts cannot read; the portal knows a masked name and a token for writes.

pub mod acting;
mod aside;
mod changes;
pub mod end;
pub mod idle;
mod leave;
pub mod news;
pub mod private;
pub mod raise;
pub mod refusals;
pub mod way_in;

pub use aside::{cancels_at, farewell, forget_farewell, is_public_terminal};
pub use changes::changes;
pub use leave::use_sign_out;

use crate::backend::{Failure, address_of, call};
use crate::browser::{listen, page, place, storage};
use crate::keep::{self, drafts};
use crate::routes::Route;
use crate::{site, words};
use contract::endpoint::target;
use contract::endpoints::{GetSession, SignIn, SignInQuery};
use contract::wire::ReturnTo;
use contract::wire::{Identity, IdentityKind, Named, Session};
use leptos::prelude::*;
use std::sync::OnceLock;
use std::time::Duration;

/// Who is here, as far as is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Who {
    /// Not asked yet, or no answer.
    Unknown,
    /// Nobody is signed in.
    Nobody,
    /// Somebody was, and the session has ended.
    Expired,
    /// Somebody.
    Person(Identity),
}

/// Counted, not owned: whoever asks first may leave again.
struct Here {
    who: ArcRwSignal<Who>,
    trouble: ArcRwSignal<Option<Failure>>,
    csrf: ArcStoredValue<String>,
    /// For whom one acted until that ended by itself, until it is put away.
    ended: ArcRwSignal<Option<Named>>,
    /// How often somebody has signed in or out here.
    turns: ArcStoredValue<u32>,
}

fn here() -> &'static Here {
    static HERE: OnceLock<Here> = OnceLock::new();
    HERE.get_or_init(|| Here {
        who: ArcRwSignal::new(Who::Unknown),
        trouble: ArcRwSignal::new(None),
        csrf: ArcStoredValue::new(String::new()),
        ended: ArcRwSignal::new(None),
        turns: ArcStoredValue::new(0),
    })
}

/// Who is here; reactive.
pub fn who() -> Who {
    here().who.get()
}

/// Who is signed in, asked for if it is not known yet.
pub async fn person() -> Option<Identity> {
    if let Who::Person(person) = here().who.get_untracked() {
        return Some(person);
    }
    load(false).await.ok()?.person
}

/// Whether somebody with matters of their own is signed in, or was when this device last knew and nobody has been asked yet; reactive.
pub fn may_be_here() -> bool {
    match who() {
        Who::Person(person) => has_matters(&person),
        Who::Unknown => storage::get("here").is_some(),
        Who::Nobody | Who::Expired => false,
    }
}

/// Officers have a desk; everybody else matters of their own.
fn has_matters(person: &Identity) -> bool {
    person.kind != IdentityKind::Officer
}

/// Takes over who is here, and notes by a mark without a name whether it is somebody: the next visit keeps a place free for
/// what is theirs, and without a network it knows whose cards may be opened.
fn set_who(now: Who) {
    let own = match &now {
        Who::Person(person) if has_matters(person) => {
            Some(drafts::owner(person.kind.name(), &person.display_name))
        }
        _ => None,
    };
    storage::set("here", own.as_deref());
    if now == Who::Nobody && matches!(here().who.get_untracked(), Who::Person(_)) {
        // What was searched for may be theirs.
        keep::forget_searches();
    }
    if now == Who::Nobody {
        keep::footprints::forget_somebodys();
    }
    let before = here().who.get_untracked();
    here().who.set(now.clone());
    changes::note(&now, &before);
}

/// [`watch`]es once the first screen is done.
pub fn watch_later() {
    let owner = Owner::current();
    set_timeout(
        move || {
            if let Some(owner) = owner {
                owner.with(watch);
            }
        },
        Duration::from_millis(1500),
    );
}

/// Asks who is here, and again when another tab signs in or out, or the person comes back to this one.
fn watch() {
    refresh(false);
    listen::on_window("storage", |event| {
        if listen::storage_key(&event).is_some_and(|key| key == "tongban.session") {
            refresh(true);
        }
    });
    listen::on_window("focus", |_| {
        if matches!(here().who.get_untracked(), Who::Person(_)) {
            refresh(false);
        }
    });
}

fn refresh(elsewhere: bool) {
    leptos::task::spawn_local(async move {
        let _ = load(elsewhere).await;
    });
}

async fn load(elsewhere: bool) -> Result<Session, Failure> {
    let session = loop {
        let turns = here().turns.get_value();
        let session = call::<GetSession>((), ()).await?;
        // Who signed in or out meanwhile is not undone by an answer about before.
        if here().turns.get_value() == turns {
            break session;
        }
    };
    here().csrf.set_value(session.csrf_token.clone());
    aside::adopt(&session);
    let before = here().who.get_untracked();
    let now = match (&session.person, before) {
        // Another tab signed out: that was the person's own doing.
        (None, Who::Person(_)) if elsewhere => Who::Nobody,
        (Some(person), _) => Who::Person(person.clone()),
        (None, Who::Person(_) | Who::Expired) => Who::Expired,
        (None, _) => Who::Nobody,
    };
    if here().who.get_untracked() != now {
        if !elsewhere {
            acting::note_end(&now);
        }
        if now == Who::Expired {
            page::announce(words::frame::expired());
        }
        set_who(now);
    }
    Ok(session)
}

/// Whether somebody is signed in; reactive.
pub fn is_here() -> bool {
    matches!(who(), Who::Person(_))
}

/// The token that writes carry.
pub async fn csrf_token() -> Result<String, Failure> {
    let known = here().csrf.get_value();
    if known.is_empty() {
        fresh_csrf_token().await
    } else {
        Ok(known)
    }
}

/// A new token, after the old one was refused.
pub async fn fresh_csrf_token() -> Result<String, Failure> {
    Ok(load(false).await?.csrf_token)
}

/// Takes over what signing in or registering answered.
pub fn entered(session: &Session) {
    here().turns.update_value(|turns| *turns += 1);
    here().csrf.set_value(session.csrf_token.clone());
    aside::adopt(session);
    if let Some(person) = &session.person {
        set_who(Who::Person(person.clone()));
        page::announce(&words::frame::signed_in_now(&person.display_name));
    }
    storage::touch("session");
}

/// Asks again who is here: the level has been raised, or the session has changed otherwise.
pub fn renew() {
    refresh(false);
}

/// Where one signs in; it comes back to where one is. On the portal's own screen where the back end offers methods; else, and
/// for who wants it, at the identity provider.
pub fn sign_in_address() -> String {
    let here = place::here();
    if !site::has_own_sign_in() {
        return provider_address(&here);
    }
    let (path, query) = here.split_once('?').unwrap_or((&here, ""));
    let (own, register) = (Route::SignIn.href(), Route::Register.href());
    // Already on the way in: the same way back.
    if path == own || path == register {
        return if query.is_empty() {
            own
        } else {
            [&own, "?", query].concat()
        };
    }
    Route::SignIn.href_with(&SignInQuery {
        return_to: Some(ReturnTo(here)),
        persona: None,
    })
}

/// The identity provider, which leads back to a page.
pub fn provider_address(back: &str) -> String {
    let query = SignInQuery {
        return_to: Some(ReturnTo(back.to_owned())),
        persona: None,
    };
    address_of(&target::<SignIn>(&(), &query))
}

/// `rel` of a link to [`sign_in_address`]: the identity provider is outside of the portal.
pub fn sign_in_rel() -> Option<&'static str> {
    (!site::has_own_sign_in()).then_some("external")
}

/// Notes that one goes to sign in, so that other tabs look who is here when they are used again.
pub fn leaving() {
    storage::touch("session");
}

/// Puts the notice of an ended session away.
pub fn dismiss_expired() {
    set_who(Who::Nobody);
}

/// Why signing out failed, until it is put away; reactive.
pub fn trouble() -> Option<Failure> {
    here().trouble.get()
}

/// Notes why signing out failed; `None` puts it away.
pub fn set_trouble(failure: Option<Failure>) {
    here().trouble.set(failure);
}
