//! Where one goes after signing in: where one was, if that is a page of this portal.

use crate::{
    browser::place,
    routes::{Route, use_go, use_query},
    session,
};
use contract::{
    endpoints::SignInQuery,
    wire::{ReturnTo, Session},
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// Goes to an address.
type Go = Box<dyn Fn(&str)>;

/// The way back. Copy it freely.
#[derive(Clone, Copy)]
pub struct Back {
    to: Memo<String>,
    go: StoredValue<SendWrapper<Go>>,
}

/// The way back that the address names; the first page without one, or for one that leaves the portal.
pub fn use_back() -> Back {
    let query = use_query::<SignInQuery>();
    let to = Memo::new(move |_| {
        let asked = query.with(|query| query.as_ref().ok().and_then(|q| q.return_to.clone()));
        asked
            .filter(|path| path.stays_inside() && place::below(&path.0).is_some())
            .map_or_else(place::home, |path| path.0)
    });
    let go = use_go();
    Back {
        to,
        go: StoredValue::new(SendWrapper::new(Box::new(move |href: &str| go(href)))),
    }
}

impl Back {
    /// The address; reactive.
    pub fn href(self) -> String {
        self.to.get()
    }

    /// Registering, with the same way back; reactive.
    pub fn register(self) -> String {
        Route::Register.href_with(&self.query())
    }

    /// Signing in, with the same way back; reactive.
    pub fn sign_in(self) -> String {
        Route::SignIn.href_with(&self.query())
    }

    fn query(self) -> SignInQuery {
        SignInQuery {
            return_to: Some(ReturnTo(self.to.get())),
            persona: None,
        }
    }

    /// Somebody is signed in: on to where they were.
    pub fn enter(self, session: &Session) {
        session::entered(session);
        let to = self.to.get_untracked();
        self.go.with_value(|go| go(&to));
    }
}
