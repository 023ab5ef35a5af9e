//! How well search finds what people mean, and how quickly it answers.

use super::report::{Kind, Report};
use crate::run::{About, Failure, Outcome, command, quiet, root, step};
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

/// Of every query that is typed, completions are asked for after so many characters.
const TYPED: [usize; 3] = [1, 2, 4];
/// Questions that are asked before the clock counts.
const WARM: usize = 20;

/// Counts what the pairs of query and item in the mock server's data find.
pub fn relevance(binary: &Path, report: &mut Report) -> Outcome {
    step("ask what people type", || {
        let out = quiet(command(binary).arg("--print-relevance"))?;
        let counted: Value = serde_json::from_str(&out)
            .map_err(|error| Failure::new(format!("the relevance is no JSON: {error}")))?;
        for (part, recall, mrr) in [
            ("all", "recall", "mrr"),
            ("held", "held recall", "held mrr"),
        ] {
            report.add("search", recall, counted[part]["recall"].as_f64());
            report.add("search", mrr, counted[part]["mrr"].as_f64());
        }
        let kinds = counted["kinds"].as_object().into_iter().flatten();
        report.kinds = kinds
            .map(|(name, share)| Kind {
                name: name.clone(),
                queries: share["queries"].as_u64().unwrap_or_default(),
                recall: share["recall"].as_f64().unwrap_or_default(),
                mrr: share["mrr"].as_f64().unwrap_or_default(),
            })
            .collect();
        Ok(())
    })
}

/// Asks a running server the same queries, and for completions while they are typed.
pub fn speed(address: &str, report: &mut Report) -> Outcome {
    let queries = queries()?;
    let typed: Vec<String> = queries
        .iter()
        .flat_map(|query| TYPED.map(|count| query.chars().take(count).collect()))
        .collect();
    for (name, path, words) in [
        ("complete", "api/search/completions?q=", &typed),
        ("find", "api/search?q=", &queries),
    ] {
        let mut times = Vec::new();
        for (at, words) in words.iter().take(WARM).chain(words).enumerate() {
            let took = ask(address, &format!("{path}{}", escaped(words)))?;
            if at >= WARM {
                times.push(took);
            }
        }
        times.sort_unstable();
        let median = times.get(times.len() / 2).copied();
        report.add(
            "search",
            name,
            median.map(|time| time.as_secs_f64() * 1000.0),
        );
    }
    Ok(())
}

fn queries() -> Outcome<Vec<String>> {
    let path = root().join("crates/mock-server/data/relevance.json");
    let text = fs::read_to_string(&path).about("read", &path)?;
    let pairs: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("relevance.json is no JSON: {error}")))?;
    let queries = pairs.as_array().into_iter().flatten();
    Ok(queries
        .filter_map(|pair| pair["query"].as_str().map(str::to_owned))
        .collect())
}

/// How long an answer takes, from the first byte asked to the last byte read.
fn ask(address: &str, path: &str) -> Outcome<Duration> {
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let fetch = || -> std::io::Result<(Duration, Vec<u8>)> {
        let mut stream = TcpStream::connect(host)?;
        let start = Instant::now();
        write!(
            stream,
            "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok((start.elapsed(), answer))
    };
    let (took, answer) = fetch().map_err(|error| Failure::new(format!("GET /{path}: {error}")))?;
    if answer.starts_with(b"HTTP/1.1 200") {
        Ok(took)
    } else {
        let head = String::from_utf8_lossy(&answer[..answer.len().min(12)]).into_owned();
        Err(Failure::new(format!("GET /{path}: answered {head}")))
    }
}

/// Words as they stand in an address.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped() {
        assert_eq!(escaped("id 证"), "id%20%E8%AF%81");
    }
}
