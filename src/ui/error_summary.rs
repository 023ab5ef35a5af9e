//! Everything that is wrong with what was sent, on top, each leading to its field.

use super::{Text, icon, ids};
use crate::{browser::dom, styles, words};
use leptos::prelude::*;

/// One thing to put right.
#[derive(Clone)]
pub struct FieldError {
    /// The id of the field.
    pub field: String,
    /// What is wrong, in the same words as beside the field.
    pub message: Text,
}

/// What is wrong with a field, for the field itself.
pub fn error_of(
    errors: RwSignal<Vec<FieldError>>,
    field: impl Into<String>,
) -> Signal<Option<String>> {
    let field = field.into();
    Signal::derive(move || {
        errors.with(|errors| {
            let own = errors.iter().find(|error| error.field == field)?;
            Some(own.message.get().to_string())
        })
    })
}

/// Appears when there are errors and takes the focus then, so that a screen reader reads it and Tab goes on from it.
#[component]
pub fn ErrorSummary(
    /// What is wrong; set anew at each attempt to send.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let id = ids::next();
    let heading = ids::with_suffix(&id, "-heading");
    let own = id.clone();
    Effect::new(move |_| {
        if errors.with(|errors| !errors.is_empty()) {
            dom::focus(&own);
            dom::reveal(&own);
        }
    });
    let rows = move || {
        errors
            .get()
            .into_iter()
            .map(|error| {
                let target = error.field.clone();
                view! {
                    <li>
                        <a
                            class=styles::error_summary::LINK
                            href=["#", &error.field].concat()
                            on:click=move |event| {
                                event.prevent_default();
                                dom::reveal(&target);
                                dom::focus(&target);
                            }
                        >
                            {move || error.message.get()}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div
            class=styles::error_summary::SUMMARY
            id=id
            role="group"
            tabindex="-1"
            aria-labelledby=heading
            hidden=move || errors.with(Vec::is_empty)
        >
            <h2 class=styles::error_summary::HEADING id=heading.clone()>
                <icon::Icon picture=icon::DANGER />
                {words::ui::errors_title}
            </h2>
            <ul class=styles::error_summary::LIST>{rows}</ul>
        </div>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [Example {
        name: "with-field",
        view: || {
            let value = RwSignal::new(String::new());
            let errors = RwSignal::new(Vec::new());
            let attempt = move |()| {
                errors.set(if value.with_untracked(String::is_empty) {
                    vec![FieldError {
                        field: "summary-name".into(),
                        message: g::name_missing.into(),
                    }]
                } else {
                    Vec::new()
                });
            };
            view! {
                <div class="stack">
                    <ErrorSummary errors />
                    <super::text_field::TextField
                        label=g::name
                        value
                        id="summary-name"
                        error=Signal::derive(move || errors.with(|all| all.first().map(|first: &FieldError| first.message.get().to_string())))
                    />
                    <super::button::Button kind=super::button::ButtonKind::Primary on_press=attempt>{g::submit}</super::button::Button>
                </div>
            }
            .into_any()
        },
    }]
};
