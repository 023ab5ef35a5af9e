//! Theme lists with the number of items under each.

use contract::wire::{Named, ProjectType, Side, Text, Theme, ThemeKind, Way};

use super::World;
use super::content::{Template, ThemeRow, both};
use super::places::PlaceId;

impl World {
    /// Every list with its kind and the side it is for, if only one; groups are for persons.
    fn lists<'w>(&'w self) -> impl Iterator<Item = (ThemeKind, Option<Side>, &'w ThemeRow)> {
        let sided = |row: &ThemeRow, person: ThemeKind, legal: ThemeKind| {
            if row.audience == "legal" {
                (legal, Some(Side::Legal))
            } else {
                (person, Some(Side::Person))
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
        let list = |rows: &'w [ThemeRow], kind: ThemeKind, side: Option<Side>| {
            rows.iter()
                .map(move |row| (kind.clone(), side.clone(), row))
        };
        let more = &self.themes;
        themes
            .chain(lives)
            .chain(list(&more.groups, ThemeKind::Group, Some(Side::Person)))
            .chain(list(&more.ways, ThemeKind::Way, None))
            .chain(list(&more.cross_province, ThemeKind::CrossProvince, None))
    }

    /// The lists of a place: entries with something under them.
    pub(crate) fn themes_for(&self, place: PlaceId, side: Option<&Side>) -> Vec<Theme> {
        let offered = self.offered(place);
        self.lists()
            .filter(|(_, of, _)| match (side, of) {
                (Some(wanted), Some(of)) => wanted == of,
                _ => true,
            })
            .filter_map(|(kind, of, row)| {
                let count = offered
                    .iter()
                    .map(|item| self.template(item.template))
                    .filter(|t| of.as_ref().is_none_or(|of| on_side(t, of)))
                    .filter(|t| stands_under(t, &kind, &row.code))
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

    /// The name of an entry of a list.
    pub(crate) fn theme_name(&self, kind: &ThemeKind, code: &str) -> Option<Text> {
        self.lists()
            .find(|(of, _, row)| of == kind && row.code == code)
            .map(|(_, _, row)| both(&row.name, &row.name_en))
    }

    /// The themes a template stands under, named.
    pub(crate) fn themes_of(&self, t: &Template) -> Vec<Named> {
        self.lists()
            .filter(|(kind, side, row)| {
                matches!(kind, ThemeKind::Person | ThemeKind::Legal)
                    && side.as_ref().is_none_or(|side| on_side(t, side))
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

/// Whether a template spares a person something.
pub(crate) fn goes(t: &Template, way: &Way) -> bool {
    match way {
        Way::WholeCourseOnline => t.whole_course_online,
        Way::Immediate => t.project_type == ProjectType::Immediate,
        Way::NoVisit => t.visits == 0,
        Way::Free => t.fees.is_empty(),
        Way::Other(_) => false,
    }
}

/// Whether a template stands under an entry of a list.
pub(crate) fn stands_under(t: &Template, kind: &ThemeKind, code: &str) -> bool {
    let list = match kind {
        ThemeKind::Person => &t.person_themes,
        ThemeKind::Legal => &t.legal_themes,
        ThemeKind::Group => &t.groups,
        ThemeKind::CrossProvince => {
            return t.cross_province.as_ref().is_some_and(|m| m.name() == code);
        }
        ThemeKind::Way => return goes(t, &Way::from(code)),
        _ => &t.life_cycle,
    };
    list.iter().any(|have| have == code)
}
