//! `cargo xtask test`: every test there is; the last line counts them.

use crate::options::Options;
use crate::portal::{self, Kind};
use crate::run::{About, Failure, Outcome, command, open, root, seconds, tee};
use crate::setup;
use serde_json::Value;
use std::fs;
use std::time::Instant;

#[derive(Default)]
struct Count {
    passed: u64,
    failed: u64,
}

/// Runs them; fails if one failed.
pub fn run(words: &[String]) -> Outcome {
    let options = Options::read(words, &["--only"], &[], true)?;
    let (rust, browser) = match options.value("--only") {
        None => (true, true),
        Some("rust") => (true, false),
        Some("browser") => (false, true),
        Some(other) => {
            return Err(Failure::new(format!(
                "--only {other}: expected `rust` or `browser`"
            )));
        }
    };
    let mut count = Count::default();
    if rust {
        native(&mut count)?;
    }
    if browser {
        journeys(&mut count, &options.rest)?;
    }
    println!("{} passed, {} failed", count.passed, count.failed);
    if count.failed == 0 && count.passed > 0 {
        Ok(())
    } else {
        Err(Failure::new("not every test passed"))
    }
}

/// The tests in Rust, next to the code they are about.
fn native(count: &mut Count) -> Outcome {
    // One of them starts the example back end in another language.
    crate::python::ensure()?;
    ran(
        count,
        "tests in Rust",
        &["--workspace", "--exclude", "conformance"],
    )?;
    // It asks more than a hundred wrong back ends, which takes three times as long unoptimised; the mock server that the
    // journeys want is built so anyway.
    ran(
        count,
        "tests of the kit",
        &["--package", "conformance", "--profile", "server"],
    )
}

/// Runs `cargo test` with these words.
fn ran(count: &mut Count, what: &str, words: &[&str]) -> Outcome {
    println!("→ {what} (cargo test {})", words.join(" "));
    let start = Instant::now();
    let mut test = command("cargo");
    test.args(["test", "--no-fail-fast"])
        .args(words)
        .current_dir(root());
    let (passed, printed) = tee(&mut test)?;
    let found = counted(&printed);
    count.passed += found.passed;
    count.failed += found.failed;
    if !passed && found.failed == 0 {
        // It did not compile, or a test process died: that is a failure of its own.
        count.failed += 1;
    }
    println!("  took {}", seconds(start.elapsed()));
    Ok(())
}

fn counted(printed: &str) -> Count {
    let number_before = |line: &str, word: &str| -> u64 {
        line.split_once(word)
            .and_then(|(before, _)| before.split_whitespace().last())
            .and_then(|number| number.parse().ok())
            .unwrap_or(0)
    };
    let mut count = Count::default();
    for line in printed
        .lines()
        .filter(|line| line.starts_with("test result: "))
    {
        count.passed += number_before(line, " passed");
        count.failed += number_before(line, " failed");
    }
    count
}

/// The journeys in a real browser, against the release build and the gallery.
fn journeys(count: &mut Count, arguments: &[String]) -> Outcome {
    let tools = setup::for_building()?;
    let browser = setup::for_testing()?;
    let (dist, server) = portal::with_mock_server(&tools)?;
    let gallery = portal::build(&tools, Kind::Gallery)?;
    println!("→ journeys in the browser (Playwright)");
    let start = Instant::now();
    let tests = root().join("tests");
    let report = tests.join("results/report.json");
    let _ = fs::remove_file(&report);
    let mut playwright = command("node");
    playwright
        .arg(tests.join("node_modules/@playwright/test/cli.js"))
        .arg("test")
        .args(arguments)
        .current_dir(&tests)
        .env("CHROMIUM", &browser.0)
        .env("TONGBAN_MOCK", server)
        .env("TONGBAN_DIST", dist)
        .env("TONGBAN_GALLERY_DIST", gallery);
    let outcome = open(&mut playwright);
    println!("  took {}", seconds(start.elapsed()));
    let report = fs::read_to_string(&report).about("read", &report);
    match (outcome, report) {
        (outcome, Ok(report)) => {
            let report: Value = serde_json::from_str(&report).map_err(|error| {
                Failure::new(format!("Playwright's report is no JSON: {error}"))
            })?;
            let number = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
            let second = number("flaky");
            if second > 0 {
                println!("  {second} passed at the second try only: named above as flaky");
            }
            count.passed += number("expected") + second;
            count.failed += number("unexpected");
            if outcome.is_err() && number("unexpected") == 0 {
                count.failed += 1;
            }
        }
        // `--list` and the like make no report.
        (Ok(()), Err(_)) => {}
        (Err(failure), Err(_)) => return Err(failure),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_all_crates_are_added() {
        let printed = "test result: ok. 3 passed; 0 failed; 0 ignored\nnoise\n\
                       test result: FAILED. 10 passed; 2 failed; 0 ignored\n";
        let count = counted(printed);
        assert_eq!((count.passed, count.failed), (13, 2));
    }
}
