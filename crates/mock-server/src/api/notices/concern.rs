//! Why a notice concerns somebody, by what is known of them here: age, region, children, certificates, cases.

use contract::Problem;
use contract::validate::{CitizenId, Day};
use contract::wire::{CardState, NoticeMatch, Text};

use crate::cards;
use crate::http::routes::Ctx;
use crate::world::content::{ConcernRow, NoticeRow, Persona};

/// The reasons for who is here.
pub(super) fn matched(ctx: &Ctx<'_>, row: &NoticeRow) -> Result<NoticeMatch, Problem> {
    let me = ctx.person()?;
    let facts = Facts::of(ctx, &me)?;
    let holding = row
        .concerns
        .iter()
        .filter(|concern| facts.fit(ctx, concern));
    Ok(NoticeMatch {
        reasons: holding.map(|concern| facts.say(ctx, concern)).collect(),
    })
}

/// What is known of somebody.
struct Facts {
    me: Persona,
    age: Option<u16>,
    children: Vec<u16>,
    /// Certificates that hold, by their Chinese names.
    cards: Vec<String>,
    /// Templates of items that they applied for.
    applied: Vec<String>,
}

impl Facts {
    fn of(ctx: &Ctx<'_>, me: &Persona) -> Result<Self, Problem> {
        let today = Day::parse(&ctx.today());
        let age = |persona: &Persona| {
            let born = CitizenId::parse(&persona.id_number, today?).ok()?.birth();
            born.years_until(today?)
        };
        let children = me
            .guardian_of
            .iter()
            .filter_map(|id| ctx.persona(id))
            .filter_map(|child| age(&child));
        let held = cards::open_ones(ctx, &me.id).into_iter();
        let held = held.filter(|card| card.state == CardState::Valid);
        let book = ctx.shared.cases.open(ctx)?;
        let cases = book.cases().iter().map(|case| &case.filed);
        let own = cases.filter(|filed| filed.applicant == me.id || filed.submitter == me.id);
        Ok(Self {
            age: age(me),
            children: children.collect(),
            cards: held.map(|card| card.name.chinese().to_owned()).collect(),
            applied: own
                .map(|filed| ctx.world.template(filed.item.template).id.clone())
                .collect(),
            me: me.clone(),
        })
    }

    fn fit(&self, ctx: &Ctx<'_>, concern: &ConcernRow) -> bool {
        let lives_in = |code: &String| {
            let places = &ctx.world.places;
            match (places.find(&self.me.region), places.find(code)) {
                (Some(home), Some(of)) => places.chain(home).contains(&places.acting(of)),
                _ => false,
            }
        };
        let of_age = |least: Option<u16>, most: Option<u16>| match self.age {
            Some(age) => {
                least.is_none_or(|least| age >= least) && most.is_none_or(|most| age <= most)
            }
            None => least.is_none() && most.is_none(),
        };
        (concern.kinds.is_empty() || concern.kinds.contains(&self.me.kind))
            && of_age(concern.min_age, concern.max_age)
            && concern.region.as_ref().is_none_or(lives_in)
            && concern
                .child_up_to
                .is_none_or(|most| self.children.iter().any(|age| *age <= most))
            && concern
                .card
                .as_ref()
                .is_none_or(|card| self.cards.contains(card))
            && concern
                .applied
                .as_ref()
                .is_none_or(|item| self.applied.contains(item))
    }

    fn say(&self, ctx: &Ctx<'_>, concern: &ConcernRow) -> Text {
        let age = self.age.map(|age| age.to_string()).unwrap_or_default();
        let places = &ctx.world.places;
        let region = places
            .find(&self.me.region)
            .map(|place| places.name(place))
            .unwrap_or_default();
        let fill = |text: &str, tag: &str| {
            text.replace("{age}", &age)
                .replace("{region}", region.in_language(tag).0)
        };
        Text::both(
            fill(&concern.reason.zh, "zh-CN"),
            fill(&concern.reason.en, "en"),
        )
    }
}
