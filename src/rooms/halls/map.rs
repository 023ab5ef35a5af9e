//! The overview, drawn: where the halls lie to one another, north up, with a scale. The list under it says the same in words.

use super::{
    names,
    spots::{Point, Spot},
};
use crate::{styles::halls_map as style, words};
use contract::halls::offset;
use leptos::prelude::*;

/// The drawing, in its own units, with room for a dot at each edge.
const WIDE: i64 = 640;
const HIGH: i64 = 360;
const EDGE: i64 = 32;
/// As many dots as can still be told apart.
pub const MOST: usize = 40;
/// Metres that a scale may stand for.
const SCALES: [u32; 9] = [
    1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
];

/// Something on the drawing: across and down.
type Mark = (i64, i64);

struct Drawn {
    /// The number of each hall, and its dot.
    halls: Vec<(usize, Mark)>,
    here: Option<Mark>,
    /// How long the scale is, and how many metres it stands for.
    scale: (i64, u32),
}

/// The drawing; nothing where fewer than two points are known.
pub fn overview(spots: &[Spot], here: Option<Point>) -> Option<AnyView> {
    let drawn = lay_out(spots, here)?;
    let dots = drawn.halls.iter().map(|(number, (across, down))| {
        let number = number.to_string();
        view! {
            <g>
                <circle class=style::DOT cx=across.to_string() cy=down.to_string() r="15" />
                <text class=style::NUMBER x=across.to_string() y=(down + 6).to_string()>
                    {number}
                </text>
            </g>
        }
    });
    let here = drawn.here.map(|(across, down)| {
        let at = |by_across: i64, by_down: i64| {
            [
                (across + by_across).to_string(),
                (down + by_down).to_string(),
            ]
            .join(" ")
        };
        let path = ["M", &at(0, -16), "L", &at(14, 12), "L", &at(-14, 12), "Z"].concat();
        view! { <path class=style::HERE d=path /> }
    });
    let (long, metres) = drawn.scale;
    let (from, to) = (WIDE - EDGE - long, WIDE - EDGE);
    let bar = ["M", &from.to_string(), " 336v8H", &to.to_string(), "v-8"].concat();
    let is_here = here.is_some();
    let label = move || {
        if is_here {
            words::halls::map_alt_here()
        } else {
            words::halls::map_alt()
        }
    };
    let legend = is_here.then(|| view! { <span>{words::halls::map_here}</span> });
    Some(
        view! {
            <div class=style::MAP>
                <svg class=style::DRAWING viewBox="0 0 640 360" role="img" aria-label=label>
                    <path class=style::NORTH d="M32 60V24m0 0-8 12m8-12 8 12" />
                    <path class=style::SCALE d=bar />
                    <text class=style::WORD x=to.to_string() y="330">
                        {move || names::far(metres)}
                    </text>
                    {dots.collect_view()}
                    {here}
                </svg>
                <p class=style::LEGEND>
                    {legend}
                    <span>{words::halls::map_note}</span>
                </p>
            </div>
        }
        .into_any(),
    )
}

fn lay_out(spots: &[Spot], here: Option<Point>) -> Option<Drawn> {
    let known: Vec<(usize, Point)> = (1..)
        .zip(spots)
        .take(MOST)
        .filter_map(|(number, spot)| Some((number, spot.at?)))
        .collect();
    let points = || known.iter().map(|(_, at)| *at).chain(here);
    if points().count() < 2 {
        return None;
    }
    let corner = (
        points().map(|at| at.0).min()?,
        points().map(|at| at.1).min()?,
    );
    let far = (
        points().map(|at| at.0).max()?,
        points().map(|at| at.1).max()?,
    );
    let (high, wide) = offset(corner, far);
    // Metres that a unit of the drawing stands for, so that all fits in both ways.
    let metres = (high / (HIGH - 2 * EDGE - 24))
        .max(wide / (WIDE - 2 * EDGE))
        .max(1)
        + 1;
    let (used_high, used_wide) = (high / metres, wide / metres);
    let place = |at: Point| -> Mark {
        let (north, east) = offset(corner, at);
        let across = (WIDE - used_wide) / 2 + east / metres;
        let down = (HIGH + used_high - 24) / 2 - north / metres;
        (across, down)
    };
    let fits = |scale: &&u32| i64::from(**scale) / metres <= 160;
    let scale = *SCALES.iter().rfind(fits).unwrap_or(&SCALES[0]);
    Some(Drawn {
        halls: known
            .iter()
            .map(|(number, at)| (*number, place(*at)))
            .collect(),
        here: here.map(place),
        scale: (i64::from(scale) / metres, scale),
    })
}
