//! The newest notices, and where help is.

use super::all;
use crate::routes::Route;
use crate::say::{self, say};
use crate::styles::home as style;
use crate::ui::icon::{self, Icon};
use crate::{site, words};
use contract::endpoint::Id;
use contract::wire::NoticeSummary;
use leptos::prelude::*;

/// Notices and policies, the newest first.
pub fn notices(list: &[NoticeSummary]) -> AnyView {
    if list.is_empty() {
        return ().into_any();
    }
    let lines = list
        .iter()
        .map(|notice| {
            let day = notice.published_on.clone();
            let stamp = day.clone();
            view! {
                <li class=style::NOTICE>
                    <a class=style::TITLE href=Route::Notice(Id(notice.id.clone())).href()>
                        {say(&notice.title)}
                    </a>
                    <span class=style::FACTS>
                        <time datetime=stamp>{move || say::day(&day)}</time>
                        " · "
                        {say(&notice.department.name)}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="notices">
            <h2 id="notices">{words::home::notices}</h2>
            <ul class=style::LIST role="list">
                {lines}
            </ul>
            <p>{all(Route::Notices.href(), words::home::all_notices)}</p>
        </section>
    }
    .into_any()
}

/// Help, at the end of what one might read.
pub fn help() -> AnyView {
    let number = move || {
        site::hotline().map(|number| {
            let href = crate::browser::share::dial(&number);
            view! {
                <a class=style::CALL href=href>
                    <Icon picture=icon::PHONE />
                    <span>{words::home::call} " " {number}</span>
                </a>
            }
        })
    };
    view! {
        <section class=style::HELP aria-labelledby="home-help">
            <h2 id="home-help">{words::home::help}</h2>
            <p>{words::home::help_explain}</p>
            <div class="row">
                {number} {all(Route::Help.href(), words::home::help_more)}
            </div>
        </section>
    }
    .into_any()
}
