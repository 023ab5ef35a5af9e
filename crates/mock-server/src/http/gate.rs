//! The one door: every request comes in here, is sent to the part it is for, and leaves with the headers it needs.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, State};
use axum::http::{Method, Request, Response};
use contract::{Problem, ProblemKind};

use super::asked::{self, Asked};
use super::reply::Reply;
use super::routes::{self, Ctx, Found};
use super::{refuse, security, spoilt, statics};
use crate::cases::watch::Stream;
use crate::faults::Fault;
use crate::session::{idp, sign_in};
use crate::state::Shared;
use crate::{bills, docs_page, knobs, privacy, signatures};

/// The largest body a request may have, in MiB.
const BODY_LIMIT: usize = 1;
/// Mebibytes that are read of a body that has too many.
const READ_LIMIT: usize = 16;
/// The largest part of an upload, in MiB.
const PART_LIMIT: usize = 8;
const MEBIBYTE: usize = 1024 * 1024;
/// The longest a request may take, other than on demand.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a fault keeps a client waiting at most.
const HANG: Duration = Duration::from_secs(120);

/// Answers a request.
pub(crate) async fn handle(
    State(shared): State<Arc<Shared>>,
    request: Request<Body>,
) -> Response<Body> {
    match shared.spoil() {
        None => right(&shared, request).await,
        Some(spoil) => spoilt::handle(&shared, request, spoil).await,
    }
}

/// Answers a request as the contract asks.
pub(super) async fn right(shared: &Arc<Shared>, request: Request<Body>) -> Response<Body> {
    let began = Instant::now();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let trace = new_trace();
    let log = shared.options.log;
    let mut reply =
        match tokio::time::timeout(HANG + PATIENCE, answer(shared, request, &trace)).await {
            Ok(reply) => reply,
            Err(_) => Reply::problem(&Problem::new(ProblemKind::UpstreamTimeout, &*trace)),
        };
    reply.headers.push(("x-trace-id", trace.clone()));
    if log {
        // Never the query: people type names and numbers into it.
        eprintln!(
            "{method} {path} {} {} ms {trace}",
            reply.status,
            began.elapsed().as_millis()
        );
    }
    let watch = reply.watch.take();
    let mut response = reply.into_response();
    if let Some(watch) = watch {
        *response.body_mut() = Body::new(Stream::begin(shared, watch));
    }
    response
}

/// 16 hexadecimal digits that no other request has.
fn new_trace() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let turn = COUNT.fetch_add(1, Ordering::Relaxed);
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    format!(
        "{:016x}",
        crate::world::seed::mix(now.as_nanos() as u64 ^ turn.rotate_left(32))
    )
}

/// What a path is for.
enum Part {
    Api(String),
    Knobs(String),
    Idp(String),
    Cashier(String),
    Signing(String),
    OpenApi,
    Docs(String),
    Portal(String),
    Outside,
}

fn part(base: &str, path: &str) -> Part {
    // Whoever waits for the server need not know where it is mounted.
    let below = path
        .strip_prefix(base)
        .or_else(|| path.strip_prefix('/').filter(|p| p.starts_with("_mock/")));
    let Some(below) = below else {
        return if path == base.trim_end_matches('/') {
            Part::Portal(String::new())
        } else {
            Part::Outside
        };
    };
    let of = |prefix: &str| {
        below
            .strip_prefix(prefix)
            .filter(|rest| rest.is_empty() || rest.starts_with('/'))
            .map(str::to_owned)
    };
    if below == "openapi.json" || below == "api/openapi.json" {
        Part::OpenApi
    } else if let Some(rest) = of("api") {
        Part::Api(rest)
    } else if let Some(rest) = of("docs") {
        Part::Docs(rest)
    } else if let Some(rest) = of("_mock") {
        Part::Knobs(rest.trim_start_matches('/').to_owned())
    } else if let Some(rest) = of("_idp") {
        Part::Idp(rest.trim_start_matches('/').to_owned())
    } else if let Some(rest) = of("_pay") {
        Part::Cashier(rest.trim_start_matches('/').to_owned())
    } else if let Some(rest) = of("_sign") {
        Part::Signing(rest.trim_start_matches('/').to_owned())
    } else {
        Part::Portal(below.to_owned())
    }
}

async fn answer(shared: &Arc<Shared>, request: Request<Body>, trace: &str) -> Reply {
    let (parts, body) = request.into_parts();
    let uri_path = parts.uri.path().to_owned();
    let part = part(&shared.options.base_path, parts.uri.path());
    if let Part::Portal(path) = part {
        return statics::answer(shared, &parts.method, &path, &parts.headers, trace);
    }
    let limit = if parts.method == Method::PATCH {
        PART_LIMIT
    } else {
        BODY_LIMIT
    };
    // Who is still sending hears no answer: somewhat more than is taken is read, and thrown away.
    let whole = to_bytes(body, limit.max(READ_LIMIT) * MEBIBYTE).await;
    let body = match whole {
        Ok(bytes) if bytes.len() <= limit * MEBIBYTE => bytes.to_vec(),
        _ => {
            let detail = format!("a request body may have {limit} MiB at most");
            return api_headers(Reply::problem(&refuse::with_detail(
                ProblemKind::TooLarge,
                trace,
                &detail,
            )));
        }
    };
    let path = match &part {
        Part::Api(path)
        | Part::Knobs(path)
        | Part::Idp(path)
        | Part::Cashier(path)
        | Part::Signing(path) => path.clone(),
        _ => String::new(),
    };
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let address = peer.map(|ConnectInfo(peer)| peer.ip().to_canonical());
    let asked = match Asked::new(
        parts.method,
        &path,
        &parts.uri,
        parts.headers,
        body,
        trace.to_owned(),
        address,
    ) {
        Ok(asked) => asked,
        Err(problem) => return api_headers(Reply::problem(&problem)),
    };
    match part {
        Part::Api(_) => api_headers(api_call(shared, asked).await),
        Part::OpenApi => api_headers(openapi(shared)),
        Part::Docs(path) if path.is_empty() => {
            Reply::redirect(308, &format!("{}docs/", shared.options.base_path))
        }
        Part::Docs(path) => {
            off_the_loop(shared, asked, move |shared, asked| {
                docs_page::answer(shared, asked, path.trim_start_matches('/'))
            })
            .await
        }
        // Addresses on the page are relative to the folder.
        Part::Knobs(path) if path.is_empty() && !uri_path.ends_with('/') => {
            Reply::redirect(308, &format!("{}_mock/", shared.options.base_path))
        }
        Part::Knobs(path) => {
            off_the_loop(shared, asked, move |shared, asked| {
                knobs::answer(shared, asked, &path)
            })
            .await
        }
        Part::Idp(path) => idp::answer(shared, &asked, &path),
        Part::Cashier(path) => bills::page::answer(shared, &asked, &path),
        Part::Signing(path) => signatures::page::answer(shared, &asked, &path),
        Part::Portal(_) | Part::Outside => Reply::problem(&refuse::not_found(trace, "page")),
    }
}

fn api_headers(mut reply: Reply) -> Reply {
    for (name, value) in security::API {
        reply.set(name, (*value).to_owned());
    }
    reply.headers.push(("vary", "Accept-Encoding".to_owned()));
    reply
}

/// `/openapi.json`: the contract, printed.
fn openapi(shared: &Shared) -> Reply {
    let mut reply = Reply::new(
        200,
        "application/json",
        shared.openapi().as_bytes().to_vec(),
    );
    reply.set("etag", reply.etag());
    reply.set("cache-control", "no-cache".to_owned());
    reply
}

/// Runs what may take a while where it keeps no other request waiting.
async fn off_the_loop(
    shared: &Arc<Shared>,
    asked: Asked,
    work: impl FnOnce(&Shared, &Asked) -> Reply + Send + 'static,
) -> Reply {
    let shared = Arc::clone(shared);
    let trace = asked.trace.clone();
    let task = tokio::task::spawn_blocking(move || work(&shared, &asked));
    match tokio::time::timeout(PATIENCE, task).await {
        Ok(Ok(reply)) => reply,
        Ok(Err(_)) => Reply::problem(&Problem::new(ProblemKind::Internal, trace)),
        Err(_) => Reply::problem(&Problem::new(ProblemKind::UpstreamTimeout, trace)),
    }
}

async fn api_call(shared: &Arc<Shared>, asked: Asked) -> Reply {
    let trace = asked.trace.clone();
    if asked.segments == ["session", "callback"] {
        return match asked.method.as_str() {
            "GET" => {
                sign_in::callback(shared, &asked).unwrap_or_else(|problem| Reply::problem(&problem))
            }
            _ => other_method(&trace, &["GET"]),
        };
    }
    let (id, delay) = match routes::find(&shared.table, &asked.method, &asked.segments) {
        Found::Nothing => return Reply::problem(&refuse::not_found(&trace, "path")),
        Found::OtherMethods(methods) => return other_method(&trace, &methods),
        Found::Route(route, _) => (route.about.id, shared.tuning().delay),
    };
    let fault = shared.faults.strike(id, &asked.headers);
    if delay > 0 {
        tokio::time::sleep(Duration::from_millis(delay)).await;
    }
    let rate = shared.tuning().error_rate;
    if rate > 0.0 && shared.chance() < rate {
        return Reply::problem(&refuse::with_detail(
            ProblemKind::Internal,
            &trace,
            "failed on demand",
        ));
    }
    match &fault {
        Some(Fault::Timeout) => {
            tokio::time::sleep(HANG).await;
            return Reply::problem(&Problem::new(ProblemKind::UpstreamTimeout, trace));
        }
        Some(Fault::Error500) => {
            return Reply::problem(&refuse::with_detail(
                ProblemKind::Internal,
                &trace,
                "failed on demand",
            ));
        }
        Some(Fault::Unavailable503) => {
            return Reply::problem(&refuse::later(ProblemKind::Unavailable, &trace, 5));
        }
        Some(Fault::TooMany429) => {
            return Reply::problem(&refuse::later(ProblemKind::TooManyRequests, &trace, 2));
        }
        _ => {}
    }
    off_the_loop(shared, asked, move |shared, asked| {
        dispatch(shared, asked, fault.as_ref())
    })
    .await
}

fn other_method(trace: &str, methods: &[&str]) -> Reply {
    let mut reply = Reply::problem(&Problem::new(ProblemKind::MethodNotAllowed, trace));
    reply.set("allow", methods.join(", "));
    reply
}

fn dispatch(shared: &Shared, asked: &Asked, fault: Option<&Fault>) -> Reply {
    let Found::Route(route, values) = routes::find(&shared.table, &asked.method, &asked.segments)
    else {
        return Reply::problem(&refuse::not_found(&asked.trace, "path"));
    };
    privacy::destroy::settle(shared);
    let mut who = shared.sessions.who(asked, shared.clock.now());
    if matches!(fault, Some(Fault::ExpiredSession)) {
        if let Some(who) = who.take() {
            shared.sessions.close(&who.id);
        }
        if route.about.id != "getSession" {
            return Reply::problem(&Problem::new(ProblemKind::SignInRequired, &*asked.trace));
        }
    }
    let lost_parts = match fault {
        Some(Fault::PartFailed(part)) => vec![part.clone()],
        _ => Vec::new(),
    };
    let ctx = Ctx {
        world: shared.world(),
        shared,
        asked,
        who,
        lost_parts,
        cut: matches!(fault, Some(Fault::CutBody)),
        cookies: Vec::new().into(),
    };
    route.answer(&ctx, &values, fault)
}

/// Whether a header's value is a media type that a page would be shown for.
pub(crate) fn wants_html(headers: &axum::http::HeaderMap) -> bool {
    asked::header(headers, "accept").is_some_and(|accept| accept.contains("text/html"))
}
