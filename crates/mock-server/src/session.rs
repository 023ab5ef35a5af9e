//! Sign-in as a back end for front ends does it: the session lives here, the browser holds a cookie that scripts
//! cannot read.

mod device;
pub(crate) mod handover;
pub(crate) mod identities;
pub(crate) mod idp;
pub(crate) mod level;
pub(crate) mod level_app;
mod lives;
pub(crate) mod password;
mod picture;
pub(crate) mod register;
mod secrets;
mod show;
pub(crate) mod sign_in;
pub(crate) mod sms;

use std::collections::HashMap;
use std::sync::Mutex;

use contract::wire::{EntryMethod, EntryOutcome, Session};
use contract::{Problem, ProblemKind};

use crate::account;
use crate::http::asked::Asked;
use crate::http::refuse;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::world::seed;
use identities::Identities;
pub(crate) use secrets::{code_as_made, code_of, secret};
pub(crate) use show::session;

/// Name of the session's cookie.
pub(crate) const COOKIE: &str = "tongban_session";
/// Seconds after which a session that does nothing ends.
const IDLE: i64 = 15 * 60;
/// The same at a public terminal.
const IDLE_PUBLIC: i64 = 5 * 60;

/// Who is here.
#[derive(Clone, Debug)]
pub(crate) struct Who {
    /// The session's id, which the cookie holds.
    pub id: String,
    /// Id of the persona; `None` for somebody who has not signed in.
    pub persona: Option<String>,
    pub csrf: String,
    pub seen: i64,
    /// Signed in at a public terminal.
    pub public_terminal: bool,
    /// Id of the persona whom this one acts for.
    pub acting: Option<String>,
}

impl Who {
    /// When the session ends if nothing is done.
    pub(crate) fn ends(&self) -> i64 {
        self.seen
            + if self.public_terminal {
                IDLE_PUBLIC
            } else {
                IDLE
            }
    }
}

/// A stored answer to a write, for when the same write comes again.
struct Done {
    csrf: String,
    request: u64,
    reply: Reply,
}

/// All sessions.
#[derive(Default)]
pub(crate) struct Sessions {
    living: Mutex<HashMap<String, Who>>,
    done: Mutex<HashMap<(String, String), Done>>,
    pub(super) pending: Mutex<HashMap<String, sign_in::Pending>>,
    pub(super) codes: Mutex<HashMap<String, sign_in::Grant>>,
    identities: Mutex<Identities>,
}

impl Sessions {
    /// Who sends this request; keeps the session alive. `None` without a living session.
    pub(crate) fn who(&self, asked: &Asked, now: i64) -> Option<Who> {
        let id = asked.cookie(COOKIE)?;
        let mut living = self.living.lock().ok()?;
        let who = living.get_mut(id)?;
        if who.persona.is_some() && now >= who.ends() {
            living.remove(id);
            return None;
        }
        who.seen = now;
        Some(who.clone())
    }

    /// A living session by its id.
    pub(crate) fn living(&self, id: &str) -> Option<Who> {
        self.living.lock().ok()?.get(id).cloned()
    }

    /// A new session, of a persona or of nobody yet.
    pub(crate) fn open(&self, persona: Option<String>, public_terminal: bool, now: i64) -> Who {
        let who = Who {
            id: secret(),
            persona,
            csrf: secret(),
            seen: now,
            public_terminal,
            acting: None,
        };
        if let Ok(mut living) = self.living.lock() {
            living.retain(|_, who| now - who.seen < 24 * 3600);
            living.insert(who.id.clone(), who.clone());
        }
        who
    }

    /// Sets whom a session acts for.
    pub(crate) fn act_for(&self, id: &str, acting: Option<String>) {
        if let Ok(mut living) = self.living.lock()
            && let Some(who) = living.get_mut(id)
        {
            who.acting = acting;
        }
    }

    /// Ends a session.
    pub(crate) fn close(&self, id: &str) {
        if let Ok(mut living) = self.living.lock() {
            living.remove(id);
        }
    }

    /// Ends all of them.
    pub(crate) fn clear(&self) {
        for map in [&self.living] {
            if let Ok(mut map) = map.lock() {
                map.clear();
            }
        }
        if let Ok(mut done) = self.done.lock() {
            done.clear();
        }
        if let Ok(mut pending) = self.pending.lock() {
            pending.clear();
        }
        if let Ok(mut codes) = self.codes.lock() {
            codes.clear();
        }
        *self.identities() = Identities::default();
    }

    /// Forgets stored answers that hold one of these ids: what they tell of is to be gone.
    pub(crate) fn forget_replies(&self, ids: &[String]) {
        let holds = |reply: &Reply| {
            let text = String::from_utf8_lossy(&reply.body);
            ids.iter().any(|id| text.contains(id.as_str()))
        };
        if let Ok(mut done) = self.done.lock() {
            done.retain(|_, done| !holds(&done.reply));
        }
    }

    /// Every session, for a snapshot.
    pub(crate) fn save(&self) -> Vec<Who> {
        let Ok(living) = self.living.lock() else {
            return Vec::new();
        };
        let mut rows: Vec<_> = living.values().cloned().collect();
        rows.sort_by(|a, b| a.id.cmp(&b.id));
        rows
    }

    /// The sessions of a snapshot, in place of all.
    pub(crate) fn load(&self, rows: Vec<Who>, identities: Identities) {
        self.clear();
        *self.identities() = identities;
        if let Ok(mut living) = self.living.lock() {
            living.extend(rows.into_iter().map(|who| (who.id.clone(), who)));
        }
    }

    /// Does a write once: the same key with the same request gives the stored answer, with another one it is refused.
    pub(crate) fn once(
        &self,
        ctx: &Ctx<'_>,
        endpoint: &str,
        key: &str,
        token: &str,
        work: impl FnOnce() -> Result<Reply, Problem>,
    ) -> Result<Reply, Problem> {
        let session = ctx.asked.cookie(COOKIE).unwrap_or_default().to_owned();
        let request = seed::bytes(
            &ctx.asked.body,
            seed::text(&format!("{endpoint} {:?}", ctx.asked.segments)),
        );
        let slot = (session, key.to_owned());
        // Held while the work is done, so that two at once do it once.
        let mut done = self
            .done
            .lock()
            .map_err(|_| Problem::new(ProblemKind::Internal, ctx.trace()))?;
        // Looked up before the session: a repeated sign-out comes when the session is gone.
        if let Some(old) = done.get(&slot).filter(|old| old.csrf == token) {
            if old.request == request {
                return Ok(old.reply.clone());
            }
            let detail = "this idempotency key came before with another request";
            return Err(refuse::with_detail(
                ProblemKind::KeyReused,
                ctx.trace(),
                detail,
            ));
        }
        if ctx.who.as_ref().is_none_or(|who| who.csrf != token) {
            let detail = "the token is not the one of this session";
            return Err(refuse::with_detail(
                ProblemKind::CsrfRejected,
                ctx.trace(),
                detail,
            ));
        }
        let mut reply = work()?;
        for cookie in ctx.cookies.borrow_mut().drain(..) {
            reply.cookie(cookie);
        }
        done.insert(
            slot,
            Done {
                csrf: token.to_owned(),
                request,
                reply: reply.clone(),
            },
        );
        Ok(reply)
    }
}

/// Somebody proved who they are: a new session in place of the old one, whose id somebody else may know.
pub(crate) fn let_in(
    ctx: &Ctx<'_>,
    persona: &str,
    public_terminal: bool,
    method: EntryMethod,
) -> Session {
    open_for(ctx, persona, public_terminal, method).0
}

/// The same, with the new session's id.
fn open_for(
    ctx: &Ctx<'_>,
    persona: &str,
    public_terminal: bool,
    method: EntryMethod,
) -> (Session, String) {
    let sessions = &ctx.shared.sessions;
    if let Some(old) = &ctx.who {
        sessions.close(&old.id);
    }
    let who = sessions.open(
        Some(persona.to_owned()),
        public_terminal,
        ctx.shared.clock.now(),
    );
    let base = &ctx.shared.options.base_path;
    ctx.cookies
        .borrow_mut()
        .push(cookie(COOKIE, &who.id, base, ctx.asked.secure, None));
    let tried = account::Tried {
        method,
        outcome: EntryOutcome::Entered,
        session: Some(&who.id),
        public_terminal,
    };
    account::note_entry(ctx.shared, ctx.asked, persona, tried);
    (session(ctx, &who), who.id)
}

/// The cookie of a session.
pub(crate) fn cookie(
    name: &str,
    value: &str,
    ctx_base: &str,
    secure: bool,
    seconds: Option<i64>,
) -> String {
    let mut cookie = format!("{name}={value}; Path={ctx_base}; HttpOnly; SameSite=Lax");
    if let Some(seconds) = seconds {
        cookie.push_str(&format!("; Max-Age={seconds}"));
    }
    if secure {
        cookie.push_str("; Secure");
    }
    cookie
}
