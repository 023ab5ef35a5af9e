//! Notices, policies, and what is made public.

mod concern;
mod whole;

use contract::Endpoint;
use contract::endpoint::Id;
use contract::endpoints::{GetGuide, GetNotice, GuideQuery, ListNotices, NoticeQuery};
use contract::wire::Limit;
use contract::wire::{BlockKind, NoticeKind};

use super::{World, lists, spread};
use crate::exchange::cannot_tell;
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &mut World) {
    let about = ListNotices::ABOUT;
    let notices = kit.case(
        &about,
        "notices, page after page, the newest first",
        |client| {
            let notices = lists::walk::<ListNotices, _>(
                client,
                5,
                |cursor, limit| NoticeQuery {
                    cursor,
                    limit,
                    ..Default::default()
                },
                |n| n.id.clone(),
            )?;
            let exchange = client.get("/notices", &[])?;
            exchange.require(
                !notices.is_empty(),
                "at least one notice",
                "the list is empty",
            )?;
            let ordered = notices.is_sorted_by(|a, b| a.published_on >= b.published_on);
            exchange.require(
                ordered,
                "the newest first",
                "an older one stands before a newer one",
            )?;
            let nameless = notices
                .iter()
                .find(|notice| notice.title.chinese().is_empty());
            exchange.require(nameless.is_none(), "a title for each", "one has none")?;
            Ok(notices)
        },
    );
    let notices = notices.unwrap_or_default();
    kit.case(&about, "narrowed by kind", |client| {
        for kind in NoticeKind::known() {
            let query = NoticeQuery {
                kind: Some(kind.clone()),
                limit: Some(Limit(100)),
                ..Default::default()
            };
            let answer = client.call::<ListNotices>(&(), &query)?;
            let stray = answer.value.items.iter().any(|notice| notice.kind != kind);
            answer.exchange.require(
                !stray,
                &format!("notices of kind {}", kind.name()),
                "another kind is among them",
            )?;
        }
        Ok(())
    });
    lists::refuses_foreign_cursors::<ListNotices>(kit, |cursor| NoticeQuery {
        cursor: Some(cursor),
        ..Default::default()
    });
    kit.case(
        &GetNotice::ABOUT,
        "a listed notice can be read, and leads to the items it governs",
        |client| {
            if notices.is_empty() {
                return cannot_tell("no notice is listed");
            }
            for listed in spread(&notices, 8) {
                let Some(id) = Id::parse(&listed.id) else {
                    continue;
                };
                let answer = client.call::<GetNotice>(&id, &())?;
                let notice = answer.value;
                answer.exchange.require(
                    notice.notice == *listed,
                    "the notice as the list shows it",
                    "they differ",
                )?;
                let says = notice
                    .body
                    .iter()
                    .any(|block| block.text.as_ref().is_some_and(|text| !text.is_empty()));
                answer
                    .exchange
                    .require(says, "a text, block by block", "`body` says nothing")?;
                let hollow = notice.body.iter().any(|block| match block.kind {
                    BlockKind::List => block.items.is_empty(),
                    _ => block.text.is_none(),
                });
                answer.exchange.require(
                    !hollow,
                    "`text` in each paragraph and heading, `items` in each list",
                    "a block is empty",
                )?;
                if let Some(wrong) = whole::wrong(&notice) {
                    return Err(answer.exchange.wrong(
                        "a notice that says what its kind must, and agrees with itself",
                        format!("{} {wrong}", listed.id),
                    ));
                }
                for item in notice.items.iter().take(3) {
                    if let Some(id) = Id::parse(&item.id) {
                        client.call::<GetGuide>(&id, &GuideQuery::default())?;
                    }
                }
            }
            Ok(())
        },
    );
    whole::run(kit, &notices);
    concern::run(kit, &notices);
    world.notices = notices;
}
