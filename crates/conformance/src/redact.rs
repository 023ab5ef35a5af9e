//! Takes out of a report what must not be passed on with it: secrets by the names of their fields, identity numbers, telephone
//! and bank card numbers by their form. A back end that fails to mask must not be helped by the report that says so.

use crate::report::Failure;

/// What stands where something was taken out.
const GONE: &str = "…";
/// Beginnings or ends of the names of fields and parameters whose values let somebody in.
const SECRETS: [&str; 8] = [
    "token",
    "password",
    "secret",
    "verifier",
    "querycode",
    "cookie",
    "ticket",
    "assertion",
];
/// Parameters of redirects that let somebody in.
const REDIRECT_SECRETS: [&str; 2] = ["code", "state"];

/// A failure as it may be passed on.
pub fn failure(mut failure: Failure) -> Failure {
    for text in [
        &mut failure.request,
        &mut failure.answer,
        &mut failure.expected,
        &mut failure.reason,
    ] {
        *text = self::text(text);
    }
    failure
}

/// A text as it may be passed on.
pub fn text(text: &str) -> String {
    numbers(&parameters(&fields(text)))
}

/// `"csrfToken": "abc"` becomes `"csrfToken": "…"`, also where the text was cut off in the value.
fn fields(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((start, colon)) = next_name(rest) {
        let name = &rest[start..colon];
        let after = rest[colon + 1..].trim_start_matches(|c: char| c == ':' || c.is_whitespace());
        let at = rest.len() - after.len();
        out.push_str(&rest[..at]);
        rest = after;
        if is_secret(name)
            && let Some(value) = rest.strip_prefix('"')
        {
            out.push_str(&format!("\"{GONE}\""));
            rest = end_of_string(value);
        }
    }
    out.push_str(rest);
    out
}

/// Where the next string that is followed by a colon begins and ends.
fn next_name(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find('"')? + 1;
        let end = start + text[start..].find('"')?;
        if text[end + 1..].trim_start().starts_with(':') {
            return Some((start, end));
        }
        from = end;
    }
}

fn end_of_string(value: &str) -> &str {
    let mut escaped = false;
    for (at, c) in value.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return &value[at + 1..],
            _ => {}
        }
    }
    ""
}

fn is_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    name == "pin"
        || SECRETS
            .iter()
            .any(|secret| name.ends_with(secret) || name.starts_with(secret))
}

/// `?code=abc&state=x` in an address becomes `?code=…&state=…`.
fn parameters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['?', '&']) {
        out.push_str(&rest[..=at]);
        rest = &rest[at + 1..];
        let end = rest.find(|c: char| c == '&' || c == '"' || c.is_whitespace());
        let pair = &rest[..end.unwrap_or(rest.len())];
        if let Some((name, _)) = pair.split_once('=')
            && (REDIRECT_SECRETS.contains(&name) || is_secret(name))
        {
            out.push_str(&format!("{name}={GONE}"));
            rest = &rest[pair.len()..];
        }
    }
    out.push_str(rest);
    out
}

/// Identity numbers, mobile numbers and bank card numbers that stand alone.
fn numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars().map(Some).chain([None]) {
        match c {
            Some(c) if c.is_ascii_alphanumeric() => run.push(c),
            other => {
                out.push_str(if is_personal(&run) { GONE } else { &run });
                run.clear();
                out.extend(other);
            }
        }
    }
    out
}

fn is_personal(run: &str) -> bool {
    let digits = run.bytes().all(|b| b.is_ascii_digit());
    match run.len() {
        11 => digits && run.starts_with('1') && run.as_bytes()[1] >= b'3',
        18 if looks_like_identity(run) => true,
        16..=19 => digits && luhn(run),
        _ => false,
    }
}

/// Whether it is an identity number, or one with a wrong check digit: a slip of the pen names somebody too.
fn looks_like_identity(run: &str) -> bool {
    let (body, last) = run.split_at(17);
    let ends_well = last.ends_with(|c: char| c.is_ascii_digit() || matches!(c, 'x' | 'X'));
    if !ends_well || !body.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let number = |from: usize, to: usize| body[from..to].parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(6, 10), number(10, 12), number(12, 14));
    (1850..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
}

fn luhn(run: &str) -> bool {
    let sum: u32 = run
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn secrets_and_numbers_of_people_are_taken_out() {
        for (told, kept) in [
            (
                r#"{"csrfToken": "abc\"d", "id": "x"}"#,
                r#"{"csrfToken": "…", "id": "x"}"#,
            ),
            (
                r#"{"a": ["b"], "newPassword":"geh"#,
                r#"{"a": ["b"], "newPassword":"…""#,
            ),
            (r#"{"queryCode":"482913"}"#, r#"{"queryCode":"…"}"#),
            (
                "location: http://a.test/back?code=77&returnTo=%2F&state=9",
                "location: http://a.test/back?code=…&returnTo=%2F&state=…",
            ),
            (
                "it is 990101199003070011, not masked",
                "it is …, not masked",
            ),
            ("“99010119900307001x”", "“…”"),
            (r#""mobile":"19900001234""#, r#""mobile":"…""#),
            ("card 6222020000000000003", "card 6222020000000000003"),
            ("card 4111111111111111", "card …"),
        ] {
            assert_eq!(text(told), kept, "{told}");
        }
    }

    #[test]
    fn what_helps_to_find_the_mistake_stays() {
        for told in [
            "GET http://a.test/api/items?region=330100&cursor=abc",
            r#"{"code":"330100","creditCode":"91350100M000100Y43","total":7000}"#,
            "x-trace-id: 0123456789abcdef",
            "20261128101530123456789",
            "masked as 9901**********0011 and 199****1234",
        ] {
            assert_eq!(text(told), told);
        }
    }
}
