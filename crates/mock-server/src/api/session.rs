//! Who is here, in and out; registering; raising the level.

use contract::Problem;
use contract::endpoint::Id;
use contract::endpoints::SignInQuery;
use contract::wire::{
    CodeRequest, CodeSent, Handover, HandoverStart, LevelCheck, LevelHandover, LevelHandoverStart,
    LevelStanding, PasswordSignIn, Registration, Session, SignedOut, SmsSignIn, SystemSignOut,
};

use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::session::{self, COOKIE, handover, level, level_app, password, register, sign_in, sms};

/// `GET /session`. Somebody who is not signed in gets a session too, for its anti-forgery token.
pub(super) fn get(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Session, Problem> {
    let who = ctx.who.clone().unwrap_or_else(|| {
        let who = ctx
            .shared
            .sessions
            .open(None, false, ctx.shared.clock.now());
        let base = &ctx.shared.options.base_path;
        ctx.cookies.borrow_mut().push(session::cookie(
            COOKIE,
            &who.id,
            base,
            ctx.asked.secure,
            None,
        ));
        who
    });
    Ok(session::session(ctx, &who))
}

/// `GET /session/login`.
pub(super) fn sign_in(ctx: &Ctx<'_>, (): (), query: SignInQuery, (): ()) -> Result<Reply, Problem> {
    sign_in::login(ctx, &query)
}

/// `POST /session/logout`.
pub(super) fn sign_out(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<SignedOut, Problem> {
    let mut systems = Vec::new();
    if let Some(who) = &ctx.who {
        ctx.shared.sessions.close(&who.id);
        if who.persona.is_some() {
            systems = tell_others(ctx);
        }
    }
    let base = &ctx.shared.options.base_path;
    ctx.cookies
        .borrow_mut()
        .push(session::cookie(COOKIE, "", base, ctx.asked.secure, Some(0)));
    Ok(SignedOut {
        signed_out: true,
        systems,
    })
}

/// 统一登出: the identity provider and the payment system are told; the knob makes one of them deaf.
fn tell_others(ctx: &Ctx<'_>) -> Vec<SystemSignOut> {
    let deaf = ctx.shared.sessions.identities().deaf;
    let system = |key: &str, reached| SystemSignOut {
        name: ctx.world.words.text(key),
        reached,
    };
    vec![
        system("account.system.identity", true),
        system("account.system.pay", !deaf),
    ]
}

/// `POST /session/password`.
pub(super) fn by_password(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: PasswordSignIn,
) -> Result<Session, Problem> {
    password::sign_in(ctx, &body)
}

/// `POST /session/codes`.
pub(super) fn send_code(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: CodeRequest,
) -> Result<CodeSent, Problem> {
    sms::send(ctx, &body)
}

/// `POST /session/sms`.
pub(super) fn by_sms(ctx: &Ctx<'_>, (): (), (): (), body: SmsSignIn) -> Result<Session, Problem> {
    sms::sign_in(ctx, &body)
}

/// `POST /session/handovers`.
pub(super) fn start_handover(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: HandoverStart,
) -> Result<Handover, Problem> {
    handover::start(ctx, &body)
}

/// `GET /session/handovers/{id}`.
pub(super) fn get_handover(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Handover, Problem> {
    handover::get(ctx, &id)
}

/// `GET /session/level`.
pub(super) fn get_level(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<LevelStanding, Problem> {
    level::standing(ctx)
}

/// `POST /session/level`.
pub(super) fn raise_level(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: LevelCheck,
) -> Result<LevelStanding, Problem> {
    level::raise(ctx, &body)
}

/// `POST /accounts`.
pub(super) fn register(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: Registration,
) -> Result<Session, Problem> {
    register::register(ctx, &body)
}

/// `POST /session/level/handovers`.
pub(super) fn start_level_handover(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: LevelHandoverStart,
) -> Result<LevelHandover, Problem> {
    level_app::start(ctx, &body)
}

/// `GET /session/level/handovers/{id}`.
pub(super) fn get_level_handover(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    (): (),
) -> Result<LevelHandover, Problem> {
    level_app::get(ctx, &id.0)
}
