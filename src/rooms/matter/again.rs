//! A material that is to be handed in again.

use super::correct::asked;
use crate::{
    backend::Intent, form::attach::Attach, say::saying, ui::error_summary::FieldError, words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::StartCorrectionDocument,
    wire::{CorrectionMaterial, FileRules},
};
use leptos::prelude::*;
use std::sync::Arc;

/// One material.
#[derive(Clone)]
pub struct Again {
    id: String,
    material: CorrectionMaterial,
    attach: Attach,
}

impl Again {
    /// With what has been handed in again so far.
    pub fn new(
        case: &Id,
        material: &CorrectionMaterial,
        rules: Option<&FileRules>,
        at: usize,
    ) -> Self {
        let id = ["correct-file-", &at.to_string()].concat();
        let place = Member {
            id: case.clone(),
            member: Id(material.material.clone()),
        };
        let attach = Attach::new(
            id.clone(),
            words::matter::file_again,
            rules.cloned(),
            &material.documents,
            Arc::new(move |start| {
                let place = place.clone();
                Box::pin(async move {
                    Intent::default()
                        .write::<StartCorrectionDocument>(&place, &start, None)
                        .await
                })
            }),
        );
        Self {
            id,
            material: material.clone(),
            attach,
        }
    }

    /// What is still missing, told beside it too.
    pub fn wrong(&self) -> Option<FieldError> {
        let name = untrack(|| saying(&self.material.name).get().to_string());
        let told = untrack(|| match self.attach.counts() {
            (_, 1..) => Some(words::matter::file_under_way(&name)),
            (0, 0) => Some(words::matter::file_missing(&name)),
            _ => None,
        });
        self.attach.error.set(told.clone());
        Some(FieldError {
            field: self.id.clone(),
            message: told?.into(),
        })
    }

    /// The material on screen.
    pub fn view(&self) -> AnyView {
        asked(
            saying(&self.material.name),
            &self.material.reason,
            self.attach.view(),
        )
    }
}
