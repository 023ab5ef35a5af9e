//! A form as a back end would define it, with answers: read from data, as answers of the back end are.

use crate::browser::json;
use contract::{
    read::{Fields, Json},
    wire::{Answers, FormDefinition, FormField, FormPage, Prefilled, Text},
};

/// The form, its answers, and what is known already.
pub(super) struct Example {
    pub(super) form: FormDefinition,
    pub(super) answers: Answers,
    pub(super) prefilled: Vec<Prefilled>,
}

/// What example.json says.
pub(super) fn example() -> Example {
    let mut misfit = None;
    let json = json::parse(include_str!("example.json")).unwrap_or(Json::Null);
    let mut fields = Fields::of(json, &mut misfit);
    Example {
        form: fields.must("form"),
        answers: fields.must("answers"),
        prefilled: fields.may("prefilled"),
    }
}

/// 300 questions, 50 of them with a condition, made of the two of the last page; what the bench types into.
pub(super) fn large(mut page: FormPage) -> FormPage {
    let Some(group) = page.groups.first_mut() else {
        return page;
    };
    if let [plain, tied] = group.fields.as_slice() {
        group.fields = (0..300)
            .map(|n| numbered(if n % 6 == 5 { tied } else { plain }, n))
            .collect();
    }
    page
}

/// A question of its own, which a condition ties to the one five before it.
fn numbered(field: &FormField, n: usize) -> FormField {
    let id = |n: usize| ["f", &n.to_string()].concat();
    let mut field = field.clone();
    field.id = id(n);
    field.label = Text::zh((n + 1).to_string());
    if let Some(when) = &mut field.when {
        when.field = Some(id(n - 5));
    }
    field
}
