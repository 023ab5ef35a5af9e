//! Tags and what follows from them: a removed tag makes nothing appear, off is off, nobody's tags are somebody else's.

use contract::endpoint::Id;
use contract::endpoints::{
    AddTag, GetTags, ListSuggestions, RemoveTag, SuggestionQuery, SwitchTags,
};
use contract::wire::{Limit, OwnTag, Suggestions, TagChoice, TagSource, TagSwitch, Tags};
use contract::{Endpoint, ProblemKind};

use super::people::People;
use crate::client::{Answer, Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People) {
    for about in [GetTags::ABOUT, ListSuggestions::ABOUT] {
        kit.case(&about, "signed out, nobody is known", |client| {
            client
                .get(about.path, &[])?
                .problem(&ProblemKind::SignInRequired)?;
            Ok(())
        });
    }
    kit.case(
        &ListSuggestions::ABOUT,
        "each suggestion rests on tags that hold",
        |client| {
            people.somebody(1)?;
            people
                .applicants(1)
                .try_for_each(|visit| rests(client, visit).map(|_| ()))
        },
    );
    kit.case(
        &RemoveTag::ABOUT,
        "what rested on a removed tag is gone, and comes back when it is taken back",
        |client| removed(client, people),
    );
    kit.case(
        &SwitchTags::ABOUT,
        "off is off: nothing is suggested, and the tags stay",
        |client| off(client, people),
    );
    kit.case(
        &AddTag::ABOUT,
        "a tag is chosen from what is offered, by one person only",
        |client| chosen(client, people),
    );
}

fn tags(client: &Client, visit: &Visit) -> Checked<Answer<Tags>> {
    client.call_with::<GetTags>(&(), &(), &[("cookie", &visit.cookies())])
}

fn suggestions(client: &Client, visit: &Visit) -> Checked<Answer<Suggestions>> {
    let query = SuggestionQuery {
        limit: Some(Limit(100)),
        ..SuggestionQuery::default()
    };
    client.call_with::<ListSuggestions>(&(), &query, &[("cookie", &visit.cookies())])
}

/// The tags that suggestions rest on.
fn grounds(found: &Suggestions) -> Vec<&str> {
    let items = found.items.iter().flat_map(|one| &one.reasons);
    let notices = found.notices.iter().flat_map(|one| &one.reasons);
    items
        .chain(notices)
        .map(|reason| reason.tag.as_str())
        .collect()
}

fn rests(client: &Client, visit: &Visit) -> Checked<Vec<OwnTag>> {
    let own = tags(client, visit)?;
    for tag in &own.value.tags {
        let needs = matches!(tag.source, TagSource::Card | TagSource::Case);
        own.exchange.require(
            !needs || tag.from.is_some(),
            "`from` with what comes from a card or a case",
            &format!("{} has none", tag.id),
        )?;
    }
    let answer = suggestions(client, visit)?;
    let found = &answer.value;
    answer.exchange.require(
        found.on == own.value.on,
        "`on` as the tags say",
        "they differ",
    )?;
    let reasoned = found.items.iter().all(|one| !one.reasons.is_empty())
        && found.notices.iter().all(|one| !one.reasons.is_empty());
    answer
        .exchange
        .require(reasoned, "a reason for each", "one has none")?;
    for ground in grounds(found) {
        answer.exchange.require(
            own.value.tags.iter().any(|tag| tag.id == ground),
            "reasons by tags that hold",
            &format!("{ground} does not"),
        )?;
    }
    let ids: std::collections::HashSet<_> = found.items.iter().map(|one| &one.item.id).collect();
    answer.exchange.require(
        ids.len() == found.items.len(),
        "no item twice",
        "one is there twice",
    )?;
    Ok(own.value.tags)
}

/// Somebody to whom something is suggested, and the tag that it rests on.
fn somebody<'p>(client: &Client, people: &'p People) -> Checked<(&'p Visit, String)> {
    for visit in people.applicants(1) {
        let found = suggestions(client, visit)?.value;
        if let Some(ground) = grounds(&found).first() {
            return Ok((visit, (*ground).to_owned()));
        }
    }
    cannot_tell("nothing is suggested to any test persona")
}

fn removed(client: &Client, people: &People) -> Checked {
    let (visit, tag) = somebody(client, people)?;
    let id = Id(tag.clone());
    let before = tags(client, visit)?
        .value
        .tags
        .into_iter()
        .find(|one| one.id == tag);
    let answer = visit.send::<RemoveTag>(client, &id, &(), &[])?;
    let now = read::<RemoveTag>(&answer)?;
    answer.require(
        now.tags.iter().all(|one| one.id != tag),
        "no removed tag among those that hold",
        "it is there still",
    )?;
    if before.is_some_and(|one| one.source != TagSource::Declared) {
        let kept = now.removed.iter().any(|one| one.id == tag);
        answer.require(
            kept,
            "a tag that is known otherwise among the removed",
            "it is not",
        )?;
    }
    let after = suggestions(client, visit)?;
    after.exchange.require(
        !grounds(&after.value).contains(&tag.as_str()),
        "nothing that rests on a removed tag",
        "something does",
    )?;
    visit
        .send::<RemoveTag>(client, &id, &(), &[])?
        .problem(&ProblemKind::NotFound)?;
    let choice = TagChoice { tag: tag.clone() };
    visit
        .send::<AddTag>(client, &(), &choice, &[])?
        .require_status(200)?;
    let back = suggestions(client, visit)?;
    back.exchange.require(
        grounds(&back.value).contains(&tag.as_str()),
        "what rested on it again",
        "nothing does",
    )
}

fn off(client: &Client, people: &People) -> Checked {
    let (visit, _) = somebody(client, people)?;
    let before = tags(client, visit)?.value;
    let answer = visit.send::<SwitchTags>(client, &(), &TagSwitch { on: false }, &[])?;
    let now = read::<SwitchTags>(&answer)?;
    answer.require(
        !now.on && now.tags == before.tags,
        "`on` false, and the tags as they were",
        "it is not so",
    )?;
    let found = suggestions(client, visit)?;
    let silent = !found.value.on && found.value.items.is_empty() && found.value.notices.is_empty();
    found
        .exchange
        .require(silent, "nothing while it is off", "something is suggested")?;
    let answer = visit.send::<SwitchTags>(client, &(), &TagSwitch { on: true }, &[])?;
    answer.require(
        read::<SwitchTags>(&answer)?.on,
        "`on` true again",
        "it is false",
    )
}

fn chosen(client: &Client, people: &People) -> Checked {
    let mut both = people.applicants(1);
    let (Some(mine), Some(other)) = (both.next(), both.next()) else {
        return cannot_tell("no two test personas who apply could be signed in");
    };
    let before = tags(client, other)?.value;
    let Some(offer) = tags(client, mine)?.value.offered.into_iter().next() else {
        return cannot_tell("no tag is offered");
    };
    let choice = TagChoice {
        tag: offer.id.clone(),
    };
    let answer = mine.send::<AddTag>(client, &(), &choice, &[])?;
    let now = read::<AddTag>(&answer)?;
    let declared = now
        .tags
        .iter()
        .any(|tag| tag.id == offer.id && tag.source == TagSource::Declared);
    answer.require(declared, "the chosen tag, as declared", "it is not there")?;
    answer.require(
        now.offered.iter().all(|one| one.id != offer.id),
        "it is not offered again",
        "it is",
    )?;
    let theirs = tags(client, other)?;
    theirs.exchange.require(
        theirs.value == before,
        "nobody else's tags changed",
        "they changed",
    )?;
    let unknown = TagChoice {
        tag: "kit.no-such-tag".to_owned(),
    };
    mine.send::<AddTag>(client, &(), &unknown, &[])?
        .problem(&ProblemKind::Conflict)?;
    mine.send::<RemoveTag>(client, &Id(offer.id.clone()), &(), &[])?
        .require_status(200)?;
    let after = tags(client, mine)?;
    after.exchange.require(
        after.value.tags.iter().all(|tag| tag.id != offer.id),
        "it is gone when removed",
        "it is there",
    )
}
