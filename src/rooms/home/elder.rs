//! The first screen for elders: at most eight large entries in one column, the telephone on top (the frame has it).
//! The same tasks stay reachable by the menu and the search box.

use super::if_served;
use crate::routes::Route;
use crate::say::say;
use crate::styles::home as style;
use crate::ui::icon::{self, Icon, Picture};
use crate::words;
use contract::wire::Home;
use leptos::prelude::*;

/// Of eight entries three are acting for somebody, everything else, and help.
const ITEMS: usize = 5;

/// The entries.
pub fn entries(home: &Home) -> AnyView {
    let items = home
        .hot_items
        .iter()
        .take(ITEMS)
        .map(|item| {
            entry(
                Route::guide(&item.id).href(),
                icon::DOCUMENT,
                say(&item.name),
            )
        })
        .collect_view();
    view! {
        {if_served(Route::Cases, super::mine::mine)}
        <section class="stack" aria-labelledby="elder">
            <h2 id="elder">{words::home::elder}</h2>
            <ul class=style::LARGE role="list">
                {items}
                {if_served(
                    Route::Browse,
                    || entry(Route::Browse.href(), icon::MORE, words::home::elder_all.into_any()),
                )}
                {if_served(
                    Route::Delegations,
                    || entry(Route::Delegations.href(), icon::PERSON, words::home::elder_proxy_entry.into_any()),
                )}
                {entry(Route::Help.href(), icon::HELP, words::home::elder_help.into_any())}
            </ul>
            <p class=style::PROXY>{words::home::elder_proxy}</p>
        </section>
    }
    .into_any()
}

fn entry(href: String, picture: Picture, name: AnyView) -> AnyView {
    view! {
        <li>
            <a class=style::BIG href=href>
                <span class=style::BIG_MARK>
                    <Icon picture />
                </span>
                <span>{name}</span>
            </a>
        </li>
    }
    .into_any()
}
