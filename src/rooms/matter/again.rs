//! A material that is to be handed in again: files picked, sent in parts, each with its own state.

use super::{correct::asked, sent};
use crate::{
    backend::{Failure, Intent, upload::Upload},
    browser::dom::{self, PickedFile},
    say::saying,
    styles::{self, matter_correct as style},
    ui::{error_summary::FieldError, field::FieldNotes, icon, icon::Icon, ids},
    words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::StartCorrectionDocument,
    wire::{CorrectionMaterial, Document, DocumentStart, DocumentState, FileRules},
};
use leptos::prelude::*;

/// A file handed in again: what the back end knows of it, and its way there.
#[derive(Clone)]
pub struct File {
    /// As the back end knows it.
    pub document: Document,
    /// Its way there, where this page sends it.
    pub upload: Option<Upload>,
}

/// One material.
#[derive(Clone)]
pub struct Again {
    id: String,
    place: Option<Member>,
    material: CorrectionMaterial,
    rules: Option<FileRules>,
    files: RwSignal<Vec<File>>,
    error: RwSignal<Option<String>>,
}

impl Again {
    /// With what has been handed in again so far.
    pub fn new(
        case: &Id,
        material: &CorrectionMaterial,
        rules: Option<&FileRules>,
        at: usize,
    ) -> Self {
        let known = material.documents.iter().map(|document| File {
            document: document.clone(),
            upload: None,
        });
        Self {
            id: ["correct-file-", &at.to_string()].concat(),
            place: Id::parse(&material.material).map(|member| Member {
                id: case.clone(),
                member,
            }),
            material: material.clone(),
            rules: rules.cloned(),
            files: RwSignal::new(known.collect()),
            error: RwSignal::new(None),
        }
    }

    /// What is still missing, told beside it too.
    pub fn wrong(&self) -> Option<FieldError> {
        let name = untrack(|| saying(&self.material.name).get().to_string());
        let (received, under_way) = self.files.with_untracked(|files| {
            let count = |states: &[DocumentState]| {
                files
                    .iter()
                    .filter(|file| states.contains(&file.document.state))
                    .count()
            };
            (
                count(&[DocumentState::Received]),
                count(&[DocumentState::Pending, DocumentState::Checking]),
            )
        });
        let told = untrack(|| match (received, under_way) {
            (_, 1..) => Some(words::matter::file_under_way(&name)),
            (0, 0) => Some(words::matter::file_missing(&name)),
            _ => None,
        });
        self.error.set(told.clone());
        Some(FieldError {
            field: self.id.clone(),
            message: told?.into(),
        })
    }

    /// The material on screen.
    pub fn view(&self) -> AnyView {
        let files = self.files;
        let rows = move || {
            let all = files.get();
            all.into_iter()
                .map(|file| sent::row(file, files))
                .collect_view()
        };
        let inside = view! {
            {self.picker()}
            <ul class=style::ROWS role="list">
                {rows}
            </ul>
        };
        asked(
            saying(&self.material.name),
            &self.material.reason,
            inside.into_any(),
        )
    }

    fn picker(&self) -> AnyView {
        let error = self.error;
        let own = Signal::derive(move || error.get());
        let taken = self.clone();
        let take = move |_| {
            error.set(None);
            for file in dom::take_files(&taken.id) {
                taken.hand_in(file);
            }
        };
        let hint = self.rules.as_ref().map(hint);
        let described = crate::ui::field::described(&self.id, hint.is_some(), own);
        let accept = self.rules.as_ref().map(|rules| rules.media_types.join(","));
        let labelled = ids::with_suffix(&self.id, "-label");
        view! {
            <div class=styles::field::FIELD>
                <label class=styles::field::LABEL id=labelled for=self.id.clone()>
                    {words::matter::file_again}
                </label>
                <FieldNotes id=self.id.clone() hint error=own />
                <div class=styles::file_field::BOX>
                    <input
                        class=styles::file_field::INPUT
                        type="file"
                        id=self.id.clone()
                        accept=accept
                        multiple=true
                        aria-describedby=described
                        aria-invalid=move || own.with(Option::is_some).then_some("true")
                        on:change=take
                    />
                    <span class=styles::file_field::FACE aria-hidden="true">
                        <Icon picture=icon::UPLOAD />
                        {words::ui::choose_file}
                    </span>
                </div>
            </div>
        }
        .into_any()
    }

    /// Announces a file and sends it; what cannot be taken is refused at once and by name.
    fn hand_in(&self, file: PickedFile) {
        let (files, error) = (self.files, self.error);
        if let Some(refused) = untrack(|| self.refused(&file)) {
            error.set(Some(refused));
            return;
        }
        let Some(place) = self.place.clone() else {
            return;
        };
        let start = DocumentStart {
            name: file.name.clone(),
            media_type: media_type(&file.name).to_owned(),
            size: file.size,
        };
        let intent = Intent::default();
        leptos::task::spawn_local(async move {
            let answer = intent
                .write::<StartCorrectionDocument>(&place, &start, None)
                .await;
            match answer {
                Ok(document) => {
                    let upload = document
                        .upload
                        .clone()
                        .map(|path| Upload::start(path, file));
                    files.try_update(|files| files.push(File { document, upload }));
                }
                Err(failure) => {
                    error.try_set(Some(refusal(&failure)));
                }
            }
        });
    }

    fn refused(&self, file: &PickedFile) -> Option<String> {
        if file.size == 0 {
            return Some(words::matter::file_empty(&file.name));
        }
        let rules = self.rules.as_ref()?;
        let count = self.files.with_untracked(|files| {
            let kept = |file: &&File| file.document.state != DocumentState::Failed;
            files.iter().filter(kept).count()
        });
        if count >= rules.most_files as usize {
            return Some(words::matter::file_many(&rules.most_files.to_string()));
        }
        if file.size > rules.most_bytes {
            return Some(words::ui::file_too_big(
                &file.name,
                &sent::readable(rules.most_bytes),
            ));
        }
        let known = media_type(&file.name);
        let fits = rules.media_types.iter().any(|taken| taken == known);
        (!fits).then(|| words::ui::file_wrong_type(&file.name, &kinds(rules)))
    }
}

fn refusal(failure: &Failure) -> String {
    untrack(|| {
        failure
            .detail
            .clone()
            .unwrap_or_else(|| failure.title().to_owned())
    })
}

fn hint(rules: &FileRules) -> crate::ui::Text {
    let rules = rules.clone();
    (move || {
        words::matter::file_hint(
            &kinds(&rules),
            &sent::readable(rules.most_bytes),
            &rules.most_files.to_string(),
        )
    })
    .into()
}

/// The kinds that are taken, by their endings.
fn kinds(rules: &FileRules) -> String {
    let endings: Vec<String> = rules
        .media_types
        .iter()
        .map(|taken| {
            let known = ENDINGS.iter().find(|(_, media_type)| media_type == taken);
            known.map_or_else(|| taken.clone(), |(ending, _)| ending.to_uppercase())
        })
        .collect();
    endings.join(" / ")
}

const ENDINGS: [(&str, &str); 8] = [
    ("pdf", "application/pdf"),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
    ("ofd", "application/ofd"),
    ("heic", "image/heic"),
    ("webp", "image/webp"),
    ("doc", "application/msword"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
];

/// By the ending; the back end looks into the file.
fn media_type(name: &str) -> &'static str {
    let ending = name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let ending = if ending == "jpeg" { "jpg" } else { &ending };
    ENDINGS
        .iter()
        .find(|(known, _)| *known == ending)
        .map_or("application/octet-stream", |(_, media_type)| media_type)
}
