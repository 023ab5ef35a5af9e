//! What holds for every endpoint: strict requests, problem documents, caching.

use contract::endpoint::{Access, Answer, Caching};
use contract::{Method, ProblemKind, header};

use super::World;
use super::surface::{self, Surface};
use crate::client::{Client, unserved_method};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::shape;
use crate::visit::{Visit, key};

pub fn run(kit: &mut Kit, world: &World) {
    let sign_in = kit.capabilities().is_some_and(|known| known.sign_in);
    for surface in surface::ALL {
        let about = surface.about;
        // A target that exists; absent where the run found nothing to ask for.
        let target = sample(&about, world);
        if !sign_in && matches!(about.id, "signIn" | "signOut") {
            continue;
        }
        // Parts of uploads have cases of their own, told by headers; a hand-over is there only for the browser that began it,
        // and a receipt only for whoever gave up an account, which the kit never does.
        let own = ["getHandover", "getCancellationReceipt"];
        if about.answer == Answer::Tus || own.contains(&about.id) {
            continue;
        }
        if about.access != Access::Public {
            // Held in detail by the cases of its subject, as whoever may call it.
            kit.case(&about, "signed out, it is refused", |client| {
                closed(client, &about)
            });
            continue;
        }
        if about.method == Method::Get {
            kit.case(
                &about,
                "a parameter that it does not know is refused by name",
                |client| {
                    let target = found(target.as_deref())?;
                    client
                        .get(&format!("{target}?kitUnknown=1"), &[])?
                        .refuses_parameter("kitUnknown")
                },
            );
        }
        if !surface.params.is_empty() && about.method == Method::Get {
            kit.case(
                &about,
                "parameters that are not of their kind, or come twice, are refused by name",
                |client| strict(client, found(target.as_deref())?, surface),
            );
        }
        if about.method == Method::Get && surface.params.iter().any(|param| long(surface, param)) {
            kit.case(
                &about,
                "a value that is far too long is refused by name",
                |client| {
                    let target = found(target.as_deref())?;
                    for param in surface.params.iter().filter(|param| long(surface, param)) {
                        let mut query = format!("{target}?{}=", param.name);
                        contract::endpoint::encode(&LONG.repeat(600), &mut query);
                        client.get(&query, &[])?.refuses_parameter(param.name)?;
                    }
                    Ok(())
                },
            );
        }
        let place = surface
            .params
            .iter()
            .find(|param| matches!(param.name, "region" | "parent"));
        if let Some(place) = place.filter(|_| {
            about.problems.contains(&ProblemKind::NotFound) && !about.path.contains("{id}")
        }) {
            kit.case(
                &about,
                "a region that there is not is not found",
                |client| {
                    client
                        .get(
                            &format!("{}?{}=kit-no-such-region", about.path, place.name),
                            &[],
                        )?
                        .problem(&ProblemKind::NotFound)?;
                    Ok(())
                },
            );
        }
        if about.path.contains("{id}") {
            kit.case(&about, "an id that nothing has is not found", |client| {
                let missing = about.path.replace("{id}", "kit-no-such-id");
                client.get(&missing, &[])?.problem(&ProblemKind::NotFound)?;
                Ok(())
            });
            kit.case(&about, "an id that cannot be one is refused", |client| {
                let answer = client.get(&about.path.replace("{id}", "a%20b%2F.."), &[])?;
                let kind = if answer.status == 404 {
                    ProblemKind::NotFound
                } else {
                    ProblemKind::InvalidRequest
                };
                answer.problem(&kind)?;
                Ok(())
            });
        }
        kit.case(
            &about,
            "a method that it does not serve is refused, with those it does",
            |client| {
                let target = found(target.as_deref())?;
                let method = unserved_method(about.path);
                let answer = client.send(method, &format!("{}{target}", client.root()), &[])?;
                answer.problem(&ProblemKind::MethodNotAllowed)?;
                answer.require(
                    answer.directs("allow", about.method.name()),
                    &format!("Allow: {}", about.method.name()),
                    "the header does not name it",
                )
            },
        );
        // Without its item there is no answer of times to look at.
        let whole = about.answer != Answer::Redirect && about.id != "listHallSlots";
        if whole && about.method == Method::Get {
            let name = match about.caching {
                Caching::Validated => "it has an ETag, and is not sent again to who has it",
                Caching::Never => "it is not stored",
            };
            kit.case(&about, name, |client| {
                cached(client, found(target.as_deref())?, about.caching)
            });
        }
    }
    kit.case(
        &<contract::endpoints::GetCapabilities as contract::Endpoint>::ABOUT,
        "a path that there is not is not found",
        |client| {
            client
                .get("/kit-no-such-path", &[])?
                .problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
}

/// A character of which several hundred are no search, no code and no number.
const LONG: &str = "长";

/// Whether the contract refuses a long value of a parameter by its own reading.
fn long(surface: &Surface, param: &contract::ParamAbout) -> bool {
    !(surface.accepts)(&[(param.name.to_owned(), LONG.repeat(600))])
}

/// Nobody is let in who has not signed in, whatever they ask for.
fn closed(client: &Client, about: &contract::About) -> Checked {
    let target = about
        .path
        .replace("{id}", "kit-no-such-id")
        .replace("{member}", "kit-none");
    let answer = if about.method.writes() {
        let visit = Visit::anonymous(client)?;
        let (cookies, token, key) = (visit.cookies(), visit.token(client)?, key("closed"));
        let headers = [
            ("cookie", cookies.as_str()),
            (header::CSRF_TOKEN, token.as_str()),
            (header::IDEMPOTENCY_KEY, key.as_str()),
            ("content-type", "application/json"),
        ];
        let url = format!("{}{target}", client.root());
        client.send_body(about.method.name(), &url, &headers, b"{}")?
    } else {
        client.get(&target, &[])?
    };
    answer.problem(&ProblemKind::SignInRequired)?;
    Ok(())
}

/// The path of something that is there.
fn sample(about: &contract::About, world: &World) -> Option<String> {
    if !about.path.contains("{id}") {
        return Some(about.path.to_owned());
    }
    let id = match about.id {
        "getRegion" => Some(world.region.as_str()),
        "getDepartment" => world
            .departments
            .first()
            .map(|department| department.id.as_str()),
        "getGuide" | "listItemElsewhere" => world.items.first().map(|item| item.id.as_str()),
        "getNotice" => world.notices.first().map(|notice| notice.id.as_str()),
        "getHall" | "getHallQueue" | "listHallSlots" => {
            world.halls.first().map(|hall| hall.id.as_str())
        }
        "getOneThing" => world.one_things.first().map(|one| one.id.as_str()),
        "listNegativeEntries" | "listNegativeChanges" => {
            world.editions.first().map(|list| list.id.as_str())
        }
        "getFile" => world
            .files
            .first()
            .and_then(|file| file.href.strip_prefix("/files/")),
        _ => None,
    }?;
    Some(about.path.replace("{id}", id))
}

fn found(target: Option<&str>) -> Checked<&str> {
    match target {
        Some(target) => Ok(target),
        None => cannot_tell("nothing was found to ask for"),
    }
}

fn strict(client: &Client, target: &str, surface: &Surface) -> Checked {
    for param in surface.params {
        if let Some(value) = shape::malformed(param, surface.accepts) {
            let mut query = format!("{target}?{}=", param.name);
            contract::endpoint::encode(value, &mut query);
            client.get(&query, &[])?.refuses_parameter(param.name)?;
        }
        let twice = format!("{target}?{0}=1&{0}=1", param.name);
        client.get(&twice, &[])?.refuses_parameter(param.name)?;
    }
    Ok(())
}

fn cached(client: &Client, target: &str, caching: Caching) -> Checked {
    let answer = client.get(target, &[])?;
    answer.require_status(200)?;
    if caching == Caching::Never {
        return answer.require(
            answer.directs("cache-control", "no-store"),
            "Cache-Control: no-store, for it is personal or says what somebody looked for",
            "the header does not say so",
        );
    }
    let tag = answer.header("etag").unwrap_or_default().to_owned();
    let strong = tag.len() > 2 && tag.starts_with('"') && tag.ends_with('"');
    answer.require(
        strong,
        "a strong ETag in quotation marks",
        &format!("it is {tag:?}"),
    )?;
    answer.require(
        answer.directs("cache-control", "no-cache"),
        "Cache-Control: no-cache, so that every reader asks whether it changed",
        "the header does not say so",
    )?;
    for held in [tag.clone(), format!("\"kit-other\", {tag}")] {
        let again = client.get(target, &[("if-none-match", &held)])?;
        again.require_status(304)?;
        again.require(again.body.is_empty(), "no body with 304", "there is one")?;
    }
    let other = client.get(target, &[("if-none-match", "\"kit-other\"")])?;
    other.require_status(200)?;
    other.require(
        other.body == answer.body,
        "the same answer to who has another version",
        "it differs",
    )
}
