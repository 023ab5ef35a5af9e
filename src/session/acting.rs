//! For whom one acts: oneself, or somebody who delegated it, in every tab at once.

pub mod prompt;

use super::{Who, here, set_who};
use crate::backend::{Action, use_action};
use crate::browser::{page, storage};
use crate::say::said;
use crate::words;
use contract::endpoints::SetActing;
use contract::wire::{ActingStart, Named, Session};
use leptos::prelude::*;

/// Whom one acts for, when not for oneself; reactive.
pub fn now() -> Option<Named> {
    here().who.with(|who| match who {
        Who::Person(person) => person.acting_for.clone(),
        _ => None,
    })
}

/// The id of whom one acts for: what a list asks for anew when it changes. Reactive.
pub fn id() -> Option<String> {
    now().map(|whom| whom.id)
}

/// Acts for whoever `whom` names, or for oneself, from now on; `done` runs then.
pub fn use_act_for(
    whom: impl Fn() -> Option<String> + Send + Sync + 'static,
    done: impl Fn() + Send + Sync + Clone + 'static,
) -> Action<()> {
    use_action::<SetActing>(
        move || ((), (), ActingStart { principal: whom() }),
        move |session| {
            take(&session);
            done();
        },
    )
}

/// Takes over what switching answered; other tabs look again.
fn take(session: &Session) {
    let Some(person) = &session.person else {
        return;
    };
    here().turns.update_value(|turns| *turns += 1);
    here().ended.set(None);
    set_who(Who::Person(person.clone()));
    page::announce(&match &person.acting_for {
        Some(whom) => words::acting::now(&said(&whom.name)),
        None => words::acting::myself_now().to_owned(),
    });
    storage::touch("session");
}

/// Notes that acting for somebody has ended without anybody switching.
pub(super) fn note_end(now: &Who) {
    let before = match here().who.get_untracked() {
        Who::Person(person) => person.acting_for,
        _ => None,
    };
    let goes_on = matches!(now, Who::Person(person) if person.acting_for.is_some());
    if let Some(whom) = before.filter(|_| !goes_on && matches!(now, Who::Person(_))) {
        here().ended.set(Some(whom));
        // The other tabs look again too; told from elsewhere, they do not come here.
        storage::touch("session");
    }
}

/// For whom one acted until that ended by itself; reactive.
pub fn ended() -> Option<Named> {
    here().ended.get()
}

/// Puts the word of it away.
pub fn dismiss() {
    here().ended.set(None);
}
