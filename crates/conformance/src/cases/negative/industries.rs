//! The tree of industries, branch by branch.

use contract::endpoint::Endpoint;
use contract::endpoints::{IndustryQuery, ListIndustries};
use contract::precheck::concerns;
use contract::wire::{Code, Industry, NegativeList};
use contract::{ParamValue, ProblemKind};

use super::{some, spread, whole};
use crate::client::Client;
use crate::exchange::Checked;
use crate::kit::Kit;

pub fn run(kit: &mut Kit, known: &[NegativeList]) {
    let about = ListIndustries::ABOUT;
    kit.case(
        &about,
        "the tree of industries, branch by branch, each with its way from the top",
        |client| {
            let top = client.call::<ListIndustries>(&(), &IndustryQuery::default())?;
            let (exchange, top) = (top.exchange, top.value);
            exchange.require(!top.industries.is_empty(), "industries", "there are none")?;
            exchange.require(
                top.path.is_empty(),
                "no way to the top",
                "`path` is not empty",
            )?;
            for first in spread(&top.industries, 5) {
                let mut way = vec![first.clone()];
                while way.last().is_some_and(|last| last.has_children) {
                    let Some(next) = below(client, &way)? else {
                        break;
                    };
                    way.push(next);
                }
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "an industry has as many entries as it says",
        |client| {
            let list = some(known)?;
            let query = IndustryQuery {
                parent: None,
                list: Code::read(&list.id),
            };
            let answer = client.call::<ListIndustries>(&(), &query)?;
            let all = whole(client, list)?;
            for industry in &answer.value.industries {
                let path = [industry.code.clone()];
                let count = all.iter().filter(|entry| concerns(entry, &path)).count();
                answer.exchange.require(
                    industry.entries == u32::try_from(count).ok(),
                    &format!("{count} entries of {} bear on {}", list.id, industry.code),
                    &format!("it says {:?}", industry.entries),
                )?;
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "an industry that does not exist is not found",
        |client| {
            client
                .get("/industries?parent=kit-no-such-industry", &[])?
                .problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
}

/// The first industry below the end of a way, after the branch was held against it; `None` when there is none.
fn below(client: &Client, way: &[Industry]) -> Checked<Option<Industry>> {
    let query = IndustryQuery {
        parent: way.last().and_then(|last| Code::read(&last.code)),
        list: None,
    };
    let answer = client.call::<ListIndustries>(&(), &query)?;
    let told: Vec<_> = answer.value.path.iter().map(|one| &one.code).collect();
    let walked: Vec<_> = way.iter().map(|one| &one.code).collect();
    answer.exchange.require(
        told == walked,
        &format!("the way {walked:?}"),
        &format!("`path` is {told:?}"),
    )?;
    answer.exchange.require(
        !answer.value.industries.is_empty(),
        "industries below, as `hasChildren` says",
        "there are none",
    )?;
    Ok(answer.value.industries.into_iter().next())
}
