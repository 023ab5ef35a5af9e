//! The standard library for wasm32, wherever it can be had: already there, from rustup, or built from the
//! source of exactly this compiler, which Debian carries. No host is named: the machine's own configured
//! package sources are reused with another suite.

use crate::run::{About, Failure, Outcome, command, limited, on_path, quiet, step};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const TARGET: &str = "wasm32-unknown-unknown";
/// Written beside a library built here, so that an updated compiler does not meet an old library.
const STAMP: &str = "built-from-source-for";
/// Suites that carry, or have carried, newer compilers; the small ones first.
const SUITES: [&str; 6] = [
    "trixie-backports",
    "bookworm-backports",
    "forky-backports",
    "trixie",
    "testing",
    "sid",
];

/// Makes sure that the wasm32 standard library is there.
pub fn ensure() -> Outcome {
    let compiler = Compiler::ask()?;
    if compiler.has_target() {
        return Ok(());
    }
    let by_rustup = step("wasm32 standard library from rustup", || {
        on_path("rustup").ok_or_else(|| Failure::new("rustup is not installed"))?;
        let mut add = command("rustup");
        add.args(["target", "add", TARGET])
            .env("RUSTUP_MAX_RETRIES", "1");
        limited(&mut add, Some(Duration::from_secs(240)))
    });
    if by_rustup.is_ok() && compiler.has_target() {
        return Ok(());
    }
    println!(
        "  rustup cannot bring it; building it from source of {}",
        compiler.release
    );
    step("wasm32 standard library from source", || compiler.build()).map_err(|failure| {
        failure.advice(format!(
            "bring the target yourself (`rustup target add {TARGET}` where rustup's servers can be reached), or \
             unpack the `library` folder of Rust {} to {}",
            compiler.release,
            compiler.source().display()
        ))
    })
}

struct Compiler {
    release: String,
    identity: String,
    sysroot: PathBuf,
}

impl Compiler {
    fn ask() -> Outcome<Self> {
        let ask = |args: &[&str]| {
            quiet(command("rustc").args(args))
                .map_err(|f| f.advice("install Rust with rustup, then try again"))
        };
        let identity = ask(&["-vV"])?;
        let release = identity
            .lines()
            .find_map(|line| line.strip_prefix("release: "))
            .ok_or_else(|| Failure::new("rustc does not tell its release"))?
            .to_owned();
        let sysroot = PathBuf::from(ask(&["--print", "sysroot"])?.trim());
        Ok(Self {
            release,
            identity,
            sysroot,
        })
    }

    fn lib(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib").join(TARGET).join("lib")
    }

    fn source(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib/src/rust/library")
    }

    fn has_target(&self) -> bool {
        let whole = ["libcore-", "libstd-", "libpanic_abort-"]
            .iter()
            .all(|name| {
                fs::read_dir(self.lib()).is_ok_and(|entries| {
                    entries
                        .flatten()
                        .any(|entry| entry.file_name().to_string_lossy().starts_with(name))
                })
            });
        // No stamp: rustup put it there, and keeps it in step with the compiler.
        let fits = match fs::read_to_string(self.lib().join(STAMP)) {
            Ok(stamp) => stamp == self.identity,
            Err(_) => true,
        };
        whole && fits
    }

    fn build(&self) -> Outcome {
        let work = crate::setup::cache()?.join(format!("rust-src-{}", self.release));
        fs::create_dir_all(&work).about("create", &work)?;
        let linked = self.provide_source(&work)?;
        let built = self.compile(&work);
        if linked {
            // The link points into a cache that may be emptied: nothing else shall rely on it.
            fs::remove_file(self.source()).about("remove", &self.source())?;
        }
        built?;
        fs::remove_dir_all(&work).about("remove", &work)
    }

    /// The library's source in its place in the sysroot; true if it is a link made here.
    fn provide_source(&self, work: &Path) -> Outcome<bool> {
        let place = self.source();
        if place.join("std/Cargo.toml").is_file() {
            return Ok(false);
        }
        let unpacked = work.join("unpacked");
        if !unpacked.is_dir() {
            let package = debian_package(work, &self.release)?;
            quiet(command("dpkg").arg("-x").arg(&package).arg(&unpacked))?;
        }
        let library = find_library(&unpacked.join("usr")).ok_or_else(|| {
            Failure::new("the package rust-src holds no `library` folder as expected")
        })?;
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).about("create", parent)?;
        }
        let _ = fs::remove_file(&place);
        std::os::unix::fs::symlink(&library, &place).about("link", &place)?;
        Ok(true)
    }

    fn compile(&self, work: &Path) -> Outcome {
        let empty = work.join("empty");
        fs::create_dir_all(empty.join("src")).about("create", &empty)?;
        let manifest = "[package]\nname = \"empty\"\nedition = \"2021\"\n[lib]\n[workspace]\n";
        fs::write(empty.join("Cargo.toml"), manifest).about("write", &empty)?;
        fs::write(empty.join("src/lib.rs"), "#![no_std]\n").about("write", &empty)?;
        let target = empty.join("target");
        quiet(
            command("cargo")
                .args([
                    "build",
                    "-Zbuild-std=std,panic_abort",
                    "--release",
                    "--target",
                    TARGET,
                ])
                .current_dir(&empty)
                .env("CARGO_TARGET_DIR", &target)
                .env("RUSTC_BOOTSTRAP", "1")
                // Without bitcode in the library, link-time optimisation of the portal fails.
                .env("RUSTFLAGS", "-Cembed-bitcode=yes"),
        )?;
        let from = target.join(TARGET).join("release/deps");
        let lib = self.lib();
        let _ = fs::remove_dir_all(&lib);
        fs::create_dir_all(&lib).about("create", &lib)?;
        for entry in fs::read_dir(&from).about("read", &from)?.flatten() {
            let name = entry.file_name();
            let text = name.to_string_lossy();
            if text.ends_with(".rlib") && !text.starts_with("libempty-") {
                fs::copy(entry.path(), lib.join(&name)).about("copy to", &lib)?;
            }
        }
        fs::write(lib.join(STAMP), &self.identity).about("write", &lib)?;
        if self.has_target() {
            Ok(())
        } else {
            Err(Failure::new("the build made no complete standard library"))
        }
    }
}

fn find_library(folder: &Path) -> Option<PathBuf> {
    if folder.join("library/std/Cargo.toml").is_file() {
        return Some(folder.join("library"));
    }
    let entries = fs::read_dir(folder).ok()?;
    entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .find_map(|entry| find_library(&entry.path()))
}

/// Downloads the package `rust-src` of exactly `release`, from whichever suite has it.
fn debian_package(work: &Path, release: &str) -> Outcome<PathBuf> {
    for needed in ["apt-get", "apt-cache", "dpkg"] {
        on_path(needed).ok_or_else(|| {
            Failure::new(format!(
                "no `{needed}` here: this way needs a Debian machine"
            ))
        })?;
    }
    let own = own_source()?;
    let mut last = Failure::new(format!("no suite carries rust-src {release}"));
    for suite in SUITES {
        match from_suite(work, release, &own, suite) {
            Ok(Some(package)) => return Ok(package),
            Ok(None) => println!("  {suite} has no rust-src {release}"),
            Err(failure) => {
                println!("  {suite} cannot be read");
                last = failure;
            }
        }
    }
    Err(last)
}

fn from_suite(work: &Path, release: &str, own: &Source, suite: &str) -> Outcome<Option<PathBuf>> {
    println!("  looking for rust-src {release} in {suite}");
    let apt = work.join("apt");
    let _ = fs::remove_dir_all(&apt);
    for folder in ["lists/partial", "cache/archives/partial"] {
        let folder = apt.join(folder);
        fs::create_dir_all(&folder).about("create", &folder)?;
    }
    let list = apt.join(format!("one.{}", own.extension));
    fs::write(&list, own.with_suite(suite)).about("write", &list)?;
    let tool = |program: &str| {
        let mut tool = command(program);
        for (key, value) in [
            ("Dir::Etc::sourcelist", list.display().to_string()),
            ("Dir::Etc::sourceparts", "-".to_owned()),
            ("Dir::State::lists", apt.join("lists").display().to_string()),
            ("Dir::Cache", apt.join("cache").display().to_string()),
            ("APT::Sandbox::User", String::new()),
            ("Acquire::Languages", "none".to_owned()),
            (
                "Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled",
                "false".to_owned(),
            ),
        ] {
            tool.arg("-o").arg(format!("{key}={value}"));
        }
        tool.env("LC_ALL", "C").current_dir(&apt);
        tool
    };
    quiet(tool("apt-get").args(["-q", "update"]))?;
    let table = quiet(tool("apt-cache").args(["madison", "rust-src"]))?;
    let version = table
        .lines()
        .filter_map(|line| line.split('|').nth(1))
        .map(str::trim)
        .find(|version| version.starts_with(release) && !version[release.len()..].starts_with('.'));
    let Some(version) = version else {
        return Ok(None);
    };
    quiet(
        tool("apt-get")
            .args(["-q", "download"])
            .arg(format!("rust-src={version}")),
    )?;
    let package = fs::read_dir(&apt)
        .about("read", &apt)?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ext| ext == "deb"));
    package
        .map(Some)
        .ok_or_else(|| Failure::new("apt-get downloaded no package"))
}

/// One of the machine's own package sources, as text in which the suite can be replaced.
struct Source {
    text: String,
    extension: &'static str,
}

impl Source {
    fn with_suite(&self, suite: &str) -> String {
        self.text.replace("{suite}", suite)
    }
}

/// The configured source that carries this machine's own release.
fn own_source() -> Outcome<Source> {
    let codename = fs::read_to_string("/etc/os-release")
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("VERSION_CODENAME="))
        .map(|name| name.trim_matches('"').to_owned())
        .unwrap_or_default();
    let mut files = vec![PathBuf::from("/etc/apt/sources.list")];
    if let Ok(entries) = fs::read_dir("/etc/apt/sources.list.d") {
        files.extend(entries.flatten().map(|entry| entry.path()));
    }
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).unwrap_or_default();
        let found = match file.extension().and_then(|ext| ext.to_str()) {
            Some("list") => one_line(&text, &codename),
            Some("sources") => stanza(&text, &codename),
            _ => None,
        };
        if let Some(found) = found {
            return Ok(found);
        }
    }
    Err(Failure::new(format!(
        "no package source for `{codename}` is configured under /etc/apt"
    )))
}

fn one_line(text: &str, codename: &str) -> Option<Source> {
    text.lines().map(str::trim).find_map(|line| {
        let (head, rest) = line
            .strip_prefix("deb ")?
            .split_once(&format!(" {codename} "))?;
        rest.split_whitespace()
            .any(|part| part == "main")
            .then(|| Source {
                text: format!("deb {head} {{suite}} main\n"),
                extension: "list",
            })
    })
}

fn stanza(text: &str, codename: &str) -> Option<Source> {
    text.split("\n\n").find_map(|stanza| {
        let value = |key: &str| {
            stanza
                .lines()
                .find_map(|line| line.strip_prefix(key))
                .map(|value| value.split_whitespace().collect::<Vec<_>>())
        };
        let ours = value("Types:")?.contains(&"deb")
            && value("Suites:")?.contains(&codename)
            && value("Components:")?.contains(&"main");
        let rewritten: Vec<&str> = stanza
            .lines()
            .map(|line| match line.split_once(':').map(|(key, _)| key) {
                Some("Types") => "Types: deb",
                Some("Suites") => "Suites: {suite}",
                Some("Components") => "Components: main",
                _ => line,
            })
            .collect();
        ours.then(|| Source {
            text: rewritten.join("\n") + "\n",
            extension: "sources",
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stanza_keeps_its_address_and_key_and_takes_another_suite() {
        let text = "Types: deb deb-src\n# why\nURIs: http://mirror.example/debian\nSuites: bookworm bookworm-updates\n\
                    Components: main contrib\nSigned-By: /usr/share/keyrings/some.gpg\n\n\
                    Types: deb\nURIs: http://mirror.example/security\nSuites: bookworm-security\nComponents: main\n";
        let source = stanza(text, "bookworm").expect("found");
        assert_eq!(
            source.with_suite("sid"),
            "Types: deb\n# why\nURIs: http://mirror.example/debian\nSuites: sid\nComponents: main\n\
             Signed-By: /usr/share/keyrings/some.gpg\n"
        );
        assert!(stanza(text, "trixie").is_none());
    }

    #[test]
    fn an_old_style_line_keeps_its_options() {
        let text = "# comment\ndeb [signed-by=/k.gpg] http://mirror.example/debian bookworm main contrib\n";
        let source = one_line(text, "bookworm").expect("found");
        assert_eq!(
            source.with_suite("sid"),
            "deb [signed-by=/k.gpg] http://mirror.example/debian sid main\n"
        );
        assert!(one_line(text, "book").is_none());
    }
}
