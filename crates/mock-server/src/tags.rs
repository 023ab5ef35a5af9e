//! 个性化: what is known of somebody by their cards, cases and account, what they chose and removed, and what follows from it.

mod known;
mod rows;
pub(crate) mod suggest;

use std::collections::BTreeSet;

use contract::Problem;
use contract::wire::{OwnTag, Tags};
use serde::{Deserialize, Serialize};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::shelf::Shelf;
use known::Known;

/// What somebody did with their tags.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kept {
    /// Id of the persona.
    pub owner: String,
    /// Nothing is made of them.
    pub off: bool,
    /// Ids of those that were chosen.
    pub added: BTreeSet<String>,
    /// Ids of those that were removed.
    pub removed: BTreeSet<String>,
}

/// Everybody's.
pub(crate) type Shelved = Shelf<Kept>;

fn kept(ctx: &Ctx<'_>, owner: &str) -> Kept {
    let own = ctx.shared.tags.find(|kept| kept.owner == owner);
    own.unwrap_or_else(|| Kept {
        owner: owner.to_owned(),
        ..Kept::default()
    })
}

fn change(ctx: &Ctx<'_>, owner: &str, change: impl FnOnce(&mut Kept)) {
    ctx.shared.tags.with(|all| {
        let at = all.iter().position(|kept| kept.owner == owner);
        let at = at.unwrap_or_else(|| {
            all.push(Kept {
                owner: owner.to_owned(),
                ..Kept::default()
            });
            all.len() - 1
        });
        if let Some(own) = all.get_mut(at) {
            change(own);
        }
    });
}

/// Every tag of who is here.
pub(crate) fn show(ctx: &Ctx<'_>) -> Result<Tags, Problem> {
    let me = ctx.person()?;
    let kept = kept(ctx, &me.id);
    let known = Known::of(ctx, &me)?;
    let derived = known.derived(ctx);
    let is_removed = |tag: &OwnTag| kept.removed.contains(&tag.id);
    let removed: Vec<OwnTag> = derived
        .iter()
        .filter(|tag| is_removed(tag))
        .cloned()
        .collect();
    let mut tags: Vec<OwnTag> = derived.into_iter().filter(|tag| !is_removed(tag)).collect();
    let chosen: Vec<OwnTag> = kept
        .added
        .iter()
        .filter(|id| tags.iter().all(|tag| tag.id != **id))
        .filter_map(|id| known.declared(ctx, id))
        .collect();
    tags.extend(chosen);
    let mut offered = known.offers(ctx);
    offered.retain(|offer| tags.iter().chain(&removed).all(|tag| tag.id != offer.id));
    Ok(Tags {
        on: !kept.off,
        tags,
        removed,
        offered,
    })
}

/// Chooses a tag, or takes a removed one back.
pub(crate) fn add(ctx: &Ctx<'_>, id: &str) -> Result<Tags, Problem> {
    let me = ctx.person()?.id;
    let now = show(ctx)?;
    if now.tags.iter().any(|tag| tag.id == id) {
        return Ok(now);
    }
    let taken_back = now.removed.iter().any(|tag| tag.id == id);
    if !taken_back && now.offered.iter().all(|offer| offer.id != id) {
        return Err(refuse::conflict(ctx.trace(), "this tag is not offered"));
    }
    change(ctx, &me, |kept| {
        kept.removed.remove(id);
        if !taken_back {
            kept.added.insert(id.to_owned());
        }
    });
    show(ctx)
}

/// Removes a tag.
pub(crate) fn remove(ctx: &Ctx<'_>, id: &str) -> Result<Tags, Problem> {
    let me = ctx.person()?;
    let now = show(ctx)?;
    if now.tags.iter().all(|tag| tag.id != id) {
        return Err(refuse::not_found(ctx.trace(), "tag"));
    }
    // What was chosen may be known besides: neither holds any more.
    let known = Known::of(ctx, &me)?
        .derived(ctx)
        .iter()
        .any(|tag| tag.id == id);
    change(ctx, &me.id, |kept| {
        kept.added.remove(id);
        if known {
            kept.removed.insert(id.to_owned());
        }
    });
    show(ctx)
}

/// Switches all of it.
pub(crate) fn switch(ctx: &Ctx<'_>, on: bool) -> Result<Tags, Problem> {
    let me = ctx.person()?.id;
    change(ctx, &me, |kept| kept.off = !on);
    show(ctx)
}
