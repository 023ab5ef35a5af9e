//! A list at the officers' desk of what waits and of what is over.

use super::{
    filters::{Choice, Filters},
    officers_only,
    rows::rows,
};
use crate::{ui::empty::Empty, words::Phrase};
use leptos::prelude::*;

/// What the list says of itself.
#[derive(Clone, Copy)]
pub struct Words {
    /// Its heading.
    pub title: Phrase,
    /// What the choices are for.
    pub filters: Phrase,
    /// All of them, what waits, what is over.
    pub choices: [Phrase; 3],
    /// That there is none, and when there will be.
    pub none: (Phrase, Phrase),
    /// The next page.
    pub older: Phrase,
}

/// The page: `open` is which are chosen, `href` where a choice leads, `wrong` what is wrong with the address.
pub fn page(
    words: Words,
    open: impl Fn() -> Option<bool> + Send + Sync + 'static,
    href: fn(Option<bool>) -> String,
    wrong: impl Fn() -> Option<AnyView> + Send + 'static,
    list: AnyView,
) -> AnyView {
    let choices = Signal::derive(move || {
        let now = open();
        let all = [None, Some(true), Some(false)].into_iter();
        all.zip(words.choices)
            .map(|(open, label)| Choice {
                now: now == open,
                href: href(open),
                label: label.into(),
            })
            .collect::<Vec<_>>()
    });
    view! {
        {officers_only::head(words.title)}
        {wrong}
        <Filters label=words.filters choices />
        {list}
    }
    .into_any()
}

/// What was found, with the address of the next page where there is one.
pub fn found(words: Words, all: Vec<AnyView>, next: Option<String>) -> AnyView {
    if all.is_empty() {
        let (title, when) = words.none;
        return view! {
            <Empty title>
                <p>{when}</p>
            </Empty>
        }
        .into_any();
    }
    rows(all, next, words.older)
}
