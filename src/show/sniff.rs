//! What a file really is, by its first bytes: names lie.

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing in it.
    Empty,
    /// PDF.
    Pdf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// BMP.
    Bmp,
    /// TIFF.
    Tiff,
    /// HEIC, as some phones take pictures.
    Heic,
    /// A ZIP container: OFD, DOCX, XLSX and others.
    Zip,
    /// A document of an old office program.
    OldOffice,
    /// A film.
    Video,
    /// A program: never taken.
    Program,
    /// Something else.
    Other,
}

/// Looks at the first bytes.
pub fn kind(head: &[u8]) -> Kind {
    let at = |from: usize, what: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(what));
    match head {
        [] => Kind::Empty,
        [0xff, 0xd8, 0xff, ..] => Kind::Jpeg,
        [b'M', b'Z', ..] | [0x7f, b'E', b'L', b'F', ..] | [b'#', b'!', ..] => Kind::Program,
        [0xfe, 0xed, 0xfa, 0xce | 0xcf, ..] | [0xce | 0xcf, 0xfa, 0xed, 0xfe, ..] => Kind::Program,
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Kind::Tiff,
        [b'B', b'M', ..] => Kind::Bmp,
        [0x1a, 0x45, 0xdf, 0xa3, ..] => Kind::Video,
        _ if at(0, b"%PDF-") => Kind::Pdf,
        _ if at(0, b"\x89PNG\r\n\x1a\n") => Kind::Png,
        _ if at(0, b"GIF8") => Kind::Gif,
        _ if at(0, b"RIFF") && at(8, b"WEBP") => Kind::Webp,
        _ if at(0, b"RIFF") => Kind::Video,
        _ if at(0, b"PK\x03\x04") => Kind::Zip,
        _ if at(0, &[0xd0, 0xcf, 0x11, 0xe0]) => Kind::OldOffice,
        _ if at(4, b"ftyp") => {
            let heic: [&[u8]; 6] = [b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1"];
            if heic.iter().any(|brand| at(8, brand)) {
                Kind::Heic
            } else {
                Kind::Video
            }
        }
        _ => Kind::Other,
    }
}

impl Kind {
    /// Whether it is a picture that the browser can make smaller.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Bmp)
    }

    /// Its media type; of a container and of what has no mark of its own the ending decides.
    pub fn media_type(self, name: &str) -> &'static str {
        let ending = name
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        match (self, ending.as_str()) {
            (Self::Pdf, _) => "application/pdf",
            (Self::Jpeg, _) => "image/jpeg",
            (Self::Png, _) => "image/png",
            (Self::Gif, _) => "image/gif",
            (Self::Webp, _) => "image/webp",
            (Self::Bmp, _) => "image/bmp",
            (Self::Tiff, _) => "image/tiff",
            (Self::Heic, _) => "image/heic",
            (Self::Video, _) => "video/mp4",
            (Self::Zip, "ofd") => "application/ofd",
            (Self::Zip, "docx") => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            (Self::Zip, "xlsx") => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
            (Self::Zip, _) => "application/zip",
            (Self::OldOffice, "xls") => "application/vnd.ms-excel",
            (Self::OldOffice, _) => "application/msword",
            (Self::Other, "txt") => "text/plain",
            (Self::Empty | Self::Program | Self::Other, _) => "application/octet-stream",
        }
    }
}

/// How people call a media type.
pub fn name_of(media_type: &str) -> String {
    let known = match media_type {
        "application/pdf" => "PDF",
        "application/ofd" => "OFD",
        "image/jpeg" => "JPG",
        "image/png" => "PNG",
        "application/msword" => "DOC",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "DOCX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "XLSX",
        "application/vnd.ms-excel" => "XLS",
        other => {
            let last = other.rsplit('/').next().unwrap_or(other);
            return last.to_ascii_uppercase();
        }
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_one_whatever_it_is_called() {
        assert_eq!(kind(b"MZ\x90\x00"), Kind::Program);
        assert_eq!(kind(b"\x7fELF\x02"), Kind::Program);
        assert_eq!(kind(b""), Kind::Empty);
    }

    #[test]
    fn pictures_of_phones_are_told_from_films() {
        assert_eq!(kind(b"\0\0\0\x18ftypheic"), Kind::Heic);
        assert_eq!(kind(b"\0\0\0\x18ftypmp42"), Kind::Video);
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n\0"), Kind::Png);
    }

    #[test]
    fn a_container_is_what_its_ending_says() {
        assert_eq!(
            Kind::Zip.media_type("\u{5408}\u{540c}.OFD"),
            "application/ofd"
        );
        assert_eq!(Kind::Zip.media_type("x.exe"), "application/zip");
    }
}
