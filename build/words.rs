//! Compiles `locales/<language>/<area>.toml` into one typed function a text.
//!
//! `zh-CN` is the reference: its files are the areas, its keys are the keys. Every other folder must say the same
//! keys with the same placeholders. `x.one` / `x.other` make one function `x(n, …)`.

use super::phrases::{Area, Text, parse};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

const REFERENCE: &str = "zh-CN";

/// Gives the Rust source of the modules, or every problem found.
pub fn compile(root: &Path) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut languages = folders(root);
    languages.sort_by_key(|name| (name != REFERENCE, name.clone()));
    if languages.first().map(String::as_str) != Some(REFERENCE) {
        return Err(vec![format!(
            "locales/{REFERENCE} is missing: it is the reference for all other languages"
        )]);
    }
    let read: Vec<BTreeMap<String, Area>> = languages
        .iter()
        .map(|language| areas(root, language, &mut problems))
        .collect();
    for (language, theirs) in languages.iter().zip(&read).skip(1) {
        compare(language, &read[0], theirs, &mut problems);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut rust = String::new();
    language_type(&languages, &mut rust);
    for (area, keys) in &read[0] {
        let _ = writeln!(
            rust,
            "/// The words of `{area}`.\n#[allow(dead_code, reason = \"a build may leave rooms out\")]\n\
             #[allow(non_upper_case_globals, reason = \"called like functions\")]\npub mod {} {{",
            area.replace('-', "_")
        );
        for (key, text) in keys {
            let texts: Vec<&Text> = read
                .iter()
                .filter_map(|language| language.get(area)?.get(key))
                .collect();
            function(area, key, text, &texts, &read, &mut rust);
        }
        rust.push_str("}\n");
    }
    Ok(rust)
}

fn folders(root: &Path) -> Vec<String> {
    fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn areas(root: &Path, language: &str, problems: &mut Vec<String>) -> BTreeMap<String, Area> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root.join(language))
        .into_iter()
        .flatten()
        .flatten()
    {
        let path = entry.path();
        if path.extension().is_none_or(|end| end != "toml") {
            continue;
        }
        let name = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let place = format!("locales/{language}/{name}.toml");
        match fs::read_to_string(&path) {
            Ok(text) => {
                found.insert(name, parse(&text, &place, problems));
            }
            Err(error) => problems.push(format!("{place}: {error}")),
        }
    }
    found
}

fn compare(
    language: &str,
    ours: &BTreeMap<String, Area>,
    theirs: &BTreeMap<String, Area>,
    problems: &mut Vec<String>,
) {
    for area in theirs.keys().filter(|area| !ours.contains_key(*area)) {
        problems.push(format!(
            "locales/{language}/{area}.toml: locales/{REFERENCE}/{area}.toml does not exist"
        ));
    }
    let nothing = Area::new();
    for (area, keys) in ours {
        let place = format!("locales/{language}/{area}.toml");
        let said = theirs.get(area).unwrap_or(&nothing);
        for (key, text) in keys {
            match said.get(key) {
                None => problems.push(format!(
                    "{place}: `{key}` is missing (locales/{REFERENCE}/{area}.toml:{})",
                    text.line
                )),
                Some(other) => {
                    for hole in text
                        .holes
                        .iter()
                        .filter(|hole| !other.holes.contains(hole) && *hole != "n")
                    {
                        problems.push(format!(
                            "{place}:{}: `{key}` does not say {{{hole}}}",
                            other.line
                        ));
                    }
                    for hole in other
                        .holes
                        .iter()
                        .filter(|hole| !text.holes.contains(hole) && *hole != "n")
                    {
                        problems.push(format!(
                            "{place}:{}: `{key}` says {{{hole}}}, which is not a placeholder of it",
                            other.line
                        ));
                    }
                }
            }
        }
        for (key, text) in said.iter().filter(|(key, _)| !keys.contains_key(*key)) {
            // A language may need a plural form that the reference does not have.
            let plural = key
                .strip_suffix(".one")
                .is_some_and(|stem| keys.contains_key(&format!("{stem}.other")));
            if !plural {
                problems.push(format!(
                    "{place}:{}: `{key}` is unknown in locales/{REFERENCE}/{area}.toml",
                    text.line
                ));
            }
        }
    }
}

fn language_type(languages: &[String], rust: &mut String) {
    let name = |tag: &str| {
        tag.split('-')
            .map(|part| part[..1].to_uppercase() + &part[1..].to_lowercase())
            .collect::<String>()
    };
    rust.push_str("/// A language of the portal: a folder of `locales/`.\n");
    rust.push_str(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum Language {\n",
    );
    for tag in languages {
        let _ = writeln!(rust, "/// `{tag}`\n{},", name(tag));
    }
    let all: Vec<String> = languages
        .iter()
        .map(|tag| format!("Language::{}", name(tag)))
        .collect();
    let tags: Vec<String> = languages.iter().map(|tag| format!("{tag:?}")).collect();
    let _ = writeln!(
        rust,
        "}}\n/// All languages, the reference first.\npub const LANGUAGES: [Language; {0}] = [{1}];\n\
         const TAGS: [&str; {0}] = [{2}];\ntype Texts = [&'static str; {0}];",
        languages.len(),
        all.join(", "),
        tags.join(", ")
    );
}

fn function(
    area: &str,
    key: &str,
    text: &Text,
    texts: &[&Text],
    read: &[BTreeMap<String, Area>],
    rust: &mut String,
) {
    if key.ends_with(".one") {
        return;
    }
    let numbered = |text: &Text, holes: &[String]| {
        holes
            .iter()
            .enumerate()
            .fold(text.text.clone(), |said, (at, hole)| {
                said.replace(&format!("{{{hole}}}"), &format!("{{{at}}}"))
            })
    };
    let list = |holes: &[String], texts: &[&Text]| {
        texts
            .iter()
            .map(|text| format!("{:?}", numbered(text, holes)))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let _ = writeln!(rust, "#[doc = {:?}]", text.text);
    if let Some(stem) = key.strip_suffix(".other") {
        let mut holes = vec!["n".to_owned()];
        holes.extend(text.holes.iter().filter(|hole| *hole != "n").cloned());
        let one = format!("{stem}.one");
        let ones: Vec<&Text> = read
            .iter()
            .zip(texts)
            .map(|(language, other)| {
                language
                    .get(area)
                    .and_then(|area| area.get(&one))
                    .unwrap_or(other)
            })
            .collect();
        let args: String = holes
            .iter()
            .skip(1)
            .map(|hole| format!(", {hole}_: &str"))
            .collect();
        let pass: String = holes
            .iter()
            .skip(1)
            .map(|hole| format!(", {hole}_"))
            .collect();
        let _ = writeln!(
            rust,
            "pub fn {stem}(n: u64{args}) -> String {{ super::counted(&[{}], &[{}], n, &[{}]) }}",
            list(&holes, &ones),
            list(&holes, texts),
            pass.trim_start_matches(", ")
        );
    } else if text.holes.is_empty() {
        let _ = writeln!(
            rust,
            "pub const {key}: super::Phrase = || super::pick(&[{}]);",
            list(&[], texts)
        );
    } else {
        let args: Vec<String> = text
            .holes
            .iter()
            .map(|hole| format!("{hole}_: &str"))
            .collect();
        let _ = writeln!(
            rust,
            "pub fn {key}({}) -> String {{ super::fill(super::pick(&[{}]), &[{}]) }}",
            args.join(", "),
            list(&text.holes, texts),
            text.holes
                .iter()
                .map(|hole| format!("{hole}_"))
                .collect::<Vec<_>>()
                .join(", ")
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(text: &str) -> BTreeMap<String, Area> {
        let mut problems = Vec::new();
        let area = parse(text, "x.toml", &mut problems);
        assert_eq!(problems, Vec::<String>::new());
        BTreeMap::from([("x".to_owned(), area)])
    }

    fn problems(ours: &str, theirs: &str) -> Vec<String> {
        let mut problems = Vec::new();
        compare("en", &area(ours), &area(theirs), &mut problems);
        problems
    }

    #[test]
    fn a_missing_or_unknown_key_is_named_with_its_file() {
        assert_eq!(
            problems("a = \"1\"", ""),
            ["locales/en/x.toml: `a` is missing (locales/zh-CN/x.toml:1)"]
        );
        assert_eq!(
            problems("", "b = \"1\""),
            ["locales/en/x.toml:1: `b` is unknown in locales/zh-CN/x.toml"]
        );
    }

    #[test]
    fn placeholders_agree() {
        assert_eq!(
            problems("a = \"{who} {when}\"", "a = \"{when}: {who}\""),
            Vec::<String>::new()
        );
        assert!(problems("a = \"{who}\"", "a = \"you\"")[0].contains("does not say {who}"));
        assert!(problems("a = \"you\"", "a = \"{who}\"")[0].contains("not a placeholder of it"));
    }

    #[test]
    fn a_language_may_have_more_plural_forms() {
        assert_eq!(
            problems("a.other = \"{n}\"", "a.one = \"one\"\na.other = \"{n}\""),
            Vec::<String>::new()
        );
    }

    #[test]
    fn bad_lines_are_named() {
        for (line, why) in [
            ("a", "expected `key"),
            ("type = \"1\"", "function name"),
            ("a = \"{\"", "brace"),
            ("a = \"1\"\na = \"2\"", "twice"),
        ] {
            let mut problems = Vec::new();
            parse(line, "x.toml", &mut problems);
            assert!(
                problems.iter().any(|problem| problem.contains(why)),
                "{line}: {problems:?}"
            );
        }
    }
}
