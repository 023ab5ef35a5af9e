//! Items of a theme or a department, with the choice to see only what is wholly on line.

use crate::{
    keep,
    routes::Route,
    show::{
        filters::{Choice, Filters},
        item_line::ItemLine,
        pages::{Grower, Part, grow},
        wrong::wrong_address,
    },
    styles,
    ui::{
        empty::Empty,
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    endpoints::{ItemQuery, ListItems},
    wire::Code,
};
use leptos::prelude::*;

/// Which items, and where their page is.
#[derive(Clone)]
pub struct Of {
    /// Only these.
    pub query: ItemQuery,
    /// The page they stand on.
    pub route: Route,
    /// The region, when it is not the visitor's.
    pub region: Option<Code>,
    /// What it means that there are none.
    pub none: fn() -> String,
}

/// The list.
pub fn items(of: Of) -> AnyView {
    let address = crate::routes::use_query::<ItemQuery>();
    let online = Memo::new(move |_| {
        address
            .get()
            .ok()
            .and_then(|query| query.whole_course_online)
            == Some(true)
    });
    let route = of.route.clone();
    let choices = Signal::derive(move || {
        let choice = |only: bool, label: fn() -> &'static str| Choice {
            now: online.get() == only,
            href: route.href_with(&ItemQuery {
                whole_course_online: only.then_some(true),
                ..Default::default()
            }),
            label: label.into(),
        };
        vec![
            choice(false, words::browse::online_all),
            choice(true, words::browse::online_only),
        ]
    });
    let (route, none) = (of.route.clone(), of.none);
    let list = grow::<ListItems>(Grower {
        ask: Box::new(move |cursor| {
            let query = ItemQuery {
                region: of.region.clone().or_else(keep::region),
                whole_course_online: online.get().then_some(true),
                cursor,
                ..of.query.clone()
            };
            ((), query)
        }),
        part: Box::new(|page, _| {
            Part::list(styles::browse_items::ITEMS, page, |item| {
                Some(
                    view! { <li class=styles::item_line::ROW><ItemLine item=item.clone() /></li> }
                        .into_any(),
                )
            })
        }),
        what: words::browse::what,
        empty: Box::new(move |_| empty(online, &route, none)),
    });
    view! {
        {move || address.get().err().map(wrong_address)}
        <Filters label=words::browse::online_label choices />
        {list}
    }
    .into_any()
}

fn empty(online: Memo<bool>, route: &Route, none: fn() -> String) -> AnyView {
    if online.get_untracked() {
        let href = route.href();
        return view! {
            <Empty title=words::browse::online_empty>
                <Link href kind=LinkKind::Secondary>
                    {words::browse::online_all}
                </Link>
            </Empty>
        }
        .into_any();
    }
    nothing(none)
}

/// There is nothing here, and where to go instead.
pub fn nothing(title: fn() -> String) -> AnyView {
    view! {
        <Empty title>
            <p>{words::browse::theme_empty}</p>
            <Link href=Route::Browse.href() kind=LinkKind::Lone picture=icon::NEXT>
                {words::browse::to_browse}
            </Link>
        </Empty>
    }
    .into_any()
}
