//! Files that one keeps to hand in again.

use super::{add, material};
use crate::{
    backend::{upload::Upload, use_remote},
    frame::arrival,
    routes::Route,
    styles::papers_list as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use contract::{endpoints::ListKeptMaterials, wire::KeptMaterial};
use leptos::prelude::*;

/// The files as they stand here, and those on their way.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// As they stand here.
    pub all: RwSignal<Vec<KeptMaterial>>,
    /// On their way, by the id of the document.
    pub uploads: RwSignal<Vec<(String, Upload)>>,
}

impl Shelf {
    /// Puts one in its place, or first.
    pub fn put(self, now: KeptMaterial) {
        self.all.try_update(
            |all| match all.iter_mut().find(|known| known.id == now.id) {
                Some(known) => *known = now,
                None => all.insert(0, now),
            },
        );
    }
}

/// The page.
#[component]
pub fn MaterialsPage() -> impl IntoView {
    let remote = use_remote::<ListKeptMaterials>(|| Some(((), ())));
    arrival::use_title(|| Some(words::papers::materials().to_owned()));
    let body = remote.show_live(Shape::Cards(3), words::papers::materials_what, move |now| {
        let shelf = Shelf {
            all: RwSignal::new(Vec::new()),
            uploads: RwSignal::new(Vec::new()),
        };
        Effect::new(move || shelf.all.set(now.get().materials.clone()));
        let rules = now.with_untracked(|now| now.rules.clone());
        let rows = move || {
            let all = shelf.all.get();
            if all.is_empty() {
                return view! {
                    <Empty title=words::papers::materials_none_title picture=icon::DOCUMENT>
                        <p>{words::papers::materials_none}</p>
                    </Empty>
                }
                .into_any();
            }
            view! {
                <ul class=style::LIST role="list">
                    {all.iter().map(|one| material::one(shelf, one)).collect_view()}
                </ul>
            }
            .into_any()
        };
        view! {
            {add::add(shelf, rules)}
            <section class="stack">
                <h2>{words::papers::materials_kept}</h2>
                {rows}
            </section>
        }
        .into_any()
    });
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::papers::materials)]) />
                <h1>{words::papers::materials}</h1>
                <p>{words::papers::materials_lead}</p>
            </div>
            {body}
            <p>
                <Link href=Route::Archive.href() kind=LinkKind::Lone picture=icon::DOCUMENT>
                    {words::papers::archive}
                </Link>
            </p>
        </div>
    }
    .into_any()
}
