//! Wallets.

mod given;
mod shown;

use contract::endpoint::Id;
use contract::endpoints::{GetCard, ListCards};
use contract::wire::{Card, CardState};
use contract::{Endpoint, ProblemKind, mask};

use super::matter::Own;
use super::people::People;
use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// A card of a test persona.
struct Held<'p> {
    visit: &'p Visit,
    card: Card,
}

impl Held<'_> {
    fn id(&self) -> Id {
        Id(self.card.brief.id.clone())
    }
}

/// A card that holds, and that is as wanted.
fn held<'p>(
    client: &Client,
    people: &'p People,
    wanted: impl Fn(&Card) -> bool,
) -> Checked<Held<'p>> {
    for visit in people.applicants(2) {
        let cookies = visit.cookies();
        let held = [("cookie", cookies.as_str())];
        let list = client.call_with::<ListCards>(&(), &(), &held)?;
        for brief in list.value.cards {
            if brief.state != CardState::Valid {
                continue;
            }
            let card = client
                .call_with::<GetCard>(&Id(brief.id), &(), &held)?
                .value;
            if wanted(&card) {
                return Ok(Held { visit, card });
            }
        }
    }
    cannot_tell("no test persona has such a card that holds")
}

pub fn run(kit: &mut Kit, people: &People, cases: &[Own<'_>]) {
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
            let mut found: Option<(String, &Visit)> = None;
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
                    let versions = &card.value.versions;
                    let counted = versions.is_sorted_by(|a, b| a.version > b.version);
                    let own = versions.iter().any(|version| version.id == brief.id);
                    card.exchange.require(
                        versions.is_empty() || (counted && own),
                        "`versions` with the newest first and the card among them",
                        "they are not so",
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
    shown::run(kit, people);
    given::run(kit, people, cases);
}
