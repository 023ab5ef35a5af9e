//! `cargo xtask serve`: the portal and its mock server, from nothing.

use crate::options::Options;
use crate::portal;
use crate::run::{Failure, Outcome, command, root};
use crate::setup;
use std::os::unix::process::CommandExt;

/// Builds what is missing, then becomes the mock server, so that Ctrl-C reaches it and nothing stays behind.
pub fn run(words: &[String]) -> Outcome {
    let options = Options::read(words, &["--listen"], &[], true)?;
    let listen = options.value("--listen").unwrap_or("127.0.0.1:8080");
    let tools = setup::for_building()?;
    let (dist, server) = portal::with_mock_server(&tools)?;
    println!("starting the mock server at {listen}");
    let mut mock = command(server);
    mock.args(["--listen", listen, "--dist"])
        .arg(dist)
        .args(&options.rest)
        .current_dir(root());
    let error = mock.exec();
    Err(Failure::new(format!(
        "the mock server does not start: {error}"
    )))
}
