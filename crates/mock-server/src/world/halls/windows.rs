//! The windows of halls, and which of them a guide sends one to: one rule for both.

use contract::wire::{HallCounter, Named, Place, PlaceKind, Text};

use super::rows::{CounterRow, GENERAL, ONE_THING};
use crate::world::World;
use crate::world::items::Item;
use crate::world::places::PlaceId;

impl World {
    /// The kinds of windows of a place's hall at which anything is taken.
    pub(super) fn counter_rows(&self, place: PlaceId) -> Vec<&CounterRow> {
        if self.places.row(place).level > 3 {
            return vec![&self.halls.community];
        }
        let mut used: Vec<&str> = vec![ONE_THING, GENERAL];
        used.extend(
            self.items
                .of_place(place)
                .iter()
                .map(|item| &*self.counter_of(*item).id),
        );
        let rows = self.halls.counters.iter();
        rows.filter(|row| used.contains(&row.id.as_str())).collect()
    }

    /// The windows where an item is taken: its department's own, or the general ones.
    pub(super) fn counter_of(&self, item: Item) -> &CounterRow {
        if self.places.row(item.place).level > 3 {
            return &self.halls.community;
        }
        let body = &self.bodies[self.body_of(item)].id;
        let mut rows = self.halls.counters.iter();
        rows.find(|row| row.bodies.contains(body))
            .unwrap_or_else(|| self.halls.counter(GENERAL))
    }

    /// The windows of a hall with what is taken at each.
    pub(super) fn hall_counters(&self, place: PlaceId) -> Vec<HallCounter> {
        let rows = self.counter_rows(place).into_iter();
        rows.map(|row| self.hall_counter(place, row)).collect()
    }

    fn hall_counter(&self, place: PlaceId, row: &CounterRow) -> HallCounter {
        let here = self.items.of_place(place).iter().copied();
        let items: Vec<Item> = here
            .filter(|item| self.counter_of(*item).id == row.id)
            .collect();
        let mut departments: Vec<Named> = Vec::new();
        for item in &items {
            let body = self.department_of(*item);
            if !departments.contains(&body) {
                departments.push(body);
            }
        }
        let one_things = if row.id == ONE_THING {
            let rows = self.one_things_for(place).into_iter();
            rows.map(|of| Named {
                id: of.id.clone(),
                name: of.name.text(),
            })
            .collect()
        } else {
            Vec::new()
        };
        let number = |number: u32| Text::zh(number.to_string());
        let first = self.halls.first(row);
        let fills = [
            ("floor", &number(row.floor)),
            ("first", &number(first)),
            ("last", &number(first + row.windows - 1)),
        ];
        HallCounter {
            id: row.id.clone(),
            name: row.name.text(),
            place: self.words.fill("hallWindows", &fills),
            departments,
            item_count: u32::try_from(items.len()).unwrap_or(u32::MAX),
            items: self.most_asked(items.into_iter()),
            one_things,
        }
    }

    /// One of the windows of a kind.
    fn window(&self, row: &CounterRow, turn: u64) -> Text {
        let number = |number: u32| Text::zh(number.to_string());
        let at = (turn % u64::from(row.windows.max(1))) as u32;
        let fills = [
            ("floor", &number(row.floor)),
            ("counter", &row.name.text()),
            ("number", &number(self.halls.first(row) + at)),
        ];
        self.words.fill("hallWindow", &fills)
    }

    /// Where to come in person: the hall or the community centre, the department's own counter, a machine.
    pub(in crate::world) fn windows_of(&self, item: Item, turn: u64) -> Vec<Place> {
        let row = self.places.row(item.place);
        let body = self.body_of(item);
        let phone = Some(self.phone(&self.bodies[body].phone, item.place));
        let hall = Place {
            phone: phone.clone(),
            window: Some(self.window(self.counter_of(item), turn / 11)),
            directions: Some(self.hall_bus(item.place)),
            ..self.hall_as_place(item.place)
        };
        if row.level >= 4 {
            return vec![hall];
        }
        let mut found = vec![hall];
        let address = &self.bodies[body].address;
        if !address.contains(self.words.zh("hall").trim_start_matches("{region}")) {
            let number = Text::zh((turn / 19 % 12 + 1).to_string());
            let name = self.body_name(body, item.place);
            found.push(Place {
                id: format!("{}-{}", row.code, self.bodies[body].id),
                name: self.words.fill("office", &[("department", &name)]),
                kind: PlaceKind::DepartmentWindow,
                address: Text::zh(address.replace("{region}", &row.name)),
                window: Some(self.words.fill("officeWindow", &[("number", &number)])),
                hours: self.bodies[body].hours.text(),
                phone,
                directions: None,
                hall: None,
            });
        }
        if self.template(item.template).self_service {
            let name = self.places.name(item.place);
            found.push(Place {
                id: format!("{}-machine", row.code),
                name: self.words.fill("machine", &[("region", &name)]),
                kind: PlaceKind::SelfService,
                window: Some(self.words.text("machineWindow")),
                hours: self.words.text("machineHours"),
                ..self.hall_as_place(item.place)
            });
        }
        found
    }

    /// Where all items of a 一件事 are handed in at once.
    pub(in crate::world) fn one_window(&self, at: PlaceId) -> Place {
        let row = self.halls.counter(ONE_THING);
        Place {
            id: format!("{}-one-thing", self.places.row(at).code),
            window: Some(self.window(row, 0)),
            ..self.hall_as_place(at)
        }
    }

    pub(super) fn hall_as_place(&self, place: PlaceId) -> Place {
        let code = &self.places.row(place).code;
        let kind = self.hall_kind(place);
        let hall = self.hall_id(place);
        Place {
            id: hall.clone().unwrap_or_else(|| code.clone()),
            name: self.hall_name(place),
            kind: kind.unwrap_or(PlaceKind::ServiceCentre),
            address: self.hall_address(place),
            window: None,
            hours: self.words.text("hallHours"),
            phone: Some(self.hall_phone(place)),
            directions: None,
            hall,
        }
    }
}
