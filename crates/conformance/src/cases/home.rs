//! The first screen.

use contract::Endpoint;
use contract::endpoint::Id;
use contract::endpoints::{GetGuide, GetHome, GetNotice, GetRegion, GuideQuery, HomeQuery};
use contract::wire::Code;
use contract::wire::Home;

use super::World;
use crate::client::Client;
use crate::exchange::Checked;
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    let about = GetHome::ABOUT;
    kit.case(&about, "the first screen of the default region", |client| {
        let answer = client.call::<GetHome>(&(), &HomeQuery::default())?;
        let home = answer.value;
        answer.exchange.require(
            home.region.code == world.region,
            &format!("the default region {}", world.region),
            &format!("it is {}", home.region.code),
        )?;
        for (part, empty) in [
            ("themes", home.themes.is_empty()),
            ("hotItems", home.hot_items.is_empty()),
            ("notices", home.notices.is_empty()),
        ] {
            let named = home.failed.iter().any(|failed| failed.part == part);
            answer.exchange.require(
                !empty || named,
                &format!("`{part}`, or its name in `failed`"),
                "it is empty and not named",
            )?;
        }
        leads(client, &home)
    });
    kit.case(
        &about,
        "a region that is no longer known gives the default one",
        |client| {
            let query = HomeQuery {
                region: Some(Code::from("kit-no-such-region")),
            };
            let answer = client.call::<GetHome>(&(), &query)?;
            answer.exchange.require(
                answer.value.region.code == world.region,
                &format!("the default region {}", world.region),
                &format!("it is {}", answer.value.region.code),
            )
        },
    );
}

/// What the first screen names can be opened.
fn leads(client: &Client, home: &Home) -> Checked {
    if let Some(id) = Id::parse(&home.region.code) {
        client.call::<GetRegion>(&id, &())?;
    }
    for item in &home.hot_items {
        if let Some(id) = Id::parse(&item.id) {
            client.call::<GetGuide>(&id, &GuideQuery::default())?;
        }
    }
    for notice in &home.notices {
        if let Some(id) = Id::parse(&notice.id) {
            client.call::<GetNotice>(&id, &())?;
        }
    }
    Ok(())
}
