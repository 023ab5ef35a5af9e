//! After the answer to a bad rating: whether it is solved, and how satisfied one is.

use crate::{
    backend::use_action,
    show::{refusal::Refusal, verdict::Verdict},
    styles::talk_thread as style,
    ui::button::{Button, ButtonKind},
    words,
};
use contract::{
    endpoint::Id,
    endpoints::RevisitRectification,
    wire::{Rectification, RevisitStart},
};
use leptos::prelude::*;

const TITLE: &str = "revisit-title";

/// The form.
pub fn form(id: Id, said: Callback<Rectification>) -> AnyView {
    let verdict = Verdict::open("revisit|", &id);
    let send = use_action::<RevisitRectification>(
        move || {
            let start = RevisitStart {
                resolved: verdict.is_resolved(),
                satisfaction: verdict.satisfaction(),
                text: verdict.words(),
            };
            (id.clone(), (), start)
        },
        move |answer| {
            verdict.forget();
            said.run(answer);
        },
    );
    let press = move |()| {
        if verdict.is_whole() {
            send.start.run(());
        }
    };
    view! {
        <div class=style::FORM role="group" aria-labelledby=TITLE>
            <h3 id=TITLE tabindex="-1">
                {words::rectify::say_now}
            </h3>
            <p>{words::rectify::say_about}</p>
            {verdict.fields(words::rectify::level)}
            <Refusal failure=send.failure conflict=words::rectify::conflict />
            <div class="row">
                <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                    {words::rectify::send}
                </Button>
            </div>
        </div>
    }
    .into_any()
}
