//! A delegation really binds: items, rights, days; from one request to the next; and both sides read what was done.

use contract::endpoint::Id;
use contract::endpoints::{
    ActOnDelegation, CaseQuery, DelegatedActQuery, DraftQuery, GetCase, HandOverDraft, ListCases,
    ListDelegatedActs, ListDelegations, ListDrafts, ListPrincipals, PrincipalQuery, SaveDraft,
    SetActing, StartDelegation, StartDraft, StartSignature,
};
use contract::wire::{
    ActingStart, DelegatedDeed, DelegatedRight, Delegation, DelegationAct, DelegationLack,
    DelegationSide, DelegationState, Draft, DraftStart, HandOver, ScopeKind, ScopeWish,
    SignatureKind, SignatureStart,
};
use contract::{Endpoint, ProblemKind, header};

use super::{Two, act, all, step, with};
use crate::cases::apply::{self, Bench};
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

const EVERY: [DelegatedRight; 3] = [
    DelegatedRight::Sign,
    DelegatedRight::Pay,
    DelegatedRight::SeeResults,
];

pub(super) fn run(kit: &mut Kit, two: Option<&Two>, bench: Option<&Bench>) {
    kit.case(
        &StartDelegation::ABOUT,
        "it covers the items it names, and no other",
        |client| scope(client, with(two)?, apply::with(bench)?),
    );
    kit.case(
        &StartDelegation::ABOUT,
        "who may not sign does not sign",
        |client| rights(client, with(two)?, apply::with(bench)?),
    );
    kit.case(
        &ActOnDelegation::ABOUT,
        "revoked, it ends with the next request; what was typed can be handed over",
        |client| revoked(client, with(two)?, apply::with(bench)?),
    );
    kit.case(
        &ListDelegations::ABOUT,
        "when its last day is over it binds nobody",
        |client| expired(client, with(two)?, apply::with(bench)?),
    );
    kit.case(
        &SetActing::ABOUT,
        "one acts for whom one may, and lists show what is theirs",
        |client| acting(client, with(two)?, apply::with(bench)?),
    );
    kit.case(
        &ListDelegatedActs::ABOUT,
        "both sides read who did what, when, in which case",
        |client| log(client, with(two)?, apply::with(bench)?),
    );
}

fn only(item: &str) -> ScopeWish {
    ScopeWish {
        kind: ScopeKind::Items,
        themes: Vec::new(),
        items: vec![item.to_owned()],
    }
}

/// The id of whom the delegate acts for by it.
fn principal(given: &Delegation) -> Checked<String> {
    match &given.brief.acts_for {
        Some(id) => Ok(id.clone()),
        None => cannot_tell("what was received has no `actsFor`"),
    }
}

fn begin(client: &Client, who: &Visit, item: &str, whom: &str) -> Checked<Exchange> {
    let start = DraftStart {
        item: item.to_owned(),
        region: None,
        applicant: Some(whom.to_owned()),
        anew: true,
    };
    who.send::<StartDraft>(client, &(), &start, &[])
}

/// The answer refuses it for what is missing.
fn lacks(answer: &Exchange, lack: &DelegationLack) -> Checked {
    let problem = answer.problem(&ProblemKind::NotAllowed)?;
    answer.require(
        problem.lack.as_ref() == Some(lack),
        &format!("`lack`: {}", lack.name()),
        "it says something else is missing",
    )
}

fn scope(client: &Client, two: &Two, bench: &Bench) -> Checked {
    let given = two.accepted(client, &two.wish(only(bench.item()), &EVERY, 0))?;
    let whom = principal(&given)?;
    let answer = begin(client, &two.delegate, bench.item(), &whom)?;
    read::<StartDraft>(&answer)?;
    let page = client.call::<contract::endpoints::ListItems>(&(), &Default::default())?;
    let other = page.value.items.iter().find(|item| {
        item.id != bench.item()
            && item.state.is_none()
            && item
                .audience
                .contains(&contract::wire::Audience::NaturalPerson)
            && item.channels.contains(&contract::wire::Channel::Web)
    });
    let Some(other) = other else {
        return cannot_tell("there is no other item");
    };
    let outside = begin(client, &two.delegate, &other.id, &whom)?;
    lacks(&outside, &DelegationLack::Scope)?;
    let query = PrincipalQuery {
        item: Some(contract::wire::Code(other.id.clone())),
    };
    let cookies = two.delegate.cookies();
    let told = client.call_with::<ListPrincipals>(&(), &query, &[("cookie", &cookies)])?;
    let said = told
        .value
        .principals
        .iter()
        .any(|one| one.id == whom && one.lacks.contains(&DelegationLack::Scope));
    told.exchange
        .require(said, "SCOPE among what is missing", "nothing is said to be")?;
    two.revoked(client, &given)?;
    Ok(())
}

fn sign(client: &Client, who: &Visit, draft: &Draft) -> Checked<Exchange> {
    let start = SignatureStart {
        kind: SignatureKind::HandDrawn,
        strokes: vec!["10,10 60,40 110,90 160,150 210,220 260,300 310,390 360,490".to_owned()],
    };
    who.send::<StartSignature>(client, &Id(draft.id.clone()), &start, &[])
}

fn rights(client: &Client, two: &Two, bench: &Bench) -> Checked {
    let given = two.accepted(client, &two.wish(all(), &EVERY, 0))?;
    let whom = principal(&given)?;
    let draft = read::<StartDraft>(&begin(client, &two.delegate, bench.item(), &whom)?)?;
    read::<StartSignature>(&sign(client, &two.delegate, &draft)?)?;
    // Narrowed by its principal: from the next request on.
    let now = two.now(client, &two.giver, &given)?;
    read::<ActOnDelegation>(&act(
        client,
        &two.giver,
        &now,
        &step(DelegationAct::Narrow),
    )?)?;
    lacks(&sign(client, &two.delegate, &draft)?, &DelegationLack::Sign)?;
    two.revoked(client, &given)?;
    Ok(())
}

fn revoked(client: &Client, two: &Two, bench: &Bench) -> Checked {
    let given = two.accepted(client, &two.wish(all(), &EVERY, 0))?;
    let whom = principal(&given)?;
    let draft = read::<StartDraft>(&begin(client, &two.delegate, bench.item(), &whom)?)?;
    two.revoked(client, &given)?;
    let id = Id(draft.id.clone());
    let quoted = format!("\"{}\"", draft.revision);
    let more = [(header::IF_MATCH, quoted.as_str())];
    let saved = two
        .delegate
        .send::<SaveDraft>(client, &id, &draft.content, &more)?;
    lacks(&saved, &DelegationLack::Ended)?;
    let again = begin(client, &two.delegate, bench.item(), &whom)?;
    lacks(&again, &DelegationLack::Ended)?;
    let acting = ActingStart {
        principal: Some(whom),
    };
    two.delegate
        .send::<SetActing>(client, &(), &acting, &[])?
        .problem(&ProblemKind::NotAllowed)?;
    let body = HandOver {
        place: Some("sign".to_owned()),
        content: Some(draft.content),
        note: String::new(),
    };
    let handed = two
        .delegate
        .send::<HandOverDraft>(client, &id, &body, &[])?;
    read::<HandOverDraft>(&handed)?;
    let cookies = two.giver.cookies();
    let list =
        client.call_with::<ListDrafts>(&(), &DraftQuery::default(), &[("cookie", &cookies)])?;
    let there = list.value.items.iter().any(|one| one.id == draft.id);
    list.exchange
        .require(there, "the draft that was handed over", "it is not there")
}

/// Days cannot be made to pass from outside: the back end names a delegation whose days are over.
fn expired(client: &Client, two: &Two, bench: &Bench) -> Checked {
    for persona in bench.personas() {
        let Ok(visit) = Visit::sign_in(client, persona) else {
            continue;
        };
        let cookies = visit.cookies();
        let list = client.call_with::<ListDelegations>(&(), &(), &[("cookie", &cookies)]);
        let Ok(list) = list else { continue };
        let mut rows = list.value.delegations.iter();
        let over = rows.find(|one| {
            one.side == DelegationSide::Received && one.state == DelegationState::Expired
        });
        let Some(over) = over else { continue };
        let day = super::day(two.today);
        list.exchange.require(
            over.until < day,
            "a last day that is over",
            "EXPIRED, and its last day is still to come",
        )?;
        let whom = over.acts_for.clone().unwrap_or_default();
        let answer = begin(client, &visit, bench.item(), &whom)?;
        return lacks(&answer, &DelegationLack::Ended);
    }
    cannot_tell("no test persona has a delegation that has expired")
}

fn acting(client: &Client, two: &Two, bench: &Bench) -> Checked {
    let given = two.accepted(client, &two.wish(all(), &EVERY, 0))?;
    let whom = principal(&given)?;
    // Another sign-in: the session of the other cases stays its owner's own.
    let visit = Visit::sign_in(client, &two.delegate_id)?;
    let wanted = ActingStart {
        principal: Some(whom.clone()),
    };
    let answer = visit.send::<SetActing>(client, &(), &wanted, &[])?;
    let session = read::<SetActing>(&answer)?;
    let now = session.person.and_then(|person| person.acting_for);
    answer.require(
        now.is_some_and(|now| now.id == whom),
        "`actingFor`",
        "the session is still its owner's own",
    )?;
    let cookies = visit.cookies();
    let cases =
        client.call_with::<ListCases>(&(), &CaseQuery::default(), &[("cookie", &cookies)])?;
    let theirs = cases.value.items.iter().all(|one| one.applicant.id == whom);
    cases.exchange.require(
        theirs,
        "cases of the principal only",
        "others are among them",
    )?;
    two.revoked(client, &given)?;
    // What names nobody is not taken for one's own.
    let start = DraftStart {
        item: bench.item().to_owned(),
        region: None,
        applicant: None,
        anew: true,
    };
    let answer = visit.send::<StartDraft>(client, &(), &start, &[]);
    // Reading the session for its token has ended the acting: then it is one's own.
    let person =
        client.call_with::<contract::endpoints::GetSession>(&(), &(), &[("cookie", &cookies)])?;
    let over = person.value.person.is_some_and(|p| p.acting_for.is_none());
    person.exchange.require(
        over,
        "a session of its owner's own",
        "it still acts for them",
    )?;
    answer.map(|_| ())
}

fn log(client: &Client, two: &Two, bench: &Bench) -> Checked {
    let given = two.accepted(client, &two.wish(all(), &EVERY, 0))?;
    let whom = principal(&given)?;
    let visit = Visit::sign_in(client, &two.delegate_id)?;
    let wanted = ActingStart {
        principal: Some(whom.clone()),
    };
    read::<SetActing>(&visit.send::<SetActing>(client, &(), &wanted, &[])?)?;
    let case = apply::file(client, &bench.with_visit(visit))?;
    let id = Id(given.brief.id.clone());
    for who in [&two.giver, &two.delegate] {
        let cookies = who.cookies();
        let held = [("cookie", cookies.as_str())];
        let query = DelegatedActQuery::default();
        let answer = client.call_with::<ListDelegatedActs>(&id, &query, &held)?;
        let did = |deed: DelegatedDeed| answer.value.items.iter().any(|one| one.deed == deed);
        let submitted = answer.value.items.iter().any(|one| {
            one.deed == DelegatedDeed::Submitted
                && one.case.as_ref().is_some_and(|named| named.id == case.0)
        });
        answer.exchange.require(
            submitted && did(DelegatedDeed::Began) && did(DelegatedDeed::Signed),
            "BEGAN, SIGNED and SUBMITTED with its case",
            "something that was done is missing",
        )?;
        client.call_with::<GetCase>(&case, &(), &held)?;
    }
    two.revoked(client, &given)?;
    let after = client.get_as(&two.delegate, &format!("/cases/{}", case.0))?;
    lacks(&after, &DelegationLack::Ended)
}
