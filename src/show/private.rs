//! What a card, a case or a message has to do with the privacy space: moved in or out, and, with messages, when they destroy
//! themselves.

use super::moment::moment;
use crate::{
    backend::use_action,
    browser::page,
    routes::Route,
    session::private,
    ui::{
        Tone,
        disclosure::Disclosure,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::CloseMessage,
    wire::{Message, PrivateKind},
};
use leptos::prelude::*;

/// The way in or out, folded away; what it needs comes when it is opened.
pub fn mover(kind: PrivateKind, id: &str, level: u8) -> AnyView {
    let id = id.to_owned();
    let open = RwSignal::new(false);
    (move || {
        let (kind, id) = (kind.clone(), id.clone());
        Route::Privacy.is_served().then(|| {
            view! {
                <div class="no-print">
                    <Disclosure title=words::privacy::title open level>
                        {move || open.get().then(|| private::mover(kind.clone(), id.clone()))}
                    </Disclosure>
                </div>
            }
        })
    })
    .into_any()
}

/// What the space makes of a message.
pub struct PrivateMessage {
    /// Its content is gone, since before or since just now; reactive.
    pub gone: Signal<bool>,
    /// Its content is left out until the space is unlocked.
    pub veiled: bool,
    /// What is to be said of it, below its text.
    pub note: AnyView,
}

/// Looks after a message that is read while `open`: a private one is told to the back end when it is closed again, and may then be gone.
pub fn message(message: &Message, open: RwSignal<bool>, read: RwSignal<bool>) -> PrivateMessage {
    let now = RwSignal::new(message.privacy.clone());
    let known = message.privacy.clone();
    let is = |what: fn(&contract::wire::MessagePrivacy) -> bool| known.as_ref().is_some_and(what);
    let (private, veiled) = (is(|known| known.private), is(|known| known.veiled));
    let gone = Signal::derive(move || {
        now.with(|now| now.as_ref().is_some_and(|now| now.destroyed_at.is_some()))
    });
    let id = Id(message.id.clone());
    let close = use_action::<CloseMessage>(
        move || (id.clone(), (), ()),
        move |message| {
            if message
                .privacy
                .as_ref()
                .is_some_and(|now| now.destroyed_at.is_some())
            {
                page::announce(untrack(words::privacy::destroyed_now));
            }
            now.try_set(message.privacy);
        },
    );
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        let closed = before == Some(true) && !now;
        if closed && private && !veiled && read.get_untracked() && !gone.get_untracked() {
            close.start.run(());
        }
        now
    });
    let id = message.id.clone();
    let note = move || {
        let Some(now) = now.get() else {
            return mover(PrivateKind::Message, &id, 3);
        };
        if let Some(at) = now.destroyed_at {
            return view! { <p>{move || words::privacy::destroyed(&moment(&at))}</p> }.into_any();
        }
        if now.veiled {
            return view! {
                <p>
                    <Link href=Route::Privacy.href() kind=LinkKind::Lone picture=icon::SHIELD>
                        {words::privacy::to_space}
                    </Link>
                </p>
            }
            .into_any();
        }
        let law = now.kept_by_law.then(|| {
            view! { <Notice tone=Tone::Info title=words::privacy::kept_by_law /> }
        });
        let later = now
            .destroys_at
            .map(|at| view! { <p>{move || words::privacy::destroys(&moment(&at))}</p> });
        view! {
            {now.private.then_some(law)}
            {later}
            {mover(PrivateKind::Message, &id, 3)}
        }
        .into_any()
    };
    PrivateMessage {
        gone,
        veiled,
        note: note.into_any(),
    }
}
