//! Signing out, and the question before it where something was written and not sent.

use super::{Who, aside, here, set_who};
use crate::backend::{Action, use_action};
use crate::browser::{page, storage, time};
use crate::keep::{drafts, written};
use crate::words;
use contract::endpoints::SignOut;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// How long the device may take to say whether anything would be lost.
const ASKED: Duration = Duration::from_millis(800);

/// Under what the things of who is here are kept on the device.
fn own_things() -> Option<String> {
    match here().who.get_untracked() {
        Who::Person(person) => Some(drafts::owner(person.kind.name(), &person.display_name)),
        _ => None,
    }
}

/// Signs out, here and in every other tab: asks first where something was written and not sent.
pub fn use_sign_out() -> Action<()> {
    let out = use_sign_out_at_once();
    let start = Callback::new(move |()| {
        let Some(owner) = own_things() else {
            return out.start.run(());
        };
        let told = Rc::new(Cell::new(false));
        let late = told.clone();
        // A device that does not answer keeps nobody signed in.
        time::after(ASKED, move || {
            if !late.replace(true) {
                out.start.run(());
            }
        });
        leptos::task::spawn_local(async move {
            let lost = written::is_any(&owner).await;
            if told.replace(true) {
                return;
            }
            if lost {
                aside::ask_before_leaving(true);
            } else {
                out.start.run(());
            }
        });
    });
    Action { start, ..out }
}

/// Signs out, whatever was written.
pub(super) fn use_sign_out_at_once() -> Action<()> {
    use_action::<SignOut>(
        || ((), (), ()),
        |out| {
            if let Some(owner) = own_things() {
                drafts::forget_account(owner);
            }
            here().turns.update_value(|turns| *turns += 1);
            set_who(Who::Nobody);
            here().csrf.set_value(String::new());
            aside::left(out.systems);
            storage::touch("session");
            // What was typed here was this person's.
            storage::tab_wipe();
            page::announce(words::frame::signed_out());
        },
    )
}
