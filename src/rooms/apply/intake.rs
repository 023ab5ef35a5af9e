//! Taking in files for a material: looked at on the device, announced, sent.

use super::work::Work;
use crate::backend::upload::Upload;
use crate::backend::{Failure, FailureNotice, Intent};
use crate::browser::dom::{self, PickedFile};
use crate::browser::page;
use crate::show::picked::{Judged, Offer, judge, listed, readable};
use crate::show::shrink;
use crate::styles::apply_materials as style;
use crate::ui::Tone;
use crate::ui::file_field::opens_files;
use crate::ui::icon::{self, Icon};
use crate::ui::ids;
use crate::ui::notice::{Notice, Urgency};
use crate::{styles, words};
use contract::endpoint::{Id, Member};
use contract::endpoints::StartDocument;
use contract::wire::{DocumentStart, FileRules};
use leptos::prelude::*;

/// Uploads under way, by the id of the document.
pub type Uploads = RwSignal<Vec<(String, Upload)>>;

/// Takes files in for one material.
#[derive(Clone, Copy)]
pub struct Intake {
    /// The application.
    pub work: Work,
    /// Id of the material.
    pub material: StoredValue<String>,
    /// Every upload of this application.
    pub uploads: Uploads,
    refused: RwSignal<Vec<String>>,
    /// Pictures that could be smaller.
    pub offers: RwSignal<Vec<Offer>>,
    failure: RwSignal<Option<Failure>>,
    looking: RwSignal<bool>,
}

impl Intake {
    /// For a material.
    pub fn new(work: Work, material: &str, uploads: Uploads) -> Self {
        Self {
            work,
            material: StoredValue::new(material.to_owned()),
            uploads,
            refused: RwSignal::new(Vec::new()),
            offers: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            looking: RwSignal::new(false),
        }
    }

    /// The rules for files.
    pub fn rules(self) -> FileRules {
        self.work
            .draft
            .with_untracked(|draft| draft.file_rules.clone())
    }

    fn room(self) -> usize {
        let most = self.rules().most_files as usize;
        let Some(id) = self.material.try_get_value() else {
            return 0;
        };
        let here = self.work.draft.try_with_untracked(|draft| {
            let mut all = draft.materials.iter();
            all.find(|one| one.material.id == id)
                .map_or(0, |one| one.documents.len())
        });
        most.saturating_sub(here.unwrap_or(most))
    }

    fn take(self, picked: Vec<PickedFile>) {
        self.refused.set(Vec::new());
        self.failure.set(None);
        self.looking.set(true);
        leptos::task::spawn_local(async move {
            let rules = self.rules();
            for file in picked {
                let name = file.name.clone();
                match judge(file, &rules).await {
                    Judged::Fit(..) | Judged::Smaller(_) if self.room() == 0 => {
                        let most = rules.most_files.to_string();
                        self.refuse(words::apply::file_many(&name, &most));
                    }
                    Judged::Fit(file, media_type) => self.send(file, media_type).await,
                    Judged::Smaller(offer) => {
                        self.offers.try_update(|offers| offers.push(offer));
                    }
                    Judged::Refused(why) => self.refuse(why),
                }
            }
            self.looking.try_set(false);
        });
    }

    fn refuse(self, why: String) {
        self.refused.try_update(|refused| refused.push(why));
    }

    /// Announces a file and begins to send it.
    pub async fn send(self, file: PickedFile, media_type: &str) {
        let (Some(id), Some(material)) =
            (self.work.id.try_get_value(), self.material.try_get_value())
        else {
            return;
        };
        let path = Member {
            id,
            member: Id(material.clone()),
        };
        let start = DocumentStart {
            name: file.name.clone(),
            media_type: media_type.to_owned(),
            size: file.size,
        };
        match Intent::default()
            .write::<StartDocument>(&path, &start, None)
            .await
        {
            Ok(document) => {
                let (id, upload) = (document.id.clone(), document.upload.clone());
                self.work
                    .with_documents(&material, |all| all.push(document));
                if let Some(path) = upload {
                    self.begin(id, path, file);
                }
                page::announce(&words::apply::file_begun(&start.name));
            }
            Err(failure) => {
                self.failure.try_set(Some(failure));
            }
        }
    }

    /// Sends a file, from the beginning or from where it broke off.
    pub fn begin(self, document: String, path: String, file: PickedFile) {
        let uploads = self.uploads;
        // Begun by nobody's button: the row with the button goes, and the upload must not go with it.
        leptos::task::spawn_local(async move {
            let upload = Upload::start(path, file);
            uploads.try_update(|all| {
                all.retain(|(id, _)| *id != document);
                all.push((document, upload));
            });
        });
    }

    /// The picker, with the rules before it and what was refused after it.
    pub fn view(self, label: String) -> AnyView {
        let rules = self.rules();
        let told = move || {
            words::apply::file_rules(
                &listed(&rules),
                &readable(rules.most_bytes),
                &rules.most_files.to_string(),
            )
        };
        let refused = move || {
            let all = self.refused.get();
            (!all.is_empty()).then(|| {
                let rows: Vec<AnyView> = all
                    .into_iter()
                    .map(|why| view! { <li>{why}</li> }.into_any())
                    .collect();
                view! {
                    <Notice tone=Tone::Danger title=words::apply::file_refused urgency=Urgency::AtOnce>
                        <ul class=style::REASONS>{rows}</ul>
                    </Notice>
                }
                .into_any()
            })
        };
        let failed = move || {
            self.failure
                .get()
                .map(|failure| view! { <FailureNotice failure /> })
        };
        let send = Callback::new(move |(file, media_type)| {
            leptos::task::spawn_local(async move { self.send(file, media_type).await });
        });
        view! {
            <p class=style::RULES>{told}</p>
            {picker(label, true, Callback::new(move |picked| self.take(picked)))}
            <p role="status">{move || self.looking.get().then(words::apply::file_looking)}</p>
            {refused}
            {failed}
            {move || shrink::offers(self.offers, send)}
        }
        .into_any()
    }
}

/// A button that opens the device's files.
pub fn picker(label: String, several: bool, on_files: Callback<Vec<PickedFile>>) -> AnyView {
    let id = ids::next();
    let own = id.clone();
    let picker = view! {
        <div class=styles::file_field::BOX>
            <input
                class=styles::file_field::INPUT
                type="file"
                id=id
                multiple=several
                aria-label=label.clone()
                on:change=move |_| {
                    let picked = dom::take_files(&own);
                    if !picked.is_empty() {
                        on_files.run(picked);
                    }
                }
            />
            <span class=styles::file_field::FACE aria-hidden="true">
                <Icon picture=icon::UPLOAD />
                {label}
            </span>
        </div>
    }
    .into_any();
    opens_files(picker)
}
