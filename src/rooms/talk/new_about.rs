//! What a thread is about, where the address does not say it: a case of one's own, a department, an officer, the portal.

use crate::{
    backend::use_remote,
    keep,
    say::said,
    ui::{
        options::RadioGroup,
        select::{Choice, SelectField},
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoints::{CaseQuery, DepartmentQuery, ListCases, ListDepartments},
    wire::{Limit, SubjectKind, ThreadKind},
};
use leptos::prelude::*;

/// Ids of the fields.
pub const SUBJECT: &str = "talk-subject";
pub const DEPARTMENT: &str = "talk-department";
pub const CASE: &str = "talk-case";
pub const OFFICER: &str = "talk-officer";

/// What was chosen.
#[derive(Clone, Copy)]
pub struct About {
    /// Name of a subject.
    pub subject: RwSignal<String>,
    /// Id of a department.
    pub department: RwSignal<String>,
    /// Id of a case.
    pub case: RwSignal<String>,
    /// Number of an officer's seal.
    pub officer: RwSignal<String>,
}

impl About {
    /// Nothing yet.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            subject: empty(),
            department: empty(),
            case: empty(),
            officer: empty(),
        }
    }

    /// The subject chosen; reactive.
    pub fn kind(self) -> SubjectKind {
        self.subject.with(|name| SubjectKind::from(name.as_str()))
    }

    /// The field that still lacks something, and what; reactive.
    pub fn missing(self) -> Option<(&'static str, words::Phrase)> {
        let empty = |value: RwSignal<String>| value.with(|value| value.trim().is_empty());
        match self.kind() {
            SubjectKind::Department if empty(self.department) => {
                Some((DEPARTMENT, words::talk::department_missing))
            }
            SubjectKind::Case if empty(self.case) => Some((CASE, words::talk::case_missing)),
            SubjectKind::Officer if empty(self.officer) => {
                Some((OFFICER, words::talk::officer_missing))
            }
            _ if empty(self.subject) => Some((SUBJECT, words::talk::subject_missing)),
            _ => None,
        }
    }
}

/// The questions; `error` tells what is wrong with a field.
pub fn view(
    kind: RwSignal<String>,
    about: About,
    error: impl Fn(&'static str) -> Signal<Option<String>> + Copy + Send + Sync + 'static,
) -> AnyView {
    let complaint = Memo::new(move |_| {
        kind.with(|kind| ThreadKind::from(kind.as_str()) == ThreadKind::Complaint)
    });
    let choices = Signal::derive(move || {
        let choice = |subject: SubjectKind, label: fn() -> &'static str| {
            Choice::new(subject.name().to_owned(), label)
        };
        let mut all = vec![
            choice(SubjectKind::Case, words::talk::subject_case),
            choice(SubjectKind::Department, words::talk::subject_department),
        ];
        if complaint.get() {
            all.push(choice(SubjectKind::Officer, words::talk::subject_officer));
        }
        all.push(choice(SubjectKind::Portal, words::talk::subject_portal));
        all
    });
    // Only a complaint is about an officer.
    Effect::new(move || {
        if !complaint.get() && about.kind() == SubjectKind::Officer {
            about.subject.set(String::new());
        }
    });
    let which = Memo::new(move |_| about.kind());
    let more = move || match which.get() {
        SubjectKind::Department => Some(departments(about, error(DEPARTMENT))),
        SubjectKind::Case => Some(cases(about, error(CASE))),
        SubjectKind::Officer => Some(
            view! {
                <TextField
                    id=OFFICER
                    label=words::talk::officer
                    hint=words::talk::officer_hint
                    value=about.officer
                    error=error(OFFICER)
                />
            }
            .into_any(),
        ),
        _ => None,
    };
    view! {
        <RadioGroup
            id=SUBJECT
            label=words::talk::subject
            value=about.subject
            choices
            error=error(SUBJECT)
        />
        {more}
    }
    .into_any()
}

fn departments(about: About, error: Signal<Option<String>>) -> AnyView {
    let all = use_remote::<ListDepartments>(|| {
        let query = DepartmentQuery {
            region: keep::region(),
            cursor: None,
            limit: Some(Limit(100)),
        };
        Some(((), query))
    });
    let choices = Signal::derive(move || {
        let page = all.get();
        let rows = page.iter().flat_map(|page| &page.items);
        rows.map(|one| Choice::new(one.id.clone(), said(&one.name)))
            .collect::<Vec<_>>()
    });
    view! {
        <SelectField
            id=DEPARTMENT
            label=words::talk::department_of
            value=about.department
            choices
            error
        />
    }
    .into_any()
}

fn cases(about: About, error: Signal<Option<String>>) -> AnyView {
    let all = use_remote::<ListCases>(|| {
        let query = CaseQuery {
            limit: Some(Limit(100)),
            ..Default::default()
        };
        Some(((), query))
    });
    let choices = Signal::derive(move || {
        let page = all.get();
        let rows = page.iter().flat_map(|page| &page.items);
        rows.map(|one| {
            let end: String = one.number.chars().rev().take(4).collect();
            let end: String = end.chars().rev().collect();
            let label = words::talk::case_choice(&said(&one.item.name), &end);
            Choice::new(one.id.clone(), label)
        })
        .collect::<Vec<_>>()
    });
    view! {
        <SelectField
            id=CASE
            label=words::talk::case_of
            hint=words::talk::case_hint
            value=about.case
            choices
            error
        />
    }
    .into_any()
}
