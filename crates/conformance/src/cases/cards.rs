//! Wallets.

use contract::endpoint::Id;
use contract::endpoints::{GetCard, ListCards};
use contract::{Endpoint, ProblemKind, mask};

use super::people::People;
use crate::exchange::cannot_tell;
use crate::kit::Kit;

pub fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &ListCards::ABOUT,
        "signed out, there are no cards",
        |client| {
            client
                .get("/cards", &[])?
                .problem(&ProblemKind::SignInRequired)?;
            Ok(())
        },
    );
    kit.case(
        &GetCard::ABOUT,
        "a card is its holder's: masked for them, not found for others",
        |client| {
            let mut found: Option<(String, &crate::visit::Visit)> = None;
            for visit in people.applicants(2) {
                if let Some((id, _)) = &found {
                    client
                        .get_as(visit, &format!("/cards/{id}"))?
                        .problem(&ProblemKind::NotFound)?;
                    return Ok(());
                }
                let cookies = visit.cookies();
                let list = client.call_with::<ListCards>(&(), &(), &[("cookie", &cookies)])?;
                for brief in &list.value.cards {
                    let id = Id(brief.id.clone());
                    let card = client.call_with::<GetCard>(&id, &(), &[("cookie", &cookies)])?;
                    card.exchange.require(
                        mask::is_masked(&card.value.brief.number),
                        "a masked `number`",
                        "nothing in it is masked",
                    )?;
                }
                found = list
                    .value
                    .cards
                    .first()
                    .map(|card| (card.id.clone(), visit));
            }
            cannot_tell("no two test personas, one of them with a card")
        },
    );
}
