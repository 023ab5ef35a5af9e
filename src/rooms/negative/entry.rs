//! An entry on screen: its industries, what it does, its conditions, the items it bears on.

use crate::{
    routes::Route,
    say::{said, say},
    styles::negative as style,
    ui::{Tone, tag::Tag},
    words,
};
use contract::wire::{ListCondition, ListMeasure, ListZone, NegativeEntry};
use leptos::prelude::*;

/// An entry under a heading of the third rank. `mark` stands before its tags.
pub fn entry(entry: &NegativeEntry, mark: Option<AnyView>, more: Option<AnyView>) -> AnyView {
    let number = entry.number.clone();
    view! {
        <article class=style::ENTRY>
            <h3 class=style::NAME>{names(entry)}</h3>
            <p class=style::META>{mark} {tags(entry)}</p>
            <p>{say(&entry.text)}</p>
            {more}
            {items(entry)}
            <p class=style::NUMBER>{move || words::negative::number(&number)}</p>
        </article>
    }
    .into_any()
}

/// The names of its industries.
pub fn names(entry: &NegativeEntry) -> AnyView {
    let names: Vec<_> = entry
        .industries
        .iter()
        .map(|industry| industry.name.clone())
        .collect();
    (move || {
        let names: Vec<_> = names.iter().map(said).collect();
        names.join(words::negative::comma())
    })
    .into_any()
}

/// What it does in a word each: forbidden or restricted, the limit, the conditions.
pub fn tags(entry: &NegativeEntry) -> AnyView {
    let measure = entry.measure.clone();
    let tone = match measure {
        ListMeasure::Forbidden => Tone::Danger,
        _ => Tone::Wait,
    };
    let limit = entry.share_limit.clone().map(|limit| {
        view! { <Tag>{move || words::negative::limit(&limit)}</Tag> }
    });
    let conditions = entry
        .conditions
        .iter()
        .cloned()
        .map(|condition| view! { <Tag>{move || condition_name(&condition)}</Tag> })
        .collect_view();
    let partial = entry
        .partial
        .then(|| view! { <Tag>{words::negative::partial}</Tag> });
    view! {
        <Tag tone>{move || measure_name(&measure)}</Tag>
        {limit}
        {conditions}
        {partial}
    }
    .into_any()
}

fn items(entry: &NegativeEntry) -> Option<AnyView> {
    if entry.items.is_empty() {
        return None;
    }
    let links = entry
        .items
        .iter()
        .map(|item| {
            let href = Route::guide(&item.id).href();
            view! {
                <li>
                    <a class=style::ITEM href=href>
                        {say(&item.name)}
                    </a>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <div>
            <p class=style::NUMBER>{words::negative::items}</p>
            <ul class=style::ITEMS role="list">
                {links}
            </ul>
        </div>
    })
}

/// The word for a measure; an unknown one is shown as it came.
fn measure_name(measure: &ListMeasure) -> String {
    match measure {
        ListMeasure::Forbidden => words::negative::forbidden(),
        ListMeasure::Restricted => words::negative::restricted(),
        ListMeasure::Other(name) => name,
    }
    .to_owned()
}

fn condition_name(condition: &ListCondition) -> String {
    match condition {
        ListCondition::JointVenture => words::negative::joint_venture(),
        ListCondition::ChineseControl => words::negative::chinese_control(),
        ListCondition::ChineseLegalRepresentative => words::negative::chinese_representative(),
        ListCondition::ChineseLed => words::negative::chinese_led(),
        ListCondition::Other(name) => name,
    }
    .to_owned()
}

/// The word for a zone.
pub fn zone_name(zone: &ListZone) -> String {
    match zone {
        ListZone::Nationwide => words::negative::zone_nationwide(),
        ListZone::FreeTradeZone => words::negative::zone_free_trade(),
        ListZone::Other(name) => name,
    }
    .to_owned()
}
