//! The named examples.

mod forms;

use super::{FormPageView, FormReadView, FormState, Start};
use crate::rooms::gallery::Example;
use crate::ui::button::{Button, ButtonKind};
use crate::words::gallery as g;
use contract::wire::{Answers, FormPage, Prefilled};
use forms::{answers, form, kinds, known, large, rows};
use leptos::prelude::*;
use std::sync::Arc;

/// The named examples.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "kinds",
        view: || filled_in(kinds(), known()),
    },
    Example {
        name: "rows",
        view: || filled_in(rows(), Vec::new()),
    },
    Example {
        name: "read",
        view: || {
            let form = Arc::new(form(vec![kinds(), rows()]));
            view! { <FormReadView form answers=answers() /> }.into_any()
        },
    },
    Example {
        name: "large",
        view: || {
            let open = RwSignal::new(false);
            let inside = move || {
                if open.get() {
                    let state = start(large(), Vec::new(), Answers::default());
                    view! { <FormPageView state page=0 /> }.into_any()
                } else {
                    view! {
                        <Button on_press=move |()| open.set(true)>{g::form_open}</Button>
                    }
                    .into_any()
                }
            };
            inside.into_any()
        },
    },
];

fn filled_in(page: FormPage, prefilled: Vec<Prefilled>) -> AnyView {
    let state = start(page, prefilled, answers());
    let press = move |()| {
        state.check_page(0);
    };
    view! {
        <div class="stack">
            <FormPageView state page=0 />
            <Button kind=ButtonKind::Primary on_press=press>
                {g::submit}
            </Button>
        </div>
    }
    .into_any()
}

fn start(page: FormPage, prefilled: Vec<Prefilled>, answers: Answers) -> FormState {
    FormState::new(Start {
        form: Arc::new(form(vec![page])),
        answers,
        prefilled,
        disputed: Vec::new(),
    })
}
