//! The code by which a delegation is taken up: shown by one side, typed by the other.

use crate::{
    backend::{FailureNotice, use_action},
    routes::{Route, use_go},
    session::raise::Raise,
    show::moment::moment,
    styles::delegation_page as style,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        notice::{Notice, Urgency},
        qr_code::QrCode,
        text_field::TextField,
    },
    words,
};
use contract::{
    ProblemKind,
    endpoint::Id,
    endpoints::TakeUpDelegation,
    wire::{DelegationCode, TakeUp},
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// Typing the code that the other side shows.
#[component]
pub fn TakeUpForm() -> impl IntoView {
    let code = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let go = SendWrapper::new(use_go());
    let take = use_action::<TakeUpDelegation>(
        move || {
            let code = code.get_untracked().trim().to_owned();
            ((), (), TakeUp { code })
        },
        move |taken| go(&Route::Delegation(Id(taken.brief.id.clone())).href()),
    );
    let error = Signal::derive(move || {
        if missing.get() && code.with(|code| code.trim().is_empty()) {
            return Some(words::delegation::code_missing().to_owned());
        }
        let wrong = take.failure.with(|failure| {
            failure
                .as_ref()
                .is_some_and(|f| f.is(ProblemKind::NotFound))
        });
        wrong.then(|| words::delegation::code_wrong().to_owned())
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let empty = code.with_untracked(|code| code.trim().is_empty());
        missing.set(empty);
        if !empty {
            take.start.run(());
        }
    };
    let failed = move || {
        let failure = take.failure.get()?;
        if failure.is(ProblemKind::NotFound) {
            return None;
        }
        let required = failure
            .required_level
            .filter(|_| failure.is(ProblemKind::LevelTooLow));
        Some(match required {
            Some(required) => view! { <Raise required on_raised=take.start /> }.into_any(),
            None => view! { <FailureNotice failure /> }.into_any(),
        })
    };
    view! {
        <section class="stack no-print" aria-labelledby="delegation-take">
            <h2 id="delegation-take">{words::delegation::take}</h2>
            <form class="stack" novalidate=true on:submit=submit>
                <TextField
                    label=words::delegation::code
                    hint=words::delegation::code_hint
                    value=code
                    error
                    id="delegation-code"
                    private=true
                />
                <div>
                    <Button kind=ButtonKind::Secondary role=ButtonRole::Submit pending=take.pending>
                        {words::delegation::take_do}
                    </Button>
                </div>
            </form>
            {failed}
        </section>
    }
    .into_any()
}

/// The code, for the principal to show.
pub fn shown(code: &DelegationCode) -> AnyView {
    let (text, until) = (code.code.clone(), code.expires_at.clone());
    view! {
        <Notice tone=Tone::Info title=words::delegation::code_show urgency=Urgency::Calm>
            <p>{words::delegation::code_show_hint}</p>
            <QrCode text=text.clone() label=words::delegation::code />
            <p class=style::CODE translate="no">{text}</p>
            <p>{move || words::delegation::code_until(&moment(&until))}</p>
        </Notice>
    }
    .into_any()
}
