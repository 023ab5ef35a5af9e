//! Where halls lie, seen from where one is, or else from the first of them.

use contract::halls::{metres, offset, point};
use contract::wire::HallSummary;

/// Ten-thousandths of a degree north and east.
pub type Point = (i32, i32);

/// How far something is, and in which direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// Metres, as the crow flies.
    pub metres: u32,
    /// Eighths of the circle from north over east.
    pub compass: u8,
}

/// A hall on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The hall.
    pub hall: HallSummary,
    /// Its point, where it has one.
    pub at: Option<Point>,
    /// How far it is from where one looks; none for the hall one looks from.
    pub away: Option<Away>,
}

/// The halls, the nearest first when it is known where one is, else in the back end's order.
pub fn spots(halls: &[HallSummary], here: Option<Point>) -> Vec<Spot> {
    let of = |hall: &HallSummary| hall.position.as_ref().and_then(point);
    let from = here.or_else(|| halls.first().and_then(of));
    let mut spots: Vec<Spot> = halls
        .iter()
        .enumerate()
        .map(|(at, hall)| {
            let spot = of(hall);
            let looked_from = here.is_none() && at == 0;
            let away = from.zip(spot).filter(|_| !looked_from);
            Spot {
                hall: hall.clone(),
                at: spot,
                away: away.map(|(from, to)| away_from(from, to)),
            }
        })
        .collect();
    if here.is_some() {
        spots.sort_by_key(|spot| spot.away.map_or(u32::MAX, |away| away.metres));
    }
    spots
}

fn away_from(from: Point, to: Point) -> Away {
    let (north, east) = offset(from, to);
    Away {
        metres: metres(from, to),
        compass: compass(north, east),
    }
}

/// A direction is plainly north when it goes at least 2.4 times as far north as east: half an eighth of the circle.
fn compass(north: i64, east: i64) -> u8 {
    let plainly = |a: i64, b: i64| a.abs() * 10 >= b.abs() * 24;
    match (north >= 0, east >= 0) {
        (true, _) if plainly(north, east) => 0,
        (false, _) if plainly(north, east) => 4,
        (_, true) if plainly(east, north) => 2,
        (_, false) if plainly(east, north) => 6,
        (true, true) => 1,
        (false, true) => 3,
        (false, false) => 5,
        (true, false) => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_told_by_eighths() {
        for (north, east, told) in [
            (10, 0, 0),
            (10, 10, 1),
            (0, 10, 2),
            (-10, 10, 3),
            (-10, 1, 4),
            (-10, -10, 5),
            (1, -10, 6),
            (10, -10, 7),
            (10, 4, 0),
            (10, 5, 1),
        ] {
            assert_eq!(compass(north, east), told, "{north} {east}");
        }
    }
}
