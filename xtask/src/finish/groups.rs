//! Which of the splitter's modules travel together.

use std::collections::{BTreeMap, BTreeSet};

/// The main part, as the splitter calls it.
pub const MAIN: &str = "tongban";
/// The room of most first visits.
pub const FIRST: &str = "home";
/// The part around every room, which comes when the first room is ready.
pub const FRAME: &str = "frame";
/// Rooms that people read before they sign in, if they ever do: what these share is not made to wait for the rest.
const READING: [&str; 8] = [
    "browse", "find", "guide", "halls", "help", "notices", "ratings", "region",
];
/// Rooms where something is filled in or handed over, corrected or judged.
const CASEWORK: [&str; 5] = ["apply", "matter", "desk", "talk", "papers"];
/// Rooms where one proves who one is, and what only they guard.
const IDENTITY: [&str; 8] = [
    "accessibility",
    "account",
    "enter",
    "level",
    "privacy",
    "private",
    "raise",
    "settings",
];
/// The button on public pages by which one saves them: what it needs must not bring all of one's own rooms along.
const SAVER: &str = "saver";
/// What a terminal has and nobody's own device: what others share with it stays where it would be without it.
const KIOSK: &str = "kiosk";

/// The part that a module of the splitter belongs to. The splitter makes a shared one for every set of rooms that share
/// something, dozens of them and most of a few hundred bytes: a request each would cost far more than it saves. What the
/// first room shares is in the main part, since nearly all others need it, too. What only the parts of one room share is
/// in the room's own: `apply_form` is entered through `apply`. What only parts of such rooms need, the questions of forms,
/// is not made to come with the rooms themselves.
pub fn part_of(module: &str, rooms: &BTreeMap<String, Vec<String>>) -> String {
    if let Some(room) = module.strip_prefix("split_") {
        return room.replace('_', "-");
    }
    let sharers: BTreeSet<&str> = rooms
        .iter()
        .filter(|(_, modules)| modules.iter().any(|needed| needed == module))
        .map(|(room, _)| room.as_str())
        .collect();
    let others: BTreeSet<&str> = sharers
        .iter()
        .copied()
        .filter(|room| *room != KIOSK)
        .collect();
    let sharers = if others.is_empty() { sharers } else { others };
    let within = sharers.iter().all(|room| room.contains('_'));
    // Each desk is a room of its own: what several of them share must not bring the file of a case along.
    if sharers.len() > 1 && sharers.iter().all(|room| is_desk(room)) {
        return "office".to_owned();
    }
    let sharers: BTreeSet<&str> = sharers
        .into_iter()
        .map(|room| room.split_once('_').map_or(room, |(whole, _)| whole))
        .collect();
    let all_in = |rooms: &[&str]| sharers.iter().all(|room| rooms.contains(room));
    if module == MAIN || sharers.contains(FIRST) {
        MAIN
    } else if sharers.contains(FRAME) {
        "around"
    } else if let (Some(only), 1) = (sharers.first(), sharers.len()) {
        only
    } else if READING.iter().any(|room| sharers.contains(room)) {
        "shared"
    } else if sharers.contains(SAVER) {
        "keeping"
    } else if all_in(&IDENTITY) {
        "identity"
    } else if all_in(&CASEWORK) && within {
        "form"
    } else if all_in(&CASEWORK) {
        "casework"
    } else {
        "personal"
    }
    .to_owned()
}

/// Whether a room is one of the officers'.
fn is_desk(room: &str) -> bool {
    room == "desk" || room.starts_with("desk_")
}

/// Reads from the splitter's loader which parts a room needs. A shared part is announced by a comment that
/// lists its rooms; a room's own part is in its exported loader.
pub fn rooms(loader: &str) -> BTreeMap<String, Vec<String>> {
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
    fn what_travels_together_is_one_part() {
        let needs = |modules: &[&str]| modules.iter().map(|one| (*one).to_owned()).collect();
        let rooms = BTreeMap::from([
            ("apply".to_owned(), needs(&["chunk_4", "split_apply"])),
            (
                "apply_form".to_owned(),
                needs(&[
                    "chunk_3",
                    "chunk_4",
                    "chunk_5",
                    "chunk_7",
                    "split_apply_form",
                ]),
            ),
            (
                "desk".to_owned(),
                needs(&["chunk_5", "chunk_9", "split_desk"]),
            ),
            (
                "desk_queue".to_owned(),
                needs(&["chunk_9", "split_desk_queue"]),
            ),
            ("enter".to_owned(), needs(&["chunk_6", "split_enter"])),
            (
                "frame".to_owned(),
                needs(&["chunk_1", "chunk_2", "split_frame"]),
            ),
            (
                "guide".to_owned(),
                needs(&["chunk_1", "chunk_2", "chunk_3", "split_guide"]),
            ),
            ("home".to_owned(), needs(&["chunk_1", "split_home"])),
            (
                "kiosk".to_owned(),
                needs(&["chunk_6", "chunk_7", "chunk_8", "split_kiosk"]),
            ),
            (
                "matter_correct".to_owned(),
                needs(&["chunk_7", "split_matter_correct"]),
            ),
            ("level".to_owned(), needs(&["chunk_6", "split_level"])),
        ]);
        for (module, part) in [
            ("tongban", "tongban"),
            ("chunk_1", "tongban"),
            ("chunk_9", "office"),
            ("chunk_2", "around"),
            ("chunk_3", "shared"),
            ("chunk_4", "apply"),
            ("chunk_5", "casework"),
            ("chunk_6", "identity"),
            ("chunk_7", "form"),
            ("chunk_8", "kiosk"),
            ("split_apply_form", "apply-form"),
        ] {
            assert_eq!(part_of(module, &rooms), part, "{module}");
        }
    }

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
