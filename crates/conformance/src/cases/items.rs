//! Lists of items.

use contract::Endpoint;
use contract::endpoint::Id;
use contract::endpoints::{
    DepartmentQuery, GetDepartment, ItemQuery, ListDepartments, ListItems, ListNotices, NoticeQuery,
};
use contract::wire::{Audience, ItemSummary, ProjectType, Side};
use contract::wire::{Code, Limit};

use super::{World, lists, spread};
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &mut World) {
    let about = ListItems::ABOUT;
    let items = kit.case(
        &about,
        "items of the default region, page after page",
        |client| {
            lists::walk::<ListItems, _>(
                client,
                100,
                |cursor, limit| ItemQuery {
                    cursor,
                    limit,
                    ..Default::default()
                },
                |item| item.id.clone(),
            )
        },
    );
    let items = items.unwrap_or_default();
    kit.case(
        &about,
        "each item is whole and agrees with itself",
        |client| {
            let exchange = client.get("/items", &[])?;
            exchange.require(!items.is_empty(), "at least one item", "the list is empty")?;
            items.iter().try_for_each(|item| agrees(item, &exchange))
        },
    );
    kit.case(&about, "an item's department can be looked up", |client| {
        if items.is_empty() {
            return cannot_tell("no item is listed");
        }
        for item in spread(&items, 6) {
            let Some(id) = Id::parse(&item.department.id) else {
                continue;
            };
            client.call::<GetDepartment>(&id, &())?;
        }
        Ok(())
    });
    narrowing(kit, world, &items);
    kit.case(
        &about,
        "a cursor that is none of this list's is refused",
        |client| {
            let query = DepartmentQuery {
                limit: Some(Limit(1)),
                ..Default::default()
            };
            let mut other = client.call::<ListDepartments>(&(), &query)?.value.next;
            if other.is_none() {
                let query = NoticeQuery {
                    limit: Some(Limit(1)),
                    ..Default::default()
                };
                other = client.call::<ListNotices>(&(), &query)?.value.next;
            }
            lists::foreign_cursors::<ListItems>(client, other.as_deref(), |cursor| ItemQuery {
                cursor: Some(cursor),
                ..Default::default()
            })
        },
    );
    kit.case(
        &about,
        "a cursor belongs to the conditions it came with",
        other_conditions,
    );
    world.items = items;
}

/// What lists show of one item hangs together.
fn agrees(item: &ItemSummary, exchange: &Exchange) -> Checked {
    let wrong = if item.name.chinese().is_empty() {
        "has no name"
    } else if item.department.name.chinese().is_empty() || item.region.name.chinese().is_empty() {
        "does not name its department or region"
    } else if item.audience.is_empty() {
        "serves nobody: `audience` is empty"
    } else if item.channels.is_empty() {
        "cannot be applied for: `channels` is empty"
    } else if item.whole_course_online && item.visits > 0 {
        "is said to be wholly on line and wants visits"
    } else if item.project_type == ProjectType::Promised && item.promise_time.amount == 0 {
        "is decided within a promised time, and the time is 0"
    } else {
        return Ok(());
    };
    Err(exchange.wrong(
        "items that are whole and agree with themselves",
        format!("item {} {wrong}", item.id),
    ))
}

fn narrowing(kit: &mut Kit, world: &World, items: &[ItemSummary]) {
    let about = ListItems::ABOUT;
    kit.case(
        &about,
        "narrowed by department: only its items, all of them",
        |client| {
            let Some(department) = items.first().map(|item| &item.department.id) else {
                return cannot_tell("no item is listed");
            };
            let found = lists::walk::<ListItems, _>(
                client,
                50,
                |cursor, limit| ItemQuery {
                    department: Some(Code::from(department.as_str())),
                    cursor,
                    limit,
                    ..Default::default()
                },
                |item| item.id.clone(),
            )?;
            let exchange = client.get(&format!("/items?department={department}"), &[])?;
            exchange.require(
                !found.is_empty(),
                "the items of the department",
                "the list is empty",
            )?;
            let stray = found.iter().find(|item| item.department.id != *department);
            exchange.require(
                stray.is_none(),
                "items of that department only",
                &format!("{:?} is another's", stray.map(|i| &i.id)),
            )
        },
    );
    kit.case(
        &about,
        "narrowed by side: only items that serve it",
        |client| {
            for side in [Side::Person, Side::Legal] {
                let query = ItemQuery {
                    side: Some(side.clone()),
                    limit: Some(Limit(100)),
                    ..Default::default()
                };
                let answer = client.call::<ListItems>(&(), &query)?;
                let serves = |audience: &Audience| match side {
                    Side::Person => *audience == Audience::NaturalPerson,
                    _ => *audience != Audience::NaturalPerson,
                };
                let stray = answer
                    .value
                    .items
                    .iter()
                    .find(|item| !item.audience.iter().any(serves));
                answer.exchange.require(
                    stray.is_none(),
                    &format!("items that serve {}", side.name()),
                    &format!("{:?} does not", stray.map(|item| &item.id)),
                )?;
            }
            Ok(())
        },
    );
    kit.case(&about, "narrowed to what is wholly on line", |client| {
        let query = ItemQuery {
            whole_course_online: Some(true),
            limit: Some(Limit(100)),
            ..Default::default()
        };
        let answer = client.call::<ListItems>(&(), &query)?;
        let stray = answer
            .value
            .items
            .iter()
            .find(|item| !item.whole_course_online);
        answer.exchange.require(
            stray.is_none(),
            "items with `wholeCourseOnline`",
            &format!("{:?} is not", stray.map(|item| &item.id)),
        )
    });
    kit.case(
        &about,
        "an item of a higher level says who handles it",
        |client| {
            if items.is_empty() {
                return cannot_tell("no item is listed");
            }
            let exchange = client.get("/items", &[])?;
            let silent = items
                .iter()
                .find(|item| item.region.id != world.region && item.served_by.is_none());
            exchange.require(
                silent.is_none(),
                "`servedBy` on items of another region than the one asked for",
                &format!("{:?} has none", silent.map(|item| &item.id)),
            )
        },
    );
}

fn other_conditions(client: &Client) -> Checked {
    let query = ItemQuery {
        limit: Some(Limit(1)),
        ..Default::default()
    };
    let Some(next) = client.call::<ListItems>(&(), &query)?.value.next else {
        return cannot_tell("the list has one page only");
    };
    let target = format!("/items?side=LEGAL&limit=1&cursor={next}");
    client.get(&target, &[])?.refuses_parameter("cursor")
}
