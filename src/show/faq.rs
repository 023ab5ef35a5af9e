//! The address of one question on the help page.

use crate::routes::Route;
use contract::endpoint::encode;

/// The parameter that names the question to open.
pub const OPEN: &str = "open";

/// The help page with this question open.
pub fn href(id: &str) -> String {
    let mut href = [&Route::Help.href(), "?", OPEN, "="].concat();
    encode(id, &mut href);
    href
}
