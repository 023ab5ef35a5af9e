//! The head of a guide: name, what one gets, the numbers that matter, what is unusual now.

use super::names;
use crate::browser::{page, place, share};
use crate::routes::Route;
use crate::say::{self, said, say};
use crate::show::item_line::state_name;
use crate::show::item_names;
use crate::show::measure;
use crate::styles::guide_head as style;
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::ui::notice::Notice;
use crate::ui::tag::Tag;
use crate::ui::toast::toast;
use crate::words;
use contract::wire::{Guide, ItemState, ProjectType};
use leptos::prelude::*;
use std::sync::Arc;

/// The head.
pub fn head(guide: &Arc<Guide>) -> AnyView {
    let item = &guide.item;
    let (kind, project) = (item.item_type.clone(), item.project_type.clone());
    view! {
        <header class=style::HEAD>
            <div class="row">
                <Tag>{move || item_names::item_type(&kind).to_owned()}</Tag>
                <Tag>{move || names::project_type(&project).to_owned()}</Tag>
                {item.whole_course_online.then(|| view! { <Tag tone=Tone::Done>{words::show::whole_course_online}</Tag> })}
            </div>
            <h1>{say(&item.name)}</h1>
            {item.summary.as_ref().map(|summary| view! { <p class=style::SUMMARY>{say(summary)}</p> })}
            <p class=style::BY>
                {say(&item.department.name)} " · " {say(&item.region.name)} {updated(guide)}
            </p>
            {served_by(guide)}
            {state(guide)}
            {numbers(guide)}
            {passing_on(guide)}
        </header>
    }
    .into_any()
}

fn updated(guide: &Guide) -> AnyView {
    let day = guide.updated_on.clone();
    view! {
        " · "
        {move || words::guide::updated(&say::day(&day))}
    }
    .into_any()
}

fn served_by(guide: &Guide) -> Option<AnyView> {
    let by = guide.item.served_by.clone()?;
    Some(
        view! { <Notice tone=Tone::Info title=move || words::show::served_by(&said(&by.name)) /> }
            .into_any(),
    )
}

fn state(guide: &Guide) -> Option<AnyView> {
    let state = guide.item.state.clone()?;
    let stopped = state.kind == ItemState::Suspended;
    let (kind, since) = (state.kind.clone(), state.since.clone());
    let title = move || {
        [
            state_name(&kind).as_str(),
            " ",
            &words::show::state_since(&say::day(&since)),
        ]
        .concat()
    };
    Some(
        view! {
            <Notice tone=if stopped { Tone::Danger } else { Tone::Wait } title>
                <p>{say(&state.note)}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// Days, visits, fee, how: big, because they decide.
fn numbers(guide: &Arc<Guide>) -> AnyView {
    let item = StoredValue::new(guide.item.clone());
    let time = move || {
        item.with_value(|item| match item.project_type {
            ProjectType::Immediate => words::show::at_once().to_owned(),
            _ => measure::time_limit(&item.promise_time),
        })
    };
    let visits = move || item.with_value(|item| measure::visits(item.visits));
    let fee = move || item.with_value(|item| measure::fee(item.has_fee).to_owned());
    let how = move || item.with_value(|item| names::list(&item.channels, names::channel));
    view! {
        <dl class=style::NUMBERS>
            {number(words::guide::promise, time)} {number(words::guide::visits, visits)} {number(words::guide::fee, fee)}
            {number(words::guide::channels, how)}
        </dl>
    }
    .into_any()
}

fn number(term: fn() -> &'static str, value: impl Fn() -> String + Send + 'static) -> AnyView {
    view! {
        <div class=style::NUMBER>
            <dt class=style::TERM>{term}</dt>
            <dd class=style::VALUE>{value}</dd>
        </div>
    }
    .into_any()
}

/// To the same item in other regions, where that is served.
fn compare(guide: &Guide) -> impl Fn() -> Option<AnyView> + use<> {
    let href = Route::Compare.href_of(&[("items", guide.item.id.clone())]);
    move || {
        Route::Compare.is_served().then(|| {
            view! {
                <Link href=href.clone() kind=LinkKind::Lone picture=icon::SCALE>
                    {words::compare::from_guide}
                </Link>
            }
            .into_any()
        })
    }
}

/// Share, copy, print.
fn passing_on(guide: &Guide) -> AnyView {
    let name = guide.item.name.clone();
    let can_share = share::can_share();
    let pass = move |()| {
        if can_share {
            share::share(&untrack(|| said(&name)), &place::address());
        } else {
            share::copy(place::address(), |worked| {
                let (tone, text) = if worked {
                    (Tone::Done, words::guide::copied())
                } else {
                    (Tone::Wait, words::guide::not_copied())
                };
                page::announce(text);
                toast(tone, text, None);
            });
        }
    };
    view! {
        <div class="row no-print">
            <Button kind=ButtonKind::Quiet picture=icon::SHARE on_press=pass>
                {move || if can_share { words::guide::share() } else { words::guide::copy() }}
            </Button>
            <Button kind=ButtonKind::Quiet picture=icon::PRINT on_press=|()| share::print()>
                {words::guide::print}
            </Button>
            {compare(guide)}
        </div>
        <p class="print-only">{place::address()}</p>
    }
    .into_any()
}
