//! What has happened to a case, the newest first, with the officers' seals.

use crate::{
    say::{say, saying},
    show::{case_words, digest::digest, moment::moment},
    styles::case_timeline as style,
    ui::{
        Tone,
        tag::Tag,
        timeline::{Timeline, TimelineEvent},
    },
    words,
};
use contract::wire::{CaseEvent, OfficerSeal};
use leptos::prelude::*;

/// The line. Events after `seen` came while one looked, and are marked.
pub fn timeline(events: &[CaseEvent], seen: u32) -> AnyView {
    if events.is_empty() {
        return view! { <p>{words::case::timeline_none}</p> }.into_any();
    }
    let rows = events
        .iter()
        .map(|event| row(event, event.sequence > seen))
        .collect_view();
    view! { <Timeline>{rows}</Timeline> }.into_any()
}

/// The number of the newest event.
pub fn newest(events: &[CaseEvent]) -> u32 {
    events.iter().map(|event| event.sequence).max().unwrap_or(0)
}

fn row(event: &CaseEvent, is_new: bool) -> AnyView {
    let at = event.at.clone();
    let state = event.state.clone();
    let detail = event
        .detail
        .as_ref()
        .map(|detail| view! { <p>{say(detail)}</p> });
    let actor = event
        .actor
        .as_ref()
        .map(|actor| view! { <p class=style::ACTOR>{say(actor)}</p> });
    let seal = event.seal.as_ref().map(seal);
    view! {
        <TimelineEvent
            title=saying(&event.title)
            when=move || moment(&at)
            moment=event.at.clone()
            tone=case_words::state_tone(&event.state)
        >
            <p class=style::MARKS>
                {is_new.then(|| view! { <Tag tone=Tone::Info>{words::case::timeline_new}</Tag> })}
                <Tag>{move || case_words::state_name(&state)}</Tag>
            </p>
            {detail}
            {actor}
            {seal}
        </TimelineEvent>
    }
    .into_any()
}

/// 个人名章: who put their name to it.
pub fn seal(seal: &OfficerSeal) -> AnyView {
    let (name, number, at) = (seal.name.clone(), seal.number.clone(), seal.at.clone());
    view! {
        <div class=style::SEAL>
            <p>
                <span class=style::STAMP lang="zh-CN">{name}</span>
                " "
                {move || words::case::seal(&number, &moment(&at))}
            </p>
            {digest(&seal.digest)}
        </div>
    }
    .into_any()
}
