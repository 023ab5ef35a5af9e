//! What the codes in a picture say.

use crate::browser::camera::Grey;

/// The texts of all codes that can be read, in no order that means anything.
pub fn texts(picture: &Grey) -> Vec<String> {
    let Grey { width, pixels } = picture;
    let Some(height) = pixels.len().checked_div(*width) else {
        return Vec::new();
    };
    if height == 0 {
        return Vec::new();
    }
    let mut reader = quircs::Quirc::default();
    reader
        .identify(*width, height, &pixels[..width * height])
        .filter_map(|code| String::from_utf8(code.ok()?.decode().ok()?.payload).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of a code, as it comes from a scanner: eight pixels a module.
    fn picture(text: &str) -> Grey {
        let code =
            qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium).expect("fits");
        let (module, quiet) = (8, 4);
        let side = (code.size() + 2 * quiet) * module;
        let dark =
            |at: i32| code.get_module((at % side) / module - quiet, (at / side) / module - quiet);
        Grey {
            width: side as usize,
            pixels: (0..side * side)
                .map(|at| if dark(at) { 20 } else { 235 })
                .collect(),
        }
    }

    #[test]
    fn what_is_drawn_is_read() {
        for text in [
            "https://example.com/lookup#1.2",
            "\u{529e}\u{4ef6}",
            &"9".repeat(300),
        ] {
            assert_eq!(texts(&picture(text)), [text]);
        }
    }

    #[test]
    fn a_picture_without_a_code_says_nothing() {
        for picture in [
            Grey {
                width: 0,
                pixels: Vec::new(),
            },
            Grey {
                width: 7,
                pixels: vec![200; 3],
            },
            Grey {
                width: 64,
                pixels: vec![200; 64 * 64],
            },
        ] {
            assert!(texts(&picture).is_empty());
        }
    }
}
