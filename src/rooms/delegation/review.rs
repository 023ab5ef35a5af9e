//! What one is about to give, in words.

use super::{names, wish::Wish};
use crate::{
    say::{lang_of, said},
    show::facts::{at, fact, facts},
    words,
};
use contract::wire::{DelegatedRight, ScopeKind};
use leptos::prelude::*;

/// The facts.
pub fn review(wish: Wish) -> AnyView {
    let start = wish.start();
    let whom = match &start.to {
        Some(to) => {
            let number = to.mobile.clone().or(to.id_number.clone());
            let text = [to.name.as_str(), " ", &number.unwrap_or_default()].concat();
            let lang = lang_of(&text);
            view! { <span lang=lang>{text}</span> }.into_any()
        }
        None => view! { <span>{words::delegation::by_code}</span> }.into_any(),
    };
    let kind = start.scope.kind.clone();
    let covers = move || {
        let listed = match kind {
            ScopeKind::All => return words::delegation::scope_all().to_owned(),
            ScopeKind::Themes => {
                let chosen = wish.themes.get();
                let mut named = wish.named_themes.get();
                named.retain(|one| chosen.contains(&one.id));
                named
            }
            _ => wish.items.get(),
        };
        let names: Vec<String> = listed.iter().map(|one| said(&one.name)).collect();
        names.join(words::delegation::comma())
    };
    let may: Vec<DelegatedRight> = start.may.clone();
    let note = (!start.note.is_empty()).then(|| start.note.clone());
    facts(vec![
        fact(words::delegation::delegate, whom),
        fact(words::delegation::scope, view! { <span>{covers}</span> }),
        fact(
            words::delegation::rights,
            view! { <span>{move || names::rights(&may)}</span> },
        ),
        at(words::delegation::from, &start.from),
        at(words::delegation::until, &start.until),
        note.and_then(|note| fact(words::delegation::note, view! { <span>{note}</span> })),
    ])
}
