//! From cargo's one module to a main part and a part a room: split, bind, optimise, name.

use super::groups::{FIRST, FRAME, MAIN, part_of, rooms};
use super::merge::merge;
use super::module::Module;
use super::slots::Slots;
use super::{Stage, classes, order};
use crate::run::{About, Failure, Outcome, command, quiet, step};
use crate::setup::Tools;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

const SHORTEN: &str = include_str!("shorten.mjs");
const OPTIMISE: &str = include_str!("optimise.mjs");

/// The finished parts, by their paths from the base.
pub struct Parts {
    /// The main part.
    pub main: String,
    /// Which further parts a room needs.
    pub rooms: BTreeMap<String, Vec<String>>,
}

impl Parts {
    /// Lets a file come with every room but the first and what stands around it.
    pub fn need(&mut self, file: &str) {
        for (room, files) in &mut self.rooms {
            if ![FIRST, FRAME].contains(&room.as_str()) {
                files.push(file.to_owned());
            }
        }
    }

    /// The finished files of the first screen, beside the main part.
    pub fn of_first_screen(&self) -> impl Iterator<Item = &str> {
        let needed = self.rooms.get(FIRST).into_iter().flatten();
        needed.map(String::as_str)
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
    let linked = stage.work.join("linked");
    let bound = stage.work.join("bound");
    let whole = stage.work.join("tongban.wasm");
    step("split the module by rooms", || {
        let module = fs::read(&module).about("read", &module)?;
        fs::write(&whole, classes::without_idle(&module)?).about("write", &whole)?;
        let mut splitter = command(&tools.wasm_split);
        splitter
            .arg(&whole)
            .arg(&split)
            .args(["--out-name", "tongban"]);
        quiet(&mut splitter)
    })?;
    let loader = split.join("__wasm_split.js");
    let rooms = rooms(&fs::read_to_string(&loader).about("read", &loader)?);
    let groups = step("merge what travels together", || {
        merged(&whole, &split, &linked, &rooms)
    })?;
    step("bind it to JavaScript (wasm-bindgen)", || {
        let mut bind = command(&tools.wasm_bindgen);
        bind.arg(linked.join("tongban.wasm"))
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
    files.extend(
        groups
            .keys()
            .filter(|group| *group != MAIN)
            .map(|group| linked.join(format!("{group}.wasm"))),
    );
    let small = stage.work.join("small");
    step(
        &format!("optimise {} parts (wasm-opt)", files.len()),
        || {
            fs::create_dir_all(&small).about("create", &small)?;
            optimise(tools, &files, &small)
        },
    )?;
    name(stage, &rooms, &groups, &small)
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

/// Which modules of the splitter become which part.
type Groups = BTreeMap<String, Vec<String>>;

/// Merges the splitter's modules into parts.
fn merged(
    whole: &Path,
    split: &Path,
    linked: &Path,
    rooms: &BTreeMap<String, Vec<String>>,
) -> Outcome<Groups> {
    let whole = fs::read(whole).about("read", whole)?;
    let mut files = vec![(MAIN.to_owned(), split.join(MAIN).with_extension("wasm"))];
    let mut others: Vec<&String> = rooms.values().flatten().collect();
    others.sort();
    others.dedup();
    files.extend(
        others
            .into_iter()
            .map(|other| (other.clone(), split.join(format!("{other}.wasm")))),
    );
    let mut contents = Vec::new();
    for (label, path) in &files {
        contents.push((label, fs::read(path).about("read", path)?));
    }
    let mut modules = Vec::new();
    for (label, contents) in &contents {
        modules.push(Module::read(label, contents)?);
    }
    let slots = Slots::known(&Module::read("cargo's module", &whole)?, &modules)?;
    fs::create_dir_all(linked).about("create", linked)?;
    let mut groups = Groups::new();
    for module in &modules {
        let group = groups.entry(part_of(&module.label, rooms)).or_default();
        group.push(module.label.clone());
    }
    for (part, labels) in &groups {
        let group: Vec<&Module> = modules
            .iter()
            .filter(|module| labels.contains(&module.label))
            .collect();
        let path = linked.join(format!("{part}.wasm"));
        fs::write(&path, merge(&group, &slots)?).about("write", &path)?;
    }
    Ok(groups)
}

/// Names each part by its contents, and says by these names what each room needs.
fn name(
    stage: &Stage,
    rooms: &BTreeMap<String, Vec<String>>,
    groups: &Groups,
    small: &Path,
) -> Outcome<Parts> {
    let mut main = String::new();
    let mut paths = BTreeMap::new();
    for part in groups.keys() {
        let file = if part == MAIN { "tongban_bg" } else { part };
        let file = small.join(format!("{file}.wasm"));
        let contents = order::by_likeness(part, &fs::read(&file).about("read", &file)?)?;
        if part == MAIN {
            main = stage.write_hashed("main", "wasm", &contents)?;
        } else {
            paths.insert(part.clone(), stage.write_hashed(part, "wasm", &contents)?);
        }
    }
    let needed = |modules: &Vec<String>| {
        let parts: BTreeSet<String> = modules
            .iter()
            .map(|module| part_of(module, rooms))
            .collect();
        parts
            .iter()
            .filter_map(|part| paths.get(part).cloned())
            .collect()
    };
    let rooms = rooms
        .iter()
        .map(|(room, modules)| (room.clone(), needed(modules)))
        .collect();
    Ok(Parts { main, rooms })
}
