//! One's own account.

use contract::endpoint::Id;
use contract::endpoints::{DataAccessQuery, EntryQuery};
use contract::wire::{
    CancellationReceipt, CancellationStanding, Consent, ConsentChange, ConsentText, Consents,
    DataAccess, EmailChange, Entry, Export, MobileChange, OpenSessions, OwnCodeRequest,
    OwnCodeSent, Page, PasswordChange, Profile, Proof, Proved, RevealStart, Revealed,
};
use contract::{Problem, QueryParams};

use crate::account::{accesses as seen, cancel as ending, change, consents as agreed};
use crate::account::{entries as tries, export as archive, profile as own, proof};
use crate::http::cursor;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;

/// `GET /me/profile`.
pub(super) fn profile(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Profile, Problem> {
    own::get(ctx)
}

/// `POST /me/reveal`.
pub(super) fn reveal(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: RevealStart,
) -> Result<Revealed, Problem> {
    own::reveal(ctx, &body)
}

/// `POST /me/codes`.
pub(super) fn send_code(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: OwnCodeRequest,
) -> Result<OwnCodeSent, Problem> {
    change::send(ctx, &body)
}

/// `POST /me/mobile`.
pub(super) fn change_mobile(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: MobileChange,
) -> Result<Profile, Problem> {
    change::change_mobile(ctx, &body)
}

/// `POST /me/email`.
pub(super) fn change_email(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: EmailChange,
) -> Result<Profile, Problem> {
    change::change_email(ctx, &body)
}

/// `POST /me/password`.
pub(super) fn change_password(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: PasswordChange,
) -> Result<OpenSessions, Problem> {
    proof::change_password(ctx, &body)
}

/// `GET /me/sessions`.
pub(super) fn sessions(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<OpenSessions, Problem> {
    tries::open(ctx)
}

/// `DELETE /me/sessions/{id}`.
pub(super) fn end_session(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<OpenSessions, Problem> {
    tries::end(ctx, &id.0)
}

/// `POST /me/sessions/ending`.
pub(super) fn end_others(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<OpenSessions, Problem> {
    tries::end_others(ctx)
}

/// `GET /me/sign-ins`.
pub(super) fn entries(
    ctx: &Ctx<'_>,
    (): (),
    query: EntryQuery,
    (): (),
) -> Result<Page<Entry>, Problem> {
    let rows = tries::history(ctx)?;
    let mark = cursor::own(ctx, "listEntries", &query.pairs())?;
    let (from, most) = (query.cursor.as_ref(), query.limit);
    cursor::page(&rows, mark, from, most, ctx.trace(), Entry::clone)
}

/// `GET /me/consents`.
pub(super) fn consents(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Consents, Problem> {
    agreed::list(ctx)
}

/// `GET /me/consents/{id}`.
pub(super) fn consent(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<ConsentText, Problem> {
    agreed::get(ctx, &id.0)
}

/// `POST /me/consents/{id}`.
pub(super) fn change_consent(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: ConsentChange,
) -> Result<Consent, Problem> {
    agreed::change(ctx, &id.0, &body)
}

/// `GET /me/accesses`.
pub(super) fn accesses(
    ctx: &Ctx<'_>,
    (): (),
    query: DataAccessQuery,
    (): (),
) -> Result<Page<DataAccess>, Problem> {
    let rows = seen::all(ctx, query.own)?;
    let mark = cursor::own(ctx, "listDataAccesses", &query.pairs())?;
    let (from, most) = (query.cursor.as_ref(), query.limit);
    cursor::page(&rows, mark, from, most, ctx.trace(), DataAccess::clone)
}

/// `POST /me/proofs`.
pub(super) fn prove(ctx: &Ctx<'_>, (): (), (): (), body: Proof) -> Result<Proved, Problem> {
    proof::prove(ctx, &body)
}

/// `POST /me/exports`.
pub(super) fn start_export(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Export, Problem> {
    archive::start(ctx)
}

/// `GET /me/exports/{id}`.
pub(super) fn export(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    archive::get(ctx, &id.0)
}

/// `GET /me/cancellation`.
pub(super) fn cancellation(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    (): (),
) -> Result<CancellationStanding, Problem> {
    ending::standing(ctx)
}

/// `POST /me/cancellation`.
pub(super) fn cancel(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    (): (),
) -> Result<CancellationStanding, Problem> {
    ending::ask(ctx)
}

/// `DELETE /me/cancellation`.
pub(super) fn keep(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<CancellationStanding, Problem> {
    ending::undo(ctx)
}

/// `GET /cancellations/{id}`.
pub(super) fn receipt(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    (): (),
) -> Result<CancellationReceipt, Problem> {
    ending::receipt(ctx, &id.0)
}
