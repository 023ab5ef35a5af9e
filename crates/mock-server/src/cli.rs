//! The command line: what the server is told at its start.

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use tokio::sync::watch;

use crate::import;
use crate::search::relevance;
use crate::server::Server;
use crate::state::{Options, Shared};
use crate::world::{Catalogue, MOST_ITEMS, World};
use crate::wrong;

/// What `--wrong` takes beside names.
const LIST: &str = "list";

/// A back end of its own for Tongban: every interface of the contract over a made-up world.
#[derive(Debug, Parser)]
#[command(name = "mock-server", version)]
struct Command {
    /// Address to listen on, as host:port; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080", value_parser = address)]
    listen: SocketAddr,
    /// Folder of the built portal, to serve beside the API
    #[arg(long, value_name = "DIR", value_parser = folder)]
    dist: Option<PathBuf>,
    /// How many items the world has, 1 to 1000000
    #[arg(long, value_name = "N", default_value_t = 400, value_parser = item_count)]
    items: usize,
    /// Seed of the world: the same seed and size give the same world
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Folder of your own catalogue, laid out as IMPORT.md says
    #[arg(long, value_name = "DIR", value_parser = folder)]
    import: Option<PathBuf>,
    /// Milliseconds that every API answer waits
    #[arg(long, value_name = "MS", default_value_t = 0)]
    delay: u64,
    /// Chance that an API answer is a 500, 0 to 1
    #[arg(long, value_name = "F", default_value_t = 0.0, value_parser = chance)]
    error_rate: f64,
    /// How many cases of others stand in the officers' inboxes at the start, 0 to 100000
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = case_count)]
    cases: usize,
    /// Path that everything is mounted under, with a slash at both ends
    #[arg(long, value_name = "P", default_value = "/", value_parser = base_path)]
    base_path: String,
    /// Do something wrong on purpose, to see whether a run of the conformance kit finds it; `list` names the ways
    #[arg(long, value_name = "NAME", value_parser = wrong_name)]
    wrong: Option<String>,
    /// Print the OpenAPI document and exit
    #[arg(long)]
    print_openapi: bool,
    /// Print how well search finds what people mean, as JSON, and exit
    #[arg(long, hide = true)]
    print_relevance: bool,
}

fn address(text: &str) -> Result<SocketAddr, String> {
    let expected = || format!("expected host:port, such as 127.0.0.1:8080, not {text:?}");
    text.to_socket_addrs()
        .map_err(|_| expected())?
        .next()
        .ok_or_else(expected)
}

fn folder(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    if path.is_dir() {
        Ok(path)
    } else {
        Err("expected a folder that is there".to_owned())
    }
}

fn item_count(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|n| (1..=MOST_ITEMS).contains(n))
        .ok_or_else(|| format!("expected a whole number from 1 to {MOST_ITEMS}"))
}

fn case_count(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|n| *n <= crate::cases::MOST_CASES)
        .ok_or_else(|| "expected a whole number from 0 to 100000".to_owned())
}

fn chance(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|n| (0.0..=1.0).contains(n))
        .ok_or_else(|| "expected a number from 0 to 1".to_owned())
}

fn wrong_name(text: &str) -> Result<String, String> {
    if text == LIST || wrong::named(text).is_some() {
        Ok(text.to_owned())
    } else {
        Err("expected one of the names that `--wrong list` prints".to_owned())
    }
}

fn base_path(text: &str) -> Result<String, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    if text.starts_with('/')
        && text.ends_with('/')
        && !text.contains("//")
        && text.chars().all(plain)
    {
        Ok(text.to_owned())
    } else {
        Err("expected a path with a slash at both ends, such as / or /x/".to_owned())
    }
}

/// Runs the server as the command line says: 0 when it was asked to stop, 1 when it could not start, 2 for a wrong
/// option.
#[must_use]
pub fn main() -> ExitCode {
    let command = Command::parse();
    if command.print_openapi {
        print!("{}", crate::openapi("/"));
        return ExitCode::SUCCESS;
    }
    if command.wrong.as_deref() == Some(LIST) {
        print!("{}", wrong_ways());
        return ExitCode::SUCCESS;
    }
    let done = if command.print_relevance {
        print_relevance(&command)
    } else {
        start(command)
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("mock-server: {why}");
            ExitCode::FAILURE
        }
    }
}

/// A line for each way to be wrong: its name, the clause and the operation under which the kit must say so, what it is.
fn wrong_ways() -> String {
    let line = |bite: &wrong::Bite| {
        format!(
            "{}\t{}\t{}\t{}\n",
            bite.name(),
            bite.clause,
            bite.endpoint,
            bite.what
        )
    };
    wrong::all().map(line).collect()
}

fn print_relevance(command: &Command) -> Result<(), String> {
    let world = World::new(command.seed, command.items)?;
    let report = relevance::measure(&world)?;
    let text = serde_json::to_string_pretty(&report).map_err(|e| e.to_string())?;
    println!("{text}");
    Ok(())
}

fn start(command: Command) -> Result<(), String> {
    let way = command.wrong.as_deref().and_then(wrong::named);
    let catalogue = match &command.import {
        None => Catalogue::default(),
        Some(folder) => {
            let report = import::read(folder)?;
            for refused in &report.refused {
                eprintln!("{refused}");
            }
            println!("{}", report.summary());
            report.catalogue
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|e| format!("cannot start its threads: {e}"))?;
    runtime.block_on(async {
        let listen = command.listen;
        // The address first: when it is taken, nobody should wait for a large world to hear so.
        let taken = tokio::net::TcpListener::bind(listen).await.map_err(|e| match e.kind() {
            std::io::ErrorKind::AddrInUse => {
                format!("{listen} is in use by another program; choose another with --listen, or port 0 for a free one")
            }
            _ => format!("cannot listen on {listen}: {e}"),
        })?;
        let shared = Arc::new(Shared::new(Options {
            seed: command.seed,
            items: command.items,
            delay: command.delay,
            error_rate: command.error_rate,
            dist: command.dist,
            base_path: command.base_path,
            cases: command.cases,
            catalogue,
            log: true,
            wrong: way.map(|bite| bite.spoil),
        })?);
        let server = Server::over(taken, Arc::clone(&shared));
        let address = server.address().map_err(|e| e.to_string())?;
        greet(&shared, address);
        if let Some(bite) = way {
            println!(
                "  wrong on purpose: {}. The kit must say so under {} in {}",
                bite.what, bite.clause, bite.endpoint
            );
        }
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(async move {
            signal().await;
            let _ = stop.send(true);
        });
        server.run(stopped).await.map_err(|e| e.to_string())
    })?;
    runtime.shutdown_background();
    eprintln!("mock-server: stopped");
    Ok(())
}

/// What somebody needs to know to begin.
fn greet(shared: &Shared, address: SocketAddr) {
    let world = shared.world();
    let base = &shared.options.base_path;
    println!(
        "Tongban is at http://{address}{base} with {} items",
        world.item_count()
    );
    println!("  API      http://{address}{base}api (described at http://{address}{base}docs/)");
    println!("  knobs    http://{address}{base}_mock/");
    println!("  sign in as:");
    for (id, label, level) in world.personas() {
        println!("    {id:<22} level {level}  {label}");
    }
}

/// Waits for Ctrl-C, or for the signal by which service managers stop programs.
async fn signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
