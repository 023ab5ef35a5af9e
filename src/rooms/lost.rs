//! No such page, or none here: what may have happened, and ways on.

use crate::browser::place;
use crate::frame::arrival;
use crate::routes::{Route, use_route};
use crate::styles::lost as style;
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::{site, words};
use leptos::prelude::*;

/// The page for addresses that lead nowhere, and for those of rooms that this portal does not offer. The search box is right above it, in the frame.
#[component]
pub fn Lost() -> impl IntoView {
    let here = use_route();
    let unknown = Memo::new(move |_| here.get() == Route::Lost);
    let title = move || {
        if unknown.get() {
            words::lost::title()
        } else {
            words::lost::off_title()
        }
    };
    let explain = move || {
        if unknown.get() {
            words::lost::explain()
        } else {
            words::lost::off_explain()
        }
    };
    arrival::use_title(move || Some(title().to_owned()));
    arrival::settled();
    let hotline = move || {
        site::hotline().map(|number| {
            let href = crate::browser::share::dial(&number);
            view! {
                <p>
                    {words::lost::call} " " <a href=href>{number}</a>
                </p>
            }
        })
    };
    let browse = move || {
        Route::Browse.is_served().then(|| {
            view! {
                <li>
                    <Link href=Route::Browse.href() kind=LinkKind::Lone picture=icon::MORE>
                        {words::lost::browse}
                    </Link>
                </li>
            }
        })
    };
    view! {
        <div class=["page stack ", style::LOST].concat()>
            <h1>{title}</h1>
            <p>{explain}</p>
            <ul class=style::WAYS role="list">
                <li>
                    <Link href=place::home() kind=LinkKind::Lone picture=icon::HOME>
                        {words::ui::back_home}
                    </Link>
                </li>
                {browse}
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
