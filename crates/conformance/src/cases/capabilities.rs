//! What the back end says of itself.

use contract::endpoints::GetCapabilities;
use contract::wire::Capabilities;
use contract::{About, CONTRACT_VERSION, Endpoint};
use serde_json::Value;

use super::World;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange};
use crate::kit::Kit;

const ABOUT: About = GetCapabilities::ABOUT;

/// False when nothing more can be asked.
pub fn run(kit: &mut Kit, world: &mut World, answer: &Exchange) -> bool {
    let Some(known) = kit.case(&ABOUT, "the back end says what it serves", |_| {
        read::<GetCapabilities>(answer)
    }) else {
        return false;
    };
    world.region = known.default_region.code.clone();
    kit.case(
        &ABOUT,
        "the contract's version is one this kit knows",
        |_| version(&known, answer),
    );
    kit.case(
        &ABOUT,
        "clauses are ids of the standards, each once",
        |_| clauses(&known, answer),
    );
    kit.case(&ABOUT, "languages are tags, zh-CN first", |_| {
        languages(&known, answer)
    });
    kit.case(
        &ABOUT,
        "there is a telephone to call when all else fails",
        |_| {
            answer.require(
                !known.hotline.value.is_empty(),
                "a number in `hotline.value`",
                "it is empty",
            )
        },
    );
    kit.learn(known);
    let served: Vec<About> = contract::endpoints::all()
        .filter(|about| about.clauses.iter().any(|clause| kit.serves(clause)))
        .copied()
        .collect();
    let name = "the OpenAPI document is served and holds every operation of the clauses served";
    kit.case(&ABOUT, name, |client| openapi(client, &served));
    true
}

fn version(known: &Capabilities, answer: &Exchange) -> Checked {
    let major = |version: &str| version.split('.').next().map(str::to_owned);
    let minor = known
        .contract_version
        .split('.')
        .nth(1)
        .and_then(|m| m.parse::<u32>().ok());
    let fits = major(&known.contract_version) == major(CONTRACT_VERSION) && minor.is_some();
    answer.require(
        fits,
        &format!("major.minor with the major number of {CONTRACT_VERSION}"),
        &format!("it is “{}”", known.contract_version),
    )
}

fn clauses(known: &Capabilities, answer: &Exchange) -> Checked {
    answer.require(
        !known.clauses.is_empty(),
        "at least one clause",
        "the list is empty",
    )?;
    for (place, clause) in known.clauses.iter().enumerate() {
        let fits = clause.starts_with(['F', 'Q', 'Y', 'A'])
            && clause
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.');
        answer.require(fits, "ids like F-6.1.5", &format!("“{clause}” is none"))?;
        let again = known.clauses[..place].contains(clause);
        answer.require(
            !again,
            "each clause once",
            &format!("“{clause}” stands there twice"),
        )?;
    }
    Ok(())
}

fn languages(known: &Capabilities, answer: &Exchange) -> Checked {
    let first = known.languages.first().map(String::as_str);
    answer.require(
        first == Some("zh-CN"),
        "zh-CN first",
        &format!("the first is {first:?}"),
    )?;
    for tag in &known.languages {
        let fits = tag.split('-').enumerate().all(|(place, part)| {
            let most = if place == 0 { 3 } else { 8 };
            (2..=most).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        });
        answer.require(fits, "language tags (BCP 47)", &format!("“{tag}” is none"))?;
    }
    Ok(())
}

/// Served at the root of the API or of the origin.
fn openapi(client: &Client, served: &[About]) -> Checked {
    let mut answer = client.get("/openapi.json", &[])?;
    if answer.status != 200 {
        let root = client.root();
        let start = root.find("://").map_or(0, |at| at + 3);
        let end = root[start..].find('/').map_or(root.len(), |at| start + at);
        answer = client.send("GET", &format!("{}/openapi.json", &root[..end]), &[])?;
    }
    answer.require_status(200)?;
    let document = answer.json("application/json")?;
    let version = document["openapi"].as_str().unwrap_or_default();
    answer.require(
        version.starts_with("3.1"),
        "OpenAPI 3.1",
        &format!("it says “{version}”"),
    )?;
    for about in served {
        let method = about.method.name().to_lowercase();
        let operation = &document["paths"][about.path][method.as_str()];
        let expected = format!(
            "{} {} with its clauses in `x-clauses`",
            about.method.name(),
            about.path
        );
        answer.require(
            operation.is_object(),
            &expected,
            "the document has no such operation",
        )?;
        let named: Vec<_> = operation["x-clauses"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        answer.require(
            named == about.clauses,
            &expected,
            &format!("`x-clauses` is {named:?}"),
        )?;
    }
    Ok(())
}
