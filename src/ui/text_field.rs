//! One line or several of text. Kinds bring the right keyboard, autofill and width.

use super::{
    Text,
    field::{Check, Field, Need, described, error_of},
    ids,
};
use crate::styles;
use leptos::prelude::*;

/// What is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Anything, on one line.
    #[default]
    Line,
    /// Anything, on several lines.
    Lines,
    /// A person's name.
    Name,
    /// A citizen's ID number.
    IdNumber,
    /// A unified social credit code.
    CreditCode,
    /// A mobile number.
    Phone,
    /// An e-mail address.
    Email,
    /// A whole number.
    Number,
    /// A number with digits behind the point.
    Decimal,
    /// A code sent by message.
    OneTimeCode,
    /// The name of one's account.
    Account,
}

struct Manner {
    mode: &'static str,
    complete: Option<&'static str>,
    width: &'static str,
    most: Option<&'static str>,
}

impl TextKind {
    fn manner(self) -> Manner {
        let (mode, complete, width, most) = match self {
            Self::Line | Self::Lines => ("text", None, "full", None),
            Self::Name => ("text", Some("name"), "medium", Some("100")),
            // The last character may be X, which a number pad lacks.
            Self::IdNumber => ("text", None, "medium", Some("24")),
            Self::CreditCode => ("text", None, "medium", Some("24")),
            Self::Phone => ("tel", Some("tel-national"), "short", Some("20")),
            Self::Email => ("email", Some("email"), "medium", None),
            Self::Number => ("numeric", None, "short", None),
            Self::Decimal => ("decimal", None, "short", None),
            Self::Account => ("text", Some("username"), "medium", Some("64")),
            Self::OneTimeCode => ("numeric", Some("one-time-code"), "short", Some("8")),
        };
        Manner {
            mode,
            complete,
            width,
            most,
        }
    }
}

/// A text field.
#[component]
pub fn TextField(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The answer.
    value: RwSignal<String>,
    /// What is typed.
    #[prop(optional)]
    kind: TextKind,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong, as found by the room or the back end.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// What is wrong, as seen when the field is left.
    #[prop(optional)]
    check: Option<Check>,
    /// Whether an answer is needed.
    #[prop(optional)]
    need: Need,
    /// Its id, for the error summary to lead to.
    #[prop(into, default = ids::next())]
    id: String,
    /// Its name in the form.
    #[prop(optional)]
    name: Option<&'static str>,
    /// What stands behind the answer: a unit.
    #[prop(into, optional)]
    unit: Option<Text>,
    /// Nothing the browser should fill in, or keep: of somebody else, or sensitive.
    #[prop(optional)]
    private: bool,
) -> impl IntoView {
    let left = RwSignal::new(false);
    let error = error_of(error, value, check, left);
    let described = described(&id, hint.is_some(), error);
    let Manner {
        mode,
        complete,
        width,
        most,
    } = kind.manner();
    let wrong = move || error.with(Option::is_some).then_some("true");
    let required = (need == Need::Required).then_some("true");
    let control = if kind == TextKind::Lines {
        view! {
            <textarea
                class=styles::text_field::INPUT
                id=id.clone()
                name=name
                rows="5"
                autocomplete=private.then_some("off")
                data-width=width
                aria-describedby=described
                aria-invalid=wrong
                aria-required=required
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                on:blur=move |_| left.set(true)
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class=styles::text_field::INPUT
                type="text"
                id=id.clone()
                name=name
                inputmode=mode
                autocomplete=complete.filter(|_| !private).unwrap_or("off")
                autocapitalize="off"
                spellcheck="false"
                maxlength=most
                data-width=width
                aria-describedby=described
                aria-invalid=wrong
                aria-required=required
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                on:blur=move |_| left.set(true)
            />
        }
        .into_any()
    };
    let control = match unit {
        None => control,
        Some(unit) => view! {
            <span class=styles::text_field::MEASURED>
                {control} <span class=styles::text_field::UNIT>{move || unit.get()}</span>
            </span>
        }
        .into_any(),
    };
    view! { <Field id label hint error need>{control}</Field> }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "plain",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <TextField label=g::name value kind=TextKind::Name hint=g::hint_name /> }
                    .into_any()
            },
        },
        Example {
            name: "wrong",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <TextField label=g::name value kind=TextKind::Name hint=g::hint_name error=Signal::derive(|| Some(g::name_missing().to_owned())) /> }.into_any()
            },
        },
        Example {
            name: "optional",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <TextField label=g::email value kind=TextKind::Email need=Need::Optional /> }.into_any()
            },
        },
        Example {
            name: "lines",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <TextField label=g::reason value kind=TextKind::Lines /> }.into_any()
            },
        },
        Example {
            name: "number",
            view: || {
                let value = RwSignal::new("2".to_owned());
                view! { <TextField label=g::copies value kind=TextKind::Number /> }.into_any()
            },
        },
        Example {
            name: "unit",
            view: || {
                let value = RwSignal::new("86.5".to_owned());
                view! { <TextField label=g::area value kind=TextKind::Decimal unit=g::square_metres /> }.into_any()
            },
        },
        Example {
            name: "one-time-code",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <TextField label=g::code value kind=TextKind::OneTimeCode /> }.into_any()
            },
        },
    ]
};
