//! `cargo xtask bench`: what a visit costs, held against budgets.json.
//!
//! Bytes and counts repeat exactly, so they are held exactly; times vary by some percent, so they fail only beyond
//! the budget times its tolerance. All are written to docs/numbers/bench.md.
//!
//! The form is measured in the gallery, built as what is shipped.

mod bytes;
mod report;
mod search;
mod server;

use crate::options::Options;
use crate::portal::{self, Kind};
use crate::run::{About, Failure, Outcome, command, quiet, root, step};
use crate::setup;
use report::Report;
use serde_json::Value;
use server::Server;
use std::fs;
use std::path::Path;

const BROWSER: &str = include_str!("bench/browser.mjs");
const MEASURE: &str = include_str!("bench/measure.mjs");
const TYPING: &str = include_str!("bench/typing.mjs");
const INBOX: &str = include_str!("bench/inbox.mjs");
/// Cases there are, so that the officer sees ten thousand: those of other regions are not theirs.
const CASES: u64 = 10_700;

/// Measures, writes, compares.
pub fn run(words: &[String]) -> Outcome {
    let options = Options::read(words, &["--only", "--runs", "--items"], &[], false)?;
    let only = options.value("--only");
    let kinds = ["bytes", "browser", "lighthouse", "server"];
    if let Some(other) = only.filter(|only| !kinds.contains(only)) {
        return Err(Failure::new(format!(
            "--only {other}: expected {}",
            kinds.join(", ")
        )));
    }
    let number = |name: &str, usual: u64| match options.value(name).map(str::parse) {
        None => Ok(usual),
        Some(Ok(number)) if number > 0 => Ok(number),
        Some(_) => Err(Failure::new(format!(
            "{name}: expected a whole number above 0"
        ))),
    };
    let runs = number("--runs", 5)?;
    let items = number("--items", 1_000_000)?;
    let wanted = |kind: &str| only.is_none_or(|only| only == kind);

    let mut report = Report::new()?;
    let dist = || portal::build(&setup::for_building()?, Kind::Release);
    if wanted("bytes") {
        bytes::weigh(&dist()?, &mut report)?;
    }
    if wanted("browser") || wanted("lighthouse") {
        let browser = setup::for_measuring()?;
        let server = Server::start(&portal::mock_server()?, Some(&dist()?), None)?;
        if wanted("browser") {
            visits(&browser.0, &server.address, runs, &mut report)?;
            inbox(&browser.0, &server.address, &mut report)?;
            let gallery = portal::build(&setup::for_building()?, Kind::GalleryRelease)?;
            let server = Server::start(&portal::mock_server()?, Some(&gallery), None)?;
            typing(&browser.0, &server.address, &mut report)?;
        }
        if wanted("lighthouse") {
            lighthouse(&browser.0, &server.address, &mut report)?;
        }
    }
    if wanted("server") {
        server::measure(&portal::mock_server()?, items, &mut report)?;
    }
    report.finish(only.is_none())
}

fn visits(browser: &Path, address: &str, runs: u64, report: &mut Report) -> Outcome {
    let measured = step(
        &format!("{runs} first and {runs} repeat visits on the phone profile"),
        || script(MEASURE, browser, address, runs),
    )?;
    for name in ["bytes", "paint", "usable", "long", "requests", "shift"] {
        report.add("first visit", name, measured["first"][name].as_f64());
    }
    report.add("later", "repeat", measured["repeat"].as_f64());
    report.browser = measured["browser"].as_str().unwrap_or_default().to_owned();
    for file in measured["files"].as_array().into_iter().flatten() {
        let part = |index: usize| file[index].to_string().replace('"', "");
        report.files.push([part(0), part(1), part(2), part(3)]);
    }
    Ok(())
}

fn typing(browser: &Path, address: &str, report: &mut Report) -> Outcome {
    let measured = step("typing into a form of 300 fields", || {
        script(TYPING, browser, address, 100)
    })?;
    for name in ["key", "condition", "blank"] {
        report.add("form", name, measured[name].as_f64());
    }
    Ok(())
}

fn inbox(browser: &Path, address: &str, report: &mut Report) -> Outcome {
    let measured = step("the inbox of 10,000 cases", || {
        script(INBOX, browser, address, CASES)
    })?;
    report.add("inbox", "scroll", measured["scroll"].as_f64());
    report.add("inbox", "narrow", measured["narrow"].as_f64());
    Ok(())
}

/// Runs a measurement, and reads the JSON in its last line.
fn script(script: &str, browser: &Path, address: &str, count: u64) -> Outcome<Value> {
    let mut node = command("node");
    let script = [BROWSER, script].concat();
    node.args(["--input-type=module", "--eval", &script, "--", address])
        .arg(root().join("tests"))
        .arg(count.to_string())
        .env("CHROMIUM", browser);
    let out = quiet(&mut node)?;
    serde_json::from_str(out.lines().last().unwrap_or_default())
        .map_err(|error| Failure::new(format!("the measurement is no JSON: {error}\n{out}")))
}

fn lighthouse(browser: &Path, address: &str, report: &mut Report) -> Outcome {
    let out = crate::finish::target_folder(&root()).join("lighthouse.json");
    step("Lighthouse", || {
        let as_root = quiet(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
        let sandbox = if as_root { " --no-sandbox" } else { "" };
        let mut lighthouse = command("node");
        lighthouse
            .arg(root().join("tests/node_modules/lighthouse/cli/index.js"))
            .args([address, "--quiet", "--output=json", "--no-enable-error-reporting"])
            .arg(format!("--output-path={}", out.display()))
            .arg("--only-categories=performance,accessibility,best-practices,seo")
            .arg(format!(
                "--chrome-flags=--headless=new{sandbox} --disable-gpu --disable-quic --no-first-run \
                 --disable-background-networking --disable-component-update --disable-sync"
            ))
            .env("CHROME_PATH", browser);
        quiet(&mut lighthouse)
    })?;
    let text = fs::read_to_string(&out).about("read", &out)?;
    let found: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("Lighthouse's report is no JSON: {error}")))?;
    for name in ["performance", "accessibility", "best-practices", "seo"] {
        let score = found["categories"][name]["score"].as_f64();
        report.add(
            "lighthouse",
            name,
            score.map(|score| (score * 100.0).round()),
        );
    }
    for audit in found["audits"]
        .as_object()
        .into_iter()
        .flat_map(serde_json::Map::values)
    {
        if audit["score"].as_f64().is_some_and(|score| score < 0.9) {
            println!(
                "  below 0.9: {}",
                audit["title"].as_str().unwrap_or_default()
            );
        }
    }
    Ok(())
}
