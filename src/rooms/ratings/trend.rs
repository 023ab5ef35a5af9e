//! The trend: the mean month by month as a drawn line over bars of how many rated, a sentence that says the same in short,
//! and a table that says it all.

use crate::{
    browser::intl,
    styles::ratings as style,
    ui::{
        disclosure::Disclosure,
        table::{Column, Table},
    },
    words,
};
use contract::wire::{RatedMonth, RatingCount};
use leptos::prelude::*;

/// Width of a month and height of the picture, in its own units.
const STEP: u64 = 20;
const HIGH: u64 = 60;

/// The trend; nothing of a single month.
pub fn trend(months: &[RatedMonth]) -> AnyView {
    if months.len() < 2 {
        return ().into_any();
    }
    let rows = months.iter().map(row).collect();
    let columns = vec![
        Column::text(words::ratings::month),
        Column::figures(words::ratings::count),
        Column::figures(words::ratings::mean_column),
        Column::figures(words::ratings::bad),
        Column::figures(words::ratings::rectified_column),
        Column::figures(words::ratings::by_default),
    ];
    view! {
        <section class="stack">
            <h2>{words::ratings::trend}</h2>
            {picture(months)}
            <Disclosure title=words::ratings::trend_table level=0>
                <Table caption=words::ratings::trend columns rows />
            </Disclosure>
        </section>
    }
    .into_any()
}

/// Hundredths of the way from the worst mean to the best; `None` without one.
fn height(count: &RatingCount) -> Option<u64> {
    let mean: f64 = count.mean.as_ref()?.parse().ok()?;
    (1.0..=5.0)
        .contains(&mean)
        .then_some(((mean - 1.0) * 25.0).round() as u64)
}

fn picture(months: &[RatedMonth]) -> AnyView {
    let wide = STEP * months.len() as u64;
    let most = months.iter().map(|one| one.count.count).max().unwrap_or(0);
    let bars: String = (0..)
        .zip(months)
        .map(|(at, one)| {
            let high = one.count.count.saturating_mul(HIGH);
            let top = HIGH.saturating_sub(high.checked_div(most).unwrap_or(0));
            let (left, right) = (at * STEP + 4, (at + 1) * STEP - 4);
            format!("M{left} {HIGH}V{top}H{right}V{HIGH}Z")
        })
        .collect();
    let line: String = (0..)
        .zip(months)
        .filter_map(|(at, one)| {
            let y = HIGH - height(&one.count)? * HIGH / 100;
            Some((at * STEP + STEP / 2, y))
        })
        .enumerate()
        .map(|(at, (x, y))| format!("{}{x} {y}", if at == 0 { 'M' } else { 'L' }))
        .collect();
    let labels = months
        .iter()
        .map(|one| {
            let month = number_of(&one.month);
            view! { <li class=style::MONTH>{move || words::ratings::month_short(&month)}</li> }
        })
        .collect_view();
    let means: Vec<String> = months
        .iter()
        .filter_map(|one| one.count.mean.clone())
        .collect();
    let (first, last) = (months.first(), months.last());
    let ends = first
        .zip(last)
        .map(|(first, last)| (first.month.clone(), last.month.clone()));
    // Means are written alike, with one digit after the point: their order is that of their letters.
    let lowest = means.iter().min().cloned();
    let highest = means.iter().max().cloned();
    let told = move || match (&ends, &lowest, &highest) {
        (Some((from, until)), Some(lowest), Some(highest)) => {
            words::ratings::trend_told(&month_name(from), &month_name(until), lowest, highest)
        }
        _ => words::ratings::no_mean().to_owned(),
    };
    view! {
        <div class=style::FIGURE>
            <p>{told}</p>
            <svg
                class=style::TREND
                viewBox=["0 0 ", &wide.to_string(), " ", &HIGH.to_string()].concat()
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                <path class=style::COLUMN d=bars />
                <path class=style::LINE d=line />
            </svg>
            <ol class=style::MONTHS role="list" aria-hidden="true">
                {labels}
            </ol>
            <p class=style::LEGEND aria-hidden="true">{words::ratings::legend}</p>
        </div>
    }
    .into_any()
}

/// The number of a month `YYYY-MM`, or the whole as it is.
fn number_of(month: &str) -> String {
    match month.split_once('-') {
        Some((_, number)) => number.trim_start_matches('0').to_owned(),
        None => month.to_owned(),
    }
}

/// A month with its year; reactive.
fn month_name(month: &str) -> String {
    match month.split_once('-') {
        Some((year, _)) => words::ratings::month_of(year, &number_of(month)),
        None => month.to_owned(),
    }
}

fn row(one: &RatedMonth) -> Vec<AnyView> {
    let (month, count) = (one.month.clone(), one.count.clone());
    let (bad, default) = (count.bad, count.by_default);
    let right = count.rectified_percent();
    let figure = |value: u64| (move || intl::number(value)).into_any();
    vec![
        (move || month_name(&month)).into_any(),
        figure(count.count),
        count
            .mean
            .clone()
            .unwrap_or_else(|| "–".to_owned())
            .into_any(),
        figure(bad),
        (move || match right {
            Some(percent) => words::ratings::percent(&intl::number(percent)),
            None => "–".to_owned(),
        })
        .into_any(),
        figure(default),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_has_its_height_and_what_is_none_has_no_point() {
        let of = |mean: Option<&str>| RatingCount {
            count: 1,
            mean: mean.map(str::to_owned),
            bad: 0,
            rectified: 0,
            by_default: 0,
        };
        assert_eq!(height(&of(Some("5.0"))), Some(100));
        assert_eq!(height(&of(Some("1.0"))), Some(0));
        assert_eq!(height(&of(Some("9.0"))), None);
        assert_eq!(height(&of(Some("good"))), None);
        assert_eq!(height(&of(None)), None);
    }

    #[test]
    fn months_have_their_numbers() {
        assert_eq!(number_of("2026-03"), "3");
        assert_eq!(number_of("2026-11"), "11");
        assert_eq!(number_of("spring"), "spring");
    }
}
