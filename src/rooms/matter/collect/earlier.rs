//! Codes that hold no more: whose they were, and why.

use super::names;
use crate::{show::moment, show::rows::rows, styles::rows as style, words};
use contract::wire::{Collection, CollectionCode, CollectionCodeState, Collector};
use leptos::prelude::*;

/// The list, where there are any.
pub fn list(now: &Collection) -> Option<AnyView> {
    let codes = now.codes.iter();
    let over = codes.filter(|code| code.state != CollectionCodeState::Holds);
    let all: Vec<AnyView> = over.map(one).collect();
    (!all.is_empty()).then(|| {
        view! {
            <h3>{words::collect::earlier}</h3>
            {rows(all, None, words::ui::show_more)}
        }
        .into_any()
    })
}

fn one(code: &CollectionCode) -> AnyView {
    let (state, name) = (code.state.clone(), code.name.clone());
    let deputy = code.collector == Collector::Deputy;
    let whose = move || match (&name, deputy) {
        (Some(name), _) => words::collect::for_deputy(name),
        (None, true) => words::collect::deputy().to_owned(),
        (None, false) => words::collect::for_own().to_owned(),
    };
    let when = code.ended_at.as_ref().unwrap_or(&code.until);
    view! {
        <li class=style::ONE>
            <p class="row">
                <strong class=style::NAME>{whose}</strong>
                <span>{move || names::code(&state)}</span>
            </p>
            <p class=style::META>{moment::told(when)}</p>
        </li>
    }
    .into_any()
}
