//! The files that travel inside the binary: content of the world, words, pages.

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// A file by its path below the crate.
pub(crate) fn file(path: &str) -> Option<&'static str> {
    FILES
        .iter()
        .find(|(name, _)| *name == path)
        .map(|(_, text)| *text)
}

/// All files below a folder, in the order of their names.
pub(crate) fn below(folder: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES
        .iter()
        .copied()
        .filter(move |(name, _)| name.starts_with(folder))
}

/// A JSON file, read as `T`.
pub(crate) fn read<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, String> {
    let text = file(path).ok_or_else(|| format!("{path}: not in the binary"))?;
    serde_json::from_str(text).map_err(|e| format!("{path}: {e}"))
}
