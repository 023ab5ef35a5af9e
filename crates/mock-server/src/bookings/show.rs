//! Bookings as they travel.

use contract::Problem;
use contract::wire::{
    Booking, BookingAct, BookingBrief, BookingStanding, BookingState, Bookings, HallSlots, Named,
    Text,
};

use super::{Kept, RULES, calling};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals::{self, Reach};
use crate::world::content::both;
use crate::world::halls::Counter;
use crate::world::items::Item;

/// A hall's windows for an item.
pub(super) struct There {
    pub item: Item,
    pub place: crate::world::places::PlaceId,
    pub counter: Counter,
}

/// # Errors
/// `NOT_FOUND`: no such hall, or it does not take the item.
pub(super) fn there(ctx: &Ctx<'_>, hall: &str, item: &str) -> Result<There, Problem> {
    let world = &ctx.world;
    let found = world.hall_by_id(hall).and_then(|place| {
        let item = world.item(item)?;
        let counter = world.booking_counter(place, item)?;
        Some(There {
            item,
            place,
            counter,
        })
    });
    found.ok_or_else(|| refuse::not_found(ctx.trace(), "item in such a hall"))
}

pub(super) fn item_named(ctx: &Ctx<'_>, item: Item) -> Named {
    let t = ctx.world.template(item.template);
    Named {
        id: ctx.world.item_id(item),
        name: both(&t.name, &t.name_en),
    }
}

fn hall_named(counter: &Counter) -> Named {
    Named {
        id: counter.hall.id.clone(),
        name: counter.hall.name.clone(),
    }
}

/// The times of an item in a hall.
pub(crate) fn slots(ctx: &Ctx<'_>, hall: &str, item: &str) -> Result<HallSlots, Problem> {
    let there = there(ctx, hall, item)?;
    let bookable = ctx.world.template(there.item.template).bookable;
    let now = ctx.shared.clock.now();
    let book = ctx.bookings();
    let counter = &there.counter;
    let days = if bookable {
        ctx.world.booking_days(there.place, counter, now, |starts| {
            book.held(hall, &counter.counter.id, starts, None)
        })
    } else {
        Vec::new()
    };
    Ok(HallSlots {
        hall: hall_named(counter),
        item: item_named(ctx, there.item),
        bookable,
        counter: counter.counter.clone(),
        place: counter.place.clone(),
        days,
        rules: RULES,
    })
}

/// What somebody sees of a booking: only who acts for whom it is, at this moment.
fn seen(ctx: &Ctx<'_>, reach: &Reach, kept: &Kept) -> Option<BookingBrief> {
    let there = there(ctx, &kept.hall, &kept.item).ok()?;
    if reach
        .lack(&ctx.world, &kept.applicant, Some(there.item), None)
        .is_some()
    {
        return None;
    }
    let whom = reach.all(ctx).into_iter();
    let (persona, kind) = whom.into_iter().find(|(one, _)| one.id == kept.applicant)?;
    let until = kept.starts - i64::from(RULES.change_minutes) * 60;
    let now = ctx.shared.clock.now();
    let (acts, until) = match kept.state == BookingState::Booked {
        true if now < until => (vec![BookingAct::Change, BookingAct::Cancel], Some(until)),
        true if kept.may_take(now) => (vec![BookingAct::TakeNumber], Some(kept.ends)),
        _ => (Vec::new(), None),
    };
    Some(BookingBrief {
        id: kept.id.clone(),
        number: kept.number.clone(),
        state: kept.state.clone(),
        hall: hall_named(&there.counter),
        item: item_named(ctx, there.item),
        applicant: principals::show(&persona, kind),
        starts_at: clock::rfc3339(kept.starts),
        ends_at: clock::rfc3339(kept.ends.max(kept.starts)),
        acts,
        acts_until: until.map(clock::rfc3339),
    })
}

/// Where the windows of a booking are.
pub(crate) fn place(ctx: &Ctx<'_>, brief: &BookingBrief) -> Text {
    let there = there(ctx, &brief.hall.id, &brief.item.id);
    there.map(|there| there.counter.place).unwrap_or_default()
}

/// Everything that somebody sees.
pub(crate) fn briefs(ctx: &Ctx<'_>) -> Result<Vec<BookingBrief>, Problem> {
    let reach = Reach::of(ctx)?;
    let rows: Vec<Kept> = ctx.bookings().rows.clone();
    let mut all: Vec<(Kept, BookingBrief)> = rows
        .into_iter()
        .filter_map(|kept| seen(ctx, &reach, &kept).map(|brief| (kept, brief)))
        .collect();
    all.sort_by_key(|(kept, _)| {
        let open = matches!(kept.state, BookingState::Booked | BookingState::Arrived);
        (!open, if open { kept.starts } else { -kept.starts })
    });
    Ok(all.into_iter().map(|(_, brief)| brief).collect())
}

/// `GET /me/bookings`.
pub(crate) fn all(ctx: &Ctx<'_>) -> Result<Bookings, Problem> {
    let (whom, _) = principals::one(ctx, None)?;
    let (missed, barred) = ctx.bookings().missed(&whom.id, ctx.shared.clock.now());
    Ok(Bookings {
        bookings: briefs(ctx)?,
        standing: BookingStanding {
            missed,
            barred_until: barred.map(|until| clock::date(clock::day(until))),
            rules: RULES,
        },
    })
}

/// One of those that somebody sees.
pub(super) fn one(ctx: &Ctx<'_>, id: &str) -> Result<(Kept, BookingBrief), Problem> {
    let reach = Reach::of(ctx)?;
    let kept = ctx
        .bookings()
        .rows
        .iter()
        .find(|kept| kept.id == id)
        .cloned();
    kept.and_then(|kept| seen(ctx, &reach, &kept).map(|brief| (kept, brief)))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "booking"))
}

/// With its ticket.
pub(crate) fn whole(ctx: &Ctx<'_>, id: &str) -> Result<Booking, Problem> {
    let (kept, brief) = one(ctx, id)?;
    let there = there(ctx, &kept.hall, &kept.item)?;
    let bring = ctx.world.guide(there.item, None).materials.into_iter();
    let mut lines: Vec<Text> = bring.map(|material| material.name).collect();
    lines.insert(0, ctx.world.words.text("booking.bring"));
    let ticket = calling::of_booking(ctx, &ctx.bookings(), &kept);
    Ok(Booking {
        brief,
        ticket,
        revision: kept.revision.to_string(),
        code: kept.code,
        address: there.counter.hall.address,
        counter: there.counter.counter,
        place: there.counter.place,
        phone: there.counter.hall.phone,
        bring: lines,
        rules: RULES,
    })
}
