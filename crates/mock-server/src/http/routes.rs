//! The table of routes: an endpoint of the contract and the function that answers it.

use std::cell::RefCell;
use std::sync::Arc;

use axum::http::Method as HttpMethod;
use contract::endpoint::{Access, Answer, Caching};
use contract::wire::IdentityKind;
use contract::{
    About, Endpoint, FieldError, Method, PathParams, Problem, ProblemKind, QueryParams, header,
};

use super::asked::Asked;
use super::refuse;
use super::reply::{Reply, names};
use crate::api;
use crate::clock;
use crate::faults::Fault;
use crate::privacy;
use crate::session::Who;
use crate::state::Shared;
use crate::world::World;
use crate::world::content::Persona;

/// What a handler may look at and touch beside its own input.
pub(crate) struct Ctx<'a> {
    pub world: Arc<World>,
    pub shared: &'a Shared,
    pub asked: &'a Asked,
    /// Who the session cookie says is here; `None` without a living session.
    pub who: Option<Who>,
    /// Parts that a fault on demand takes out of the answer.
    pub lost_parts: Vec<String>,
    /// Whether a fault on demand breaks the connection off half-way.
    pub cut: bool,
    /// Cookies to set with the answer.
    pub cookies: RefCell<Vec<String>>,
}

impl Ctx<'_> {
    /// What a person can quote to support.
    pub(crate) fn trace(&self) -> &str {
        &self.asked.trace
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// `SIGN_IN_REQUIRED` when nobody is.
    pub(crate) fn person(&self) -> Result<Persona, Problem> {
        self.who
            .as_ref()
            .and_then(|who| who.persona.as_ref())
            .and_then(|id| self.persona(id))
            .ok_or_else(|| {
                let detail = "nobody is signed in, or the session has ended";
                refuse::with_detail(ProblemKind::SignInRequired, self.trace(), detail)
            })
    }

    /// Id of whom the session acts for, whether it still may or not.
    pub(crate) fn acting(&self) -> Option<String> {
        self.who.as_ref()?.acting.clone()
    }

    /// The day in the mock world, `YYYY-MM-DD`.
    pub(crate) fn today(&self) -> String {
        let mut now = clock::rfc3339(self.shared.clock.now());
        now.truncate(10);
        now
    }

    /// Somebody by id, who registered here or belongs to the world, with the level they have now.
    pub(crate) fn persona(&self, id: &str) -> Option<Persona> {
        let now = self.shared.clock.now();
        self.shared.sessions.persona(&self.world, id, now)
    }

    /// Everybody who has an account.
    pub(crate) fn everybody(&self) -> Vec<Persona> {
        let now = self.shared.clock.now();
        self.shared.sessions.everybody(&self.world, now)
    }

    /// Whether who is here may call an endpoint at all.
    fn admits(&self, access: Access) -> Result<(), Problem> {
        match access {
            Access::Public => Ok(()),
            Access::SignedIn(level) => {
                if self.person()?.level >= level {
                    return Ok(());
                }
                Err(refuse::level(self.trace(), level))
            }
            Access::Officer if self.person()?.kind == IdentityKind::Officer => Ok(()),
            Access::Officer => Err(refuse::with_detail(
                ProblemKind::NotAllowed,
                self.trace(),
                "only officers may do this",
            )),
        }
    }
}

type Run = Box<dyn Fn(&Ctx<'_>, &[&str]) -> Result<Reply, Problem> + Send + Sync>;

/// A function that answers an endpoint.
type Handler<E, T> = fn(
    &Ctx<'_>,
    <E as Endpoint>::Path,
    <E as Endpoint>::Query,
    <E as Endpoint>::Body,
) -> Result<T, Problem>;

/// An endpoint and what answers it.
pub(crate) struct Route {
    pub about: About,
    run: Run,
}

/// An endpoint that answers with its output as JSON.
pub(crate) fn json<E: Endpoint + 'static>(handler: Handler<E, <E as Endpoint>::Output>) -> Route {
    Route {
        about: E::ABOUT,
        run: Box::new(move |ctx, values| {
            let (path, query, body) = input::<E>(ctx, values)?;
            handler(ctx, path, query, body).map(|output| Reply::json(&output))
        }),
    }
}

/// An endpoint that answers with something else: bytes, or a redirect.
pub(crate) fn other<E: Endpoint + 'static>(handler: Handler<E, Reply>) -> Route {
    Route {
        about: E::ABOUT,
        run: Box::new(move |ctx, values| {
            let (path, query, body) = input::<E>(ctx, values)?;
            handler(ctx, path, query, body)
        }),
    }
}

type Input<E> = (
    <E as Endpoint>::Path,
    <E as Endpoint>::Query,
    <E as Endpoint>::Body,
);

/// Reads path, query and body as strictly as the contract says.
fn input<E: Endpoint>(ctx: &Ctx<'_>, values: &[&str]) -> Result<Input<E>, Problem> {
    let trace = ctx.trace();
    let path = E::Path::read(values).ok_or_else(|| {
        let name = E::Path::PARAMS.first().map_or("path", |param| param.name);
        refuse::bad(trace, name, "1 to 64 characters, pattern ^[0-9A-Za-z._-]+$")
    })?;
    let query =
        E::Query::read(&ctx.asked.pairs).map_err(|errors| refuse::invalid(trace, errors))?;
    let body: &[u8] = match ctx.asked.body.trim_ascii() {
        // The parts of an upload are bytes: the handler takes them as they are.
        _ if E::ABOUT.answer == Answer::Tus => b"null",
        b"" | b"{}" if size_of::<E::Body>() == 0 => b"null",
        other => other,
    };
    let body = serde_json::from_slice(body).map_err(|e| {
        let error = FieldError::at(String::new(), format!("expected {e}"));
        refuse::invalid(trace, vec![error])
    })?;
    Ok((path, query, body))
}

/// Every route. The server does not start when an endpoint of the contract is missing here.
pub(crate) fn table() -> Vec<Route> {
    let routes = api::routes();
    for about in contract::endpoints::all() {
        assert!(
            routes.iter().any(|route| route.about.id == about.id),
            "no handler for {}",
            about.id
        );
    }
    routes
}

/// What a path leads to.
pub(crate) enum Found<'t> {
    /// A route, with the values of its path parameters.
    Route(&'t Route, Vec<String>),
    /// The path is known, the method is not: the methods that are.
    OtherMethods(Vec<&'static str>),
    /// Nothing.
    Nothing,
}

/// Looks a request up in the table.
pub(crate) fn find<'t>(table: &'t [Route], method: &HttpMethod, segments: &[String]) -> Found<'t> {
    let mut methods = Vec::new();
    for route in table {
        let Some(values) = fit(route.about.path, segments) else {
            continue;
        };
        let wanted = route.about.method;
        if method.as_str() == wanted.name()
            || (*method == HttpMethod::HEAD && wanted == Method::Get)
        {
            return Found::Route(route, values);
        }
        methods.push(wanted.name());
        if wanted == Method::Get {
            methods.push("HEAD");
        }
    }
    if methods.is_empty() {
        Found::Nothing
    } else {
        Found::OtherMethods(methods)
    }
}

fn fit(template: &str, segments: &[String]) -> Option<Vec<String>> {
    let wanted: Vec<&str> = template.trim_start_matches('/').split('/').collect();
    if wanted.len() != segments.len() {
        return None;
    }
    let mut values = Vec::new();
    for (want, have) in wanted.iter().zip(segments) {
        if want.starts_with('{') {
            if have.is_empty() {
                return None;
            }
            values.push(have.clone());
        } else if want != have {
            return None;
        }
    }
    Some(values)
}

impl Route {
    /// Answers a request: the checks that every endpoint shares, the handler, then the headers that its kind of
    /// answer carries.
    pub(crate) fn answer(&self, ctx: &Ctx<'_>, values: &[String], fault: Option<&Fault>) -> Reply {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let mut reply = match self.checked(ctx, &values) {
            Ok(reply) => reply,
            Err(problem) => Reply::problem(&problem),
        };
        for cookie in ctx.cookies.borrow_mut().drain(..) {
            reply.cookie(cookie);
        }
        let good = reply.status == 200;
        if good && let Some(fault) = fault {
            fault.spoil(&mut reply);
        }
        if self.about.caching == Caching::Never {
            reply.set("cache-control", "no-store".to_owned());
        } else if good {
            self.validate(ctx, &mut reply, fault);
        }
        reply
    }

    fn checked(&self, ctx: &Ctx<'_>, values: &[&str]) -> Result<Reply, Problem> {
        if self.about.answer == Answer::Json {
            acceptable(ctx)?;
        }
        if !self.about.method.writes() {
            self.admit(ctx, values)?;
            return (self.run)(ctx, values);
        }
        let key = ctx
            .asked
            .header(header::IDEMPOTENCY_KEY)
            .unwrap_or_default();
        let token = ctx.asked.header(header::CSRF_TOKEN).unwrap_or_default();
        if token.is_empty() {
            return Err(refuse::with_detail(
                ProblemKind::CsrfRejected,
                ctx.trace(),
                "the header X-CSRF-Token of the session is missing",
            ));
        }
        if !self.about.method.keyed() {
            if ctx.who.as_ref().is_none_or(|who| who.csrf != token) {
                let detail = "the token is not the one of this session";
                return Err(refuse::with_detail(
                    ProblemKind::CsrfRejected,
                    ctx.trace(),
                    detail,
                ));
            }
            self.admit(ctx, values)?;
            return (self.run)(ctx, values);
        }
        if key.is_empty() || key.len() > 128 || !key.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(refuse::bad(
                ctx.trace(),
                header::IDEMPOTENCY_KEY,
                "1 to 128 visible ASCII characters",
            ));
        }
        ctx.shared
            .sessions
            .once(ctx, self.about.id, key, token, || {
                self.admit(ctx, values)?;
                (self.run)(ctx, values)
            })
    }

    /// Whether who is here may call it, and what it is about is not locked in their privacy space.
    fn admit(&self, ctx: &Ctx<'_>, values: &[&str]) -> Result<(), Problem> {
        ctx.admits(self.about.access)?;
        privacy::gate(ctx, &self.about, values)
    }

    /// ETag, 304, and how the answer may be kept.
    fn validate(&self, ctx: &Ctx<'_>, reply: &mut Reply, fault: Option<&Fault>) {
        reply.set("cache-control", "no-cache".to_owned());
        let etag = reply.etag();
        let stale = matches!(fault, Some(Fault::StaleEtag));
        let known = ctx
            .asked
            .header("if-none-match")
            .is_some_and(|have| names(have, &etag));
        reply.set("etag", etag);
        if known || stale {
            reply.status = 304;
            reply.body.clear();
            reply
                .headers
                .retain(|(name, _)| !matches!(*name, "content-type" | "content-disposition"));
        }
    }
}

/// 406 when the client wants something that is not JSON.
fn acceptable(ctx: &Ctx<'_>) -> Result<(), Problem> {
    let Some(accept) = ctx.asked.header("accept") else {
        return Ok(());
    };
    let fits = accept.split(',').any(|range| {
        let mut parts = range.split(';').map(str::trim);
        let media = parts.next().unwrap_or_default().to_ascii_lowercase();
        let refused = parts.any(|p| p == "q=0" || p == "q=0.0");
        !refused
            && matches!(
                media.as_str(),
                "" | "*/*" | "application/*" | "application/json"
            )
    });
    if fits {
        return Ok(());
    }
    Err(refuse::with_detail(
        ProblemKind::NotAcceptable,
        ctx.trace(),
        "only application/json can be had here",
    ))
}
