//! What was begun at a counter and taken up: where, when, and which papers were there.

use super::work::Work;
use crate::{
    say::said,
    show::{case_words::paper_name, moment::moment},
    styles::apply_materials as style,
    ui::{Tone, notice::Notice},
    words,
};
use contract::wire::NotedPaper;
use leptos::prelude::*;

/// That it was begun at a counter, above all steps.
pub fn notice(work: Work) -> Option<AnyView> {
    let begun = work.draft.with_untracked(|draft| draft.begun.clone())?;
    let title = move || words::take_up::begun_at(&said(&begun.hall.name), &moment(&begun.at));
    Some(
        view! {
            <Notice tone=Tone::Info title>
                <p>{words::take_up::begun_explain}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// How a material was there on paper at the counter, if it was; reactive.
pub fn paper(work: Work, material: &str) -> Option<NotedPaper> {
    work.draft.with(|draft| {
        let mut papers = draft.begun.as_ref()?.papers.iter();
        papers.find(|paper| paper.material == material).cloned()
    })
}

/// The same beside its material: no file is needed.
pub fn material(work: Work, id: &str) -> Option<AnyView> {
    let paper = untrack(|| paper(work, id))?;
    let told = move || words::take_up::paper_noted(&paper_name(&paper.shown));
    Some(
        view! {
            <p class=style::RULES>{told} " " {words::take_up::paper_enough}</p>
        }
        .into_any(),
    )
}
