//! What a delegation is to cover: everything, kinds of items, or single items found by words.

use super::{faults::Faults, wish::Wish};
use crate::{
    backend::use_remote,
    keep,
    say::{said, saying},
    show::paused::paused,
    styles::delegation_give as style,
    ui::{
        button::Button,
        chips::{Chips, RemovableChip},
        field::Need,
        icon,
        options::{CheckboxGroup, RadioGroup},
        select::Choice,
        skeleton::Shape,
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoints::{ListThemes, Search, SearchQuery, ThemeQuery},
    wire::{HitKind, Limit, Named, ScopeKind, SearchAnswer, Side, ThemeKind},
};
use leptos::prelude::*;

/// How many items are offered at once.
const OFFERED: Limit = Limit(6);

/// The question, and what belongs to its answer.
pub fn scope(wish: Wish, faults: Faults, legal: bool) -> AnyView {
    let choices = vec![
        Choice::new(ScopeKind::Items.name(), words::delegation::by_items)
            .hint(words::delegation::by_items_hint),
        Choice::new(ScopeKind::Themes.name(), words::delegation::by_themes),
        Choice::new(ScopeKind::All.name(), words::delegation::by_all)
            .hint(words::delegation::by_all_hint),
    ];
    let more = move || match ScopeKind::from(wish.kind.get().as_str()) {
        ScopeKind::Items => Some(items(wish, faults)),
        ScopeKind::Themes => Some(themes(wish, faults, legal)),
        _ => None,
    };
    view! {
        <RadioGroup label=words::delegation::scope_ask value=wish.kind choices id="delegation-scope-kind" />
        {more}
    }
    .into_any()
}

fn themes(wish: Wish, faults: Faults, legal: bool) -> AnyView {
    let side = if legal { Side::Legal } else { Side::Person };
    let kind = if legal {
        ThemeKind::Legal
    } else {
        ThemeKind::Person
    };
    let all = use_remote::<ListThemes>(move || {
        let query = ThemeQuery {
            region: keep::region(),
            side: Some(side.clone()),
        };
        Some(((), query))
    });
    all.show(
        Shape::Lines(6),
        words::delegation::themes_what,
        move |answer| {
            let rows: Vec<Named> = answer
                .themes
                .iter()
                .filter(|theme| theme.kind == kind)
                .map(|theme| Named {
                    id: theme.code.clone(),
                    name: theme.name.clone(),
                })
                .collect();
            let choices: Vec<Choice> = rows
                .iter()
                .map(|one| Choice::new(one.id.clone(), saying(&one.name)))
                .collect();
            wish.named_themes.set(rows);
            let choices = Signal::stored(choices);
            view! {
                <CheckboxGroup
                    label=words::delegation::themes
                    value=wish.themes
                    choices
                    id=Faults::id("/scope/themes")
                    error=faults.of("/scope/themes")
                />
            }
            .into_any()
        },
    )
}

fn items(wish: Wish, faults: Faults) -> AnyView {
    let typed = RwSignal::new(String::new());
    let asked = paused(typed);
    let found = use_remote::<Search>(move || {
        let query = SearchQuery {
            q: Some(asked.get()?),
            region: keep::region(),
            kind: Some(HitKind::Item),
            limit: Some(OFFERED),
            ..Default::default()
        };
        Some(((), query))
    });
    let chosen = move || {
        let chips = wish.items.get().into_iter().map(|one| {
            let id = one.id.clone();
            let remove = Callback::new(move |()| {
                wish.items.update(|items| items.retain(|one| one.id != id));
            });
            view! { <RemovableChip label=saying(&one.name) on_remove=remove /> }.into_any()
        });
        let chips: Vec<AnyView> = chips.collect();
        (!chips.is_empty()).then(|| {
            view! { <Chips label=words::delegation::items_chosen>{chips}</Chips> }.into_any()
        })
    };
    let results = move || {
        asked.get().is_some().then(|| {
            found.show(
                Shape::Lines(3),
                words::delegation::items_what,
                move |answer| offered(&answer, wish, typed),
            )
        })
    };
    view! {
        <div class="stack">
            {chosen}
            <TextField
                label=words::delegation::items
                hint=words::delegation::items_hint
                value=typed
                need=Need::Optional
                id=Faults::id("/scope/items")
                error=faults.of("/scope/items")
            />
            {results}
        </div>
    }
    .into_any()
}

/// What was found, each with the button that takes it in.
fn offered(answer: &SearchAnswer, wish: Wish, typed: RwSignal<String>) -> AnyView {
    let items = answer
        .groups
        .iter()
        .flat_map(|group| &group.hits)
        .filter_map(|hit| hit.item.as_ref())
        .map(|item| Named {
            id: item.id.clone(),
            name: item.name.clone(),
        });
    let rows: Vec<AnyView> = items
        .map(|one| {
            let name = one.name.clone();
            let add = move |()| {
                let new = one.clone();
                wish.items.update(|items| {
                    if !items.iter().any(|old| old.id == new.id) {
                        items.push(new);
                    }
                });
                typed.set(String::new());
            };
            view! {
                <li>
                    <Button picture=icon::MORE on_press=add>
                        {move || words::delegation::items_add(&said(&name))}
                    </Button>
                </li>
            }
            .into_any()
        })
        .collect();
    if rows.is_empty() {
        return view! { <p role="status">{words::delegation::items_none}</p> }.into_any();
    }
    view! { <ul class=style::FOUND role="list">{rows}</ul> }.into_any()
}
