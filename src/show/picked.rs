//! Whether a picked file can be handed in: told at once, by name, with what to do about it.

use super::sniff::{self, Kind};
use crate::browser::dom::PickedFile;
use crate::browser::files;
use crate::words;
use contract::wire::FileRules;

/// Pictures larger than this are offered to be made smaller.
const LARGE: u64 = 2 * 1024 * 1024;
/// The longest side of a picture that was made smaller: enough to read an A4 page by.
const MOST_SIDE: u32 = 2000;

/// What came of looking at a file.
pub enum Judged {
    /// It can be sent.
    Fit(PickedFile, &'static str),
    /// It could be smaller, or must be changed to be taken.
    Smaller(Offer),
    /// It cannot be taken: why, in words.
    Refused(String),
}

/// A picture, and the same made smaller.
#[derive(Clone)]
pub struct Offer {
    /// As picked.
    pub from: PickedFile,
    /// Made smaller, as a JPEG.
    pub to: PickedFile,
    /// What the one picked is; `None` when it cannot be taken as it is.
    pub as_it_is: Option<&'static str>,
}

/// Looks at a file.
pub async fn judge(file: PickedFile, rules: &FileRules) -> Judged {
    let name = file.name.clone();
    if file.size == 0 {
        return Judged::Refused(words::apply::file_empty(&name));
    }
    let Some(head) = files::head(&file).await else {
        return Judged::Refused(words::apply::file_gone(&name));
    };
    let kind = sniff::kind(&head);
    let media_type = kind.media_type(&name);
    let taken = rules.media_types.iter().any(|known| known == media_type);
    let limit = readable(rules.most_bytes);
    match kind {
        Kind::Program => return Judged::Refused(words::apply::file_program(&name)),
        Kind::Heic if !taken => return heic(file, rules).await,
        _ if !taken => {
            return Judged::Refused(words::apply::file_type(&name, &listed(rules)));
        }
        _ => {}
    }
    if kind.is_picture() {
        let Some((width, height)) = files::picture_size(&file).await else {
            return Judged::Refused(words::apply::file_broken(&name));
        };
        let least = rules.least_pixels;
        if width < least || height < least {
            let size = [&width.to_string(), "×", &height.to_string()].concat();
            return Judged::Refused(words::apply::file_pixels(&name, &size, &least.to_string()));
        }
        let must = file.size > rules.most_bytes;
        if (must || file.size > LARGE)
            && let Some(to) = smaller(&file, rules).await
        {
            return Judged::Smaller(Offer {
                from: file,
                to,
                as_it_is: (!must).then_some(media_type),
            });
        }
    }
    if file.size > rules.most_bytes {
        return Judged::Refused(words::apply::file_big(&name, &readable(file.size), &limit));
    }
    Judged::Fit(file, media_type)
}

/// Some browsers can read such pictures: then a JPEG is offered. Others cannot, and the person is told what to change.
async fn heic(file: PickedFile, rules: &FileRules) -> Judged {
    match smaller(&file, rules).await {
        Some(to) => Judged::Smaller(Offer {
            from: file,
            to,
            as_it_is: None,
        }),
        None => Judged::Refused(words::apply::file_heic(&file.name)),
    }
}

async fn smaller(file: &PickedFile, rules: &FileRules) -> Option<PickedFile> {
    if !rules.media_types.iter().any(|known| known == "image/jpeg") {
        return None;
    }
    let made = files::shrunk(file, MOST_SIDE).await?;
    let helps = made.size < file.size || sniff::kind(&files::head(file).await?) == Kind::Heic;
    (helps && made.size <= rules.most_bytes).then_some(made)
}

/// The kinds that are taken, as people call them.
pub fn listed(rules: &FileRules) -> String {
    let names = rules.media_types.iter().map(|known| sniff::name_of(known));
    names.collect::<Vec<_>>().join(words::apply::comma())
}

/// Bytes as people say them.
pub fn readable(bytes: u64) -> String {
    match bytes / 1024 {
        0 => [&bytes.to_string(), " B"].concat(),
        kb @ 1..1024 => [&kb.to_string(), " KB"].concat(),
        kb => {
            let (whole, tenth) = (kb / 1024, kb % 1024 * 10 / 1024);
            let whole = whole.to_string();
            match tenth {
                0 => [&whole, " MB"].concat(),
                _ => [&whole, ".", &tenth.to_string(), " MB"].concat(),
            }
        }
    }
}
