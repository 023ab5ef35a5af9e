//! Theme lists with the number of items under each.

use contract::wire::{Named, Side, Theme, ThemeKind};

use super::World;
use super::content::{Template, ThemeRow, both};
use super::places::PlaceId;

impl World {
    /// Every list with its kind and the side it is for; groups are for persons.
    fn lists(&self) -> impl Iterator<Item = (ThemeKind, Side, &ThemeRow)> {
        let sided = |row: &ThemeRow, person: ThemeKind, legal: ThemeKind| {
            if row.audience == "legal" {
                (legal, Side::Legal)
            } else {
                (person, Side::Person)
            }
        };
        let themes = self.themes.themes.iter().map(move |row| {
            let (kind, side) = sided(row, ThemeKind::Person, ThemeKind::Legal);
            (kind, side, row)
        });
        let lives = self.themes.life_cycles.iter().map(move |row| {
            let (kind, side) = sided(row, ThemeKind::LifePerson, ThemeKind::LifeLegal);
            (kind, side, row)
        });
        themes.chain(lives).chain(
            self.themes
                .groups
                .iter()
                .map(|row| (ThemeKind::Group, Side::Person, row)),
        )
    }

    /// The lists of a place: entries with something under them.
    pub(crate) fn themes_for(&self, place: PlaceId, side: Option<&Side>) -> Vec<Theme> {
        let offered = self.offered(place);
        self.lists()
            .filter(|(_, of, _)| side.is_none_or(|wanted| wanted == of))
            .filter_map(|(kind, of, row)| {
                let count = offered
                    .iter()
                    .map(|item| self.template(item.template))
                    .filter(|t| on_side(t, &of) && stands_under(t, &kind, &row.code))
                    .count() as u32;
                (count > 0).then(|| Theme {
                    kind,
                    code: row.code.clone(),
                    name: both(&row.name, &row.name_en),
                    icon: row.icon.clone(),
                    count,
                })
            })
            .collect()
    }

    /// The themes a template stands under, named.
    pub(crate) fn themes_of(&self, t: &Template) -> Vec<Named> {
        self.lists()
            .filter(|(kind, side, row)| {
                matches!(kind, ThemeKind::Person | ThemeKind::Legal)
                    && on_side(t, side)
                    && stands_under(t, kind, &row.code)
            })
            .map(|(_, _, row)| Named {
                id: row.code.clone(),
                name: both(&row.name, &row.name_en),
            })
            .collect()
    }
}

/// Whether a template is for a side.
pub(crate) fn on_side(t: &Template, side: &Side) -> bool {
    match side {
        Side::Legal => t.for_bodies(),
        _ => t.for_persons(),
    }
}

/// Whether a template stands under an entry of a list.
pub(crate) fn stands_under(t: &Template, kind: &ThemeKind, code: &str) -> bool {
    let list = match kind {
        ThemeKind::Person => &t.person_themes,
        ThemeKind::Legal => &t.legal_themes,
        ThemeKind::Group => &t.groups,
        _ => &t.life_cycle,
    };
    list.iter().any(|have| have == code)
}
