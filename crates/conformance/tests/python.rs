//! The example back end in another language holds what it says it serves: docs/examples/python-backend.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use conformance::{Settings, Subject};

/// The example, running; it ends with the test.
struct Example(Child);

impl Drop for Example {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts it on a free port, which it says itself.
fn start() -> (Example, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples/python-backend");
    let mut child = Command::new("python3")
        .args(["-B", "backend.py", "--port", "0"])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is there: cargo xtask setup installs it");
    let said = child.stdout.take().expect("its output");
    let example = Example(child);
    let mut line = String::new();
    BufReader::new(said)
        .read_line(&mut line)
        .expect("its address");
    (example, line.trim().to_owned())
}

#[test]
fn the_back_end_in_another_language_is_green_with_what_it_serves() {
    let (_example, address) = start();
    let mut settings = Settings::new(address);
    settings.subjects = Subject::ALL.to_vec();
    let report = conformance::run(&settings).expect("it answers");
    assert!(report.is_green(), "{}", report.to_text());
    let served = report.served.clone();
    for clause in [
        "F-6.1.4",
        "F-6.1.5",
        "F-6.1.7",
        "Q-6.2.2.4",
        "Q-A.2.1.2",
        "Y-8",
    ] {
        assert!(served.iter().any(|one| one == clause), "{clause}");
    }
    // It is not the case that nothing was asked, nor that more was than it serves.
    let passed = report
        .cases
        .iter()
        .filter(|case| matches!(case.verdict, conformance::report::Verdict::Pass));
    assert!(passed.count() > 150, "{}", report.to_text());
    let asked = report
        .cases
        .iter()
        .filter(|case| !matches!(case.verdict, conformance::report::Verdict::NotServed));
    for case in asked {
        let fits = case
            .clauses
            .iter()
            .any(|clause| *clause == "A" || served.iter().any(|one| one == clause));
        assert!(fits, "{} {}", case.endpoint, case.name);
    }
}
