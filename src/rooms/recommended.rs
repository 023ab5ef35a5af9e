//! What else somebody may need, each with its reason; and the switch that turns all of it off.

use crate::backend::use_remote;
use crate::browser::{dom, page};
use crate::keep;
use crate::routes::Route;
use crate::say::say;
use crate::session;
use crate::show::item_line::ItemLine;
use crate::show::recommended::{Place, coming};
use crate::show::tag_reason;
use crate::styles::recommended as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::ids;
use crate::ui::link::{Link, LinkKind};
use crate::words;
use contract::ParamValue;
use contract::endpoints::{ListSuggestions, Recommend, RecommendationQuery, SuggestionQuery};
use contract::wire::{Code, ItemSummary, Limit, Reason, Recommendation};
use leptos::prelude::*;

/// The most reasons that stand with one item.
const REASONS: usize = 2;
/// How many are suggested by tags: as many as are recommended to everybody.
const OWN: u32 = 4;

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
    // Where one looks at no item, who is signed in is suggested what suits their tags.
    let may_be_own = Memo::new(move |_| {
        place.with_value(|place| place.after.is_none())
            && session::may_be_here()
            && Route::Tags.is_served()
    });
    let own = RwSignal::new(false);
    let about = move || {
        if own.get() {
            view! {
                {words::recommended::about_own}
                <Link href=Route::Tags.href() kind=LinkKind::Lone>
                    {words::recommended::to_tags}
                </Link>
            }
            .into_any()
        } else {
            words::recommended::about.into_any()
        }
    };
    move || {
        if keep::recommends() {
            let list = move || {
                own.set(false);
                if may_be_own.get() {
                    view! { <Own place=place.get_value() own /> }.into_any()
                } else {
                    view! { <List place=place.get_value() /> }.into_any()
                }
            };
            view! {
                {list}
                <p class=style::ABOUT id=said.get_value() tabindex="-1">{about}</p>
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

/// By the tags of who is signed in; what is for everybody where they have switched that off, or it says nothing.
#[component]
fn Own(place: Place, own: RwSignal<bool>) -> impl IntoView {
    let found = use_remote::<ListSuggestions>(|| {
        let query = SuggestionQuery {
            region: keep::region(),
            limit: Some(Limit(OWN)),
        };
        Some(((), query))
    });
    move || match (found.get(), found.failure()) {
        (Some(found), _) if found.on && !found.items.is_empty() => {
            own.set(true);
            let rows = found
                .items
                .iter()
                .map(|one| line(&one.item, tag_reason::line(&one.reasons)))
                .collect_view();
            view! { <ul class=style::LIST role="list">{rows}</ul> }.into_any()
        }
        (None, None) => coming(),
        _ => view! { <List place=place.clone() /> }.into_any(),
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
    line(&row.item, snippet)
}

fn line(item: &ItemSummary, snippet: AnyView) -> AnyView {
    let item = item.clone();
    view! {
        <li>
            <ItemLine item snippet />
        </li>
    }
    .into_any()
}

fn reason(reason: &Reason) -> AnyView {
    view! { <span>{say(&reason.text)}</span> }.into_any()
}
