//! The style: what the first frame needs stands in the page itself, the rest of the first screen is one sheet, and what
//! only further rooms show is another, which comes with the first of them.

use super::Stage;
use crate::run::{About, Outcome, command, quiet};
use crate::setup::Tools;
use std::fs;

/// In the page: the tokens, what they are in each theme, and the frame's own rules.
const CRITICAL: [&str; 3] = ["style/tokens.css", "style/themes.css", "style/critical.css"];
/// In the sheet. The order matters: rules for everything, then for components (build.rs writes them), then for paper.
const SHEET: [&str; 3] = ["style/base.css", "target/components.css", "style/print.css"];
/// In the second sheet.
const ROOMS: [&str; 1] = ["target/rooms.css"];

/// The sources of both sheets, in order.
pub fn sheet_sources(stage: &Stage) -> Outcome<String> {
    Ok(sources(stage, &SHEET)? + &sources(stage, &ROOMS)?)
}

/// The sources of the critical style, in order.
pub fn critical_sources(stage: &Stage) -> Outcome<String> {
    sources(stage, &CRITICAL)
}

fn sources(stage: &Stage, names: &[&str]) -> Outcome<String> {
    let mut all = String::new();
    for name in names {
        let path = stage.source.join(name);
        all += &fs::read_to_string(&path).about("read", &path)?;
        all.push('\n');
    }
    Ok(all)
}

/// The finished sheet; the answer is its path from the base.
pub fn sheet(stage: &Stage, tools: &Tools) -> Outcome<String> {
    let small = minified(stage, tools, "sheet", &sources(stage, &SHEET)?)?;
    stage.write_hashed("app", "css", small.as_bytes())
}

/// The finished second sheet; the answer is its path from the base.
pub fn rooms(stage: &Stage, tools: &Tools) -> Outcome<String> {
    let small = minified(stage, tools, "rooms", &sources(stage, &ROOMS)?)?;
    stage.write_hashed("rooms", "css", small.as_bytes())
}

/// The finished critical style.
pub fn critical(stage: &Stage, tools: &Tools) -> Outcome<String> {
    minified(stage, tools, "critical", &critical_sources(stage)?)
}

fn minified(stage: &Stage, tools: &Tools, name: &str, text: &str) -> Outcome<String> {
    let from = stage.work.join(format!("{name}.css"));
    let to = stage.work.join(format!("{name}.min.css"));
    fs::write(&from, text).about("write", &from)?;
    let mut esbuild = command(&tools.esbuild);
    esbuild
        .arg(&from)
        .args(["--minify", "--log-level=warning", super::script::FLOOR]);
    esbuild.arg(format!("--outfile={}", to.display()));
    quiet(&mut esbuild)?;
    let small = fs::read_to_string(&to).about("read", &to)?;
    Ok(small.trim().to_owned())
}
