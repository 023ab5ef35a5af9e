//! `cargo xtask docs`: every link between the project's own documents leads somewhere: a file that is there, a heading in it.

use crate::run::{About, Failure, Outcome, root, step};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Checks README.md and all that stands in docs/ and beside the crates.
pub fn run() -> Outcome {
    let root = root();
    let pages = step("find the documents", || pages(&root))?;
    let mut wrong = Vec::new();
    let mut links = 0;
    for page in &pages {
        let text = fs::read_to_string(page).about("read", page)?;
        for link in links_of(&text) {
            links += 1;
            if let Some(why) = broken(page, &link)? {
                let page = page.strip_prefix(&root).unwrap_or(page);
                wrong.push(format!("  {}: ({link}) {why}", page.display()));
            }
        }
    }
    if !wrong.is_empty() {
        return Err(Failure::new(format!(
            "links that lead nowhere:\n{}",
            wrong.join("\n")
        )));
    }
    println!("{} documents, {links} links, none broken", pages.len());
    Ok(())
}

/// The documents that belong to the project; what was fetched or built is none of them.
fn pages(root: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = vec![root.join("README.md")];
    let mut open = vec![root.join("docs"), root.join("crates")];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).about("read", &next)? {
            let path = entry.about("read", &next)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() && name != "target" && name != "node_modules" {
                open.push(path);
            } else if name.ends_with(".md") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Where the links of a page lead, without those to elsewhere.
fn links_of(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            code = !code;
        }
        if code {
            continue;
        }
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("](") {
            let Some((link, more)) = after.split_once(')') else {
                break;
            };
            // Between backquotes it is said, not linked.
            let quoted = before.matches('`').count() % 2 == 1;
            if !quoted && !link.contains("://") && !link.starts_with("mailto:") {
                found.push(link.to_owned());
            }
            rest = more;
        }
    }
    found
}

/// Why a link leads nowhere; `None` when it leads somewhere.
fn broken(page: &Path, link: &str) -> Outcome<Option<&'static str>> {
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let target = if file.is_empty() {
        page.to_owned()
    } else {
        plain(&page.parent().unwrap_or(page).join(file))
    };
    if !target.exists() {
        return Ok(Some("is not there"));
    }
    if heading.is_empty() || target.is_dir() {
        return Ok(None);
    }
    let text = fs::read_to_string(&target).about("read", &target)?;
    Ok((!headings(&text).contains(heading)).then_some("has no such heading"))
}

/// A path without `..`.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut so_far, part| {
        match part {
            Component::ParentDir => {
                so_far.pop();
            }
            part => so_far.push(part),
        }
        so_far
    })
}

/// The headings of a page, as links name them.
fn headings(text: &str) -> BTreeSet<String> {
    let named = |line: &str| {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        let kept = title
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    let lines = text.lines().filter(|line| line.starts_with('#'));
    lines.map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_where_they_are_links() {
        let text =
            "[a](b.md) and [c](https://example.com/) and `[d](e)`\n```\n[f](g)\n```\n[h](#i)";
        assert_eq!(links_of(text), ["b.md", "#i"]);
    }

    #[test]
    fn headings_are_named_as_links_name_them() {
        let found = headings("# At scale: a province\ntext\n## `up_lic_data` (x)\n");
        assert!(found.contains("at-scale-a-province"), "{found:?}");
        assert!(found.contains("up_lic_data-x"), "{found:?}");
    }
}
