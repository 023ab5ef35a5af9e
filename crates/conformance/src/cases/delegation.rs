//! Delegations: every step and every other, and that they really bind: in scope, rights and time, from one request to the next.

mod binding;
mod steps;

use std::time::{SystemTime, UNIX_EPOCH};

use contract::endpoint::Id;
use contract::endpoints::{
    ActOnDelegation, GetDelegation, GetSession, ListDelegations, StartDelegation, TakeUpDelegation,
};
use contract::wire::{
    DelegateWish, DelegatedRight, Delegation, DelegationAct, DelegationFault, DelegationStart,
    DelegationState, DelegationStep, IdentityKind, ScopeKind, ScopeWish, TakeUp,
};
use contract::{Endpoint, ProblemKind, delegation, header};

use super::apply::Bench;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

const NO_TWO: &str = "no two natural persons among the test personas stand high enough";

/// Who delegates to whom.
pub struct Two {
    /// Gives.
    giver: Visit,
    /// Receives.
    delegate: Visit,
    /// Id of the delegate among the test personas.
    delegate_id: String,
    /// Neither of them.
    stranger: Option<Visit>,
    /// The first day, and days from then.
    today: i64,
}

pub fn run(kit: &mut Kit, bench: Option<&Bench>) {
    let two = bench.and_then(|bench| two(kit, bench));
    let two = two.as_ref();
    kit.case(
        &ListDelegations::ABOUT,
        "signed out, there are none",
        |client| {
            client
                .get("/me/delegations", &[])?
                .problem(&ProblemKind::SignInRequired)?;
            Ok(())
        },
    );
    giving(kit, two);
    steps::run(kit, two);
    binding::run(kit, two, bench);
}

fn with(two: Option<&Two>) -> Checked<&Two> {
    match two {
        Some(two) => Ok(two),
        None => cannot_tell(NO_TWO),
    }
}

/// Finds the two, and somebody else.
fn two(kit: &Kit, bench: &Bench) -> Option<Two> {
    let personas = kit.capabilities()?.personas.clone();
    let mut people = personas.iter().filter_map(|persona| {
        let visit = Visit::sign_in(&kit.client, &persona.id).ok()?;
        let cookies = visit.cookies();
        let answer = kit
            .client
            .call_with::<GetSession>(&(), &(), &[("cookie", &cookies)]);
        let person = answer.ok()?.value.person?;
        (person.kind == IdentityKind::NaturalPerson).then_some((
            person.level,
            persona.id.clone(),
            visit,
        ))
    });
    let (_, _, giver) = people.find(|(level, ..)| *level >= delegation::LEVEL_BINDING)?;
    let (_, delegate_id, delegate) = people.find(|(level, ..)| *level >= bench.needs().max(2))?;
    let stranger = people.next().map(|(_, _, visit)| visit);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Some(Two {
        giver,
        delegate,
        delegate_id,
        stranger,
        // As the back end's zone counts.
        today: i64::try_from(now + 8 * 3600).ok()? / 86_400,
    })
}

impl Two {
    /// What is given: a scope, rights, from today or later, without a name.
    fn wish(&self, scope: ScopeWish, may: &[DelegatedRight], after: i64) -> DelegationStart {
        DelegationStart {
            to: None,
            scope,
            may: may.to_vec(),
            from: day(self.today + after),
            until: day(self.today + after + 30),
            note: String::new(),
        }
    }

    /// Given and taken up with its code; as the delegate sees it.
    fn offered(&self, client: &Client, wish: &DelegationStart) -> Checked<Delegation> {
        let answer = self.giver.send::<StartDelegation>(client, &(), wish, &[])?;
        let given = read::<StartDelegation>(&answer)?;
        let Some(code) = given.code else {
            return Err(answer.wrong("a code", "there is none to take it up with"));
        };
        let code = TakeUp { code: code.code };
        let answer = self
            .delegate
            .send::<TakeUpDelegation>(client, &(), &code, &[])?;
        read::<TakeUpDelegation>(&answer)
    }

    /// The same, accepted.
    fn accepted(&self, client: &Client, wish: &DelegationStart) -> Checked<Delegation> {
        let offered = self.offered(client, wish)?;
        let answer = act(
            client,
            &self.delegate,
            &offered,
            &step(DelegationAct::Accept),
        )?;
        read::<ActOnDelegation>(&answer)
    }

    /// Takes back what a case gave, so that the next one begins with nothing.
    fn revoked(&self, client: &Client, given: &Delegation) -> Checked<Delegation> {
        let now = self.now(client, &self.giver, given)?;
        let answer = act(client, &self.giver, &now, &step(DelegationAct::Revoke))?;
        read::<ActOnDelegation>(&answer)
    }

    /// As it stands now, as one of the two sees it.
    fn now(&self, client: &Client, who: &Visit, given: &Delegation) -> Checked<Delegation> {
        let id = Id(given.brief.id.clone());
        let cookies = who.cookies();
        let answer = client.call_with::<GetDelegation>(&id, &(), &[("cookie", &cookies)])?;
        Ok(answer.value)
    }
}

/// Everything.
fn all() -> ScopeWish {
    ScopeWish {
        kind: ScopeKind::All,
        themes: Vec::new(),
        items: Vec::new(),
    }
}

/// A step, with what its act needs.
fn step(act: DelegationAct) -> DelegationStep {
    DelegationStep {
        reason: if act == DelegationAct::Refuse {
            "kit".to_owned()
        } else {
            String::new()
        },
        may: (act == DelegationAct::Narrow).then(Vec::new),
        scope: None,
        until: None,
        act,
    }
}

fn act(
    client: &Client,
    who: &Visit,
    seen: &Delegation,
    step: &DelegationStep,
) -> Checked<Exchange> {
    let quoted = format!("\"{}\"", seen.revision);
    let more = [(header::IF_MATCH, quoted.as_str())];
    who.send::<ActOnDelegation>(client, &Id(seen.brief.id.clone()), step, &more)
}

/// A day as it travels, from days since 1970.
fn day(days: i64) -> String {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

fn giving(kit: &mut Kit, two: Option<&Two>) {
    let about = StartDelegation::ABOUT;
    kit.case(
        &about,
        "to somebody whom nobody knows: offered, as to anybody",
        |client| {
            let two = with(two)?;
            let mut wish = two.wish(all(), &[], 0);
            wish.to = Some(DelegateWish {
                name: "无此人".to_owned(),
                mobile: Some("19900009999".to_owned()),
                id_number: None,
            });
            let answer = two.giver.send::<StartDelegation>(client, &(), &wish, &[])?;
            let given = read::<StartDelegation>(&answer)?;
            answer.require(
                given.brief.state == DelegationState::Offered,
                "OFFERED",
                "it says something else",
            )?;
            two.revoked(client, &given)?;
            Ok(())
        },
    );
    kit.case(
        &about,
        "too long, for nothing, from yesterday: each named at its field",
        |client| {
            let two = with(two)?;
            let mut wish = two.wish(all(), &[], 0);
            wish.until = day(two.today + delegation::LONGEST_DAYS + 1);
            faulty(client, two, &wish, "/until", &DelegationFault::TooLong)?;
            let mut wish = two.wish(all(), &[], 0);
            wish.scope.kind = ScopeKind::Items;
            faulty(
                client,
                two,
                &wish,
                "/scope/items",
                &DelegationFault::Missing,
            )?;
            let wish = two.wish(all(), &[], -2);
            faulty(client, two, &wish, "/from", &DelegationFault::PastDay)
        },
    );
    kit.case(
        &TakeUpDelegation::ABOUT,
        "a code that nobody gave opens nothing",
        |client| {
            let two = with(two)?;
            let code = TakeUp {
                code: "KIT0KIT0KI".to_owned(),
            };
            let answer = two
                .delegate
                .send::<TakeUpDelegation>(client, &(), &code, &[])?;
            answer.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
}

fn faulty(
    client: &Client,
    two: &Two,
    wish: &DelegationStart,
    pointer: &str,
    fault: &DelegationFault,
) -> Checked {
    let answer = two.giver.send::<StartDelegation>(client, &(), wish, &[])?;
    answer.refuses_field_by(pointer, fault.name())
}
