//! Whether the results helped: said with one press, or with a word on what is missing.

use super::Asked;
use crate::{
    backend::{FailureNotice, use_action},
    browser::{dom, page, time},
    keep, styles,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        field::Need,
        ids,
        notice::Notice,
        sent_form::SentForm,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{endpoints::RateSearch, wire::SearchFeedback};
use leptos::prelude::*;
use std::time::Duration;

/// The most characters of a remark.
const MOST: usize = 200;

/// How far somebody has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asked,
    Missing,
    Said,
}

/// The question below the results.
pub fn view(asked: &Asked, total: u64) -> AnyView {
    let words = asked.words().to_owned();
    let stage = RwSignal::new(Stage::Asked);
    let remark = RwSignal::new(String::new());
    let helpful = RwSignal::new(true);
    let error = RwSignal::new(None::<String>);
    let (field, thanks) = (ids::next(), ids::next());
    let done = thanks.clone();
    let send = use_action::<RateSearch>(
        move || {
            let remark = remark.get_untracked().trim().to_owned();
            let said = SearchFeedback {
                query: words.clone(),
                region: keep::region().map(|code| code.0),
                total,
                helpful: helpful.get_untracked(),
                remark: (!remark.is_empty()).then_some(remark),
            };
            ((), (), said)
        },
        move |_| {
            stage.set(Stage::Said);
            page::announce(words::find::helpful_done());
            let thanks = done.clone();
            time::after(Duration::ZERO, move || dom::focus(&thanks));
        },
    );
    let yes = move |()| {
        helpful.set(true);
        send.start.run(());
    };
    let to_field = field.clone();
    let no = move |()| {
        helpful.set(false);
        stage.set(Stage::Missing);
        dom::focus_soon(to_field.clone());
    };
    let submit = move || {
        let long = remark.with_untracked(|text| text.trim().chars().count() > MOST);
        error.set(long.then(|| words::find::helpful_long(MOST as u64)));
        if !long {
            send.start.run(());
        }
    };
    let body = move || match stage.get() {
        Stage::Asked => view! {
            <div class=styles::find_narrow::ANSWERS>
                <Button pending=send.pending on_press=yes>
                    {words::find::helpful_yes}
                </Button>
                <Button on_press=no.clone()>{words::find::helpful_no}</Button>
            </div>
        }
        .into_any(),
        Stage::Missing => {
            let field = field.clone();
            view! {
                <SentForm on_submit=move |()| submit()>
                    <TextField
                        id=field
                        label=words::find::helpful_missing
                        hint=words::find::helpful_hint
                        kind=TextKind::Lines
                        need=Need::Optional
                        value=remark
                        error
                    />
                    <Button kind=ButtonKind::Secondary role=ButtonRole::Submit pending=send.pending>
                        {words::find::helpful_send}
                    </Button>
                </SentForm>
            }
            .into_any()
        }
        Stage::Said => view! {
            <div id=thanks.clone() tabindex="-1">
                <Notice tone=Tone::Done title=words::find::helpful_done />
            </div>
        }
        .into_any(),
    };
    view! {
        <section class=styles::find_narrow::HELPFUL>
            <h2>{words::find::helpful}</h2>
            {body}
            {move || send.failure.get().map(|failure| view! { <FailureNotice failure on_retry=send.start /> })}
        </section>
    }
    .into_any()
}
