//! For whom somebody may apply.

use contract::wire::{ApplicantKind, Audience, IdentityKind, Principal};
use contract::{Problem, ProblemKind, mask};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::content::{Persona, Template};

/// Everybody whom the person signed in may apply for, oneself first.
pub(crate) fn of(ctx: &Ctx<'_>) -> Result<Vec<(Persona, ApplicantKind)>, Problem> {
    let me = ctx.person()?;
    // Officers come with an office account, which stands for nobody.
    if me.kind == IdentityKind::Officer {
        return Ok(Vec::new());
    }
    let find = |id: &String| ctx.persona(id);
    let acts: Vec<Persona> = me.acts_for.iter().filter_map(find).collect();
    let guards: Vec<Persona> = me.guardian_of.iter().filter_map(find).collect();
    let mut all = vec![(me, ApplicantKind::Myself)];
    all.extend(acts.into_iter().map(|persona| {
        let kind = if persona.kind == IdentityKind::NaturalPerson {
            ApplicantKind::Delegate
        } else {
            ApplicantKind::Organisation
        };
        (persona, kind)
    }));
    all.extend(guards.into_iter().map(|p| (p, ApplicantKind::Guardian)));
    Ok(all)
}

/// Who acts for an organisation.
pub(crate) fn agents(ctx: &Ctx<'_>, organisation: &str) -> Vec<Persona> {
    let known = ctx.world.personas.iter();
    known
        .filter(|persona| persona.acts_for.iter().any(|id| id == organisation))
        .cloned()
        .collect()
}

/// One of them by id; oneself without one.
///
/// # Errors
/// `NOT_ALLOWED` for anybody else.
pub(crate) fn one(ctx: &Ctx<'_>, id: Option<&str>) -> Result<(Persona, ApplicantKind), Problem> {
    let mut all = of(ctx)?.into_iter();
    let found = match id {
        None => all.next(),
        Some(id) => all.find(|(persona, _)| persona.id == id),
    };
    found.ok_or_else(|| {
        refuse::with_detail(
            ProblemKind::NotAllowed,
            ctx.trace(),
            "you may not apply for them",
        )
    })
}

/// As it travels.
pub(crate) fn show(persona: &Persona, kind: ApplicantKind) -> Principal {
    let name = match persona.kind {
        IdentityKind::NaturalPerson => mask::name(&persona.name),
        _ => persona.name.clone(),
    };
    Principal {
        id: persona.id.clone(),
        name,
        kind,
    }
}

/// Whether an item is for such an applicant.
pub(crate) fn fits(template: &Template, persona: &Persona) -> bool {
    let has = |audience: Audience| template.audience.contains(&audience);
    if persona.kind == IdentityKind::NaturalPerson {
        return has(Audience::NaturalPerson);
    }
    // The first two characters of a 统一社会信用代码 say who registered what.
    let own = match persona.credit_code.get(..2) {
        Some("91") => Audience::Enterprise,
        Some("92" | "93") => Audience::UnincorporatedEnterprise,
        Some("11") => Audience::GovernmentBody,
        Some("12") => Audience::PublicInstitution,
        Some("51" | "52" | "53") => Audience::SocialOrganisation,
        _ => Audience::OtherOrganisation,
    };
    has(own)
        || (persona.kind == IdentityKind::OtherOrganisation && has(Audience::OtherOrganisation))
}
