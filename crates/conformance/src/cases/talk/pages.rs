//! A list in pages that changes while it is read, and cursors in the hands of somebody else.

use contract::Endpoint;
use contract::endpoint::target;
use contract::endpoints::{ListThreads, ThreadQuery};
use contract::wire::{Cursor, Limit, Page, ThreadKind, ThreadSummary};

use super::{begun, start, two};
use crate::cases::people::People;
use crate::client::{Answer, Client};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub(super) fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &ListThreads::ABOUT,
        "the next page follows the last one, whatever came in between: nothing twice, nothing left out",
        |client| stable(client, people),
    );
    kit.case(
        &ListThreads::ABOUT,
        "a cursor of somebody else's list is refused",
        |client| others(client, people),
    );
}

fn page(
    client: &Client,
    visit: &Visit,
    cursor: Option<String>,
) -> Checked<Answer<Page<ThreadSummary>>> {
    let query = ThreadQuery {
        cursor: cursor.map(Cursor),
        limit: Some(Limit(1)),
        ..ThreadQuery::default()
    };
    client.call_with::<ListThreads>(&(), &query, &[("cookie", &visit.cookies())])
}

/// Makes sure that there is more than one page, and gives the cursor of the second.
fn first(client: &Client, visit: &Visit) -> Checked<(ThreadSummary, String)> {
    for _ in 0..2 {
        let answer = page(client, visit, None)?.value;
        if let (Some(one), Some(next)) = (answer.items.into_iter().next(), answer.next) {
            return Ok((one, next));
        }
        begun(client, visit, &start(ThreadKind::Suggestion))?;
        begun(client, visit, &start(ThreadKind::Suggestion))?;
    }
    cannot_tell("a list of one entry a page has no second page")
}

fn stable(client: &Client, people: &People) -> Checked {
    let (visit, _) = two(people)?;
    let (one, next) = first(client, visit)?;
    let before = page(client, visit, Some(next.clone()))?;
    let Some(follows) = before.value.items.first() else {
        return Err(before
            .exchange
            .wrong("an entry after a cursor that was given", "there is none"));
    };
    before.exchange.require(
        follows.id != one.id,
        "another entry than on the page before",
        "it comes again",
    )?;
    // Something comes, and stands before all that was read.
    let new = begun(client, visit, &start(ThreadKind::Suggestion))?;
    let after = page(client, visit, Some(next))?;
    let found = after.value.items.first().map(|one| one.id.as_str());
    after.exchange.require(
        found == Some(follows.id.as_str()) || found == Some(new.summary.id.as_str()),
        &format!("{}, which followed before, or what is new", follows.id),
        &format!("{found:?} follows when something has come"),
    )
}

fn others(client: &Client, people: &People) -> Checked {
    let (visit, other) = two(people)?;
    let (_, next) = first(client, visit)?;
    let query = ThreadQuery {
        cursor: Some(Cursor(next)),
        ..ThreadQuery::default()
    };
    let target = target::<ListThreads>(&(), &query);
    client.get_as(other, &target)?.refuses_parameter("cursor")
}
