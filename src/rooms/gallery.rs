//! The gallery: every component in every named example. Left out of release builds (feature `gallery`).
//!
//! `/gallery` lists the components and holds the ids of all examples as JSON in `[data-examples]`; `/gallery/button`
//! shows one component, each example in a `[data-example="button/primary"]`. axe, ARIA snapshots and keyboard
//! tests loop over them, so an id is changed only together with its snapshot.

use crate::{
    browser::place,
    styles,
    ui::{
        link::{Link, LinkKind},
        toast::Toasts,
    },
    words,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// A component in one situation.
pub struct Example {
    /// Its name within the component: lower case, hyphens.
    pub name: &'static str,
    /// Shows it.
    pub view: fn() -> AnyView,
}

type Entry = (&'static str, &'static [Example]);

macro_rules! entries {
    ($($name:ident),* $(,)?) => {
        const ENTRIES: &[Entry] = &[
            $((stringify!($name), crate::ui::$name::EXAMPLES),)*
            ("form", crate::form::EXAMPLES),
        ];
    };
}

entries![
    breadcrumb,
    button,
    card,
    cascade,
    chips,
    codes,
    combobox,
    date_field,
    dialog,
    disclosure,
    empty,
    error_summary,
    failed,
    file_field,
    icon,
    link,
    list,
    notice,
    options,
    pager,
    password_field,
    qr_code,
    select,
    skeleton,
    steps,
    table,
    tabs,
    tag,
    text_field,
    timeline,
    toast,
];

/// The gallery's page: the list, or the component that the address names.
#[component]
pub fn Gallery() -> impl IntoView {
    let path = use_location().pathname;
    let named = move || {
        let path = path.read();
        let (_, name) = place::below(&path)?.split_once("/gallery/")?;
        ENTRIES.iter().find(|(component, _)| *component == name)
    };
    // Nothing here waits for anything.
    crate::frame::arrival::settled();
    view! {
        <div class="page stack-l">
            {move || match named() {
                Some(entry) => component_page(entry),
                None => contents(),
            }}
            <Toasts />
        </div>
    }
    .into_any()
}

fn contents() -> AnyView {
    let ids: Vec<String> = ENTRIES
        .iter()
        .flat_map(|(component, examples)| {
            examples
                .iter()
                .map(move |example| format!("{component}/{}", example.name))
        })
        .collect();
    view! {
        <h1>{words::gallery::title}</h1>
        <ul class=styles::gallery::CONTENTS data-examples=serde_json::to_string(&ids).unwrap_or_default()>
            {ENTRIES
                .iter()
                .map(|(component, _)| {
                    view! {
                        <li>
                            <Link href=place::within("/gallery/") + component kind=LinkKind::Lone>
                                {*component}
                            </Link>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
    .into_any()
}

fn component_page((component, examples): &'static Entry) -> AnyView {
    view! {
        <Link href=place::within("/gallery") kind=LinkKind::Lone>
            {words::gallery::all}
        </Link>
        <h1>{*component}</h1>
        {examples
            .iter()
            .map(|example| {
                view! {
                    <section class="stack" aria-label=example.name>
                        <h2 class=styles::gallery::NAME>{example.name}</h2>
                        <div data-example=format!("{component}/{}", example.name)>{(example.view)()}</div>
                    </section>
                }
            })
            .collect_view()}
    }
    .into_any()
}
