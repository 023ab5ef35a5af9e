//! What else somebody may need, each with its reason; and the switch that turns all of it off.

use crate::backend::use_remote;
use crate::browser::{dom, page};
use crate::keep;
use crate::say::say;
use crate::show::item_line::ItemLine;
use crate::show::recommended::{Place, coming};
use crate::styles::recommended as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::ids;
use crate::words;
use contract::ParamValue;
use contract::endpoints::{Recommend, RecommendationQuery};
use contract::wire::{Code, Reason, Recommendation};
use leptos::prelude::*;

/// The most reasons that stand with one item.
const REASONS: usize = 2;

/// The list with its switch, or that it is off.
#[component]
pub fn Recommended() -> impl IntoView {
    let said = StoredValue::new(ids::next());
    let turn = move |on: bool| {
        keep::set_recommends(on);
        page::announce(if on {
            words::recommended::now_on()
        } else {
            words::recommended::now_off()
        });
        dom::focus_soon(said.get_value());
    };
    let place = StoredValue::new(expect_context::<Place>());
    move || {
        if keep::recommends() {
            view! {
                <List place=place.get_value() />
                <p class=style::ABOUT id=said.get_value() tabindex="-1">{words::recommended::about}</p>
                <div>
                    <Button kind=ButtonKind::Quiet on_press=move |()| turn(false)>
                        {words::recommended::off}
                    </Button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <p id=said.get_value() tabindex="-1">{words::recommended::is_off}</p>
                <div>
                    <Button on_press=move |()| turn(true)>
                        {words::recommended::on}
                    </Button>
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn List(place: Place) -> impl IntoView {
    let Place { after, nothing } = place;
    let found = use_remote::<Recommend>(move || {
        let after = after.as_deref().and_then(Code::read);
        Some((
            (),
            RecommendationQuery {
                region: keep::region(),
                // After an item, whatever follows it; else for whom one last looked.
                side: after.is_none().then(keep::side),
                after,
                limit: None,
            },
        ))
    });
    Effect::new(move || nothing.set(found.get().is_some_and(|found| found.items.is_empty())));
    move || match (found.get(), found.failure()) {
        (Some(found), _) => view! {
            <ul class=style::LIST role="list">
                {found.items.iter().map(one).collect_view()}
            </ul>
        }
        .into_any(),
        // The rest of the page does not depend on it.
        (None, Some(_)) => view! { <p>{words::recommended::failed}</p> }.into_any(),
        (None, None) => coming(),
    }
}

fn one(row: &Recommendation) -> AnyView {
    let why = row.reasons.iter().take(REASONS).map(reason).collect_view();
    let snippet = view! {
        <span class=style::WHY>
            <span class=style::LABEL>{words::recommended::why}</span>
            {why}
        </span>
    }
    .into_any();
    view! {
        <li>
            <ItemLine item=row.item.clone() snippet />
        </li>
    }
    .into_any()
}

fn reason(reason: &Reason) -> AnyView {
    view! { <span>{say(&reason.text)}</span> }.into_any()
}
