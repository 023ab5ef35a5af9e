//! Which materials were there on paper at a window: chosen for each, and kept when what is asked is looked at once more.

use super::case_words;
use crate::{
    keep::typed::Typed,
    ui::{options::RadioGroup, select::Choice},
    words,
};
use contract::wire::{PaperMaterial, PaperShown};
use leptos::prelude::*;

/// What was chosen, by material. Copy it freely.
#[derive(Clone, Copy)]
pub struct Papers(RwSignal<Vec<PaperMaterial>>);

impl Papers {
    /// None was there yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// As they were chosen before, and kept while they are.
    pub fn kept(kept: Typed) -> Self {
        let before = kept.text.with_untracked(|kept| serde_json::from_str(kept));
        let own = Self(RwSignal::new(before.unwrap_or_default()));
        Effect::new(move |before: Option<()>| {
            let now = own
                .0
                .with(|all| serde_json::to_string(all).unwrap_or_default());
            if before.is_some() {
                kept.text.set(now);
            }
        });
        own
    }

    /// Forgets all.
    pub fn clear(self) {
        self.0.set(Vec::new());
    }

    /// Those that were there, of the materials that are asked for.
    pub fn of(self, asked: impl Fn(&str) -> bool) -> Vec<PaperMaterial> {
        let all = self.0.get_untracked().into_iter();
        all.filter(|paper| asked(&paper.material)).collect()
    }

    /// Whether a material was there; reactive.
    pub fn has(self, material: &str) -> bool {
        self.0
            .with(|all| all.iter().any(|paper| paper.material == material))
    }

    /// The choice for a material; nothing is chosen at first.
    pub fn choice(self, id: &str) -> AnyView {
        let before = self.0.with_untracked(|all| {
            let own = all.iter().find(|paper| paper.material == id);
            own.map(|paper| paper.shown.name().to_owned())
        });
        let value = RwSignal::new(before.unwrap_or_default());
        let own = id.to_owned();
        Effect::new(move || {
            let now = value.get();
            self.0.update(|all| {
                all.retain(|paper| paper.material != own);
                if !now.is_empty() {
                    all.push(PaperMaterial {
                        material: own.clone(),
                        shown: PaperShown::from(now.as_str()),
                    });
                }
            });
        });
        let known = [PaperShown::OriginalSeen, PaperShown::CopyTaken];
        let mut choices = vec![Choice::new("", words::desk_counter::paper_none)];
        choices.extend(known.into_iter().map(|paper| {
            let name = paper.name().to_owned();
            Choice::new(name, move || case_words::paper_name(&paper))
        }));
        view! { <RadioGroup label=words::desk_counter::paper value choices /> }.into_any()
    }
}
