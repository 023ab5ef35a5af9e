//! The address that one is at: read, and changed.

use super::Route;
use crate::browser::place;
use contract::{FieldError, QueryParams};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

/// Where one is; changes when one goes elsewhere.
pub fn use_route() -> Memo<Route> {
    let path = use_location().pathname;
    Memo::new(move |_| path.with(|path| place::below(path).map_or(Route::Lost, Route::read)))
}

/// The query of the address, read as strictly as the back end would. Parameters of others (`utm_source`) do not count.
pub fn use_query<Q: QueryParams + PartialEq + Send + Sync + 'static>()
-> Memo<Result<Q, Vec<FieldError>>> {
    let map = use_query_map();
    Memo::new(move |_| {
        let mut pairs = Vec::new();
        map.with(|map| {
            for param in Q::PARAMS {
                for value in map.get_all(param.name).unwrap_or_default() {
                    // An emptied search box is no query, not a wrong one.
                    if !value.is_empty() {
                        pairs.push((param.name.to_owned(), value));
                    }
                }
            }
        });
        Q::read(&pairs)
    })
}

/// The step that the address names.
pub fn use_step() -> Memo<Option<String>> {
    let map = use_query_map();
    Memo::new(move |_| map.with(|map| map.get("step")))
}

/// Goes somewhere, as a link would.
pub fn use_go() -> impl Fn(&str) + Clone {
    let navigate = leptos_router::hooks::use_navigate();
    move |href: &str| {
        navigate(
            href,
            leptos_router::NavigateOptions {
                resolve: false,
                ..Default::default()
            },
        )
    }
}

/// Changes the address without a new entry in the history, for state that lives in the query.
pub fn use_replace() -> impl Fn(&str) + Clone {
    let navigate = leptos_router::hooks::use_navigate();
    move |href: &str| {
        let options = leptos_router::NavigateOptions {
            resolve: false,
            replace: true,
            scroll: false,
            ..Default::default()
        };
        navigate(href, options);
    }
}
