//! The kit is green on the mock server, and red, with the right clause, on back ends that are wrong.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod bites;
mod cli;
mod reports;

use conformance::Settings;
use conformance::report::{Report, Standing};
use mock_server::wrong::{self, Bite, Spoil};
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering};

thread_local! {
    /// A mock server of this thread's own: runs write, and must not write over each other.
    static SERVER: &'static mock_server::TestServer =
        Box::leak(Box::new(mock_server::spawn_for_test().unwrap()));
}

/// The origin of this thread's mock server, which is right.
fn mock() -> &'static str {
    SERVER.with(|server| {
        server.spoil(None);
        server.base_url.as_str()
    })
}

/// The origin of this thread's mock server, which is wrong from here on.
fn spoilt(spoil: Spoil) -> &'static str {
    SERVER.with(|server| {
        server.spoil(Some(spoil));
        server.base_url.as_str()
    })
}

/// The origin of a mock server that is wrong and that no earlier run has asked anything of: a run uses up the bills that may
/// be asked back.
fn fresh_and_spoilt(spoil: Spoil) -> &'static str {
    let server: &'static mock_server::TestServer =
        Box::leak(Box::new(mock_server::spawn_for_test().unwrap()));
    server.spoil(Some(spoil));
    server.base_url.as_str()
}

fn run(base_url: &str) -> Report {
    let settings = Settings {
        sample: 6,
        ..Settings::new(base_url)
    };
    conformance::run(&settings).unwrap()
}

#[test]
fn the_mock_server_passes_every_clause() {
    let report = conformance::run(&Settings {
        sample: 500,
        ..Settings::new(mock())
    })
    .unwrap();
    assert!(report.is_green(), "{}", report.to_text());
    for clause in Report::clauses() {
        assert_eq!(
            report.standing(clause),
            Standing::Pass,
            "{clause}\n{}",
            report.to_text()
        );
    }
    assert_eq!(
        report.count(Standing::CannotTell),
        0,
        "{}",
        report.to_text()
    );
}

#[test]
fn the_api_is_found_from_its_origin_and_from_its_root() {
    let root = format!("{}/api", mock());
    assert_eq!(run(mock()).root, root);
    assert_eq!(run(&format!("{root}/")).root, root);
}

#[test]
fn a_report_for_machines_names_clause_case_and_failure() {
    let origin = spoilt(Spoil::answers(|request, answer| {
        if request.is("/help") {
            answer.status = 500;
        }
    }));
    let report = run(origin).to_json();
    assert_eq!(report["passed"], false);
    let clause = report["clauses"]
        .as_array()
        .unwrap()
        .iter()
        .find(|clause| clause["id"] == "Y-8")
        .unwrap();
    assert_eq!(clause["verdict"], "FAIL");
    let case = clause["cases"]
        .as_array()
        .unwrap()
        .iter()
        .find(|case| case["verdict"] == "FAIL")
        .unwrap();
    assert_eq!(case["endpoint"], "getHelp");
    assert_eq!(case["failure"]["request"], format!("GET {origin}/api/help"));
    assert_eq!(case["failure"]["expected"], "status 200");
    assert!(
        case["failure"]["answer"]
            .as_str()
            .unwrap()
            .starts_with("500")
    );
}

#[test]
fn no_api_is_said_so() {
    let error = conformance::run(&Settings::new("http://127.0.0.1:9"))
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("no API of this contract answers at http://127.0.0.1:9"),
        "{error}"
    );
}

#[test]
fn clauses_that_are_not_served_are_not_asked() {
    let origin = spoilt(Spoil::answers(|request, answer| {
        if request.is("/capabilities") {
            answer.change(|known| {
                known["clauses"] = json!(["F-6.1.4", "F-6.1.5", "Q-6.2.2.4", "Q-A.2.1.2"])
            });
        }
        if request.is("/help") || request.is_below("/session") {
            answer.status = 500;
        }
    }));
    let report = run(origin);
    assert_eq!(report.standing("Y-8"), Standing::NotServed);
    assert_eq!(report.standing("F-6.1.3"), Standing::NotServed);
    assert_eq!(
        report.standing("F-6.1.4"),
        Standing::Pass,
        "{}",
        report.to_text()
    );
}

#[test]
fn what_is_wrong_is_found_where_it_is() {
    // `KIT_BITES=F-6.1.10.i` tries those of one clause only.
    let only = std::env::var("KIT_BITES").unwrap_or_default();
    let all: Vec<_> = wrong::all()
        .filter(|bite| bite.clause.contains(&only))
        .collect();
    let next = AtomicUsize::new(0);
    let hand = || {
        std::iter::from_fn(|| all.get(next.fetch_add(1, Ordering::Relaxed)))
            .filter_map(|bite| missed(bite))
            .collect::<Vec<_>>()
    };
    let missed: Vec<String> = std::thread::scope(|scope| {
        // More than there are cores: a run waits as much as it works.
        let hands: Vec<_> = (0..8).map(|_| scope.spawn(hand)).collect();
        hands
            .into_iter()
            .flat_map(|hand| hand.join().unwrap())
            .collect()
    });
    assert!(
        missed.is_empty(),
        "{} of {} missed:\n{}",
        missed.len(),
        all.len(),
        missed.join("\n")
    );
}

/// What the kit said instead, when it did not find what is wrong.
fn missed(bite: &Bite) -> Option<String> {
    let address = match bite.clause {
        // A window may ask after so many codes that there are not, and each run asks after one.
        "Q-6.2.2.9" | "Y-7" | "Y-8" => fresh_and_spoilt(bite.spoil),
        _ => spoilt(bite.spoil),
    };
    let settings = Settings {
        sample: 6,
        subjects: vec![bites::subject(bite)],
        ..Settings::new(address)
    };
    let report = conformance::run(&settings).unwrap();
    let found = report.failures().any(|(case, failure)| {
        case.endpoint == bite.endpoint
            && case.clauses.contains(&bite.clause)
            && failure.reason.contains(bite.says)
    });
    if found && report.standing(bite.clause) == Standing::Fail {
        return None;
    }
    let reasons: Vec<_> = report
        .failures()
        .map(|(case, failure)| format!("    {}: {}", case.endpoint, failure.reason))
        .collect();
    Some(format!(
        "{}: expected “{}” in {}\n{}",
        bite.name(),
        bite.says,
        bite.endpoint,
        reasons.join("\n")
    ))
}
