//! What one can say beside how satisfied one is, all in all: tags of the level, and process, result and efficiency apart.

use crate::{
    backend::use_remote,
    say::saying,
    show::case_words,
    ui::{
        field::Need,
        ids,
        options::CheckboxGroup,
        select::{Choice, SelectField},
    },
    words,
};
use contract::{
    endpoints::ListRatingTags,
    wire::{RatingAspect, RatingChannel},
};
use leptos::prelude::*;

/// How satisfied one is with one thing apart; one need not say.
pub fn aspect(aspect: RatingAspect, value: RwSignal<String>) -> AnyView {
    let choices = case_words::satisfactions();
    view! {
        <SelectField
            label=move || case_words::aspect_name(&aspect)
            value
            choices
            need=Need::Optional
        />
    }
    .into_any()
}

/// What can be said with the level chosen. One can rate without: a list that does not come is no reason to stop.
#[component]
pub fn Tags(
    level: RwSignal<String>,
    tags: RwSignal<Vec<String>>,
    channel: RatingChannel,
) -> impl IntoView {
    let all = use_remote::<ListRatingTags>(|| Some(((), ())));
    let id = ids::next();
    Effect::new(move |before: Option<String>| {
        let now = level.get();
        if before.is_some_and(|before| before != now) {
            tags.set(Vec::new());
        }
        now
    });
    let choices = Memo::new(move |_| {
        let level = level.get();
        let all = all.get()?;
        let of = all
            .tags
            .iter()
            .filter(|tag| tag.level.name() == level)
            .filter(|tag| tag.channels.is_empty() || tag.channels.contains(&channel));
        Some(
            of.map(|tag| (tag.code.clone(), tag.label.clone()))
                .collect::<Vec<_>>(),
        )
    });
    (move || {
        let choices: Vec<Choice> = choices
            .get()?
            .into_iter()
            .map(|(code, label)| Choice::new(code, saying(&label)))
            .collect();
        (!choices.is_empty()).then(|| {
            view! {
                <CheckboxGroup
                    id=id.clone()
                    label=words::matter::tags
                    value=tags
                    choices
                    need=Need::Optional
                />
            }
        })
    })
    .into_any()
}
