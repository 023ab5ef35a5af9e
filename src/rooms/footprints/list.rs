//! The visits, day by day: those of this device, and with consent those of one's other devices.

use super::{Shelf, erase};
use crate::{
    browser::time,
    keep::footprints,
    say::{day, said},
    show::public_page,
    styles::{self, footprints_list as style},
    ui::{
        button::{Button, ButtonKind},
        empty::Empty,
        icon::{self, Icon},
    },
    words,
};
use contract::wire::{PublicKind, PublicPage};
use leptos::prelude::*;

/// A visit, of here or elsewhere.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// What was visited.
    pub page: PublicPage,
    /// Its name.
    name: String,
    /// When, by the clock of the device.
    pub at: f64,
    /// The same as it travels, in the device's own time.
    moment: String,
}

fn entries(shelf: Shelf) -> Vec<Entry> {
    let mut all: Vec<Entry> = footprints::visits()
        .into_iter()
        .map(|visit| Entry {
            moment: time::to_wire(visit.at),
            page: PublicPage {
                kind: PublicKind::from(&*visit.kind),
                id: visit.id,
            },
            name: visit.title,
            at: visit.at,
        })
        .collect();
    if let Some(there) = shelf.there.get() {
        for one in &there.footprints {
            let Some(at) = time::parse(&one.at) else {
                continue;
            };
            // The name of the back end follows the language.
            let name = said(&one.name);
            match all
                .iter_mut()
                .find(|known| known.page == one.page && known.at == at)
            {
                Some(known) => known.name = name,
                None => all.push(Entry {
                    page: one.page.clone(),
                    name,
                    at,
                    moment: time::to_wire(at),
                }),
            }
        }
    }
    all.sort_by(|one, other| other.at.total_cmp(&one.at));
    all
}

/// The days.
pub fn list(shelf: Shelf) -> AnyView {
    let all = Memo::new(move |_| entries(shelf));
    (move || {
        let all = all.get();
        if all.is_empty() {
            return view! {
                <Empty title=words::footprints::none_title picture=icon::CLOCK>
                    <p>{words::footprints::none}</p>
                </Empty>
            }
            .into_any();
        }
        let mut days: Vec<(String, Vec<Entry>)> = Vec::new();
        for entry in all {
            let day = entry.moment.get(..10).unwrap_or_default().to_owned();
            match days.last_mut().filter(|(last, _)| *last == day) {
                Some((_, entries)) => entries.push(entry),
                None => days.push((day, vec![entry])),
            }
        }
        days.into_iter()
            .map(|(of, entries)| {
                let rows = entries
                    .into_iter()
                    .map(|entry| one(shelf, entry))
                    .collect_view();
                view! {
                    <section class="stack">
                        <h2>{move || day(&of)}</h2>
                        <ol class=style::LIST role="list">
                            {rows}
                        </ol>
                    </section>
                }
            })
            .collect_view()
            .into_any()
    })
    .into_any()
}

fn one(shelf: Shelf, entry: Entry) -> AnyView {
    let clock = entry.moment.get(11..16).unwrap_or_default().to_owned();
    let kind = entry.page.kind.clone();
    let (name, spoken) = (entry.name.clone(), entry.name.clone());
    let link = match public_page::route(&entry.page) {
        Some(route) => view! {
            <a class=styles::link::LINK data-kind="lone" href=route.href()>
                {name}
            </a>
        }
        .into_any(),
        None => name.into_any(),
    };
    let picture = public_page::picture(&entry.page.kind);
    let press = move |()| erase::one(shelf, &entry);
    view! {
        <li class=style::ONE>
            <span class=style::CLOCK>{clock}</span>
            <span class=style::NAME>
                {link}
                <span class=style::KIND>
                    <Icon picture />
                    {move || public_page::kind(&kind)}
                </span>
            </span>
            <Button kind=ButtonKind::Quiet picture=icon::TRASH on_press=press>
                <span class="visually-hidden">{move || words::footprints::erase_one(&spoken)}</span>
            </Button>
        </li>
    }
    .into_any()
}
