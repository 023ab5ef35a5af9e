//! Whether what a person says in a draft is of the right shape: known names, lists where lists belong. Whether it is
//! complete and right is another question, asked before submission.

use contract::FieldError;
use contract::form::join;
use contract::wire::{
    Answer, Answers, DraftContent, FieldKind, FormDefinition, FormField, SupplyKind,
};

use super::{Open, view};
use crate::cards;
use crate::http::routes::Ctx;

/// The most characters of one answer.
const LONGEST: usize = 20_000;
/// The most rows of a group or table.
const MOST_ROWS: usize = 1_000;

struct Wrongs(Vec<FieldError>);

impl Wrongs {
    fn add(&mut self, pointer: &str, expected: &str) {
        self.0
            .push(FieldError::at(pointer, format!("expected {expected}")));
    }
}

/// Everything that is not of the right shape.
pub(super) fn wrongs(ctx: &Ctx<'_>, open: &Open, content: &DraftContent) -> Vec<FieldError> {
    let mut wrongs = Wrongs(Vec::new());
    situation(open, content, &mut wrongs);
    answers(&open.kept.form, &content.answers, &mut wrongs);
    supplies(ctx, open, content, &mut wrongs);
    delivery(open, content, &mut wrongs);
    for (at, disputed) in content.disputed.iter().enumerate() {
        let known = open.kept.prefilled.iter();
        if !known.into_iter().any(|p| p.pointer == disputed.pointer) {
            let pointer = format!("/disputed/{at}/pointer");
            wrongs.add(&pointer, "the pointer of an answer that was filled in");
        }
        if disputed.note.chars().count() > 500 {
            wrongs.add(&format!("/disputed/{at}/note"), "500 characters at most");
        }
    }
    if content
        .place
        .as_ref()
        .is_some_and(|place| place.len() > 200)
    {
        wrongs.add("/place", "200 bytes at most");
    }
    wrongs.0
}

fn situation(open: &Open, content: &DraftContent, wrongs: &mut Wrongs) {
    for (at, answer) in content.situation.iter().enumerate() {
        let known = open.guide.situations.iter();
        let Some(question) = known.into_iter().find(|q| q.id == answer.question) else {
            wrongs.add(
                &format!("/situation/{at}/question"),
                "the id of a question of the guide",
            );
            continue;
        };
        for (n, option) in answer.options.iter().enumerate() {
            if !question.options.iter().any(|known| known.id == *option) {
                wrongs.add(
                    &format!("/situation/{at}/options/{n}"),
                    "the id of an option",
                );
            }
        }
        if answer.options.len() > 1 && !question.multiple {
            wrongs.add(&format!("/situation/{at}/options"), "one option at most");
        }
        if content.situation[..at]
            .iter()
            .any(|old| old.question == answer.question)
        {
            wrongs.add(&format!("/situation/{at}/question"), "each question once");
        }
    }
}

/// Everything that is not of the right shape among answers to a form.
pub(super) fn answer_wrongs(form: &FormDefinition, all: &Answers) -> Vec<FieldError> {
    let mut wrongs = Wrongs(Vec::new());
    answers(form, all, &mut wrongs);
    wrongs.0
}

fn answers(form: &FormDefinition, all: &Answers, wrongs: &mut Wrongs) {
    let groups = || form.pages.iter().flat_map(|page| &page.groups);
    for (id, answer) in &all.0 {
        let pointer = join("/answers", id);
        let plain = groups().filter(|group| group.repeat.is_none());
        if let Some(field) = plain.flat_map(|group| &group.fields).find(|f| f.id == *id) {
            one(field, answer, &pointer, wrongs);
        } else if let Some(group) = groups().find(|g| g.repeat.is_some() && g.id == *id) {
            rows(&group.fields, answer, &pointer, wrongs);
        } else {
            wrongs.add(&pointer, "the id of a field of the form");
        }
    }
}

fn one(field: &FormField, answer: &Answer, pointer: &str, wrongs: &mut Wrongs) {
    match (&field.kind, answer) {
        (FieldKind::Table, _) => rows(&field.columns, answer, pointer, wrongs),
        (FieldKind::Choices, Answer::Several(options)) => {
            for (at, option) in options.iter().enumerate() {
                text(option, &format!("{pointer}/{at}"), wrongs);
            }
        }
        (FieldKind::Choices, _) => wrongs.add(pointer, "a list of options"),
        (_, Answer::One(said)) => text(said, pointer, wrongs),
        _ => wrongs.add(pointer, "a text"),
    }
}

fn rows(fields: &[FormField], answer: &Answer, pointer: &str, wrongs: &mut Wrongs) {
    let rows: &[Answers] = match answer {
        Answer::Rows(rows) => rows,
        Answer::Several(none) if none.is_empty() => &[],
        _ => return wrongs.add(pointer, "a list of rows"),
    };
    if rows.len() > MOST_ROWS {
        return wrongs.add(pointer, "1000 rows at most");
    }
    for (at, row) in rows.iter().enumerate() {
        for (id, answer) in &row.0 {
            let pointer = join(&format!("{pointer}/{at}"), id);
            match fields.iter().find(|field| field.id == *id) {
                Some(field) => one(field, answer, &pointer, wrongs),
                None => wrongs.add(&pointer, "the id of a field of the row"),
            }
        }
    }
}

fn text(said: &str, pointer: &str, wrongs: &mut Wrongs) {
    if said.chars().count() > LONGEST {
        wrongs.add(pointer, "20000 characters at most");
    } else if said.contains('\0') {
        wrongs.add(pointer, "no control characters");
    }
}

fn supplies(ctx: &Ctx<'_>, open: &Open, content: &DraftContent, wrongs: &mut Wrongs) {
    let mut cards = cards::of(ctx, &open.kept.applicant);
    cards.extend(cards::of(ctx, &open.kept.owner));
    for (at, supply) in content.supplies.iter().enumerate() {
        let mut wrong = |field: &str, expected: &str| {
            wrongs.add(&format!("/supplies/{at}/{field}"), expected);
        };
        if !open.guide.materials.iter().any(|m| m.id == supply.material) {
            wrong("material", "the id of a material of the guide");
        }
        let before = &content.supplies[..at];
        if before.iter().any(|old| old.material == supply.material) {
            wrong("material", "each material once");
        }
        if matches!(supply.kind, SupplyKind::Other(_)) {
            wrong("kind", "a way in which a material may be supplied");
        }
        // Whether the card still holds is asked before submission: it may run out meanwhile.
        let known = |id: &String| cards.iter().any(|card| card.id == *id);
        let expected = supply.kind == SupplyKind::Certificate;
        if supply
            .card
            .as_ref()
            .map_or(expected, |id| !expected || !known(id))
        {
            wrong(
                "card",
                "the id of a card of the wallet, with CERTIFICATE only",
            );
        }
    }
}

fn delivery(open: &Open, content: &DraftContent, wrongs: &mut Wrongs) {
    let Some(delivery) = &content.delivery else {
        return;
    };
    if !view::delivery_kinds(open).contains(&delivery.kind) {
        wrongs.add("/delivery/kind", "a way in which it can be delivered");
    }
    let texts = [
        ("recipient", &delivery.recipient),
        ("mobile", &delivery.mobile),
        ("region", &delivery.region),
        ("address", &delivery.address),
        ("place", &delivery.place),
    ];
    for (name, said) in texts {
        if said.as_ref().is_some_and(|said| said.chars().count() > 200) {
            wrongs.add(&format!("/delivery/{name}"), "200 characters at most");
        }
    }
}
