//! 权责清单.

use contract::ParamValue;
use contract::endpoint::{Endpoint, Id};
use contract::endpoints::{GetGuide, GuideQuery, ListPowers, PowerQuery};
use contract::wire::{Code, Limit, Power, PowerType};

use super::{lists, spread};
use crate::exchange::cannot_tell;
use crate::kit::Kit;

pub fn run(kit: &mut Kit) {
    let about = ListPowers::ABOUT;
    let powers = kit.case(
        &about,
        "the powers of the default region, page after page, each with law, duties and where to complain",
        |client| {
            let powers = lists::walk::<ListPowers, _>(
                client,
                50,
                |cursor, limit| PowerQuery {
                    cursor,
                    limit,
                    ..Default::default()
                },
                |power| power.id.clone(),
            )?;
            let exchange = client.get("/powers", &[])?;
            exchange.require(!powers.is_empty(), "at least one power", "there is none")?;
            let found = powers.iter().find_map(|one| Some((one, wrong(one)?)));
            if let Some((power, wrong)) = found {
                return Err(exchange.wrong(
                    "powers with their law by article, duties, accountability and a way to complain",
                    format!("{} {wrong}", power.id),
                ));
            }
            Ok(powers)
        },
    );
    let powers = powers.unwrap_or_default();
    kit.case(&about, "narrowed by kind", |client| {
        for kind in PowerType::known() {
            let query = PowerQuery {
                power_type: Some(kind.clone()),
                limit: Some(Limit(100)),
                ..Default::default()
            };
            let answer = client.call::<ListPowers>(&(), &query)?;
            let stray = answer.value.items.iter().any(|one| one.power_type != kind);
            answer.exchange.require(
                !stray,
                &format!("powers of kind {}", kind.name()),
                "another kind is among them",
            )?;
            let known = powers.iter().filter(|one| one.power_type == kind).count() as u64;
            let total = answer.value.total.unwrap_or(known);
            answer.exchange.require(
                total == known,
                &format!("{known} of them, as in the whole list"),
                &format!("there are {total}"),
            )?;
        }
        Ok(())
    });
    kit.case(
        &about,
        "narrowed by department: its own, for its own region",
        |client| {
            let Some(first) = powers.first() else {
                return cannot_tell("no power is listed");
            };
            let query = PowerQuery {
                department: Code::read(&first.department.id),
                limit: Some(Limit(100)),
                ..Default::default()
            };
            let answer = client.call::<ListPowers>(&(), &query)?;
            let own = &first.department.id;
            let stray = answer
                .value
                .items
                .iter()
                .any(|one| one.department.id != *own);
            answer.exchange.require(
                !stray && !answer.value.items.is_empty(),
                &format!("powers of {own}"),
                "there are none, or another department's are among them",
            )
        },
    );
    kit.case(
        &about,
        "what one applies for leads to its guide, and only that",
        |client| {
            let linked: Vec<_> = powers.iter().filter(|one| one.item.is_some()).collect();
            if linked.is_empty() {
                return cannot_tell("no power names an item");
            }
            for power in spread(&linked, 5) {
                let item = power.item.as_ref().and_then(|item| Id::parse(&item.id));
                if let Some(id) = item {
                    client.call::<GetGuide>(&id, &GuideQuery::default())?;
                }
            }
            Ok(())
        },
    );
    lists::refuses_foreign_cursors::<ListPowers>(kit, |cursor| PowerQuery {
        cursor: Some(cursor),
        ..Default::default()
    });
}

/// Kinds that begin with the body: nobody applies for them.
fn begins_with_body(kind: &PowerType) -> bool {
    matches!(
        kind,
        PowerType::Penalty | PowerType::Coercion | PowerType::Levy | PowerType::Inspection
    )
}

fn wrong(power: &Power) -> Option<&'static str> {
    if power.name.chinese().is_empty() {
        Some("has no name")
    } else if power.code.is_empty() || power.code.chars().count() > 50 {
        Some("has no code, or one of more than 50 characters")
    } else if power.legal_basis.is_empty() {
        Some("stands on no law")
    } else if power
        .legal_basis
        .iter()
        .any(|one| one.law.chinese().is_empty() || one.article.chinese().is_empty())
    {
        Some("names a law without an article")
    } else if power.duties.is_empty() || power.accountability.chinese().is_empty() {
        Some("has no duties, or nobody answers for it")
    } else if power.supervision.is_empty() {
        Some("has nowhere to complain")
    } else if power.item.is_some() && begins_with_body(&power.power_type) {
        Some("begins with the body, and yet one can apply for it")
    } else {
        None
    }
}
