//! Ratings' dictionary, and looking a case up by number and code.

use contract::endpoint::Id;
use contract::endpoints::{GetReceipt, ListRatingTags, LookUpCase};
use contract::wire::{LookUp, Satisfaction};
use contract::{Endpoint, ProblemKind, header, mask};

use super::matter::Own;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::{Visit, key};

/// Wrong tries after which a back end must have said “later”.
const PATIENCE: usize = 12;

/// Characters of a query code that nobody has.
const MANY: usize = 2_000_000;

pub fn run(kit: &mut Kit, own: &[Own<'_>]) {
    kit.case(
        &ListRatingTags::ABOUT,
        "every level has tags; their codes are of their level",
        |client| {
            let answer = client.call::<ListRatingTags>(&(), &())?;
            let tags = &answer.value.tags;
            for (level, digit) in Satisfaction::known()
                .into_iter()
                .zip(["5", "4", "3", "2", "1"])
            {
                let mut of = tags.iter().filter(|tag| tag.level == level).peekable();
                answer.exchange.require(
                    of.peek().is_some(),
                    "tags for every level",
                    &format!("{} has none", level.name()),
                )?;
                // In the national dictionary 5xx is the best: the other way round than in GB/T 39046.
                let national = of.all(|tag| tag.code.len() != 3 || tag.code.starts_with(digit));
                answer.exchange.require(
                    national,
                    &format!("codes {digit}xx for {}", level.name()),
                    "a code is of another level",
                )?;
            }
            Ok(())
        },
    );
    let about = LookUpCase::ABOUT;
    kit.case(
        &about,
        "number and code show a case, masked and without details",
        |client| {
            let Some(case) = own
                .iter()
                .find(|case| mask::is_masked(&case.summary.applicant.name))
            else {
                return cannot_tell("no test persona has a case");
            };
            let id = Id(case.summary.id.clone());
            let receipt = client
                .call_with::<GetReceipt>(&id, &(), &[("cookie", &case.visit.cookies())])?
                .value;
            let exchange = look(
                client,
                &mut Visit::anonymous(client)?,
                &receipt.number,
                &receipt.query_code,
            )?;
            let glance = read::<LookUpCase>(&exchange)?;
            exchange.require(
                mask::is_masked(&glance.applicant),
                "a masked `applicant`",
                "nothing in it is masked",
            )?;
            let plain = glance.timeline.iter().all(|event| event.detail.is_none());
            exchange.require(plain, "a timeline without details", "there is a detail")
        },
    );
    kit.case(
        &about,
        "a field that it does not know is left alone: a newer portal may send it",
        |client| {
            let body = br#"{"number":"KIT-0002","queryCode":"000000","kitUnknown":{"later":true}}"#;
            post(client, body)?.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    kit.case(
        &about,
        "a body that is far too large is refused, and the next request is answered",
        |client| {
            let long = "0".repeat(MANY);
            let body = format!(r#"{{"number":"KIT-0003","queryCode":"{long}"}}"#);
            let answer = post(client, body.as_bytes())?;
            let kind = if answer.status == 413 {
                ProblemKind::TooLarge
            } else {
                ProblemKind::InvalidRequest
            };
            answer.problem(&kind)?;
            client.get("/capabilities", &[])?.require_status(200)
        },
    );
    kit.case(
        &about,
        "a wrong number and a wrong code are told alike, and not often",
        |client| {
            let mut visit = Visit::anonymous(client)?;
            let number = own
                .first()
                .map_or("KIT-0000", |case| case.summary.number.as_str());
            let code = look(client, &mut visit, number, "kit")?.problem(&ProblemKind::NotFound)?;
            let exchange = look(client, &mut visit, "KIT-0001", "000000")?;
            let none = exchange.problem(&ProblemKind::NotFound)?;
            exchange.require(
                code.detail == none.detail,
                "the same `detail` for both",
                "they differ",
            )?;
            for _ in 0..PATIENCE {
                let answer = look(client, &mut visit, number, "kit")?;
                if answer.status == 404 {
                    continue;
                }
                let problem = answer.problem(&ProblemKind::TooManyRequests)?;
                return answer.require(
                    problem.retry_after_seconds.is_some(),
                    "`retryAfterSeconds`",
                    "it is absent",
                );
            }
            Err(exchange.wrong(
                "TOO_MANY_REQUESTS after a few wrong codes",
                format!("{PATIENCE} were taken"),
            ))
        },
    );
}

/// Sends a body as it is, as somebody who is not signed in.
fn post(client: &Client, body: &[u8]) -> Checked<Exchange> {
    let visit = Visit::anonymous(client)?;
    let (cookies, token, key) = (visit.cookies(), visit.token(client)?, key("lookUpCase"));
    let headers = [
        ("cookie", cookies.as_str()),
        (header::CSRF_TOKEN, token.as_str()),
        (header::IDEMPOTENCY_KEY, key.as_str()),
        ("content-type", "application/json"),
    ];
    let url = format!("{}{}", client.root(), LookUpCase::ABOUT.path);
    client.send_body("POST", &url, &headers, body)
}

fn look(client: &Client, visit: &mut Visit, number: &str, code: &str) -> Checked<Exchange> {
    let body = LookUp {
        number: number.to_owned(),
        query_code: code.to_owned(),
    };
    visit.write::<LookUpCase>(client, &(), &body, &[])
}
