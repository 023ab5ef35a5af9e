//! 解决 and 满意, asked apart: one can be satisfied with an answer that could not solve it, and the other way round. What is
//! said stays on this device, locked, until it is sent.

use super::case_words;
use crate::{
    form::kept::Kept,
    ui::{
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        options::RadioGroup,
        select::Choice,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{endpoint::Id, wire::Satisfaction};
use leptos::prelude::*;

const RESOLVED: &str = "verdict-resolved";
const LEVEL: &str = "verdict-level";
const TEXT: &str = "verdict-text";
const YES: &str = "yes";
const NO: &str = "no";
/// Most characters of one's own words.
const MOST: usize = 500;

/// What is said.
#[derive(Clone, Copy)]
pub struct Verdict {
    resolved: RwSignal<String>,
    level: RwSignal<String>,
    text: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
    kept: Kept,
}

impl Verdict {
    /// What was said before of what `of` and its id name, or nothing yet.
    pub fn open(of: &'static str, id: &Id) -> Self {
        let [resolved, level, text] = [(); 3].map(|()| RwSignal::new(String::new()));
        let kept = Kept::fields([of, &id.0].concat(), [resolved, level, text]);
        Self {
            resolved,
            level,
            text,
            errors: RwSignal::new(Vec::new()),
            kept,
        }
    }

    /// Whether it is solved.
    pub fn is_resolved(self) -> bool {
        self.resolved.with_untracked(|value| value == YES)
    }

    /// How satisfied one is.
    pub fn satisfaction(self) -> Satisfaction {
        Satisfaction::from(self.level.get_untracked().as_str())
    }

    /// One's own words.
    pub fn words(self) -> Option<String> {
        let own = self.text.get_untracked().trim().to_owned();
        (!own.is_empty()).then_some(own)
    }

    /// Whether it can be sent; if not, what is wrong is told.
    pub fn is_whole(self) -> bool {
        let mut wrong = Vec::new();
        let mut need = |field: &str, missing: bool, message: crate::ui::Text| {
            if missing {
                let field = field.to_owned();
                wrong.push(FieldError { field, message });
            }
        };
        let empty = |value: RwSignal<String>| value.with_untracked(String::is_empty);
        let over = self.words().is_some_and(|own| own.chars().count() > MOST);
        let long = || words::verdict::text_long(&MOST.to_string());
        need(
            RESOLVED,
            empty(self.resolved),
            words::verdict::resolved_missing.into(),
        );
        need(
            LEVEL,
            empty(self.level),
            words::verdict::level_missing.into(),
        );
        need(TEXT, over, long.into());
        let whole = wrong.is_empty();
        self.errors.set(wrong);
        whole
    }

    /// It has been sent.
    pub fn forget(self) {
        self.kept.forget();
    }

    /// The fields, with what is wrong with them on top. `how` asks with what one is satisfied.
    pub fn fields(self, how: fn() -> &'static str) -> AnyView {
        let error = move |field| error_of(self.errors, field);
        let levels = case_words::satisfactions();
        let solved = vec![
            Choice::new(YES, words::verdict::resolved_yes),
            Choice::new(NO, words::verdict::resolved_no),
        ];
        view! {
            <ErrorSummary errors=self.errors />
            <RadioGroup
                id=RESOLVED
                label=words::verdict::resolved
                value=self.resolved
                choices=solved
                error=error(RESOLVED)
            />
            <RadioGroup id=LEVEL label=how value=self.level choices=levels error=error(LEVEL) />
            <TextField
                id=TEXT
                label=words::verdict::text
                value=self.text
                kind=TextKind::Lines
                need=Need::Optional
                error=error(TEXT)
            />
            {self.kept.note(words::verdict::kept)}
        }
        .into_any()
    }
}
