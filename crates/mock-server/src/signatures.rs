//! The signing service: signatures over drafts, drawn by hand or given on another device.

pub(crate) mod page;

use contract::wire::{
    DelegatedDeed, DelegatedRight, Signature, SignatureKind, SignatureStart, SignatureState,
};
use contract::{FieldError, Problem};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::delegations::deeds;
use crate::drafts::{self, Open, check, submit, view};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::shelf::Shelf;
use crate::{principals, standing};

/// Seconds for which a signature, or the asking for it, holds.
const LIFE: i64 = 5 * 60;
/// A name takes at least so many points.
const FEWEST_POINTS: usize = 8;

/// A signature as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub signature: Signature,
    pub draft: String,
    /// Id of the persona who signs.
    pub owner: String,
    /// What the address for the other device holds.
    token: String,
    ends: i64,
}

/// All signatures.
pub(crate) type Signatures = Shelf<Kept>;

/// Ends those whose time has run out.
fn sweep(signatures: &Signatures, now: i64) {
    signatures.with(|all| {
        all.iter_mut()
            .filter(|kept| now >= kept.ends)
            .for_each(expire);
    });
}

fn expire(kept: &mut Kept) {
    if matches!(
        kept.signature.state,
        SignatureState::Waiting | SignatureState::Signed
    ) {
        kept.signature.state = SignatureState::Expired;
        kept.signature.code = None;
    }
}

/// Asks for a signature over a draft as it stands.
pub(crate) fn start(
    ctx: &Ctx<'_>,
    open: &Open,
    asked: &SignatureStart,
) -> Result<Signature, Problem> {
    let (whom, right) = (&open.kept.applicant, DelegatedRight::Sign);
    principals::check(ctx, whom, open.item, Some(&right))?;
    submit::level(ctx, open)?;
    standing::open(ctx, open.item).map_err(|problem| {
        let detail = problem.detail.unwrap_or_default();
        refuse::conflict(ctx.trace(), &detail)
    })?;
    let wrong = |pointer: &str, expected: &str| {
        let error = FieldError::at(pointer, format!("expected {expected}"));
        Err(refuse::invalid(ctx.trace(), vec![error]))
    };
    if !view::signature_kinds(open).contains(&asked.kind) {
        return wrong("/kind", "a way in which this draft can be signed");
    }
    let by_hand = asked.kind == SignatureKind::HandDrawn;
    if by_hand && !is_plausible(&asked.strokes) {
        return wrong("/strokes", "strokes of a name: pairs x,y from 0 to 1000");
    }
    if !by_hand && !asked.strokes.is_empty() {
        return wrong("/strokes", "no strokes with a certificate");
    }
    let token = secret();
    let ends = ctx.shared.clock.now() + LIFE;
    let (state, code) = if by_hand {
        (SignatureState::Signed, None)
    } else {
        (SignatureState::Waiting, Some(address(ctx, &token)))
    };
    let signature = Signature {
        id: secret(),
        kind: asked.kind.clone(),
        state,
        digest: check::digest(ctx, open),
        code,
        expires_at: clock::rfc3339(ends),
        reason: None,
    };
    ctx.shared.signatures.add(Kept {
        signature: signature.clone(),
        draft: open.kept.id.clone(),
        owner: open.kept.owner.clone(),
        token,
        ends,
    });
    deeds::note(ctx, whom, open.item, DelegatedDeed::Signed, None);
    Ok(signature)
}

/// The page for the other device, whole, so that a camera can lead there.
fn address(ctx: &Ctx<'_>, token: &str) -> String {
    let scheme = if ctx.asked.secure { "https" } else { "http" };
    let host = ctx.asked.header("host").unwrap_or("localhost");
    let base = &ctx.shared.options.base_path;
    format!("{scheme}://{host}{base}_sign/{token}")
}

/// Whether somebody moved a pen there, and did not just touch it.
fn is_plausible(strokes: &[String]) -> bool {
    let coordinate = |text: &str| {
        let number: Option<u16> = text.parse().ok();
        number.is_some_and(|number| number <= 1000)
    };
    let mut points = 0;
    for stroke in strokes {
        for pair in stroke.split_ascii_whitespace() {
            let fits = pair
                .split_once(',')
                .is_some_and(|(x, y)| coordinate(x) && coordinate(y));
            if !fits {
                return false;
            }
            points += 1;
        }
    }
    (FEWEST_POINTS..=100_000).contains(&points)
}

/// A signature of the person signed in, as it stands now.
pub(crate) fn of(ctx: &Ctx<'_>, id: &str) -> Option<Kept> {
    let me = ctx.person().ok()?.id;
    let signatures = &ctx.shared.signatures;
    sweep(signatures, ctx.shared.clock.now());
    let mine = |kept: &Kept| kept.signature.id == id && kept.owner == me;
    let found = signatures.find(mine)?;
    // What was signed has changed since.
    if let Ok(open) = drafts::open(ctx, &found.draft)
        && check::digest(ctx, &open) != found.signature.digest
    {
        signatures.change(mine, expire);
    }
    signatures.find(mine)
}
