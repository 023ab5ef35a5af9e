//! What people think of the portal and its guides: taken from anybody, within bounds, and counted.

use contract::endpoints::{GetPortalRatings, ItemQuery, ListItems, PortalRatingsQuery, RatePortal};
use contract::wire::{Code, PortalRating, Satisfaction};
use contract::{Endpoint, ParamValue, ProblemKind};

use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit) {
    kit.case(
        &RatePortal::ABOUT,
        "anybody may rate the portal and a guide, by a level there is, with 200 characters at most",
        bounds,
    );
    kit.case(
        &GetPortalRatings::ABOUT,
        "what was said is counted, of the guide it was said of",
        counted,
    );
}

fn said(item: Option<&str>, level: Satisfaction, text: Option<String>) -> PortalRating {
    PortalRating {
        item: item.map(str::to_owned),
        level,
        text,
    }
}

fn bounds(client: &Client) -> Checked {
    let mut visit = Visit::anonymous(client)?;
    let mut rate = |body: &PortalRating| visit.write::<RatePortal>(client, &(), body, &[]);
    let words = |count| Some("\u{8bd5}".repeat(count));
    let fine = rate(&said(None, Satisfaction::FairlySatisfied, words(200)))?;
    read::<RatePortal>(&fine)?;
    rate(&said(None, Satisfaction::Satisfied, words(201)))?.refuses_field("/text")?;
    let other = Satisfaction::from("KIT_LEVEL");
    rate(&said(None, other, None))?.refuses_field("/level")?;
    let nowhere = said(Some("kit-no-such-item"), Satisfaction::Satisfied, None);
    rate(&nowhere)?.problem(&ProblemKind::NotFound)?;
    Ok(())
}

fn counted(client: &Client) -> Checked {
    let items = client.call::<ListItems>(&(), &ItemQuery::default())?;
    let item = items.value.items.first().map(|item| item.id.clone());
    for item in [None, item] {
        let (_, before) = count(client, item.as_deref())?;
        let mut visit = Visit::anonymous(client)?;
        let body = said(item.as_deref(), Satisfaction::VerySatisfied, None);
        read::<RatePortal>(&visit.write::<RatePortal>(client, &(), &body, &[])?)?;
        let (exchange, after) = count(client, item.as_deref())?;
        exchange.require(
            after > before,
            &format!("more than {before} ratings, one having been added"),
            &format!("there are {after}"),
        )?;
    }
    Ok(())
}

/// How many rated, which is what the levels add up to.
fn count(client: &Client, item: Option<&str>) -> Checked<(Exchange, u64)> {
    let query = PortalRatingsQuery {
        item: item.and_then(Code::read),
    };
    let answer = client.call::<GetPortalRatings>(&(), &query)?;
    let told = &answer.value;
    let levels: u64 = told.levels.iter().map(|one| one.count).sum();
    answer.exchange.require(
        levels == told.count && told.mean.is_some() == (told.count > 0),
        "levels that add up to the count, and a mean where somebody rated",
        "they do not",
    )?;
    Ok((answer.exchange, answer.value.count))
}
