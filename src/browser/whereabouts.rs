//! About where the device is: asked for only when a person says so, and known to a kilometre only.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Geolocation, PositionOptions};

/// How long the device may take, in milliseconds.
const WAIT: u32 = 10_000;
/// What the browser says when the person, or the system, does not allow it.
const DENIED: f64 = 1.0;

/// Why there is no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The person, or the system, does not allow it.
    Denied,
    /// The device does not know, or took too long.
    Unknown,
}

/// Whether this browser can be asked at all: not on origins that are not secure.
pub fn can_be_asked() -> bool {
    geolocation().is_some()
}

fn geolocation() -> Option<Geolocation> {
    let navigator = web_sys::window()?.navigator();
    navigator.geolocation().ok()
}

/// Degrees north and east with two decimals. The browser asks the person first.
pub async fn about_here() -> Result<(String, String), Trouble> {
    let device = geolocation().ok_or(Trouble::Unknown)?;
    let options = PositionOptions::new();
    options.set_timeout(WAIT);
    let mut ask = |found: Function, failed: Function| {
        let asked = device.get_current_position_with_error_callback_and_options(
            &found,
            Some(&failed),
            &options,
        );
        if asked.is_err() {
            let _ = failed.call0(&JsValue::UNDEFINED);
        }
    };
    let position = JsFuture::from(Promise::new(&mut ask)).await;
    let position = position.map_err(|why| {
        let code = get(&why, "code").and_then(|code| code.as_f64());
        if code == Some(DENIED) {
            Trouble::Denied
        } else {
            Trouble::Unknown
        }
    })?;
    let coords = get(&position, "coords").ok_or(Trouble::Unknown)?;
    let degrees = |name| {
        let exact = get(&coords, name)?.as_f64().filter(|at| at.is_finite())?;
        Some(two_decimals(exact))
    };
    degrees("latitude")
        .zip(degrees("longitude"))
        .ok_or(Trouble::Unknown)
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}

/// Written by hand: writing a number with a fraction takes 5 KB of code.
fn two_decimals(degrees: f64) -> String {
    let hundredths = (degrees * 100.0).round() as i32;
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    let pad = if part < 10 { "0" } else { "" };
    [sign, &whole.to_string(), ".", pad, &part.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::two_decimals;

    #[test]
    fn degrees_are_cut_to_a_kilometre() {
        for (exact, told) in [
            (41.273_91, "41.27"),
            (-3.5, "-3.50"),
            (0.049, "0.05"),
            (-0.004, "0.00"),
            (179.999, "180.00"),
        ] {
            assert_eq!(two_decimals(exact), told);
        }
    }
}
