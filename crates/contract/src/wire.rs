//! The types that travel, a file per subject.

mod card;
mod case;
mod common;
mod desk;
mod draft;
mod enums;
mod form;
mod guide;
mod home;
mod identity;
mod item;
mod message;
mod notice;
mod place;
mod rating;
mod search;
mod session;
mod text;

pub use card::*;
pub use case::*;
pub use common::*;
pub use desk::*;
pub use draft::*;
pub use enums::*;
pub use form::*;
pub use guide::*;
pub use home::*;
pub use identity::*;
pub use item::*;
pub use message::*;
pub use notice::*;
pub use place::*;
pub use rating::*;
pub use search::*;
pub use session::*;
pub use text::*;

pub use crate::query::{Code, Cursor, Limit, ReturnTo, Words};
