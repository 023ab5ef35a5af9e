//! Completion of what is being typed.

use contract::Endpoint;
use contract::endpoints::{Complete, CompletionQuery};
use contract::wire::{Code, Words};

use super::{ask, name};
use crate::cases::{World, spread};
use crate::exchange::cannot_tell;
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    let about = Complete::ABOUT;
    kit.case(&about, "the beginning of a name is completed", |client| {
        let mut judged = false;
        for item in spread(&world.items, 5) {
            let Some(name) = name(item) else { continue };
            judged = true;
            let begun: String = name.chars().take(2).collect();
            let query = CompletionQuery {
                q: Some(Words::from(begun.as_str())),
                region: Some(Code::from(world.region.as_str())),
            };
            let answer = client.call::<Complete>(&(), &query)?;
            let (found, exchange) = (answer.value, answer.exchange);
            exchange.require(
                found.query == begun,
                &format!("`query` as asked: “{begun}”"),
                &format!("it is “{}”", found.query),
            )?;
            exchange.require(
                (1..=10).contains(&found.completions.len()),
                "1 to 10 completions",
                &format!("there are {}", found.completions.len()),
            )?;
            let related = found
                .completions
                .iter()
                .any(|completion| begun.chars().all(|c| completion.text.contains(c)));
            exchange.require(
                related,
                &format!("a completion that holds “{begun}”"),
                "none does",
            )?;
            let twice = found.completions.iter().enumerate().any(|(at, c)| {
                found.completions[..at]
                    .iter()
                    .any(|other| other.text == c.text)
            });
            exchange.require(!twice, "each completion once", "one comes twice")?;
        }
        if judged {
            Ok(())
        } else {
            cannot_tell("no item is listed")
        }
    });
    kit.case(&about, "a completion leads somewhere", |client| {
        let Some(name) = world.items.iter().find_map(name) else {
            return cannot_tell("no item is listed");
        };
        let begun: String = name.chars().take(2).collect();
        let query = CompletionQuery {
            q: Some(Words::from(begun.as_str())),
            ..Default::default()
        };
        let found = client.call::<Complete>(&(), &query)?.value;
        for completion in found.completions.iter().take(3) {
            let answer = ask(client, &completion.text, None)?;
            let any = answer
                .value
                .groups
                .iter()
                .any(|group| !group.hits.is_empty());
            answer.exchange.require(
                any,
                "hits for a completion that was offered",
                "nothing is found",
            )?;
        }
        Ok(())
    });
}
