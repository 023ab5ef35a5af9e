//! Which of them are shown, and in which order. What one looks for stands nowhere but on this page.

use super::one::{Shelf, one};
use crate::{
    say::said,
    show::public_page,
    styles::favourites_list as style,
    ui::{
        field::Need,
        select::{Choice, SelectField},
        text_field::TextField,
    },
    words,
};
use contract::wire::{Favourite, PublicKind};
use leptos::prelude::*;

const LATEST: &str = "latest";
const NAME: &str = "name";
const CHANGED: &str = "changed";
/// Stands before a tag, so that no tag is taken for a kind.
const TAG: &str = "tag ";

/// The controls and the list.
pub fn shown(shelf: Shelf) -> AnyView {
    let words_typed = RwSignal::new(String::new());
    let which = RwSignal::new(String::new());
    let order = RwSignal::new(String::new());
    // Places mean something only where all are seen in the person's own order.
    let moves = Memo::new(move |_| {
        words_typed.with(|typed| typed.trim().is_empty())
            && which.with(String::is_empty)
            && order.with(String::is_empty)
    });
    let chosen = Memo::new(move |_| {
        let (typed, which) = (words_typed.get().to_lowercase(), which.get());
        let mut some: Vec<Favourite> = shelf
            .all
            .get()
            .into_iter()
            .filter(|one| belongs(one, &which) && holds(one, &typed))
            .collect();
        order.with(|order| sort(&mut some, order));
        some
    });
    let count = Memo::new(move |_| chosen.with(Vec::len) as u64);
    let rows = move || {
        let all = chosen.get();
        let (last, moves) = (all.len().saturating_sub(1), moves.get());
        all.iter()
            .enumerate()
            .map(|(at, favourite)| one(shelf, favourite, moves.then_some((at, last))))
            .collect_view()
    };
    view! {
        <div class=style::FIND>
            <TextField label=words::favourites::search value=words_typed need=Need::Optional private=true />
            <SelectField label=words::favourites::which value=which choices=which_choices(shelf) need=Need::Optional />
            <SelectField label=words::favourites::order value=order choices=Signal::derive(orders) need=Need::Optional />
        </div>
        <p role="status" class=style::COUNT>
            {move || words::favourites::count(count.get())}
        </p>
        <ol class=style::LIST role="list">
            {rows}
        </ol>
    }
    .into_any()
}

fn belongs(one: &Favourite, which: &str) -> bool {
    match which.strip_prefix(TAG) {
        Some(tag) => one.tags.iter().any(|known| known == tag),
        None if which == CHANGED => !one.changes.is_empty() || one.gone.is_some(),
        None => which.is_empty() || one.page.kind.name() == which,
    }
}

fn holds(one: &Favourite, typed: &str) -> bool {
    let texts = one
        .name
        .iter()
        .chain(one.about.iter().flat_map(|about| about.iter()));
    let texts: Vec<String> = texts
        .map(|(_, text)| text.to_lowercase())
        .chain(one.tags.iter().map(|tag| tag.to_lowercase()))
        .collect();
    typed
        .split_whitespace()
        .all(|word| texts.iter().any(|text| text.contains(word)))
}

fn sort(some: &mut [Favourite], order: &str) {
    match order {
        LATEST => some.sort_by(|one, other| other.saved_at.cmp(&one.saved_at)),
        NAME => some.sort_by_key(|one| said(&one.name)),
        _ => {}
    }
}

fn orders() -> Vec<Choice> {
    vec![
        Choice::new(LATEST, words::favourites::order_latest),
        Choice::new(NAME, words::favourites::order_name),
    ]
}

/// Kinds and tags that there are.
fn which_choices(shelf: Shelf) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        shelf.all.with(|all| {
            let mut kinds: Vec<PublicKind> = Vec::new();
            let mut tags: Vec<String> = Vec::new();
            for one in all {
                if !kinds.contains(&one.page.kind) {
                    kinds.push(one.page.kind.clone());
                }
                for tag in &one.tags {
                    if !tags.contains(tag) {
                        tags.push(tag.clone());
                    }
                }
            }
            let mut choices = vec![Choice::new(CHANGED, words::favourites::which_changed)];
            choices.extend(kinds.into_iter().map(|kind| {
                let name = kind.name().to_owned();
                Choice::new(name, move || public_page::kind(&kind))
            }));
            choices.extend(tags.into_iter().map(|tag| {
                let value = [TAG, &tag].concat();
                Choice::new(value, move || words::favourites::which_tag(&tag))
            }));
            choices
        })
    })
}
