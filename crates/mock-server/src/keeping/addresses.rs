//! 地址簿: where a person has things sent. It goes by the person, whoever they act for.

use contract::validate::Mobile;
use contract::wire::{AddressStart, SavedAddress, SavedAddresses, Text};
use contract::{FieldError, Problem};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;

/// The most that can be kept.
const MOST: usize = 20;
const LONGEST_NAME: usize = 100;
const LONGEST_ADDRESS: usize = 200;

fn with<T>(ctx: &Ctx<'_>, change: impl FnOnce(&mut Vec<SavedAddress>) -> T) -> Result<T, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let mut kept = ctx.shared.keeping.open(&ctx.world, now);
    Ok(change(kept.addresses.entry(me).or_default()))
}

/// All of who is here.
pub(crate) fn list(ctx: &Ctx<'_>) -> Result<SavedAddresses, Problem> {
    let mut addresses: Vec<_> = with(ctx, |rows| rows.iter().rev().cloned().collect())?;
    addresses.sort_by_key(|one: &SavedAddress| !one.preferred);
    Ok(SavedAddresses {
        addresses,
        most: u32::try_from(MOST).unwrap_or(u32::MAX),
    })
}

/// A region by name, from the province down; in English from the smallest up.
fn area(ctx: &Ctx<'_>, code: &str) -> Text {
    let places = &ctx.world.places;
    let place = places.find(code);
    let above = place.map(|place| places.ancestors(place));
    let names: Vec<Text> = above
        .into_iter()
        .flatten()
        .chain(place)
        .map(|place| places.name(place))
        .collect();
    let told = |language: &'static str| names.iter().map(move |name| name.in_language(language).0);
    let english: Vec<&str> = told("en").rev().collect();
    Text::both(told("zh-CN").collect::<String>(), english.join(", "))
}

/// What was sent, as it is kept.
fn checked(ctx: &Ctx<'_>, id: String, start: AddressStart) -> Result<SavedAddress, Problem> {
    let mut wrong = Vec::new();
    let mut text = |pointer: &str, text: String, most: usize| {
        let text = text.trim().to_owned();
        if !(1..=most).contains(&text.chars().count()) || text.chars().any(char::is_control) {
            let detail = format!("expected 1 to {most} characters");
            wrong.push(FieldError::at(pointer, detail));
        }
        text
    };
    let recipient = text("/recipient", start.recipient, LONGEST_NAME);
    let address = text("/address", start.address, LONGEST_ADDRESS);
    let mobile = Mobile::parse(&start.mobile);
    if mobile.is_err() {
        wrong.push(FieldError::at("/mobile", "expected a mobile number"));
    }
    if ctx.world.places.find(&start.region).is_none() {
        wrong.push(FieldError::at("/region", "expected the code of a region"));
    }
    match mobile {
        Ok(mobile) if wrong.is_empty() => Ok(SavedAddress {
            id,
            recipient,
            mobile: mobile.as_str().to_owned(),
            area: area(ctx, &start.region),
            region: start.region,
            address,
            preferred: start.preferred,
        }),
        _ => Err(refuse::invalid(ctx.trace(), wrong)),
    }
}

/// No other is preferred beside one that is.
fn alone(rows: &mut [SavedAddress], now: &SavedAddress) {
    if now.preferred {
        for row in rows {
            row.preferred = row.id == now.id;
        }
    }
}

/// Keeps one.
pub(crate) fn save(ctx: &Ctx<'_>, start: AddressStart) -> Result<SavedAddress, Problem> {
    let id: String = secret().chars().take(20).collect();
    let new = checked(ctx, id, start)?;
    with(ctx, |rows| {
        let full = rows.len() >= MOST;
        let same = |row: &&mut SavedAddress| {
            row.recipient == new.recipient
                && row.mobile == new.mobile
                && row.region == new.region
                && row.address == new.address
        };
        let kept = match rows.iter_mut().find(same) {
            Some(row) => {
                row.preferred |= new.preferred;
                row.clone()
            }
            None if full => return None,
            None => {
                rows.push(new.clone());
                new
            }
        };
        alone(rows, &kept);
        Some(kept)
    })?
    .ok_or_else(|| refuse::conflict(ctx.trace(), &format!("{MOST} can be kept at most")))
}

/// Changes one.
pub(crate) fn change(
    ctx: &Ctx<'_>,
    id: &str,
    wanted: AddressStart,
) -> Result<SavedAddress, Problem> {
    let now = checked(ctx, id.to_owned(), wanted)?;
    with(ctx, |rows| {
        let row = rows.iter_mut().find(|row| row.id == id)?;
        *row = now.clone();
        alone(rows, &now);
        Some(now)
    })?
    .ok_or_else(|| refuse::not_found(ctx.trace(), "address"))
}

/// Throws one away.
pub(crate) fn delete(ctx: &Ctx<'_>, id: &str) -> Result<(), Problem> {
    let had = with(ctx, |rows| {
        let had = rows.len();
        rows.retain(|row| row.id != id);
        had > rows.len()
    })?;
    match had {
        true => Ok(()),
        false => Err(refuse::not_found(ctx.trace(), "address")),
    }
}
