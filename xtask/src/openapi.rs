//! `cargo xtask openapi`: the contract as OpenAPI, written to docs/openapi.json; `--check` only compares.

use crate::options::Options;
use crate::run::{About, Failure, Outcome, command, root, step};
use std::fs;
use std::process::Stdio;

/// Prints the document from the contract, and writes or compares it.
pub fn run(words: &[String]) -> Outcome {
    let options = Options::read(words, &[], &["--check"], false)?;
    let document = step("print OpenAPI from the contract", || {
        let mut print = command("cargo");
        print.args([
            "run",
            "--quiet",
            "-p",
            "mock-server",
            "--",
            "--print-openapi",
        ]);
        let printed = print
            .current_dir(root())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| Failure::new(format!("cannot run cargo: {error}")))?;
        if !printed.status.success() {
            return Err(Failure::new("the mock server did not print the document"));
        }
        serde_json::from_slice::<serde_json::Value>(&printed.stdout)
            .map_err(|error| Failure::new(format!("what it printed is no JSON: {error}")))?;
        String::from_utf8(printed.stdout).map_err(|error| Failure::new(error.to_string()))
    })?;
    let document = document.trim_end().to_owned() + "\n";
    let path = root().join("docs/openapi.json");
    if !options.has("--check") {
        return fs::write(&path, document).about("write", &path);
    }
    if fs::read_to_string(&path).about("read", &path)? == document {
        println!("docs/openapi.json is what the contract says");
        return Ok(());
    }
    Err(
        Failure::new("docs/openapi.json is not what the contract says")
            .advice("run `cargo xtask openapi`"),
    )
}
