//! What has been said and done in a thread, the oldest first, as a conversation.

use crate::{
    form::documents::documents,
    say::{lang_of, say, saying},
    show::{case_timeline, moment, thread_words},
    // The sheet of the room that shows it most.
    styles::talk_thread as style,
    ui::{Text, Tone, tag::Tag},
    words,
};
use contract::wire::{Thread, ThreadEntry, ThreadKind};
use leptos::prelude::*;

/// Who reads it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Whose it is.
    Person,
    /// An officer.
    Officer,
}

/// The conversation. Entries after `seen` came while one looked, and are marked.
pub fn entries(thread: &Thread, reader: Reader, seen: u32) -> AnyView {
    let kind = &thread.summary.kind;
    let rows = thread
        .entries
        .iter()
        .map(|one| entry(one, kind, reader, one.sequence > seen))
        .collect_view();
    view! {
        <ol class=style::ENTRIES role="list">
            {rows}
        </ol>
    }
    .into_any()
}

/// The number of the newest entry.
pub fn newest(thread: &Thread) -> u32 {
    let all = thread.entries.iter().map(|entry| entry.sequence);
    all.max().unwrap_or(0)
}

fn entry(entry: &ThreadEntry, kind: &ThreadKind, reader: Reader, is_new: bool) -> AnyView {
    let by_person = entry.actor.is_none();
    // The back end speaks to the person.
    let own = entry.kind.clone();
    let theirs = saying(&entry.title);
    let title = Text::from(move || {
        let name = (by_person && reader == Reader::Officer)
            .then(|| thread_words::entry_name(&own))
            .flatten();
        name.map_or_else(|| theirs.get().to_string(), str::to_owned)
    });
    let text = entry.text.as_ref().map(|text| {
        view! { <p class=style::TEXT>{say(text)}</p> }
    });
    let until = entry.until.clone().map(|day| {
        view! { <p>{move || words::talk::until(&crate::say::day(&day))}</p> }
    });
    let actor = entry
        .actor
        .as_ref()
        .map(|actor| view! { <p class=style::META>{say(actor)}</p> });
    let seal = entry.seal.as_ref().map(case_timeline::seal);
    let (of, state) = (kind.clone(), entry.state.clone());
    view! {
        <li class=style::ENTRY data-by=if by_person { "person" } else { "office" }>
            <p class=style::META>
                {is_new.then(|| view! { <Tag tone=Tone::Info>{words::case::timeline_new}</Tag> })}
                <span>{moment::told(&entry.at)}</span>
                <span>{move || thread_words::state_name(&of, &state)}</span>
            </p>
            <h3 class=style::TITLE>{move || title.get()}</h3>
            {text}
            {documents(&entry.documents)}
            {until}
            {actor}
            {seal}
        </li>
    }
    .into_any()
}

/// The title in the person's own words.
pub fn title(text: &str) -> AnyView {
    let lang = lang_of(text);
    view! { <span lang=lang>{text.to_owned()}</span> }.into_any()
}
