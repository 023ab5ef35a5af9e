//! Raising the level on the app: a code here, the check there. `/_idp/device` plays the app: no script.

use axum::http::Method;
use contract::wire::{
    HandoverState, LevelCheckKind, LevelHandover, LevelHandoverStart, LevelOutcome, LevelReason,
};
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use super::idp::{escape, whole};
use super::{level, secret};
use crate::files;
use crate::http::asked::{Asked, form};
use crate::http::refuse;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::state::Shared;
use crate::world::content::Both;

/// Seconds that it may take.
const PATIENCE: i64 = 5 * 60;

/// A check on the app.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LevelHanding {
    kind: LevelCheckKind,
    code: String,
    persona: String,
    began: i64,
    scanned: bool,
    /// What came of it on the app.
    done: Option<bool>,
}

impl LevelHanding {
    fn is_open(&self, now: i64) -> bool {
        self.done.is_none() && now - self.began < PATIENCE
    }
}

/// `POST /session/level/handovers`.
pub(crate) fn start(ctx: &Ctx<'_>, body: &LevelHandoverStart) -> Result<LevelHandover, Problem> {
    let standing = level::standing(ctx)?;
    if let Some(seconds) = standing.retry_after_seconds {
        return Err(refuse::later(
            ProblemKind::TooManyRequests,
            ctx.trace(),
            seconds,
        ));
    }
    let reviewed = standing
        .last
        .is_some_and(|last| last.outcome == LevelOutcome::Review);
    if reviewed || !standing.handovers.contains(&body.kind) {
        let detail = "this check does not lead on from the level that was reached";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    let now = ctx.shared.clock.now();
    let number = u64::from_str_radix(&secret()[..12], 16).unwrap_or_default() % 100_000_000;
    let handing = LevelHanding {
        kind: body.kind.clone(),
        code: format!("{number:08}"),
        persona: ctx.person()?.id,
        began: now,
        scanned: false,
        done: None,
    };
    let id = secret();
    let mut identities = ctx.shared.sessions.identities();
    identities
        .level_handovers
        .retain(|_, h| now - h.began < 3600);
    identities
        .level_handovers
        .insert(id.clone(), handing.clone());
    drop(identities);
    Ok(travel(ctx, &id, &handing))
}

/// `GET /session/level/handovers/{id}`.
pub(crate) fn get(ctx: &Ctx<'_>, id: &str) -> Result<LevelHandover, Problem> {
    let me = ctx.person()?.id;
    let found = ctx
        .shared
        .sessions
        .identities()
        .level_handovers
        .get(id)
        .cloned();
    found
        .filter(|handing| handing.persona == me)
        .map(|handing| travel(ctx, id, &handing))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "check on the app"))
}

fn travel(ctx: &Ctx<'_>, id: &str, handing: &LevelHanding) -> LevelHandover {
    let left = (handing.began + PATIENCE - ctx.shared.clock.now()).max(0);
    LevelHandover {
        id: id.to_owned(),
        kind: handing.kind.clone(),
        state: match handing.done {
            Some(true) => HandoverState::Done,
            Some(false) => HandoverState::Refused,
            None if left == 0 => HandoverState::Expired,
            None if handing.scanned => HandoverState::Scanned,
            None => HandoverState::Waiting,
        },
        code: handing.code.clone(),
        scan: super::handover::address(ctx, &handing.code),
        expires_in_seconds: u32::try_from(left).unwrap_or_default(),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Words {
    title: Both,
    face: Both,
    chip: Both,
    pass: Both,
    fail: Both,
    review: Both,
    refuse: Both,
    done: Both,
}

/// The page of the app for a code of such a check; `None` for any other code.
pub(super) fn answer(shared: &Shared, asked: &Asked, english: bool) -> Option<Reply> {
    let posted = asked.method == Method::POST;
    let fields = if posted {
        form(&asked.body).unwrap_or_default()
    } else {
        asked.pairs.clone()
    };
    let value = |name: &str| {
        let mut pairs = fields.iter();
        pairs
            .find(|(have, _)| have == name)
            .map(|(_, v)| v.replace(' ', ""))
    };
    let code = value("code")?;
    let now = shared.clock.now();
    let mut identities = shared.sessions.identities();
    let handing = identities
        .level_handovers
        .values_mut()
        .find(|h| h.code == code && h.is_open(now))?;
    let words = files::read::<Words>("words/level-app.json").ok()?;
    let text = |both: &Both| escape(if english { &both.en } else { &both.zh });
    handing.scanned = true;
    let body = if posted {
        let answer = value("answer").unwrap_or_default();
        handing.done = Some(answer != "no");
        let (kind, persona) = (handing.kind.clone(), handing.persona.clone());
        let verdict = match answer.as_str() {
            "yes" => Some((LevelOutcome::Raised, None)),
            "review" => Some((LevelOutcome::Review, None)),
            "fail" if kind == LevelCheckKind::Chip => {
                Some((LevelOutcome::Refused, Some(LevelReason::NotMatching)))
            }
            "fail" => Some((LevelOutcome::Refused, Some(LevelReason::OtherFace))),
            _ => None,
        };
        if let Some(verdict) = verdict {
            level::note(&mut identities, &persona, &kind, verdict, now);
        }
        format!("<p class=\"lead\">{}</p>", text(&words.done))
    } else {
        let lead = if handing.kind == LevelCheckKind::Chip {
            &words.chip
        } else {
            &words.face
        };
        let answers = [
            ("yes", &words.pass),
            ("fail", &words.fail),
            ("review", &words.review),
            ("no", &words.refuse),
        ];
        let buttons: String = answers
            .iter()
            .map(|(value, label)| {
                format!(
                    "<button type=\"submit\" name=\"answer\" value=\"{value}\">{}</button> ",
                    text(label)
                )
            })
            .collect();
        format!(
            "<p class=\"lead\">{}</p>\n<form method=\"post\" action=\"device\">\n<input type=\"hidden\" \
             name=\"code\" value=\"{}\">\n<p class=\"do\">{buttons}</p>\n</form>",
            text(lead),
            escape(&code)
        )
    };
    let title = text(&words.title);
    let body = format!("<h1>{title}</h1>\n{body}");
    Some(Reply::html(200, whole(&title, &body, english)))
}
