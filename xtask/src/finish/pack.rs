//! Packing: each file that shrinks gets a `.br` (quality 11) and a `.gz` beside it, made by the zlib of Node,
//! which is here anyway and quick.

use crate::run::{Failure, Outcome, command, quiet, step};
use std::path::Path;

const SCRIPT: &str = include_str!("pack.mjs");

/// Packs a distribution's files; what is packed already is made anew.
pub fn pack(folder: &Path) -> Outcome {
    step("pack (brotli 11, gzip 9)", || {
        let mut node = command("node");
        node.args(["--input-type=module", "--eval", SCRIPT, "--"])
            .arg(folder);
        quiet(&mut node)
            .map(drop)
            .map_err(|failure: Failure| failure.advice("Node.js 20 or newer must be on the PATH"))
    })
}
