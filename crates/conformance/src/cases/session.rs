//! Who is here; signing a test persona in and out.

use contract::endpoints::{GetSession, SignIn, SignOut};
use contract::{Endpoint, ProblemKind, header, mask};

use crate::client::{Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::{Visit, cookie_is_safe, key};

pub fn run(kit: &mut Kit) {
    anonymous(kit);
    let Some(known) = kit.capabilities() else {
        return;
    };
    let offered = known.sign_in;
    let persona = kit.persona();
    going(kit, offered);
    let visit = kit.case(
        &SignIn::ABOUT,
        "a test persona is signed in and led back",
        |client| match &persona {
            _ if !offered => cannot_tell("the back end offers no sign-in"),
            None => cannot_tell(
                "the back end names no test personas, and none was given with --persona",
            ),
            Some(persona) => Visit::sign_in(client, persona),
        },
    );
    here(kit, visit.as_ref());
    leaving(kit, visit);
}

fn anonymous(kit: &mut Kit) {
    kit.case(
        &GetSession::ABOUT,
        "nobody is here without a cookie",
        |client| {
            let answer = client.call::<GetSession>(&(), &())?;
            let (session, exchange) = (answer.value, answer.exchange);
            exchange.require(session.person.is_none(), "no `person`", "there is one")?;
            exchange.require(
                session.expires_at.is_none(),
                "no `expiresAt`",
                "there is one",
            )?;
            exchange.require(
                !session.csrf_token.is_empty(),
                "a `csrfToken`",
                "it is empty",
            )?;
            cookie_is_safe(client, &exchange)
        },
    );
}

fn going(kit: &mut Kit, offered: bool) {
    let about = SignIn::ABOUT;
    kit.case(&about, "sign-in leads to the identity provider", |client| {
        if !offered {
            return cannot_tell("the back end offers no sign-in");
        }
        let answer = client.get("/session/login?returnTo=%2F", &[])?;
        answer.require_status(302)?;
        answer.require(
            answer.header("location").is_some_and(|to| !to.is_empty()),
            "a Location",
            "there is none",
        )
    });
    kit.case(
        &about,
        "a way back that leaves the portal is refused",
        |client| {
            if !offered {
                return cannot_tell("the back end offers no sign-in");
            }
            for outside in [
                "%2F%2Fexample.com",
                "https%3A%2F%2Fexample.com",
                "%2F%5Cexample.com",
                "example.com",
            ] {
                client
                    .get(&format!("/session/login?returnTo={outside}"), &[])?
                    .refuses_parameter("returnTo")?;
            }
            Ok(())
        },
    );
}

fn here(kit: &mut Kit, visit: Option<&Visit>) {
    kit.case(
        &GetSession::ABOUT,
        "who is signed in: masked, with level and end",
        |client| {
            let Some(visit) = visit else {
                return cannot_tell("no test persona could be signed in");
            };
            let answer =
                client.call_with::<GetSession>(&(), &(), &[("cookie", &visit.cookies())])?;
            let (session, exchange) = (answer.value, answer.exchange);
            let Some(person) = session.person else {
                return Err(exchange.wrong("the `person` who was signed in", "nobody is here"));
            };
            exchange.require(
                mask::is_masked(&person.display_name),
                "a masked `displayName`",
                "nothing in it is masked",
            )?;
            exchange.require(
                (1..=5).contains(&person.level),
                "`level` from 1 to 5",
                &format!("it is {}", person.level),
            )?;
            exchange.require(session.expires_at.is_some(), "`expiresAt`", "it is absent")?;
            let text = String::from_utf8_lossy(&exchange.body);
            let shown = visit
                .values()
                .any(|value| value.len() >= 8 && text.contains(value));
            exchange.require(
                !shown,
                "a session that scripts cannot take: no cookie's value in the answer",
                "a cookie's value is in it",
            )
        },
    );
}

fn leaving(kit: &mut Kit, visit: Option<Visit>) {
    let about = SignOut::ABOUT;
    const NOBODY: &str = "no test persona could be signed in";
    let visit = visit.as_ref();
    kit.case(
        &about,
        "signing out without the anti-forgery token is refused, and one stays",
        |client| {
            let Some(visit) = visit else {
                return cannot_tell(NOBODY);
            };
            let cookies = visit.cookies();
            let key = key("refused");
            let mut headers = vec![
                ("cookie", cookies.as_str()),
                (header::IDEMPOTENCY_KEY, key.as_str()),
            ];
            sign_out(client, &headers)?.problem(&ProblemKind::CsrfRejected)?;
            headers.push((header::CSRF_TOKEN, "not-the-token"));
            sign_out(client, &headers)?.problem(&ProblemKind::CsrfRejected)?;
            let answer = client.call_with::<GetSession>(&(), &(), &[("cookie", &cookies)])?;
            answer.exchange.require(
                answer.value.person.is_some(),
                "the person still signed in",
                "nobody is here any more",
            )
        },
    );
    kit.case(
        &about,
        "a write without an idempotency key is refused",
        |client| {
            let Some(visit) = visit else {
                return cannot_tell(NOBODY);
            };
            let (cookies, token) = (visit.cookies(), visit.token(client)?);
            let answer = sign_out(
                client,
                &[("cookie", &cookies), (header::CSRF_TOKEN, &token)],
            )?;
            answer.refuses_parameter(header::IDEMPOTENCY_KEY)
        },
    );
    kit.case(
        &about,
        "signing out ends the session; the same key again answers the same",
        |client| {
            let Some(visit) = visit else {
                return cannot_tell(NOBODY);
            };
            let (cookies, token, key) = (visit.cookies(), visit.token(client)?, key("out"));
            let headers = [
                ("cookie", cookies.as_str()),
                (header::CSRF_TOKEN, token.as_str()),
                (header::IDEMPOTENCY_KEY, key.as_str()),
            ];
            let first = sign_out(client, &headers)?;
            first.require(
                read::<SignOut>(&first)?.signed_out,
                "`signedOut`: true",
                "it is false",
            )?;
            let again = sign_out(client, &headers)?;
            again.require(
                again.status == first.status && again.body == first.body,
                "the answer of the first time, for the key is the same",
                "it is another",
            )?;
            let answer = client.call_with::<GetSession>(&(), &(), &[("cookie", &cookies)])?;
            answer.exchange.require(
                answer.value.person.is_none(),
                "nobody: the old cookie opens nothing any more",
                "the person is still signed in",
            )
        },
    );
}

fn sign_out(client: &Client, headers: &[(&str, &str)]) -> Checked<crate::exchange::Exchange> {
    client.send(
        SignOut::ABOUT.method.name(),
        &format!("{}{}", client.root(), SignOut::ABOUT.path),
        headers,
    )
}
