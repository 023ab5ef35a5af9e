//! The types that travel, a file per subject.

mod common;
mod enums;
mod guide;
mod home;
mod item;
mod notice;
mod place;
mod search;
mod session;
mod text;

pub use common::*;
pub use enums::*;
pub use guide::*;
pub use home::*;
pub use item::*;
pub use notice::*;
pub use place::*;
pub use search::*;
pub use session::*;
pub use text::*;

pub use crate::query::{Code, Cursor, Limit, ReturnTo, Words};
