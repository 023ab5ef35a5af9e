//! The answers as the officer will read them.

use super::region::RegionName;
use crate::browser::time;
use crate::say::{day, lang_of, said, say, saying};
use crate::styles::form_page as style;
use crate::ui::list::{Fact, Facts};
use crate::ui::table::{Align, Column, Table};
use crate::words::form as w;
use contract::form::{self, Shown};
use contract::wire::{
    Answer, Answers, Disputed, FieldKind, FormDefinition, FormField, FormGroup, Repeat,
};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a reader needs at hand.
struct Reader {
    answers: Answers,
    shown: Shown,
    disputed: BTreeMap<String, String>,
}

/// The answers of a form, page by page: pairs of question and answer, tables where there are rows. Answers stand as they were
/// given; what the back end masked stays masked.
#[component]
pub fn FormReadView(
    /// The form.
    form: Arc<FormDefinition>,
    /// The answers.
    answers: Answers,
    /// Pointers of answers that stand there masked: no condition judges them.
    #[prop(optional)]
    masked: Vec<String>,
    /// What the applicant says is wrong of what was filled in.
    #[prop(optional)]
    disputed: Vec<Disputed>,
    /// What can be done about a page, by its place: "change".
    #[prop(into, optional)]
    action: Option<Callback<usize, AnyView>>,
) -> impl IntoView {
    let reader = Reader {
        shown: Shown::of(&form, &answers, &masked, &time::today_to_wire()),
        answers,
        disputed: disputed
            .into_iter()
            .map(|one| (one.pointer, one.note))
            .collect(),
    };
    form.pages
        .iter()
        .enumerate()
        .map(|(at, page)| {
            let groups = page.groups.iter().enumerate();
            let groups = groups
                .filter(|(place, _)| reader.shown.group(at, *place))
                .map(|(_, it)| group(&reader, it))
                .collect_view();
            let title = say(&page.title);
            let action = action.map(|action| action.run(at));
            view! {
                <section class=style::READ>
                    <div class=style::TOP>
                        <h3 class=style::HEADING>{title}</h3>
                        {action}
                    </div>
                    {groups}
                </section>
            }
        })
        .collect_view()
        .into_any()
}

fn group(reader: &Reader, it: &FormGroup) -> AnyView {
    let row = it.repeat.as_ref().map(|repeat| &repeat.row);
    let title = it.title.as_ref().or(row).map(|title| {
        let title = say(title);
        view! { <h4>{title}</h4> }
    });
    let inside = match &it.repeat {
        Some(repeat) => repeated(reader, it, repeat),
        None => fields(reader, &it.fields, "", &reader.answers),
    };
    view! {
        {title}
        {inside}
    }
    .into_any()
}

fn repeated(reader: &Reader, it: &FormGroup, repeat: &Repeat) -> AnyView {
    let pointer = form::join("", &it.id);
    let Some(Answer::Rows(rows)) = reader.answers.0.get(&it.id) else {
        return view! { <p>{w::blank}</p> }.into_any();
    };
    rows.iter()
        .enumerate()
        .map(|(at, row)| {
            let number = (at + 1).to_string();
            let inside = fields(
                reader,
                &it.fields,
                &form::join(&pointer, &number_of(at)),
                row,
            );
            let name = repeat.row.clone();
            view! {
                <h5>{move || w::row_of(&number, &said(&name))}</h5>
                {inside}
            }
            .into_any()
        })
        .collect_view()
        .into_any()
}

fn number_of(at: usize) -> String {
    at.to_string()
}

/// Pairs, with tables between them where the form has some.
fn fields(reader: &Reader, all: &[FormField], base: &str, row: &Answers) -> AnyView {
    let mut parts = Vec::new();
    let mut pairs = Vec::new();
    for field in all {
        let pointer = form::join(base, &field.id);
        if !reader.shown.field(&pointer) {
            continue;
        }
        let answer = row.0.get(&field.id);
        if let (FieldKind::Table, Some(Answer::Rows(rows))) = (&field.kind, answer) {
            flush(&mut pairs, &mut parts);
            parts.push(table(reader, field, &pointer, rows));
            continue;
        }
        let said = told(field, answer);
        let wrong = reader.disputed.get(&pointer).cloned().map(|note| {
            view! {
                <p class=style::DISPUTED>
                    {w::disputed}
                    {note}
                </p>
            }
        });
        let term = saying(&field.label);
        pairs.push(
            view! {
                <Fact term>
                    {said}
                    {wrong}
                </Fact>
            }
            .into_any(),
        );
    }
    flush(&mut pairs, &mut parts);
    parts.into_any()
}

fn flush(pairs: &mut Vec<AnyView>, parts: &mut Vec<AnyView>) {
    if !pairs.is_empty() {
        let pairs = std::mem::take(pairs);
        parts.push(view! { <Facts>{pairs}</Facts> }.into_any());
    }
}

fn table(reader: &Reader, it: &FormField, pointer: &str, rows: &[Answers]) -> AnyView {
    let mut columns = vec![Column::text(w::row_number)];
    columns.extend(it.columns.iter().map(|column| Column {
        label: saying(&column.label),
        align: match column.kind {
            FieldKind::Number | FieldKind::Money => Align::End,
            _ => Align::Start,
        },
    }));
    let rows = rows.iter().enumerate().map(|(at, row)| {
        let base = form::join(pointer, &number_of(at));
        let mut cells = vec![(at + 1).to_string().into_any()];
        cells.extend(it.columns.iter().map(|column| {
            match reader.shown.field(&form::join(&base, &column.id)) {
                true => told(column, row.0.get(&column.id)),
                false => ().into_any(),
            }
        }));
        cells
    });
    view! { <Table caption=saying(&it.label) columns rows=rows.collect() /> }.into_any()
}

/// One answer, in words.
fn told(field: &FormField, answer: Option<&Answer>) -> AnyView {
    let several = match answer {
        Some(answer) if form::is_blank(answer) => Vec::new(),
        Some(Answer::One(one)) => vec![one.clone()],
        Some(Answer::Several(several)) => several.clone(),
        Some(Answer::Rows(rows)) => vec![rows.len().to_string()],
        None => Vec::new(),
    };
    if several.is_empty() {
        return view! { <span class=style::NOTE>{w::blank}</span> }.into_any();
    }
    if let (FieldKind::Region, [code]) = (&field.kind, several.as_slice()) {
        return view! { <RegionName code=code.clone() /> }.into_any();
    }
    let many = several.len() > 1;
    let said = several
        .into_iter()
        .map(|value| {
            let value = in_words(field, value);
            match many {
                true => view! { <p>{value}</p> }.into_any(),
                false => view! { <span class=style::VALUE>{value}</span> }.into_any(),
            }
        })
        .collect_view();
    said.into_any()
}

fn in_words(field: &FormField, value: String) -> AnyView {
    if let Some(option) = field.options.iter().find(|option| option.value == value) {
        return say(&option.label);
    }
    match (&field.kind, value.as_str()) {
        (FieldKind::YesNo, "YES") => w::yes.into_any(),
        (FieldKind::YesNo, "NO") => w::no.into_any(),
        (FieldKind::Confirm, "YES") => w::confirm.into_any(),
        (FieldKind::Date, _) => (move || day(&value)).into_any(),
        _ => {
            let unit = match (&field.unit, &field.kind) {
                (Some(unit), _) => Some(say(unit)),
                (None, FieldKind::Money) => Some(w::yuan.into_any()),
                _ => None,
            };
            view! {
                <span lang=lang_of(&value)>{value.clone()}</span>
                {unit.map(|unit| view! { " " {unit} })}
            }
            .into_any()
        }
    }
}
