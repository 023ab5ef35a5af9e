//! Why an officer undoes something, folded away: what is typed stays in this tab until it is sent, and nothing is sent without it.

use crate::{
    backend::Action,
    browser::dom,
    keep::typed::Typed,
    ui::{
        Text,
        button::Button,
        disclosure::Disclosure,
        ids,
        text_field::{TextField, TextKind},
    },
    words::Phrase,
};
use leptos::prelude::*;

/// Most characters of a reason.
const MOST: usize = 300;

/// What it says.
pub struct Words {
    /// What is undone.
    pub title: Phrase,
    /// What comes of it.
    pub lead: Text,
    /// What the reason is called.
    pub label: Phrase,
    /// That there is none, or that it is too long.
    pub missing: Phrase,
    /// The button.
    pub send: Phrase,
}

/// The fold, open where something was typed before; `refused` says above the button why it was not done.
pub fn reason_fold(
    typed: Typed,
    words: Words,
    level: u8,
    send: Action<()>,
    refused: AnyView,
) -> AnyView {
    let reason = typed.text;
    let open = RwSignal::new(reason.with_untracked(|reason| !reason.is_empty()));
    let tried = RwSignal::new(false);
    let field = ids::next();
    let wrong = move || {
        reason.with(|reason| {
            let reason = reason.trim();
            reason.is_empty() || reason.chars().count() > MOST
        })
    };
    let error =
        Signal::derive(move || (tried.get() && wrong()).then(|| (words.missing)().to_owned()));
    let own = field.clone();
    let press = move |()| {
        tried.set(true);
        if untrack(wrong) {
            dom::focus(&own);
        } else {
            send.start.run(());
        }
    };
    let lead = words.lead;
    view! {
        <Disclosure title=words.title open level>
            <div class="stack">
                <p>{move || lead.get()}</p>
                <TextField
                    id=field
                    label=words.label
                    value=reason
                    kind=TextKind::Lines
                    error
                />
                {refused}
                <div>
                    <Button pending=send.pending on_press=press>
                        {words.send}
                    </Button>
                </div>
            </div>
        </Disclosure>
    }
    .into_any()
}
