//! Running other programs: every step says what it does, shows that it lives, says how long it took,
//! and a failure ends with what to do about it.

use std::fmt;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What went wrong, and what a person can do about it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    advice: Option<String>,
}

/// The outcome of anything here.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure that explains itself.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            advice: None,
        }
    }

    /// Adds what to do now; the innermost advice stays.
    pub fn advice(mut self, advice: impl Into<String>) -> Self {
        self.advice.get_or_insert(advice.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        match &self.advice {
            Some(advice) => write!(f, "\n  what to do: {advice}"),
            None => Ok(()),
        }
    }
}

/// Says which file or folder an I/O error was about.
pub trait About<T> {
    /// Turns the error into a failure that names `path`.
    fn about(self, doing: &str, path: &Path) -> Outcome<T>;
}

impl<T> About<T> for std::io::Result<T> {
    fn about(self, doing: &str, path: &Path) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("cannot {doing} {}: {error}", path.display())))
    }
}

/// The repository's root.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// Announces a step, runs it, and says how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("→ {what}");
    let start = Instant::now();
    let outcome = work();
    let took = seconds(start.elapsed());
    match &outcome {
        Ok(_) => println!("✓ {what}: {took}"),
        Err(_) => println!("✗ {what}: failed after {took}"),
    }
    outcome
}

/// A duration as a person says it.
pub fn seconds(duration: Duration) -> String {
    let secs = duration.as_secs_f64();
    if secs < 10.0 {
        format!("{secs:.1} s")
    } else if secs < 120.0 {
        format!("{secs:.0} s")
    } else {
        format!("{} min {:02} s", secs as u64 / 60, secs as u64 % 60)
    }
}

/// A command with a clean environment: what `cargo run` adds for xtask itself is taken away again.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    for name in [
        "CARGO",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO_PKG_NAME",
        "CARGO_PKG_VERSION",
        "RUSTUP_TOOLCHAIN_SOURCE",
        "RUST_RECURSION_COUNT",
    ] {
        command.env_remove(name);
    }
    command
}

/// Runs quietly, showing the newest line of output now and then; on failure the end of the output is the message.
pub fn quiet(command: &mut Command) -> Outcome<String> {
    limited(command, None)
}

/// As [`quiet`], but gives up after `limit`.
pub fn limited(command: &mut Command, limit: Option<Duration>) -> Outcome<String> {
    let name = spoken(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot run `{name}`: {error}")))?;
    let log = Arc::new(Mutex::new(String::new()));
    let readers = [
        child.stdout.take().map(|pipe| collect(pipe, &log)),
        child.stderr.take().map(|pipe| collect(pipe, &log)),
    ];
    let status = watch(&mut child, &log, limit, &name)?;
    for reader in readers.into_iter().flatten() {
        let _ = reader.join();
    }
    let log = log.lock().map(|log| log.clone()).unwrap_or_default();
    if status.success() {
        return Ok(log);
    }
    let lines: Vec<&str> = log.lines().collect();
    let tail = lines[lines.len().saturating_sub(30)..].join("\n    ");
    Err(Failure::new(format!(
        "`{name}` ended with {status}:\n    {tail}"
    )))
}

fn watch(
    child: &mut std::process::Child,
    log: &Mutex<String>,
    limit: Option<Duration>,
    name: &str,
) -> Outcome<ExitStatus> {
    let start = Instant::now();
    let terminal = std::io::stdout().is_terminal();
    let pause = Duration::from_secs(if terminal { 1 } else { 15 });
    let mut next = pause;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => {
                if terminal {
                    print!("\r\x1b[K");
                    let _ = std::io::stdout().flush();
                }
                return Ok(status);
            }
            Ok(None) => thread::sleep(Duration::from_millis(30)),
            Err(error) => return Err(Failure::new(format!("lost `{name}`: {error}"))),
        }
        let passed = start.elapsed();
        if limit.is_some_and(|limit| passed > limit) {
            let _ = child.kill();
            let _ = child.wait();
            return Err(Failure::new(format!(
                "`{name}` gave no answer in {}",
                seconds(passed)
            )));
        }
        if passed >= next {
            next = passed + pause;
            let last = log
                .lock()
                .map(|log| log.lines().last().unwrap_or("").trim().to_owned())
                .unwrap_or_default();
            let program = name.split(' ').next().unwrap_or_default();
            let last: String = last.chars().take(80).collect();
            if terminal {
                print!("\r\x1b[K  {program}, {} … {last}", seconds(passed));
                let _ = std::io::stdout().flush();
            } else {
                println!("  {program}, {} … {last}", seconds(passed));
            }
        }
    }
}

fn collect(pipe: impl Read + Send + 'static, log: &Arc<Mutex<String>>) -> thread::JoinHandle<()> {
    let log = Arc::clone(log);
    thread::spawn(move || {
        let mut reader = BufReader::new(pipe);
        let mut line = Vec::new();
        while matches!(reader.read_until(b'\n', &mut line), Ok(n) if n > 0) {
            if let Ok(mut log) = log.lock() {
                log.push_str(&String::from_utf8_lossy(&line));
            }
            line.clear();
        }
    })
}

/// Runs openly, and gives what it printed as well; `false` when it failed.
pub fn tee(command: &mut Command) -> Outcome<(bool, String)> {
    let name = spoken(command);
    let lost = |error: std::io::Error| Failure::new(format!("cannot run `{name}`: {error}"));
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(lost)?;
    let mut printed = String::new();
    if let Some(pipe) = child.stdout.take() {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            println!("{line}");
            printed.push_str(&line);
            printed.push('\n');
        }
    }
    let status = child.wait().map_err(lost)?;
    Ok((status.success(), printed))
}

/// Runs with this terminal's own input and output; the status decides.
pub fn open(command: &mut Command) -> Outcome {
    let name = spoken(command);
    let status = command
        .status()
        .map_err(|error| Failure::new(format!("cannot run `{name}`: {error}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{name}` ended with {status}")))
    }
}

/// Is this program on the PATH?
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

fn spoken(command: &Command) -> String {
    let mut words = vec![
        Path::new(command.get_program())
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    ];
    words.extend(command.get_args().take(6).map(|arg| {
        let arg = arg.to_string_lossy();
        arg.chars().take(60).collect()
    }));
    words.join(" ")
}
