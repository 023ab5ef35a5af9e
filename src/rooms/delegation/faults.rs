//! What is wrong with an entry, in words, beside its field and on top.

use crate::{backend::Failure, ui::error_summary::FieldError, words};
use contract::wire::DelegationFault;
use leptos::prelude::*;

/// A refused field and why.
#[derive(Clone, PartialEq)]
struct Fault {
    pointer: String,
    fault: DelegationFault,
}

/// What is wrong with the form. Copy it freely.
#[derive(Clone, Copy)]
pub struct Faults(RwSignal<Vec<Fault>>);

impl Faults {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// The id of the field of a pointer.
    pub fn id(pointer: &str) -> String {
        ["delegation", &pointer.replace('/', "-")].concat()
    }

    /// What is wrong with a field; reactive.
    pub fn of(self, pointer: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.0.with(|all| {
                let found = all.iter().find(|one| one.pointer == pointer)?;
                Some(said(&found.pointer, &found.fault))
            })
        })
    }

    /// All of it, for the summary on top.
    pub fn summary(self) -> Signal<Vec<FieldError>> {
        Signal::derive(move || {
            let all = self.0.get().into_iter();
            all.map(|one| FieldError {
                field: Self::id(&one.pointer),
                message: (move || said(&one.pointer, &one.fault)).into(),
            })
            .collect()
        })
    }

    /// Sets what was found before sending; whether all is well.
    pub fn look(self, found: Vec<(&'static str, Option<DelegationFault>)>) -> bool {
        let all: Vec<Fault> = found
            .into_iter()
            .filter_map(|(pointer, fault)| {
                Some(Fault {
                    pointer: pointer.to_owned(),
                    fault: fault?,
                })
            })
            .collect();
        let fine = all.is_empty();
        self.0.set(all);
        fine
    }

    /// Takes over what the back end refused; whether it named a field.
    pub fn take(self, failure: &Failure) -> bool {
        let all: Vec<Fault> = read(failure).collect();
        let any = !all.is_empty();
        if any {
            self.0.set(all);
        }
        any
    }
}

fn read(failure: &Failure) -> impl Iterator<Item = Fault> + '_ {
    failure.errors.iter().filter_map(|error| {
        Some(Fault {
            pointer: error.pointer.clone()?,
            fault: DelegationFault::from(error.detail.as_str()),
        })
    })
}

/// Everything that a refusal names, in words; reactive.
pub fn all(failure: &Failure) -> Vec<String> {
    read(failure)
        .map(|one| said(&one.pointer, &one.fault))
        .collect()
}

fn said(pointer: &str, fault: &DelegationFault) -> String {
    use words::delegation as say;
    let plain = match fault {
        DelegationFault::Missing => match pointer {
            "/to/name" => say::missing_name(),
            "/to/mobile" => say::missing_mobile(),
            "/to/idNumber" => say::missing_id_number(),
            "/scope/themes" => say::missing_themes(),
            "/scope/items" => say::missing_items(),
            "/from" | "/until" => say::missing_day(),
            _ => say::reason_missing(),
        },
        DelegationFault::BadNumber => match pointer {
            "/from" | "/until" => say::missing_day(),
            _ => say::bad_number(),
        },
        DelegationFault::Yourself => say::yourself(),
        DelegationFault::PastDay => say::past_day(),
        DelegationFault::BeforeStart => say::before_start(),
        DelegationFault::TooLong => match pointer {
            "/until" => say::too_long(),
            _ => say::too_many_words(),
        },
        DelegationFault::Unknown => say::unknown(),
        DelegationFault::NotNarrower => say::not_narrower(),
        DelegationFault::Other(name) => return name.to_string(),
    };
    plain.to_owned()
}
