//! A file on its way: how far it has come, what became of it, and how to take it away again.

use super::{attach::File, documents as handed_in};
use crate::{
    backend::{
        Intent, documents,
        upload::{Upload, UploadState},
    },
    browser::page,
    say::lang_of,
    show::picked::readable,
    styles::attach as style,
    ui::{
        button::{Button, ButtonKind},
        icon,
    },
    words,
};
use contract::wire::DocumentState;
use leptos::prelude::*;

/// The row of a file.
pub fn row(file: File, files: RwSignal<Vec<File>>) -> AnyView {
    let name = file.document.name.clone();
    let lang = lang_of(&name);
    let state = match (file.upload, &file.document.state) {
        (Some(upload), DocumentState::Pending) => sending(&file, upload, files),
        (_, DocumentState::Checking) => {
            look(file.document.id.clone(), files);
            view! { <p role="status">{words::matter::document_checking}</p> }.into_any()
        }
        (None, DocumentState::Pending) => {
            view! { <p>{words::matter::file_broken_off}</p> }.into_any()
        }
        _ => handed_in::documents(std::slice::from_ref(&file.document)),
    };
    let under_way = matches!(
        file.document.state,
        DocumentState::Pending | DocumentState::Checking
    );
    view! {
        <li class=style::ENTRY>
            {under_way.then(|| view! { <p class=style::FILE lang=lang>{name.clone()}</p> })}
            {state}
            <div>{remove(&file, files)}</div>
        </li>
    }
    .into_any()
}

fn sending(file: &File, upload: Upload, files: RwSignal<Vec<File>>) -> AnyView {
    let (id, size, label) = (
        file.document.id.clone(),
        file.document.size.max(1),
        file.document.name.clone(),
    );
    Effect::new(move || {
        if upload.state.get() == UploadState::Done {
            look(id.clone(), files);
        }
    });
    let told = move || match upload.state.get() {
        UploadState::Waiting => words::apply::upload_waiting().to_owned(),
        UploadState::Sending => words::apply::upload_sending().to_owned(),
        UploadState::Broken | UploadState::Paused => words::apply::upload_broken().to_owned(),
        UploadState::Done => words::matter::document_checking().to_owned(),
        UploadState::FileGone => words::apply::upload_gone().to_owned(),
        UploadState::Failed(failure) => failure
            .detail
            .clone()
            .unwrap_or_else(|| failure.title().to_owned()),
    };
    let percent = move || (upload.sent.get().min(size) * 100 / size).to_string();
    let all = readable(file.document.size);
    let progress = move || words::apply::upload_progress(&readable(upload.sent.get()), &all);
    view! {
        <progress class=style::BAR max="100" value=percent aria-label=label></progress>
        <p>{progress}</p>
        <p role="status">{told}</p>
    }
    .into_any()
}

fn remove(file: &File, files: RwSignal<Vec<File>>) -> AnyView {
    let (id, name, upload) = (
        StoredValue::new(file.document.id.clone()),
        StoredValue::new(file.document.name.clone()),
        file.upload,
    );
    let pending = RwSignal::new(false);
    let intent = Intent::default();
    let press = move |()| {
        pending.set(true);
        if let Some(upload) = upload {
            upload.stop();
        }
        leptos::task::spawn_local(async move {
            let (Some(id), Some(name)) = (id.try_get_value(), name.try_get_value()) else {
                return;
            };
            let answer = documents::remove(intent, &id, &name).await;
            pending.try_set(false);
            match answer {
                Err(why) => page::announce(why.title()),
                Ok(()) => {
                    files.try_update(|files| files.retain(|file| file.document.id != id));
                }
            }
        });
    };
    view! {
        <Button kind=ButtonKind::Quiet picture=icon::TRASH pending on_press=press>
            {move || name.with_value(|name| words::ui::remove(name))}
        </Button>
    }
    .into_any()
}

/// Takes over what a file is once it has been looked into.
fn look(id: String, files: RwSignal<Vec<File>>) {
    leptos::task::spawn_local(async move {
        let wanted = || {
            files.try_with_untracked(|files| files.iter().any(|file| file.document.id == id))
                == Some(true)
        };
        let Some(document) = documents::looked_into(&id, wanted).await else {
            return;
        };
        files.try_update(|files| {
            if let Some(file) = files.iter_mut().find(|file| file.document.id == id) {
                *file = File {
                    document,
                    upload: None,
                };
            }
        });
    });
}
