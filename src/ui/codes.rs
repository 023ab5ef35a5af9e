//! Fields for codes with a check digit, and for mobile numbers: what is wrong is said when the field is left.

use super::{
    Text,
    field::Need,
    ids,
    text_field::{TextField, TextKind},
};
use crate::{browser::time, words};
use contract::validate::{CitizenId, CreditCode, Day, Fault, Mobile};
use leptos::prelude::*;

/// What is wrong with a citizen's ID number as typed.
pub fn check_id_number(typed: &str) -> Option<String> {
    let (year, month, day) = time::today();
    let fault = CitizenId::parse(typed, Day::new(year, month, day)?).err()?;
    let said = match fault {
        Fault::Length { .. } | Fault::Empty => words::ui::id_length(),
        Fault::Character { .. } => words::ui::id_chars(),
        Fault::Date | Fault::Future => words::ui::id_date(),
        _ => words::ui::id_check(),
    };
    Some(said.to_owned())
}

/// What is wrong with a unified social credit code as typed.
pub fn check_credit_code(typed: &str) -> Option<String> {
    let said = match CreditCode::parse(typed).err()? {
        Fault::Length { .. } | Fault::Empty => words::ui::credit_length(),
        Fault::Character { .. } => words::ui::credit_chars(),
        _ => words::ui::credit_check(),
    };
    Some(said.to_owned())
}

/// What is wrong with a mobile number as typed.
pub fn check_phone(typed: &str) -> Option<String> {
    Mobile::parse(typed)
        .err()
        .map(|_| words::ui::phone_wrong().to_owned())
}

/// A citizen's ID number.
#[component]
pub fn IdNumberField(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The answer as typed; `CitizenId::parse` gives its normal form.
    value: RwSignal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong, as found by the room or the back end.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    #[prop(optional)]
    need: Need,
    /// Its id.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    coded(
        TextKind::IdNumber,
        check_id_number,
        label,
        value,
        hint,
        error,
        need,
        id,
    )
}

/// A unified social credit code.
#[component]
pub fn CreditCodeField(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The answer as typed; `CreditCode::parse` gives its normal form.
    value: RwSignal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong, as found by the room or the back end.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    #[prop(optional)]
    need: Need,
    /// Its id.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    coded(
        TextKind::CreditCode,
        check_credit_code,
        label,
        value,
        hint,
        error,
        need,
        id,
    )
}

/// A mobile number.
#[component]
pub fn PhoneField(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The answer as typed; `Mobile::parse` gives its normal form.
    value: RwSignal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong, as found by the room or the back end.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    #[prop(optional)]
    need: Need,
    /// Its id.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    coded(
        TextKind::Phone,
        check_phone,
        label,
        value,
        hint,
        error,
        need,
        id,
    )
}

#[expect(
    clippy::too_many_arguments,
    reason = "the props of the three components above, handed on"
)]
fn coded(
    kind: TextKind,
    check: super::field::Check,
    label: Text,
    value: RwSignal<String>,
    hint: Option<Text>,
    error: Signal<Option<String>>,
    need: Need,
    id: String,
) -> AnyView {
    match hint {
        Some(hint) => view! { <TextField kind check label value hint error need id /> }.into_any(),
        None => view! { <TextField kind check label value error need id /> }.into_any(),
    }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "id-number",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <IdNumberField label=g::id_number value /> }.into_any()
            },
        },
        Example {
            name: "credit-code",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <CreditCodeField label=g::credit_code value /> }.into_any()
            },
        },
        Example {
            name: "phone",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <PhoneField label=g::phone value hint=g::phone_hint /> }.into_any()
            },
        },
    ]
};
