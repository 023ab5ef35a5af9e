//! Marking many as read: those that are chosen, or all of a kind.

use super::{list::Shelf, names};
use crate::{
    backend::{Action, use_action},
    browser::page,
    show::refusal::Refusal,
    styles::messages_list as style,
    ui::button::{Button, ButtonKind},
    words,
};
use contract::{
    endpoints::ReadMessages,
    wire::{MessageCounts, MessageKind, MessageReading},
};
use leptos::prelude::*;

/// The bar above the list; nothing while nothing can be marked.
pub fn bar(shelf: Shelf) -> AnyView {
    let done = move |counts: MessageCounts| {
        shelf.counts.replace(counts);
        shelf.chosen.set(Vec::new());
        shelf.again.update(|times| *times += 1);
        page::announce(untrack(words::messages::marked));
    };
    let chosen = use_action::<ReadMessages>(
        move || {
            let body = MessageReading {
                ids: shelf.chosen.get_untracked(),
                kind: None,
                until: None,
            };
            ((), (), body)
        },
        done,
    );
    let all = use_action::<ReadMessages>(
        move || {
            let body = MessageReading {
                ids: Vec::new(),
                kind: shelf.narrowed.get_untracked().kind,
                until: shelf.newest.get_value(),
            };
            ((), (), body)
        },
        done,
    );
    let count = Memo::new(move |_| shelf.chosen.with(Vec::len) as u64);
    // What is narrowed further shows only some of a kind: "all" would mark what is not seen.
    let unread = Memo::new(move |_| {
        let now = shelf.narrowed.get();
        let further = now.from.is_some() || now.until.is_some() || shelf.words.get().is_some();
        if further {
            Default::default()
        } else {
            left(shelf, now.kind.as_ref())
        }
    });
    let any = Memo::new(move |_| count.get() > 0 || unread.get() > 0);
    let press = |action: Action<()>, label: Box<dyn Fn() -> String + Send + Sync>| {
        view! {
            <Button kind=ButtonKind::Secondary pending=action.pending on_press=move |()| action.start.run(())>
                {label}
            </Button>
        }
        .into_any()
    };
    let mark_chosen = move || {
        (count.get() > 0).then(|| {
            press(
                chosen,
                Box::new(move || words::messages::mark_chosen(count.get())),
            )
        })
    };
    let kind = move || shelf.narrowed.with(|now| now.kind.clone());
    let mark_all = move || {
        (unread.get() > 0).then(|| {
            press(
                all,
                Box::new(move || match kind() {
                    Some(kind) => words::messages::mark_kind(&names::kind(&kind)),
                    None => words::messages::mark_all().to_owned(),
                }),
            )
        })
    };
    view! {
        <div class=style::BULK hidden=move || !any.get()>
            {mark_chosen}
            {mark_all}
        </div>
        <Refusal failure=chosen.failure conflict=words::messages::not_marked />
        <Refusal failure=all.failure conflict=words::messages::not_marked />
    }
    .into_any()
}

fn left(shelf: Shelf, kind: Option<&MessageKind>) -> u64 {
    let Some(counts) = shelf.counts.get() else {
        return 0;
    };
    match kind {
        None => counts.unread,
        Some(kind) => {
            let found = counts.kinds.iter().find(|count| count.kind == *kind);
            found.map_or(0, |count| count.unread)
        }
    }
}
