//! 咨询, 投诉 and 建议: threads between personas and offices, by the table of [`contract::thread`].

mod answers;
mod begin;
mod book;
mod desk;
mod reckon;
mod record;
mod seeds;
mod show;
mod step;
mod told;

pub(crate) use answers::published;
pub(crate) use begin::{begin, options};
pub(crate) use book::{Book, Talk};
pub(crate) use desk::{file as desk_file, inbox, sees};
pub(crate) use record::Record;
pub(crate) use show::{summary, thread};
pub(crate) use step::{act, by_person};

/// Most characters of what is said.
pub(crate) const MOST: u32 = 2000;
/// Most characters of a title.
pub(crate) const MOST_TITLE: usize = 60;
