//! The named examples.

mod forms;

use super::{FormPageView, FormReadView, FormState, Start};
use crate::rooms::gallery::Example;
use crate::ui::button::{Button, ButtonKind};
use crate::words::gallery as g;
use contract::wire::Answers;
use forms::{example, large};
use leptos::prelude::*;
use std::sync::Arc;

/// The named examples.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "kinds",
        view: || filled_in(0),
    },
    Example {
        name: "rows",
        view: || filled_in(1),
    },
    Example {
        name: "read",
        view: || {
            let mut example = example();
            example.form.pages.truncate(2);
            let form = Arc::new(example.form);
            view! { <FormReadView form answers=example.answers /> }.into_any()
        },
    },
    Example {
        name: "large",
        view: || {
            let open = RwSignal::new(false);
            let inside = move || {
                if open.get() {
                    view! { <FormPageView state=empty() page=0 /> }.into_any()
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

/// One page of the form, with its answers.
fn filled_in(page: usize) -> AnyView {
    let mut example = example();
    example.form.pages.truncate(2);
    let state = FormState::new(Start {
        form: Arc::new(example.form),
        answers: example.answers,
        prefilled: example.prefilled,
        disputed: Vec::new(),
    });
    let press = move |()| {
        state.check_page(page);
    };
    view! {
        <div class="stack">
            <FormPageView state page />
            <Button kind=ButtonKind::Primary on_press=press>
                {g::submit}
            </Button>
        </div>
    }
    .into_any()
}

/// The large form, of which nothing is answered.
fn empty() -> FormState {
    let mut form = example().form;
    form.pages = form.pages.into_iter().skip(2).map(large).collect();
    FormState::new(Start {
        form: Arc::new(form),
        answers: Answers::default(),
        prefilled: Vec::new(),
        disputed: Vec::new(),
    })
}
