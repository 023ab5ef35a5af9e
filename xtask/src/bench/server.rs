//! A mock server of the bench's own, and how long one takes to start.

use super::report::Report;
use super::search;
use crate::run::{Failure, Outcome, command, step};
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A running mock server; it ends with this value.
pub struct Server {
    child: Child,
    /// Where it answers.
    pub address: String,
    /// How long it took until it was healthy.
    pub took: Duration,
}

impl Server {
    /// Starts one on a free port, with the portal in a folder, and waits until it is healthy.
    pub fn start(binary: &Path, dist: Option<&Path>, items: Option<u64>) -> Outcome<Self> {
        let lost =
            |error: std::io::Error| Failure::new(format!("cannot start the mock server: {error}"));
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|free| free.local_addr())
            .map_err(lost)?
            .port();
        let listen = format!("127.0.0.1:{port}");
        let mut mock = command(binary);
        mock.args(["--listen", &listen]);
        if let Some(dist) = dist {
            mock.arg("--dist").arg(dist);
        }
        if let Some(items) = items {
            mock.args(["--items", &items.to_string()]);
        }
        let start = Instant::now();
        let child = mock
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(lost)?;
        let mut server = Self {
            child,
            address: format!("http://{listen}/"),
            took: Duration::ZERO,
        };
        while !healthy(&listen) {
            if let Ok(Some(status)) = server.child.try_wait() {
                return Err(Failure::new(format!("the mock server ended with {status}")));
            }
            if start.elapsed() > Duration::from_secs(300) {
                return Err(Failure::new(
                    "the mock server is not healthy after 5 minutes",
                ));
            }
            thread::sleep(Duration::from_millis(10));
        }
        server.took = start.elapsed();
        Ok(server)
    }

    /// The most memory it has held so far, in GB.
    fn memory(&self) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
        Some(kilobytes * 1024.0 / 1e9)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn healthy(listen: &str) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(listen)?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(
            stream,
            "GET /_mock/health HTTP/1.1\r\nHost: {listen}\r\nConnection: close\r\n\r\n"
        )?;
        let mut head = [0; 12];
        stream.read_exact(&mut head)?;
        Ok(String::from_utf8_lossy(&head).into_owned())
    };
    ask().is_ok_and(|head| head.ends_with(" 200"))
}

/// Start times and memory, and what search is worth.
pub fn measure(binary: &Path, items: u64, report: &mut Report) -> Outcome {
    step("start the mock server with its own items", || {
        let server = Server::start(binary, None, None)?;
        report.add("mock server", "start", Some(server.took.as_secs_f64()));
        Ok(())
    })?;
    step(&format!("start the mock server with {items} items"), || {
        let server = Server::start(binary, None, Some(items))?;
        report.add("mock server", "million", Some(server.took.as_secs_f64()));
        search::speed(&server.address, report)?;
        report.add("mock server", "memory", server.memory());
        Ok(())
    })?;
    search::relevance(binary, report)
}
