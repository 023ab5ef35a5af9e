//! 差评整改: a bad rating is looked into, answered and revisited, by the table of [`contract::rectify`].

mod desk;
mod record;
mod seeds;
mod show;
mod step;

pub(crate) use desk::{file as desk_file, inbox, sees};
pub(crate) use record::Record;
pub(crate) use seeds::sow;
pub(crate) use show::show;
pub(crate) use step::{act, open, revisit, time_goes_by};

use crate::cases::Book;

/// Most characters of what is said.
const MOST: usize = 2000;

/// Where a rectification stands: its case, and its place there.
#[derive(Clone, Copy)]
pub(crate) struct Spot {
    pub case: usize,
    pub at: usize,
}

/// The rectification of an id.
pub(crate) fn find(book: &Book, id: &str) -> Option<Spot> {
    (0..).zip(book.cases()).find_map(|(case, record)| {
        let at = record.rectifications.iter().position(|one| one.id == id)?;
        Some(Spot { case, at })
    })
}
