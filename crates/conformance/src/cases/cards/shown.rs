//! Codes of cards: good once and not for long; every check stands in the holder's log, and in nobody else's.

use contract::endpoint::Id;
use contract::endpoints::{CardUseQuery, CheckCardCode, ListCardUses, PresentCard};
use contract::wire::{CardCheck, CardChecked, CardUse, CardUseKind, CardVerdict, Presenting};
use contract::{Endpoint, ProblemKind, mask};

use super::held;
use crate::cases::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// No code holds longer.
const MOST_SECONDS: u32 = 120;
/// Unknown codes after which a back end must have said “later”.
const PATIENCE: usize = 12;

pub(super) fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &PresentCard::ABOUT,
        "a code holds for 120 seconds at most, and a newer one ends it",
        |client| {
            let held = held(client, people, |_| true)?;
            let first = show(client, held.visit, &held.id())?;
            let second = show(client, held.visit, &held.id())?;
            let mut visit = Visit::anonymous(client)?;
            let exchange = ask(client, &mut visit, &first)?;
            let checked = read::<CheckCardCode>(&exchange)?;
            let other = first == second || checked.verdict != CardVerdict::Valid;
            exchange.require(other, "an older code that holds no more", "it is `VALID`")
        },
    );
    kit.case(
        &CheckCardCode::ABOUT,
        "a code is good once; after that nothing of the card is told",
        |client| once(client, people),
    );
    kit.case(
        &CheckCardCode::ABOUT,
        "codes that nobody knows are not to be tried for ever",
        |client| {
            let mut visit = Visit::anonymous(client)?;
            for turn in 0..PATIENCE {
                let exchange = ask(client, &mut visit, &format!("kit-no-code-{turn}"))?;
                if exchange.status == 200 {
                    let checked = read::<CheckCardCode>(&exchange)?;
                    bare(&exchange, &checked, &CardVerdict::Unknown)?;
                    continue;
                }
                let problem = exchange.problem(&ProblemKind::TooManyRequests)?;
                return exchange.require(
                    problem.retry_after_seconds.is_some(),
                    "`retryAfterSeconds`",
                    "it is absent",
                );
            }
            let exchange = ask(client, &mut visit, "kit-no-code")?;
            Err(exchange.wrong(
                "TOO_MANY_REQUESTS after a few unknown codes",
                format!("{PATIENCE} were taken"),
            ))
        },
    );
    kit.case(
        &ListCardUses::ABOUT,
        "a check stands in the log of the holder, the newest first, and nobody else sees it",
        |client| logged(client, people),
    );
}

/// A code for a card.
fn show(client: &Client, visit: &Visit, card: &Id) -> Checked<String> {
    let exchange = visit.send::<PresentCard>(client, card, &Presenting { purpose: None }, &[])?;
    let code = read::<PresentCard>(&exchange)?;
    exchange.require(
        (1..=MOST_SECONDS).contains(&code.seconds),
        "1 to 120 `seconds`",
        &format!("it is {}", code.seconds),
    )?;
    Ok(code.code)
}

/// Checks a code as somebody.
pub(super) fn ask(client: &Client, visit: &mut Visit, code: &str) -> Checked<Exchange> {
    let check = CardCheck {
        code: code.to_owned(),
        by: None,
    };
    visit.write::<CheckCardCode>(client, &(), &check, &[])
}

/// A verdict with nothing of the card.
pub(super) fn bare(exchange: &Exchange, checked: &CardChecked, verdict: &CardVerdict) -> Checked {
    exchange.require(
        checked.verdict == *verdict,
        &format!("the verdict {}", verdict.name()),
        &format!("it is {}", checked.verdict.name()),
    )?;
    exchange.require(
        checked.card.is_none() && checked.copy.is_none(),
        "nothing of the card",
        "it is told",
    )
}

fn once(client: &Client, people: &People) -> Checked {
    let held = held(client, people, |_| true)?;
    let code = show(client, held.visit, &held.id())?;
    let mut visit = Visit::anonymous(client)?;
    let exchange = ask(client, &mut visit, &code)?;
    let checked = read::<CheckCardCode>(&exchange)?;
    let Some(card) = checked
        .card
        .filter(|_| checked.verdict == CardVerdict::Valid)
    else {
        return Err(exchange.wrong("`VALID` with the card", "it is not so"));
    };
    exchange.require(
        mask::is_masked(&card.number),
        "a masked `number`",
        "nothing in it is masked",
    )?;
    let exchange = ask(client, &mut visit, &code)?;
    let checked = read::<CheckCardCode>(&exchange)?;
    bare(&exchange, &checked, &CardVerdict::Used)
}

fn uses(client: &Client, visit: &Visit, card: &Id) -> Checked<(Exchange, Vec<CardUse>)> {
    let query = CardUseQuery::default();
    let answer = client.call_with::<ListCardUses>(card, &query, &[("cookie", &visit.cookies())])?;
    Ok((answer.exchange, answer.value.items))
}

fn logged(client: &Client, people: &People) -> Checked {
    let held = held(client, people, |_| true)?;
    let known: Vec<String> = uses(client, held.visit, &held.id())?
        .1
        .into_iter()
        .map(|one| one.id)
        .collect();
    let code = show(client, held.visit, &held.id())?;
    read::<CheckCardCode>(&ask(client, &mut Visit::anonymous(client)?, &code)?)?;
    let (exchange, now) = uses(client, held.visit, &held.id())?;
    let mut new = now.iter().filter(|one| !known.contains(&one.id));
    exchange.require(
        new.any(|one| one.kind == CardUseKind::Shown),
        "the check in the log",
        "it is missing",
    )?;
    exchange.require(
        now.is_sorted_by(|a, b| a.at >= b.at),
        "the newest first",
        "they are in another order",
    )?;
    let target = format!("/cards/{}/uses", held.card.brief.id);
    client
        .get(&target, &[])?
        .problem(&ProblemKind::SignInRequired)?;
    let own = held.visit.cookies();
    let mut others = people.applicants(2);
    let Some(other) = others.find(|visit| visit.cookies() != own) else {
        return cannot_tell("no two test personas who may have cards");
    };
    client
        .get_as(other, &target)?
        .problem(&ProblemKind::NotFound)?;
    Ok(())
}
