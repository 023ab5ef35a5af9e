//! Building the portal, when something it is made from has changed.

use crate::run::{About, Failure, Outcome, command, quiet, root, step};
use crate::setup::Tools;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// What the portal is made from.
const INPUTS: [&str; 16] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build",
    "build.rs",
    "crates/contract/Cargo.toml",
    "crates/contract/src",
    "crates/lean/Cargo.toml",
    "crates/lean/src",
    "index.html",
    "locales",
    "public",
    "src",
    "style",
    "xtask/src/finish",
];

/// Which portal.
#[derive(Clone, Copy)]
pub enum Kind {
    /// What is shipped: split, small, finished.
    Release,
    /// With the gallery of components, quick to build, for the tests.
    Gallery,
    /// With the gallery, as what is shipped is built, to be measured.
    GalleryRelease,
}

/// Builds it where it is out of date; the answer is its folder.
pub fn build(tools: &Tools, kind: Kind) -> Outcome<PathBuf> {
    let (name, what) = match kind {
        Kind::Release => ("dist", "the portal (trunk build --release)"),
        Kind::Gallery => ("dist-gallery", "the portal with its gallery (trunk build)"),
        Kind::GalleryRelease => (
            "dist-gallery-release",
            "the portal with its gallery (trunk build --release)",
        ),
    };
    let dist = root().join(name);
    let stamp = root().join("target").join(format!("{name}.inputs"));
    let lock = root().join("target").join(format!("{name}.lock"));
    fs::create_dir_all(root().join("target")).about("create", &lock)?;
    // Two builds into one folder would undo each other: the second waits, and often finds its work done.
    let lock = fs::File::create(&lock).about("create", &lock)?;
    if lock.try_lock().is_err() {
        println!("waiting for another build of {name}/");
        lock.lock()
            .map_err(|error| Failure::new(format!("cannot wait for another build: {error}")))?;
    }
    let inputs = fingerprint()?;
    if dist.join("index.html").is_file()
        && fs::read_to_string(&stamp).is_ok_and(|was| was == inputs)
    {
        println!("{name}/ is up to date");
        return Ok(dist);
    }
    step(what, || {
        let mut trunk = command(&tools.trunk);
        tools.on_path_of(&mut trunk);
        trunk
            .current_dir(root())
            .arg("build")
            .arg("--dist")
            .arg(&dist);
        match kind {
            Kind::Release => trunk.arg("--release"),
            Kind::Gallery => trunk.args(["--features", "gallery"]),
            Kind::GalleryRelease => trunk.args(["--release", "--features", "gallery"]),
        };
        trunk.env("RUST_BACKTRACE", "0").env_remove("NO_COLOR");
        let _ = fs::remove_file(&stamp);
        quiet(&mut trunk)?;
        fs::write(&stamp, &inputs).about("write", &stamp)
    })?;
    Ok(dist)
}

/// Of the contents of all inputs, not of their dates: a fresh checkout of the same commit needs no build.
fn fingerprint() -> Outcome<String> {
    let mut hasher = Sha256::new();
    for input in INPUTS {
        add(&mut hasher, &root().join(input))?;
    }
    Ok(hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

fn add(hasher: &mut Sha256, path: &Path) -> Outcome {
    if path.is_dir() {
        let mut entries: Vec<PathBuf> = fs::read_dir(path)
            .about("read", path)?
            .flatten()
            .map(|entry| entry.path())
            .collect();
        entries.sort();
        return entries.iter().try_for_each(|entry| add(hasher, entry));
    }
    let contents = match fs::read(path) {
        Ok(contents) => contents,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error).about("read", path),
    };
    let name = path
        .strip_prefix(root())
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned();
    hasher.update((name.len() as u64).to_le_bytes());
    hasher.update(name.as_bytes());
    hasher.update((contents.len() as u64).to_le_bytes());
    hasher.update(&contents);
    Ok(())
}

/// Builds the portal and the mock server at once: the end of the portal's build, one link of everything, uses one
/// core only.
pub fn with_mock_server(tools: &Tools) -> Outcome<(PathBuf, PathBuf)> {
    std::thread::scope(|scope| {
        let server = scope.spawn(mock_server);
        let portal = build(tools, Kind::Release);
        let server = server
            .join()
            .unwrap_or_else(|_| Err(Failure::new("a worker broke down")));
        Ok((portal?, server?))
    })
}

/// Builds the mock server; the answer is its binary.
pub fn mock_server() -> Outcome<PathBuf> {
    step("the mock server (cargo build --profile server)", || {
        let mut build = command("cargo");
        build
            .args(["build", "--profile", "server", "-p", "mock-server"])
            .current_dir(root());
        quiet(&mut build)
    })?;
    let binary = crate::finish::target_folder(&root()).join("server/mock-server");
    if binary.is_file() {
        Ok(binary)
    } else {
        Err(Failure::new(format!("{} was not built", binary.display())))
    }
}
