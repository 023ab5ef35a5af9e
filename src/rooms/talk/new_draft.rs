//! What is filled in of a new thread: as it is sent, as it is kept, and what is wrong with it.

use super::{new_about::About, say_more::SayMore};
use crate::{ui::error_summary::FieldError, words};
use contract::{
    endpoints::ThreadOptionsQuery,
    wire::{Code, SubjectKind, ThreadKind, ThreadStart},
};
use leptos::prelude::*;

/// The field of the title.
pub const TITLE: &str = "talk-title";
/// Most characters of the title.
const MOST_TITLE: usize = 60;

/// What is filled in.
#[derive(Clone)]
pub struct Draft {
    pub given: ThreadOptionsQuery,
    pub kind: RwSignal<String>,
    pub about: About,
    pub title: RwSignal<String>,
    pub more: SayMore,
    pub may_publish: RwSignal<bool>,
    pub confidential: RwSignal<bool>,
    pub errors: RwSignal<Vec<FieldError>>,
}

impl Draft {
    pub fn is_given(&self) -> bool {
        self.given.item.is_some() || self.given.case.is_some() || self.given.department.is_some()
    }

    /// What it is; reactive.
    pub fn kind(&self) -> ThreadKind {
        self.kind.with(|kind| ThreadKind::from(kind.as_str()))
    }

    /// As it is sent; reactive.
    pub fn start(&self) -> ThreadStart {
        let id = |code: &Option<Code>| code.as_ref().map(|code| code.0.clone());
        let own = |value: RwSignal<String>| {
            let value = value.get().trim().to_owned();
            (!value.is_empty()).then_some(value)
        };
        let complaint = self.kind() == ThreadKind::Complaint;
        let mut start = ThreadStart {
            kind: self.kind(),
            subject: self.about.kind(),
            item: id(&self.given.item),
            case: id(&self.given.case),
            department: id(&self.given.department),
            officer: None,
            title: self.title.get(),
            text: self.more.text.get(),
            documents: self.more.documents(),
            may_publish: self.may_publish.get() && !complaint,
            confidential: self.confidential.get() && complaint,
        };
        let officer = own(self.about.officer).filter(|_| complaint);
        if start.item.is_some() {
            start.subject = SubjectKind::Item;
        } else if start.department.is_some() {
            start.subject = SubjectKind::Department;
        } else if start.case.is_some() {
            start.subject = SubjectKind::Case;
            if officer.is_some() {
                start.subject = SubjectKind::Officer;
                start.officer = officer;
            }
        } else {
            match start.subject {
                SubjectKind::Case => start.case = own(self.about.case),
                SubjectKind::Department => start.department = own(self.about.department),
                SubjectKind::Officer => start.officer = officer,
                _ => {}
            }
        }
        start
    }

    /// Brings back what was written before. What the address says holds.
    pub fn fill(&self, before: ThreadStart, kind_given: bool) {
        if !kind_given {
            self.kind.set(before.kind.name().to_owned());
        }
        if !self.is_given() {
            self.about.subject.set(before.subject.name().to_owned());
            self.about.case.set(before.case.unwrap_or_default());
            self.about
                .department
                .set(before.department.unwrap_or_default());
        }
        self.about.officer.set(before.officer.unwrap_or_default());
        if self.title.with_untracked(String::is_empty) {
            self.title.set(before.title);
        }
        self.may_publish.set(before.may_publish);
        self.confidential.set(before.confidential);
        self.more.fill(before.text, before.documents);
    }

    /// Under what name it is kept: one for each thing it can be about.
    pub fn name(&self) -> String {
        let of = |code: &Option<Code>| code.as_ref().map_or("", |code| code.0.as_str()).to_owned();
        let given = [&self.given.item, &self.given.case, &self.given.department];
        ["talk|", &given.map(of).join("|")].concat()
    }

    /// What is wrong, told on top and beside each field.
    pub fn check(&self) -> bool {
        let mut wrong = Vec::new();
        if !self.is_given()
            && let Some((field, message)) = untrack(|| self.about.missing())
        {
            wrong.push(FieldError {
                field: field.to_owned(),
                message: message.into(),
            });
        }
        let length = self
            .title
            .with_untracked(|title| title.trim().chars().count());
        if length == 0 || length > MOST_TITLE {
            wrong.push(FieldError {
                field: TITLE.to_owned(),
                message: words::talk::title_missing.into(),
            });
        }
        wrong.extend(self.more.wrong());
        let ready = wrong.is_empty();
        self.errors.set(wrong);
        ready
    }
}
