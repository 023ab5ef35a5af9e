//! From cargo's one module to a main part and a part a room: split, bind, optimise, name.

use super::Stage;
use crate::run::{About, Failure, Outcome, command, quiet, step};
use crate::setup::Tools;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

const SHORTEN: &str = include_str!("shorten.mjs");
const OPTIMISE: &str = include_str!("optimise.mjs");

/// What a first visit to the home page needs beside the main part; its shared parts travel together.
const FIRST: &str = "home";
/// The part around every room, which comes when the first room is ready.
const FRAME: &str = "frame";

/// The finished parts, by their paths from the base.
pub struct Parts {
    /// The main part.
    pub main: String,
    /// Where the splitter's files went.
    pub places: BTreeMap<String, Place>,
    /// Which parts a room needs: the splitter's file names.
    pub rooms: BTreeMap<String, Vec<String>>,
}

/// Where a part is: a file of its own, or a slice (start, length) of a bundle.
pub struct Place {
    /// The file's path from the base.
    pub path: String,
    /// Which bytes of it.
    pub slice: Option<(usize, usize)>,
}

impl Parts {
    /// The finished files of the first screen, beside the main part.
    pub fn of_first_screen(&self) -> Vec<&str> {
        self.of_room(FIRST)
    }

    /// The finished files of a room, beside the main part.
    pub fn of_room(&self, room: &str) -> Vec<&str> {
        let needed = self.rooms.get(room).into_iter().flatten();
        let mut paths: Vec<&str> = needed
            .filter_map(|file| self.places.get(file))
            .map(|place| place.path.as_str())
            .collect();
        paths.sort_unstable();
        paths.dedup();
        paths
    }
}

/// Makes all parts from cargo's output.
pub fn make(stage: &Stage, tools: &Tools) -> Outcome<Parts> {
    let module =
        super::target_folder(&stage.source).join("wasm32-unknown-unknown/release/tongban.wasm");
    if !module.is_file() {
        return Err(Failure::new(format!("{} is not there", module.display()))
            .advice("run `trunk build --release`, which builds it and then calls this hook"));
    }
    let split = stage.work.join("split");
    let bound = stage.work.join("bound");
    step("split the module by rooms", || {
        let mut splitter = command(&tools.wasm_split);
        splitter
            .arg(&module)
            .arg(&split)
            .args(["--out-name", "tongban"]);
        quiet(&mut splitter)
    })?;
    step("bind it to JavaScript (wasm-bindgen)", || {
        let mut bind = command(&tools.wasm_bindgen);
        bind.arg(split.join("tongban.wasm"))
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--keep-lld-exports",
                "--no-demangle",
            ])
            .args([
                "--remove-name-section",
                "--remove-producers-section",
                "--out-name",
                "tongban",
            ])
            .arg("--out-dir")
            .arg(&bound);
        quiet(&mut bind)
    })?;
    step("shorten the names between the two", || {
        let mut node = command("node");
        node.args(["--input-type=module", "--eval", SHORTEN, "--"]);
        node.arg(bound.join("tongban_bg.wasm"));
        node.arg(bound.join("tongban.js"));
        quiet(&mut node)
    })?;
    let mut files = vec![bound.join("tongban_bg.wasm")];
    for entry in fs::read_dir(&split).about("read", &split)?.flatten() {
        let path = entry.path();
        let wasm = path
            .extension()
            .is_some_and(|extension| extension == "wasm");
        if wasm && path.file_stem().is_some_and(|stem| stem != "tongban") {
            files.push(path);
        }
    }
    files.sort();
    let small = stage.work.join("small");
    step(
        &format!("optimise {} parts (wasm-opt)", files.len()),
        || {
            fs::create_dir_all(&small).about("create", &small)?;
            optimise(tools, &files, &small)
        },
    )?;
    name(stage, &split, &files, &small)
}

/// The main part beside all others: two processes, each of which warms up once.
fn optimise(tools: &Tools, files: &[PathBuf], small: &Path) -> Outcome {
    let is_main = |file: &&PathBuf| file.ends_with("tongban_bg.wasm");
    let (main, others): (Vec<_>, Vec<_>) = files.iter().partition(is_main);
    let run = |files: Vec<&PathBuf>| {
        let mut node = command("node");
        node.args(["--input-type=module", "--eval", OPTIMISE, "--"]);
        node.arg(&tools.binaryen).arg(small).args(files);
        quiet(&mut node).map(drop)
    };
    thread::scope(|scope| {
        let beside = scope.spawn(|| run(others));
        let main = run(main);
        let others = beside
            .join()
            .unwrap_or_else(|_| Err(Failure::new("a worker broke down")));
        main.and(others)
    })
}

/// Gives each part its place. The splitter makes a shared part for every set of rooms that share something, dozens of
/// them and most of a few hundred bytes: a request each would cost far more than it saves. So those of the first
/// room travel as one bundle, those that the frame needs besides as a second, and all others as a third.
fn name(stage: &Stage, split: &Path, files: &[PathBuf], small: &Path) -> Outcome<Parts> {
    let loader = split.join("__wasm_split.js");
    let rooms = rooms(&fs::read_to_string(&loader).about("read", &loader)?);
    let needs =
        |room: &str, stem: &String| rooms.get(room).is_some_and(|parts| parts.contains(stem));
    let mut places = BTreeMap::new();
    let mut main = String::new();
    let mut common = Bundle::default();
    let mut around = Bundle::default();
    let mut shared = Bundle::default();
    for file in files {
        let stem = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let path = small.join(file.file_name().unwrap_or_default());
        let contents = fs::read(&path).about("read", &path)?;
        if stem == "tongban_bg" {
            main = stage.write_hashed("main", "wasm", &contents)?;
        } else if let Some(room) = stem.strip_prefix("split_") {
            let path = stage.write_hashed(&room.replace('_', "-"), "wasm", &contents)?;
            places.insert(stem, Place { path, slice: None });
        } else if needs(FIRST, &stem) {
            common.add(stem, &contents);
        } else if needs(FRAME, &stem) {
            around.add(stem, &contents);
        } else {
            shared.add(stem, &contents);
        }
    }
    common.settle(stage, "common", &mut places)?;
    around.settle(stage, "around", &mut places)?;
    shared.settle(stage, "shared", &mut places)?;
    Ok(Parts {
        main,
        places,
        rooms,
    })
}

/// Parts one after the other in one file.
#[derive(Default)]
struct Bundle {
    contents: Vec<u8>,
    slices: Vec<(String, usize, usize)>,
}

impl Bundle {
    fn add(&mut self, stem: String, contents: &[u8]) {
        self.slices
            .push((stem, self.contents.len(), contents.len()));
        self.contents.extend_from_slice(contents);
    }

    fn settle(self, stage: &Stage, name: &str, places: &mut BTreeMap<String, Place>) -> Outcome {
        if self.slices.is_empty() {
            return Ok(());
        }
        let path = stage.write_hashed(name, "bin", &self.contents)?;
        for (stem, start, length) in self.slices {
            let slice = Some((start, length));
            places.insert(
                stem,
                Place {
                    path: path.clone(),
                    slice,
                },
            );
        }
        Ok(())
    }
}

/// Reads from the splitter's loader which parts a room needs. A shared part is announced by a comment that
/// lists its rooms; a room's own part is in its exported loader.
fn rooms(loader: &str) -> BTreeMap<String, Vec<String>> {
    let mut rooms: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut sharers: Vec<&str> = Vec::new();
    for line in loader.lines() {
        if let Some(list) = line
            .strip_prefix("/* ")
            .and_then(|line| line.strip_suffix(" */"))
        {
            sharers = list.split(", ").collect();
        } else if let Some(rest) = line.strip_prefix("export const __wasm_split_load_") {
            sharers = rest.split(' ').take(1).collect();
            rooms.entry(sharers[0].to_owned()).or_default();
        } else if let Some((_, rest)) = line.split_once("new URL(\"./")
            && let Some((file, _)) = rest.split_once(".wasm\"")
        {
            for room in &sharers {
                rooms
                    .entry((*room).to_owned())
                    .or_default()
                    .push(file.to_owned());
            }
        }
    }
    rooms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_needs_its_own_part_and_those_it_shares() {
        let loader = "/* guide, home */\nconst __chunk_3 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_3.wasm\", \
                      import.meta.url));\n}, []);\nexport const __wasm_split_load_home = wrapAsyncCb(makeLoad(() => {\n    \
                      const src = fetch(new URL(\"./split_home.wasm\", import.meta.url));\n}, [__chunk_3]));\n";
        let rooms = rooms(loader);
        assert_eq!(rooms["home"], ["chunk_3", "split_home"]);
        assert_eq!(rooms["guide"], ["chunk_3"]);
    }
}
