//! Halls: one a region that has windows. Nothing is kept of them: all is worked out from the region, so that sixty thousand
//! of them take no room. Guides, 一件事 and departments name the same ones by the same ids.

mod open;
mod queue;
mod rows;
mod slots;
mod windows;

use contract::wire::{
    Hall, HallFacility, HallMachine, HallPosition, HallReach, HallSummary, HallTravel, Named,
    PlaceKind, Text, TravelKind,
};

pub(crate) use self::queue::{CALLED_EACH, Line, wait};
pub(crate) use self::rows::HallRows;
pub(crate) use self::slots::{Counter, LEAD, moment};
use super::items::Item;
use super::places::PlaceId;
use super::{World, seed};

/// Keeps these turns apart from the others that follow from a place.
const HALL: u64 = 0x4A11;
/// The most items that a window or a terminal names.
const NAMED: usize = 8;

/// What the id of a hall ends with.
const CENTRE: &str = "hall";
const COMMUNITY: &str = "community";

impl World {
    /// Which kind of hall a place has: counties and what is above them a centre, streets a community centre where they
    /// handle anything.
    pub(crate) fn hall_kind(&self, place: PlaceId) -> Option<PlaceKind> {
        let row = self.places.row(place);
        if row.self_level || !row.has_services {
            return None;
        }
        if row.level <= 3 {
            return Some(PlaceKind::ServiceCentre);
        }
        (!self.items.of_place(place).is_empty()).then_some(PlaceKind::CommunityCentre)
    }

    /// The id of the hall of a place, where it has one.
    pub(crate) fn hall_id(&self, place: PlaceId) -> Option<String> {
        let end = match self.hall_kind(place)? {
            PlaceKind::CommunityCentre => COMMUNITY,
            _ => CENTRE,
        };
        Some([&self.places.row(place).code, "-", end].concat())
    }

    /// The place of a hall.
    pub(crate) fn hall_by_id(&self, id: &str) -> Option<PlaceId> {
        let (code, _) = id.rsplit_once('-')?;
        let place = self.places.find(code)?;
        (self.hall_id(place).as_deref() == Some(id)).then_some(place)
    }

    /// Id and name of the hall of a place, where it has one.
    pub(crate) fn hall_named(&self, place: PlaceId) -> Option<Named> {
        Some(Named {
            id: self.hall_id(place)?,
            name: self.hall_name(place),
        })
    }

    pub(crate) fn hall_name(&self, place: PlaceId) -> Text {
        let name = self.places.name(place);
        self.words.fill(
            self.hall_word(place, "hall", "community"),
            &[("region", &name)],
        )
    }

    pub(crate) fn hall_address(&self, place: PlaceId) -> Text {
        let name = self.places.name(place);
        let word = self.hall_word(place, "hallAddress", "communityAddress");
        self.words.fill(word, &[("region", &name)])
    }

    fn hall_word(
        &self,
        place: PlaceId,
        centre: &'static str,
        community: &'static str,
    ) -> &'static str {
        if self.places.row(place).level > 3 {
            community
        } else {
            centre
        }
    }

    /// Where the people of a place are served: its own hall, those directly below, those above, the nearest first.
    pub(crate) fn halls_for(&self, place: PlaceId) -> Vec<(PlaceId, HallReach)> {
        let chain = self.places.chain(place);
        let (own, above) = chain
            .split_first()
            .map_or((place, &[][..]), |(own, above)| (*own, above));
        let below = self.places.below(Some(own)).into_iter();
        std::iter::once((own, HallReach::Own))
            .chain(below.map(|at| (at, HallReach::Below)))
            .chain(above.iter().map(|at| (*at, HallReach::Above)))
            .filter(|(at, _)| self.hall_kind(*at).is_some())
            .collect()
    }

    /// A hall as lists show it at a moment; `None` where the place has none.
    pub(crate) fn hall_summary(
        &self,
        place: PlaceId,
        reach: Option<HallReach>,
        now: i64,
    ) -> Option<HallSummary> {
        let open = self.hall_now(now);
        Some(HallSummary {
            id: self.hall_id(place)?,
            name: self.hall_name(place),
            kind: self.hall_kind(place)?,
            region: self.places.named(place),
            reach,
            address: self.hall_address(place),
            position: self.position(place),
            phone: Some(self.hall_phone(place)),
            hours: self.words.text("hallHours"),
            queue: self.queue_in_all(place, now),
            now: open,
        })
    }

    /// The telephone of a hall is that of the body that runs it.
    pub(super) fn hall_phone(&self, place: PlaceId) -> String {
        let runs = self.hall_word(place, "gov-service", "street-office");
        let body = self.body_index(runs).unwrap_or(0);
        self.phone(&self.bodies[body].phone, place)
    }

    /// A hall, whole, at a moment.
    pub(crate) fn hall(&self, place: PlaceId, now: i64) -> Option<Hall> {
        Some(Hall {
            hall: self.hall_summary(place, None, now)?,
            days: self.hall_days(now),
            counters: self.hall_counters(place),
            machines: self.hall_machines(place),
            facilities: self.hall_facilities(place),
            travel: self.hall_travel(place),
        })
    }

    fn hall_machines(&self, place: PlaceId) -> Vec<HallMachine> {
        if self.places.row(place).level > 3 {
            return Vec::new();
        }
        let here = self.items.of_place(place).iter().copied();
        let items = self.most_asked(here.filter(|item| self.template(item.template).self_service));
        if items.is_empty() {
            return Vec::new();
        }
        let name = self.places.name(place);
        let does = ["1", "2", "3"].map(|at| self.words.text(&["machineDoes.", at].concat()));
        vec![HallMachine {
            name: self.words.fill("machine", &[("region", &name)]),
            place: self.words.text("machineWindow"),
            hours: self.words.text("machineHours"),
            does: does.to_vec(),
            items,
        }]
    }

    /// Items by name, those most asked for first, as many as are named.
    fn most_asked(&self, items: impl Iterator<Item = Item>) -> Vec<Named> {
        let mut items: Vec<Item> = items.collect();
        items.sort_by_key(|item| std::cmp::Reverse(self.template(item.template).heat));
        items.truncate(NAMED);
        items
            .into_iter()
            .map(|item| {
                let t = self.template(item.template);
                Named {
                    id: self.item_id(item),
                    name: super::content::both(&t.name, &t.name_en),
                }
            })
            .collect()
    }

    /// Every hall has the first ones; the others by level and chance.
    fn hall_facilities(&self, place: PlaceId) -> Vec<HallFacility> {
        let (level, turn) = (self.places.row(place).level, self.hall_turn(place));
        HallFacility::known()
            .into_iter()
            .enumerate()
            .filter(|(at, facility)| {
                let always = matches!(
                    facility,
                    HallFacility::StepFree | HallFacility::ElderFirst | HallFacility::Wheelchair
                );
                // A community centre lies on the ground floor.
                let lift = *facility == HallFacility::Lift && level <= 3;
                let chance = (turn >> (at * 3)) % 8 < if level <= 2 { 8 } else { 5 };
                always || lift || chance && *facility != HallFacility::Lift
            })
            .map(|(_, facility)| facility)
            .collect()
    }

    fn hall_travel(&self, place: PlaceId) -> Vec<HallTravel> {
        let (level, turn) = (self.places.row(place).level, self.hall_turn(place));
        let number = |by: u64, of: u64, from: u64, step: u64| {
            Text::zh((((turn / by) % of + from) * step).to_string())
        };
        let way = |kind, how| HallTravel { kind, how };
        let mut ways = vec![way(TravelKind::Bus, self.hall_bus(place))];
        if level <= 2 {
            let walk = number(19, 6, 2, 50);
            ways.insert(
                0,
                way(
                    TravelKind::Metro,
                    self.words.fill("hallMetro", &[("walk", &walk)]),
                ),
            );
        }
        if level <= 3 {
            let fills = [
                ("spaces", &number(23, 30, 8, 10)),
                ("wide", &number(29, 5, 2, 1)),
            ];
            ways.push(way(
                TravelKind::Parking,
                self.words.fill("hallParking", &fills),
            ));
        }
        ways.push(way(TravelKind::Bicycle, self.words.text("hallBicycle")));
        let walk = self.hall_word(place, "hallWalk", "communityWalk");
        ways.push(way(TravelKind::Walk, self.words.text(walk)));
        ways
    }

    /// How to get to a hall by bus.
    pub(super) fn hall_bus(&self, place: PlaceId) -> Text {
        let turn = self.hall_turn(place);
        let number = |number: u64| Text::zh(number.to_string());
        let fills = [
            ("bus", &number(turn / 13 % 80 + 1)),
            ("walk", &number((turn / 17 % 9 + 1) * 50)),
        ];
        self.words.fill("hallBus", &fills)
    }

    fn hall_turn(&self, place: PlaceId) -> u64 {
        seed::of(self.seed ^ HALL, u64::from(place), 0)
    }

    /// Where a place's hall stands: near the middle of its field.
    fn position(&self, place: PlaceId) -> Option<HallPosition> {
        let (north, east) = self.places.middle(place, self.hall_turn(place))?;
        let degrees = |at: i32| {
            let sign = if at < 0 { "-" } else { "" };
            format!("{sign}{}.{:04}", at.abs() / 10_000, at.abs() % 10_000)
        };
        Some(HallPosition {
            latitude: degrees(north),
            longitude: degrees(east),
        })
    }
}

#[cfg(test)]
mod tests;
