//! Number and query code of a case as a QR code carries them. What stands behind `#` is sent to no server.

use super::lookup::tidy;
use crate::{
    browser::{page, place},
    routes::Route,
};

/// The address for a code on a receipt: any telephone's camera finds its way to the look-up.
pub fn address(number: &str, code: &str) -> String {
    let place = Route::LookUp.href();
    [&page::origin(), &*place, "#", number, ".", code].concat()
}

/// Number and query code out of such an address, of whatever portal.
pub fn read(text: &str) -> Option<(String, String)> {
    let (_, scanned) = text.split_once("/lookup#")?;
    parts(&place::decoded(scanned))
}

fn parts(scanned: &str) -> Option<(String, String)> {
    let (number, code) = scanned.rsplit_once('.')?;
    let (number, code) = (tidy(number), tidy(code));
    (!number.is_empty() && !code.is_empty()).then_some((number, code))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn number_and_code_are_told_apart_by_the_last_dot() {
        let pair = |number: &str, code: &str| Some((number.to_owned(), code.to_owned()));
        assert_eq!(parts("A-1.042137"), pair("A-1", "042137"));
        assert_eq!(parts("A.1.042137"), pair("A.1", "042137"));
        for wrong in ["", "042137", ".042137", "A-1."] {
            assert_eq!(parts(wrong), None, "{wrong}");
        }
    }
}
