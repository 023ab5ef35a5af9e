//! Sentences to start from, which the back end offers for what an officer writes.

use crate::{
    say::said,
    ui::{
        button::{Button, ButtonKind},
        icon,
    },
    words,
};
use contract::wire::Text;
use leptos::prelude::*;

/// A button for each, which adds it to what is written; nothing where there are none.
pub fn starts(written: RwSignal<String>, templates: Vec<Text>) -> AnyView {
    if templates.is_empty() {
        return ().into_any();
    }
    let rows = templates
        .into_iter()
        .map(|template| {
            let text = template.clone();
            let add = move |()| {
                written.update(|written| {
                    if !written.trim().is_empty() {
                        written.push('\n');
                    }
                    written.push_str(&said(&text));
                });
            };
            view! {
                <Button kind=ButtonKind::Quiet picture=icon::EDIT on_press=add>
                    {move || said(&template)}
                </Button>
            }
        })
        .collect_view();
    view! {
        <div class="row" role="group" aria-label=words::desk::templates>
            {rows}
        </div>
    }
    .into_any()
}
