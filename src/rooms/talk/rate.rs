//! Rating the answer to a thread: whether it is solved, and how satisfied one is.

use super::acts::done;
use crate::{
    backend::{Remote, use_action},
    browser::{dom, time},
    show::{refusal::Refusal, verdict::Verdict},
    styles::talk_thread as style,
    ui::button::{Button, ButtonKind},
    words,
};
use contract::{
    endpoint::Id,
    endpoints::ContinueThread,
    wire::{Thread, ThreadAct, ThreadActRequest, ThreadRating},
};
use leptos::prelude::*;
use std::time::Duration;

const TITLE: &str = "talk-rate-title";

/// The form.
pub fn form(id: Id, remote: Remote<Thread>, chosen: RwSignal<Option<ThreadAct>>) -> AnyView {
    let verdict = Verdict::open("thread-rating|", &id);
    let send = use_action::<ContinueThread>(
        move || {
            let rating = ThreadRating {
                at: String::new(),
                resolved: verdict.is_resolved(),
                satisfaction: verdict.satisfaction(),
                text: verdict.words(),
            };
            let request = ThreadActRequest {
                act: ThreadAct::Rate,
                text: None,
                documents: Vec::new(),
                rating: Some(rating),
            };
            (id.clone(), (), request)
        },
        move |thread| {
            verdict.forget();
            done(remote, chosen, thread, words::talk::rate_thanks);
        },
    );
    let press = move |()| {
        if verdict.is_whole() {
            send.start.run(());
        }
    };
    time::after(Duration::ZERO, || dom::focus(TITLE));
    view! {
        <div class=style::FORM role="group" aria-labelledby=TITLE>
            <h3 id=TITLE tabindex="-1">
                {words::talk::act_rate}
            </h3>
            {verdict.fields(words::talk::level)}
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
