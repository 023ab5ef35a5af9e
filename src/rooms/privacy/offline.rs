//! Without a network: the list that this device keeps, opened by the PIN alone.

use crate::{
    browser::page,
    session::private::kept::{self, Line},
    ui::{
        button::{Button, ButtonRole},
        password_field::{PasswordField, PasswordKind},
    },
    words,
};
use leptos::prelude::*;

/// Nothing where this device keeps no list.
pub fn offline() -> AnyView {
    let there = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let is = kept::is_there().await;
        there.try_set(is);
    });
    (move || there.get().then(form)).into_any()
}

fn form() -> AnyView {
    let pin = RwSignal::new(String::new());
    let pending = RwSignal::new(false);
    let wrong = RwSignal::new(false);
    let lines = RwSignal::new(None::<Vec<Line>>);
    let error = Signal::derive(move || wrong.get().then(|| words::privacy::pin_wrong().to_owned()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        wrong.set(false);
        let typed = pin.get_untracked();
        pin.set(String::new());
        leptos::task::spawn_local(async move {
            let found = kept::open(&typed).await;
            pending.try_set(false);
            wrong.try_set(found.is_none());
            if found.is_some() {
                page::announce(untrack(words::privacy::offline_title));
            }
            lines.try_set(found);
        });
    };
    let body = move || match lines.get() {
        Some(lines) => {
            let rows = lines
                .into_iter()
                .map(|line| view! { <li>{line.name}</li> })
                .collect_view();
            view! { <ul>{rows}</ul> }.into_any()
        }
        None => view! {
            <form class="stack" novalidate=true on:submit=submit>
                <PasswordField label=words::privacy::pin value=pin kind=PasswordKind::Pin error />
                <div class="row">
                    <Button role=ButtonRole::Submit pending>
                        {words::privacy::offline_open}
                    </Button>
                </div>
            </form>
        }
        .into_any(),
    };
    view! {
        <section class="stack" aria-labelledby="privacy-offline">
            <h2 id="privacy-offline">{words::privacy::offline_title}</h2>
            <p>{words::privacy::offline_about}</p>
            {body}
        </section>
    }
    .into_any()
}
