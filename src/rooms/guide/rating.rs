//! What people said of the item: the mean, and how many of each level. Those the system made are counted beside it.

use crate::browser::intl;
use crate::say;
use crate::show::case_words;
use crate::styles::guide_rating as style;
use crate::ui::table::{Column, Table};
use crate::words;
use contract::wire::{Guide, ItemRating, LevelCount};
use leptos::prelude::*;

/// The ratings.
pub fn rating(guide: &Guide) -> AnyView {
    let Some(rating) = &guide.rating else {
        return view! { <p>{words::guide::not_rated}</p> }.into_any();
    };
    let (mean, count, until) = (rating.mean.clone(), rating.count, rating.until.clone());
    let by_default = rating.by_default;
    let most = rating.levels.iter().map(|one| one.count).max().unwrap_or(0);
    let rows = rating
        .levels
        .iter()
        .map(|one| row(one, rating, most))
        .collect();
    let columns = vec![
        Column::text(words::guide::rating_level),
        Column::text(words::guide::rating_count),
    ];
    view! {
        <p class=style::MEAN>{move || words::guide::rating_mean(&mean)}</p>
        <p>{move || words::guide::rating_counted(count, &say::day(&until))}</p>
        <Table caption=words::guide::rating_levels columns rows />
        {(by_default > 0).then(|| view! { <p>{move || words::guide::rating_default(by_default)}</p> })}
    }
    .into_any()
}

/// A level by name, how many, and a bar that says the same to the eye.
fn row(one: &LevelCount, rating: &ItemRating, most: u64) -> Vec<AnyView> {
    let (level, count) = (one.level.clone(), one.count);
    let percent = (count * 100 + rating.count / 2).checked_div(rating.count);
    let share = move || {
        let percent = percent.unwrap_or(0);
        words::guide::rating_share(count, &intl::number(count), &intl::number(percent))
    };
    let bar = view! {
        <svg class=style::BAR viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width=(count * 100).checked_div(most).unwrap_or(0).to_string() height="8" />
        </svg>
    };
    vec![
        (move || case_words::satisfaction(&level)).into_any(),
        view! {
            <span class=style::SHARE>
                <span>{share}</span>
                {bar}
            </span>
        }
        .into_any(),
    ]
}
