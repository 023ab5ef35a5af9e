//! A QR code: to go on with on a phone, to be shown at a window. Drawn as one path; always dark on light, as scanners need it.

use super::Text;
use crate::{styles, words};
use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};

/// A code for a text. The text must also be on the page in another form.
#[component]
pub fn QrCode(
    /// What is encoded: an address, a number.
    #[prop(into)]
    text: Signal<String>,
    /// What scanning it does.
    #[prop(into)]
    label: Text,
) -> impl IntoView {
    view! {
        <div class=styles::qr_code::CODE role="img" aria-label=move || words::ui::qr_alt(&label.get())>
            {move || {
                // Longer than 2,331 bytes does not fit: nothing is drawn, the text stands beside it.
                let (size, path) = drawn(&text.get())?;
                Some(
                    view! {
                        <svg class=styles::qr_code::DRAWING viewBox=size aria-hidden="true">
                            <path d=path />
                        </svg>
                    },
                )
            }}
        </div>
    }
    .into_any()
}

/// The view box with its quiet zone of four, and a path of horizontal runs.
fn drawn(text: &str) -> Option<(String, String)> {
    let code = Code::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let run = (x - start).to_string();
                for part in [
                    "M",
                    &start.to_string(),
                    " ",
                    &y.to_string(),
                    "h",
                    &run,
                    "v1h-",
                    &run,
                    "z",
                ] {
                    path.push_str(part);
                }
            }
            x += 1;
        }
    }
    let side = (code.size() + 8).to_string();
    Some((["-4 -4 ", &side, " ", &side].concat(), path))
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [Example {
        name: "address",
        view: || {
            view! { <QrCode text="https://example.com/items/1".to_owned() label=g::qr /> }
                .into_any()
        },
    }]
};

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn a_code_has_its_quiet_zone_and_its_finder() {
        let (size, path) = drawn("tongban").expect("fits");
        assert_eq!(size, "-4 -4 29 29");
        assert!(path.starts_with("M0 0h7v1h-7z"));
        assert!(drawn(&"x".repeat(3000)).is_none());
    }
}
