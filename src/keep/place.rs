//! The region one is served in, and the side (person or legal person) one last looked at.

use crate::browser::storage;
use crate::{say::said, site};
use contract::ParamValue;
use contract::wire::{Code, Region, Text};
use leptos::prelude::*;
use std::sync::OnceLock;

pub use contract::wire::Side;

/// How many regions chosen before are offered again.
const RECENT: usize = 5;

#[derive(Clone, Copy)]
struct Here {
    /// The code, and the names in Chinese and English as they were when it was chosen.
    region: RwSignal<Option<(Code, Text)>>,
    side: RwSignal<Side>,
}

fn here() -> Here {
    static HERE: OnceLock<Here> = OnceLock::new();
    *HERE.get_or_init(|| Here {
        region: RwSignal::new(None),
        side: RwSignal::new(Side::Person),
    })
}

pub(super) fn open() {
    // Made here, so that the signals belong to the app and not to the first room that reads them.
    let here = here();
    if let Some(region) = storage::read("region", parse_region) {
        here.region.set(Some(region));
    }
    if let Some(side) = storage::read("side", Side::read) {
        here.side.set(side);
    }
}

pub(super) fn forget() {
    here().region.set(None);
    here().side.set(Side::Person);
}

/// `990101000000|name|English name`.
fn parse_region(text: &str) -> Option<(Code, Text)> {
    let mut parts = text.splitn(3, '|');
    let code = Code::read(parts.next()?)?;
    let (zh, en) = (parts.next()?, parts.next()?);
    (!zh.is_empty()).then(|| {
        (
            code,
            if en.is_empty() {
                Text::zh(zh)
            } else {
                Text::both(zh, en)
            },
        )
    })
}

fn write_region(code: &Code, name: &Text) -> String {
    let (en, really) = name.in_language("en");
    let plain = |text: &str| text.replace(['|', '\n'], " ");
    [
        code.as_str(),
        "|",
        &plain(name.chinese()),
        "|",
        &plain(if really == "en" { en } else { "" }),
    ]
    .concat()
}

/// The code of the region chosen, or of the deployment's default; `None` leaves it to the back end. Reactive.
pub fn region() -> Option<Code> {
    let chosen = here()
        .region
        .with(|region| region.as_ref().map(|(code, _)| code.clone()));
    chosen.or_else(|| site::config().default_region.as_deref().map(Code::from))
}

/// The code of the region one is served in: chosen, or the back end's own choice, as soon as that is known. Reactive.
pub fn region_in_use() -> Option<Code> {
    region().or_else(|| Code::read(&site::capabilities()?.default_region.code))
}

/// The code that was chosen, at this moment.
pub fn region_untracked() -> Option<Code> {
    untrack(region)
}

/// The name of the region one is served in, as soon as it is known; reactive.
pub fn region_name() -> Option<String> {
    let chosen = here()
        .region
        .with(|region| region.as_ref().map(|(_, name)| said(name)));
    chosen.or_else(|| site::capabilities().map(|can| said(&can.default_region.name)))
}

/// Chooses a region, or leaves it to the back end again.
pub fn choose_region(region: Option<&Region>) {
    let chosen = region.map(|region| (Code(region.code.clone()), region.name.clone()));
    let line = chosen.as_ref().map(|(code, name)| write_region(code, name));
    storage::set("region", line.as_deref());
    if let Some(line) = line {
        let mut lines: Vec<String> = storage::get("regions")
            .map(|text| text.lines().map(str::to_owned).collect())
            .unwrap_or_default();
        lines.retain(|kept| *kept != line);
        lines.insert(0, line);
        lines.truncate(RECENT);
        storage::set("regions", Some(&lines.join("\n")));
    }
    here().region.set(chosen);
}

/// Regions chosen before on this device, the latest first.
pub fn recent_regions() -> Vec<(Code, Text)> {
    storage::get("regions")
        .map(|text| text.lines().filter_map(parse_region).take(RECENT).collect())
        .unwrap_or_default()
}

/// Chooses one of [`recent_regions`] again.
pub fn choose_recent(code: &Code, name: &Text) {
    storage::set("region", Some(&write_region(code, name)));
    here().region.set(Some((code.clone(), name.clone())));
}

/// The side one last looked at; reactive.
pub fn side() -> Side {
    here().side.get()
}

/// Chooses a side.
pub fn set_side(side: Side) {
    storage::set("side", Some(side.name()));
    here().side.set(side);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_read_back_as_it_was_kept() {
        let (code, name) = (
            Code::from("990101000000"),
            Text::both("\u{4e91}\u{5ddd}", "Yunchuan|x"),
        );
        let (back, text) = parse_region(&write_region(&code, &name)).unwrap();
        assert_eq!(back, code);
        assert_eq!(text.in_language("en").0, "Yunchuan x");
    }

    #[test]
    fn what_cannot_be_a_region_is_none() {
        for text in ["", "|x|y", "99 01|x|y", "990101000000||en", "990101000000"] {
            assert_eq!(parse_region(text), None, "{text}");
        }
    }
}
