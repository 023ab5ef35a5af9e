//! What was filled in from what is known: where it comes from, and a way to say that it is wrong.

use super::field::Question;
use super::state::FormState;
use crate::say::{day, said, saying};
use crate::styles::form_page as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Need;
use crate::ui::text_field::{TextField, TextKind};
use crate::ui::{icon, ids};
use crate::words::form as w;
use contract::wire::Answer;
use leptos::prelude::*;

/// A masked answer, to be read. It can be answered anew.
pub(super) fn masked(question: &Question) -> AnyView {
    let Question {
        state,
        field,
        pointer,
        ..
    } = question.clone();
    let given = match state.answer(&pointer) {
        Some(Answer::One(one)) => one,
        Some(Answer::Several(several)) => several.join(", "),
        _ => String::new(),
    };
    let (label, what) = (saying(&field.label), saying(&field.label));
    let id = state.element(&pointer);
    let heading = ids::with_suffix(&id, "-label");
    let change = {
        let pointer = pointer.clone();
        move |()| {
            state.unmask(&pointer);
            state.focus_soon(pointer.clone());
        }
    };
    view! {
        <div class=style::KNOWN role="group" aria-labelledby=heading id=id tabindex="-1">
            <p class=style::LABEL id=heading.clone()>
                {move || label.get()}
            </p>
            <p class=style::VALUE>{given}</p>
            <p class=style::NOTE>{w::known}</p>
            <div>
                <Button kind=ButtonKind::Quiet on_press=change>
                    <span aria-hidden="true">{w::change}</span>
                    <span class="visually-hidden">{move || w::change_what(&what.get())}</span>
                </Button>
            </div>
        </div>
    }
    .into_any()
}

/// That a window noted what stands at a pointer, until the person changes it.
pub(super) fn counter_note(state: FormState, pointer: &str) -> Option<AnyView> {
    let noted = state
        .known
        .with_untracked(|known| known.noted.contains(pointer));
    if !noted {
        return None;
    }
    let at = pointer.to_owned();
    let stands = Memo::new(move |_| state.known.with(|known| !known.changed.contains(&at)));
    let line = move || {
        stands.get().then(|| {
            view! {
                <p class=style::NOTE>
                    <icon::Icon picture=icon::PEOPLE />
                    {w::counter_noted}
                </p>
            }
        })
    };
    Some(line.into_any())
}

/// Where the answer came from, and what the person says of it.
pub(super) fn note(question: &Question, masked: Memo<bool>) -> Option<AnyView> {
    let Question {
        state,
        field,
        pointer,
        ..
    } = question.clone();
    let from = state
        .known
        .with_untracked(|known| known.prefilled.get(&pointer).cloned())?;
    let given = state
        .known
        .with_untracked(|known| known.disputed.get(&pointer).cloned());
    let open = RwSignal::new(given.is_some());
    let note = RwSignal::new(given.unwrap_or_default());
    {
        let pointer = pointer.clone();
        Effect::new(move |before: Option<()>| {
            let said = open.get().then(|| note.get());
            if before.is_some() {
                state.dispute(&pointer, said);
            }
        });
    }
    let changed = {
        let pointer = pointer.clone();
        Memo::new(move |_| state.known.with(|known| known.changed.contains(&pointer)))
    };
    let source = move || {
        let source = said(&from.source);
        match &from.as_of {
            _ if changed.get() => w::source_changed(&source),
            Some(as_of) => w::source_day(&source, &day(as_of)),
            None => w::source(&source),
        }
    };
    let note_pointer = [pointer.as_str(), "-note"].concat();
    let (note_id, label) = (state.element(&note_pointer), saying(&field.label));
    let what = label.clone();
    let press = {
        move |()| {
            open.set(true);
            state.focus_soon(note_pointer.clone());
        }
    };
    let back = move |()| {
        open.set(false);
        state.focus_soon(pointer.clone());
    };
    let hint = move || {
        if masked.get() {
            w::dispute_known_hint()
        } else {
            w::dispute_hint()
        }
    };
    let inner = move || {
        let (note_id, label, what) = (note_id.clone(), label.clone(), what.clone());
        if open.get() {
            view! {
                <div class=style::DISPUTE>
                    <TextField
                        id=note_id
                        label=move || w::dispute_label(&label.get())
                        hint=hint
                        value=note
                        kind=TextKind::Lines
                        need=Need::Required
                        private=true
                    />
                    <div>
                        <Button kind=ButtonKind::Quiet on_press=back.clone()>
                            {w::dispute_undo}
                        </Button>
                    </div>
                </div>
            }
            .into_any()
        } else {
            view! {
                <Button kind=ButtonKind::Quiet on_press=press.clone()>
                    <span aria-hidden="true">{w::is_wrong}</span>
                    <span class="visually-hidden">{move || w::is_wrong_what(&what.get())}</span>
                </Button>
            }
            .into_any()
        }
    };
    Some(
        view! {
            <div class=style::SOURCE>
                <p class=style::NOTE>
                    <icon::Icon picture=icon::INFO />
                    {source}
                </p>
                {inner}
            </div>
        }
        .into_any(),
    )
}
