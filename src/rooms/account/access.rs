//! Who looked at one's data: officers with their reason, and oneself.

use super::{head, names};
use crate::{
    frame::arrival,
    routes::{Route, use_query},
    say::{said, say},
    show::{
        filters::{Choice, Filters},
        moment::told,
        pages::{Grower, Part, grow},
        wrong::wrong_address,
    },
    styles::account as style,
    ui::{
        empty::Empty,
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{DataAccessQuery, ListDataAccesses},
    wire::{AccessKind, DataAccess},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn AccessPage() -> impl IntoView {
    let query = use_query::<DataAccessQuery>();
    let own = Memo::new(move |_| query.get().ok().and_then(|query| query.own));
    arrival::use_title(|| Some(words::account::access().to_owned()));
    let choices = Signal::derive(move || {
        let choice = |of: Option<bool>, label: fn() -> &'static str| Choice {
            now: own.get() == of,
            href: Route::Access.href_with(&DataAccessQuery {
                own: of,
                ..Default::default()
            }),
            label: label.into(),
        };
        vec![
            choice(None, words::account::access_all),
            choice(Some(false), words::account::access_others),
            choice(Some(true), words::account::access_own),
        ]
    });
    let list = grow::<ListDataAccesses>(Grower {
        ask: Box::new(move |cursor| {
            let query = DataAccessQuery {
                own: own.get(),
                cursor,
                limit: None,
            };
            ((), query)
        }),
        part: Box::new(|page, _| Part::list(style::ROWS, page, |access| Some(one(access)))),
        what: words::account::access_what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::account::access_none picture=icon::DONE>
                    <p>{words::account::access_none_explain}</p>
                </Empty>
            }
            .into_any()
        }),
    });
    view! {
        <div class="page stack">
            {head(words::account::access, &Route::Access)}
            <p>{words::account::access_lead}</p>
            {move || query.get().err().map(wrong_address)}
            <Filters label=words::account::access_filters choices />
            {list}
            <p>{words::account::access_wrong}</p>
        </div>
    }
    .into_any()
}

fn one(access: &DataAccess) -> AnyView {
    let who = match &access.department {
        Some(department) => {
            let officer = access.officer.clone();
            let name = say(department);
            view! {
                {name}
                " "
                {officer.map(|officer| view! { <span lang="zh-CN">{officer}</span> })}
            }
            .into_any()
        }
        None => words::account::myself.into_any(),
    };
    let kind = names::access(&access.kind);
    let field = access.field.as_ref().map(names::field);
    let what = match (field, &access.what) {
        (Some(field), _) => (move || field.get()).into_any(),
        (None, Some(what)) => say(what),
        (None, None) => ().into_any(),
    };
    let reason = access.reason.as_ref().map(|reason| {
        let shown = if access.kind == AccessKind::Revealed {
            let name = names::reason(&untrack(|| said(reason)));
            (move || name.get()).into_any()
        } else {
            say(reason)
        };
        view! {
            <p>
                <strong>{words::account::why}</strong>
                " "
                {shown}
            </p>
        }
    });
    let case = access.case.as_ref().and_then(|case| {
        let route = Route::Case(Id::parse(&case.id)?);
        let name = say(&case.name);
        untrack(|| route.is_served()).then(|| {
            view! {
                <Link href=route.href() kind=LinkKind::Lone picture=icon::NEXT>
                    {words::account::to_case}
                    <span class="visually-hidden">{name}</span>
                </Link>
            }
        })
    });
    let audit = access.audit_id.clone();
    view! {
        <li class=style::CARD>
            <p class="row">
                <strong>{who}</strong>
                {told(&access.at)}
            </p>
            <p>{move || kind.get()} " " {what}</p>
            {reason}
            <p class=style::SMALL>{move || words::account::audit(&audit)}</p>
            {case}
        </li>
    }
    .into_any()
}
