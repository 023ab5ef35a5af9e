//! Words for what stands about halls. A name that this portal does not know is shown as it came.

use super::spots::Away;
use crate::words::halls as told;
use contract::wire::{HallFacility, HallReach, PlaceKind, TravelKind};

/// How far and in which direction; reactive. `from` is where it is seen from, where that is a hall and not oneself.
pub fn away(away: Away, from: Option<&str>) -> String {
    const COMPASS: [crate::words::Phrase; 8] = [
        told::north,
        told::north_east,
        told::east,
        told::south_east,
        told::south,
        told::south_west,
        told::west,
        told::north_west,
    ];
    let side = COMPASS[usize::from(away.compass) % 8]();
    let far = far(away.metres);
    match from {
        Some(from) => told::away_from(from, side, &far),
        None if away.metres < 1_000 => told::away_near().to_owned(),
        None => told::away(side, &far),
    }
}

/// A distance; where one is is known to about a kilometre, so that nothing finer is said.
pub fn far(metres: u32) -> String {
    match metres {
        0..1_000 => told::within_km().to_owned(),
        _ => told::km(u64::from(metres.saturating_add(500) / 1_000)),
    }
}

/// What kind of hall it is.
pub fn kind(kind: &PlaceKind) -> &str {
    match kind {
        PlaceKind::ServiceCentre => told::kind_centre(),
        PlaceKind::CommunityCentre => told::kind_community(),
        PlaceKind::DepartmentWindow => told::kind_department(),
        PlaceKind::SelfService => told::kind_machine(),
        PlaceKind::Other(name) => name,
    }
}

/// How it stands to the region one looks at; nothing for its own.
pub fn reach(reach: Option<&HallReach>) -> Option<&str> {
    match reach? {
        HallReach::Own => None,
        HallReach::Below => Some(told::reach_below()),
        HallReach::Above => Some(told::reach_above()),
        HallReach::Other(name) => Some(name),
    }
}

/// What it has for people who need it.
pub fn facility(value: &HallFacility) -> &str {
    match value {
        HallFacility::StepFree => told::step_free(),
        HallFacility::Lift => told::lift(),
        HallFacility::AccessibleToilet => told::toilet(),
        HallFacility::Wheelchair => told::wheelchair(),
        HallFacility::LowCounter => told::low_counter(),
        HallFacility::SignLanguage => told::sign_language(),
        HallFacility::HearingAid => told::hearing_aid(),
        HallFacility::TactilePath => told::tactile_path(),
        HallFacility::ElderFirst => told::elder_first(),
        HallFacility::NursingRoom => told::nursing_room(),
        HallFacility::Other(name) => name,
    }
}

/// A way to get there.
pub fn travel(kind: &TravelKind) -> &str {
    match kind {
        TravelKind::Bus => told::by_bus(),
        TravelKind::Metro => told::by_metro(),
        TravelKind::Parking => told::by_car(),
        TravelKind::Bicycle => told::by_bicycle(),
        TravelKind::Walk => told::on_foot(),
        TravelKind::Other(name) => name,
    }
}
