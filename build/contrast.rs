//! Reads the colours of every theme and refuses a palette that somebody could not read (WCAG 2.2, 1.4.3 and 1.4.11).

use std::{collections::BTreeMap, fs, path::Path};

/// Text tokens, and the grounds each must be readable on (4.5 : 1).
const TEXT: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "ground",
            "ground-2",
            "ground-3",
            "action-ground",
            "danger-ground",
            "done-ground",
            "wait-ground",
            "info-ground",
        ],
    ),
    (
        "ink-2",
        &[
            "ground",
            "ground-2",
            "ground-3",
            "action-ground",
            "danger-ground",
            "done-ground",
            "wait-ground",
            "info-ground",
        ],
    ),
    (
        "action",
        &["ground", "ground-2", "ground-3", "action-ground"],
    ),
    (
        "action-2",
        &["ground", "ground-2", "ground-3", "action-ground"],
    ),
    ("danger", &["ground", "ground-2", "danger-ground"]),
    ("done", &["ground", "ground-2", "done-ground"]),
    ("wait", &["ground", "ground-2", "wait-ground"]),
    ("info", &["ground", "ground-2", "info-ground"]),
    ("on-action", &["action", "action-2"]),
    ("on-danger", &["danger"]),
    ("on-deep", &["deep"]),
];
/// Edges, icons and focus rings (3 : 1).
const EDGES: &[(&str, &[&str])] = &[
    ("edge", &["ground", "ground-2"]),
    (
        "focus",
        &[
            "ground",
            "ground-2",
            "ground-3",
            "action-ground",
            "danger-ground",
            "done-ground",
            "wait-ground",
            "info-ground",
        ],
    ),
];

type Palette = BTreeMap<String, String>;

/// Every pair that is too faint, and every automatic theme that differs from the chosen one of its name.
pub fn check(style: &Path) -> Vec<String> {
    let read = |name| fs::read_to_string(style.join(name)).unwrap_or_default();
    let default = palette(&block(&read("tokens.css"), ":root{"));
    let themes = read("themes.css");
    let mut problems = Vec::new();
    if default.is_empty() {
        problems.push("style/tokens.css has no `:root{` block with colours".to_owned());
    }
    for (theme, chosen, automatic) in [
        ("default", "", ""),
        (
            "dark",
            ":root[data-theme=\"dark\"]{",
            "@media (prefers-color-scheme:dark){",
        ),
        (
            "contrast",
            ":root[data-theme=\"contrast\"]{",
            "@media (prefers-contrast:more){",
        ),
        ("elder", ":root[data-theme=\"elder\"]{", ""),
    ] {
        let own = palette(&block(&themes, chosen));
        if !automatic.is_empty()
            && own
                != palette(&block(
                    &block(&themes, automatic),
                    ":root:not([data-theme]){",
                ))
        {
            problems.push(format!(
                "style/themes.css: `{theme}` chosen and `{theme}` by the system's wish differ"
            ));
        }
        let mut all = default.clone();
        all.extend(own);
        for (least, pairs) in [(4.5, TEXT), (3.0, EDGES)] {
            for (front, grounds) in pairs {
                for ground in *grounds {
                    match (
                        all.get(*front).and_then(|c| luminance(c)),
                        all.get(*ground).and_then(|c| luminance(c)),
                    ) {
                        (Some(a), Some(b)) => {
                            let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                            if ratio < least {
                                problems.push(format!("theme {theme}: --{front} on --{ground} is {ratio:.2}:1, needs {least}:1"));
                            }
                        }
                        _ => problems.push(format!(
                            "theme {theme}: --{front} or --{ground} is not a #rrggbb colour"
                        )),
                    }
                }
            }
        }
    }
    problems
}

/// What stands between `head` and its matching brace; the whole rule text written without spaces in its head.
fn block(css: &str, head: &str) -> String {
    let Some((_, rest)) = css.split_once(head).filter(|_| !head.is_empty()) else {
        return String::new();
    };
    let mut depth = 1;
    rest.chars()
        .take_while(|c| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            depth > 0
        })
        .collect()
}

fn palette(block: &str) -> Palette {
    block
        .split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .filter(|(_, value)| value.trim().starts_with('#'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

fn luminance(colour: &str) -> Option<f64> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_21_to_1() {
        let (black, white) = (
            luminance("#000000").expect("a colour"),
            luminance("#ffffff").expect("a colour"),
        );
        assert!(((white + 0.05) / (black + 0.05) - 21.0).abs() < 0.01);
        assert!(luminance("red").is_none());
    }

    #[test]
    fn every_theme_of_the_tree_is_readable() {
        assert_eq!(
            check(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/style"))),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_faint_colour_is_named_with_its_theme() {
        let folder = std::env::temp_dir().join(format!("tongban-contrast-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let style = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/style"));
        for name in ["tokens.css", "themes.css"] {
            let text = fs::read_to_string(style.join(name)).expect("a sheet");
            fs::write(
                folder.join(name),
                text.replace("--ink-2: #4a5565", "--ink-2: #aaaaaa"),
            )
            .expect("written");
        }
        let problems = check(&folder);
        let _ = fs::remove_dir_all(&folder);
        assert!(
            problems
                .iter()
                .any(|problem| problem.contains("theme default: --ink-2 on --ground is 2.")),
            "{problems:?}"
        );
    }
}
