//! Ways to narrow the list. Kind, state and days stand in the address; words that are looked for may be somebody's own
//! and stand nowhere.

use super::{list::Shelf, names};
use crate::{
    routes::{Route, use_go},
    show::filters::Choice,
    styles::messages_list as style,
    ui::{
        button::{Button, ButtonRole},
        date_field::DateField,
        disclosure::Disclosure,
        field::Need,
        link::{Link, LinkKind},
        text_field::TextField,
    },
    words,
};
use contract::{endpoints::MessageQuery, validate::Day, wire::MessageKind};
use leptos::prelude::*;

/// What an address narrows the list to.
pub fn of_address(query: MessageQuery) -> MessageQuery {
    MessageQuery {
        q: None,
        cursor: None,
        limit: None,
        ..query
    }
}

fn choice(shelf: Shelf, query: MessageQuery, label: String) -> Choice {
    Choice {
        now: shelf.narrowed.get() == query,
        href: Route::Messages.href_with(&query),
        label: label.into(),
    }
}

/// A name with how many of it are unread.
fn counted(name: String, unread: u64) -> String {
    match unread {
        0 => name,
        some => words::messages::counted(some, &name),
    }
}

/// All kinds, and each of which there is any.
pub fn kinds(shelf: Shelf) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let now = shelf.narrowed.get();
        let of = |kind: Option<MessageKind>| MessageQuery {
            kind,
            ..now.clone()
        };
        let counts = shelf.counts.get();
        let unread = counts.as_ref().map_or(0, |counts| counts.unread);
        let all = counted(words::messages::all_kinds().to_owned(), unread);
        let mut choices = vec![choice(shelf, of(None), all)];
        match counts {
            Some(counts) => {
                let some = counts
                    .kinds
                    .iter()
                    .filter(|count| count.total > 0 || now.kind.as_ref() == Some(&count.kind));
                // The back end would not take a name that neither side knows.
                choices.extend(some.filter(|count| count.kind.is_known()).map(|count| {
                    let name = counted(names::kind(&count.kind), count.unread);
                    choice(shelf, of(Some(count.kind.clone())), name)
                }));
            }
            None => choices.extend(
                now.kind
                    .clone()
                    .map(|kind| choice(shelf, of(Some(kind.clone())), names::kind(&kind))),
            ),
        }
        choices
    })
}

/// All, or unread ones.
pub fn unread(shelf: Shelf) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let now = shelf.narrowed.get();
        let of = |unread: Option<bool>, label: &str| {
            let query = MessageQuery {
                unread,
                ..now.clone()
            };
            choice(shelf, query, label.to_owned())
        };
        vec![
            of(None, words::messages::all()),
            of(Some(true), words::messages::unread_only()),
        ]
    })
}

/// By words and days, folded away until it is wanted.
#[component]
pub fn Narrowing(
    /// The list.
    shelf: Shelf,
    /// Words, as they are typed.
    typed: RwSignal<String>,
) -> impl IntoView {
    let days = move || shelf.narrowed.with(|now| (now.from, now.until));
    let open = RwSignal::new(untrack(days) != (None, None));
    let wire = |day: Option<Day>| day.map_or_else(String::new, Day::to_wire);
    let (from, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    Effect::new(move || {
        let days = days();
        from.set(wire(days.0));
        until.set(wire(days.1));
    });
    let go = use_go();
    let look = move || {
        let query = MessageQuery {
            from: Day::parse(&from.get_untracked()),
            until: Day::parse(&until.get_untracked()),
            ..shelf.narrowed.get_untracked()
        };
        go(&Route::Messages.href_with(&query));
    };
    let clear = move || {
        let query = MessageQuery {
            from: None,
            until: None,
            ..shelf.narrowed.get()
        };
        let any = days() != (None, None);
        any.then(|| {
            view! {
                <Link href=Route::Messages.href_with(&query) kind=LinkKind::Lone>
                    {words::messages::days_clear}
                </Link>
            }
        })
    };
    let backwards = Signal::derive(move || {
        let (from, until) = (from.get(), until.get());
        (!from.is_empty() && !until.is_empty() && from > until)
            .then(|| words::messages::days_backwards().to_owned())
    });
    view! {
        <Disclosure title=words::messages::narrow open level=0>
            <div class="stack">
                <TextField
                    label=words::messages::search
                    hint=words::messages::search_hint
                    value=typed
                    need=Need::Optional
                    private=true
                />
                <form
                    class=style::DAYS
                    on:submit=move |event| {
                        event.prevent_default();
                        look();
                    }
                >
                    <DateField label=words::messages::from value=from need=Need::Optional />
                    <DateField label=words::messages::until value=until error=backwards need=Need::Optional />
                    <div class="row">
                        <Button role=ButtonRole::Submit>{words::messages::days_show}</Button>
                        {clear}
                    </div>
                </form>
            </div>
        </Disclosure>
    }
    .into_any()
}
