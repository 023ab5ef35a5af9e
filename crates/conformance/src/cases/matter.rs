//! Cases as their applicants see them.

use contract::endpoint::Id;
use contract::endpoints::{CaseQuery, GetCase, GetPaper, ListCases, WithdrawCase};
use contract::flow::At;
use contract::wire::{
    Answer, Case, CaseAct, CaseState, CaseSummary, ClockState, Limit, Withdrawal,
};
use contract::{Endpoint, ProblemKind, mask};

use super::people::People;
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

const NONE: &str = "no test persona has a case";

/// A case of a test persona.
pub struct Own<'p> {
    pub summary: CaseSummary,
    pub visit: &'p Visit,
}

/// Lists the cases of every applicant; holds the lists against what the contract says.
pub fn run<'p>(kit: &mut Kit, people: &'p People) -> Vec<Own<'p>> {
    let about = ListCases::ABOUT;
    kit.case(&about, "signed out, there are no cases", |client| {
        client
            .get("/cases", &[])?
            .problem(&ProblemKind::SignInRequired)?;
        Ok(())
    });
    let found = kit.case(
        &about,
        "those that wait for the person come first; acts and clock are those of the state",
        |client| lists(client, people),
    );
    let own = found.unwrap_or_default();
    kit.case(
        &GetCase::ABOUT,
        "a case, whole: the newest first, sensitive answers masked, no officer's name beside the seal",
        |client| each(client, &own, whole),
    );
    kit.case(
        &GetCase::ABOUT,
        "a case of somebody else is not found",
        |client| {
            let Some((case, other)) = stranger(client, people, &own)? else {
                return cannot_tell("no test persona is a stranger to a case");
            };
            let target = format!("/cases/{}", case.summary.id);
            client
                .get_as(other, &target)?
                .problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    kit.case(
        &GetPaper::ABOUT,
        "each paper can be fetched and is what was said",
        |client| each(client, &own, papers),
    );
    kit.case(
        &WithdrawCase::ABOUT,
        "what has ended or is decided is not taken back",
        |client| withdrawal(client, &own),
    );
    own
}

fn lists<'p>(client: &Client, people: &'p People) -> Checked<Vec<Own<'p>>> {
    people.somebody(1)?;
    let mut own = Vec::new();
    for visit in people.applicants(1) {
        let query = CaseQuery {
            limit: Some(Limit(100)),
            ..CaseQuery::default()
        };
        let cookies = visit.cookies();
        let answer = client.call_with::<ListCases>(&(), &query, &[("cookie", &cookies)])?;
        let cases = answer.value.items;
        let first_calm = cases
            .iter()
            .position(|case| !case.needs_you)
            .unwrap_or(cases.len());
        answer.exchange.require(
            cases[first_calm..].iter().all(|case| !case.needs_you),
            "those with `needsYou` first",
            "one comes behind others",
        )?;
        for case in &cases {
            fits_its_state(&answer.exchange, case)?;
        }
        own.extend(cases.into_iter().map(|summary| Own { summary, visit }));
    }
    if own.is_empty() {
        return cannot_tell(NONE);
    }
    Ok(own)
}

/// Acts and clock are those that the table of steps gives to the state.
fn fits_its_state(exchange: &Exchange, case: &CaseSummary) -> Checked {
    let places: Vec<At> = At::ALL
        .into_iter()
        .filter(|at| at.state() == case.state)
        .collect();
    if !case.state.is_known() {
        return Ok(());
    }
    let clocks: Vec<ClockState> = places.iter().map(|at| at.clock()).collect();
    let runs = clocks.contains(&ClockState::Running);
    let clock = &case.clock;
    exchange.require(
        clocks.contains(&clock.state) || (runs && clock.state == ClockState::Overdue),
        &format!("a clock of the state {}: {clocks:?}", case.state.name()),
        &format!("the clock of {} is {}", case.number, clock.state.name()),
    )?;
    if clock.state == ClockState::Paused {
        exchange.require(
            clock.reason.is_some() && clock.paused_at.is_some() && clock.due_on.is_none(),
            "with `PAUSED`: `reason`, `pausedAt`, and no `dueOn`",
            "one of them is not so",
        )?;
    }
    if runs {
        exchange.require(
            clock.due_on.is_some(),
            "`dueOn` while the clock runs",
            "it is absent",
        )?;
    }
    let open: Vec<CaseAct> = places.iter().flat_map(|at| at.applicant_acts()).collect();
    let rates = |act: &CaseAct| matches!(act, CaseAct::Rate | CaseAct::RateAgain);
    exchange.require(
        case.acts
            .iter()
            .all(|act| !act.is_known() || rates(act) || open.contains(act)),
        &format!("only acts that the state {} allows", case.state.name()),
        &format!("{:?} are offered", case.acts),
    )
}

fn each(
    client: &Client,
    own: &[Own<'_>],
    hold: impl Fn(&Client, &Visit, &Case, &Exchange) -> Checked,
) -> Checked {
    if own.is_empty() {
        return cannot_tell(NONE);
    }
    for case in super::spread(own, 12) {
        let cookies = case.visit.cookies();
        let id = Id(case.summary.id.clone());
        let answer = client.call_with::<GetCase>(&id, &(), &[("cookie", &cookies)])?;
        hold(client, case.visit, &answer.value, &answer.exchange)?;
    }
    Ok(())
}

fn whole(_: &Client, _: &Visit, case: &Case, exchange: &Exchange) -> Checked {
    let falls = case
        .timeline
        .windows(2)
        .all(|two| two[0].sequence > two[1].sequence);
    exchange.require(
        falls && !case.timeline.is_empty(),
        "a timeline, the newest first",
        "it is not",
    )?;
    for event in &case.timeline {
        if let (Some(actor), Some(seal)) = (&event.actor, &event.seal) {
            let named = actor.iter().any(|(_, text)| text.contains(&seal.name));
            exchange.require(
                !named,
                "an office and a post as `actor`",
                "an officer's name is in it",
            )?;
        }
    }
    let fields = case
        .form
        .pages
        .iter()
        .flat_map(|page| &page.groups)
        .flat_map(|group| &group.fields);
    for field in fields.filter(|field| field.sensitive) {
        if let Some(Answer::One(text)) = case.answers.0.get(&field.id) {
            exchange.require(
                text.is_empty() || mask::is_masked(text),
                &format!("a masked answer to `{}`, which is sensitive", field.id),
                "nothing in it is masked",
            )?;
        }
    }
    let corrects = case.summary.state == CaseState::CorrectionRequired;
    exchange.require(
        case.correction.is_some() == corrects,
        "`correction` while corrections are asked for, and only then",
        "it is not so",
    )
}

fn papers(client: &Client, visit: &Visit, case: &Case, _: &Exchange) -> Checked {
    for paper in &case.papers {
        let answer = client.get_as(visit, &paper.file.href)?;
        answer.require_status(200)?;
        answer.require(
            answer.body.len() as u64 == paper.file.size,
            &format!("{} bytes, as was said", paper.file.size),
            &format!("there are {}", answer.body.len()),
        )?;
    }
    Ok(())
}

/// Somebody to whom a case is strange: it is not in their list.
fn stranger<'o, 'p>(
    _: &Client,
    people: &'p People,
    own: &'o [Own<'p>],
) -> Checked<Option<(&'o Own<'p>, &'p Visit)>> {
    for case in own {
        let knows = |visit: &Visit| {
            own.iter().any(|other| {
                std::ptr::eq(other.visit, visit) && other.summary.id == case.summary.id
            })
        };
        if let Some(other) = people.applicants(1).find(|visit| !knows(visit)) {
            return Ok(Some((case, other)));
        }
    }
    Ok(None)
}

fn withdrawal(client: &Client, own: &[Own<'_>]) -> Checked {
    let over = own.iter().find(|case| {
        let places = At::ALL
            .into_iter()
            .filter(|at| at.state() == case.summary.state);
        case.summary.state.is_known()
            && places
                .flat_map(At::applicant_acts)
                .all(|act| act != CaseAct::Withdraw)
    });
    let Some(case) = over else {
        return cannot_tell("no test persona has a case that cannot be taken back");
    };
    let (cookies, token) = (case.visit.cookies(), case.visit.token(client)?);
    let key = crate::visit::key("withdraw");
    let headers = [
        ("cookie", cookies.as_str()),
        (contract::header::CSRF_TOKEN, token.as_str()),
        (contract::header::IDEMPOTENCY_KEY, key.as_str()),
    ];
    let body = Withdrawal {
        reason: "kit".to_owned(),
    };
    let id = Id(case.summary.id.clone());
    client
        .write::<WithdrawCase>(&id, &(), &body, &headers)?
        .problem(&ProblemKind::Conflict)?;
    Ok(())
}
