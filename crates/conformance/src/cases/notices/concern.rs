//! Whom a notice concerns: told to who is signed in, and to nobody else.

use contract::ProblemKind;
use contract::endpoint::{Endpoint, Id};
use contract::endpoints::{GetNotice, MatchNotice};
use contract::wire::NoticeSummary;

use crate::cases::spread;
use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// How many personas are asked at most.
const MOST: usize = 4;

/// Whether signing in works is told where it is asked about.
const NOBODY: &str = "no test persona could be signed in";

pub fn run(kit: &mut Kit, notices: &[NoticeSummary]) {
    let about = MatchNotice::ABOUT;
    let personas = kit.capabilities().map(|known| known.personas.clone());
    let personas = personas.unwrap_or_default();
    kit.case(
        &about,
        "reasons in sentences, of notices that have them and for who is signed in",
        |client| {
            let matched = matched(client, notices)?;
            if matched.is_empty() {
                return cannot_tell("no notice says that it is for certain people");
            }
            let mut reasons = 0;
            for persona in personas.iter().take(MOST) {
                let Ok(visit) = Visit::sign_in(client, &persona.id) else {
                    return cannot_tell(NOBODY);
                };
                let cookies = visit.cookies();
                let held = [("cookie", cookies.as_str())];
                for id in &matched {
                    let answer = client.call_with::<MatchNotice>(id, &(), &held)?;
                    let empty = answer
                        .value
                        .reasons
                        .iter()
                        .any(|one| one.chinese().is_empty());
                    answer
                        .exchange
                        .require(!empty, "reasons in words", "one is empty")?;
                    answer.exchange.require(
                        answer.exchange.directs("cache-control", "no-store"),
                        "Cache-Control: no-store, for it is personal",
                        "the header does not say so",
                    )?;
                    reasons += answer.value.reasons.len();
                }
                let public = client.get_as(&visit, &format!("/notices/{}", matched[0].0))?;
                let open = client.get(&format!("/notices/{}", matched[0].0), &[])?;
                public.require(
                    public.body == open.body,
                    "the notice as everybody reads it",
                    "it differs for who is signed in",
                )?;
            }
            if reasons == 0 {
                return cannot_tell("no notice concerns any of the personas that were asked");
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "of a notice that there is not, nothing is told",
        |client| {
            let Some(persona) = personas.first() else {
                return cannot_tell("there is no test persona");
            };
            let Ok(visit) = Visit::sign_in(client, &persona.id) else {
                return cannot_tell(NOBODY);
            };
            client
                .get_as(&visit, "/notices/kit-no-such-id/match")?
                .problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
}

/// Notices that are for certain people.
fn matched(client: &Client, notices: &[NoticeSummary]) -> Checked<Vec<Id>> {
    let mut found = Vec::new();
    for listed in spread(notices, 60) {
        let Some(id) = Id::parse(&listed.id) else {
            continue;
        };
        if client.call::<GetNotice>(&id, &())?.value.matched {
            found.push(id);
        }
    }
    Ok(found)
}
