//! Reads a stylesheet far enough to name its classes and to refuse what would go wrong without a word.

use std::collections::BTreeSet;

/// Every class named in a selector.
pub fn classes(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, selector) in selectors(&without_comments(text)) {
        for part in selector.split('.').skip(1) {
            let name: String = part
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
                .collect();
            if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                found.insert(name);
            }
        }
    }
    found
}

/// Comments become spaces and keep their line ends, so that line numbers stay true.
fn without_comments(text: &str) -> String {
    let (mut rest, mut kept) = (text, String::new());
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        kept.push_str(before);
        kept.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    kept + rest
}

/// The selectors of all style rules (not at-rules, not keyframe steps), with the line each begins at.
fn selectors(text: &str) -> Vec<(usize, String)> {
    let (mut found, mut current, mut start, mut line) = (Vec::new(), String::new(), 1, 1);
    let mut open: Vec<char> = Vec::new();
    for c in text.chars() {
        match c {
            '{' => {
                let head = current.trim().to_owned();
                open.push(match head.as_str() {
                    head if head.starts_with("@media") || head.starts_with("@supports") => 'm',
                    head if head.starts_with('@') => 'k',
                    _ => 'r',
                });
                let steps = open.iter().rev().nth(1) == Some(&'k');
                if !head.starts_with('@') && !steps {
                    found.push((start, head));
                }
                current.clear();
            }
            '}' => {
                open.pop();
                current.clear();
            }
            ';' => current.clear(),
            _ => {
                if current.trim().is_empty() && !c.is_whitespace() {
                    (start, current) = (line, String::new());
                }
                current.push(c);
            }
        }
        line += usize::from(c == '\n');
    }
    found
}

/// What the stylers parser breaks, what the browser floor lacks, and what belongs in a token.
pub fn refuse(text: &str) -> Vec<(usize, &'static str)> {
    let plain = without_comments(text);
    let mut found = Vec::new();
    let mut depth = 0_i32;
    for (index, line) in plain.lines().enumerate() {
        let (number, line) = (index + 1, line.trim());
        if line.is_empty() {
            continue;
        }
        let mut say = |bad: bool, why| {
            if bad {
                found.push((number, why));
            }
        };
        say(
            !line.ends_with(['{', '}', ';', ',']),
            "end the line with one of `{ } ; ,`: stylers glues lines together",
        );
        say(
            line.starts_with('@') && depth > 0,
            "nested at-rules are lost: one level of @media only",
        );
        say(
            line.contains('&') || line.contains("@layer") || line.contains("@container"),
            "newer than the browser floor",
        );
        say(
            line.contains("@import") || line.contains("@font-face"),
            "no imports and no web fonts",
        );
        say(
            line.split('"')
                .skip(1)
                .step_by(2)
                .any(|text| text.contains(['{', '}']) || text.contains("/*")),
            "braces or comments inside a string",
        );
        let value = line
            .split_once(':')
            .filter(|_| line.ends_with(';'))
            .map_or("", |(_, value)| value);
        say(
            value.contains('#') || value.contains("rgb") || value.contains("hsl"),
            "a colour of its own: take a token of style/tokens.css",
        );
        for c in line.chars() {
            depth += i32::from(c == '{') - i32::from(c == '}');
        }
    }
    if depth != 0 {
        found.push((1, "braces do not match"));
    }
    for (line, selector) in selectors(&plain) {
        let mut say = |bad: bool, why| {
            if bad {
                found.push((line, why));
            }
        };
        let items: Vec<&str> = selector.split(',').collect();
        let earlier = &items[..items.len().saturating_sub(1)];
        say(!selector.is_ascii(), "selectors must be ASCII");
        say(
            selector.contains(":root") || selector.contains(":deep"),
            "`:root` and `:deep` belong in style/, not in a component",
        );
        say(selector.contains('*'), "no `*` in a component sheet");
        say(
            [" >", "> ", " +", "+ ", " ~", "~ "]
                .iter()
                .any(|gap| selector.contains(gap)),
            "write `>` `+` `~` without spaces",
        );
        say(
            earlier.iter().any(|item| item.contains(':')),
            "a selector list after a pseudo-class: write a rule of its own",
        );
        say(
            selector.split_whitespace().any(|part| {
                part.split_once(':')
                    .is_some_and(|(_, after)| after.contains(['>', '+', '~', '.']))
            }),
            "nothing may follow a pseudo-class but a space",
        );
        say(
            selector.match_indices('(').any(|(at, _)| {
                selector[at..]
                    .split(')')
                    .next()
                    .is_some_and(|inside| inside.contains(' '))
            }),
            "no spaces inside brackets",
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(css: &str) -> Vec<&'static str> {
        refuse(css).into_iter().map(|(_, why)| why).collect()
    }

    #[test]
    fn plain_sheets_pass() {
        let css = ".a{\n  color: var(--ink);\n}\n.a[data-kind=\"b\"]:hover .c,\n.d{\n  margin: 0;\n}\n@media (min-width: 40rem){\n  .a{\n    margin: 0;\n  }\n}\n";
        assert!(refuse(&css.replace(":hover .c,\n.d", ":hover .c")).is_empty());
        assert_eq!(
            classes(css).into_iter().collect::<Vec<_>>(),
            ["a", "c", "d"]
        );
    }

    #[test]
    fn what_stylers_breaks_is_refused_with_its_line() {
        for css in [
            ".a > .b{\n}\n",
            ".a:hover, .b{\n}\n",
            ".a:hover>.b{\n}\n",
            ".a\n.b{\n}\n",
            ".a:nth-child(2n + 1){\n}\n",
            ":root .a{\n}\n",
            ".a{\n  content: \"}\";\n}\n",
            "@media print{\n  @media (min-width: 1px){\n    .a{\n    }\n  }\n}\n",
        ] {
            assert!(!refuse(css).is_empty(), "{css}");
        }
        assert_eq!(refuse("/* one\n two */\n.a > .b{\n}\n")[0].0, 3);
    }

    #[test]
    fn colours_belong_in_tokens_and_new_css_waits() {
        assert!(why(".a{\n  color: #123456;\n}\n")[0].contains("token"));
        assert!(why(".a{\n  color: rgb(0 0 0);\n}\n")[0].contains("token"));
        assert!(why("@layer x{\n}\n")[0].contains("floor"));
    }

    #[test]
    fn keyframe_steps_are_no_selectors() {
        assert!(refuse("@keyframes turn{\n  to{ opacity: 0; }\n}\n").is_empty());
    }
}
