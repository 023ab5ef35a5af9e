//! The one place that sends requests.

use std::time::Duration;

use contract::endpoint::target;
use contract::{Endpoint, Method, header};

use crate::exchange::{Checked, Exchange, Stop};
use crate::logins::Login;
use crate::report::Failure;
use crate::shape;

/// The largest body read; more is a failure of its own.
const LARGEST: u64 = 32 * 1024 * 1024;
/// How long a back end may make the kit wait by `Retry-After`.
const LONGEST_WAIT: u64 = 5;

/// Sends requests below the API's root. Follows no redirect, keeps no cookie: cases say what they send.
#[derive(Debug)]
pub struct Client {
    agent: ureq::Agent,
    root: String,
    logins: Vec<Login>,
}

/// A typed answer and where it came from.
#[derive(Debug)]
pub struct Answer<T> {
    /// What it says.
    pub value: T,
    /// How it was said.
    pub exchange: Exchange,
}

impl Client {
    /// A client for an API root, an absolute URL without a slash at its end.
    pub fn new(root: &str, timeout: Duration, logins: Vec<Login>) -> Self {
        let tls = ureq::tls::TlsConfig::builder()
            .root_certs(ureq::tls::RootCerts::PlatformVerifier)
            .build();
        let mut config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(timeout))
            .user_agent(concat!("tongban-conformance/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls);
        let host = root.split("://").nth(1).unwrap_or_default();
        if ["127.", "localhost", "[::1]"]
            .iter()
            .any(|own| host.starts_with(own))
        {
            config = config.proxy(None);
        }
        Self {
            agent: config.build().into(),
            root: root.to_owned(),
            logins,
        }
    }

    /// The same client for another root.
    pub fn at(&self, root: String) -> Self {
        Self {
            agent: self.agent.clone(),
            root,
            logins: self.logins.clone(),
        }
    }

    /// How a persona signs in, where a file says so.
    pub fn login(&self, persona: &str) -> Option<&Login> {
        self.logins.iter().find(|login| login.id == persona)
    }

    /// The root of the API.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Reads something below the root.
    pub fn get(&self, target: &str, headers: &[(&str, &str)]) -> Checked<Exchange> {
        self.send("GET", &format!("{}{target}", self.root), headers)
    }

    /// Sends a request to an absolute URL. An answer that does not come is a failure; one that says “later” is waited for.
    pub fn send(&self, method: &str, url: &str, headers: &[(&str, &str)]) -> Checked<Exchange> {
        self.send_body(method, url, headers, b"")
    }

    /// As [`Self::send`], with a body. `GET`, `HEAD` and `DELETE` send none.
    pub fn send_body(
        &self,
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Checked<Exchange> {
        for _ in 0..3 {
            let exchange = self.send_once(method, url, headers, body)?;
            let wait = exchange
                .header("retry-after")
                .and_then(|value| value.parse().ok());
            match wait {
                Some(seconds) if exchange.status == 429 && seconds <= LONGEST_WAIT => {
                    std::thread::sleep(Duration::from_secs(seconds));
                }
                _ => return Ok(exchange),
            }
        }
        self.send_once(method, url, headers, body)
    }

    fn send_once(
        &self,
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Checked<Exchange> {
        let request = describe(method, url, headers);
        let failed = |reason: String| {
            Stop::Wrong(Box::new(Failure {
                request: request.clone(),
                answer: "none".to_owned(),
                expected: "an answer".to_owned(),
                reason,
            }))
        };
        let mut builder = ureq::http::Request::builder().method(method).uri(url);
        for (name, value) in headers {
            builder = builder.header(*name, *value);
        }
        let answer = match method {
            "POST" | "PUT" | "PATCH" => builder
                .body(body)
                .map_err(|error| failed(error.to_string()))
                .and_then(|request| {
                    self.agent
                        .run(request)
                        .map_err(|error| failed(error.to_string()))
                }),
            _ => builder
                .body(())
                .map_err(|error| failed(error.to_string()))
                .and_then(|request| {
                    self.agent
                        .run(request)
                        .map_err(|error| failed(error.to_string()))
                }),
        };
        let mut answer = answer?;
        let headers = answer
            .headers()
            .iter()
            .map(|(name, value)| {
                (
                    name.as_str().to_owned(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect();
        let status = answer.status().as_u16();
        let body = answer
            .body_mut()
            .with_config()
            .limit(LARGEST)
            .read_to_vec()
            .map_err(|error| failed(format!("the body does not come whole: {error}")))?;
        Ok(Exchange {
            request,
            status,
            headers,
            body,
        })
    }

    /// Calls an endpoint of the contract; its answer must be well-formed in all that the contract says of every answer.
    pub fn call<E: Endpoint>(
        &self,
        path: &E::Path,
        query: &E::Query,
    ) -> Checked<Answer<E::Output>> {
        self.call_with::<E>(path, query, &[])
    }

    /// As [`Self::call`], with headers.
    pub fn call_with<E: Endpoint>(
        &self,
        path: &E::Path,
        query: &E::Query,
        headers: &[(&str, &str)],
    ) -> Checked<Answer<E::Output>> {
        let url = format!("{}{}", self.root, target::<E>(path, query));
        let exchange = self.send(E::ABOUT.method.name(), &url, headers)?;
        let value = read::<E>(&exchange)?;
        Ok(Answer { value, exchange })
    }

    /// Writes to an endpoint: the body as JSON, as whoever the headers say (see [`crate::visit::Visit::write`], which makes them).
    /// Gives the answer whatever it is: [`read`] takes a good one, [`Exchange::problem`] a refusal.
    pub fn write<E: Endpoint>(
        &self,
        path: &E::Path,
        query: &E::Query,
        body: &E::Body,
        headers: &[(&str, &str)],
    ) -> Checked<Exchange> {
        let url = format!("{}{}", self.root, target::<E>(path, query));
        let body = serde_json::to_vec(body)
            .map_err(|error| Stop::CannotTell(format!("the kit cannot say it: {error}")))?;
        let mut all = vec![("content-type", "application/json")];
        all.extend_from_slice(headers);
        self.send_body(E::ABOUT.method.name(), &url, &all, &body)
    }
}

/// The answer of an endpoint: 200, JSON, well-formed, of its type.
pub fn read<E: Endpoint>(exchange: &Exchange) -> Checked<E::Output> {
    exchange.require_status(200)?;
    let json = exchange.json("application/json")?;
    let wrongs = shape::wrongs(&json);
    if let Some(wrong) = wrongs.first() {
        let more = match wrongs.len() {
            1 => String::new(),
            count => format!(" (and {} more like it)", count - 1),
        };
        return Err(exchange.wrong(
            wrong.expected,
            format!("at {}: {}{more}", wrong.at, wrong.found),
        ));
    }
    exchange.read(json)
}

/// Method, address and the headers that matter; none that lets anybody in.
fn describe(method: &str, url: &str, headers: &[(&str, &str)]) -> String {
    let mut text = format!("{method} {url}");
    for (name, value) in headers {
        let secret =
            name.eq_ignore_ascii_case("cookie") || name.eq_ignore_ascii_case(header::CSRF_TOKEN);
        let shown = if secret { "…" } else { value };
        text.push_str(&format!("\n{name}: {shown}"));
    }
    text
}

/// A method that no endpoint serves at the path of this one.
pub fn unserved_method(path: &str) -> &'static str {
    let serves = |method: Method| {
        contract::endpoints::all().any(|about| about.path == path && about.method == method)
    };
    [Method::Delete, Method::Put, Method::Post]
        .into_iter()
        .find(|method| !serves(*method))
        .map_or("PATCH", Method::name)
}
