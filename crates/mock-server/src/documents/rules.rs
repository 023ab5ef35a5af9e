//! What files may be like, and holding one that is announced against it.

use contract::wire::{Document, DocumentStart, DocumentState, FileRules};
use contract::{FieldError, Problem, ProblemKind};

use super::inspect;
use crate::http::refuse;
use crate::http::routes::Ctx;

const MEBIBYTE: u64 = 1024 * 1024;

/// What files may be like.
pub(crate) fn rules() -> FileRules {
    FileRules {
        most_bytes: 10 * MEBIBYTE,
        most_files: 5,
        media_types: inspect::TYPES.map(str::to_owned).to_vec(),
        least_pixels: 32,
    }
}

/// Holds a file that is announced against the rules; `here` is what its material has already.
///
/// # Errors
/// `TOO_LARGE`, or `INVALID_REQUEST` with what to do about it; `CONFLICT` when there are enough already.
pub(crate) fn hold(ctx: &Ctx<'_>, here: &[Document], start: &DocumentStart) -> Result<(), Problem> {
    let rules = rules();
    let wrong = |pointer: &str, detail: &str| {
        let error = FieldError::at(pointer, detail);
        Err(refuse::invalid(ctx.trace(), vec![error]))
    };
    let words = &ctx.world.words;
    if start.size > rules.most_bytes {
        let detail = format!("a file may have {} bytes at most", rules.most_bytes);
        let kind = ProblemKind::TooLarge;
        return Err(refuse::with_detail(kind, ctx.trace(), &detail));
    }
    if start.size == 0 {
        return wrong("/size", words.zh("file.zero"));
    }
    let length = start.name.chars().count();
    if !(1..=200).contains(&length) || start.name.contains(|c: char| c.is_control() || c == '/') {
        return wrong("/name", "expected 1 to 200 characters, no slash");
    }
    if matches!(start.media_type.as_str(), "image/heic" | "image/heif") {
        return wrong("/mediaType", words.zh("file.heic"));
    }
    if !rules.media_types.contains(&start.media_type) {
        return wrong("/mediaType", words.zh("file.unknown"));
    }
    // A file that was not accepted makes room for another.
    let counts = |document: &Document| document.state != DocumentState::Failed;
    if here.iter().filter(|d| counts(d)).count() >= rules.most_files as usize {
        let detail = format!("a material may have {} files at most", rules.most_files);
        return Err(refuse::conflict(ctx.trace(), &detail));
    }
    Ok(())
}
