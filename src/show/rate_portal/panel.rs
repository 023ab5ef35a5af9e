//! The form, and thanks once it is sent.

use super::Wanted;
use crate::{
    backend::use_action,
    browser::{dom, page, time},
    form::kept::Kept,
    show::{case_words, refusal::Refusal},
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        notice::Notice,
        options::RadioGroup,
        sent_form::SentForm,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::RatePortal,
    wire::{PortalRating, Satisfaction},
};
use leptos::prelude::*;
use std::time::Duration;

const PLACE: &str = "rate-portal";
const LEVEL: &str = "rate-portal-level";
const TEXT: &str = "rate-portal-text";
/// Most characters of one's own words.
const MOST: usize = 200;

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let Wanted { item, rated } = expect_context::<Wanted>();
    let guide = item.is_some();
    let [level, text] = [(); 2].map(|()| RwSignal::new(String::new()));
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let sent = RwSignal::new(false);
    let name = item.as_ref().map_or("", |item| item.as_str());
    let kept = Kept::fields(["rate-portal|", name].concat(), [level, text]);
    let send = use_action::<RatePortal>(
        move || {
            let own = text.get_untracked().trim().to_owned();
            let said = PortalRating {
                item: item.as_ref().map(|item| item.0.clone()),
                level: Satisfaction::from(level.get_untracked().as_str()),
                text: (!own.is_empty()).then_some(own),
            };
            ((), (), said)
        },
        move |_| {
            kept.forget();
            sent.set(true);
            rated.run(());
            page::announce(untrack(words::rate_portal::done));
            time::after(Duration::ZERO, || dom::focus(PLACE));
        },
    );
    let submit = move || {
        let mut wrong = Vec::new();
        let mut need = |field: &str, missing: bool, message: crate::ui::Text| {
            if missing {
                let field = field.to_owned();
                wrong.push(FieldError { field, message });
            }
        };
        let long = text.with_untracked(|text| text.trim().chars().count() > MOST);
        let too_long = || words::rate_portal::text_long(&MOST.to_string());
        let none = level.with_untracked(String::is_empty);
        need(LEVEL, none, words::rate_portal::level_missing.into());
        need(TEXT, long, too_long.into());
        let whole = wrong.is_empty();
        errors.set(wrong);
        if whole {
            send.start.run(());
        }
    };
    time::after(Duration::ZERO, || dom::focus(PLACE));
    let question = if guide {
        words::rate_portal::level_guide
    } else {
        words::rate_portal::level_portal
    };
    let form = move || {
        view! {
            <SentForm on_submit=move |()| submit()>
                <ErrorSummary errors />
                <RadioGroup
                    id=LEVEL
                    label=question
                    value=level
                    choices=case_words::satisfactions()
                    error=error_of(errors, LEVEL)
                />
                <TextField
                    id=TEXT
                    label=words::rate_portal::text
                    hint=words::rate_portal::text_hint
                    value=text
                    kind=TextKind::Lines
                    need=Need::Optional
                    error=error_of(errors, TEXT)
                />
                {kept.note(words::rate_portal::kept)}
                <Refusal failure=send.failure conflict=words::rate_portal::again />
                <div>
                    <Button kind=ButtonKind::Secondary role=ButtonRole::Submit pending=send.pending>
                        {words::rate_portal::send}
                    </Button>
                </div>
            </SentForm>
        }
        .into_any()
    };
    view! {
        <div class="stack" id=PLACE tabindex="-1" role="group" aria-label=question>
            {move || {
                if sent.get() {
                    view! {
                        <Notice tone=Tone::Done title=words::rate_portal::done>
                            <p>{words::rate_portal::done_explain}</p>
                        </Notice>
                    }
                        .into_any()
                } else {
                    form()
                }
            }}
        </div>
    }
    .into_any()
}
