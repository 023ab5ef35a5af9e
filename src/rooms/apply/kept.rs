//! Files that the person keeps: taken for a material, so that nothing is sent again; and one that was sent, kept.

use super::intake::Intake;
use crate::{
    backend::{Intent, call, use_action},
    browser::page,
    routes::Route,
    styles,
    ui::{
        button::{Button, ButtonKind},
        disclosure::Disclosure,
    },
    words,
};
use contract::{
    endpoint::{Id, Member},
    endpoints::{KeepMaterial, ListKeptMaterials, TakeKeptMaterial},
    wire::{Document, DocumentState, KeptMaterialStart, KeptMaterialTake},
};
use leptos::prelude::*;

/// The files, asked for when one opens this.
pub fn kept(intake: Intake) -> AnyView {
    let open = RwSignal::new(false);
    let all = RwSignal::new(None::<Vec<(String, String)>>);
    let failed = RwSignal::new(false);
    Effect::new(move || {
        if open.get() && all.with_untracked(Option::is_none) {
            leptos::task::spawn_local(async move {
                match call::<ListKeptMaterials>((), ()).await {
                    Ok(answer) => {
                        let usable = answer.materials.into_iter().filter(|one| {
                            !one.expired && one.document.state == DocumentState::Received
                        });
                        all.try_set(Some(usable.map(|one| (one.id, one.name)).collect()));
                    }
                    Err(_) => {
                        failed.try_set(true);
                    }
                }
            });
        }
    });
    let rows = move || {
        let rows = all.get()?;
        if rows.is_empty() {
            return Some(view! { <p>{words::papers::take_none}</p> }.into_any());
        }
        let rows = rows.into_iter().map(|(id, name)| {
            let label = name.clone();
            let press = move |()| take(intake, id.clone(), name.clone(), failed);
            view! { <Button on_press=press>{label}</Button> }
        });
        Some(view! { <div class="row">{rows.collect_view()}</div> }.into_any())
    };
    view! {
        <Disclosure title=words::papers::take open level=0>
            {rows}
            {move || failed.get().then(|| view! { <p class=styles::field::ERROR role="alert">{words::papers::take_failed}</p> })}
        </Disclosure>
    }
    .into_any()
}

fn take(intake: Intake, id: String, name: String, failed: RwSignal<bool>) {
    failed.set(false);
    leptos::task::spawn_local(async move {
        let (Some(draft), Some(material)) = (
            intake.work.id.try_get_value(),
            intake.material.try_get_value(),
        ) else {
            return;
        };
        let path = Member {
            id: draft,
            member: Id(material.clone()),
        };
        let body = KeptMaterialTake { kept: id };
        match Intent::default()
            .write::<TakeKeptMaterial>(&path, &body, None)
            .await
        {
            Ok(document) => {
                intake
                    .work
                    .with_documents(&material, |all| all.push(document));
                page::announce(&untrack(|| words::papers::taken(&name)));
            }
            Err(_) => {
                failed.try_set(true);
            }
        }
    });
}

/// Keeps a file that was handed in, to be taken again another time.
pub fn keep(document: &Document) -> AnyView {
    let done = RwSignal::new(false);
    let (id, name) = (document.id.clone(), document.name.clone());
    let keep = use_action::<KeepMaterial>(
        move || {
            let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
            let start = KeptMaterialStart {
                name: stem.chars().take(60).collect(),
                valid_until: None,
                file: None,
                document: Some(id.clone()),
            };
            ((), (), start)
        },
        move |_| {
            done.try_set(true);
            page::announce(untrack(words::papers::kept_now));
        },
    );
    let control = move || {
        if done.get() {
            return view! { <p role="status">{words::papers::kept_now}</p> }.into_any();
        }
        view! {
            <Button kind=ButtonKind::Quiet pending=keep.pending on_press=move |()| keep.start.run(())>
                {words::papers::keep}
            </Button>
        }
        .into_any()
    };
    let failed = move || {
        keep.failure
            .with(Option::is_some)
            .then(|| view! { <p class=styles::field::ERROR role="alert">{words::papers::take_failed}</p> })
    };
    view! {
        {move || Route::Materials.is_served().then(control)}
        {failed}
    }
    .into_any()
}
