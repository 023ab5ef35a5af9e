//! Files that guides lead to: blank forms and samples as PDF, samples of results as SVG.

mod card;
mod pdf;
mod svg;

use contract::wire::{Bill, ResultKind, Text};

use crate::world::World;
use crate::world::items::Item;

/// Which of an item's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    /// The blank form of a material, by its place in the guide.
    Blank(usize),
    /// The sample of a material.
    Sample(usize),
    /// The sample of the result.
    Result,
}

/// A file ready to be sent.
pub(crate) struct File {
    pub name: Text,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

impl Paper {
    /// What stands behind the item's code in the file's id.
    pub(crate) fn suffix(self) -> String {
        match self {
            Self::Blank(at) => format!("-b{at}"),
            Self::Sample(at) => format!("-s{at}"),
            Self::Result => "-r".to_owned(),
        }
    }

    /// Item code and kind from a file's id.
    pub(crate) fn read(id: &str) -> Option<(&str, Self)> {
        let (item, rest) = id.split_once('-')?;
        let number = |text: &str| text.parse().ok().filter(|n: &usize| n.to_string() == text);
        let paper = match rest.split_at_checked(1)? {
            ("b", at) => Self::Blank(number(at)?),
            ("s", at) => Self::Sample(number(at)?),
            ("r", "") => Self::Result,
            _ => return None,
        };
        Some((item, paper))
    }
}

/// The fiscal receipt of a bill that was paid.
pub(crate) fn receipt(world: &World, bill: &Bill) -> Vec<u8> {
    let words = &world.words;
    let line = |key: &str, value: &str| {
        let value = Text::zh(value);
        words.fill(&format!("receipt.{key}"), &[("value", &value)])
    };
    let fiscal = bill.fiscal.as_ref();
    let mark = |key: &str, value: Option<&str>| line(key, value.unwrap_or_default());
    let lines = [
        mark("code", fiscal.map(|own| own.code.as_str())),
        mark("serial", fiscal.map(|own| own.number.as_str())),
        mark("check", fiscal.map(|own| own.check_code.as_str())),
        line("number", &bill.number),
        line("for", bill.name.chinese()),
        line("amount", &bill.amount),
        line("basis", bill.basis.chinese()),
        line("paid", bill.paid_at.as_deref().unwrap_or_default()),
    ];
    pdf::lines(words.zh("receipt.title"), lines.iter().map(Text::chinese))
}
pub(crate) use card::picture;
pub(crate) use pdf::{letter, marked};

/// Makes a file; `None` when the guide does not lead to it.
pub(crate) fn make(world: &World, item: Item, paper: Paper) -> Option<File> {
    let t = world.template(item.template);
    let words = &world.words;
    match paper {
        Paper::Result => (t.result.kind != ResultKind::None).then(|| File {
            name: words.fill("resultName", &[("result", &Text::zh(&*t.result.name))]),
            media_type: "image/svg+xml",
            bytes: svg::result(world, item).into_bytes(),
        }),
        Paper::Blank(at) | Paper::Sample(at) => {
            let row = t.materials.get(at)?;
            let filled = matches!(paper, Paper::Sample(_));
            if !(if filled { row.sample } else { row.blank }) {
                return None;
            }
            let key = if filled { "sampleName" } else { "blankName" };
            Some(File {
                name: words.fill(key, &[("material", &Text::zh(&*row.name))]),
                media_type: "application/pdf",
                bytes: pdf::form(world, item, row, filled),
            })
        }
    }
}
