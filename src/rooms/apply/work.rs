//! An application in hand: what the back end has, what the person says now.

use super::saving::Saving;
use contract::endpoint::Id;
use contract::wire::{Document, Draft, DraftContent, Supply, SupplyKind};
use leptos::prelude::*;
use std::sync::Arc;

/// An application in hand. Copy it freely.
#[derive(Clone, Copy)]
pub struct Work {
    /// The draft's id.
    pub id: StoredValue<Id>,
    /// As the back end has it.
    pub draft: RwSignal<Arc<Draft>>,
    /// As the person has it now.
    pub content: RwSignal<DraftContent>,
    /// Grows when a content came that was not typed here: what holds answers of its own begins anew.
    pub turn: RwSignal<u32>,
    /// The field of a form to put the keyboard into when its page comes, as a pointer into the answers.
    pub field: StoredValue<Option<String>>,
    /// What is saved where.
    pub saving: Saving,
}

impl Work {
    /// Of a draft that has just come. Belongs to the component that makes it.
    pub fn new(id: Id, draft: Arc<Draft>) -> Self {
        Self {
            id: StoredValue::new(id),
            content: RwSignal::new(draft.content.clone()),
            turn: RwSignal::new(0),
            field: StoredValue::new(None),
            saving: Saving::new(&draft),
            draft: RwSignal::new(draft),
        }
    }

    /// How a material is supplied, when not by files; reactive.
    pub fn supply(self, material: &str) -> Option<Supply> {
        self.content.with(|content| {
            let mut supplies = content.supplies.iter();
            supplies.find(|supply| supply.material == material).cloned()
        })
    }

    /// Says how a material is supplied; `None` for files.
    pub fn set_supply(self, material: &str, kind: Option<(SupplyKind, Option<String>)>) {
        self.content.update(|content| {
            content
                .supplies
                .retain(|supply| supply.material != material);
            content.supplies.extend(kind.map(|(kind, card)| Supply {
                material: material.to_owned(),
                kind,
                card,
            }));
        });
    }

    /// Changes the documents of a material, here only: the back end knows already.
    pub fn with_documents(self, material: &str, change: impl FnOnce(&mut Vec<Document>)) {
        self.draft.update(|draft| {
            let draft = Arc::make_mut(draft);
            let found = draft
                .materials
                .iter_mut()
                .find(|one| one.material.id == material);
            if let Some(found) = found {
                change(&mut found.documents);
            }
        });
    }

    /// Takes another content in the place of one's own. The step is made anew: the keyboard goes back to its field.
    pub fn adopt(self, content: DraftContent) {
        // What is on screen was said of the content before: it must not be taken over any more.
        self.saving.gather.set_value(None);
        let place = self.saving.place.get_value();
        let field = place.split_once('#').map(|(_, field)| field.to_owned());
        self.field
            .set_value(field.filter(|field| field.starts_with('/')));
        self.content.set(content);
        self.turn.update(|turn| *turn += 1);
    }
}
