//! What one wants to delegate, while it is being filled in.

use crate::browser::time;
use crate::ui::codes::{check_id_number, check_phone};
use contract::validate::Day;
use contract::wire::{
    DelegateWish, DelegatedRight, DelegationFault, DelegationStart, Named, ScopeKind, ScopeWish,
};
use leptos::prelude::*;

/// By what somebody is named.
pub const BY_MOBILE: &str = "mobile";
/// By their identity number.
pub const BY_NUMBER: &str = "number";
/// By a code that they take up.
pub const BY_CODE: &str = "code";

/// What is filled in. Copy it freely.
#[derive(Clone, Copy)]
pub struct Wish {
    /// One of the ways above.
    pub by: RwSignal<String>,
    /// Full name.
    pub name: RwSignal<String>,
    /// Mobile number.
    pub mobile: RwSignal<String>,
    /// Identity number.
    pub number: RwSignal<String>,
    /// Name of a [`ScopeKind`].
    pub kind: RwSignal<String>,
    /// Themes, by code.
    pub themes: RwSignal<Vec<String>>,
    /// The same, named, for the review.
    pub named_themes: RwSignal<Vec<Named>>,
    /// Items.
    pub items: RwSignal<Vec<Named>>,
    /// Names of rights.
    pub may: RwSignal<Vec<String>>,
    /// First and last day.
    pub from: RwSignal<String>,
    /// Last day.
    pub until: RwSignal<String>,
    /// What one says to them.
    pub note: RwSignal<String>,
}

impl Wish {
    /// Nothing yet: from today, for a year, single items, no rights.
    pub fn new() -> Self {
        let text = || RwSignal::new(String::new());
        let (year, month, day) = time::today();
        // The last day of February does not come every year.
        let next = (1..=28)
            .contains(&day)
            .then(|| Day::new(year + 1, month, day))
            .flatten()
            .or_else(|| Day::new(year + 1, month, 28));
        Self {
            by: RwSignal::new(BY_MOBILE.to_owned()),
            name: text(),
            mobile: text(),
            number: text(),
            kind: RwSignal::new(ScopeKind::Items.name().to_owned()),
            themes: RwSignal::new(Vec::new()),
            named_themes: RwSignal::new(Vec::new()),
            items: RwSignal::new(Vec::new()),
            may: RwSignal::new(Vec::new()),
            from: RwSignal::new(time::today_to_wire()),
            until: RwSignal::new(next.map(Day::to_wire).unwrap_or_default()),
            note: text(),
        }
    }

    /// Whether somebody is named: else whoever takes the code up; reactive.
    pub fn is_named(self) -> bool {
        self.by.with(|by| by != BY_CODE)
    }

    /// What is sent.
    pub fn start(self) -> DelegationStart {
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let by = self.by.get_untracked();
        let kind = ScopeKind::from(self.kind.get_untracked().as_str());
        DelegationStart {
            to: (by != BY_CODE).then(|| DelegateWish {
                name: text(self.name),
                mobile: (by == BY_MOBILE).then(|| text(self.mobile)),
                id_number: (by == BY_NUMBER).then(|| text(self.number)),
            }),
            scope: ScopeWish {
                themes: match kind {
                    ScopeKind::Themes => self.themes.get_untracked(),
                    _ => Vec::new(),
                },
                items: match kind {
                    ScopeKind::Items => self
                        .items
                        .with_untracked(|items| items.iter().map(|one| one.id.clone()).collect()),
                    _ => Vec::new(),
                },
                kind,
            },
            may: self.may.with_untracked(|may| {
                let rights = may.iter();
                rights
                    .map(|name| DelegatedRight::from(name.as_str()))
                    .collect()
            }),
            from: self.from.get_untracked(),
            until: self.until.get_untracked(),
            note: text(self.note),
        }
    }

    /// What is wrong already, before it is looked over.
    pub fn look(self) -> Vec<(&'static str, Option<DelegationFault>)> {
        let wish = self.start();
        let empty = |text: &str| text.is_empty().then_some(DelegationFault::Missing);
        let checked = |text: &Option<String>, check: fn(&str) -> Option<String>| {
            let text = text.as_ref()?;
            empty(text).or_else(|| check(text).map(|_| DelegationFault::BadNumber))
        };
        let to = wish.to.as_ref();
        let none = |kind: ScopeKind, listed: &[String]| {
            (wish.scope.kind == kind && listed.is_empty()).then_some(DelegationFault::Missing)
        };
        vec![
            ("/to/name", to.and_then(|to| empty(&to.name))),
            (
                "/to/mobile",
                to.and_then(|to| checked(&to.mobile, check_phone)),
            ),
            (
                "/to/idNumber",
                to.and_then(|to| checked(&to.id_number, check_id_number)),
            ),
            ("/scope/themes", none(ScopeKind::Themes, &wish.scope.themes)),
            ("/scope/items", none(ScopeKind::Items, &wish.scope.items)),
            ("/from", empty(&wish.from)),
            (
                "/until",
                empty(&wish.until)
                    .or_else(|| (wish.until < wish.from).then_some(DelegationFault::BeforeStart)),
            ),
        ]
    }
}
