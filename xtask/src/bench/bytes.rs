//! What is sent, weighed without a browser: the same on every machine.

use super::report::Report;
use crate::run::{About, Failure, Outcome};
use std::fs;
use std::path::Path;

/// Weighs the first screen and the rooms, packed by brotli.
pub fn weigh(dist: &Path, report: &mut Report) -> Outcome {
    let worker = dist.join("sw.js");
    let worker = fs::read_to_string(&worker).about("read", &worker)?;
    let mut shell = 0;
    let mut own = Vec::new();
    // The service worker keeps exactly what the first screen needs, so its list is the list.
    for name in named(&worker) {
        let weight = packed(&dist.join(name))?;
        println!("  {weight:>7} {name}");
        shell += weight;
        own.push(name.to_owned());
    }
    for name in ["index.html", "config.json"] {
        let weight = packed(&dist.join(name))?;
        println!("  {weight:>7} {name}");
        shell += weight;
    }
    if own.is_empty() {
        return Err(Failure::new("sw.js names no files of the first screen"));
    }
    report.add("first visit", "bytes", Some(kilobytes(shell)));
    let mut rooms = Vec::new();
    let assets = dist.join("assets");
    for entry in fs::read_dir(&assets).about("read", &assets)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let own = ![
            "main-",
            "frame-",
            "around-",
            "shared-",
            "casework-",
            "form-",
            "identity-",
            "keeping-",
            "personal-",
        ]
        .iter()
        .any(|other| name.starts_with(other));
        let is_room = name.ends_with(".wasm") && own;
        if is_room {
            rooms.push((packed(&entry.path())?, name));
        }
    }
    rooms.sort();
    rooms.reverse();
    for (weight, name) in &rooms {
        println!("  {weight:>7} {name}");
    }
    let largest = rooms.first().map(|(weight, _)| kilobytes(*weight));
    report.add("later", "room", largest);
    report.rooms = rooms;
    Ok(())
}

fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}

/// What goes over the wire: the packed file where there is one.
fn packed(path: &Path) -> Outcome<u64> {
    let mut br = path.as_os_str().to_owned();
    br.push(".br");
    let length = |path: &Path| fs::metadata(path).map(|data| data.len());
    length(Path::new(&br))
        .or_else(|_| length(path))
        .about("weigh", path)
}

fn named(script: &str) -> Vec<&str> {
    script
        .split('"')
        .filter(|word| word.starts_with("assets/") && word.len() > "assets/".len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_from_the_worker() {
        assert_eq!(
            named("s=[\"assets/a.js\",\"b\"];p.startsWith(\"assets/\")"),
            ["assets/a.js"]
        );
    }
}
