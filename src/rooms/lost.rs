//! No such page: what may have happened, and ways on.

use crate::browser::place;
use crate::frame::arrival;
use crate::routes::Route;
use crate::styles::lost as style;
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::{site, words};
use leptos::prelude::*;

/// The page for addresses that lead nowhere. The search box is right above it, in the frame.
#[component]
pub fn Lost() -> impl IntoView {
    arrival::use_title(|| Some(words::lost::title().to_owned()));
    arrival::settled();
    let hotline = move || {
        site::hotline().map(|number| {
            let href = ["tel:", &number].concat();
            view! {
                <p>
                    {words::lost::call} " " <a href=href>{number}</a>
                </p>
            }
        })
    };
    view! {
        <div class=["page stack ", style::LOST].concat()>
            <h1>{words::lost::title}</h1>
            <p>{words::lost::explain}</p>
            <ul class=style::WAYS role="list">
                <li>
                    <Link href=place::home() kind=LinkKind::Lone picture=icon::HOME>
                        {words::ui::back_home}
                    </Link>
                </li>
                <li>
                    <Link href=Route::Browse.href() kind=LinkKind::Lone picture=icon::MORE>
                        {words::lost::browse}
                    </Link>
                </li>
                <li>
                    <Link href=Route::Help.href() kind=LinkKind::Lone picture=icon::HELP>
                        {words::lost::help}
                    </Link>
                </li>
            </ul>
            {hotline}
        </div>
    }
    .into_any()
}
