//! The bar at the foot of every page: that this is a terminal, its hall, and the way out, always in reach of a hand.

use super::ask::Ask;
use crate::browser::terminal;
use crate::routes::Route;
use crate::styles::kiosk as style;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{self, Icon};
use crate::{site, words};
use contract::endpoint::Id;
use leptos::prelude::*;

/// The bar.
#[component]
pub fn Bar(
    /// Ends the visit.
    end: Callback<()>,
) -> impl IntoView {
    terminal::watch_typing();
    terminal::keep_foot_clear("8rem");
    let asks = RwSignal::new(false);
    let press = move |()| {
        if terminal::is_half_written() {
            // Of an application under way, what was typed last is saved while one reads.
            terminal::ask_to_save();
            asks.set(true);
        } else {
            end.run(());
        }
    };
    let hall = site::kiosk()
        .and_then(|kiosk| Id::parse(kiosk.hall.as_deref()?))
        .map(Route::Hall);
    let hall = move || {
        hall.clone().filter(Route::is_served).map(|hall| {
            view! {
                <a class=style::HALL href=hall.href()>
                    {words::kiosk::this_hall}
                </a>
            }
        })
    };
    view! {
        <aside class=[style::BAR, " no-print"].concat() aria-label=words::kiosk::bar>
            <div class=["page ", style::INSIDE].concat()>
                <p class=style::SAID>{words::kiosk::about}</p>
                {hall}
                <Button kind=ButtonKind::Primary on_press=press>
                    <Icon picture=icon::CLOSE />
                    {words::kiosk::finish}
                </Button>
            </div>
        </aside>
        <Ask open=asks end />
    }
    .into_any()
}
