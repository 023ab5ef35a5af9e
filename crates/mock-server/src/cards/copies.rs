//! 用途水印: copies for one purpose, each with its end; recalled, they hold no more.

use contract::Problem;
use contract::wire::{
    Attachment, CardChecked, CardCopy, CardState, CardTermState, CardUseKind, CardVerdict,
    CopyStart, CopyTerms, Text,
};
use serde::{Deserialize, Serialize};

use super::shown::{Checker, bare, found};
use super::terms::{self, Wrong};
use super::{CardRow, face_lines};
use crate::cases::Book;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::paper;
use crate::session::secret;
use crate::world::World;

/// Days for which a copy may hold.
const MOST_DAYS: i64 = 180;

/// A copy.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct CopyRow {
    id: String,
    persona: String,
    card: String,
    code: String,
    terms: CopyTerms,
    at: i64,
    revoked: Option<i64>,
}

impl CopyRow {
    fn state(&self, now: i64) -> CardTermState {
        terms::state("", &self.terms.valid_until, self.revoked, now)
    }

    fn draw(&self, world: &World, card: &CardRow) -> Vec<u8> {
        let words = &world.words;
        let (purpose, recipient) = (
            Text::zh(&*self.terms.purpose),
            Text::zh(&*self.terms.recipient),
        );
        let both = [("purpose", &purpose), ("recipient", &recipient)];
        let until = clock::parse(&format!("{}T00:00:00+08:00", self.terms.valid_until));
        let day = clock::day_in_words(clock::day(until.unwrap_or(self.at)));
        let mut lines = face_lines(card, world);
        lines.push(String::new());
        for text in [
            words.fill("card.copy.for", &both),
            words.fill("card.copy.until", &[("day", &day)]),
            words.fill("card.copy.code", &[("code", &Text::zh(&*self.code))]),
        ] {
            lines.push(text.chinese().to_owned());
        }
        let title = words.fill("card.copy.title", &[("card", &card.name.text())]);
        let mark = words.fill("card.copy.mark", &both);
        paper::marked(
            title.chinese(),
            &lines,
            words.zh("card.copy.note"),
            mark.chinese(),
        )
    }

    fn show(&self, world: &World, card: &CardRow, now: i64) -> CardCopy {
        let name = world
            .words
            .fill("card.copy.title", &[("card", &card.name.text())]);
        let file = |tag: &str| format!("{}.pdf", name.in_language(tag).0);
        CardCopy {
            id: self.id.clone(),
            code: self.code.clone(),
            terms: self.terms.clone(),
            made_at: clock::rfc3339(self.at),
            state: self.state(now),
            file: Attachment {
                name: Text::both(file("zh-CN"), file("en")),
                href: format!("/cards/{}/copies/{}/file", card.id, self.id),
                media_type: "application/pdf".to_owned(),
                size: self.draw(world, card).len() as u64,
            },
        }
    }
}

/// The copies of a card, the newest first.
pub(crate) fn list(world: &World, book: &Book, card: &CardRow) -> Vec<CardCopy> {
    let own = book.wallets.copies.iter().rev();
    own.filter(|copy| copy.card == card.id)
        .map(|copy| copy.show(world, card, book.now))
        .collect()
}

/// Makes a copy.
pub(crate) fn make(
    ctx: &Ctx<'_>,
    book: &mut Book,
    card: &CardRow,
    start: &CopyStart,
) -> Result<CardCopy, Problem> {
    let (world, now) = (&ctx.world, book.now);
    let mut wrong = Wrong::new();
    let terms = CopyTerms {
        purpose: wrong.words("/purpose", &start.purpose),
        recipient: wrong.words("/recipient", &start.recipient),
        valid_until: start.valid_until.clone(),
    };
    wrong.days(
        ("", &start.valid_until),
        ("", "/validUntil"),
        MOST_DAYS,
        now,
    );
    wrong.check(ctx)?;
    if card.state(now) != CardState::Valid {
        return Err(refuse::conflict(ctx.trace(), "this card does not hold"));
    }
    let copy = CopyRow {
        id: secret().chars().take(16).collect(),
        persona: card.persona.clone(),
        card: card.id.clone(),
        code: secret().chars().take(20).collect(),
        terms,
        at: now,
        revoked: None,
    };
    let shown = copy.show(world, card, now);
    let purpose = format!("{}\u{ff1a}{}", copy.terms.recipient, copy.terms.purpose);
    book.wallets.copies.push(copy);
    let by = world.words.text("card.use.self");
    book.note_use(
        card,
        CardUseKind::CopyMade,
        by,
        Some(Text::zh(purpose)),
        now,
    );
    Ok(shown)
}

fn of<'a>(
    ctx: &Ctx<'_>,
    book: &'a mut Book,
    card: &CardRow,
    id: &str,
) -> Result<&'a mut CopyRow, Problem> {
    let mut own = book.wallets.copies.iter_mut();
    own.find(|copy| copy.card == card.id && copy.id == id)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "copy"))
}

/// The document of a copy that holds.
pub(crate) fn file(
    ctx: &Ctx<'_>,
    book: &mut Book,
    card: &CardRow,
    id: &str,
) -> Result<(Text, Vec<u8>), Problem> {
    let now = book.now;
    let copy = of(ctx, book, card, id)?.clone();
    if copy.state(now) != CardTermState::Active {
        return Err(refuse::conflict(ctx.trace(), "this copy holds no more"));
    }
    let name = copy.show(&ctx.world, card, now).file.name;
    Ok((name, copy.draw(&ctx.world, card)))
}

/// Recalls a copy.
pub(crate) fn recall(
    ctx: &Ctx<'_>,
    book: &mut Book,
    card: &CardRow,
    id: &str,
) -> Result<CardCopy, Problem> {
    let now = book.now;
    let copy = of(ctx, book, card, id)?;
    if copy.state(now) != CardTermState::Active {
        return Err(refuse::conflict(ctx.trace(), "this copy holds no more"));
    }
    copy.revoked = Some(now);
    Ok(copy.show(&ctx.world, card, now))
}

impl Book {
    /// Checks the code of a copy; `None` when it is none.
    pub(super) fn check_copy(
        &mut self,
        world: &World,
        code: &str,
        by: &Checker,
        now: i64,
    ) -> Option<CardChecked> {
        let mut copies = self.wallets.copies.iter();
        let copy = copies
            .find(|copy| copy.code.eq_ignore_ascii_case(code))?
            .clone();
        let over = match copy.state(now) {
            CardTermState::Active => None,
            CardTermState::Revoked => Some(CardVerdict::Recalled),
            _ => Some(CardVerdict::Expired),
        };
        if let Some(verdict) = over {
            return Some(bare(verdict, now));
        }
        let row = self.card_of(world, &copy.persona, &copy.card)?;
        let purpose = Some(Text::zh(&*copy.terms.purpose));
        self.note_use(
            &row,
            CardUseKind::CopyChecked,
            by.name.clone(),
            purpose,
            now,
        );
        let mut checked = found(world, &row, now);
        checked.copy = (checked.verdict == CardVerdict::Valid).then_some(copy.terms);
        Some(checked)
    }
}
