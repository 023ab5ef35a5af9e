//! The JavaScript: boot.js, wasm-bindgen's glue and the splitter's loader become one file, since each further
//! file that only a previous one reveals costs a round trip.

use super::{Stage, hash, parts::Parts};
use crate::run::{About, Failure, Outcome, command, quiet, step};
use crate::setup::Tools;
use std::fs;
use std::path::Path;

/// The oldest engines that must run it (choices.md).
pub const FLOOR: &str = "--target=chrome97,safari16,firefox102";

/// The entry: boot first, so that its requests are on the way, then the module it waits for.
const ENTRY: &str =
    "import './boot.js';\nimport start from './tongban.js';\nwindow.__tongban.start(start);\n";

/// `initSync` is what the loader asks for the main part's exports.
const START: &str = "const initSync = () => wasm;
const start = async ({ module_or_path }) => {
    const { instance } = await window.__tongban.instantiate(fetch(module_or_path), __wbg_get_imports());
    __wbg_finalize_init(instance);
};
export { initSync, start as default };
";

const LOADER: &str = include_str!("loader.js");

/// Bundles all scripts of the page; the answer is the bundle's path from the base.
pub fn bundle(stage: &Stage, tools: &Tools, parts: &Parts) -> Outcome<String> {
    step("bundle the scripts (esbuild)", || {
        let folder = stage.work.join("bound");
        put(&folder.join("__wasm_split.js"), &loader(parts))?;
        let glue = folder.join("tongban.js");
        put(&glue, &glue_started_by_boot(&read(&glue)?)?)?;
        let boot = read(&stage.source.join("public/boot.js"))?;
        put(
            &folder.join("boot.js"),
            &filled(&boot, "rooms", &rooms_table(parts))?,
        )?;
        put(&folder.join("entry.js"), ENTRY)?;
        let out = stage.work.join("app.js");
        esbuild(
            tools,
            &folder.join("entry.js"),
            &out,
            &["--bundle", "--format=esm"],
        )?;
        stage.write_hashed("app", "js", read(&out)?.as_bytes())
    })
}

/// The service worker, told what to keep: its name is fixed, so it carries the version in itself.
pub fn worker(stage: &Stage, tools: &Tools, page: &str, shell: &[&str], home: &[&str]) -> Outcome {
    let mut keep: Vec<&str> = shell.to_vec();
    keep.extend_from_slice(home);
    let version = hash(page.as_bytes());
    let source = read(&stage.source.join("public/sw.js"))?;
    let source = filled(&source, "version", &format!("\"{version}\""))?;
    let source = filled(&source, "shell", &json(&keep)?)?;
    let from = stage.work.join("sw.js");
    let out = stage.work.join("sw.min.js");
    put(&from, &source)?;
    esbuild(tools, &from, &out, &[])?;
    stage.write("sw.js", read(&out)?)
}

fn esbuild(tools: &Tools, from: &Path, to: &Path, more: &[&str]) -> Outcome {
    let mut esbuild = command(&tools.esbuild);
    esbuild
        .arg(from)
        .args(["--minify", "--log-level=warning", "--charset=utf8", FLOOR]);
    esbuild
        .args(more)
        .arg(format!("--outfile={}", to.display()));
    quiet(&mut esbuild).map(drop)
}

/// The glue with its ways to start, of which there are many, replaced by the one that boot.js uses.
fn glue_started_by_boot(glue: &str) -> Outcome<String> {
    match glue.split_once("async function __wbg_load(") {
        Some((kept, ways)) if ways.contains("export { initSync, __wbg_init as default }") => {
            Ok(format!("{kept}{START}"))
        }
        _ => Err(Failure::new("the glue does not end with its ways to start")
            .advice("wasm-bindgen has changed its output: adapt finish/script.rs")),
    }
}

/// In place of the splitter's loader, which would fetch each of its modules by itself: one for the merged parts.
fn loader(parts: &Parts) -> String {
    let mut text = LOADER.to_owned();
    for room in parts.rooms.keys() {
        text += &format!("export const __wasm_split_load_{room} = load(\"{room}\");\n");
    }
    text
}

fn rooms_table(parts: &Parts) -> String {
    serde_json::json!(parts.rooms).to_string()
}

/// Fills a place in a script: `/*name*/ null` becomes the value.
fn filled(script: &str, name: &str, value: &str) -> Outcome<String> {
    let place = format!("/*{name}*/ null");
    if script.matches(&place).count() == 1 {
        Ok(script.replace(&place, value))
    } else {
        Err(Failure::new(format!(
            "the script must have exactly one `{place}` for finish to fill"
        )))
    }
}

fn json(list: &[&str]) -> Outcome<String> {
    serde_json::to_string(list).map_err(|error| Failure::new(error.to_string()))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).about("read", path)
}

fn put(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).about("write", path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_is_started_in_one_way() {
        let ways = "async function __wbg_load() {}\nexport { initSync, __wbg_init as default };";
        let glue = glue_started_by_boot(&format!("let wasm;\n{ways}")).unwrap_or_default();
        assert!(glue.starts_with("let wasm;\nconst initSync"));
        assert!(glue_started_by_boot("let wasm;").is_err());
    }
}
