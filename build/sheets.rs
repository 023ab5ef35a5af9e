//! Scopes `src/**/*.css` with stylers: one sheet for the browser, a constant a class for Rust.
//!
//! `src/ui/button.css` with a rule for `.label` gives `styles::BUTTON` (the scope) and
//! `styles::button::LABEL` (`"label button-1a2b"`, to be used as it is: `class=styles::button::LABEL`). A class that
//! style/ already has for the whole page gets a `_` at its end, so that the page's rule does not reach it.

use crate::refuse::{classes, refuse};
use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

/// The generated texts.
pub struct Made {
    /// `target/components.css`: what any page may show.
    pub css: String,
    /// `target/rooms.css`: what only rooms behind the first one show.
    pub rooms: String,
    /// `styles.rs`
    pub rust: String,
}

/// Compiles every sheet under `root`, in the order of their paths.
pub fn compile(root: &Path) -> Result<Made, Vec<String>> {
    let mut files = Vec::new();
    walk(root, &mut files);
    files.sort();
    let (mut problems, mut seen) = (Vec::new(), BTreeMap::<String, PathBuf>::new());
    let mut css =
        String::from("/* Written by build.rs from the sheets beside the components. */\n");
    let mut rooms = css.clone();
    let mut rust = String::new();
    let plain: BTreeSet<String> = ["critical", "base", "print"]
        .iter()
        .flat_map(|name| {
            classes(&fs::read_to_string(format!("style/{name}.css")).unwrap_or_default())
        })
        .collect();
    let allow = "#[allow(dead_code, reason = \"a class may be of use to the sheet alone\")]";
    for file in files {
        let Ok(text) = fs::read_to_string(&file) else {
            problems.push(format!("{} cannot be read as UTF-8 text", file.display()));
            continue;
        };
        let stem = file
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        if let Some(other) = seen.insert(stem.clone(), file.clone()) {
            problems.push(format!(
                "{} and {} would both be `styles::{}`: rename one",
                other.display(),
                file.display(),
                constant(&stem)
            ));
        }
        let refused = refuse(&text);
        if !refused.is_empty() {
            problems.extend(
                refused
                    .into_iter()
                    .map(|(line, why)| format!("{}:{line}: {why}", file.display())),
            );
            continue;
        }
        let text = apart(&text, &plain);
        let scope = scope_name(&stem, &file);
        let scoped = stylers_core::from_str(&text, &stylers_core::Class::new(scope.clone()));
        let sheet = if of_a_room(&file) {
            &mut rooms
        } else {
            &mut css
        };
        let _ = writeln!(sheet, "{}", scoped.replace('}', "}\n").trim_end());
        let _ = writeln!(rust, "/// The scope of `{}`.", file.display());
        let _ = writeln!(
            rust,
            "{allow}\npub const {}: &str = {scope:?};",
            constant(&stem)
        );
        let _ = writeln!(rust, "/// The classes of `{}`.", file.display());
        let _ = writeln!(rust, "{allow}\npub mod {} {{", stem.replace('-', "_"));
        for class in classes(&text) {
            let _ = writeln!(rust, "/// `.{class}`");
            let _ = writeln!(
                rust,
                "pub const {}: &str = \"{class} {scope}\";",
                constant(class.trim_end_matches('_'))
            );
        }
        rust.push_str("}\n");
    }
    if problems.is_empty() {
        Ok(Made { css, rooms, rust })
    } else {
        Err(problems)
    }
}

/// Whether a sheet is of no use to the first room and the frame.
fn of_a_room(file: &Path) -> bool {
    let home = file.ends_with("rooms/home.css");
    let folders = ["src/rooms", "src/form", "src/session", "src/kiosk"];
    !home && folders.iter().any(|folder| file.starts_with(folder))
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            // The gallery's sheet is no visitor's business.
            if !path.ends_with("gallery") || env::var_os("CARGO_FEATURE_GALLERY").is_some() {
                walk(&path, found);
            }
        } else if path.extension().is_some_and(|end| end == "css") {
            found.push(path);
        }
    }
}

/// `button-1a2b`: the stem for people, a hash of the path against equal stems. FNV-1a: the same on every machine.
fn scope_name(stem: &str, file: &Path) -> String {
    let path = file.to_string_lossy().replace('\\', "/");
    let hash = path.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{stem}-{:04x}", (hash >> 16) ^ (hash & 0xffff))
}

fn constant(name: &str) -> String {
    name.replace('-', "_").to_uppercase()
}

/// Renames the classes that the whole page has too.
fn apart(text: &str, plain: &BTreeSet<String>) -> String {
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let mut parts = text.split('.');
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c| !part_of_name(c)).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        renamed.push('.');
        renamed.push_str(name);
        if plain.contains(name) {
            renamed.push('_');
        }
        renamed.push_str(rest);
    }
    renamed
}
