//! Prepares what the portal is compiled from: scoped component styles and the words of each language.
//!
//! Every refusal here is a compile error that names the file and says what to change.

#[path = "build/contrast.rs"]
mod contrast;
#[path = "build/phrases.rs"]
mod phrases;
#[path = "build/refuse.rs"]
mod refuse;
#[path = "build/sheets.rs"]
mod sheets;
#[path = "build/words.rs"]
mod words;

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    for watched in ["src", "locales", "build", "build.rs", "style"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let mut problems = Vec::new();
    let out = env::var("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out);

    match sheets::compile(Path::new("src")) {
        Ok(made) => {
            // Where the finishing hook finds it, and Trunk does not watch.
            write(Path::new("target/components.css"), &made.css, &mut problems);
            write(Path::new("target/rooms.css"), &made.rooms, &mut problems);
            write(&out.join("styles.rs"), &made.rust, &mut problems);
        }
        Err(found) => problems.extend(found),
    }
    match words::compile(Path::new("locales")) {
        Ok(rust) => write(&out.join("words.rs"), &rust, &mut problems),
        Err(found) => problems.extend(found),
    }
    problems.extend(contrast::check(Path::new("style")));

    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Writes only what changed: Trunk watches the tree and would build for ever.
fn write(path: &Path, text: &str, problems: &mut Vec<String>) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    if let Err(error) = fs::create_dir_all(folder).and_then(|()| fs::write(path, text)) {
        problems.push(format!("{} cannot be written: {error}", path.display()));
    }
}
