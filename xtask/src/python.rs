//! Python: for the example back end, and schemathesis in an environment of its own.

use crate::run::{About, Failure, Outcome, command, on_path, quiet, root, step};
use crate::setup::{apt_install, cache};
use std::fs;
use std::path::PathBuf;

/// Python itself, from the machine or from Debian, with what makes an environment.
pub fn ensure() -> Outcome<PathBuf> {
    let works = |python: &PathBuf| {
        let needs = ["-c", "import ensurepip, venv"];
        quiet(command(python).args(needs)).is_ok()
    };
    if let Some(python) = on_path("python3").filter(works) {
        return Ok(python);
    }
    step("Python (apt)", || apt_install(&["python3", "python3-venv"]))?;
    on_path("python3").ok_or_else(|| {
        Failure::new("no python3 found").advice("install Python 3.11 or newer, with venv")
    })
}

/// schemathesis as tests/fuzz/requirements.txt names it, once in the cache; the answer is the Python that has it.
pub fn schemathesis() -> Outcome<PathBuf> {
    let python = ensure()?;
    let list = root().join("tests/fuzz/requirements.txt");
    let text = fs::read(&list).about("read", &list)?;
    let name = format!("schemathesis-{}", crate::finish::hash(&text));
    let place = cache()?.join(&name);
    let inside = place.join("bin/python");
    // The last thing to be there: an environment that was broken off is made anew.
    let whole = place.join("whole");
    if whole.is_file() {
        return Ok(inside);
    }
    step("schemathesis (pip)", || {
        if place.is_dir() {
            fs::remove_dir_all(&place).about("remove", &place)?;
        }
        quiet(command(&python).args(["-m", "venv"]).arg(&place))?;
        let mut install = command(&inside);
        install.args(["-m", "pip", "install", "--quiet", "--requirement"]);
        quiet(install.arg(&list)).map_err(|failure| {
            failure.advice("the package index that pip is configured for must be reachable")
        })?;
        fs::write(&whole, "").about("write", &whole)
    })?;
    Ok(inside)
}
