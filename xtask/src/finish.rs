//! Trunk's last hook: what Trunk built becomes what is shipped.
//!
//! In a release build the module is split into a main part and one part a room, bound to JavaScript, optimised,
//! named by its contents, and packed; the page gets its critical style, its preloads and its policy. In
//! `trunk serve` the same page is made from the same sources, unsplit and readable.

mod classes;
mod groups;
mod merge;
mod module;
mod order;
mod pack;
mod page;
mod parts;
mod script;
mod slots;
mod style;

pub use pack::pack;

use crate::run::{About, Failure, Outcome, seconds};
use crate::setup::{self, Tools};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Where this build's files come from and go to.
pub struct Stage {
    /// The repository.
    pub source: PathBuf,
    /// The folder that becomes dist/.
    pub out: PathBuf,
    /// A folder for what is made on the way.
    pub work: PathBuf,
}

impl Stage {
    /// Writes a file of the distribution, making its folder.
    pub fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> Outcome {
        let path = self.out.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).about("create", folder)?;
        }
        fs::write(&path, contents).about("write", &path)
    }

    /// Writes a file under assets/ with its content's hash in its name; the answer is its path from the base.
    pub fn write_hashed(&self, stem: &str, extension: &str, contents: &[u8]) -> Outcome<String> {
        let name = format!("assets/{stem}-{}.{extension}", hash(contents));
        self.write(&name, contents)?;
        Ok(name)
    }
}

/// The content's name: the first ten digits of its SHA-256.
pub fn hash(contents: &[u8]) -> String {
    let digest = Sha256::digest(contents);
    digest
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The hook itself; Trunk says in its environment what it built.
pub fn run() -> Outcome {
    let told = |name: &str| {
        std::env::var_os(name).ok_or_else(|| {
            Failure::new(format!("{name} is not set"))
                .advice("`finish` is Trunk's hook: run `trunk build --release`, which calls it")
        })
    };
    let source = PathBuf::from(told("TRUNK_SOURCE_DIR")?);
    let out = PathBuf::from(told("TRUNK_STAGING_DIR")?);
    // A folder for each distribution: builds of two at once must not meet.
    let own = hash(out.as_os_str().as_encoded_bytes());
    let stage = Stage {
        work: target_folder(&source).join("finish").join(own),
        out,
        source,
    };
    let start = Instant::now();
    if told("TRUNK_PROFILE")? == "release" {
        let tools = setup::for_building()?;
        release(&stage, &tools)?;
        println!("portal finished in {}", seconds(start.elapsed()));
        Ok(())
    } else {
        develop(&stage)
    }
}

/// Cargo's target folder for this tree.
pub fn target_folder(source: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| source.join("target"), PathBuf::from)
}

fn release(stage: &Stage, tools: &Tools) -> Outcome {
    let _ = fs::remove_dir_all(&stage.work);
    fs::create_dir_all(&stage.work).about("create", &stage.work)?;
    for trunks in [
        "tongban.js",
        "tongban_bg.wasm",
        "tongban.d.ts",
        "tongban_bg.wasm.d.ts",
    ] {
        let _ = fs::remove_file(stage.out.join(trunks));
    }
    let mut parts = parts::make(stage, tools)?;
    let sheet = style::sheet(stage, tools)?;
    parts.need(&style::rooms(stage, tools)?);
    let app = script::bundle(stage, tools, &parts)?;
    let critical = style::critical(stage, tools)?;
    copy_public(stage, &["boot.js", "sw.js"])?;
    let policy = page::policy(stage, &critical)?;
    let page = page::finished(
        stage,
        &critical,
        &policy,
        &[
            ("/app.css", &sheet),
            ("/tongban_bg.wasm", &parts.main),
            ("/boot.js", &app),
        ],
    )?;
    stage.write("index.html", &page)?;
    stage.write("headers.json", page::headers(&policy)?)?;
    script::worker(
        stage,
        tools,
        &page,
        &[&sheet, &parts.main, &app],
        &parts.of_first_screen().collect::<Vec<_>>(),
    )?;
    pack(&stage.out)?;
    Ok(())
}

fn develop(stage: &Stage) -> Outcome {
    copy_public(stage, &[])?;
    stage.write("app.css", style::sheet_sources(stage)?)?;
    // For whoever serves these files without Trunk, as the gallery's tests do.
    let policy = page::policy(stage, &style::critical_sources(stage)?)?;
    stage.write("headers.json", page::headers(&policy)?)?;
    stage.write("index.html", page::developing(stage)?)
}

/// Copies public/ as it is, but for the files that were built into others.
fn copy_public(stage: &Stage, without: &[&str]) -> Outcome {
    fn copy(from: &Path, to: &Path, without: &[&str]) -> Outcome {
        fs::create_dir_all(to).about("create", to)?;
        for entry in fs::read_dir(from).about("read", from)?.flatten() {
            let name = entry.file_name();
            let path = entry.path();
            if path.is_dir() {
                copy(&path, &to.join(&name), &[])?;
            } else if !without.iter().any(|skip| name == *skip) {
                fs::copy(&path, to.join(&name)).about("copy", &path)?;
            }
        }
        Ok(())
    }
    copy(&stage.source.join("public"), &stage.out, without)
}
