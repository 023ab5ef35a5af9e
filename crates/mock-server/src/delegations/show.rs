//! Delegations as they travel.

use contract::delegation::{At, LEVEL, open_to};
use contract::validate::CitizenId;
use contract::wire::{
    Attachment, ByLaw, CardSeal, Delegation, DelegationBrief, DelegationCode, DelegationMoment,
    DelegationParty, DelegationScope, DelegationSide, DelegationState, Delegations, IdentityKind,
    LawKind, Named, ScopeKind, Text,
};
use contract::{Problem, mask};

use super::{Kept, give, is_body, paper};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals::{self, Reach};
use crate::world::content::{Persona, both};
use crate::{clock, documents};

/// The name of somebody as others see it.
pub(crate) fn name(persona: &Persona) -> String {
    match persona.kind {
        IdentityKind::NaturalPerson => mask::name(&persona.name),
        _ => persona.name.clone(),
    }
}

fn party(persona: &Persona) -> DelegationParty {
    DelegationParty {
        name: name(persona),
        kind: persona.kind.clone(),
    }
}

/// Everything of the person signed in, or of the organisation that they represent.
pub(crate) fn all(ctx: &Ctx<'_>) -> Result<Delegations, Problem> {
    let own = give::own(ctx)?;
    let mut rows: Vec<Kept> = ctx.delegations().of(&own.id).cloned().collect();
    rows.sort_by_key(|kept| {
        let waits = kept.state == DelegationState::AwaitingSeal
            || (kept.state == DelegationState::Offered && kept.principal != own.id);
        let ended = At::of(&kept.state).is_none_or(At::is_end);
        (!waits, ended, std::cmp::Reverse(kept.given))
    });
    let by_law = if own.id == ctx.person()?.id {
        by_law(ctx)?
    } else {
        Vec::new()
    };
    Ok(Delegations {
        delegations: rows.iter().map(|kept| brief(ctx, kept, &own.id)).collect(),
        by_law,
        required_level: (own.level < LEVEL).then_some(LEVEL),
    })
}

fn by_law(ctx: &Ctx<'_>) -> Result<Vec<ByLaw>, Problem> {
    let reach = Reach::of(ctx)?;
    let rows = reach.by_law.iter().map(|(persona, law)| {
        let birthday = |age: i32| {
            let today = contract::validate::Day::parse(&ctx.today())?;
            let id = CitizenId::parse(&persona.id_number, today).ok()?;
            Some(format!(
                "{:04}{}",
                i32::from(id.birth().year()) + age,
                &id.birth().to_wire()[4..]
            ))
        };
        let minor = *law == LawKind::Guardian;
        let consent = birthday(14).filter(|day| minor && *day > ctx.today());
        ByLaw {
            principal: principals::show(persona, principals::law_kind(law)),
            law: law.clone(),
            until: birthday(18).filter(|_| minor),
            consent_from: consent,
        }
    });
    Ok(rows.collect())
}

/// In a list, as one of the two sees it.
pub(crate) fn brief(ctx: &Ctx<'_>, kept: &Kept, own: &str) -> DelegationBrief {
    let gave = kept.principal == own;
    let principal = ctx.persona(&kept.principal);
    let person = |name: String| DelegationParty {
        name,
        kind: IdentityKind::NaturalPerson,
    };
    // Whom the principal named is told in the principal's own words, whether there is such a person or not.
    let delegate = match &kept.to {
        Some(named) => Some(person(named.clone())),
        None => kept
            .delegate
            .as_ref()
            .and_then(|id| ctx.persona(id))
            .map(|persona| party(&persona)),
    };
    let at = At::of(&kept.state);
    let waits = matches!(at, Some(At::AwaitingSeal | At::Offered));
    DelegationBrief {
        id: kept.id.clone(),
        number: kept.number.clone(),
        side: if gave {
            DelegationSide::Given
        } else {
            DelegationSide::Received
        },
        state: kept.state.clone(),
        state_at: clock::rfc3339(kept.since),
        lapses_at: waits.then(|| clock::rfc3339(kept.lapses())),
        principal: principal.map_or_else(|| person(String::new()), |p| party(&p)),
        delegate,
        scope: scope(ctx, kept),
        may: kept.may.clone(),
        from: clock::date(kept.from),
        until: clock::date(kept.until),
        acts: at
            .map(|at| open_to(at, gave).map(|does| does.wire()).collect())
            .unwrap_or_default(),
        acts_for: (!gave).then(|| kept.principal.clone()),
    }
}

/// What it covers, named.
pub(super) fn scope(ctx: &Ctx<'_>, kept: &Kept) -> DelegationScope {
    let world = &ctx.world;
    let items = kept.scope.items.iter().filter_map(|id| {
        let at = world.templates.iter().position(|t| t.id == *id)?;
        let template = &world.templates[at];
        let at = u32::try_from(at).ok()?;
        let item = world.serving(world.default_place, at)?;
        Some(Named {
            id: world.item_id(item),
            name: both(&template.name, &template.name_en),
        })
    });
    let body = ctx.persona(&kept.principal).is_some_and(|p| is_body(&p));
    let side = if body { "legal" } else { "person" };
    let themes = kept.scope.themes.iter().filter_map(|code| {
        let mut rows = world.themes.themes.iter();
        let row = rows.find(|row| row.code == *code && (row.audience == side))?;
        Some(Named {
            id: code.clone(),
            name: both(&row.name, &row.name_en),
        })
    });
    DelegationScope {
        kind: kept.scope.kind.clone(),
        themes: themes.collect(),
        items: items.collect(),
    }
}

/// Whole, as one of the two sees it.
pub(crate) fn whole(ctx: &Ctx<'_>, kept: &Kept, own: &str) -> Delegation {
    let gave = kept.principal == own;
    let now = ctx.shared.clock.now();
    let code = kept.code.as_ref().filter(|(_, ends)| {
        gave && kept.delegate.is_none() && kept.state == DelegationState::Offered && now < *ends
    });
    let history = kept.history.iter().rev().map(|moment| DelegationMoment {
        event: moment.event.clone(),
        at: clock::rfc3339(moment.at),
        by: moment
            .by
            .as_ref()
            .and_then(|id| ctx.persona(id))
            .map(|persona| name(&persona)),
        reason: moment.reason.clone().filter(|reason| !reason.is_empty()),
    });
    let bytes = paper::draw(ctx, kept);
    Delegation {
        brief: brief(ctx, kept, own),
        revision: kept.revision.to_string(),
        note: Some(kept.note.clone()).filter(|note| !note.is_empty()),
        code: code.map(|(code, ends)| DelegationCode {
            code: code.clone(),
            expires_at: clock::rfc3339(*ends),
        }),
        history: history.collect(),
        seal: kept.sealed.map(|at| CardSeal {
            name: seal_name(ctx, kept),
            number: format!("99{}", kept.number.trim_start_matches("WT")),
            sealed_at: clock::rfc3339(at),
            digest: documents::sm3(&bytes),
        }),
        paper: Attachment {
            name: ctx.world.words.fill(
                "delegation.paper.file",
                &[("number", &Text::zh(&*kept.number))],
            ),
            href: format!("/me/delegations/{}/paper", kept.id),
            media_type: "application/pdf".to_owned(),
            size: bytes.len() as u64,
        },
    }
}

fn seal_name(ctx: &Ctx<'_>, kept: &Kept) -> Text {
    let name = ctx.persona(&kept.principal).map(|p| p.name);
    let name = Text::zh(name.unwrap_or_default());
    ctx.world.words.fill("delegation.seal", &[("name", &name)])
}

/// One of the person signed in, or of the organisation that they represent.
///
/// # Errors
/// `NOT_FOUND`: there is none, or it is others'.
pub(crate) fn one(ctx: &Ctx<'_>, id: &str) -> Result<(Kept, String), Problem> {
    let own = give::own(ctx)?.id;
    let me = ctx.person()?.id;
    let book = ctx.delegations();
    let found = book.rows.iter().find(|kept| kept.id == id);
    let side = [own, me]
        .into_iter()
        .find(|side| found.is_some_and(|kept| kept.concerns(side)));
    match (found, side) {
        (Some(kept), Some(side)) => Ok((kept.clone(), side)),
        _ => Err(refuse::not_found(ctx.trace(), "delegation")),
    }
}

/// What a wish of single items or themes comes to, for comparing.
pub(super) fn is_within(new: &contract::wire::ScopeWish, old: &contract::wire::ScopeWish) -> bool {
    match (&new.kind, &old.kind) {
        (_, ScopeKind::All) => true,
        (ScopeKind::Themes, ScopeKind::Themes) => {
            new.themes.iter().all(|code| old.themes.contains(code))
        }
        (ScopeKind::Items, ScopeKind::Items) => new.items.iter().all(|id| old.items.contains(id)),
        _ => false,
    }
}
