//! What may be answered several times: a repeated group, or a table. Each row is a group of fields; those of a table stand side by
//! side where there is room.

use super::field::{Question, field};
use super::state::FormState;
use crate::say::{said, say, saying};
use crate::styles::form_page as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::toast::toast;
use crate::ui::{Text, Tone, ids};
use crate::words::form as w;
use contract::form;
use contract::wire::{FormField, FormGroup, Repeat, Text as Said};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows, wherever they stand.
#[derive(Clone)]
struct Rows {
    state: FormState,
    pointer: String,
    least: u32,
    most: u32,
    /// What one row is.
    row: Said,
    fields: Vec<Arc<FormField>>,
    /// Side by side.
    is_table: bool,
}

/// A group that may be answered several times; its heading is the page's.
pub(super) fn repeated(state: FormState, group: &FormGroup, repeat: &Repeat) -> AnyView {
    rows(Rows {
        state,
        pointer: form::join("", &group.id),
        least: repeat.min,
        most: repeat.max,
        row: repeat.row.clone(),
        fields: group.fields.iter().cloned().map(Arc::new).collect(),
        is_table: false,
    })
}

/// A table.
pub(super) fn table(question: Question) -> AnyView {
    let Question {
        state,
        field,
        pointer,
        ..
    } = question;
    let heading = ids::next();
    let label = saying(&field.label);
    let help = field.help.as_ref().map(|help| {
        let help = say(help);
        view! { <p class=style::NOTE>{help}</p> }
    });
    let repeat = field.repeat.as_ref();
    let all = rows(Rows {
        state,
        pointer,
        // Somebody who must answer finds the first row open.
        least: repeat
            .map_or(0, |repeat| repeat.min)
            .max(u32::from(field.required)),
        most: repeat.map_or(u32::MAX, |repeat| repeat.max),
        row: repeat.map_or_else(|| field.label.clone(), |repeat| repeat.row.clone()),
        fields: field.columns.iter().cloned().map(Arc::new).collect(),
        is_table: true,
    });
    view! {
        <div class="stack" role="group" aria-labelledby=heading>
            <p class=style::LABEL id=heading.clone()>
                {move || label.get()}
            </p>
            {help}
            {all}
        </div>
    }
    .into_any()
}

fn rows(it: Rows) -> AnyView {
    let state = it.state;
    let count = RwSignal::new(state.rows(&it.pointer, it.least));
    // A row that goes moves those after it, and so the names of all their fields: they are drawn anew.
    let turn = RwSignal::new(0u32);
    let error = state.error(&it.pointer);
    let whole = {
        let it = it.clone();
        move || {
            let it = it.clone();
            turn.track();
            let each = move || (0..count.get()).collect::<Vec<_>>();
            view! { <For each key=|at| *at children=move |at| row(it.clone(), at, count, turn) /> }
        }
    };
    let is_full = {
        let most = usize::try_from(it.most).unwrap_or(usize::MAX);
        Signal::derive(move || count.get() >= most)
    };
    let add = {
        let it = it.clone();
        move |()| {
            let at = count.get_untracked();
            state.insert_row(&it.pointer, at, contract::wire::Answers::default());
            count.set(at + 1);
            let row = form::join(&it.pointer, &at.to_string());
            if let Some(first) = it.fields.first() {
                state.focus_soon(form::join(&row, &first.id));
            }
        }
    };
    let (name, full_name, none_name) = (it.row.clone(), it.row.clone(), it.row.clone());
    let most = it.most;
    view! {
        <div class="stack" id=state.element(&it.pointer) tabindex="-1">
            {move || {
                error
                    .get()
                    .map(|error| view! { <p class=style::ERROR>{error}</p> })
            }}
            {move || {
                (count.get() == 0)
                    .then(|| view! { <p class=style::NOTE>{w::no_rows(&said(&none_name))}</p> })
            }}
            {whole}
            {move || {
                if is_full.get() {
                    view! {
                        <p class=style::NOTE>
                            {w::all_rows(&said(&full_name), &most.to_string())}
                        </p>
                    }
                    .into_any()
                } else {
                    let name = name.clone();
                    view! {
                        <div>
                            <Button kind=ButtonKind::Secondary on_press=add.clone()>
                                {move || w::add_row(&said(&name))}
                            </Button>
                        </div>
                    }
                    .into_any()
                }
            }}
        </div>
    }
    .into_any()
}

/// One row. It goes at a press, for it comes back at another.
fn row(it: Rows, at: usize, count: RwSignal<usize>, turn: RwSignal<u32>) -> AnyView {
    let state = it.state;
    let pointer = form::join(&it.pointer, &at.to_string());
    let number = (at + 1).to_string();
    let name: Text = {
        let (row, number) = (it.row.clone(), number.clone());
        (move || w::row_of(&number, &said(&row))).into()
    };
    let fields = it.fields.iter().map(|inner| {
        field(Question {
            state,
            field: inner.clone(),
            pointer: form::join(&pointer, &inner.id),
            in_row: true,
        })
    });
    let fields = fields.collect_view();
    let (list, what) = (it.pointer.clone(), it.row.clone());
    let (shown_row, shown_number) = (it.row.clone(), number.clone());
    let remove = move |()| {
        let gone = state.remove_row(&list, at);
        count.set(state.rows(&list, 0));
        turn.update(|turn| *turn += 1);
        state.focus_soon(list.clone());
        let list = list.clone();
        let undo = Callback::new(move |()| {
            if !state.is_alive() {
                return;
            }
            state.insert_row(&list, at, gone.clone());
            count.set(state.rows(&list, 0));
            turn.update(|turn| *turn += 1);
            state.focus_soon(form::join(&list, &at.to_string()));
        });
        let told = untrack(|| w::removed_row(&number, &said(&what)));
        toast(Tone::Done, told, Some(undo));
    };
    // So many rows must be there that the button would do nothing.
    let least = usize::try_from(it.least).unwrap_or(usize::MAX);
    let button = move || {
        (count.get() > least).then(|| {
            let (row, number) = (shown_row.clone(), shown_number.clone());
            view! {
                <Button kind=ButtonKind::Quiet on_press=remove.clone()>
                    {move || w::remove_row(&number, &said(&row))}
                </Button>
            }
        })
    };
    view! {
        <fieldset class=style::ROW id=state.element(&pointer) tabindex="-1">
            <legend class=style::LABEL>{move || name.get()}</legend>
            <div class=style::CELLS data-kind=if it.is_table { "table" } else { "group" }>
                {fields}
            </div>
            {button}
        </fieldset>
    }
    .into_any()
}
