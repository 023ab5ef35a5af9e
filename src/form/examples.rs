//! Placeholder replaced below.
use crate::rooms::gallery::Example;
/// The named examples.
pub const EXAMPLES: &[Example] = &[];
