//! Just enough of JPEG: whether it is one, and how large.

/// The longest base64 that is read.
const LONGEST: usize = 960_000;

/// Width and height of a JPEG in base64; `None` when it is not one.
pub(crate) fn measure(base64: &str) -> Option<(u32, u32)> {
    if base64.len() > LONGEST {
        return None;
    }
    let bytes = decode(base64)?;
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    loop {
        let (marker, length) = match rest {
            [0xFF, marker, high, low, ..] => {
                (*marker, usize::from(u16::from_be_bytes([*high, *low])))
            }
            _ => return None,
        };
        let segment = rest.get(4..2 + length)?;
        // Start of frame, but for the markers of tables among them.
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let side = |at: usize| {
                Some(u32::from(u16::from_be_bytes([
                    *segment.get(at)?,
                    *segment.get(at + 1)?,
                ])))
            };
            return Some((side(3)?, side(1)?));
        }
        rest = rest.get(2 + length..)?;
    }
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut held) = (0_u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(u8::try_from((bits >> held) & 0xFF).ok()?);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::measure;

    #[test]
    fn a_jpeg_is_measured_and_nothing_else_is() {
        // SOI, an empty APP0, SOF0 of 320 by 240.
        let jpeg = "/9j/4AAC/8AAEQgA8AFAAwEiAAIRAQMRAQ==";
        assert_eq!(measure(jpeg), Some((320, 240)));
        for wrong in ["", "iVBORw0KGgo=", "/9j/", "/9j/4P//", "not base64!"] {
            assert_eq!(measure(wrong), None, "{wrong}");
        }
    }
}
