//! How a case was rated, and whether that was passed on.

use super::{names, part::section, rectified};
use crate::{
    say::{lang_of, said, say},
    show::{case_words, moment::told},
    styles::matter_case as style,
    ui::tag::Tag,
    words,
};
use contract::wire::{Case, Rating};
use leptos::prelude::*;

/// The ratings of a case, as far as there are any.
pub fn ratings(case: &Case) -> AnyView {
    if case.ratings.is_empty() {
        return ().into_any();
    }
    let of = case.summary.id.as_str();
    let rows = case
        .ratings
        .iter()
        .map(|rating| one(rating, Some(of)))
        .collect_view();
    let list = view! {
        <ul class=style::LIST role="list">
            {rows}
        </ul>
    };
    section(words::matter::ratings, list.into_any())
}

/// The same on the page where all of what becomes of them stands below.
pub fn plain(case: &Case) -> AnyView {
    if case.ratings.is_empty() {
        return ().into_any();
    }
    let rows = case
        .ratings
        .iter()
        .map(|rating| one(rating, None))
        .collect_view();
    let list = view! {
        <ul class=style::LIST role="list">
            {rows}
        </ul>
    };
    section(words::matter::ratings, list.into_any())
}

/// One in a list; with the id of its case, also what becomes of it in short.
fn one(rating: &Rating, case: Option<&str>) -> AnyView {
    let brief = case.map(|case| rectified::brief(rating, Some(case)));
    view! { <li class=style::ONE>{inside(rating)} {brief}</li> }.into_any()
}

/// One rating: by name, never by a bare number.
pub fn inside(rating: &Rating) -> AnyView {
    let (level, passed_on) = (rating.level.clone(), rating.passed_on.clone());
    let follow_up = rating.round > 1;
    let tags = rating
        .tags
        .iter()
        .map(|tag| {
            let label = say(&tag.label);
            view! { <Tag>{label}</Tag> }
        })
        .collect_view();
    let aspects = rating
        .aspects
        .iter()
        .map(|one| {
            let one = one.clone();
            view! { <Tag>{move || case_words::aspect_level(&one)}</Tag> }
        })
        .collect_view();
    let channel = rating.channel.clone().map(|channel| {
        view! { " · " {move || words::matter::channel_told(&names::channel(&channel))} }
    });
    let receipt = rating.receipt.clone().map(|receipt| {
        let told = move || {
            let day = crate::say::day(receipt.at.get(..10).unwrap_or_default());
            words::matter::receipt_of(&said(&receipt.platform), &receipt.number, &day)
        };
        view! { <p class=style::META>{told}</p> }
    });
    let text = rating.text.clone().map(|text| {
        let lang = lang_of(&text);
        view! { <p lang=lang>{text}</p> }
    });
    view! {
        <p class="row">
            <span class=style::NAME>{move || case_words::satisfaction(&level)}</span>
            {follow_up.then(|| view! { <Tag>{words::matter::follow_up}</Tag> })}
            {rating.by_default.then(|| view! { <Tag>{words::matter::by_default}</Tag> })}
            {rating.anonymous.then(|| view! { <Tag>{words::matter::anonymous_tag}</Tag> })}
        </p>
        {rating.by_default.then(|| view! { <p>{words::matter::by_default_about}</p> })}
        {(!rating.aspects.is_empty()).then(|| view! { <p class="row">{aspects}</p> })}
        {(!rating.tags.is_empty()).then(|| view! { <p class="row">{tags}</p> })}
        {text}
        <p class=style::META>
            {told(&rating.at)} {channel} " · " {move || names::passed_on(&passed_on)}
        </p>
        {receipt}
    }
    .into_any()
}
