//! Rows and columns to compare. On a phone each row becomes a block that names its cells.

use super::{Text, ids};
use crate::styles;
use leptos::prelude::*;

/// A column.
#[derive(Clone)]
pub struct Column {
    /// Its heading.
    pub label: Text,
    /// Where its cells stand.
    pub align: Align,
}

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Text: at the start.
    #[default]
    Start,
    /// Figures: at the end, under each other.
    End,
}

impl Column {
    /// A column of text.
    pub fn text(label: impl Into<Text>) -> Self {
        Self {
            label: label.into(),
            align: Align::Start,
        }
    }

    /// A column of figures.
    pub fn figures(label: impl Into<Text>) -> Self {
        Self {
            label: label.into(),
            align: Align::End,
        }
    }
}

/// A table. The first cell of each row is its heading.
#[component]
pub fn Table(
    /// What the table says.
    #[prop(into)]
    caption: Text,
    /// The columns.
    columns: Vec<Column>,
    /// The cells, row by row.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let caption_id = ids::next();
    let heads = columns
        .iter()
        .map(|Column { label, align }| {
            let label = label.clone();
            view! {
                <th class=styles::table::HEAD scope="col" role="columnheader" data-align=align.name()>
                    {move || label.get()}
                </th>
            }
        })
        .collect_view();
    let body = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .zip(columns.clone())
                .enumerate()
                .map(|(at, (cell, Column { label, align }))| {
                    if at == 0 {
                        view! {
                            <th class=styles::table::FIRST scope="row" role="rowheader">
                                {cell}
                            </th>
                        }
                        .into_any()
                    } else {
                        view! {
                            <td
                                class=styles::table::CELL
                                role="cell"
                                data-align=align.name()
                                data-label=move || label.get()
                            >
                                {cell}
                            </td>
                        }
                        .into_any()
                    }
                })
                .collect_view();
            view! {
                <tr class=styles::table::ROW role="row">
                    {cells}
                </tr>
            }
        })
        .collect_view();
    // The roles are said again because `display` takes them away on phones (seen in Chromium and Safari).
    view! {
        <div class=styles::table::FRAME role="region" tabindex="0" aria-labelledby=caption_id>
            <table class=styles::table::TABLE role="table">
                <caption class=styles::table::CAPTION id=caption_id.clone()>
                    {move || caption.get()}
                </caption>
                <thead class=styles::table::HEADS role="rowgroup">
                    <tr role="row">{heads}</tr>
                </thead>
                <tbody class=styles::table::BODY role="rowgroup">
                    {body}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

impl Align {
    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [Example {
        name: "fees",
        view: || {
            let columns = vec![
                Column::text(g::fee_kind),
                Column::figures(g::fee),
                Column::text(g::fee_law),
            ];
            let row = |kind: fn() -> &'static str, amount: &'static str| {
                vec![kind.into_any(), amount.into_any(), g::fee_basis.into_any()]
            };
            view! { <Table caption=g::fees columns rows=vec![row(g::fee_change, "20.00"), row(g::fee_lost, "40.00")] /> }.into_any()
        },
    }]
};
