//! Bodies that handle items: a kind of department at a place.

use contract::wire::{Contact, ContactKind, Department, Named, Text};
use serde::Deserialize;

use super::content::both;
use super::items::Item;
use super::places::PlaceId;
use super::{World, seed};
use crate::files;

/// How bodies of a province are called: another word at the end of the name.
#[derive(Deserialize)]
struct Provincial {
    suffix: (String, String),
    #[serde(rename = "suffixEn")]
    suffix_en: (String, String),
    ids: Vec<String>,
}

#[derive(Deserialize)]
struct BodyWords {
    provincial: Provincial,
}

impl World {
    /// The full name of a body at a place.
    pub(crate) fn body_name(&self, body: usize, place: PlaceId) -> Text {
        let body = &self.bodies[body];
        let row = self.places.row(place);
        let mut zh = body.name.replace("{region}", &row.name);
        let mut en = body.name_en.replace("{region}", &row.name_en);
        if row.level == 1
            && let Ok(words) = files::read::<BodyWords>("words/bodies.json")
            && words.provincial.ids.contains(&body.id)
        {
            swap_end(&mut zh, &words.provincial.suffix);
            swap_end(&mut en, &words.provincial.suffix_en);
        }
        both(&zh, &en)
    }

    /// The id of a body at a place.
    pub(crate) fn body_id(&self, body: usize, place: PlaceId) -> String {
        format!("{}.{}", self.bodies[body].id, self.places.row(place).code)
    }

    /// Id and name.
    pub(crate) fn body_named(&self, body: usize, place: PlaceId) -> Named {
        Named {
            id: self.body_id(body, place),
            name: self.body_name(body, place),
        }
    }

    /// A body by its id, if it has items at that place or is one of the place's bodies.
    pub(crate) fn body(&self, id: &str) -> Option<(usize, PlaceId)> {
        let (body, code) = id.rsplit_once('.')?;
        let place = self.places.find(code)?;
        let body = self.body_index(body)?;
        let row = self.places.row(place);
        let stands =
            row.has_services && !row.self_level && self.bodies[body].levels.contains(&row.level);
        (stands || self.items_of_body(body, place) > 0).then_some((body, place))
    }

    /// How many items a body runs at a place.
    pub(crate) fn items_of_body(&self, body: usize, place: PlaceId) -> u32 {
        self.items
            .of_place(place)
            .iter()
            .filter(|item| self.body_of(**item) == body)
            .count() as u32
    }

    /// Bodies whose items a place offers, its own before those above.
    pub(crate) fn bodies_for(&self, place: PlaceId) -> Vec<(usize, PlaceId)> {
        let mut found: Vec<(usize, PlaceId)> = Vec::new();
        for place in self.places.chain(place) {
            let mut here: Vec<usize> = self
                .items
                .of_place(place)
                .iter()
                .map(|item| self.body_of(*item))
                .collect();
            here.sort_unstable();
            here.dedup();
            found.extend(here.into_iter().map(|body| (body, place)));
        }
        let offered = self.offered(place);
        found.retain(|(body, at)| {
            offered
                .iter()
                .any(|item| item.place == *at && self.body_of(*item) == *body)
        });
        found
    }

    /// The telephone of a body: its pattern with three digits that follow from place and seed.
    pub(crate) fn phone(&self, pattern: &str, place: PlaceId) -> String {
        let number = seed::of(self.seed, u64::from(place), 1) % 1000;
        pattern.replace("xxx", &format!("{number:03}"))
    }

    /// Whom to ask.
    pub(crate) fn consult(&self, body: usize, place: PlaceId) -> Vec<Contact> {
        let row = &self.bodies[body];
        vec![Contact {
            kind: ContactKind::Phone,
            value: self.phone(&row.phone, place),
            note: Some(
                self.words
                    .fill("consultNote", &[("hours", &row.hours.text())]),
            ),
        }]
    }

    /// Where to complain.
    pub(crate) fn complain(&self, body: usize, place: PlaceId) -> Vec<Contact> {
        vec![
            Contact {
                kind: ContactKind::Phone,
                value: self.phone(&self.bodies[body].complaint_phone, place),
                note: Some(self.words.text("complainNote")),
            },
            Contact {
                kind: ContactKind::Phone,
                value: self.help.hotline.number.clone(),
                note: Some(self.words.text("complainHotline")),
            },
        ]
    }

    /// The body as it travels.
    pub(crate) fn department(&self, body: usize, place: PlaceId) -> Department {
        let row = &self.bodies[body];
        Department {
            id: self.body_id(body, place),
            name: self.body_name(body, place),
            credit_code: self.credit_code(body, place),
            intro: row.intro.text(),
            region: self.places.named(place),
            consult: self.consult(body, place),
            complain: self.complain(body, place),
            hours: row.hours.text(),
            item_count: self.items_of_body(body, place),
            hall: self.hall_named(place),
        }
    }

    /// The body of an item, named.
    pub(crate) fn department_of(&self, item: Item) -> Named {
        self.body_named(self.body_of(item), item.place)
    }
}

fn swap_end(name: &mut String, (from, to): &(String, String)) {
    if let Some(stem) = name.strip_suffix(from.as_str()) {
        *name = format!("{stem}{to}");
    }
}
