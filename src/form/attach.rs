//! Files that go with something: picked, looked at, sent in parts, each with its own state. Where they go is the room's.

use super::sent;
use crate::{
    backend::{Failure, upload::Upload},
    browser::{
        dom::{self, PickedFile},
        page,
    },
    show::{
        picked::{Judged, Offer, judge, listed, readable},
        shrink,
    },
    styles::{self, attach as style},
    ui::{field::FieldNotes, file_field::opens_files, icon, icon::Icon, ids},
    words,
};
use contract::wire::{Document, DocumentStart, DocumentState, FileRules};
use leptos::prelude::*;
use std::{pin::Pin, sync::Arc};

/// A file handed in: what the back end knows of it, and its way there.
#[derive(Clone)]
pub struct File {
    /// As the back end knows it.
    pub document: Document,
    /// Its way there, where this page sends it.
    pub upload: Option<Upload>,
}

/// A file being announced.
type Announced = Pin<Box<dyn Future<Output = Result<Document, Failure>>>>;
/// Announces a file to the back end.
pub type Announce = Arc<dyn Fn(DocumentStart) -> Announced + Send + Sync>;

/// A place for files.
#[derive(Clone)]
pub struct Attach {
    id: String,
    label: fn() -> &'static str,
    rules: Option<FileRules>,
    announce: Announce,
    /// The files so far.
    pub files: RwSignal<Vec<File>>,
    /// What is wrong with what was picked.
    pub error: RwSignal<Option<String>>,
    /// Pictures that could be smaller.
    offers: RwSignal<Vec<Offer>>,
    looking: RwSignal<bool>,
}

impl Attach {
    /// With what has been handed in so far; `id` is that of the field.
    pub fn new(
        id: String,
        label: fn() -> &'static str,
        rules: Option<FileRules>,
        known: &[Document],
        announce: Announce,
    ) -> Self {
        let known = known.iter().map(|document| File {
            document: document.clone(),
            upload: None,
        });
        Self {
            id,
            label,
            rules,
            announce,
            files: RwSignal::new(known.collect()),
            error: RwSignal::new(None),
            offers: RwSignal::new(Vec::new()),
            looking: RwSignal::new(false),
        }
    }

    /// How many were received, and how many are under way; not reactive.
    pub fn counts(&self) -> (usize, usize) {
        self.files.with_untracked(|files| {
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
        })
    }

    /// The picker, and under it every file.
    pub fn view(&self) -> AnyView {
        let files = self.files;
        let rows = move || {
            let all = files.get();
            all.into_iter()
                .map(|file| sent::row(file, files))
                .collect_view()
        };
        view! {
            {self.picker()}
            <ul class=style::ROWS role="list">
                {rows}
            </ul>
        }
        .into_any()
    }

    fn picker(&self) -> AnyView {
        let error = self.error;
        let own = Signal::derive(move || error.get());
        let taken = self.clone();
        let take = move |_| taken.take(dom::take_files(&taken.id));
        let sender = self.clone();
        let send = Callback::new(move |(file, media_type)| {
            let sender = sender.clone();
            leptos::task::spawn_local(async move { sender.send(file, media_type).await });
        });
        let hint = self.rules.as_ref().map(hint);
        let described = crate::ui::field::described(&self.id, hint.is_some(), own);
        let labelled = ids::with_suffix(&self.id, "-label");
        let (offers, looking) = (self.offers, self.looking);
        let picker = view! {
            <div class=styles::file_field::BOX>
                <input
                    class=styles::file_field::INPUT
                    type="file"
                    id=self.id.clone()
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
        }
        .into_any();
        view! {
            <div class=styles::field::FIELD>
                <label class=styles::field::LABEL id=labelled for=self.id.clone()>
                    {self.label}
                </label>
                <FieldNotes id=self.id.clone() hint error=own />
                {opens_files(picker)}
                <p role="status">{move || looking.get().then(words::apply::file_looking)}</p>
                {move || shrink::offers(offers, send)}
            </div>
        }
        .into_any()
    }

    /// Looks at the files one by one; what cannot be taken is refused at once and by name, the others are sent.
    fn take(&self, picked: Vec<PickedFile>) {
        let it = self.clone();
        it.error.set(None);
        it.looking.set(true);
        leptos::task::spawn_local(async move {
            for file in picked {
                let name = file.name.clone();
                match it.judged(file).await {
                    Judged::Fit(..) | Judged::Smaller(_) if !it.has_room() => {
                        let most = it.rules.as_ref().map_or(0, |rules| rules.most_files);
                        it.refuse(untrack(|| {
                            words::apply::file_many(&name, &most.to_string())
                        }));
                    }
                    Judged::Fit(file, media_type) => it.send(file, media_type).await,
                    Judged::Smaller(offer) => {
                        it.offers.try_update(|offers| offers.push(offer));
                    }
                    Judged::Refused(why) => it.refuse(why),
                }
            }
            it.looking.try_set(false);
        });
    }

    /// What a file is told by its first bytes. A back end that says no rules looks for itself.
    async fn judged(&self, file: PickedFile) -> Judged {
        match &self.rules {
            Some(rules) => judge(file, rules).await,
            None => Judged::Fit(file, "application/octet-stream"),
        }
    }

    fn has_room(&self) -> bool {
        let kept = |file: &&File| file.document.state != DocumentState::Failed;
        let count = self
            .files
            .try_with_untracked(|files| files.iter().filter(kept).count());
        let most = self
            .rules
            .as_ref()
            .map_or(u32::MAX, |rules| rules.most_files);
        count.is_some_and(|count| count < most as usize)
    }

    fn refuse(&self, why: String) {
        page::announce(&why);
        self.error.try_update(|told| {
            let before = told.take().map(|before| [&before, " "].concat());
            *told = Some([before.unwrap_or_default(), why].concat());
        });
    }

    /// Announces a file and sends it.
    async fn send(&self, file: PickedFile, media_type: &str) {
        let start = DocumentStart {
            name: file.name.clone(),
            media_type: media_type.to_owned(),
            size: file.size,
        };
        let name = start.name.clone();
        match (self.announce)(start).await {
            Ok(document) => {
                let upload = document
                    .upload
                    .clone()
                    .map(|path| Upload::start(path, file));
                self.files
                    .try_update(|files| files.push(File { document, upload }));
                page::announce(&untrack(|| words::apply::file_begun(&name)));
            }
            Err(failure) => self.refuse(refusal(&failure)),
        }
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
        words::apply::file_rules(
            &listed(&rules),
            &readable(rules.most_bytes),
            &rules.most_files.to_string(),
        )
    })
    .into()
}
