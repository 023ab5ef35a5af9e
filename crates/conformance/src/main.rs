//! `conformance --base-url URL`: holds a back end against the contract, clause by clause.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use conformance::Settings;
use conformance::logins::{self, Login};

/// Holds a back end against the contract, clause by clause. Exits with 0 when nothing failed, 1 when something did,
/// 2 when it could not run.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// The back end's origin, or the root of its API: http://127.0.0.1:8080
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: String,
    /// How to report, on the standard output
    #[arg(long, value_enum, default_value = "text")]
    report: Format,
    /// Whose interfaces to check
    #[arg(long, value_enum, default_value = "all")]
    profile: Profile,
    /// The test persona to sign in as; the first that the back end names when absent
    #[arg(long, value_name = "ID")]
    persona: Option<String>,
    /// File of the test personas to work as, in place of those that the back end names: {"personas": [{"id": …}]}
    #[arg(long, value_name = "FILE")]
    personas: Option<PathBuf>,
    /// How many guides to read
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    sample: u32,
    /// Seconds to wait for each answer
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=600))]
    timeout: u64,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For machines
    Json,
    /// For build servers
    Junit,
    /// For whoever decides: by standard and clause, one file
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
enum Profile {
    /// What a citizen's portal calls
    Citizen,
    /// What officers call
    Desk,
    /// Both
    All,
}

impl From<Profile> for conformance::Profile {
    fn from(chosen: Profile) -> Self {
        match chosen {
            Profile::Citizen => Self::Citizen,
            Profile::Desk => Self::Desk,
            Profile::All => Self::All,
        }
    }
}

/// The personas of a file.
fn personas(path: &Path) -> Result<Vec<Login>, String> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    logins::read(&text).map_err(|why| format!("{}: {why}", path.display()))
}

fn base_url(text: &str) -> Result<String, String> {
    let host = text
        .strip_prefix("http://")
        .or_else(|| text.strip_prefix("https://"));
    match host {
        Some(host) if !host.is_empty() && !host.starts_with('/') && !text.contains(['?', '#', ' ']) => Ok(text.to_owned()),
        _ => Err("expected an address that begins with http:// or https://, such as http://127.0.0.1:8080".to_owned()),
    }
}

fn main() -> ExitCode {
    let options = Options::parse();
    let logins = match options.personas.as_deref().map(personas).transpose() {
        Ok(logins) => logins.unwrap_or_default(),
        Err(why) => {
            eprintln!("conformance: {why}");
            return ExitCode::from(2);
        }
    };
    let profile = conformance::Profile::from(options.profile);
    let settings = Settings {
        base_url: options.base_url,
        persona: options.persona,
        logins,
        profile,
        sample: options.sample as usize,
        timeout: Duration::from_secs(options.timeout),
        subjects: profile.subjects(),
    };
    let report = match conformance::run(&settings) {
        Ok(report) => report,
        Err(error) => {
            eprintln!("conformance: {error}");
            return ExitCode::from(2);
        }
    };
    let text = match options.report {
        Format::Text => report.to_text(),
        Format::Json => format!("{:#}", report.to_json()),
        Format::Junit => report.to_junit(),
        Format::Html => report.to_html(),
    };
    // Whoever reads only the beginning, as `head` does, has still been told by the exit code.
    let _ = writeln!(std::io::stdout(), "{text}");
    if report.is_green() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
