//! Keeping a new file: picked, looked at on the device, announced, sent.

use super::materials::Shelf;
use crate::{
    backend::{Failure, FailureNotice, Intent, upload::Upload},
    browser::{
        dom::{self, PickedFile},
        page,
    },
    show::{
        picked::{Judged, Offer, judge, listed, readable},
        shrink,
    },
    styles,
    ui::{
        Tone,
        date_field::DateField,
        field::Need,
        file_field::opens_files,
        icon::{self, Icon},
        ids,
        notice::{Notice, Urgency},
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoints::KeepMaterial,
    wire::{DocumentStart, FileRules, KeptMaterialStart},
};
use leptos::prelude::*;

/// What is said of the file, and what came of picking it.
#[derive(Clone, Copy)]
struct Adding {
    shelf: Shelf,
    name: RwSignal<String>,
    until: RwSignal<String>,
    refused: RwSignal<Option<String>>,
    failure: RwSignal<Option<Failure>>,
    offers: RwSignal<Vec<Offer>>,
}

/// The form: name and day first, then the file, which begins it.
pub fn add(shelf: Shelf, rules: FileRules) -> AnyView {
    let adding = Adding {
        shelf,
        name: RwSignal::new(String::new()),
        until: RwSignal::new(String::new()),
        refused: RwSignal::new(None),
        failure: RwSignal::new(None),
        offers: RwSignal::new(Vec::new()),
    };
    let shown = rules.clone();
    let told = move || words::papers::file_rules(&listed(&shown), &readable(shown.most_bytes));
    let id = ids::next();
    let own = id.clone();
    let take = move |_| {
        for file in dom::take_files(&own).into_iter().take(1) {
            adding.take(file, rules.clone());
        }
    };
    let send = Callback::new(move |(file, media_type)| adding.send(file, media_type));
    let picker = view! {
        <div class=styles::file_field::BOX>
            <input
                class=styles::file_field::INPUT
                type="file"
                id=id
                aria-label=words::papers::pick
                on:change=take
            />
            <span class=styles::file_field::FACE aria-hidden="true">
                <Icon picture=icon::UPLOAD />
                {words::papers::pick}
            </span>
        </div>
    }
    .into_any();
    view! {
        <section class="stack">
            <h2>{words::papers::add}</h2>
            <TextField
                label=words::papers::name
                hint=words::papers::name_hint
                value=adding.name
                need=Need::Optional
                private=true
            />
            <DateField label=words::papers::until hint=words::papers::until_hint value=adding.until need=Need::Optional />
            <p>{told}</p>
            {opens_files(picker)}
            {move || {
                adding
                    .refused
                    .get()
                    .map(|why| view! { <Notice tone=Tone::Danger title=why urgency=Urgency::AtOnce /> })
            }}
            {move || adding.failure.get().map(|failure| view! { <FailureNotice failure /> })}
            {move || shrink::offers(adding.offers, send)}
        </section>
    }
    .into_any()
}

impl Adding {
    fn take(self, file: PickedFile, rules: FileRules) {
        self.refused.set(None);
        self.failure.set(None);
        leptos::task::spawn_local(async move {
            match judge(file, &rules).await {
                Judged::Fit(file, media_type) => self.send(file, media_type),
                Judged::Smaller(offer) => {
                    self.offers.try_update(|offers| offers.push(offer));
                }
                Judged::Refused(why) => {
                    self.refused.try_set(Some(why));
                }
            }
        });
    }

    fn send(self, file: PickedFile, media_type: &'static str) {
        let typed = self.name.try_get_untracked().unwrap_or_default();
        // Without a name of the person's own the file's has to do.
        let stem = file
            .name
            .rsplit_once('.')
            .map_or(&*file.name, |(stem, _)| stem);
        let name = match typed.trim() {
            "" => stem.chars().take(60).collect(),
            typed => typed.to_owned(),
        };
        let until = self.until.try_get_untracked().unwrap_or_default();
        let start = KeptMaterialStart {
            name,
            valid_until: Some(until).filter(|day| !day.is_empty()),
            file: Some(DocumentStart {
                name: file.name.clone(),
                media_type: media_type.to_owned(),
                size: file.size,
            }),
            document: None,
        };
        leptos::task::spawn_local(async move {
            match Intent::default()
                .write::<KeepMaterial>(&(), &start, None)
                .await
            {
                Ok(kept) => {
                    let document = kept.document.clone();
                    self.name.try_set(String::new());
                    self.until.try_set(String::new());
                    if let Some(path) = document.upload {
                        let upload = Upload::start(path, file);
                        self.shelf
                            .uploads
                            .try_update(|all| all.push((document.id, upload)));
                    }
                    page::announce(&untrack(|| words::apply::file_begun(&start.name)));
                    self.shelf.put(kept);
                }
                Err(why) => {
                    self.failure.try_set(Some(why));
                }
            }
        });
    }
}
