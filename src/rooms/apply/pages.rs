//! The pages of the form.

use super::desk::Hand;
use super::step::Step;
use super::work::Work;
use leptos::prelude::*;

/// The step.
pub fn page(hand: Hand, page: String) -> AnyView {
    let _ = page;
    hand.way.frame(hand.work, ().into_any(), hand.way.onward())
}

/// The step and the place in it that an answer stands on, by its pointer below the answers.
pub fn target(work: Work, answer: &str) -> (Step, String) {
    let first = answer.split('/').next().unwrap_or_default();
    let page = work.draft.with_untracked(|draft| {
        let mut pages = draft.form.pages.iter();
        let page = pages.find(|page| {
            page.groups.iter().any(|group| {
                group.id == first || group.fields.iter().any(|field| field.id == first)
            })
        });
        page.map(|page| page.id.clone())
    });
    let step = page.map_or(Step::Review, Step::Page);
    (step, ["/", answer].concat())
}
