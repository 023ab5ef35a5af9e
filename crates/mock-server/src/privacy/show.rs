//! A space as it travels, and how it behaves.

use contract::wire::{PrivacySettings, PrivacySpace};
use contract::{FieldError, Problem};

use super::factor::Factor;
use super::{asker, needs_open, things};
use crate::http::refuse;
use crate::http::routes::Ctx;

/// The space of who asks.
pub(crate) fn space(ctx: &Ctx<'_>) -> Result<PrivacySpace, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let own = things::own(ctx);
    let needs_you = things::waiting(ctx, &own);
    let session = asker(ctx).map(|(_, session)| session).unwrap_or_default();
    let kept = ctx.shared.spaces.kept();
    let open = kept.open_for(&session, &me, now);
    let settings = own.settings();
    Ok(PrivacySpace {
        factor: own.factor.as_ref().map(Factor::kind),
        unlocked: open.is_some(),
        unlocked_for_seconds: open,
        retry_after_seconds: u32::try_from(own.locked_until - now)
            .ok()
            .filter(|left| *left > 0),
        hides: open.is_none() && settings.mention && !own.things.is_empty(),
        needs_you,
        things: open.map(|_| things::named(&own)).unwrap_or_default(),
        settings,
    })
}

/// `POST /privacy/settings`.
pub(crate) fn save(ctx: &Ctx<'_>, wanted: PrivacySettings) -> Result<PrivacySpace, Problem> {
    let me = ctx.person()?.id;
    needs_open(ctx)?;
    let mut errors = Vec::new();
    if !(1..=60).contains(&wanted.lock_after_minutes) {
        errors.push(FieldError::at("/lockAfterMinutes", "expected 1 to 60"));
    }
    if wanted.hidden_after_seconds > 600 {
        errors.push(FieldError::at("/hiddenAfterSeconds", "expected 0 to 600"));
    }
    if !wanted.destroy_read.is_known() {
        errors.push(FieldError::at("/destroyRead", "expected a known name"));
    }
    if !errors.is_empty() {
        return Err(refuse::invalid(ctx.trace(), errors));
    }
    let now = ctx.shared.clock.now();
    let latest = now + i64::from(wanted.lock_after_minutes) * 60;
    {
        let mut kept = ctx.shared.spaces.kept();
        // A shorter time holds at once.
        for open in kept.open.values_mut().filter(|open| open.persona == me) {
            open.until = open.until.min(latest);
        }
        kept.spaces.entry(me).or_default().settings = Some(wanted);
    }
    space(ctx)
}

/// `POST /privacy/locking`.
pub(crate) fn lock(ctx: &Ctx<'_>) -> Result<PrivacySpace, Problem> {
    if let Some((_, session)) = asker(ctx) {
        ctx.shared.spaces.kept().open.remove(&session);
    }
    space(ctx)
}

/// `DELETE /privacy`.
pub(crate) fn dissolve(ctx: &Ctx<'_>) -> Result<PrivacySpace, Problem> {
    let me = ctx.person()?.id;
    needs_open(ctx)?;
    {
        let mut kept = ctx.shared.spaces.kept();
        kept.spaces.remove(&me);
        kept.open.retain(|_, open| open.persona != me);
    }
    space(ctx)
}
