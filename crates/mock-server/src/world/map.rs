//! Where the places lie: a made-up land in an empty sea, each place a field of the one above it.

use super::places::{PlaceId, Places};

/// The land, in hundredths of a degree: north and east of its corner, and how far it goes.
const SOUTH: i32 = 3_000;
const WEST: i32 = 16_000;
const HIGH: i32 = 400;
const WIDE: i32 = 600;

/// Reads decimal degrees with at most two decimals, as hundredths.
pub(crate) fn hundredths(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = digits.ends_with('.') || whole.is_empty() || whole.len() > 3 || part.len() > 2;
    if bare || !number(whole) || !number(part) {
        return None;
    }
    let whole: i32 = whole.parse().ok()?;
    let part: i32 = [part, "00"].concat()[..2].parse().ok()?;
    Some(sign * (whole * 100 + part))
}

/// The field of the land that a place is: corner and size.
#[derive(Clone, Copy)]
struct Field {
    south: i32,
    west: i32,
    high: i32,
    wide: i32,
}

impl Field {
    fn holds(self, north: i32, east: i32) -> bool {
        (self.south..self.south + self.high).contains(&north)
            && (self.west..self.west + self.wide).contains(&east)
    }

    /// One of `count` fields of about the same size, side by side along the longer side.
    fn part(self, at: i32, count: i32) -> Self {
        let cut = |from: i32, size: i32| {
            let (start, end) = (size * at / count, size * (at + 1) / count);
            (from + start, end - start)
        };
        if self.wide >= self.high {
            let (west, wide) = cut(self.west, self.wide);
            Self { west, wide, ..self }
        } else {
            let (south, high) = cut(self.south, self.high);
            Self {
                south,
                high,
                ..self
            }
        }
    }
}

/// All of the land.
const LAND: Field = Field {
    south: SOUTH,
    west: WEST,
    high: HIGH,
    wide: WIDE,
};

impl Places {
    /// The lowest place that a point lies in: a county, or what is above it where there is none.
    pub(crate) fn around(&self, north: i32, east: i32) -> Option<PlaceId> {
        let mut field = LAND;
        if !field.holds(north, east) {
            return None;
        }
        let mut place = self.top()?;
        // Streets are too small to be told apart at a kilometre.
        while self.row(place).level < 3 {
            let mut parts = self.parts(place, field).into_iter();
            let Some((id, inner)) = parts.find(|(_, part)| part.holds(north, east)) else {
                break;
            };
            (field, place) = (inner, id);
        }
        Some(place)
    }

    /// About the middle of a place's field, moved by chance, in ten-thousandths of a degree; `None` outside of the land.
    pub(crate) fn middle(&self, place: PlaceId, turn: u64) -> Option<(i32, i32)> {
        let mut way = self.ancestors(place);
        way.push(place);
        if way.first().copied() != self.top() {
            return None;
        }
        let mut field = LAND;
        for two in way.windows(2) {
            let mut parts = self.parts(two[0], field).into_iter();
            field = parts.find(|(id, _)| *id == two[1])?.1;
        }
        // Within the middle third, so that it is in no neighbour's.
        let inside = |from: i32, size: i32, chance: u64| {
            let (from, size) = (i64::from(from) * 100, i64::from(size) * 100);
            let third = i64::try_from(chance % 1_000).unwrap_or(0) * size / 3_000;
            i32::try_from(from + size / 3 + third).ok()
        };
        let north = inside(field.south, field.high, turn)?;
        Some((north, inside(field.west, field.wide, turn >> 20)?))
    }

    /// The fields of what lies directly below a place.
    fn parts(&self, place: PlaceId, field: Field) -> Vec<(PlaceId, Field)> {
        let mut below = self.below(Some(place));
        below.retain(|id| !self.row(*id).self_level);
        let count = i32::try_from(below.len()).unwrap_or(i32::MAX);
        let parts = (0..).zip(below);
        parts.map(|(at, id)| (id, field.part(at, count))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;

    #[test]
    fn degrees_are_read_to_a_kilometre_and_no_finer() {
        for (text, read) in [
            ("41.27", Some(4_127)),
            ("-3.5", Some(-350)),
            ("0", Some(0)),
            ("180", Some(18_000)),
            ("41.271", None),
            ("41.", None),
            (".5", None),
            ("", None),
            ("1e2", None),
            ("四十", None),
        ] {
            assert_eq!(hundredths(text), read, "{text}");
        }
    }

    #[test]
    fn every_county_has_a_field_and_the_sea_has_none() {
        let world = World::new(1, 400).expect("the content is sound");
        let places = &world.places;
        let mut found = std::collections::BTreeSet::new();
        for north in SOUTH..SOUTH + HIGH {
            for east in WEST..WEST + WIDE {
                found.extend(places.around(north, east));
            }
        }
        let counties = places
            .rows()
            .filter(|row| row.level == 3 && !row.self_level);
        for row in counties {
            let id = places.find(&row.code).expect("a place");
            assert!(found.contains(&id), "{}", row.name);
        }
        assert_eq!(places.around(0, 0), None);
    }
}
