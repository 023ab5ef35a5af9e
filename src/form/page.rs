//! One page of a form, to be filled in.

use super::field::{Question, field};
use super::prefilled;
use super::rows::repeated;
use super::state::FormState;
use crate::say::{said, say};
use crate::styles::form_page as style;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::ids;
use contract::form;
use contract::wire::FormGroup;
use leptos::prelude::*;
use std::sync::Arc;

/// One page: what is wrong with it on top, what to know before, then its groups. Its title is the room's, for it is
/// the heading of the screen.
#[component]
pub fn FormPageView(
    /// The form.
    state: FormState,
    /// Which page, from 0.
    page: usize,
) -> impl IntoView {
    let form = state.form();
    let Some(it) = form.pages.get(page) else {
        return ().into_any();
    };
    let lead = it.lead.as_ref().map(|lead| {
        let lead = say(lead);
        view! { <p class=style::LEAD>{lead}</p> }
    });
    let whole = {
        let form = form.clone();
        move || {
            let groups = form.pages.get(page).map_or(&[][..], |page| &page.groups);
            groups
                .iter()
                .enumerate()
                .map(|(at, it)| group(state, (page, at), Arc::new(it.clone())))
                .collect_view()
        }
    };
    view! {
        <div class=style::PAGE>
            <ErrorSummary errors=state.summary />
            {lead}
            {whole}
        </div>
    }
    .into_any()
}

/// A group, while it is shown.
fn group(state: FormState, (page, at): (usize, usize), it: Arc<FormGroup>) -> AnyView {
    let shown = match it.when {
        Some(_) => Memo::new(move |_| state.shown.with(|shown| shown.group(page, at))).into(),
        None => Signal::derive(|| true),
    };
    let inside = move || shown.get().then(|| inside(state, &it));
    inside.into_any()
}

fn inside(state: FormState, it: &FormGroup) -> AnyView {
    let fields = match &it.repeat {
        Some(repeat) => {
            let noted = prefilled::counter_note(state, &form::join("", &it.id));
            view! {
                {noted}
                {repeated(state, it, repeat)}
            }
            .into_any()
        }
        None => it
            .fields
            .iter()
            .map(|inner| {
                field(Question {
                    state,
                    field: Arc::new(inner.clone()),
                    pointer: form::join("", &inner.id),
                    in_row: false,
                })
            })
            .collect_view()
            .into_any(),
    };
    let help = it.help.as_ref().map(|help| {
        let help = say(help);
        view! { <p class=style::NOTE>{help}</p> }
    });
    let named = it
        .title
        .as_ref()
        .or(it.repeat.as_ref().map(|repeat| &repeat.row));
    match named {
        Some(title) => {
            let (heading, title) = (ids::next(), title.clone());
            view! {
                <section class="column" aria-labelledby=heading>
                    <h3 class=style::HEADING id=heading.clone()>
                        {move || said(&title)}
                    </h3>
                    {help}
                    {fields}
                </section>
            }
            .into_any()
        }
        None => view! {
            <div class="column">
                {help}
                {fields}
            </div>
        }
        .into_any(),
    }
}
