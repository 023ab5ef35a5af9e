//! What one edition changed against another: told by a word and a sign each.

use super::entry;
use crate::{
    say::{said, say},
    show::pages::{Grower, Part, grow},
    styles::negative as style,
    ui::{
        empty::Empty,
        list::{Fact, Facts},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ListNegativeChanges, NegativeChangeQuery},
    wire::{Code, ListChange, NegativeChange, NegativeEntry, NegativeList},
};
use leptos::prelude::*;

/// The changes of an edition.
pub fn changes(list: &NegativeList, against: &NegativeList) -> AnyView {
    let (id, before) = (list.id.clone(), against.id.clone());
    let (new, old) = (list.title.clone(), against.title.clone());
    let grown = grow::<ListNegativeChanges>(Grower {
        ask: Box::new(move |cursor| {
            let query = NegativeChangeQuery {
                against: Some(Code(before.clone())),
                cursor,
                limit: None,
            };
            (Id(id.clone()), query)
        }),
        part: Box::new(|page, _| {
            Part::list(style::ALL, page, |change| {
                change
                    .after
                    .as_ref()
                    .or(change.before.as_ref())
                    .map(|entry| one(change, entry))
            })
        }),
        what: words::negative::what_changes,
        empty: Box::new(|_| view! { <Empty title=words::negative::no_changes /> }.into_any()),
    });
    view! {
        <section class="stack">
            <h2>{words::negative::changes}</h2>
            <Facts>
                <Fact term=words::negative::edition_now>{say(&new)}</Fact>
                <Fact term=words::negative::edition_before>{say(&old)}</Fact>
            </Facts>
            {grown}
        </section>
    }
    .into_any()
}

fn one(change: &NegativeChange, shown: &NegativeEntry) -> AnyView {
    let mark = mark(&change.kind);
    let before = change
        .before
        .as_ref()
        .filter(|_| change.after.is_some())
        .map(|before| {
            // Its words and its tags: either may be what changed.
            let text = before.text.clone();
            view! {
                <div class=style::BEFORE>
                    <p class=style::NUMBER>{words::negative::before}</p>
                    <p class=style::META>{entry::tags(before)}</p>
                    <p>{move || said(&text)}</p>
                </div>
            }
            .into_any()
        });
    view! { <li class=style::ROW>{entry::entry(shown, Some(mark), before)}</li> }.into_any()
}

fn mark(kind: &ListChange) -> AnyView {
    let sign = match kind {
        ListChange::Added => "+",
        ListChange::Removed => "−",
        ListChange::Eased => "↗",
        ListChange::Tightened => "↘",
        ListChange::Changed | ListChange::Other(_) => "≠",
    };
    let kind = kind.clone();
    view! {
        <span class=style::MARK>
            <span aria-hidden="true">{sign}</span>
            {move || kind_name(&kind)}
        </span>
    }
    .into_any()
}

fn kind_name(kind: &ListChange) -> String {
    match kind {
        ListChange::Added => words::negative::added(),
        ListChange::Removed => words::negative::removed(),
        ListChange::Eased => words::negative::eased(),
        ListChange::Tightened => words::negative::tightened(),
        ListChange::Changed => words::negative::changed(),
        ListChange::Other(name) => name,
    }
    .to_owned()
}
