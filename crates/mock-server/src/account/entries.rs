//! Where one signed in, and where one still is.

use contract::wire::{Entry, EntryMethod, EntryOutcome, OpenSession, OpenSessions, Text};
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::http::asked::Asked;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::state::Shared;

/// Tries that are kept of each account: half a year and more.
const MOST: usize = 400;
/// Earlier sign-ins that every persona comes with.
const EARLIER: i64 = 23;
const WEEK: i64 = 7 * 86_400;

/// A try to sign in, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Row {
    /// What the session is called towards people; tells nothing of it.
    id: String,
    /// The session that came of it.
    session: Option<String>,
    entry: Entry,
}

/// A try to sign in.
pub(crate) struct Tried<'a> {
    pub method: EntryMethod,
    pub outcome: EntryOutcome,
    pub session: Option<&'a str>,
    pub public_terminal: bool,
}

impl Tried<'_> {
    /// One that came to nothing.
    pub(crate) fn failed(method: EntryMethod, outcome: EntryOutcome) -> Self {
        Self {
            method,
            outcome,
            session: None,
            public_terminal: false,
        }
    }
}

/// Keeps a try.
pub(crate) fn note_entry(shared: &Shared, asked: &Asked, persona: &str, tried: Tried<'_>) {
    let now = shared.clock.now();
    let world = shared.world();
    let Some(known) = shared.sessions.persona(&world, persona, now) else {
        return;
    };
    // A network address says the city at best.
    let place = world.places.find(&known.region);
    let place = world.places.name(place.unwrap_or(world.default_place));
    let row = Row {
        id: secret().chars().take(16).collect(),
        session: tried.session.map(str::to_owned),
        entry: Entry {
            at: clock::rfc3339(now),
            method: tried.method,
            outcome: tried.outcome,
            device: device(asked.header("user-agent").unwrap_or_default()),
            place,
            public_terminal: tried.public_terminal,
        },
    };
    let mut identities = shared.sessions.identities();
    let rows = &mut identities.book(persona).entries;
    rows.push(row);
    if rows.len() > MOST {
        rows.remove(0);
    }
}

/// Browser and system, as far as the browser says.
fn device(agent: &str) -> Text {
    let first = |known: &[(&str, &'static str)]| {
        let found = known.iter().find(|(mark, _)| agent.contains(mark));
        found.map(|(_, name)| *name)
    };
    let browser = first(&[
        ("MicroMessenger", "WeChat"),
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => {
            let name = format!("{browser} · {system}");
            Text::both(name.clone(), name)
        }
        _ => Text::both("未知设备", "Unknown device"),
    }
}

/// The tries of who is signed in, the newest first.
pub(crate) fn history(ctx: &Ctx<'_>) -> Result<Vec<Entry>, Problem> {
    let me = ctx.person()?;
    let place = ctx.world.places.find(&me.region);
    let place = ctx
        .world
        .places
        .name(place.unwrap_or(ctx.world.default_place));
    let mut identities = ctx.shared.sessions.identities();
    let rows = identities.book(&me.id).entries.iter().rev();
    let mut all: Vec<Entry> = rows.map(|row| row.entry.clone()).collect();
    if ctx.world.personas.iter().any(|known| known.id == me.id) {
        let today = clock::morning(clock::day(ctx.shared.clock.now()));
        all.extend((1..=EARLIER).map(|turn| earlier(today, turn, &place)));
    }
    Ok(all)
}

/// A sign-in from before the world began: once a week, mostly by phone, once a wrong password.
fn earlier(today: i64, turn: i64, place: &Text) -> Entry {
    let phone = turn % 3 != 0;
    let name = if phone {
        "Chrome · Android"
    } else {
        "Edge · Windows"
    };
    Entry {
        at: clock::rfc3339(today - turn * WEEK + 9 * 3600 + turn * 433),
        method: if phone {
            EntryMethod::Sms
        } else {
            EntryMethod::Password
        },
        outcome: if turn == 6 {
            EntryOutcome::Refused
        } else {
            EntryOutcome::Entered
        },
        device: Text::both(name, name),
        place: place.clone(),
        public_terminal: turn == 9,
    }
}

/// Everywhere who is signed in is.
pub(crate) fn open(ctx: &Ctx<'_>) -> Result<OpenSessions, Problem> {
    let me = ctx.person()?;
    let here = ctx.who.as_ref().map(|who| who.id.clone());
    let now = ctx.shared.clock.now();
    let rows = ctx
        .shared
        .sessions
        .identities()
        .book(&me.id)
        .entries
        .clone();
    let mut found: Vec<(bool, i64, OpenSession)> = rows
        .into_iter()
        .filter_map(|row| {
            let session = row.session?;
            if !ctx.shared.sessions.lives(&session, now) {
                return None;
            }
            let living = ctx.shared.sessions.living(&session)?;
            let current = here.as_ref() == Some(&session);
            let shown = OpenSession {
                id: row.id,
                device: row.entry.device,
                place: row.entry.place,
                method: row.entry.method,
                signed_in_at: row.entry.at,
                last_used_at: clock::rfc3339(living.seen),
                current,
                public_terminal: row.entry.public_terminal,
            };
            Some((current, living.seen, shown))
        })
        .collect();
    found.sort_by_key(|(current, seen, _)| std::cmp::Reverse((*current, *seen)));
    Ok(OpenSessions {
        sessions: found.into_iter().map(|(_, _, shown)| shown).collect(),
    })
}

/// Ends one of them, by what it is called towards people.
pub(crate) fn end(ctx: &Ctx<'_>, id: &str) -> Result<OpenSessions, Problem> {
    let me = ctx.person()?;
    let rows = ctx
        .shared
        .sessions
        .identities()
        .book(&me.id)
        .entries
        .clone();
    let session = rows
        .into_iter()
        .find(|row| row.id == id)
        .and_then(|row| row.session)
        .filter(|session| ctx.shared.sessions.living(session).is_some())
        .ok_or_else(|| refuse::not_found(ctx.trace(), "session of yours"))?;
    if ctx.who.as_ref().is_some_and(|who| who.id == session) {
        let detail = "this is the session that asks: sign out instead";
        return Err(refuse::with_detail(
            ProblemKind::NotFound,
            ctx.trace(),
            detail,
        ));
    }
    ctx.shared.sessions.close(&session);
    open(ctx)
}

/// Ends all but the one that asks.
pub(crate) fn end_others(ctx: &Ctx<'_>) -> Result<OpenSessions, Problem> {
    let me = ctx.person()?;
    ctx.shared
        .sessions
        .close_of(&me.id, ctx.who.as_ref().map(|who| who.id.as_str()));
    open(ctx)
}

/// How the session that asks was begun.
pub(crate) fn method(ctx: &Ctx<'_>, persona: &str) -> Option<EntryMethod> {
    let here = ctx.who.as_ref()?.id.clone();
    let mut identities = ctx.shared.sessions.identities();
    let mut rows = identities.book(persona).entries.iter();
    rows.find(|row| row.session.as_deref() == Some(&here))
        .map(|row| row.entry.method.clone())
}
