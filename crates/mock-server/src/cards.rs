//! Cards and certificates of the personas: those of the data, and those issued since.

pub(crate) mod copies;
pub(crate) mod grants;
mod kinds;
pub(crate) mod links;
pub(crate) mod reports;
mod shown;
mod terms;
mod uses;
mod wallet;

use contract::Problem;
use contract::mask;
use contract::validate::certificate_id;
use contract::wire::{
    Attachment, Card, CardBrief, CardCode, CardLine, CardSeal, CardState, CardVersion, Cards,
    Named, PrivateKind, Text,
};

use crate::cases::Book;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::paper;
use crate::privacy;
use crate::world::World;

pub(crate) use shown::Checker;
pub(crate) use wallet::{CardRow, Wallets, issue};

/// Seconds for which a shown code holds.
const CODE_HOLDS: i64 = 120;
/// So many days before its end a card is one that runs out.
const SOON: i64 = 90;

/// The cards of a persona, each in its newest version, as lists show them.
pub(crate) fn of(ctx: &Ctx<'_>, persona: &str) -> Vec<CardBrief> {
    let now = ctx.shared.clock.now();
    ctx.shared.cases.open(ctx).map_or_else(
        |_| Vec::new(),
        |book| {
            let rows = book.cards_of(&ctx.world, persona);
            let newest = rows.iter().filter(|row| row.is_newest(&rows));
            newest.map(|row| row.brief(&ctx.world, now)).collect()
        },
    )
}

/// The same, without what is locked in the privacy space of who asks.
pub(crate) fn open_ones(ctx: &Ctx<'_>, persona: &str) -> Vec<CardBrief> {
    let mut cards = of(ctx, persona);
    cards.retain(|card| !privacy::hides(ctx, &PrivateKind::Card, &card.id));
    cards
}

/// The wallet of a persona: what runs out soon first, then what holds.
pub(crate) fn wallet(ctx: &Ctx<'_>, persona: &str) -> Cards {
    let soon = clock::date(clock::day(ctx.shared.clock.now()) + SOON);
    let mut cards = open_ones(ctx, persona);
    cards.sort_by_key(|card| match (&card.state, &card.expires_on) {
        (CardState::Valid, Some(day)) if *day <= soon => (0, day.clone()),
        (CardState::Valid, _) => (1, String::new()),
        _ => (2, String::new()),
    });
    Cards {
        cards,
        kinds: kinds::all(),
    }
}

/// A card of a persona, whole.
pub(crate) fn card(ctx: &Ctx<'_>, persona: &str, id: &str) -> Result<Card, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let row = find(ctx, &book, persona, id)?;
    Ok(row.show(&ctx.world, &book))
}

/// The document of a card.
pub(crate) fn file(ctx: &Ctx<'_>, persona: &str, id: &str) -> Result<(Text, Vec<u8>), Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let row = find(ctx, &book, persona, id)?;
    Ok((row.file_name(), row.draw(&ctx.world)))
}

/// The picture of a card.
pub(crate) fn picture(ctx: &Ctx<'_>, persona: &str, id: &str) -> Result<Vec<u8>, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    Ok(find(ctx, &book, persona, id)?.paint(&ctx.world))
}

/// A card of a persona; to others there is none.
pub(crate) fn find(
    ctx: &Ctx<'_>,
    book: &Book,
    persona: &str,
    id: &str,
) -> Result<CardRow, Problem> {
    book.card_of(&ctx.world, persona, id)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "card"))
}

/// Shows a card by a code.
pub(crate) fn present(
    ctx: &Ctx<'_>,
    persona: &str,
    id: &str,
    purpose: Option<String>,
) -> Result<CardCode, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let now = book.now;
    let row = find(ctx, &book, persona, id)?;
    if row.state(now) != CardState::Valid {
        return Err(refuse::conflict(ctx.trace(), "this card does not hold"));
    }
    let code = book.show(persona, id, purpose, now);
    Ok(CardCode {
        code,
        seconds: u32::try_from(CODE_HOLDS).unwrap_or_default(),
        expires_at: clock::rfc3339(now + CODE_HOLDS),
    })
}

/// What stands on a card, a line each.
fn face_lines(card: &CardRow, world: &World) -> Vec<String> {
    let lines = card.lines(world).into_iter();
    lines
        .map(|line| format!("{}\u{ff1a}{}", line.label.chinese(), line.value))
        .collect()
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
            kind: Some(kinds::kind(self)),
            renewal: kinds::renewal(world, self),
        }
    }

    /// Whether none of these is a newer version of it.
    fn is_newest(&self, cards: &[Self]) -> bool {
        let mut same = cards.iter().filter(|other| other.name.zh == self.name.zh);
        same.all(|other| other.version <= self.version)
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

    fn seal(&self, world: &World) -> Text {
        let issuer = self.issuer(world);
        world.words.fill("card.seal", &[("department", &issuer)])
    }

    fn paint(&self, world: &World) -> Vec<u8> {
        let lines = self.lines(world).into_iter();
        let lines: Vec<(String, String)> = lines
            .map(|line| (line.label.chinese().to_owned(), line.value))
            .collect();
        let (seal, mark) = (self.seal(world), world.words.zh("card.picture.mark"));
        paper::picture(&self.name.zh, &lines, seal.chinese(), mark).into_bytes()
    }

    fn draw(&self, world: &World) -> Vec<u8> {
        let mut lines = face_lines(self, world);
        lines.push(self.certificate_id(world));
        paper::letter(&self.name.zh, &lines, world.words.zh("case.paper.note"))
    }

    /// Every version of it, the newest first.
    fn versions(&self, world: &World, book: &Book) -> Vec<CardVersion> {
        let rows = book.cards_of(world, &self.persona).into_iter();
        let mut rows: Vec<Self> = rows.filter(|row| row.name.zh == self.name.zh).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.version));
        let version = |row: Self| CardVersion {
            state: row.state(book.now),
            id: row.id,
            version: row.version,
            issued_on: row.issued_on,
            expires_on: row.expires_on,
        };
        rows.into_iter().map(version).collect()
    }

    fn show(&self, world: &World, book: &Book) -> Card {
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
            brief: self.brief(world, book.now),
            certificate_id: self.certificate_id(world),
            issued_on: self.issued_on.clone(),
            face: self.lines(world),
            seal: Some(CardSeal {
                name: self.seal(world),
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
            picture: Some(Attachment {
                name: self.name.text(),
                href: format!("/cards/{}/picture", self.id),
                media_type: "image/svg+xml".to_owned(),
                size: self.paint(world).len() as u64,
            }),
            versions: self.versions(world, book),
            reports: book.reports_of(world, &self.id),
            needs_grant: kinds::needs_grant(self),
        }
    }

    /// The certificate, named.
    pub(crate) fn named(&self) -> Named {
        Named {
            id: self.id.clone(),
            name: self.name.text(),
        }
    }
}
