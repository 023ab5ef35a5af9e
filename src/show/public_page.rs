//! Public pages by what they are about: where they are, what they are called.

use crate::{routes::Route, ui::icon, words};
use contract::{
    endpoint::Id,
    wire::{PublicKind, PublicPage},
};

/// Where a page is; `None` for a kind that this portal does not know, or does not serve.
pub fn route(page: &PublicPage) -> Option<Route> {
    let id = Id::parse(&page.id)?;
    let route = match page.kind {
        PublicKind::Item => Route::Guide(id),
        PublicKind::OneThing => Route::OneThing(id),
        PublicKind::Notice => Route::Notice(id),
        PublicKind::Department => Route::Department(id),
        PublicKind::Hall => Route::Hall(id),
        PublicKind::Other(_) => return None,
    };
    route.is_served().then_some(route)
}

/// What kind of page it is; reactive.
pub fn kind(kind: &PublicKind) -> String {
    match kind {
        PublicKind::Item => words::show::page_item(),
        PublicKind::OneThing => words::show::page_one_thing(),
        PublicKind::Notice => words::show::page_notice(),
        PublicKind::Department => words::show::page_department(),
        PublicKind::Hall => words::show::page_hall(),
        PublicKind::Other(name) => name,
    }
    .to_owned()
}

/// A picture of it.
pub fn picture(kind: &PublicKind) -> icon::Picture {
    match kind {
        PublicKind::OneThing => icon::PEOPLE,
        PublicKind::Notice => icon::BELL,
        PublicKind::Department => icon::BUILDING,
        PublicKind::Hall => icon::PLACE,
        _ => icon::DOCUMENT,
    }
}
