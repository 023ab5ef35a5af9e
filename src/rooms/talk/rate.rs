//! 解决 and 满意, asked apart: one can be satisfied with an answer that could not solve it, and the other way round.

use super::acts::done;
use crate::{
    backend::{Remote, use_action},
    browser::{dom, time},
    show::{case_words, refusal::Refusal},
    styles::talk_thread as style,
    ui::{
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        options::RadioGroup,
        select::Choice,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::ContinueThread,
    wire::{Satisfaction, Thread, ThreadAct, ThreadActRequest, ThreadRating},
};
use leptos::prelude::*;
use std::time::Duration;

const TITLE: &str = "talk-rate-title";
const RESOLVED: &str = "talk-resolved";
const LEVEL: &str = "talk-level";
const YES: &str = "yes";
/// Most characters of one's own words.
const MOST: usize = 500;

/// The form.
pub fn form(id: Id, remote: Remote<Thread>, chosen: RwSignal<Option<ThreadAct>>) -> AnyView {
    let resolved = RwSignal::new(String::new());
    let level = RwSignal::new(String::new());
    let text = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let send = use_action::<ContinueThread>(
        move || {
            let own = text.get_untracked().trim().to_owned();
            let rating = ThreadRating {
                at: String::new(),
                resolved: resolved.with_untracked(|value| value == YES),
                satisfaction: Satisfaction::from(level.get_untracked().as_str()),
                text: (!own.is_empty()).then_some(own),
            };
            let request = ThreadActRequest {
                act: ThreadAct::Rate,
                text: None,
                documents: Vec::new(),
                rating: Some(rating),
            };
            (id.clone(), (), request)
        },
        move |thread| done(remote, chosen, thread, words::talk::rate_thanks),
    );
    let too_long = move || text.with(|text| text.trim().chars().count() > MOST);
    let press = move |()| {
        let mut wrong = Vec::new();
        let mut need = |field: &str, missing: bool, message: fn() -> &'static str| {
            if missing {
                wrong.push(FieldError {
                    field: field.to_owned(),
                    message: message.into(),
                });
            }
        };
        need(
            RESOLVED,
            resolved.with_untracked(String::is_empty),
            words::talk::resolved_missing,
        );
        need(
            LEVEL,
            level.with_untracked(String::is_empty),
            words::talk::level_missing,
        );
        let ready = wrong.is_empty() && !untrack(too_long);
        errors.set(wrong);
        if ready {
            send.start.run(());
        }
    };
    let error = move |field| error_of(errors, field);
    let long =
        Signal::derive(move || too_long().then(|| words::talk::text_long(&MOST.to_string())));
    let levels: Vec<Choice> = Satisfaction::known()
        .into_iter()
        .map(|level| {
            let name = level.name().to_owned();
            Choice::new(name, move || case_words::satisfaction(&level))
        })
        .collect();
    let solved = vec![
        Choice::new(YES, words::talk::resolved_yes),
        Choice::new("no", words::talk::resolved_no),
    ];
    time::after(Duration::ZERO, || dom::focus(TITLE));
    view! {
        <div class=style::FORM role="group" aria-labelledby=TITLE>
            <h3 id=TITLE tabindex="-1">
                {words::talk::act_rate}
            </h3>
            <ErrorSummary errors />
            <RadioGroup
                id=RESOLVED
                label=words::talk::resolved
                value=resolved
                choices=solved
                error=error(RESOLVED)
            />
            <RadioGroup
                id=LEVEL
                label=words::talk::level
                value=level
                choices=levels
                error=error(LEVEL)
            />
            <TextField
                label=words::talk::rate_text
                value=text
                kind=TextKind::Lines
                need=Need::Optional
                error=long
            />
            <Refusal failure=send.failure conflict=words::talk::conflict />
            <div class="row">
                <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                    {words::talk::rate_send}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| chosen.set(None)>
                    {words::talk::leave_it}
                </Button>
            </div>
        </div>
    }
    .into_any()
}
