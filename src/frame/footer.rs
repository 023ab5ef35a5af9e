//! The foot of the page, as government sites carry it.

use crate::routes::Route;
use crate::say::lang_of;
use crate::styles::footer as style;
use crate::{site, words};
use leptos::prelude::*;

/// The foot of the page.
#[component]
pub fn Footer() -> impl IntoView {
    let links = &site::config().links;
    let line = |label: fn(&str) -> String, value: &'static Option<String>| {
        value.as_deref().map(|value| {
            view! {
                <li class=style::RECORD lang=lang_of(value)>
                    {move || label(value)}
                </li>
            }
        })
    };
    let hotline = move || {
        site::hotline().map(|number| {
            let href = crate::browser::share::dial(&number);
            view! {
                <p class=style::CALL>
                    {words::frame::hotline} " " <a class=style::NUMBER href=href>{number}</a>
                </p>
            }
        })
    };
    view! {
        <footer class=style::FOOTER>
            <div class=["page ", style::INSIDE].concat()>
                <div>
                    <p class=style::NAME>{site::name}</p>
                    {hotline}
                </div>
                <ul class=style::LINKS role="list">
                    <li>
                        <a class=style::LINK href=Route::Help.href()>{words::frame::menu_help}</a>
                    </li>
                    {move || {
                        Route::LookUp
                            .is_served()
                            .then(|| {
                                view! {
                                    <li>
                                        <a class=style::LINK href=Route::LookUp.href()>{words::frame::lookup}</a>
                                    </li>
                                }
                            })
                    }}
                    {move || {
                        Route::Ratings
                            .is_served()
                            .then(|| {
                                view! {
                                    <li>
                                        <a class=style::LINK href=Route::Ratings.href()>{words::frame::ratings}</a>
                                    </li>
                                }
                            })
                    }}
                    <li>
                        <a class=style::LINK href=Route::Accessibility.href()>{words::frame::accessibility}</a>
                    </li>
                </ul>
                <ul class=style::RECORDS role="list">
                    {line(words::frame::host, &links.host)}
                    {line(words::frame::operator, &links.operator)}
                    {line(words::frame::site_id, &links.site_id)}
                    {line(words::frame::icp, &links.icp)}
                    {line(words::frame::police, &links.police)}
                </ul>
            </div>
        </footer>
    }
    .into_any()
}
