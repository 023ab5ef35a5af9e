//! What was done by a delegation: who, what, when, in which case. Both sides read the same.

use super::names;
use crate::{
    routes::Route,
    say::{say, saying},
    show::{
        moment::told,
        pages::{Grower, Part, grow},
    },
    styles::delegation_list as style,
    ui::link::{Link, LinkKind},
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{DelegatedActQuery, ListDelegatedActs},
    wire::DelegatedAct,
};
use leptos::prelude::*;

/// The log.
pub fn log(id: Id) -> AnyView {
    let list = grow::<ListDelegatedActs>(Grower {
        ask: Box::new(move |cursor| {
            let query = DelegatedActQuery {
                cursor,
                limit: None,
            };
            (id.clone(), query)
        }),
        part: Box::new(|page, _| Part::list(style::ALL, page, |act| Some(one(act)))),
        what: words::delegation::log_what,
        empty: Box::new(|_| view! { <p>{words::delegation::log_none}</p> }.into_any()),
    });
    view! {
        <section class="stack" aria-labelledby="delegation-log">
            <h2 id="delegation-log">{words::delegation::log}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn one(act: &DelegatedAct) -> AnyView {
    let (by, deed) = (act.by.clone(), act.deed.clone());
    let item = saying(&act.item.name);
    let case = act.case.as_ref().and_then(|case| {
        let route = Route::Case(Id::parse(&case.id)?);
        let number = say(&case.name);
        Some(view! {
            <Link href=route.href() kind=LinkKind::Lone>
                {words::delegation::log_case} " " {number}
            </Link>
        })
    });
    view! {
        <li class=style::ONE>
            <p>{move || words::delegation::log_line(&by, &names::deed(&deed), &item.get())}</p>
            <p class=style::META>{told(&act.at)}</p>
            {case}
        </li>
    }
    .into_any()
}
