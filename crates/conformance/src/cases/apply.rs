//! Applying on line: for whom, drafts, files, and the way to a case.

mod drafts;
mod files;
mod fill;
mod odds;
mod submission;

pub(in crate::cases) use files::PDF;

use contract::endpoint::Id;
use contract::endpoints::{
    DraftQuery, GetGuide, GetSession, GuideQuery, ListDrafts, ListPrincipals, PrincipalQuery,
    StartDraft,
};
use contract::wire::{ApplicantKind, Audience, Channel, Draft, DraftStart, ItemSummary};
use contract::{Endpoint, ProblemKind};

use super::World;
use crate::client::{Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

const NOBODY: &str = "no test persona could be signed in";
/// How many guides are read to find an item to apply for.
const CANDIDATES: usize = 30;
const NO_ITEM: &str = "no item was found that the test persona could apply for";

/// Who applies for what.
pub struct Bench {
    /// Who is signed in.
    pub visit: Visit,
    /// Somebody else, where the back end names a second persona.
    other: Option<Visit>,
    /// An item that is free of charge and not above the persona's level.
    item: String,
    /// The level that it needs.
    level: u8,
    /// Ids of the personas there are.
    personas: Vec<String>,
    region: String,
    /// Whether what is filed is fetched in person.
    fetches: bool,
}

impl Bench {
    /// The same bench with somebody else at it.
    pub fn with_visit(&self, visit: Visit) -> Self {
        Self {
            visit,
            other: None,
            item: self.item.clone(),
            level: self.level,
            personas: self.personas.clone(),
            region: self.region.clone(),
            fetches: false,
        }
    }

    /// The same with somebody who fetches the result in person.
    pub fn fetching(&self, visit: Visit) -> Self {
        Self {
            fetches: true,
            ..self.with_visit(visit)
        }
    }

    /// Id of the item.
    pub fn item(&self) -> &str {
        &self.item
    }

    /// Ids of the personas there are.
    pub fn personas(&self) -> &[String] {
        &self.personas
    }

    /// The level that the item needs.
    pub fn needs(&self) -> u8 {
        self.level
    }
}

pub fn run(kit: &mut Kit, bench: Option<&Bench>) {
    people(kit, bench);
    drafts::run(kit, bench);
    odds::run(kit, bench);
    files::run(kit, bench);
    submission::run(kit, bench);
}

/// Files a case of the bench's item; gives its id.
pub fn file(client: &Client, bench: &Bench) -> Checked<Id> {
    let receipt = submission::filed(client, bench)?;
    match Id::parse(&receipt.case) {
        Some(id) => Ok(id),
        None => cannot_tell("the receipt's `case` is no id"),
    }
}

/// A draft of the bench's item that lacks nothing but the signature.
pub fn complete(client: &Client, bench: &Bench) -> Checked<Draft> {
    let item = Id(bench.item.clone());
    let guide = client
        .call::<GetGuide>(&item, &GuideQuery::default())?
        .value;
    let draft = fresh(client, bench)?;
    fill::complete(client, bench, &guide, draft).map(|(draft, _)| draft)
}

/// Finds an item that the first test persona can apply for.
pub fn bench(kit: &Kit, world: &World) -> Option<Bench> {
    let known = kit.capabilities()?;
    let mut personas: Vec<String> = known.personas.iter().map(|p| p.id.clone()).collect();
    if let Some(wanted) = &kit.settings.persona {
        personas.retain(|id| id != wanted);
        personas.insert(0, wanted.clone());
    }
    let visit = Visit::sign_in(&kit.client, personas.first()?).ok()?;
    let level = level(&kit.client, &visit)?;
    let fits = |item: &&ItemSummary| {
        let online = |c: &Channel| matches!(c, Channel::Web | Channel::Mobile);
        item.audience.contains(&Audience::NaturalPerson)
            && item.channels.iter().any(online)
            && item.state.is_none()
            && !item.has_fee
    };
    let guide = |item: &ItemSummary| {
        let id = Id(item.id.clone());
        let answer = kit.client.call::<GetGuide>(&id, &GuideQuery::default());
        Some(answer.ok()?.value).filter(|guide| guide.required_level <= level)
    };
    let mut candidates = world.items.iter().filter(fits).take(CANDIDATES);
    let guide = candidates.find_map(guide)?;
    let mut others = personas.iter().skip(1);
    Some(Bench {
        visit,
        other: others.find_map(|id| Visit::sign_in(&kit.client, id).ok()),
        item: guide.item.id.clone(),
        level: guide.required_level,
        personas,
        region: world.region.clone(),
        fetches: false,
    })
}

/// The real-name level of who is signed in.
fn level(client: &Client, visit: &Visit) -> Option<u8> {
    let cookies = visit.cookies();
    let answer = client.call_with::<GetSession>(&(), &(), &[("cookie", &cookies)]);
    Some(answer.ok()?.value.person?.level)
}

/// The bench, or why nothing can be told.
pub fn with(bench: Option<&Bench>) -> Checked<&Bench> {
    match bench {
        Some(bench) => Ok(bench),
        None => cannot_tell(format!("{NOBODY}, or {NO_ITEM}")),
    }
}

/// Somebody else than who applies.
fn other(bench: &Bench) -> Checked<&Visit> {
    match &bench.other {
        Some(other) => Ok(other),
        None => cannot_tell("the back end names no second test persona"),
    }
}

fn start(bench: &Bench, anew: bool) -> DraftStart {
    DraftStart {
        item: bench.item.clone(),
        region: None,
        applicant: None,
        anew,
    }
}

/// A draft of the bench's item, begun anew.
pub fn fresh(client: &Client, bench: &Bench) -> Checked<Draft> {
    let answer = bench
        .visit
        .send::<StartDraft>(client, &(), &start(bench, true), &[])?;
    read::<StartDraft>(&answer)
}

fn people(kit: &mut Kit, bench: Option<&Bench>) {
    let about = ListPrincipals::ABOUT;
    kit.case(
        &about,
        "one may apply for oneself, first of all",
        |client| {
            let bench = with(bench)?;
            let held = bench.visit.cookies();
            let answer = client.call_with::<ListPrincipals>(
                &(),
                &PrincipalQuery::default(),
                &[("cookie", &held)],
            )?;
            let first = answer.value.principals.first().map(|p| &p.kind);
            answer.exchange.require(
                first == Some(&ApplicantKind::Myself),
                "MYSELF first",
                "it is another",
            )
        },
    );
    kit.case(
        &ListDrafts::ABOUT,
        "a draft that was begun is in the list",
        |client| {
            let bench = with(bench)?;
            let draft = fresh(client, bench)?;
            let held = bench.visit.cookies();
            let query = DraftQuery::default();
            let answer = client.call_with::<ListDrafts>(&(), &query, &[("cookie", &held)])?;
            let there = answer.value.items.iter().any(|d| d.id == draft.id);
            answer
                .exchange
                .require(there, "the draft", "it is not there")
        },
    );
    let about = StartDraft::ABOUT;
    kit.case(&about, "nobody applies without signing in", |client| {
        let bench = with(bench)?;
        let nobody = Visit::anonymous(client)?;
        let answer = nobody.send::<StartDraft>(client, &(), &start(bench, true), &[])?;
        answer.problem(&ProblemKind::SignInRequired)?;
        Ok(())
    });
    kit.case(&about, "nobody applies for a stranger", |client| {
        let bench = with(bench)?;
        let mut asked = start(bench, true);
        asked.applicant = Some("kit-no-such-person".to_owned());
        let answer = bench.visit.send::<StartDraft>(client, &(), &asked, &[])?;
        answer.problem(&ProblemKind::NotAllowed)?;
        Ok(())
    });
    kit.case(
        &about,
        "a level that is too low is told, with the one needed",
        |client| {
            let bench = with(bench)?;
            let low = bench.personas.iter().skip(1).find_map(|id| {
                let visit = Visit::sign_in(client, id).ok()?;
                level(client, &visit).filter(|level| *level < bench.level)?;
                Some(visit)
            });
            let Some(low) = low else {
                return cannot_tell("no test persona stands below the level of the item");
            };
            let answer = low.send::<StartDraft>(client, &(), &start(bench, true), &[])?;
            let problem = answer.problem(&ProblemKind::LevelTooLow)?;
            answer.require(
                problem.required_level.is_some(),
                "`requiredLevel`",
                "it is absent",
            )
        },
    );
}
