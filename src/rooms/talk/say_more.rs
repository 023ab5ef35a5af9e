//! Words with files: what every act that says something has. Kept on the device until it is sent.

use crate::{
    backend::{Intent, call},
    form::{
        attach::{Attach, File},
        kept::Kept,
    },
    ui::{
        Text,
        error_summary::FieldError,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetDocument, StartThreadDocument},
    wire::{DocumentState, FileRules},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A text and its files.
#[derive(Clone)]
pub struct SayMore {
    id: &'static str,
    files_id: String,
    most: usize,
    /// The text.
    pub text: RwSignal<String>,
    /// The files.
    pub attach: Attach,
    missing: RwSignal<bool>,
}

impl SayMore {
    /// An empty one; `id` is that of its text field.
    pub fn new(id: &'static str, rules: Option<FileRules>, most: usize) -> Self {
        let files_id = [id, "-files"].concat();
        Self {
            id,
            most,
            text: RwSignal::new(String::new()),
            attach: Attach::new(
                files_id.clone(),
                words::talk::files,
                rules,
                &[],
                Arc::new(|start| {
                    Box::pin(async move {
                        Intent::default()
                            .write::<StartThreadDocument>(&(), &start, None)
                            .await
                    })
                }),
            ),
            files_id,
            missing: RwSignal::new(false),
        }
    }

    /// Ids of what goes along: files that were received; reactive.
    pub fn documents(&self) -> Vec<String> {
        self.attach.files.with(|files| {
            files
                .iter()
                .filter(|file| file.document.state != DocumentState::Failed)
                .map(|file| file.document.id.clone())
                .collect()
        })
    }

    /// Brings back what was written before; files that the back end still has come again.
    pub fn fill(&self, text: String, documents: Vec<String>) {
        if self.text.with_untracked(String::is_empty) {
            self.text.set(text);
        }
        let files = self.attach.files;
        leptos::task::spawn_local(async move {
            for id in documents {
                let Ok(document) = call::<GetDocument>(Id(id), ()).await else {
                    continue;
                };
                files.try_update(|files| {
                    if files.iter().all(|known| known.document.id != document.id) {
                        let upload = None;
                        files.push(File { document, upload });
                    }
                });
            }
        });
    }

    /// What is wrong with it, told beside its fields too.
    pub fn wrong(&self) -> Vec<FieldError> {
        self.missing.set(true);
        let mut wrong = Vec::new();
        if let Some(message) = untrack(|| self.fault()) {
            wrong.push(FieldError {
                field: self.id.to_owned(),
                message: message.into(),
            });
        }
        if self.attach.counts().1 > 0 {
            let message = untrack(words::talk::files_under_way);
            self.attach.error.set(Some(message.to_owned()));
            wrong.push(FieldError {
                field: self.files_id.clone(),
                message: words::talk::files_under_way.into(),
            });
        }
        wrong
    }

    fn fault(&self) -> Option<String> {
        let count = self.text.with(|text| text.trim().chars().count());
        if count > self.most {
            return Some(words::talk::text_long(&self.most.to_string()));
        }
        (count == 0 && self.missing.get()).then(|| words::talk::text_missing().to_owned())
    }

    /// On screen.
    pub fn view(&self, label: impl Into<Text>, hint: fn() -> &'static str) -> AnyView {
        let own = self.clone();
        let error = Signal::derive(move || own.fault());
        view! {
            <TextField
                id=self.id
                label=label.into()
                value=self.text
                kind=TextKind::Lines
                hint
                error
            />
            {self.attach.view()}
        }
        .into_any()
    }
}

/// Says that what is written stays here, while it does.
pub fn kept_note(kept: Kept) -> AnyView {
    kept.note(words::talk::kept)
}
