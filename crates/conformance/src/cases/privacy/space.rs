//! What is in a space: left out of lists, not served by id, veiled in messages, destroyed for good.

use super::*;
use contract::wire::{DestroyAfter, PrivacySettings};

pub(super) fn run(kit: &mut Kit, holder: Option<&Holder<'_>>) {
    kit.case(
        &PlacePrivately::ABOUT,
        "what is locked stands in no list and is not served by id; open again, it is",
        |client| locked(client, need(holder)?),
    );
    kit.case(
        &LockPrivacy::ABOUT,
        "locked, the space itself tells and changes nothing",
        |client| shut(client, need(holder)?),
    );
    kit.case(
        &SavePrivacy::ABOUT,
        "what was chosen is kept; what cannot be is refused by its field",
        |client| settings(client, need(holder)?),
    );
    kit.case(
        &CloseMessage::ABOUT,
        "a private message that was read and closed is gone, as was chosen",
        |client| destroyed(client, need(holder)?),
    );
    kit.case(
        &DissolvePrivacy::ABOUT,
        "a space that is given up gives everything back",
        |client| {
            let holder = need(holder)?;
            open(client, holder)?;
            let answer = holder
                .visit
                .send::<DissolvePrivacy>(client, &(), &(), &[])?;
            let space = read::<DissolvePrivacy>(&answer)?;
            answer.require(space.factor.is_none(), "no `factor`", "there is one still")?;
            let back = cards(client, holder.visit)?;
            answer.require(
                back.iter().any(|card| card.id == holder.card.id),
                "what was in it, in its list again",
                "a card is missing",
            )
        },
    );
}

fn open(client: &Client, holder: &Holder<'_>) -> Checked {
    unlock(client, holder.visit, &own_verifier())?.require_status(200)
}

fn things<'h>(holder: &'h Holder<'_>) -> [(PrivateKind, &'h str); 3] {
    [
        (PrivateKind::Card, &holder.card.id),
        (PrivateKind::Case, &holder.case.id),
        (PrivateKind::Message, &holder.message.id),
    ]
}

/// Whether each of the three stands in its list.
fn listed(client: &Client, holder: &Holder<'_>) -> Checked<[bool; 3]> {
    Ok([
        cards(client, holder.visit)?
            .iter()
            .any(|card| card.id == holder.card.id),
        cases(client, holder.visit)?
            .iter()
            .any(|case| case.id == holder.case.id),
        messages(client, holder.visit)?
            .iter()
            .any(|message| message.id == holder.message.id),
    ])
}

fn locked(client: &Client, holder: &Holder<'_>) -> Checked {
    let visit = holder.visit;
    open(client, holder)?;
    for (kind, id) in things(holder) {
        place(client, visit, &kind, id, true)?.require_status(200)?;
    }
    place(client, visit, &PrivateKind::Card, "kit-nothing", true)?
        .problem(&ProblemKind::NotFound)?;
    lock(client, visit)?.require_status(200)?;
    let shown = listed(client, holder)?;
    let now = look(client, visit)?;
    now.exchange.require(
        shown == [false; 3],
        "lists without what is locked",
        &format!("card, case, message are listed: {shown:?}"),
    )?;
    now.exchange.require(
        now.value.things.is_empty() && !now.value.unlocked,
        "no `things` while it is locked",
        "a locked space tells what is in it",
    )?;
    for target in [
        format!("/cards/{}", holder.card.id),
        format!("/cards/{}/file", holder.card.id),
        format!("/cases/{}", holder.case.id),
        format!("/cases/{}/receipt", holder.case.id),
    ] {
        client
            .get_as(visit, &target)?
            .problem(&ProblemKind::UnlockRequired)?;
    }
    let id = Id(holder.message.id.clone());
    visit
        .send::<ReadMessage>(client, &id, &(), &[])?
        .problem(&ProblemKind::UnlockRequired)?;
    veiled(client, holder)?;
    open(client, holder)?;
    client
        .get_as(visit, &format!("/cards/{}", holder.card.id))?
        .require_status(200)?;
    let again = listed(client, holder)?;
    now.exchange.require(
        again == [true; 3],
        "everything in its list while the space is open",
        &format!("card, case, message are listed: {again:?}"),
    )
}

/// Messages about a case in a locked space come without content.
fn veiled(client: &Client, holder: &Holder<'_>) -> Checked {
    let cookies = holder.visit.cookies();
    let answer = client.call_with::<ListMessages>(
        &(),
        &MessageQuery {
            limit: Some(Limit(100)),
            ..MessageQuery::default()
        },
        &[("cookie", &cookies)],
    )?;
    let text = String::from_utf8_lossy(&answer.exchange.body);
    answer.exchange.require(
        !text.contains(&holder.case.id) && !text.contains(&holder.case.number),
        "messages about a locked case without content",
        "one of them names the case",
    )
}

fn shut(client: &Client, holder: &Holder<'_>) -> Checked {
    let visit = holder.visit;
    lock(client, visit)?.require_status(200)?;
    client
        .get_as(visit, "/privacy/things")?
        .problem(&ProblemKind::UnlockRequired)?;
    place(client, visit, &PrivateKind::Card, &holder.card.id, false)?
        .problem(&ProblemKind::UnlockRequired)?;
    set(client, visit, &base64url::encode(&[7; 32]))?.problem(&ProblemKind::UnlockRequired)?;
    visit
        .send::<DissolvePrivacy>(client, &(), &(), &[])?
        .problem(&ProblemKind::UnlockRequired)?;
    Ok(())
}

fn settings(client: &Client, holder: &Holder<'_>) -> Checked {
    let visit = holder.visit;
    let mut wanted = PrivacySettings {
        lock_after_minutes: 0,
        hidden_after_seconds: 60,
        destroy_read: DestroyAfter::OnClose,
        mention: false,
    };
    visit
        .send::<SavePrivacy>(client, &(), &wanted, &[])?
        .problem(&ProblemKind::UnlockRequired)?;
    open(client, holder)?;
    let answer = visit.send::<SavePrivacy>(client, &(), &wanted, &[])?;
    answer.refuses_field("/lockAfterMinutes")?;
    wanted.lock_after_minutes = 15;
    let answer = visit.send::<SavePrivacy>(client, &(), &wanted, &[])?;
    let space = read::<SavePrivacy>(&answer)?;
    answer.require(
        space.settings == wanted,
        "what was chosen",
        "something else",
    )?;
    lock(client, visit)?.require_status(200)?;
    let now = look(client, visit)?;
    now.exchange.require(
        !now.value.hides,
        "no `hides` where no mention is wished",
        "it is mentioned all the same",
    )?;
    open(client, holder)
}

fn destroyed(client: &Client, holder: &Holder<'_>) -> Checked {
    let (visit, id) = (holder.visit, Id(holder.message.id.clone()));
    open(client, holder)?;
    let answer = visit.send::<ReadMessage>(client, &id, &(), &[])?;
    read::<ReadMessage>(&answer)?;
    let answer = visit.send::<CloseMessage>(client, &id, &(), &[])?;
    let closed = read::<CloseMessage>(&answer)?;
    let gone = |message: &Message| {
        message
            .privacy
            .as_ref()
            .is_some_and(|known| known.destroyed_at.is_some())
            && message.text != holder.message.text
            && message.case.is_none()
    };
    answer.require(
        gone(&closed),
        "`destroyedAt`, and nothing of what it said",
        "the content of a destroyed message is still there",
    )?;
    // By the list, by reading it again, and by the list of the space.
    let listed = messages(client, visit)?;
    answer.require(
        listed.iter().any(|one| one.id == id.0 && gone(one)),
        "the state of a destroyed message in the list",
        "the list has it as it was, or not at all",
    )?;
    let again = visit.send::<ReadMessage>(client, &id, &(), &[])?;
    again.require(
        gone(&read::<ReadMessage>(&again)?),
        "nothing of what it said",
        "reading it again brings it back",
    )?;
    let inside = client.get_as(visit, "/privacy/things")?;
    inside.require_status(200)?;
    let text = String::from_utf8_lossy(&inside.body);
    inside.require(
        !text.contains(holder.message.text.chinese()),
        "nothing of what it said",
        "the space still has its content",
    )
}
