//! A message, folded under its title. Opening it marks it as read.

use super::{list::Shelf, names, target};
use crate::{
    backend::use_action,
    say::{said, say},
    show::{moment::told, private as shown},
    styles::{messages_list as style, options},
    ui::{Text, Tone, disclosure::Disclosure, tag::Tag},
    words,
};
use contract::{endpoint::Id, endpoints::ReadMessage, wire::Message};
use leptos::prelude::*;

/// The row.
#[component]
pub fn One(
    /// The message.
    message: Message,
    /// The list it is in.
    shelf: Shelf,
) -> impl IntoView {
    let case = message.case.clone();
    let kind = message.kind.clone();
    let read = RwSignal::new(message.read);
    let open = RwSignal::new(false);
    let id = Id::parse(&message.id);
    // That it could not be marked is no trouble for the reader: it stays marked as new, and opening it again tries again.
    let mark = use_action::<ReadMessage>(
        move || (id.clone().unwrap_or(Id(String::new())), (), ()),
        move |_| {
            read.try_set(true);
            shelf.counts.refresh();
        },
    );
    let private = shown::message(&message, open, read);
    let (gone, veiled) = (private.gone, private.veiled);
    let title = message.title.clone();
    let heading = Text::from(move || {
        if gone.get() {
            words::privacy::destroyed_title().to_owned()
        } else {
            said(&title)
        }
    });
    Effect::new(move || {
        if open.get() && !veiled && !read.get_untracked() {
            mark.start.run(());
        }
    });
    let unread = Memo::new(move |_| !read.get());
    let choose = StoredValue::new(message.clone());
    let choose = move || {
        unread
            .get()
            .then(|| choose.with_value(|message| chooser(message, shelf)))
    };
    view! {
        <li class=style::ONE>
            <div class=style::META>
                {choose}
                {move || unread.get().then(|| view! { <Tag tone=Tone::Info>{words::messages::new}</Tag> })}
                {message.needs_you.then(|| view! { <Tag tone=Tone::Wait>{words::messages::needs_you}</Tag> })}
                <Tag>{move || names::kind(&kind)}</Tag>
                {move || {
                    case.as_ref().filter(|_| !gone.get()).map(|case| view! { <span>{say(&case.name)}</span> })
                }}
                {told(&message.at)}
            </div>
            <Disclosure title=heading open level=2>
                {move || {
                    (!gone.get())
                        .then(|| {
                            view! {
                                <div class="stack">
                                    <p>{say(&message.text)}</p>
                                    {target::way_on(&message)}
                                </div>
                            }
                        })
                }}
                {private.note}
            </Disclosure>
        </li>
    }
    .into_any()
}

/// The box that chooses it.
fn chooser(message: &Message, shelf: Shelf) -> AnyView {
    let (own, title) = (message.id.clone(), message.title.clone());
    let kept = own.clone();
    view! {
        <input
            class=options::INPUT
            type="checkbox"
            aria-label=move || words::messages::choose(&said(&title))
            prop:checked=move || shelf.chosen.with(|all| all.contains(&own))
            on:change=move |_| {
                shelf
                    .chosen
                    .update(|all| {
                        if all.contains(&kept) {
                            all.retain(|id| *id != kept);
                        } else {
                            all.push(kept.clone());
                        }
                    });
            }
        />
    }
    .into_any()
}
