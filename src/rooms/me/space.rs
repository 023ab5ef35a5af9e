//! The first screen: needs me, under way, new; then what fits an organisation, what is suggested, and the doors.

use super::{
    doors, elder, news, organisation,
    piece::{Now, piece, section},
    suggestions, todo,
};
use crate::{
    backend::{Remote, Watch, use_remote, watch},
    frame::arrival,
    keep::{self, Theme},
    routes::Route,
    show::case_line,
    styles::me as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::Button,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoint::target,
    endpoints::{GetMySpace, WatchMySpace},
    wire::{CaseSummary, FailedPart, MySpace},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SpacePage() -> impl IntoView {
    arrival::use_title(|| Some(words::me::title().to_owned()));
    let remote = use_remote::<GetMySpace>(|| Some(((), ())));
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::me::title)]) />
                <h1>{words::me::title}</h1>
            </div>
            {remote.show_live(Shape::Cards(4), words::me::what, move |now| shown(remote, now))}
        </div>
    }
    .into_any()
}

fn shown(remote: Remote<MySpace>, now: Now) -> AnyView {
    let is_elder = Memo::new(|_| keep::theme() == Theme::Elder);
    let failed = Memo::new(move |_| now.with(|space| space.failed.clone()));
    let rest = move || {
        if is_elder.get() {
            elder::entries(now)
        } else {
            whole(now)
        }
    };
    view! {
        {live(remote)}
        {move || failed.with(|failed| missing(remote, failed))}
        {rest}
    }
    .into_any()
}

fn whole(now: Now) -> AnyView {
    let more = RwSignal::new(false);
    view! {
        {section("me-todo", words::me::todo, piece(now, |space| space.todo.clone(), move |all| todo::list(all, more)))}
        <div class=style::COLUMNS>
            {section(
                "me-under-way",
                words::me::under_way,
                piece(now, |space| space.under_way.clone(), |cases| under_way(cases)),
            )}
            {section("me-news", words::me::news, piece(now, |space| space.news.clone(), |news| news::list(news)))}
        </div>
        {piece(now, |space| space.organisation.clone(), organisation::show)}
        {suggestions::place()}
        {section("me-doors", words::me::doors, piece(now, |space| space.counts.clone(), doors::all))}
    }
    .into_any()
}

/// How one is kept up to date; asks again when something of one's own has changed.
fn live(remote: Remote<MySpace>) -> AnyView {
    let known = StoredValue::new(None::<String>);
    let state = watch(target::<WatchMySpace>(&(), &()), move |mark| {
        let before = known.try_get_value().flatten();
        if mark.is_none() || (before.is_some() && before != mark) {
            remote.refresh();
        }
        if mark.is_some() {
            known.try_set_value(mark);
        }
    });
    let told = move || match state.get() {
        Watch::Live => words::me::live(),
        Watch::Asking => words::me::asking(),
        Watch::Resting => "",
    };
    view! { <p class=[style::LIVE, " no-print"].concat()>{told}</p> }.into_any()
}

/// Sources that could not be asked, by name, so that an empty place does not look like "there is nothing".
fn missing(remote: Remote<MySpace>, failed: &[FailedPart]) -> AnyView {
    if failed.is_empty() {
        return ().into_any();
    }
    let codes: Vec<&str> = failed
        .iter()
        .map(|part| part.trace_id.as_str())
        .filter(|id| !id.is_empty())
        .collect();
    let codes = codes.first().map(|code| (*code).to_owned());
    let names: Vec<String> = failed.iter().map(|part| part.part.clone()).collect();
    let names = move || {
        let names: Vec<&str> = names.iter().map(|part| part_name(part)).collect();
        names.join(words::me::and())
    };
    view! {
        <Notice tone=Tone::Wait title=move || words::me::failed(&names())>
            {codes.map(|code| view! { <p>{move || words::ui::failed_code(&code)}</p> })}
            <div>
                <Button picture=icon::REFRESH on_press=move |()| remote.refresh()>
                    {words::me::again}
                </Button>
            </div>
        </Notice>
    }
    .into_any()
}

/// A source as people call it; one that this portal does not know is shown as it came.
fn part_name(part: &str) -> &str {
    match part {
        "cases" => words::me::part_cases(),
        "drafts" => words::me::part_drafts(),
        "bills" => words::me::part_bills(),
        "cards" => words::me::part_cards(),
        "messages" => words::me::part_messages(),
        "agents" => words::me::part_agents(),
        "bookings" => words::me::part_bookings(),
        other => other,
    }
}

fn under_way(cases: &[CaseSummary]) -> AnyView {
    let rows = cases
        .iter()
        .filter_map(|case| case_line::brief(case, 3))
        .collect_view();
    let list = if cases.is_empty() {
        view! { <p>{words::me::under_way_none}</p> }.into_any()
    } else {
        view! {
            <ul class=style::LIST role="list">
                {rows}
            </ul>
        }
        .into_any()
    };
    view! {
        {list}
        {to(Route::Cases, words::me::under_way_all)}
    }
    .into_any()
}

/// A way on, where it is served; reactive.
pub fn to(route: Route, label: fn() -> &'static str) -> AnyView {
    (move || {
        route.is_served().then(|| {
            view! {
                <div>
                    <Link href=route.href() kind=LinkKind::Lone picture=icon::NEXT>
                        {label}
                    </Link>
                </div>
            }
        })
    })
    .into_any()
}
