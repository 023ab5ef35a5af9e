//! How many ratings of each level there are, with a bar that says the same to the eye.

use super::case_words;
use crate::{
    browser::intl,
    styles::level_bars as style,
    ui::table::{Column, Table},
    words,
};
use contract::wire::LevelCount;
use leptos::prelude::*;

/// The table; `all` is how many ratings there are together.
pub fn levels(caption: words::Phrase, levels: &[LevelCount], all: u64) -> AnyView {
    let most = levels.iter().map(|one| one.count).max().unwrap_or(0);
    let rows = levels.iter().map(|one| row(one, all, most)).collect();
    let columns = vec![
        Column::text(words::ratings::level),
        Column::text(words::ratings::count),
    ];
    view! { <Table caption columns rows /> }.into_any()
}

fn row(one: &LevelCount, all: u64, most: u64) -> Vec<AnyView> {
    let (level, count) = (one.level.clone(), one.count);
    let percent = count
        .saturating_mul(100)
        .saturating_add(all / 2)
        .checked_div(all)
        .unwrap_or(0);
    let share = move || words::ratings::share(count, &intl::number(count), &intl::number(percent));
    let width = count.saturating_mul(100).checked_div(most).unwrap_or(0);
    vec![
        (move || case_words::satisfaction(&level)).into_any(),
        view! {
            <span class=style::SHARE>
                <span>{share}</span>
                <svg class=style::BAR viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width=width.to_string() height="8" />
                </svg>
            </span>
        }
        .into_any(),
    ]
}
