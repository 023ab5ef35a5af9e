//! From an answer's text to the contract's types.

use super::failure::{Failure, FailureKind};
use crate::browser::json;
use contract::read::{FromJson, Json, Misfit};

/// Reads the answer of an operation.
pub(super) fn read<T: FromJson>(operation: &str, text: &str) -> Result<T, Failure> {
    with(operation, text, Json::read::<T>)
}

/// As [`read`], by a reader whose type the caller need not know.
pub(super) fn with<T>(
    operation: &str,
    text: &str,
    read: fn(Json) -> Result<T, Misfit>,
) -> Result<T, Failure> {
    let field = match json::parse(text) {
        Some(json) => match read(json) {
            Ok(value) => return Ok(value),
            Err(field) => field,
        },
        None => "",
    };
    Err(misfit(operation, field))
}

/// Names operation and field in the console, for whoever runs the back end: neither holds anything personal.
fn misfit(operation: &str, field: &str) -> Failure {
    let told = [
        operation,
        ": the answer does not fit the contract at `",
        field,
        "`",
    ]
    .concat();
    web_sys::console::warn_1(&told.into());
    Failure::of(FailureKind::Malformed)
}
