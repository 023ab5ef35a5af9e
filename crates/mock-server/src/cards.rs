//! Cards and certificates of the personas.

use contract::wire::CardBrief;

use crate::http::routes::Ctx;

/// The cards of a persona that hold or held, as lists show them.
pub(crate) fn of(_ctx: &Ctx<'_>, _persona: &str) -> Vec<CardBrief> {
    Vec::new()
}
