//! 一件事 in a list: its name leads to it; what it joins and what it spares stand under it.

use super::measure;
use crate::routes::Route;
use crate::say::{say, saying};
use crate::ui::card::Card;
use crate::words;
use contract::endpoint::Id;
use contract::wire::OneThingSummary;
use leptos::prelude::*;

/// One of a list; `None` for one whose id cannot stand in an address. `level` is that of its heading on the page.
pub fn line(one: &OneThingSummary, level: u8) -> Option<AnyView> {
    let href = Route::OneThing(Id::parse(&one.id)?).href();
    let summary = say(&one.summary);
    let (title, count) = (saying(&one.name), u64::from(one.item_count));
    let (before, after) = (one.before.clone(), one.after.clone());
    let spares = move || {
        words::show::one_thing_spares(
            &measure::materials(before.materials),
            &measure::materials(after.materials),
            &measure::visits(after.visits),
        )
    };
    Some(
        view! {
            <Card title href level>
                <p>{summary}</p>
                <p>{move || words::show::one_thing_joins(count)} " " {spares}</p>
            </Card>
        }
        .into_any(),
    )
}
