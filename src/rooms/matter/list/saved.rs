//! Conditions that are kept, at the back end: this device keeps none of it.

use super::{Asked, asked::address_of};
use crate::{
    backend::{FailureNotice, Remote, use_action},
    browser::page,
    routes::{Route, use_go},
    styles::matter_list as style,
    ui::{
        button::{Button, ButtonKind, ButtonRole},
        field::Need,
        icon,
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{DeleteCaseFilter, SaveCaseFilter},
    wire::{CaseFilterStart, CaseFilters, SavedCaseFilter},
};
use leptos::prelude::*;

/// The kept ones, and keeping those of now.
#[component]
pub fn Saved(
    /// What is asked of the list.
    asked: Asked,
    /// What was kept.
    filters: Remote<CaseFilters>,
) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let save = use_action::<SaveCaseFilter>(
        move || {
            let body = CaseFilterStart {
                name: name.get_untracked().trim().to_owned(),
                filter: untrack(|| asked.filter()),
            };
            ((), (), body)
        },
        move |now| {
            filters.replace(now);
            page::announce(&untrack(|| name.with(|name| words::matter::kept(name))));
            name.set(String::new());
        },
    );
    let gone = RwSignal::new(String::new());
    let forget = use_action::<DeleteCaseFilter>(
        move || (Id(gone.get_untracked()), (), ()),
        move |now| {
            filters.replace(now);
            page::announce(words::matter::forgotten());
        },
    );
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let empty = name.with_untracked(|name| name.trim().is_empty());
        missing.set(empty);
        if !empty {
            save.start.run(());
        }
    };
    let error = Signal::derive(move || {
        (missing.get() && name.with(|name| name.trim().is_empty()))
            .then(|| words::matter::keep_missing().to_owned())
    });
    let failure = move || {
        let failure = save.failure.get().or_else(|| forget.failure.get())?;
        Some(view! { <FailureNotice failure /> })
    };
    let rows = move || {
        let known = filters.get();
        let all = known
            .as_deref()
            .map(|known| known.saved.as_slice())
            .unwrap_or_default();
        let press = move |id: String| {
            if !forget.pending.get_untracked() {
                gone.set(id);
                forget.start.run(());
            }
        };
        (!all.is_empty()).then(|| {
            let rows = all
                .iter()
                .map(|kept| one(kept, asked, press))
                .collect_view();
            view! { <ul class=style::SAVED role="list">{rows}</ul> }
        })
    };
    let form = move || {
        asked.is_narrowed().then(|| {
            view! {
                <form class=style::SEARCH on:submit=keep>
                    <TextField label=words::matter::keep_name value=name error need=Need::Optional private=true />
                    <Button role=ButtonRole::Submit pending=save.pending>
                        {words::matter::keep}
                    </Button>
                </form>
            }
        })
    };
    view! {
        <div class="stack">
            <h4>{words::matter::kept_title}</h4>
            {failure}
            {rows}
            {form}
            {move || (!asked.is_narrowed()).then(|| view! { <p>{words::matter::keep_about}</p> })}
        </div>
    }
    .into_any()
}

fn one(
    kept: &SavedCaseFilter,
    asked: Asked,
    forget: impl Fn(String) + Copy + Send + Sync + 'static,
) -> AnyView {
    let go = use_go();
    let href = Route::Cases.href_with(&address_of(&kept.filter));
    let typed = kept.filter.q.clone().unwrap_or_default();
    let (name, id, of) = (kept.name.clone(), kept.id.clone(), kept.name.clone());
    let use_it = move |()| {
        asked.words.set(typed.clone());
        go(&href);
        page::announce(words::matter::narrowed());
    };
    view! {
        <li class="row">
            <Button on_press=use_it>{name}</Button>
            <Button kind=ButtonKind::Quiet picture=icon::TRASH on_press=move |()| forget(id.clone())>
                {words::matter::forget}
                <span class="visually-hidden">{[": ", of.as_str()].concat()}</span>
            </Button>
        </li>
    }
    .into_any()
}
