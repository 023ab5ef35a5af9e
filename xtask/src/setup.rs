//! The tools: a versioned cache of the user's, shared by all clones; nothing is installed twice.
//!
//! The cache is `tongban/` under `XDG_CACHE_HOME` or `~/.cache`, with one folder a tool and version. An
//! installation grows in a folder beside it and is moved into place when complete, so that a folder that is
//! there is whole.

use crate::run::{About, Failure, Outcome, command, on_path, open, quiet, root, step};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

const TRUNK: &str = "0.21.14";
const SPLITTER: &str = "0.2.4";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";

/// Where the tools of the portal's build are.
pub struct Tools {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
    pub wasm_split: PathBuf,
    /// The library behind wasm-opt, as a JavaScript module.
    pub binaryen: PathBuf,
    pub esbuild: PathBuf,
}

impl Tools {
    /// Puts the tools before everything else on a command's PATH.
    pub fn on_path_of(&self, command: &mut Command) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.parents().map(Path::to_path_buf);
        if let Ok(path) = std::env::join_paths(folders.chain(std::env::split_paths(&path))) {
            command.env("PATH", path);
        }
    }

    /// The folders of the tools that Trunk calls and of itself, as a PATH has them.
    pub fn folders(&self) -> String {
        let folders: Vec<_> = self
            .parents()
            .map(|path| path.display().to_string())
            .collect();
        folders.join(":")
    }

    fn parents(&self) -> impl Iterator<Item = &Path> {
        [&self.trunk, &self.wasm_bindgen, &self.wasm_split]
            .into_iter()
            .filter_map(|tool| tool.parent())
    }
}

/// The folder of tools, created if need be.
pub fn cache() -> Outcome<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .ok_or_else(|| {
            Failure::new("neither XDG_CACHE_HOME nor HOME is set")
                .advice("set HOME to a folder you may write to")
        })?;
    let folder = base.join("tongban");
    fs::create_dir_all(&folder).about("create", &folder)?;
    Ok(folder)
}

/// What building the portal needs: the wasm32 library, trunk, wasm-bindgen, the splitter, wasm-opt, esbuild.
pub fn for_building() -> Outcome<Tools> {
    crate::wasm_target::ensure()?;
    let bindgen = locked_version("wasm-bindgen")?;
    let tools = Tools {
        wasm_bindgen: cargo_tool(
            "wasm-bindgen-cli",
            &bindgen,
            "wasm-bindgen",
            &["--no-default-features"],
        )?,
        wasm_split: cargo_tool(
            "wasm_split_cli_support",
            SPLITTER,
            "wasm-split-cli",
            &["--features", "build-binary"],
        )?,
        trunk: cargo_tool("trunk", TRUNK, "trunk", &["--no-default-features"])?,
        binaryen: PathBuf::new(),
        esbuild: PathBuf::new(),
    };
    sweep()?;
    let node = node_tools()?;
    Ok(Tools {
        binaryen: node.join("binaryen/index.js"),
        esbuild: node.join(".bin/esbuild"),
        ..tools
    })
}

/// Whether this process has compiled a tool.
static COMPILED: AtomicBool = AtomicBool::new(false);

/// Removes what cargo compiled on the way: it was kept only so that crates common to several tools are compiled once. Who
/// compiled nothing removes nothing: another process may be in the middle of it, as in CI.
pub fn sweep() -> Outcome {
    let build = cache()?.join("build");
    if COMPILED.load(Ordering::Relaxed) && build.is_dir() {
        fs::remove_dir_all(&build).about("remove", &build)?;
    }
    Ok(())
}

/// What the tests need besides: a browser with Chinese fonts, and Playwright with its companions. The headless shell walks
/// the same pages for half the work of a whole Chromium.
pub fn for_testing() -> Outcome<Browser> {
    crate::python::ensure()?;
    let browser = browser("chromium-headless-shell")?;
    test_modules()?;
    Ok(browser)
}

/// The same with the browser that visitors have: what is measured is measured in that one.
pub fn for_measuring() -> Outcome<Browser> {
    let browser = browser("chromium")?;
    test_modules()?;
    Ok(browser)
}

/// The browser that the tests drive.
pub struct Browser(pub PathBuf);

/// The version of a package in Cargo.lock.
pub fn locked_version(package: &str) -> Outcome<String> {
    let file = root().join("Cargo.lock");
    let lock = fs::read_to_string(&file).about("read", &file)?;
    let head = format!("name = \"{package}\"\nversion = \"");
    lock.split_once(&head)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .ok_or_else(|| Failure::new(format!("Cargo.lock has no {package}")))
}

/// A tool from the Rust crate registry, built without optimisation: quick to build, and quick enough.
pub fn cargo_tool(
    package: &str,
    version: &str,
    binary: &str,
    features: &[&str],
) -> Outcome<PathBuf> {
    let cache = cache()?;
    let place = cache.join(format!("{package}-{version}"));
    let tool = place.join("bin").join(binary);
    if tool.is_file() {
        return Ok(tool);
    }
    COMPILED.store(true, Ordering::Relaxed);
    step(&format!("{package} {version} (cargo install)"), || {
        let growing = cache.join(format!(".{package}-{version}.{}", std::process::id()));
        let install = |locked: bool| {
            let mut install = command("cargo");
            install
                .args([
                    "install",
                    package,
                    "--version",
                    version,
                    "--debug",
                    "--root",
                ])
                .arg(&growing)
                .args(features)
                .args(locked.then_some("--locked"))
                .current_dir(&cache)
                .env("CARGO_TARGET_DIR", cache.join("build"))
                .env("CARGO_INCREMENTAL", "0")
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .env_remove("RUSTFLAGS")
                .env_remove("CARGO_ENCODED_RUSTFLAGS");
            quiet(&mut install)
        };
        // A mirror of the registry may lag behind a tool's lock file: then its newest fitting crates will do.
        install(true).or_else(|_| install(false)).map_err(|failure| {
            failure.advice(
                "the crate registry that cargo is configured for must be reachable; a C compiler must be installed",
            )
        })?;
        settle(&growing, &place)
    })?;
    Ok(tool)
}

/// Moves a complete installation into its place; whoever came first wins.
fn settle(growing: &Path, place: &Path) -> Outcome {
    if fs::rename(growing, place).is_err() {
        let _ = fs::remove_dir_all(growing);
    }
    if place.is_dir() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "{} could not be put in place",
            place.display()
        )))
    }
}

/// wasm-opt and esbuild; the answer is their folder of modules.
fn node_tools() -> Outcome<PathBuf> {
    let place = cache()?.join(format!("node-binaryen-{BINARYEN}-esbuild-{ESBUILD}"));
    if !place.is_dir() {
        step(
            &format!("wasm-opt {BINARYEN} and esbuild {ESBUILD} (npm)"),
            || {
                let growing = cache()?.join(format!(".node.{}", std::process::id()));
                fs::create_dir_all(&growing).about("create", &growing)?;
                let manifest = format!(
                    "{{\"private\":true,\"dependencies\":{{\"binaryen\":\"{BINARYEN}\",\"esbuild\":\"{ESBUILD}\"}}}}"
                );
                fs::write(growing.join("package.json"), manifest).about("write", &growing)?;
                npm(&growing, "install")?;
                settle(&growing, &place)
            },
        )?;
    }
    Ok(place.join("node_modules"))
}

/// Playwright, axe and Lighthouse as tests/package-lock.json names them: once in the cache, linked into the tree.
fn test_modules() -> Outcome {
    let tests = root().join("tests");
    let lock = tests.join("package-lock.json");
    let text = fs::read(&lock).about("read", &lock)?;
    let place = cache()?.join(format!("tests-{}", crate::finish::hash(&text)));
    if !place.is_dir() {
        step("Playwright, axe and Lighthouse (npm)", || {
            let growing = cache()?.join(format!(".tests.{}", std::process::id()));
            fs::create_dir_all(&growing).about("create", &growing)?;
            for name in ["package.json", "package-lock.json"] {
                fs::copy(tests.join(name), growing.join(name)).about("copy", &tests.join(name))?;
            }
            npm(&growing, "ci")?;
            settle(&growing, &place)
        })?;
    }
    let link = tests.join("node_modules");
    let modules = place.join("node_modules");
    if fs::read_link(&link).ok().as_ref() != Some(&modules) {
        if link.is_symlink() {
            fs::remove_file(&link).about("remove", &link)?;
        } else if link.is_dir() {
            fs::remove_dir_all(&link).about("remove", &link)?;
        }
        std::os::unix::fs::symlink(&modules, &link).about("link", &link)?;
    }
    Ok(())
}

fn npm(folder: &Path, verb: &str) -> Outcome {
    on_path("node").and(on_path("npm")).ok_or_else(|| {
        Failure::new("node or npm is missing").advice("install Node.js 20 or newer, with npm")
    })?;
    let mut npm = command("npm");
    npm.args([
        verb,
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--loglevel=error",
    ])
    .current_dir(folder)
    .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
    .env("PUPPETEER_SKIP_DOWNLOAD", "1");
    quiet(&mut npm).map(drop).map_err(|failure| {
        failure.advice("the npm registry that npm is configured for must be reachable")
    })
}

/// A Chromium, from the machine or from Debian, with fonts that have Chinese characters: the `favourite`, or what there is.
fn browser(favourite: &str) -> Outcome<Browser> {
    let known = [
        favourite,
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    let chosen = std::env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .filter(|path| path.is_file());
    let find = || {
        chosen
            .clone()
            .or_else(|| known.iter().find_map(|name| on_path(name)))
    };
    let mut wanted = Vec::new();
    // Nobody is asked for a password for what is only quicker.
    if chosen.is_none() && on_path(favourite).is_none() && (is_root() || find().is_none()) {
        wanted.push(favourite);
    }
    if !has_chinese_font() {
        wanted.push("fonts-noto-cjk");
    }
    if !wanted.is_empty() {
        let installed = step(&format!("{} (apt)", wanted.join(" and ")), || {
            apt_install(&wanted)
        });
        // Where Debian's packages are not to be had, another Chromium does.
        if find().is_none() || !has_chinese_font() {
            installed?;
        }
    }
    find().map(Browser).ok_or_else(|| {
        Failure::new("no Chromium found").advice("install Chromium, or set CHROMIUM to its path")
    })
}

fn has_chinese_font() -> bool {
    match on_path("fc-list") {
        Some(list) => {
            quiet(command(list).arg(":lang=zh")).is_ok_and(|fonts| !fonts.trim().is_empty())
        }
        None => Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file(),
    }
}

fn is_root() -> bool {
    quiet(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Installs packages of Debian's, asking for a password where that is needed.
pub fn apt_install(packages: &[&str]) -> Outcome {
    let advice = format!("install {} by hand, then try again", packages.join(" and "));
    let apt = |args: &[&str]| -> Outcome {
        let root = is_root();
        let mut words: Vec<OsString> = Vec::new();
        if !root {
            words.push("sudo".into());
        }
        words.extend(
            [
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "-q",
                "-y",
            ]
            .map(OsString::from),
        );
        words.push("-oDPkg::Lock::Timeout=300".into());
        words.extend(args.iter().map(OsString::from));
        let mut apt = command(&words[0]);
        apt.args(&words[1..]);
        // sudo may ask for a password, which needs the terminal.
        if root {
            quiet(&mut apt).map(drop)
        } else {
            open(&mut apt)
        }
    };
    on_path("apt-get")
        .ok_or_else(|| Failure::new("no apt-get on this machine"))
        .and_then(|_| apt(&["update"]))
        .and_then(|()| {
            let mut args = vec!["install", "--no-install-recommends"];
            args.extend(packages);
            apt(&args)
        })
        .map_err(|failure| failure.advice(advice))
}
