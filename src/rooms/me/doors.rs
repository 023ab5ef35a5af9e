//! The doors to everything of one's own: a line each, shown where this portal and its back end serve it.

use crate::{
    routes::Route,
    styles::me as style,
    ui::icon::{self, Icon, Picture},
    words,
};
use contract::wire::MyCounts;
use leptos::prelude::*;

/// Where one goes, its picture, what it is called, and how much is there.
type Door = (
    Route,
    Picture,
    fn() -> &'static str,
    fn(&MyCounts) -> Option<u32>,
);

/// Nothing is counted there.
fn uncounted(_: &MyCounts) -> Option<u32> {
    None
}

/// Every door, in their order. A room of one's own is one line more; [`ELDER`] of them, the first, stand large for elders.
fn doors() -> Vec<Door> {
    vec![
        (
            Route::Cases,
            icon::DOCUMENT,
            words::me::door_cases,
            |counts| counts.open_cases,
        ),
        (
            Route::Messages,
            icon::BELL,
            words::me::door_messages,
            |counts| counts.unread,
        ),
        (Route::Cards, icon::CARD, words::me::door_cards, |counts| {
            counts.cards
        }),
        (
            Route::Delegations,
            icon::PEOPLE,
            words::delegation::title,
            uncounted,
        ),
        (
            Route::Bookings,
            icon::CALENDAR,
            words::booking::title,
            uncounted,
        ),
        (
            Route::TakeUp,
            icon::DOCUMENT,
            words::take_up::title,
            uncounted,
        ),
        (
            Route::Payments,
            icon::CARD,
            words::payments::title,
            uncounted,
        ),
        (Route::Talk, icon::EDIT, words::talk::title, uncounted),
        (
            Route::Favourites,
            icon::STAR,
            words::favourites::title,
            uncounted,
        ),
        (Route::Level, icon::PERSON, words::me::door_level, uncounted),
        (
            Route::Account,
            icon::PERSON,
            words::account::profile,
            uncounted,
        ),
        (
            Route::Security,
            icon::SHIELD,
            words::account::security,
            uncounted,
        ),
        (
            Route::Consents,
            icon::CHECK,
            words::account::consents,
            uncounted,
        ),
        (Route::Access, icon::INFO, words::account::access, uncounted),
        (
            Route::Privacy,
            icon::SHIELD,
            words::privacy::title,
            uncounted,
        ),
        (Route::Tags, icon::FILTER, words::me::door_tags, uncounted),
        (
            Route::Materials,
            icon::DOCUMENT,
            words::papers::materials,
            uncounted,
        ),
        (
            Route::Addresses,
            icon::PLACE,
            words::addresses::title,
            uncounted,
        ),
        (
            Route::Archive,
            icon::DOCUMENT,
            words::papers::archive,
            uncounted,
        ),
        (
            Route::Footprints,
            icon::CLOCK,
            words::footprints::title,
            uncounted,
        ),
        (
            Route::LookUp,
            icon::SEARCH,
            words::me::door_lookup,
            uncounted,
        ),
        (
            Route::Cancel,
            icon::CLOSE,
            words::account::cancel,
            uncounted,
        ),
    ]
}

/// How many doors stand large for elders, beside what waits for them and "other services".
pub const ELDER: usize = 4;

/// All of them, as tiles.
pub fn all(counts: &MyCounts) -> AnyView {
    let tiles = doors()
        .into_iter()
        .map(|(route, picture, label, count)| {
            let count = count(counts).filter(|count| *count > 0).map(u64::from);
            let served = Memo::new({
                let route = route.clone();
                move |_| route.is_served()
            });
            move || served.get().then(|| tile(&route, picture, label, count))
        })
        .collect_view();
    view! {
        <ul class=style::DOORS role="list">
            {tiles}
        </ul>
    }
    .into_any()
}

fn tile(
    route: &Route,
    picture: Picture,
    label: fn() -> &'static str,
    count: Option<u64>,
) -> AnyView {
    view! {
        <li>
            <a class=style::DOOR href=route.href()>
                <span class=style::MARK>
                    <Icon picture />
                </span>
                <span>{label}</span>
                {count.map(|count| view! { <span class=style::COUNT>{move || words::me::door_count(count)}</span> })}
            </a>
        </li>
    }
    .into_any()
}

/// Those that are served now, for elders: address, picture, name.
pub fn served() -> Vec<(String, Picture, words::Phrase)> {
    let doors = doors().into_iter().filter(|(route, ..)| route.is_served());
    doors
        .map(|(route, picture, label, _)| (route.href(), picture, label))
        .collect()
}
