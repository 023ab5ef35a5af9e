//! Notices, policies, changes of service, what is made public: the list, and each of them with the items it governs.
//! Beside them the list of powers and duties.

mod body;
mod concern;
mod notice;
mod power;
mod powers;
mod status;

use crate::{
    frame::arrival,
    keep,
    routes::{Route, use_query, use_route},
    say::say,
    show::{
        filters::{Choice, Filters},
        pages::{Grower, Part, grow},
        region_bar::RegionBar,
        wrong::wrong_address,
    },
    styles,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ListNotices, NoticeQuery},
    wire::{NoticeKind, NoticeSummary},
};
use leptos::prelude::*;

/// The room: the list or one notice.
#[component]
pub fn Notices() -> impl IntoView {
    let route = use_route();
    move || match route.get() {
        Route::Notice(id) => view! { <notice::NoticePage id /> }.into_any(),
        Route::Powers => view! { <powers::Powers /> }.into_any(),
        _ => view! { <List /> }.into_any(),
    }
}

/// The newest first.
#[component]
fn List() -> impl IntoView {
    let query = use_query::<NoticeQuery>();
    let kind = Memo::new(move |_| query.get().ok().and_then(|query| query.kind));
    arrival::use_title(|| Some(words::notices::title().to_owned()));
    let kinds = Signal::derive(move || {
        let choice = |of: Option<NoticeKind>| Choice {
            now: kind.get() == of,
            href: href(of.clone()),
            label: of.map_or_else(
                || words::notices::kind_all.into(),
                |of| (move || kind_name(&of)).into(),
            ),
        };
        std::iter::once(None)
            .chain(NoticeKind::known().into_iter().map(Some))
            .map(choice)
            .collect::<Vec<_>>()
    });
    let list = grow::<ListNotices>(Grower {
        ask: Box::new(move |cursor| {
            (
                (),
                NoticeQuery {
                    // Without one the back end would give the notices of all, and the page says whose they are.
                    region: keep::region_in_use(),
                    kind: kind.get(),
                    cursor,
                    limit: None,
                },
            )
        }),
        part: Box::new(|page, _| Part::list(styles::notices::ALL, page, one)),
        what: words::notices::what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::notices::none_title>
                    <p>{words::notices::none}</p>
                    <Link href=Route::Notices.href() kind=LinkKind::Secondary>
                        {words::notices::kind_all}
                    </Link>
                </Empty>
            }
            .into_any()
        }),
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::notices::title)]) />
            <h1>{words::notices::title}</h1>
            <p>{words::notices::lead}</p>
            {move || query.get().err().map(wrong_address)}
            {move || {
                Route::NegativeList
                    .is_served()
                    .then(|| {
                        view! {
                            <p>
                                <Link href=Route::NegativeList.href() kind=LinkKind::Lone picture=icon::DOCUMENT>
                                    {words::notices::negative_list}
                                </Link>
                            </p>
                        }
                    })
            }}
            <p>
                <Link href=Route::Powers.href() kind=LinkKind::Lone picture=icon::DOCUMENT>
                    {words::notices::powers}
                </Link>
            </p>
            <Filters label=words::notices::kinds_label choices=kinds />
            <RegionBar />
            {list}
        </div>
    }
    .into_any()
}

fn one(notice: &NoticeSummary) -> Option<AnyView> {
    let href = Route::Notice(Id::parse(&notice.id)?).href();
    Some(view! {
        <li class=styles::notices::ONE>
            <h2 class=styles::notices::NAME>
                <a class=styles::entry_link::LINK href=href>
                    {say(&notice.title)}
                </a>
            </h2>
            <p class=styles::notices::SUMMARY>{say(&notice.summary)}</p>
            {meta(notice)}
        </li>
    })
}

/// Kind, day, department.
fn meta(notice: &NoticeSummary) -> AnyView {
    let (kind, day) = (notice.kind.clone(), notice.published_on.clone());
    view! {
        <p class=styles::notices::META>
            <Tag>{move || kind_name(&kind)}</Tag>
            {status::tags(notice)}
            <span>{move || words::notices::published(&crate::say::day(&day))}</span>
            {say(&notice.department.name)}
        </p>
    }
}

fn href(kind: Option<NoticeKind>) -> String {
    Route::Notices.href_with(&NoticeQuery {
        kind,
        ..Default::default()
    })
}

fn kind_name(kind: &NoticeKind) -> String {
    match kind {
        NoticeKind::Notice => words::notices::kind_notice(),
        NoticeKind::Policy => words::notices::kind_policy(),
        NoticeKind::ServiceChange => words::notices::kind_change(),
        NoticeKind::Decision => words::notices::kind_decision(),
        NoticeKind::Publicity => words::notices::kind_publicity(),
        NoticeKind::Other(name) => name,
    }
    .to_owned()
}
