//! Cards and certificates of the personas: those of the data, and those issued since.

mod wallet;

use contract::Problem;
use contract::mask;
use contract::validate::certificate_id;
use contract::wire::{
    Attachment, Card, CardBrief, CardCode, CardLine, CardSeal, CardState, Named, PrivateKind, Text,
};

use crate::cases::record::Record;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::paper;
use crate::privacy;
use crate::world::World;

pub(crate) use wallet::{CardRow, Wallets, issue};

/// Seconds for which a shown code holds.
pub(crate) const CODE_HOLDS: i64 = 120;

/// The cards of a persona that hold or held, as lists show them.
pub(crate) fn of(ctx: &Ctx<'_>, persona: &str) -> Vec<CardBrief> {
    let now = ctx.shared.clock.now();
    ctx.shared.cases.open(ctx).map_or_else(
        |_| Vec::new(),
        |book| {
            let rows = book.cards_of(&ctx.world, persona);
            rows.iter().map(|row| row.brief(&ctx.world, now)).collect()
        },
    )
}

/// The same, without what is locked in the privacy space of who asks.
pub(crate) fn shown(ctx: &Ctx<'_>, persona: &str) -> Vec<CardBrief> {
    let mut cards = of(ctx, persona);
    cards.retain(|card| !privacy::hides(ctx, &PrivateKind::Card, &card.id));
    cards
}

/// A card of a persona, whole.
pub(crate) fn card(ctx: &Ctx<'_>, persona: &str, id: &str) -> Result<Card, Problem> {
    let now = ctx.shared.clock.now();
    let row = find(ctx, persona, id)?;
    Ok(row.show(&ctx.world, now))
}

/// The document of a card.
pub(crate) fn file(ctx: &Ctx<'_>, persona: &str, id: &str) -> Result<(Text, Vec<u8>), Problem> {
    let row = find(ctx, persona, id)?;
    Ok((row.file_name(), row.draw(&ctx.world)))
}

fn find(ctx: &Ctx<'_>, persona: &str, id: &str) -> Result<CardRow, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let mut rows = book.cards_of(&ctx.world, persona).into_iter();
    rows.find(|row| row.id == id)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "card"))
}

/// Shows a card by a code.
pub(crate) fn present(ctx: &Ctx<'_>, persona: &str, id: &str) -> Result<CardCode, Problem> {
    let now = ctx.shared.clock.now();
    let row = find(ctx, persona, id)?;
    if row.state(now) != CardState::Valid {
        return Err(refuse::conflict(ctx.trace(), "this card does not hold"));
    }
    let mut book = ctx.shared.cases.open(ctx)?;
    let code = book.wallets.code(persona, id, now);
    Ok(CardCode {
        code,
        seconds: u32::try_from(CODE_HOLDS).unwrap_or_default(),
        expires_at: clock::rfc3339(now + CODE_HOLDS),
    })
}

impl CardRow {
    /// Whether it holds.
    pub(crate) fn state(&self, now: i64) -> CardState {
        let today = clock::date(clock::day(now));
        match &self.state {
            Some(state) => state.clone(),
            None if self.expires_on.as_ref().is_some_and(|last| *last < today) => {
                CardState::Expired
            }
            None if self.issued_on > today => CardState::NotYetValid,
            None => CardState::Valid,
        }
    }

    fn issuer(&self, world: &World) -> Text {
        let place = world
            .places
            .find(&self.region)
            .unwrap_or(world.default_place);
        let body = world.body_index(&self.body).unwrap_or(0);
        world.body_name(body, world.places.acting(place))
    }

    fn number(&self) -> String {
        if self.number.len() == 18 && self.number.is_ascii() {
            mask::citizen_id(&self.number)
        } else {
            mask::document(&self.number)
        }
    }

    /// As lists show it.
    pub(crate) fn brief(&self, world: &World, now: i64) -> CardBrief {
        CardBrief {
            id: self.id.clone(),
            name: self.name.text(),
            number: self.number(),
            holder: self.holder.clone(),
            issuer: self.issuer(world),
            state: self.state(now),
            expires_on: self.expires_on.clone(),
        }
    }

    /// 电子证照标识.
    pub(crate) fn certificate_id(&self, world: &World) -> String {
        let place = world
            .places
            .find(&self.region)
            .unwrap_or(world.default_place);
        let place = world.places.acting(place);
        let body = world.body_index(&self.body).unwrap_or(0);
        let top = world.places.top().unwrap_or(place);
        let kind = format!("{}{}", world.credit_code(body, top), self.kind);
        let issuer = world.credit_code(body, place);
        let (serial, version) = (&self.serial, format!("{:03}", self.version));
        let check = certificate_id::check_digit(&kind, &issuer, serial, &version).unwrap_or('0');
        format!(
            "{}{kind}.{issuer}.{serial}.{version}.{check}",
            certificate_id::PREFIX
        )
    }

    fn lines(&self, world: &World) -> Vec<CardLine> {
        let issuer = self.issuer(world);
        let mut lines = vec![
            ("holder", self.holder.clone()),
            ("number", self.number()),
            ("issuer", issuer.chinese().to_owned()),
            ("issued", self.issued_on.clone()),
        ];
        lines.extend(self.expires_on.clone().map(|day| ("expires", day)));
        let show = |(key, value): (&str, String)| CardLine {
            label: world.words.text(&format!("card.face.{key}")),
            value,
        };
        lines.into_iter().map(show).collect()
    }

    fn file_name(&self) -> Text {
        let name = self.name.text();
        Text::both(
            format!("{}.pdf", name.chinese()),
            format!("{}.pdf", name.in_language("en").0),
        )
    }

    fn draw(&self, world: &World) -> Vec<u8> {
        let mut lines: Vec<String> = self
            .lines(world)
            .iter()
            .map(|line| format!("{}\u{ff1a}{}", line.label.chinese(), line.value))
            .collect();
        lines.push(self.certificate_id(world));
        paper::letter(&self.name.zh, &lines, world.words.zh("case.paper.note"))
    }

    fn show(&self, world: &World, now: i64) -> Card {
        let file = self.draw(world);
        let issuer = self.issuer(world);
        let number = crate::world::seed::text(issuer.chinese()) % 100_000_000;
        let code = &world
            .places
            .row(
                world
                    .places
                    .find(&self.region)
                    .unwrap_or(world.default_place),
            )
            .code[..6];
        Card {
            brief: self.brief(world, now),
            certificate_id: self.certificate_id(world),
            issued_on: self.issued_on.clone(),
            face: self.lines(world),
            seal: Some(CardSeal {
                name: world.words.fill("card.seal", &[("department", &issuer)]),
                number: format!("{code}{number:08}"),
                sealed_at: self
                    .sealed_at
                    .clone()
                    .unwrap_or_else(|| format!("{}T09:00:00+08:00", self.issued_on)),
                digest: crate::cases::digest(&file),
            }),
            case: self.case.clone(),
            file: Some(Attachment {
                name: self.file_name(),
                href: format!("/cards/{}/file", self.id),
                media_type: "application/pdf".to_owned(),
                size: file.len() as u64,
            }),
        }
    }

    /// The certificate, named.
    pub(crate) fn named(&self) -> Named {
        Named {
            id: self.id.clone(),
            name: self.name.text(),
        }
    }

    /// Whether the case made it.
    pub(crate) fn is_of(&self, case: &Record) -> bool {
        self.case.as_ref().is_some_and(|known| known.id == case.id)
    }
}
