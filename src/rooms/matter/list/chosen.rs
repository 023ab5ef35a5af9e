//! The conditions of now, each to be taken away.

use super::{Asked, narrow::group_name};
use crate::{
    backend::Remote,
    routes::{Route, use_go},
    say::{self, said},
    ui::{
        chips::{Chips, RemovableChip},
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    endpoints::CaseQuery,
    wire::{CaseFilterChoice, CaseFilters, Code},
};
use leptos::prelude::*;

/// The chips; nothing without a condition beside the quick ones.
pub fn chips(asked: Asked, filters: Remote<CaseFilters>) -> AnyView {
    (move || {
        let now = asked.address();
        let known = filters.get();
        let known = known.as_deref();
        let mut all: Vec<(String, CaseQuery)> = Vec::new();
        let mut add =
            |name: Option<String>, without: CaseQuery| all.extend(name.map(|name| (name, without)));
        add(
            now.group.as_ref().map(|group| group_name(group).to_owned()),
            CaseQuery {
                group: None,
                ..now.clone()
            },
        );
        let whom = now.applicant.as_ref().map(|id| whom(known, id));
        add(
            whom,
            CaseQuery {
                applicant: None,
                ..now.clone()
            },
        );
        let item = now
            .item
            .as_ref()
            .map(|id| name(known.map(|known| &known.items), id));
        add(
            item,
            CaseQuery {
                item: None,
                ..now.clone()
            },
        );
        let office = now
            .department
            .as_ref()
            .map(|id| name(known.map(|known| &known.departments), id));
        add(
            office,
            CaseQuery {
                department: None,
                ..now.clone()
            },
        );
        let from = now
            .from
            .map(|day| words::matter::chip_from(&say::day(&day.to_wire())));
        add(
            from,
            CaseQuery {
                from: None,
                ..now.clone()
            },
        );
        let to = now
            .to
            .map(|day| words::matter::chip_to(&say::day(&day.to_wire())));
        add(
            to,
            CaseQuery {
                to: None,
                ..now.clone()
            },
        );
        let typed = asked.words.get();
        if all.is_empty() && typed.is_empty() {
            return None;
        }
        let go = use_go();
        let rows = all
            .into_iter()
            .map(|(label, without)| {
                let go = go.clone();
                let href = Route::Cases.href_with(&without);
                view! { <RemovableChip label on_remove=move |()| go(&href) /> }
            })
            .collect_view();
        let typed = (!typed.is_empty()).then(|| {
            let label = words::matter::chip_words(&typed);
            view! { <RemovableChip label on_remove=move |()| asked.words.set(String::new()) /> }
        });
        Some(view! {
            <Chips label=words::matter::chosen>
                {rows}
                {typed}
                <Link href=Route::Cases.href() kind=LinkKind::Lone>
                    {words::matter::clear}
                </Link>
            </Chips>
        })
    })
    .into_any()
}

fn name(known: Option<&Vec<CaseFilterChoice>>, id: &Code) -> String {
    let found = known.and_then(|all| all.iter().find(|one| one.id == id.0));
    found.map_or_else(|| id.0.clone(), |one| said(&one.name))
}

fn whom(known: Option<&CaseFilters>, id: &Code) -> String {
    let found = known.and_then(|known| known.applicants.iter().find(|one| one.id == id.0));
    let name = found.map_or(&id.0, |one| &one.name);
    words::matter::for_whom(name)
}
