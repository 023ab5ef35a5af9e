//! For whom somebody may act, by law and by delegation, as it stands at this moment.

use contract::Problem;
use contract::validate::{CitizenId, Day};
use contract::wire::{
    ApplicantKind, Audience, DelegatedRight, DelegationLack, IdentityKind, LawKind, Principal,
};

use crate::cases::record::Record;
use crate::clock;
use crate::delegations::{self, Kept, show::name};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::state::Shared;
use crate::world::World;
use crate::world::content::{Persona, Template};
use crate::world::items::Item;

/// The age at which guardianship ends.
const OF_AGE: u32 = 18;

/// Everybody whom somebody acts for at this moment.
pub(crate) struct Reach {
    pub me: Persona,
    /// By law: children, organisations that one represents.
    pub by_law: Vec<(Persona, LawKind)>,
    /// By delegations in force.
    given: Vec<Kept>,
}

/// How much of a case somebody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// For them there is no such case.
    Nothing,
    /// They submitted it, and may not act for whom it is any more.
    Former(DelegationLack),
    /// How it goes on, and not what came of it.
    Progress,
    /// Everything.
    Whole,
}

impl Reach {
    /// Of the person signed in.
    ///
    /// # Errors
    /// `SIGN_IN_REQUIRED`.
    pub(crate) fn of(ctx: &Ctx<'_>) -> Result<Self, Problem> {
        Ok(Self::new(ctx.shared, &ctx.world, ctx.person()?))
    }

    /// Of somebody, outside of a request.
    pub(crate) fn new(shared: &Shared, world: &World, me: Persona) -> Self {
        // Officers come with an office account, which stands for nobody.
        if me.kind == IdentityKind::Officer {
            return Self {
                me,
                by_law: Vec::new(),
                given: Vec::new(),
            };
        }
        let now = shared.clock.now();
        let find = |id: &String| shared.sessions.persona(world, id, now);
        let today = Day::parse(&clock::date(clock::day(now)));
        let minor = |child: &Persona| {
            let id = today.and_then(|today| CitizenId::parse(&child.id_number, today).ok());
            id.zip(today)
                .is_none_or(|(id, today)| u32::from(id.age_on(today)) < OF_AGE)
        };
        let bodies = me.represents.iter().filter_map(find);
        let children = me.guardian_of.iter().filter_map(find).filter(minor);
        let by_law = bodies
            .map(|body| (body, LawKind::Representative))
            .chain(children.map(|child| (child, LawKind::Guardian)))
            .collect();
        let given = shared.delegations.open(world, now).in_force(&me.id);
        Self { me, by_law, given }
    }

    /// Whether somebody's matters are one's own, or one's by law.
    fn is_own(&self, principal: &str) -> bool {
        self.me.id == principal || self.by_law.iter().any(|(p, _)| p.id == principal)
    }

    /// What is missing to act for somebody in an item, with a right.
    pub(crate) fn lack(
        &self,
        world: &World,
        principal: &str,
        item: Option<Item>,
        right: Option<&DelegatedRight>,
    ) -> Option<DelegationLack> {
        if self.is_own(principal) {
            return None;
        }
        let mut given = self.given.iter().filter(|kept| kept.principal == principal);
        let all: Vec<&Kept> = given.by_ref().collect();
        if all.is_empty() {
            return Some(DelegationLack::Ended);
        }
        let covers = |kept: &&&Kept| item.is_none_or(|item| kept.covers(world, item));
        let covering: Vec<&&Kept> = all.iter().filter(covers).collect();
        if covering.is_empty() {
            return Some(DelegationLack::Scope);
        }
        let right = right?;
        if covering.iter().any(|kept| kept.may.contains(right)) {
            return None;
        }
        Some(DelegationLack::from(right.name()))
    }

    /// Everything that is missing to see an application for an item through.
    pub(crate) fn lacks(
        &self,
        world: &World,
        principal: &str,
        item: Item,
        pays: bool,
    ) -> Vec<DelegationLack> {
        if let Some(lack) = self.lack(world, principal, Some(item), None) {
            return vec![lack];
        }
        let rights = [
            Some(DelegatedRight::Sign),
            pays.then_some(DelegatedRight::Pay),
        ];
        rights
            .iter()
            .flatten()
            .filter_map(|right| self.lack(world, principal, Some(item), Some(right)))
            .collect()
    }

    /// How much of a case one sees.
    pub(crate) fn sight(&self, world: &World, case: &Record) -> Sight {
        let filed = &case.filed;
        if self.is_own(&filed.applicant) {
            return Sight::Whole;
        }
        let mine = filed.submitter == self.me.id;
        let results = Some(&DelegatedRight::SeeResults);
        match self.lack(world, &filed.applicant, Some(filed.item), results) {
            None => Sight::Whole,
            Some(DelegationLack::SeeResults) if mine => Sight::Progress,
            Some(lack) if mine => Sight::Former(lack),
            Some(_) => Sight::Nothing,
        }
    }

    /// Whether one sees a case at all.
    pub(crate) fn sees(&self, world: &World, case: &Record) -> bool {
        matches!(self.sight(world, case), Sight::Progress | Sight::Whole)
    }

    /// Everybody, oneself first, each by what right.
    pub(crate) fn all(&self, ctx: &Ctx<'_>) -> Vec<(Persona, ApplicantKind)> {
        if self.me.kind == IdentityKind::Officer {
            return Vec::new();
        }
        let mut all = vec![(self.me.clone(), ApplicantKind::Myself)];
        for kept in &self.given {
            let known = all.iter().any(|(p, _)| p.id == kept.principal);
            if let Some(persona) = ctx.persona(&kept.principal).filter(|_| !known) {
                let kind = if delegations::is_body(&persona) {
                    ApplicantKind::Organisation
                } else {
                    ApplicantKind::Delegate
                };
                all.push((persona, kind));
            }
        }
        for (persona, law) in &self.by_law {
            if !all.iter().any(|(p, _)| p.id == persona.id) {
                all.push((persona.clone(), law_kind(law)));
            }
        }
        all
    }

    /// The last moment of acting for somebody, by the delegation that lasts longest; none by law.
    pub(crate) fn ends(&self, principal: &str) -> Option<i64> {
        if self.is_own(principal) {
            return None;
        }
        let given = self.given.iter().filter(|kept| kept.principal == principal);
        given.map(|kept| clock::morning(kept.until + 1)).max()
    }
}

/// The right that a law gives.
pub(crate) fn law_kind(law: &LawKind) -> ApplicantKind {
    match law {
        LawKind::Representative => ApplicantKind::Organisation,
        _ => ApplicantKind::Guardian,
    }
}

/// Holds somebody's right to act against what they want to do.
///
/// # Errors
/// `NOT_ALLOWED` with what is missing.
pub(crate) fn check(
    ctx: &Ctx<'_>,
    principal: &str,
    item: Item,
    right: Option<&DelegatedRight>,
) -> Result<(), Problem> {
    match Reach::of(ctx)?.lack(&ctx.world, principal, Some(item), right) {
        None => Ok(()),
        Some(lack) => Err(refuse::lack(ctx.trace(), lack)),
    }
}

/// One of them by id; without one whom one acts for now, or oneself.
///
/// # Errors
/// `NOT_ALLOWED` for anybody else.
pub(crate) fn one(ctx: &Ctx<'_>, id: Option<&str>) -> Result<(Persona, ApplicantKind), Problem> {
    let mut all = Reach::of(ctx)?.all(ctx).into_iter();
    let acting = ctx.acting();
    let found = match id.or(acting.as_deref()) {
        None => all.next(),
        Some(id) => all.find(|(persona, _)| persona.id == id),
    };
    found.ok_or_else(|| {
        let mut problem = refuse::lack(ctx.trace(), DelegationLack::Ended);
        problem.detail = Some("you may not apply for them".to_owned());
        problem
    })
}

/// As it travels.
pub(crate) fn show(persona: &Persona, kind: ApplicantKind) -> Principal {
    Principal {
        id: persona.id.clone(),
        name: name(persona),
        kind,
        lacks: Vec::new(),
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
