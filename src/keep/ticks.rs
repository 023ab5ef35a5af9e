//! Materials ticked off on a guide's checklist, on this device only. Kept for the guides looked at last.

use crate::browser::storage;

const GUIDES: usize = 12;

/// What is ticked on a guide.
pub fn ticks(guide: &str) -> Vec<String> {
    storage::get("ticks")
        .iter()
        .flat_map(|text| text.lines())
        .find_map(|line| line.strip_prefix(guide)?.strip_prefix('\t'))
        .map(|ids| ids.split('\t').map(str::to_owned).collect())
        .unwrap_or_default()
}

/// Keeps what is ticked on a guide.
pub fn set_ticks(guide: &str, ids: &[String]) {
    let text = storage::get("ticks").unwrap_or_default();
    let mut lines: Vec<String> = text
        .lines()
        .filter(|line| line.split('\t').next() != Some(guide))
        .map(str::to_owned)
        .collect();
    if !ids.is_empty() {
        lines.insert(0, [guide, "\t", &ids.join("\t")].concat());
    }
    lines.truncate(GUIDES);
    storage::set(
        "ticks",
        (!lines.is_empty()).then(|| lines.join("\n")).as_deref(),
    );
}
