//! The binary, as scripts use it.

use std::process::{Command, Output};

use serde_json::Value;

use mock_server::wrong::Spoil;

use crate::{mock, spoilt};

fn conformance(options: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(options)
        .output()
        .unwrap()
}

fn says(text: &[u8], words: &str) {
    let text = String::from_utf8_lossy(text);
    assert!(text.contains(words), "“{words}” is not in:\n{text}");
}

#[test]
fn it_exits_with_0_when_nothing_failed_and_reports_for_machines() {
    let output = conformance(&["--base-url", mock(), "--report", "json", "--sample", "3"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["passed"], true, "{report:#}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn it_exits_with_1_when_something_failed_and_shows_request_and_answer() {
    let origin = spoilt(Spoil::answers(|request, answer| {
        if request.is("/help") {
            answer.body = b"{}".to_vec();
        }
    }));
    let output = conformance(&["--base-url", origin, "--sample", "3"]);
    assert_eq!(output.status.code(), Some(1));
    says(&output.stdout, "FAIL         Y-8");
    says(&output.stdout, &format!("request   GET {origin}/api/help"));
    says(&output.stdout, "reason    missing field `contacts`");
}

#[test]
fn it_exits_with_2_when_it_cannot_run_and_says_what_was_expected() {
    for (options, words) in [
        (
            &["--base-url", "somewhere"][..],
            "expected an address that begins with http:// or https://",
        ),
        (
            &["--base-url", "http://127.0.0.1:9", "--report", "xml"],
            "possible values: text, json, junit, html",
        ),
        (
            &["--base-url", "http://127.0.0.1:9", "--profile", "officer"],
            "possible values: citizen, desk, all",
        ),
        (
            &["--base-url", "http://127.0.0.1:9", "--timeout", "0"],
            "0 is not in 1..=600",
        ),
        (&[], "--base-url <URL>"),
        (
            &["--base-url", "http://127.0.0.1:9"],
            "no API of this contract answers at http://127.0.0.1:9",
        ),
    ] {
        let output = conformance(options);
        assert_eq!(output.status.code(), Some(2), "{options:?}");
        says(&output.stderr, words);
    }
}

#[test]
fn a_file_of_personas_that_cannot_be_read_is_told() {
    let file = std::env::temp_dir().join(format!("kit-personas-{}.json", std::process::id()));
    std::fs::write(&file, r#"{"personas": [{"id": "a", "account": "b"}]}"#).unwrap();
    let path = file.to_str().unwrap();
    let output = conformance(&["--base-url", mock(), "--personas", path]);
    assert_eq!(output.status.code(), Some(2));
    says(&output.stderr, "`account` and `password` belong together");
    let output = conformance(&["--base-url", mock(), "--personas", "/nowhere.json"]);
    assert_eq!(output.status.code(), Some(2));
    says(&output.stderr, "cannot read /nowhere.json");
    std::fs::remove_file(file).unwrap();
}
