//! `cargo xtask fuzz`: the mock server under schemathesis, driven by our own document. No 500, and no answer that the
//! document does not name.

use crate::options::Options;
use crate::run::{About, Failure, Outcome, command, open, root, seconds};
use crate::{portal, python};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Instant;

/// One way through: as whom, with what, for how long at most.
struct Pass {
    persona: &'static str,
    phases: &'static str,
    seconds: u32,
}

/// Nobody, somebody with everything that a citizen has, an officer. Each phase sends what fits and what does not; the last
/// of a citizen's follows the links from answer to answer.
const PASSES: [Pass; 3] = [
    Pass {
        persona: "",
        phases: "examples,coverage",
        seconds: 50,
    },
    Pass {
        persona: "su-yun",
        phases: "examples,coverage,stateful",
        seconds: 100,
    },
    Pass {
        persona: "officer-window",
        phases: "examples,coverage",
        seconds: 60,
    },
];

const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
                      response_schema_conformance,response_headers_conformance,unsupported_method";

/// Streams that never end.
const ENDLESS: [&str; 3] = ["watchCase", "watchMySpace", "watchThread"];
/// What would put somebody else in the place of whoever is signed in.
const ENDING: [&str; 10] = [
    "signOut",
    "endSession",
    "endOtherSessions",
    "signIn",
    "signInByPassword",
    "signInBySms",
    "register",
    "getHandover",
    "setActing",
    "cancelAccount",
];

/// Runs every pass, or as one persona only.
pub fn run(words: &[String]) -> Outcome {
    let options = Options::read(words, &["--seed", "--persona"], &[], false)?;
    let seed = options.value("--seed").unwrap_or("1");
    let wanted = options.value("--persona");
    let python = python::schemathesis()?;
    let binary = match std::env::var_os("TONGBAN_MOCK") {
        Some(binary) => PathBuf::from(binary),
        None => portal::mock_server()?,
    };
    let mut failed = Vec::new();
    for pass in PASSES
        .iter()
        .filter(|pass| wanted.is_none_or(|one| one == pass.persona))
    {
        let who = if pass.persona.is_empty() {
            "nobody"
        } else {
            pass.persona
        };
        println!("→ as {who}: {}", pass.phases);
        let start = Instant::now();
        // A world of its own: what one pass does is not in the way of the next.
        let server = Server::start(&binary)?;
        let outcome = open(&mut fuzz(&python, pass, &server.origin, seed)?);
        println!("  took {}", seconds(start.elapsed()));
        if outcome.is_err() {
            failed.push(who);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    let what = format!(
        "not every answer was one that the document names: as {}",
        failed.join(", ")
    );
    Err(Failure::new(what).advice("each failure above has the request that brings it about"))
}

fn fuzz(python: &Path, pass: &Pass, origin: &str, seed: &str) -> Outcome<std::process::Command> {
    // It keeps what it found between runs where it stands; that is nobody's source.
    let folder = crate::finish::target_folder(&root()).join("fuzz");
    fs::create_dir_all(&folder).about("create", &folder)?;
    let mut run = command(python);
    run.args(["-m", "schemathesis.cli", "run"])
        .arg(format!("{origin}/openapi.json"))
        .args(["--url", &format!("{origin}/api")])
        .args(["--phases", pass.phases, "--checks", CHECKS, "--seed", seed])
        .args(["--max-time", &pass.seconds.to_string()])
        .args(["--max-examples", "10", "--request-timeout", "20"])
        // Its threads get into each other's way in the parser of Python 3.11.
        .args(["--workers", "1", "--generation-database", "none"])
        .args(["--continue-on-failure", "--warnings", "off", "--no-color"])
        .env("SCHEMATHESIS_HOOKS", root().join("tests/fuzz/hooks.py"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("TONGBAN_ORIGIN", origin)
        .env("TONGBAN_PERSONA", pass.persona)
        .current_dir(&folder);
    let ending: &[&str] = if pass.persona.is_empty() {
        &[]
    } else {
        &ENDING
    };
    for id in ENDLESS.iter().chain(ending) {
        run.args(["--exclude-operation-id", id]);
    }
    Ok(run)
}

/// A mock server on a free port; it ends when dropped.
struct Server {
    child: Child,
    origin: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(binary: &Path) -> Outcome<Self> {
        let mut child = command(binary)
            .args(["--listen", "127.0.0.1:0", "--items", "60", "--cases", "5"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .about("run", binary)?;
        let said = child.stdout.take();
        let mut server = Self {
            child,
            origin: String::new(),
        };
        let mut lines = said
            .into_iter()
            .flat_map(|pipe| BufReader::new(pipe).lines());
        // “Tongban is at http://127.0.0.1:… with 60 items”
        let first = lines.next().and_then(Result::ok).unwrap_or_default();
        let address = first
            .split_whitespace()
            .find(|word| word.starts_with("http://"));
        let address = address.ok_or_else(|| Failure::new("the mock server did not start"))?;
        server.origin = address.trim_end_matches('/').to_owned();
        // It says more than a pipe holds, should nobody read on.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(server)
    }
}
