//! Days, numbers and money as the reader's language writes them, by the browser's own `Intl`.

use crate::words;
use wasm_bindgen::JsValue;

fn options(pairs: &[(&str, &str)]) -> js_sys::Object {
    let options = js_sys::Object::new();
    for (name, value) in pairs {
        let _ = js_sys::Reflect::set(
            &options,
            &JsValue::from_str(name),
            &JsValue::from_str(value),
        );
    }
    options
}

/// A day (`2026-03-27`) in words: `2026年3月27日`, `27 March 2026`. What is no day comes back as it is.
pub fn day(iso: &str) -> String {
    let date = js_sys::Date::new(&JsValue::from_str(iso));
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    // English as officials write it; UTC, because a day has no time to be shifted.
    let locale = if words::language().tag() == "en" {
        "en-GB"
    } else {
        words::language().tag()
    };
    let options = options(&[
        ("year", "numeric"),
        ("month", "long"),
        ("day", "numeric"),
        ("timeZone", "UTC"),
    ]);
    date.to_locale_date_string(locale, &options).into()
}

/// A number with its groups: `12,345`.
pub fn number(value: u64) -> String {
    js_sys::Number::from(value as f64)
        .to_locale_string(words::language().tag())
        .into()
}
