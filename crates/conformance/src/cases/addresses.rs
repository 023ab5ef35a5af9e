//! 地址簿: where a person has things sent.

use contract::endpoint::Id;
use contract::endpoints::{
    ChangeAddress, DeleteAddress, ListAddresses, ListRegions, RegionQuery, SaveAddress,
};
use contract::wire::{AddressStart, SavedAddress};
use contract::{Endpoint, ProblemKind};

use super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &SaveAddress::ABOUT,
        "an address is kept once, is its person's alone, and one at most is preferred; it goes when it is thrown away",
        |client| kept(client, people),
    );
    kit.case(
        &ChangeAddress::ABOUT,
        "what is no address is refused, field by field",
        |client| wrong(client, people),
    );
    kit.case(
        &SaveAddress::ABOUT,
        "mobile numbers are taken and refused as the corpus says",
        |client| numbers(client, people),
    );
}

/// An address in a region that the back end knows.
fn start(client: &Client, recipient: &str) -> Checked<AddressStart> {
    let regions = client
        .call::<ListRegions>(&(), &RegionQuery::default())?
        .value
        .regions;
    let Some(region) = regions.first() else {
        return cannot_tell("there is no region");
    };
    Ok(AddressStart {
        recipient: recipient.to_owned(),
        mobile: "19900000001".to_owned(),
        region: region.code.clone(),
        address: "kit 1".to_owned(),
        preferred: true,
    })
}

fn list(client: &Client, visit: &Visit) -> Checked<Vec<SavedAddress>> {
    let cookies = visit.cookies();
    let answer = client.call_with::<ListAddresses>(&(), &(), &[("cookie", &cookies)])?;
    Ok(answer.value.addresses)
}

fn kept(client: &Client, people: &People) -> Checked {
    client
        .get("/addresses", &[])?
        .problem(&ProblemKind::SignInRequired)?;
    let mut two = people.applicants(1);
    let (Some(visit), Some(other)) = (two.next(), two.next()) else {
        return cannot_tell("there are no two test personas");
    };
    let one = start(client, "kit one")?;
    let second = start(client, "kit two")?;
    let keep = |start: &AddressStart| {
        let answer = visit.send::<SaveAddress>(client, &(), start, &[])?;
        read::<SaveAddress>(&answer)
    };
    let first = keep(&one)?;
    let again = keep(&one)?;
    let newest = keep(&second)?;
    let answer = visit.send::<SaveAddress>(client, &(), &second, &[])?;
    let all = list(client, visit)?;
    let count = all
        .iter()
        .filter(|kept| kept.id == first.id || kept.recipient == one.recipient)
        .count();
    answer.require(
        first.id == again.id && count == 1,
        "the same address, once",
        &format!("there are {count}"),
    )?;
    let preferred: Vec<&str> = all
        .iter()
        .filter(|kept| kept.preferred)
        .map(|kept| &*kept.id)
        .collect();
    answer.require(
        preferred == [&*newest.id],
        "only the one that was preferred last",
        &format!("{} are preferred", preferred.len()),
    )?;
    let there = list(client, other)?;
    answer.require(
        there.iter().all(|kept| kept.id != first.id),
        "an address of its person's alone",
        "somebody else is told of it",
    )?;
    let id = Id(first.id.clone());
    let moved = AddressStart {
        address: "kit 2".to_owned(),
        preferred: false,
        ..one
    };
    other
        .send::<ChangeAddress>(client, &id, &moved, &[])?
        .problem(&ProblemKind::NotFound)?;
    other
        .send::<DeleteAddress>(client, &id, &(), &[])?
        .problem(&ProblemKind::NotFound)?;
    let answer = visit.send::<ChangeAddress>(client, &id, &moved, &[])?;
    let now = read::<ChangeAddress>(&answer)?;
    answer.require(
        now.id == first.id && now.address == moved.address,
        "the address as it was changed",
        "it is another",
    )?;
    for kept in [&first, &newest] {
        let gone = visit.send::<DeleteAddress>(client, &Id(kept.id.clone()), &(), &[])?;
        read::<DeleteAddress>(&gone)?;
        let left = list(client, visit)?;
        gone.require(
            left.iter().all(|one| one.id != kept.id),
            "not there any more",
            "it is",
        )?;
    }
    Ok(())
}

fn wrong(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    let good = start(client, "kit")?;
    let bad: [(&str, AddressStart); 4] = [
        (
            "/recipient",
            AddressStart {
                recipient: " ".to_owned(),
                ..good.clone()
            },
        ),
        (
            "/mobile",
            AddressStart {
                mobile: "110".to_owned(),
                ..good.clone()
            },
        ),
        (
            "/region",
            AddressStart {
                region: "000000".to_owned(),
                ..good.clone()
            },
        ),
        (
            "/address",
            AddressStart {
                address: String::new(),
                ..good.clone()
            },
        ),
    ];
    for (pointer, start) in bad {
        let answer = visit.send::<SaveAddress>(client, &(), &start, &[])?;
        answer.refuses_field(pointer)?;
    }
    Ok(())
}

/// The cases that the contract's own rules and the portal's are held to.
const NUMBERS: &str = include_str!("../../../contract/corpus/mobile.json");

fn numbers(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    let corpus: serde_json::Value = serde_json::from_str(NUMBERS).unwrap_or_default();
    let cases = corpus["cases"].as_array().cloned().unwrap_or_default();
    for case in &cases {
        let start = AddressStart {
            mobile: case["input"].as_str().unwrap_or_default().to_owned(),
            ..start(client, "kit")?
        };
        let answer = visit.send::<SaveAddress>(client, &(), &start, &[])?;
        if case["expect"]["fault"].is_string() {
            answer.refuses_field("/mobile")?;
            continue;
        }
        let kept = read::<SaveAddress>(&answer)?;
        let gone = visit.send::<DeleteAddress>(client, &Id(kept.id.clone()), &(), &[])?;
        read::<DeleteAddress>(&gone)?;
        answer.require(
            Some(kept.mobile.as_str()) == case["expect"]["normal"].as_str(),
            &format!(
                "the number of the case “{}” in its normal form",
                case["name"]
            ),
            &format!("it is {:?}", kept.mobile),
        )?;
    }
    Ok(())
}
