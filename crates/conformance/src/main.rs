//! `conformance --base-url URL`: holds a back end against the contract, clause by clause.

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use conformance::Settings;

/// Holds a back end against the contract, clause by clause. Exits with 0 when nothing failed, 1 when something did,
/// 2 when it could not run.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// The back end's origin, or the root of its API: http://127.0.0.1:8080
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: String,
    /// How to report
    #[arg(long, value_enum, default_value = "text")]
    report: Format,
    /// Whose interfaces to check
    #[arg(long, value_enum, default_value = "citizen")]
    profile: Profile,
    /// The test persona to sign in as; the first that the back end names when absent
    #[arg(long, value_name = "ID")]
    persona: Option<String>,
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
}

#[derive(Clone, Copy, ValueEnum)]
enum Profile {
    /// What a citizen's portal calls
    Citizen,
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
    // One profile so far; the option keeps scripts right when officers' interfaces follow.
    let Profile::Citizen = options.profile;
    let settings = Settings {
        base_url: options.base_url,
        persona: options.persona,
        sample: options.sample as usize,
        timeout: Duration::from_secs(options.timeout),
        subjects: conformance::Subject::ALL.to_vec(),
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
    };
    // Whoever reads only the beginning, as `head` does, has still been told by the exit code.
    let _ = writeln!(std::io::stdout(), "{text}");
    if report.is_green() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
