//! Looking into a file: what it really is, and whether it can be taken.

use contract::wire::{Attachment, DocumentState, Text};
use serde::{Deserialize, Serialize};

use super::{Kept, rules, sm3};
use crate::world::words::Words;

/// Media types that are taken.
pub(super) const TYPES: [&str; 4] = [
    "application/pdf",
    "application/ofd",
    "image/jpeg",
    "image/png",
];

/// The text by which every virus scanner can be tried out.
const TEST_VIRUS: &[u8] = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

/// What the scanner says, as a knob turns it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Scanner {
    /// What it finds.
    #[default]
    Honest,
    /// That every file has a virus.
    Virus,
    /// That every file could not be stored.
    Broken,
}

impl Scanner {
    /// A verdict by its name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "HONEST" => Self::Honest,
            "VIRUS" => Self::Virus,
            "BROKEN" => Self::Broken,
            _ => return None,
        })
    }
}

/// Receives a file that has come whole, or says why not.
pub(super) fn judge(words: &Words, scanner: Scanner, kept: &mut Kept) {
    let verdict = match scanner {
        Scanner::Virus => Err("file.virus"),
        Scanner::Broken => Err("file.broken"),
        Scanner::Honest => look(&kept.bytes, &kept.document.media_type),
    };
    let document = &mut kept.document;
    document.upload = None;
    match verdict {
        Ok(media_type) => {
            document.state = DocumentState::Received;
            document.media_type = media_type.to_owned();
            document.sm3 = Some(sm3(&kept.bytes));
            document.file = Some(Attachment {
                name: Text::zh(&*document.name),
                href: format!("/documents/{}/file", document.id),
                media_type: media_type.to_owned(),
                size: document.size,
            });
        }
        Err(key) => {
            document.state = DocumentState::Failed;
            document.reason = Some(words.text(key));
            kept.bytes.clear();
        }
    }
}

/// What a file really is; the key of the sentence that says why it is not taken.
fn look(bytes: &[u8], said: &str) -> Result<&'static str, &'static str> {
    let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|part| part == needle);
    if holds(TEST_VIRUS) {
        return Err("file.virus");
    }
    let found = sniff(bytes)?;
    if found != said {
        return Err("file.other");
    }
    match found {
        "application/pdf" if holds(b"/Encrypt") => return Err("file.locked"),
        "image/png" | "image/jpeg" => {
            let size = if found == "image/png" {
                png_size(bytes)
            } else {
                jpeg_size(bytes)
            };
            let (width, height) = size.ok_or("file.damaged")?;
            let least = rules().least_pixels;
            if width < least || height < least {
                return Err("file.small");
            }
        }
        _ => {}
    }
    Ok(found)
}

/// The media type by the first bytes.
fn sniff(bytes: &[u8]) -> Result<&'static str, &'static str> {
    let programs: [&[u8]; 5] = [
        b"MZ",
        b"\x7fELF",
        b"#!",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
    ];
    if programs.iter().any(|magic| bytes.starts_with(magic)) {
        return Err("file.program");
    }
    if bytes.get(4..8) == Some(b"ftyp")
        && bytes.get(8..11).is_some_and(|b| b == b"hei" || b == b"mif")
    {
        return Err("file.heic");
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok("application/pdf");
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok("image/png");
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok("image/jpeg");
    }
    // An OFD is an archive with this file in it.
    if bytes.starts_with(b"PK\x03\x04") && bytes.windows(7).any(|part| part == b"OFD.xml") {
        return Ok("application/ofd");
    }
    Err("file.unknown")
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

/// Width and height of a PNG.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.get(12..16)? != b"IHDR" {
        return None;
    }
    Some((number(bytes.get(16..20)?), number(bytes.get(20..24)?)))
}

/// Width and height of a JPEG, from its first frame header.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            // Fill bytes, and markers without a length.
            0xFF => at += 1,
            0x01 | 0xD0..=0xD8 => at += 2,
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Some((
                    number(bytes.get(at + 7..at + 9)?),
                    number(bytes.get(at + 5..at + 7)?),
                ));
            }
            _ => at += 2 + number(bytes.get(at + 2..at + 4)?) as usize,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let png = |width: u8| {
            [
                b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0".as_slice(),
                &[width],
                b"\0\0\0\x40",
            ]
            .concat()
        };
        assert_eq!(look(&png(64), "image/png"), Ok("image/png"));
        assert_eq!(look(&png(1), "image/png"), Err("file.small"));
        assert_eq!(look(&png(64)[..20], "image/png"), Err("file.damaged"));
        assert_eq!(look(&png(64), "image/jpeg"), Err("file.other"));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\x01\0\0\x80";
        assert_eq!(jpeg_size(jpeg), Some((128, 256)));
        assert_eq!(look(jpeg, "image/jpeg"), Ok("image/jpeg"));
        assert_eq!(
            look(b"\xff\xd8\xff\xe0\0", "image/jpeg"),
            Err("file.damaged")
        );
        assert_eq!(look(b"MZ\x90\0", "application/pdf"), Err("file.program"));
        assert_eq!(look(b"hello", "application/pdf"), Err("file.unknown"));
        assert_eq!(
            look(b"%PDF-1.7 /Encrypt 5 0 R", "application/pdf"),
            Err("file.locked")
        );
        assert_eq!(look(b"%PDF-1.7", "application/pdf"), Ok("application/pdf"));
    }
}
