//! Messages: counted, found, read in bulk, and where they go.

use contract::endpoint::Id;
use contract::endpoints::{
    CountMessages, GetSubscriptions, ListMessages, MessageQuery, ReadMessage, ReadMessages,
    SaveSubscriptions,
};
use contract::wire::{
    Limit, Message, MessageCounts, MessageKind, MessageReading, QuietHours, SubscriptionSave,
    Subscriptions, SubscriptionsSave, Words,
};
use contract::{Endpoint, ProblemKind, header, mask};

use super::people::People;
use crate::client::{Answer, Client, read};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &ListMessages::ABOUT,
        "signed out, there are no messages",
        |client| {
            client
                .get("/messages", &[])?
                .problem(&ProblemKind::SignInRequired)?;
            Ok(())
        },
    );
    kit.case(
        &ListMessages::ABOUT,
        "the newest first; by kind, unread, days and words only what fits",
        |client| narrowed(client, people),
    );
    kit.case(
        &CountMessages::ABOUT,
        "what is counted adds up, and is what the lists have",
        |client| counted(client, people),
    );
    kit.case(
        &ReadMessage::ABOUT,
        "a message is read by whom it is to, and by nobody else",
        |client| read_one(client, people),
    );
    kit.case(
        &ReadMessages::ABOUT,
        "reading all of a kind leaves the other kinds unread, and others' messages alone",
        |client| read_kind(client, people),
    );
    kit.case(
        &GetSubscriptions::ABOUT,
        "addresses are masked; what cannot be switched off says why, and is on",
        |client| subscriptions(client, people),
    );
    kit.case(
        &SaveSubscriptions::ABOUT,
        "a mandatory way stays on; a stale save is refused; a good one is kept",
        |client| subscribe(client, people),
    );
}

fn list(client: &Client, visit: &Visit, query: &MessageQuery) -> Checked<Answer<Vec<Message>>> {
    let cookies = visit.cookies();
    let query = MessageQuery {
        limit: Some(Limit(100)),
        ..query.clone()
    };
    let answer = client.call_with::<ListMessages>(&(), &query, &[("cookie", &cookies)])?;
    Ok(Answer {
        value: answer.value.items,
        exchange: answer.exchange,
    })
}

fn counts(client: &Client, visit: &Visit) -> Checked<Answer<MessageCounts>> {
    let cookies = visit.cookies();
    client.call_with::<CountMessages>(&(), &(), &[("cookie", &cookies)])
}

fn unread(counts: &MessageCounts, kind: &MessageKind) -> u64 {
    let found = counts.kinds.iter().find(|count| count.kind == *kind);
    found.map_or(0, |count| count.unread)
}

fn narrowed(client: &Client, people: &People) -> Checked {
    people.somebody(1)?;
    let mut any = false;
    for visit in people.applicants(1) {
        let all = list(client, visit, &MessageQuery::default())?;
        let falls = all.value.windows(2).all(|two| two[0].at >= two[1].at);
        all.exchange
            .require(falls, "the newest first", "they are in another order")?;
        let Some(first) = all.value.first() else {
            continue;
        };
        any = true;
        let day = contract::validate::Day::parse(first.at.get(..10).unwrap_or_default());
        let words: String = first.title.chinese().chars().take(4).collect();
        let query = MessageQuery {
            kind: first.kind.is_known().then(|| first.kind.clone()),
            from: day,
            until: day,
            q: Some(Words(words.clone())),
            ..MessageQuery::default()
        };
        let some = list(client, visit, &query)?;
        some.exchange.require(
            some.value.iter().any(|one| one.id == first.id),
            "the message that fits",
            "it is not there",
        )?;
        let fits = some.value.iter().all(|one| {
            let said = one.title.iter().chain(one.text.iter());
            let case = one.case.iter().flat_map(|case| case.name.iter());
            let has = said.chain(case).any(|(_, text)| text.contains(&words));
            one.kind == first.kind && one.at.get(..10) == first.at.get(..10) && has
        });
        some.exchange
            .require(fits, "only messages that fit", "one does not")?;
    }
    if any {
        return Ok(());
    }
    cannot_tell("no test persona has a message")
}

fn counted(client: &Client, people: &People) -> Checked {
    people.somebody(1)?;
    for visit in people.applicants(1) {
        let answer = counts(client, visit)?;
        let sum: u64 = answer.value.kinds.iter().map(|count| count.unread).sum();
        answer.exchange.require(
            sum == answer.value.unread,
            "`unread` as the sum of the kinds",
            &format!("{} is not {sum}", answer.value.unread),
        )?;
        let query = MessageQuery {
            unread: Some(true),
            ..MessageQuery::default()
        };
        let list = list(client, visit, &query)?;
        let listed = list.value.len() as u64;
        list.exchange.require(
            listed == answer.value.unread.min(100) && list.value.iter().all(|one| !one.read),
            "as many unread messages as are counted",
            &format!("there are {listed}"),
        )?;
    }
    Ok(())
}

fn read_one(client: &Client, people: &People) -> Checked {
    for visit in people.applicants(1) {
        let all = list(client, visit, &MessageQuery::default())?;
        let Some(message) = all.value.first() else {
            continue;
        };
        let id = Id(message.id.clone());
        for other in people.applicants(1) {
            let theirs = list(client, other, &MessageQuery::default())?;
            if theirs.value.iter().all(|one| one.id != message.id) {
                other
                    .send::<ReadMessage>(client, &id, &(), &[])?
                    .problem(&ProblemKind::NotFound)?;
                let answer = visit.send::<ReadMessage>(client, &id, &(), &[])?;
                let now = read::<ReadMessage>(&answer)?;
                return answer.require(now.read, "`read`", "it is not");
            }
        }
    }
    cannot_tell("no two test personas, one of them with a message")
}

fn read_kind(client: &Client, people: &People) -> Checked {
    for visit in people.applicants(1) {
        let before = counts(client, visit)?.value;
        let mut kinds = before.kinds.clone();
        kinds.sort_by_key(|count| std::cmp::Reverse(count.unread));
        let [most, other, ..] = kinds.as_slice() else {
            continue;
        };
        if other.unread == 0 || !most.kind.is_known() {
            continue;
        }
        let strangers: Vec<_> = people
            .applicants(1)
            .filter(|one| !std::ptr::eq(*one, visit))
            .map(|one| Ok((one, counts(client, one)?.value)))
            .collect::<Checked<_>>()?;
        let body = MessageReading {
            ids: Vec::new(),
            kind: Some(most.kind.clone()),
            until: None,
        };
        let answer = visit.send::<ReadMessages>(client, &(), &body, &[])?;
        let now = read::<ReadMessages>(&answer)?;
        answer.require(
            unread(&now, &most.kind) == 0,
            "none of the kind unread",
            "some are",
        )?;
        let alone = before
            .kinds
            .iter()
            .filter(|count| count.kind != most.kind)
            .all(|count| unread(&now, &count.kind) == count.unread);
        answer.require(
            alone,
            "the other kinds as they were",
            "they were marked, too",
        )?;
        for (stranger, before) in strangers {
            let now = counts(client, stranger)?;
            now.exchange.require(
                now.value == before,
                "others' messages as they were",
                "they were marked, too",
            )?;
        }
        return Ok(());
    }
    cannot_tell("no test persona has unread messages of two kinds")
}

fn subscriptions_of(client: &Client, visit: &Visit) -> Checked<Answer<Subscriptions>> {
    let cookies = visit.cookies();
    client.call_with::<GetSubscriptions>(&(), &(), &[("cookie", &cookies)])
}

fn subscriptions(client: &Client, people: &People) -> Checked {
    people.somebody(1)?;
    for visit in people.applicants(1) {
        let Answer { value, exchange } = subscriptions_of(client, visit)?;
        for channel in value
            .channels
            .iter()
            .filter_map(|known| known.address.as_ref())
        {
            exchange.require(
                mask::is_masked(channel),
                "masked addresses",
                "nothing in one is masked",
            )?;
        }
        for kind in &value.kinds {
            let on = |channel| kind.on.contains(channel);
            let forced = kind
                .mandatory
                .iter()
                .all(|must| on(&must.channel) && !must.why.is_empty());
            exchange.require(
                forced,
                "what is mandatory is on and says why",
                &format!("it is not so for {}", kind.kind.name()),
            )?;
            let usable = kind.on.iter().all(|channel| {
                value
                    .channels
                    .iter()
                    .any(|known| known.channel == *channel && known.verified)
            });
            exchange.require(
                usable,
                "only ways that are offered and verified are on",
                &format!("it is not so for {}", kind.kind.name()),
            )?;
        }
    }
    Ok(())
}

/// All as it is, to be saved.
fn as_it_is(now: &Subscriptions) -> SubscriptionsSave {
    let kinds = now.kinds.iter().map(|known| SubscriptionSave {
        kind: known.kind.clone(),
        on: known.on.clone(),
    });
    SubscriptionsSave {
        kinds: kinds.collect(),
        quiet: now.quiet.clone(),
    }
}

fn subscribe(client: &Client, people: &People) -> Checked {
    for visit in people.applicants(1) {
        let before = subscriptions_of(client, visit)?.value;
        let forced = before
            .kinds
            .iter()
            .position(|kind| !kind.mandatory.is_empty());
        let Some(at) = forced else {
            continue;
        };
        let on = format!("\"{}\"", before.revision);
        let guard = [(header::IF_MATCH, on.as_str())];
        let mut wanted = as_it_is(&before);
        wanted.kinds[at].on.clear();
        let refused = visit.send::<SaveSubscriptions>(client, &(), &wanted, &guard)?;
        let pointer = format!("/kinds/{at}/on");
        refused.refuses_field(&pointer)?;
        let mut wanted = as_it_is(&before);
        wanted.quiet = Some(QuietHours {
            from: "22:00".to_owned(),
            until: "07:00".to_owned(),
        });
        let answer = visit.send::<SaveSubscriptions>(client, &(), &wanted, &guard)?;
        let now = read::<SaveSubscriptions>(&answer)?;
        answer.require(
            now.quiet == wanted.quiet,
            "the quiet hours",
            "they are others",
        )?;
        visit
            .send::<SaveSubscriptions>(client, &(), &wanted, &guard)?
            .problem(&ProblemKind::Stale)?;
        let on = format!("\"{}\"", now.revision);
        let back = as_it_is(&before);
        let guard = [(header::IF_MATCH, on.as_str())];
        let answer = visit.send::<SaveSubscriptions>(client, &(), &back, &guard)?;
        read::<SaveSubscriptions>(&answer)?;
        return Ok(());
    }
    cannot_tell("no test persona has a mandatory way")
}
