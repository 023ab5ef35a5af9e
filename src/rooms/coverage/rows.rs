//! The table: a row a clause.

use super::data::Clause;
use crate::{
    styles::coverage as style,
    ui::{
        Tone,
        table::{Column, Table},
        tag::Tag,
    },
    words,
};
use leptos::prelude::*;

/// Clause × interface × cases × screen × journey.
pub fn table(clauses: &[&Clause]) -> AnyView {
    let columns = [
        words::coverage::clause as fn() -> &'static str,
        words::coverage::interface,
        words::coverage::cases,
        words::coverage::screens,
        words::coverage::journeys,
    ];
    view! {
        <div class=style::TABLE>
            <Table
                caption=words::coverage::caption
                columns=columns.into_iter().map(Column::text).collect()
                rows=clauses.iter().map(|clause| row(clause)).collect()
            />
        </div>
    }
    .into_any()
}

fn row(clause: &Clause) -> Vec<AnyView> {
    let (id, title, wrong) = (clause.id.clone(), clause.title.clone(), clause.wrong);
    let wrong = (wrong > 0).then(|| {
        view! { <p class=style::WRONG>{move || words::coverage::wrong(wrong.into())}</p> }
    });
    vec![
        view! {
            <span class=style::ID>{id}</span>
            " "
            <span>{move || title.said()}</span>
        }
        .into_any(),
        names(&clause.interface),
        view! { <div>{names(&clause.cases)} {wrong}</div> }.into_any(),
        names(&clause.screens),
        names(&clause.journeys),
    ]
}

/// Names as the sources have them, or that there are none.
fn names(names: &[String]) -> AnyView {
    if names.is_empty() {
        return view! { <Tag tone=Tone::Wait>{words::coverage::missing}</Tag> }.into_any();
    }
    let names = names
        .iter()
        .map(|name| view! { <li><code class=style::NAME>{name.clone()}</code></li> })
        .collect_view();
    view! {
        <ul class=style::NAMES role="list">
            {names}
        </ul>
    }
    .into_any()
}
