//! The comparison drawn: a column an item, a row for each thing. On a phone each row becomes a block that names its cells.

use super::rows::{Cell, Line, Row};
use crate::say::say;
use crate::styles::compare_table as style;
use crate::ui::icon::{self, Icon};
use crate::ui::{Text as Words, ids};
use leptos::prelude::*;

/// A column.
#[derive(Clone)]
pub struct Column {
    /// What stands over it.
    pub head: Words,
    /// Instead of values: why there are none.
    pub instead: Option<Words>,
}

/// The table. Each row has a cell for every column that has values, in their order.
pub fn table(
    caption: fn() -> &'static str,
    aspect: fn() -> &'static str,
    columns: &[Column],
    rows: &[Row],
) -> AnyView {
    let caption_id = ids::next();
    let heads = columns
        .iter()
        .map(|column| {
            let head = column.head.clone();
            view! {
                <th class=style::HEAD scope="col" role="columnheader">
                    {move || head.get()}
                </th>
            }
        })
        .collect_view();
    let count = rows.len();
    let body = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let mut values = row.cells.iter();
            let cells = columns
                .iter()
                .filter_map(|column| match &column.instead {
                    // What has no values says so once, beside all rows.
                    Some(why) => (at == 0).then(|| missing(column, why, count)),
                    None => values.next().map(|value| cell(column, value)),
                })
                .collect_view();
            view! {
                <tr class=style::ROW role="row">
                    <th class=style::FIRST scope="row" role="rowheader">
                        {line(&row.head)}
                    </th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    // The roles are said again because `display` takes them away on phones (seen in Chromium and Safari).
    view! {
        <div class=style::FRAME role="region" tabindex="0" aria-labelledby=caption_id>
            <table class=style::TABLE role="table">
                <caption class=style::CAPTION id=caption_id.clone()>
                    {caption}
                </caption>
                <thead class=style::HEADS role="rowgroup">
                    <tr role="row">
                        <th class=style::CORNER scope="col" role="columnheader">
                            {aspect}
                        </th>
                        {heads}
                    </tr>
                </thead>
                <tbody class=style::BODY role="rowgroup">
                    {body}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(column: &Column, cell: &Cell) -> AnyView {
    let label = column.head.clone();
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
    view! {
        <td class=style::CELL role="cell" data-label=move || label.get() data-best=cell.best.map(|_| "")>
            <div class=style::SAID>{lines} {best}</div>
        </td>
    }
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

fn missing(column: &Column, why: &Words, rows: usize) -> AnyView {
    let (label, why) = (column.head.clone(), why.clone());
    view! {
        <td class=style::MISSING role="cell" rowspan=rows.to_string() data-label=move || label.get()>
            <div class=style::SAID>{move || why.get()}</div>
        </td>
    }
    .into_any()
}
