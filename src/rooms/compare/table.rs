//! The comparison drawn: a column an item, a row for each thing.

use super::values::{Cell, Line, Row};
use crate::say::say;
use crate::styles::compare as style;
use crate::ui::Text as Words;
use crate::ui::icon::{self, Icon};
use crate::ui::table::{Column, Table};
use leptos::prelude::*;

/// A column.
#[derive(Clone)]
pub struct Compared {
    /// What stands over it.
    pub head: Words,
    /// Instead of values: why there are none.
    pub instead: Option<Words>,
}

/// The table. Each row has a cell for every column that has values, in their order.
pub fn table(
    caption: fn() -> &'static str,
    aspect: fn() -> &'static str,
    compared: &[Compared],
    rows: &[Row],
) -> AnyView {
    let heads = compared.iter().map(|one| Column::text(one.head.clone()));
    let columns = std::iter::once(Column::text(aspect)).chain(heads);
    let rows = rows.iter().enumerate().map(|(at, row)| {
        let mut values = row.cells.iter();
        let cells = compared.iter().filter_map(|one| match &one.instead {
            // What has no values says so once, in the first row.
            Some(why) => Some(instead(why, at == 0)),
            None => values.next().map(cell),
        });
        std::iter::once(line(&row.head)).chain(cells).collect()
    });
    let (columns, rows) = (columns.collect(), rows.collect());
    view! { <Table caption columns rows /> }.into_any()
}

fn cell(cell: &Cell) -> AnyView {
    let lines = cell
        .lines
        .iter()
        .map(|one| view! { <span>{line(one)}</span> })
        .collect_view();
    let best = cell.best.map(|best| {
        view! {
            <span class=style::BEST>
                <Icon picture=icon::CHECK />
                {best}
            </span>
        }
    });
    view! { <div class=style::SAID>{lines} {best}</div> }.into_any()
}

fn instead(why: &Words, first: bool) -> AnyView {
    let why = why.clone();
    view! { <span class=style::WHERE>{move || if first { why.get() } else { "\u{2014}".into() }}</span> }
        .into_any()
}

fn line(line: &Line) -> AnyView {
    let ours = |words: &Words| {
        let words = words.clone();
        (move || words.get()).into_any()
    };
    match line {
        Line::Ours(words) => ours(words),
        Line::Theirs(text) => say(text),
        Line::Both(text, words) => view! {
            {say(text)}
            " "
            {ours(words)}
        }
        .into_any(),
    }
}
