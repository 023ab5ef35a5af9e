//! Who is here, in and out.

use contract::Problem;
use contract::endpoints::SignInQuery;
use contract::wire::{Session, SignedOut};

use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::session::{self, COOKIE, sign_in};

/// `GET /session`. Somebody who is not signed in gets a session too, for its anti-forgery token.
pub(super) fn get(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Session, Problem> {
    let who = ctx.who.clone().unwrap_or_else(|| {
        let who = ctx.shared.sessions.open(None, ctx.shared.clock.now());
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
    Ok(session::session(&ctx.world, &who))
}

/// `GET /session/login`.
pub(super) fn sign_in(ctx: &Ctx<'_>, (): (), query: SignInQuery, (): ()) -> Result<Reply, Problem> {
    sign_in::login(ctx, &query)
}

/// `POST /session/logout`.
pub(super) fn sign_out(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<SignedOut, Problem> {
    if let Some(who) = &ctx.who {
        ctx.shared.sessions.close(&who.id);
    }
    let base = &ctx.shared.options.base_path;
    ctx.cookies
        .borrow_mut()
        .push(session::cookie(COOKIE, "", base, ctx.asked.secure, Some(0)));
    Ok(SignedOut { signed_out: true })
}
