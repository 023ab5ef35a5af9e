//! `cargo xtask deny`: licences, bans and sources of all dependencies; advisories where their database can be reached.

use crate::run::{Outcome, command, limited, open, root, step};
use crate::setup;
use std::time::Duration;

const VERSION: &str = "0.20.2";

/// Runs cargo-deny, installing it into the tools' cache at first.
pub fn run() -> Outcome {
    let tool = setup::cargo_tool("cargo-deny", VERSION, "cargo-deny", &[])?;
    setup::sweep()?;
    let deny = || {
        let mut deny = command(&tool);
        deny.current_dir(root())
            .args(["--workspace", "--all-features", "--log-level", "error"]);
        deny
    };
    step("licences, bans and sources (cargo-deny)", || {
        open(deny().args(["check", "licenses", "bans", "sources"]))
    })?;
    let fetched = step("fetch the advisory database", || {
        limited(deny().args(["fetch", "db"]), Some(Duration::from_secs(60)))
    });
    if fetched.is_err() {
        println!("  it cannot be reached from here: advisories are not checked");
        return Ok(());
    }
    step("advisories (cargo-deny)", || {
        open(deny().args(["check", "--disable-fetch", "advisories"]))
    })
}
