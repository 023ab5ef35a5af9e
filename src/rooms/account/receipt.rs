//! What became of a cancellation, by its receipt: the account is no more, so nobody can sign in to see it.

use super::ending::receipt_of;
use crate::{
    backend::use_remote,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        ids,
        notice::{Notice, Urgency},
        skeleton::Shape,
        text_field::TextField,
    },
    words,
};
use contract::{endpoint::Id, endpoints::GetCancellationReceipt, wire::CancellationState};
use leptos::prelude::*;

/// The field, and what there is to say. The number stays out of the address: whoever has it may ask.
#[component]
pub fn Lookup() -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let asked = RwSignal::new(None::<Id>);
    let answer = use_remote::<GetCancellationReceipt>(move || Some((asked.get()?, ())));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let id = typed.with_untracked(|typed| Id::parse(typed.trim()));
        wrong.set(id.is_none());
        asked.set(id);
    };
    let error = Signal::derive(move || {
        wrong
            .get()
            .then(|| words::account::receipt_wrong().to_owned())
    });
    let found = move || {
        asked.get().map(|_| {
            answer.show(Shape::Lines(3), words::account::receipt_what, |receipt| {
                let (tone, title): (Tone, words::Phrase) = match receipt.state {
                    CancellationState::Done => (Tone::Done, words::account::is_cancelled),
                    CancellationState::Undone => (Tone::Info, words::account::kept),
                    _ => (Tone::Wait, words::account::cancelling),
                };
                view! {
                    <Notice tone title urgency=Urgency::AtOnce />
                    {receipt_of(&receipt)}
                }
                .into_any()
            })
        })
    };
    view! {
        <form class="stack" novalidate=true on:submit=submit>
            <TextField label=words::account::receipt_field value=typed error id=ids::next() />
            <div>
                <Button kind=ButtonKind::Secondary role=ButtonRole::Submit>
                    {words::account::look_up}
                </Button>
            </div>
        </form>
        {found}
    }
    .into_any()
}
