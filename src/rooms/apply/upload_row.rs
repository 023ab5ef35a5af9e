//! A document of a material: how far it has come, what happened to it, what to do.

use super::intake::{Intake, picker};
use super::kept;
use crate::backend::upload::{Upload, UploadState};
use crate::backend::{Failure, Intent, address_of, documents};
use crate::browser::dom::PickedFile;
use crate::say::said;
use crate::show::paper::in_own_window;
use crate::show::picked::readable;
use crate::styles::apply_materials as style;
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{self, Icon};
use crate::ui::tag::Tag;
use crate::{styles, words};
use contract::wire::{Document, DocumentState};
use leptos::prelude::*;

/// The row.
pub fn row(intake: Intake, document: &Document) -> AnyView {
    let document = document.clone();
    let id = document.id.clone();
    let upload = Memo::new(move |_| {
        intake.uploads.with(|all| {
            let mut all = all.iter();
            all.find(|(of, _)| *of == id).map(|(_, upload)| *upload)
        })
    });
    let (name, size) = (document.name.clone(), readable(document.size));
    let failure = RwSignal::new(None::<Failure>);
    let shown = document.clone();
    let state = move || match upload.get() {
        Some(upload) if shown.state == DocumentState::Pending => sending(intake, &shown, upload),
        _ => settled(intake, &shown),
    };
    let failed = move || {
        failure.get().map(
            |failure| view! { <p class=styles::field::ERROR role="alert">{failure.title()}</p> },
        )
    };
    view! {
        <li class=style::DOCUMENT>
            <p class=style::DOCUMENT_NAME>
                <Icon picture=icon::DOCUMENT />
                <span>{name} " (" {size} ")"</span>
            </p>
            {state}
            {failed}
            <div>{remove(intake, &document, upload, failure)}</div>
        </li>
    }
    .into_any()
}

fn remove(
    intake: Intake,
    document: &Document,
    upload: Memo<Option<Upload>>,
    failure: RwSignal<Option<Failure>>,
) -> AnyView {
    let under_way = document.state == DocumentState::Pending;
    let name = StoredValue::new(document.name.clone());
    let id = StoredValue::new(document.id.clone());
    let pending = RwSignal::new(false);
    let intent = Intent::default();
    let press = move |()| {
        pending.set(true);
        if let Some(upload) = upload.get_untracked() {
            upload.stop();
        }
        leptos::task::spawn_local(async move {
            let (Some(id), Some(name)) = (id.try_get_value(), name.try_get_value()) else {
                return;
            };
            let answer = documents::remove(intent, &id, &name).await;
            pending.try_set(false);
            match answer {
                Err(why) => {
                    failure.try_set(Some(why));
                }
                Ok(()) => {
                    intake
                        .uploads
                        .try_update(|all| all.retain(|(of, _)| *of != id));
                    if let Some(material) = intake.material.try_get_value() {
                        intake
                            .work
                            .with_documents(&material, |all| all.retain(|one| one.id != id));
                    }
                }
            }
        });
    };
    view! {
        <Button kind=ButtonKind::Quiet picture=icon::TRASH pending on_press=press>
            {move || if under_way { words::apply::upload_cancel() } else { words::apply::file_remove() }}
            <span class="visually-hidden">" " {name.get_value()}</span>
        </Button>
    }
    .into_any()
}

/// While its bytes are sent.
fn sending(intake: Intake, document: &Document, upload: Upload) -> AnyView {
    let (id, size) = (document.id.clone(), document.size.max(1));
    Effect::new(move |_| {
        if upload.state.get() == UploadState::Done {
            look(intake, id.clone());
        }
    });
    let label = document.name.clone();
    let (all, percent) = (readable(document.size), move || {
        (upload.sent.get().min(size) * 100 / size).to_string()
    });
    let (value, told) = (percent, move || {
        words::apply::upload_progress(&readable(upload.sent.get()), &all)
    });
    let state = move || match upload.state.get() {
        UploadState::Waiting => words::apply::upload_waiting().to_owned(),
        UploadState::Sending => words::apply::upload_sending().to_owned(),
        UploadState::Broken => words::apply::upload_broken().to_owned(),
        UploadState::Paused => words::apply::upload_paused().to_owned(),
        UploadState::Done => words::apply::upload_checking().to_owned(),
        UploadState::FileGone => words::apply::upload_gone().to_owned(),
        UploadState::Failed(failure) => failure
            .detail
            .clone()
            .unwrap_or_else(|| failure.title().to_owned()),
    };
    let hold = move || match upload.state.get() {
        UploadState::Sending | UploadState::Broken => Some(
            view! {
                <Button on_press=move |()| upload.hold()>{words::apply::upload_pause}</Button>
            }
            .into_any(),
        ),
        UploadState::Paused => Some(
            view! {
                <Button on_press=move |()| upload.go_on()>{words::apply::upload_go_on}</Button>
            }
            .into_any(),
        ),
        _ => None,
    };
    view! {
        <progress class=style::PROGRESS max="100" value=value aria-label=label></progress>
        <p class=style::STATE>{told}</p>
        <p role="status">{state}</p>
        {hold}
    }
    .into_any()
}

/// When nothing is being sent.
fn settled(intake: Intake, document: &Document) -> AnyView {
    match &document.state {
        DocumentState::Pending => broken_off(intake, document),
        DocumentState::Checking => {
            look(intake, document.id.clone());
            view! { <p role="status">{words::apply::upload_checking}</p> }.into_any()
        }
        DocumentState::Received => {
            let view_it = document
                .file
                .as_ref()
                .map(|file| in_own_window(address_of(&file.href), words::apply::file_view));
            view! { <div class="row"><Tag tone=Tone::Done>{words::apply::doc_received}</Tag> {view_it} {kept::keep(document)}</div> }.into_any()
        }
        DocumentState::Failed => {
            let reason = document.reason.clone();
            view! {
                <div class="stack">
                    <Tag tone=Tone::Danger>{words::apply::doc_failed}</Tag>
                    {reason.map(|reason| view! { <p>{move || said(&reason)}</p> })}
                    <p>{words::apply::doc_failed_do}</p>
                </div>
            }
            .into_any()
        }
        DocumentState::Other(name) => {
            let name = name.to_string();
            view! { <Tag>{name}</Tag> }.into_any()
        }
    }
}

/// Its bytes have not all come, and this page does not have the file: it was loaded anew since.
fn broken_off(intake: Intake, document: &Document) -> AnyView {
    let Some(path) = document.upload.clone() else {
        return view! { <p>{words::apply::doc_failed_do}</p> }.into_any();
    };
    let wrong = RwSignal::new(false);
    let (id, name, size) = (document.id.clone(), document.name.clone(), document.size);
    let come = readable(document.received);
    let again = Callback::new(move |picked: Vec<PickedFile>| {
        let same = picked
            .into_iter()
            .find(|file| file.name == name && file.size == size);
        wrong.set(same.is_none());
        if let Some(file) = same {
            intake.begin(id.clone(), path.clone(), file);
        }
    });
    view! {
        <p>{move || words::apply::upload_resume(&come)}</p>
        {picker(words::apply::upload_again().to_owned(), false, again)}
        {move || wrong.get().then(|| view! { <p class=styles::field::ERROR role="alert">{words::apply::upload_other}</p> })}
    }
    .into_any()
}

/// Takes over what a document is once it has been checked.
fn look(intake: Intake, id: String) {
    leptos::task::spawn_local(async move {
        let wanted = || intake.material.try_get_value().is_some();
        let Some(document) = documents::looked_into(&id, wanted).await else {
            return;
        };
        intake
            .uploads
            .try_update(|all| all.retain(|(of, _)| *of != id));
        if let Some(material) = intake.material.try_get_value() {
            intake.work.with_documents(&material, |all| {
                if let Some(one) = all.iter_mut().find(|one| one.id == id) {
                    *one = document;
                }
            });
        }
    });
}
