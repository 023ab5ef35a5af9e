//! A kept file: what it is, whether it can still be used, where it was used; renamed, thrown away.

use super::materials::Shelf;
use crate::{
    backend::{
        Intent, documents,
        upload::{Upload, UploadState},
    },
    browser::page,
    say::{day, lang_of, said, say},
    show::{file, picked::readable},
    styles::papers_list as style,
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        date_field::DateField,
        dialog::Dialog,
        disclosure::Disclosure,
        field::Need,
        icon,
        tag::Tag,
        text_field::TextField,
        toast::toast,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ChangeKeptMaterial, DeleteKeptMaterial},
    wire::{Document, DocumentState, KeptMaterial, KeptMaterialChange},
};
use leptos::prelude::*;

/// The row.
pub fn one(shelf: Shelf, kept: &KeptMaterial) -> AnyView {
    let name = kept.name.clone();
    let lang = lang_of(&name);
    let until = kept.valid_until.clone().map(|last| {
        let expired = kept.expired;
        let label = move || match expired {
            true => words::papers::expired(&day(&last)),
            false => words::papers::usable_until(&day(&last)),
        };
        let tone = if expired { Tone::Danger } else { Tone::Plain };
        view! { <Tag tone>{label}</Tag> }
    });
    let change = change(shelf, kept);
    view! {
        <li class=style::ONE>
            <h3 class=style::NAME lang=lang>{name}</h3>
            <p class=style::META>
                {until}
                <span lang=lang_of(&kept.document.name)>{kept.document.name.clone()}</span>
                <span>{readable(kept.document.size)}</span>
            </p>
            {state(shelf, kept)}
            {uses(kept)}
            <Disclosure title=words::papers::change level=0>{change}</Disclosure>
            {remove(shelf, kept)}
        </li>
    }
    .into_any()
}

fn state(shelf: Shelf, kept: &KeptMaterial) -> AnyView {
    let document = &kept.document;
    let upload = shelf.uploads.with_untracked(|all| {
        let found = all.iter().find(|(id, _)| *id == document.id);
        found.map(|(_, upload)| *upload)
    });
    match (&document.state, upload) {
        (DocumentState::Pending, Some(upload)) => sending(shelf, kept, upload),
        (DocumentState::Pending, None) => view! { <p>{words::papers::broken_off}</p> }.into_any(),
        (DocumentState::Checking, _) => {
            look(shelf, kept.clone());
            view! { <p role="status">{words::apply::upload_checking}</p> }.into_any()
        }
        (DocumentState::Received, _) => document.file.as_ref().map(file::named).into_any(),
        (DocumentState::Failed, _) => failed(document),
        (DocumentState::Other(name), _) => name.to_string().into_any(),
    }
}

fn failed(document: &Document) -> AnyView {
    let reason = document
        .reason
        .as_ref()
        .map(|reason| view! { <p>{say(reason)}</p> });
    view! {
        <Tag tone=Tone::Danger>{words::apply::doc_failed}</Tag>
        {reason}
    }
    .into_any()
}

fn sending(shelf: Shelf, kept: &KeptMaterial, upload: Upload) -> AnyView {
    let own = kept.clone();
    Effect::new(move || {
        if upload.state.get() == UploadState::Done {
            look(shelf, own.clone());
        }
    });
    let size = kept.document.size.max(1);
    let all = readable(kept.document.size);
    let label = kept.name.clone();
    let percent = move || (upload.sent.get().min(size) * 100 / size).to_string();
    let told = move || match upload.state.get() {
        UploadState::Waiting => words::apply::upload_waiting().to_owned(),
        UploadState::Sending => words::apply::upload_sending().to_owned(),
        UploadState::Broken | UploadState::Paused => words::apply::upload_broken().to_owned(),
        UploadState::Done => words::apply::upload_checking().to_owned(),
        UploadState::FileGone => words::apply::upload_gone().to_owned(),
        UploadState::Failed(failure) => failure.title().to_owned(),
    };
    view! {
        <progress class=style::BAR max="100" value=percent aria-label=label></progress>
        <p>{move || words::apply::upload_progress(&readable(upload.sent.get()), &all)}</p>
        <p role="status">{told}</p>
    }
    .into_any()
}

/// Takes over what the file is once it has been looked into.
fn look(shelf: Shelf, kept: KeptMaterial) {
    leptos::task::spawn_local(async move {
        let id = kept.document.id.clone();
        let wanted = || {
            shelf
                .all
                .try_with_untracked(|all| all.iter().any(|one| one.id == kept.id))
                == Some(true)
        };
        if let Some(document) = documents::looked_into(&id, wanted).await {
            shelf
                .uploads
                .try_update(|all| all.retain(|(of, _)| *of != id));
            shelf.put(KeptMaterial { document, ..kept });
        }
    });
}

fn uses(kept: &KeptMaterial) -> AnyView {
    let last = kept.uses.first().cloned();
    match last {
        None => view! { <p class=style::META>{words::papers::unused}</p> }.into_any(),
        Some(last) => {
            let count = kept.uses.len() as u64;
            let on = last.at.get(..10).unwrap_or_default().to_owned();
            view! {
                <p class=style::META>
                    {move || words::papers::used(count, &said(&last.item.name), &day(&on))}
                </p>
            }
            .into_any()
        }
    }
}

fn change(shelf: Shelf, kept: &KeptMaterial) -> AnyView {
    let name = RwSignal::new(kept.name.clone());
    let until = RwSignal::new(kept.valid_until.clone().unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let id = kept.id.clone();
    let save = move || {
        let new = name.get_untracked().trim().to_owned();
        if !(1..=60).contains(&new.chars().count()) {
            error.set(Some(untrack(words::papers::name_wrong).to_owned()));
            return;
        }
        error.set(None);
        let Some(id) = Id::parse(&id) else { return };
        let body = KeptMaterialChange {
            name: new,
            valid_until: Some(until.get_untracked()).filter(|day| !day.is_empty()),
        };
        leptos::task::spawn_local(async move {
            match Intent::default()
                .write::<ChangeKeptMaterial>(&id, &body, None)
                .await
            {
                Ok(now) => {
                    shelf.put(now);
                    page::announce(untrack(words::papers::changed));
                    page::focus_heading();
                }
                Err(why) => {
                    error.try_set(Some(untrack(|| why.title().to_owned())));
                }
            }
        });
    };
    view! {
        <form
            class="stack"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <TextField
                label=words::papers::name
                value=name
                error=Signal::derive(move || error.get())
                private=true
            />
            <DateField label=words::papers::until hint=words::papers::until_hint value=until need=Need::Optional />
            <div>
                <Button role=ButtonRole::Submit>{words::papers::change_save}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn remove(shelf: Shelf, kept: &KeptMaterial) -> AnyView {
    let asking = RwSignal::new(false);
    let pending = RwSignal::new(false);
    let (id, name, told) = (kept.id.clone(), kept.name.clone(), kept.name.clone());
    let gone = move |()| {
        let Some(key) = Id::parse(&id) else { return };
        pending.set(true);
        let (id, told) = (id.clone(), told.clone());
        leptos::task::spawn_local(async move {
            let answer = Intent::default()
                .write::<DeleteKeptMaterial>(&key, &(), None)
                .await;
            pending.try_set(false);
            asking.try_set(false);
            let (tone, text) = match answer {
                Ok(_) => {
                    shelf.all.try_update(|all| all.retain(|one| one.id != id));
                    (Tone::Done, untrack(|| words::papers::removed(&told)))
                }
                Err(why) => (Tone::Danger, untrack(|| why.title().to_owned())),
            };
            page::announce(&text);
            toast(tone, text, None);
            page::focus_heading();
        });
    };
    view! {
        <div>
            <Button kind=ButtonKind::Quiet picture=icon::TRASH on_press=move |()| asking.set(true)>
                {words::papers::remove}
                <span class="visually-hidden">": " {name.clone()}</span>
            </Button>
        </div>
        <Dialog open=asking title=words::papers::remove_sure>
            <p>{words::papers::remove_about}</p>
            <div class="row">
                <Button kind=ButtonKind::Danger pending on_press=gone>{words::papers::remove_yes}</Button>
                <Button on_press=move |()| asking.set(false)>{words::papers::remove_no}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
