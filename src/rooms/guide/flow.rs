//! The process as a drawn line with its days on it. The line is the list: read out, it is the text of the same.

use crate::say::{self, say};
use crate::show::facts::{fact, facts, may};
use crate::show::measure;
use crate::styles::guide_flow as style;
use crate::ui::icon::{self, Icon};
use crate::words;
use contract::wire::{Guide, Step};
use leptos::prelude::*;

/// Promised and legal time, the steps, and procedures whose time does not count.
pub fn flow(guide: &Guide) -> AnyView {
    let (promise, legal) = (guide.item.promise_time.clone(), guide.legal_time.clone());
    let steps = guide
        .steps
        .iter()
        .enumerate()
        .map(|(at, step)| drawn(at + 1, step))
        .collect_view();
    view! {
        {facts(vec![
            fact(words::guide::promise, move || measure::time_limit(&promise)),
            fact(words::guide::legal_time, move || measure::time_limit(&legal)),
            actual(guide),
            may(words::guide::time_note, &guide.time_note),
        ])}
        <ol class=style::LINE role="list">
            {steps}
        </ol>
        {special(guide)}
    }
    .into_any()
}

/// How long it really took, and of how many cases that is told.
fn actual(guide: &Guide) -> Option<AnyView> {
    let actual = guide.actual_time.clone()?;
    let told = move || {
        words::guide::actual_told(
            actual.cases,
            &measure::time_limit(&actual.usual),
            &measure::time_limit(&actual.most),
            &say::day(&actual.until),
        )
    };
    fact(words::guide::actual_time, told)
}

fn drawn(number: usize, step: &Step) -> AnyView {
    view! {
        <li class=style::STEP>
            <span class=style::DOT aria-hidden="true">
                {number.to_string()}
            </span>
            <div class=style::TEXT>
                <h3 class=style::NAME>{say(&step.name)}</h3>
                <p class=style::TIME>
                    <Icon picture=icon::CLOCK />
                    <span class="visually-hidden">{words::guide::takes}</span>
                    {say(&step.time)}
                </p>
                <p>{say(&step.does)}</p>
                <p class=style::FACT>
                    {words::guide::actor} " " {say(&step.actor)}
                </p>
                <p class=style::FACT>
                    {words::guide::outcome} " " {say(&step.result)}
                </p>
            </div>
        </li>
    }
    .into_any()
}

fn special(guide: &Guide) -> AnyView {
    if guide.special_procedures.is_empty() {
        return ().into_any();
    }
    let rows = guide
        .special_procedures
        .iter()
        .map(|procedure| {
            let time = procedure.time.clone();
            view! {
                <li>
                    <strong>{say(&procedure.name)}</strong>
                    {time
                        .map(|time| {
                            view! {
                                " · "
                                {move || measure::time_limit(&time)}
                            }
                        })}
                    <br />
                    {say(&procedure.note)}
                </li>
            }
        })
        .collect_view();
    view! {
        <h3>{words::guide::special}</h3>
        <p>{words::guide::special_explain}</p>
        <ul class=crate::styles::guide::BULLETS>{rows}</ul>
    }
    .into_any()
}
