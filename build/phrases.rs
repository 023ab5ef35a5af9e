//! Reads a file of words: flat TOML, `key = "text"`, comments, empty lines.

use std::collections::BTreeMap;

/// A text as a file says it.
pub struct Text {
    /// Where in its file.
    pub line: usize,
    /// The text.
    pub text: String,
    /// Its placeholders, in the order they are first said.
    pub holes: Vec<String>,
}

/// The texts of a file by their keys.
pub type Area = BTreeMap<String, Text>;

/// Flat TOML: `key = "text"`, comments, empty lines.
pub fn parse(source: &str, place: &str, problems: &mut Vec<String>) -> Area {
    let mut area = Area::new();
    for (index, line) in source.lines().enumerate() {
        let (number, line) = (index + 1, line.trim());
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let parsed = line
            .split_once('=')
            .and_then(|(key, value)| Some((key.trim(), unquote(value.trim())?)));
        let Some((key, text)) = parsed else {
            problems.push(format!(
                "{place}:{number}: expected `key = \"text\"` on one line"
            ));
            continue;
        };
        let stem = key
            .strip_suffix(".one")
            .or(key.strip_suffix(".other"))
            .unwrap_or(key);
        let name_ok = stem.starts_with(|c: char| c.is_ascii_lowercase())
            && stem
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
            && !KEYWORDS.contains(&stem);
        if !name_ok {
            problems.push(format!("{place}:{number}: `{key}` cannot be a function name: use a-z, 0-9 and _, no Rust keyword"));
        }
        match holes(&text) {
            Some(holes) => {
                if area
                    .insert(
                        key.to_owned(),
                        Text {
                            line: number,
                            text,
                            holes,
                        },
                    )
                    .is_some()
                {
                    problems.push(format!("{place}:{number}: `{key}` is said twice"));
                }
            }
            None => problems.push(format!(
                "{place}:{number}: `{key}` has a brace that is not a {{placeholder}}"
            )),
        }
    }
    area
}

const KEYWORDS: &[&str] = &[
    "as",
    "async",
    "await",
    "box",
    "break",
    "const",
    "continue",
    "crate",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
    "abstract",
    "become",
    "macro_rules",
];

fn unquote(value: &str) -> Option<String> {
    let inner = value.strip_prefix('"')?;
    let (mut text, mut chars) = (String::new(), inner.chars());
    loop {
        match chars.next()? {
            '"' => break,
            '\\' => text.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                same @ ('"' | '\\') => same,
                'u' => char::from_u32(
                    u32::from_str_radix(&chars.by_ref().take(4).collect::<String>(), 16).ok()?,
                )?,
                _ => return None,
            }),
            c => text.push(c),
        }
    }
    let rest = chars.as_str().trim();
    (rest.is_empty() || rest.starts_with('#')).then_some(text)
}

/// The placeholders of a text in the order they are first said; `None` for a stray brace.
fn holes(text: &str) -> Option<Vec<String>> {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        let fine = !before.contains('}')
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !fine || KEYWORDS.contains(&name) {
            return None;
        }
        if !found.iter().any(|known| known == name) {
            found.push(name.to_owned());
        }
        rest = after;
    }
    (!rest.contains('}')).then_some(found)
}
