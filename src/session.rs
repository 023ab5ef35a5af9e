//! Who is here. Asked for when the first screen is done, so that it costs the first load nothing.
//!
//! The session itself is a cookie that scripts cannot read; the portal knows a masked name and a token for writes.

use crate::backend::{Action, Failure, address_of, call, use_action};
use crate::browser::{listen, page, place, storage};
use crate::words;
use contract::endpoint::target;
use contract::endpoints::{GetSession, SignIn, SignInQuery, SignOut};
use contract::wire::ReturnTo;
use contract::wire::{Identity, Session};
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
}

fn here() -> &'static Here {
    static HERE: OnceLock<Here> = OnceLock::new();
    HERE.get_or_init(|| Here {
        who: ArcRwSignal::new(Who::Unknown),
        trouble: ArcRwSignal::new(None),
        csrf: ArcStoredValue::new(String::new()),
    })
}

/// Who is here; reactive.
pub fn who() -> Who {
    here().who.get()
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
    let session = call::<GetSession>((), ()).await?;
    here().csrf.set_value(session.csrf_token.clone());
    let before = here().who.get_untracked();
    let now = match (&session.person, before) {
        // Another tab signed out: that was the person's own doing.
        (None, Who::Person(_)) if elsewhere => Who::Nobody,
        (Some(person), _) => Who::Person(person.clone()),
        (None, Who::Person(_) | Who::Expired) => Who::Expired,
        (None, _) => Who::Nobody,
    };
    if here().who.get_untracked() != now {
        if now == Who::Expired {
            page::announce(words::frame::expired());
        }
        here().who.set(now);
    }
    Ok(session)
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

/// Where one signs in; it comes back to where one is.
pub fn sign_in_address() -> String {
    let query = SignInQuery {
        return_to: Some(ReturnTo(place::here())),
        persona: None,
    };
    address_of(&target::<SignIn>(&(), &query))
}

/// Notes that one goes to sign in, so that other tabs look who is here when they are used again.
pub fn leaving() {
    storage::touch("session");
}

/// Signs out, here and in every other tab.
pub fn use_sign_out() -> Action<()> {
    use_action::<SignOut>(
        || ((), (), ()),
        |_| {
            here().who.set(Who::Nobody);
            here().csrf.set_value(String::new());
            storage::touch("session");
            page::announce(words::frame::signed_out());
        },
    )
}

/// Puts the notice of an ended session away.
pub fn dismiss_expired() {
    here().who.set(Who::Nobody);
}

/// Why signing out failed, until it is put away; reactive.
pub fn trouble() -> Option<Failure> {
    here().trouble.get()
}

/// Notes why signing out failed; `None` puts it away.
pub fn set_trouble(failure: Option<Failure>) {
    here().trouble.set(failure);
}
