//! `cargo xtask openapi`: the contract as OpenAPI, written to docs/openapi.json with the JSON Schemas beside it.
//!
//! `--check` only compares what is written with what the contract says; `--compare` holds it against the document that was
//! released last; `--release` makes it the released one.

mod compare;
mod schemas;

use crate::options::Options;
use crate::run::{About, Failure, Outcome, command, root, step};
use compare::{Comparison, Version};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

const RELEASED: &str = "docs/released/openapi.json";

/// Prints the document from the contract, and writes or compares it.
pub fn run(words: &[String]) -> Outcome {
    let options = Options::read(words, &[], &["--check", "--compare", "--release"], false)?;
    if options.has("--compare") {
        return against_released();
    }
    if options.has("--release") {
        return release();
    }
    let document = printed()?;
    let mut stale = Vec::new();
    for (path, text) in files(&document)? {
        if !options.has("--check") {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).about("create", folder)?;
            }
            fs::write(&path, text).about("write", &path)?;
        } else if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            stale.push(shown(&path));
        }
    }
    if !options.has("--check") {
        return Ok(());
    }
    if stale.is_empty() {
        println!("docs/openapi.json and docs/schemas are what the contract says");
        return Ok(());
    }
    let what = format!("not what the contract says: {}", stale.join(", "));
    Err(Failure::new(what).advice("run `cargo xtask openapi`"))
}

/// What the mock server prints: it holds the contract with its schemas.
fn printed() -> Outcome<String> {
    step("print OpenAPI from the contract", || {
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
        String::from_utf8(printed.stdout).map_err(|error| Failure::new(error.to_string()))
    })
}

/// Every file that follows from the document, with what stands in it.
fn files(document: &str) -> Outcome<Vec<(PathBuf, String)>> {
    let parsed = parse(document, "what the mock server printed")?;
    let docs = root().join("docs");
    let mut files = vec![(
        docs.join("openapi.json"),
        document.trim_end().to_owned() + "\n",
    )];
    for (name, schema) in schemas::beside(&parsed)? {
        let text = serde_json::to_string_pretty(&schema)
            .map_err(|error| Failure::new(error.to_string()))?;
        files.push((docs.join("schemas").join(name), text + "\n"));
    }
    Ok(files)
}

fn parse(text: &str, what: &str) -> Outcome<Value> {
    serde_json::from_str(text).map_err(|error| Failure::new(format!("{what} is no JSON: {error}")))
}

fn shown(path: &Path) -> String {
    let short = path.strip_prefix(root()).unwrap_or(path);
    short.display().to_string()
}

fn document(path: &str) -> Outcome<Value> {
    let file = root().join(path);
    let text = fs::read_to_string(&file).about("read", &file)?;
    parse(&text, path)
}

/// Fails where an older portal or back end would break, unless the major version says so.
fn against_released() -> Outcome {
    let (old, new) = (document(RELEASED)?, document("docs/openapi.json")?);
    let found = Comparison::of(&old, &new);
    let (was, is) = (Version::of(&old)?, Version::of(&new)?);
    for line in &found.added {
        println!("  new: {line}");
    }
    for line in &found.breaking {
        println!("  breaks: {line}");
    }
    println!(
        "{} breaking and {} other changes since the released {was}; this is {is}",
        found.breaking.len(),
        found.added.len()
    );
    found.allows(was, is)
}

/// Makes docs/openapi.json the released document.
fn release() -> Outcome {
    let new = document("docs/openapi.json")?;
    let file = root().join(RELEASED);
    if file.is_file() {
        let old = document(RELEASED)?;
        let found = Comparison::of(&old, &new);
        let (was, is) = (Version::of(&old)?, Version::of(&new)?);
        found.allows(was, is)?;
        if was == is && !found.added.is_empty() {
            let what = format!("{is} was released already, without {}", found.added[0]);
            let advice = "raise the minor number of CONTRACT_VERSION in crates/contract/src/lib.rs";
            return Err(Failure::new(what).advice(advice));
        }
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).about("create", folder)?;
    }
    // On one line: nobody reads it, and it is large.
    fs::write(&file, new.to_string() + "\n").about("write", &file)
}
