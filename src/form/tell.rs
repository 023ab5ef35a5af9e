//! What is wrong with an answer, as a sentence that says what to do.

use crate::say::{day, said};
use crate::words;
use crate::words::form as w;
use contract::form::{self, WrongKind};
use contract::validate::Fault;
use contract::wire::{FieldKind, FormDefinition, FormField, FormGroup, Text};

/// What a pointer leads to.
pub(super) enum At<'f> {
    Field(&'f FormField),
    Rows(&'f FormGroup),
}

impl At<'_> {
    /// The question, or the heading.
    fn label(&self) -> Option<&Text> {
        match self {
            Self::Field(field) => Some(&field.label),
            Self::Rows(group) => group.title.as_ref().or(Some(&group.repeat.as_ref()?.row)),
        }
    }
}

/// What a pointer leads to.
pub(super) fn find<'f>(form: &'f FormDefinition, pointer: &str) -> Option<At<'f>> {
    let steps = form::steps(pointer);
    let (first, inner) = steps.split_first()?;
    let mut groups = form.pages.iter().flat_map(|page| &page.groups);
    let field = |fields: &'f [FormField], id: &String| fields.iter().find(|field| field.id == *id);
    let mut here = groups.find_map(|group| match group.repeat {
        Some(_) => (group.id == *first).then_some(At::Rows(group)),
        None => field(&group.fields, first).map(At::Field),
    })?;
    // A row and what stands in it, again and again.
    for id in inner.iter().skip(1).step_by(2) {
        let fields = match here {
            At::Field(table) => &table.columns,
            At::Rows(group) => &group.fields,
        };
        here = At::Field(field(fields, id)?);
    }
    Some(here)
}

/// The sentence; reactive.
pub(super) fn sentence(form: &FormDefinition, pointer: &str, kind: &WrongKind) -> String {
    let at = find(form, pointer);
    let what = at
        .as_ref()
        .and_then(At::label)
        .map(said)
        .unwrap_or_default();
    let what = what.as_str();
    let field_kind = match &at {
        Some(At::Field(field)) => &field.kind,
        _ => &FieldKind::Table,
    };
    let options = *field_kind == FieldKind::Choices;
    let is_day = *field_kind == FieldKind::Date;
    match kind {
        WrongKind::Missing => match field_kind {
            FieldKind::Choice | FieldKind::Choices | FieldKind::YesNo | FieldKind::Region => {
                w::missing_choice(what)
            }
            FieldKind::Confirm => w::missing_confirm(what),
            FieldKind::Table => w::missing_rows(what),
            _ => w::missing(what),
        },
        WrongKind::TooShort(n) if options => w::too_few(u64::from(*n), what),
        WrongKind::TooShort(n) => w::too_short(u64::from(*n), what),
        WrongKind::TooLong(n) if options => w::too_many(u64::from(*n), what),
        WrongKind::TooLong(n) => w::too_long(u64::from(*n), what),
        WrongKind::TooSmall(least) if is_day => w::too_early(what, &day(least)),
        WrongKind::TooSmall(least) => w::too_small(what, least),
        WrongKind::TooLarge(most) if is_day => w::too_late(what, &day(most)),
        WrongKind::TooLarge(most) => w::too_large(what, most),
        WrongKind::TooFewRows(n) => w::few_rows(u64::from(*n), what),
        WrongKind::TooManyRows(n) => w::many_rows(u64::from(*n), what),
        WrongKind::NotANumber => w::not_number(what),
        WrongKind::TooManyDecimals(0) => w::whole_number(what),
        WrongKind::TooManyDecimals(n) => w::decimals(u64::from(*n), what),
        WrongKind::NotADay => w::not_day(what),
        WrongKind::NotAnOption => w::not_option(what),
        WrongKind::BadCitizenId(fault) => w::because(what, citizen_id(*fault)),
        WrongKind::BadCreditCode(fault) => w::because(what, credit_code(*fault)),
        WrongKind::BadMobile(_) => w::because(what, words::ui::phone_wrong()),
        WrongKind::BadEmail => w::bad_email(what),
        WrongKind::BadPostcode => w::bad_postcode(what),
        WrongKind::BadName => w::bad_name(what),
        WrongKind::RegionTooShallow(level) => w::shallow(what, level_name(*level)()),
        WrongKind::Misshapen => w::misshapen(what),
        WrongKind::Rule(message) => said(message),
    }
}

fn citizen_id(fault: Fault) -> &'static str {
    match fault {
        Fault::Length { .. } | Fault::Empty => words::ui::id_length(),
        Fault::Character { .. } => words::ui::id_chars(),
        Fault::Date | Fault::Future => words::ui::id_date(),
        _ => words::ui::id_check(),
    }
}

fn credit_code(fault: Fault) -> &'static str {
    match fault {
        Fault::Length { .. } | Fault::Empty => words::ui::credit_length(),
        Fault::Character { .. } => words::ui::credit_chars(),
        _ => words::ui::credit_check(),
    }
}

/// The word for a level of regions.
pub(super) fn level_name(level: u8) -> words::Phrase {
    match level {
        0 | 1 => w::level_province,
        2 => w::level_city,
        3 => w::level_county,
        4 => w::level_street,
        _ => w::level_village,
    }
}
