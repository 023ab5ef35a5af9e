//! Where the API stands, given the address of a back end.

use std::fmt;

use serde_json::Value;

use crate::Settings;
use crate::client::Client;
use crate::exchange::{Exchange, Stop};

/// No API of this contract answers at the address.
#[derive(Debug)]
pub struct Unreachable {
    base_url: String,
    tried: Vec<String>,
}

impl fmt::Display for Unreachable {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            to,
            "no API of this contract answers at {}. Tried:",
            self.base_url
        )?;
        for attempt in &self.tried {
            write!(to, "\n  {attempt}")?;
        }
        write!(
            to,
            "\nExpected one of: JSON from BASE/capabilities; JSON from BASE/api/capabilities; \
             BASE/openapi.json whose first server leads there."
        )
    }
}

impl std::error::Error for Unreachable {}

/// Finds the root of the API; gives a client for it and what its `/capabilities` answered.
pub fn locate(settings: &Settings) -> Result<(Client, Exchange), Unreachable> {
    let base = settings.base_url.trim_end_matches('/');
    let client = Client::new(base, settings.timeout, settings.logins.clone());
    let mut tried = Vec::new();
    for root in [base.to_owned(), format!("{base}/api")] {
        if let Some(exchange) = answers(&client, &root, &mut tried) {
            return Ok((client.at(root), exchange));
        }
    }
    if let Some(root) = first_server(&client, base, &mut tried)
        && let Some(exchange) = answers(&client, &root, &mut tried)
    {
        return Ok((client.at(root), exchange));
    }
    Err(Unreachable {
        base_url: settings.base_url.clone(),
        tried,
    })
}

/// What `/capabilities` answers below a root, if it is JSON. A portal served at the same origin answers every path with
/// a page: that is not an API.
fn answers(client: &Client, root: &str, tried: &mut Vec<String>) -> Option<Exchange> {
    let url = format!("{root}/capabilities");
    match client.send("GET", &url, &[]) {
        Ok(exchange) if exchange.status == 200 && is_json(&exchange) => Some(exchange),
        Ok(exchange) => {
            let kind = exchange.header("content-type").unwrap_or("no content type");
            tried.push(format!("{url}: {} ({kind})", exchange.status));
            None
        }
        Err(stop) => {
            tried.push(format!("{url}: {}", why(&stop)));
            None
        }
    }
}

/// The first server that the OpenAPI document names.
fn first_server(client: &Client, base: &str, tried: &mut Vec<String>) -> Option<String> {
    let url = format!("{base}/openapi.json");
    let exchange = match client.send("GET", &url, &[]) {
        Ok(exchange) => exchange,
        Err(stop) => {
            tried.push(format!("{url}: {}", why(&stop)));
            return None;
        }
    };
    let document: Option<Value> = serde_json::from_slice(&exchange.body).ok();
    let server = document
        .as_ref()
        .and_then(|d| d["servers"][0]["url"].as_str());
    let Some(server) = server.filter(|_| exchange.status == 200) else {
        tried.push(format!("{url}: {} and no server named", exchange.status));
        return None;
    };
    let server = server.trim_end_matches('/');
    if server.contains("://") {
        return Some(server.to_owned());
    }
    let scheme_end = base.find("://").map_or(0, |at| at + 3);
    let origin_end = base[scheme_end..]
        .find('/')
        .map_or(base.len(), |at| scheme_end + at);
    Some(match server.strip_prefix('/') {
        Some(path) => format!("{}/{path}", &base[..origin_end]),
        None => format!("{base}/{server}"),
    })
}

fn is_json(exchange: &Exchange) -> bool {
    let kind = exchange.header("content-type").unwrap_or_default();
    kind.split(';')
        .next()
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn why(stop: &Stop) -> &str {
    match stop {
        Stop::Wrong(failure) => &failure.reason,
        Stop::CannotTell(why) => why,
    }
}
