//! The head of a guide: name, what one gets, the numbers that matter, what is unusual now.

use super::{names, passing_on};
use crate::say::{self, said, say};
use crate::show::item_line::{moved_to, state_name};
use crate::show::item_names;
use crate::show::measure;
use crate::styles::guide_head as style;
use crate::ui::Tone;
use crate::ui::notice::Notice;
use crate::ui::tag::Tag;
use crate::words;
use contract::wire::{Guide, ItemState, ProjectType};
use leptos::prelude::*;
use std::sync::Arc;

/// The head.
pub fn head(guide: &Arc<Guide>) -> AnyView {
    let item = &guide.item;
    let (kind, project) = (item.item_type.clone(), item.project_type.clone());
    view! {
        <header class=style::HEAD>
            <div class="row">
                <Tag>{move || item_names::item_type(&kind).to_owned()}</Tag>
                <Tag>{move || names::project_type(&project).to_owned()}</Tag>
                {item.whole_course_online.then(|| view! { <Tag tone=Tone::Done>{words::show::whole_course_online}</Tag> })}
            </div>
            <h1>{say(&item.name)}</h1>
            {item.summary.as_ref().map(|summary| view! { <p class=style::SUMMARY>{say(summary)}</p> })}
            <p class=style::BY>
                {say(&item.department.name)} " · " {say(&item.region.name)} {updated(guide)}
            </p>
            {served_by(guide)}
            {state(guide)}
            {numbers(guide)}
            {passing_on::passing_on(guide)}
        </header>
    }
    .into_any()
}

fn updated(guide: &Guide) -> AnyView {
    let day = guide.updated_on.clone();
    view! {
        " · "
        {move || words::guide::updated(&say::day(&day))}
    }
    .into_any()
}

fn served_by(guide: &Guide) -> Option<AnyView> {
    let by = guide.item.served_by.clone()?;
    Some(
        view! { <Notice tone=Tone::Info title=move || words::show::served_by(&said(&by.name)) /> }
            .into_any(),
    )
}

fn state(guide: &Guide) -> Option<AnyView> {
    let state = guide.item.state.clone()?;
    let stopped = state.kind == ItemState::Suspended;
    let (kind, since) = (state.kind.clone(), state.since.clone());
    let title = move || {
        [
            state_name(&kind).as_str(),
            " ",
            &words::show::state_since(&say::day(&since)),
        ]
        .concat()
    };
    Some(
        view! {
            <Notice tone=if stopped { Tone::Danger } else { Tone::Wait } title>
                <p>{say(&state.note)}</p>
                {moved_to(&state).map(|place| view! { <p>{place}</p> })}
            </Notice>
        }
        .into_any(),
    )
}

/// Days, visits, fee, how: big, because they decide.
fn numbers(guide: &Arc<Guide>) -> AnyView {
    let item = StoredValue::new(guide.item.clone());
    let time = move || {
        item.with_value(|item| match item.project_type {
            ProjectType::Immediate => words::show::at_once().to_owned(),
            _ => measure::time_limit(&item.promise_time),
        })
    };
    let visits = move || item.with_value(|item| measure::visits(item.visits));
    let fee = move || item.with_value(|item| measure::fee(item.has_fee).to_owned());
    let how = move || item.with_value(|item| names::list(&item.channels, names::channel));
    view! {
        <dl class=style::NUMBERS>
            {number(words::guide::promise, time)} {number(words::guide::visits, visits)} {number(words::guide::fee, fee)}
            {number(words::guide::channels, how)}
        </dl>
    }
    .into_any()
}

fn number(term: fn() -> &'static str, value: impl Fn() -> String + Send + 'static) -> AnyView {
    view! {
        <div class=style::NUMBER>
            <dt class=style::TERM>{term}</dt>
            <dd class=style::VALUE>{value}</dd>
        </div>
    }
    .into_any()
}
