//! 一次性告知: everything that is to be corrected, told once. Materials are those marked as wanting; answers are picked here.

use super::{answers, file::Case, part::Part};
use crate::{
    browser::dom,
    keep::typed::Typed,
    say::{say, saying},
    styles,
    ui::{
        button::{Button, ButtonKind},
        icon,
        select::{Choice, SelectField},
        text_field::TextField,
    },
    words,
};
use contract::wire::{CaseMaterial, FieldRemark, MaterialVerdict};
use leptos::prelude::*;

/// The id of the field where an answer is picked.
pub const FIELD: &str = "desk-remark-field";
const WHY: &str = "desk-remark-why";

/// What is wrong with answers: kept as lines of pointer, tab, reason.
#[derive(Clone, Copy)]
pub struct Remarks(pub Typed);

impl Remarks {
    /// All of them; reactive.
    pub fn all(self) -> Vec<FieldRemark> {
        self.0.text.with(|text| read(text))
    }

    fn add(self, pointer: &str, reason: &str) {
        // A second reason for the same answer takes the place of the first.
        self.remove(pointer);
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        self.0.text.update(|text| {
            text.push_str(&[pointer, "\t", &reason, "\n"].concat());
        });
    }

    fn remove(self, pointer: &str) {
        self.0.text.update(|text| {
            let kept = text
                .lines()
                .filter(|line| line.split('\t').next() != Some(pointer));
            *text = kept.flat_map(|line| [line, "\n"]).collect();
        });
    }
}

fn read(text: &str) -> Vec<FieldRemark> {
    text.lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(pointer, reason)| FieldRemark {
            pointer: pointer.to_owned(),
            reason: reason.to_owned(),
        })
        .collect()
}

fn wanting(case: Case) -> Part<Vec<CaseMaterial>> {
    case.part(|file| {
        let all = file.case.materials.iter();
        all.filter(|material| material.verdict == MaterialVerdict::Wanting)
            .cloned()
            .collect()
    })
}

/// Whether there is nothing to correct.
pub fn is_empty(case: Case, remarks: Remarks) -> bool {
    remarks.all().is_empty() && wanting(case).get().is_empty()
}

/// The answers to pick from, and all of it as the applicant will read it.
pub fn view(case: Case, remarks: Remarks, note: RwSignal<String>) -> AnyView {
    let (field, why) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let missing = RwSignal::new(false);
    let choices = case.file.with_untracked(|file| {
        answers::questions(&file.case.form, &file.case.answers)
            .into_iter()
            .map(|question| Choice::new(question.pointer, saying(&question.label)))
            .collect::<Vec<_>>()
    });
    let add = move |()| {
        let (pointer, reason) = (field.get_untracked(), why.get_untracked());
        let incomplete = pointer.is_empty() || reason.trim().is_empty();
        missing.set(incomplete);
        if incomplete {
            dom::focus(if pointer.is_empty() { FIELD } else { WHY });
            return;
        }
        remarks.add(&pointer, &reason);
        field.set(String::new());
        why.set(String::new());
        dom::focus(FIELD);
    };
    let error = Signal::derive(move || {
        let lacks = missing.get() && why.with(|why| why.trim().is_empty());
        lacks.then(|| words::desk::remark_missing().to_owned())
    });
    view! {
        <div class=styles::desk_acts::PICK>
            <SelectField label=words::desk::remark_field value=field choices id=FIELD />
            <TextField label=words::desk::remark_why value=why error id=WHY />
            <div class="row">
                <Button picture=icon::EDIT on_press=add>
                    {words::desk::remark_add}
                </Button>
            </div>
        </div>
        {preview(case, remarks, note)}
    }
    .into_any()
}

fn preview(case: Case, remarks: Remarks, note: RwSignal<String>) -> AnyView {
    let materials = wanting(case);
    let rows = move || {
        let (materials, remarks_now) = (materials.get(), remarks.all());
        if materials.is_empty() && remarks_now.is_empty() {
            return view! { <p>{words::desk::preview_empty}</p> }.into_any();
        }
        let materials = materials.iter().map(material).collect_view();
        let answers = remarks_now
            .into_iter()
            .map(|remark| answer(case, remarks, remark))
            .collect_view();
        view! { <ol class=styles::desk_acts::PREVIEW_LIST>{materials} {answers}</ol> }.into_any()
    };
    let more = move || {
        let note = note.get();
        (!note.trim().is_empty()).then(|| view! { <p>{note}</p> })
    };
    view! {
        <div class=styles::desk_acts::PREVIEW role="group" aria-label=words::desk::preview>
            <h4>{words::desk::preview}</h4>
            <p>{words::desk::preview_lead}</p>
            {rows}
            {more}
        </div>
    }
    .into_any()
}

fn material(material: &CaseMaterial) -> AnyView {
    view! {
        <li>
            <strong>{say(&material.name)}</strong>
            {material.note.as_ref().map(|note| view! { <p>{say(note)}</p> })}
        </li>
    }
    .into_any()
}

fn answer(case: Case, remarks: Remarks, remark: FieldRemark) -> AnyView {
    let label = answers::label_of(case, &remark.pointer);
    let (name, pointer) = (label.clone(), remark.pointer);
    view! {
        <li>
            <strong>{move || label.get()}</strong>
            <p>{remark.reason}</p>
            <Button kind=ButtonKind::Quiet picture=icon::TRASH on_press=move |()| remarks.remove(&pointer)>
                {move || words::desk::remark_remove(&name.get())}
            </Button>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn remarks_are_read_back_and_odd_lines_left_out() {
        let found = read("/a\tblurred\nodd\n/b/0\tmissing\n");
        let pointers: Vec<&str> = found.iter().map(|one| one.pointer.as_str()).collect();
        assert_eq!(pointers, ["/a", "/b/0"]);
        assert_eq!(found[1].reason, "missing");
    }
}
