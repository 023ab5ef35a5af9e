//! The operations of the contract, a type each, and the table of all of them.

use crate::endpoint::{About, Access, Answer, Caching, Endpoint, Id, Method};
use crate::problem::ProblemKind;
use crate::query::{AtMost, Code, Cursor, Limit, ReturnTo, Words};
use crate::validate::Day;
use crate::wire::*;

/// Declares endpoints and the table that documents, kit and router walk through.
macro_rules! endpoints {
    ($($(#[doc = $doc:literal])+ $name:ident {
        id: $id:literal, $method:ident $path:literal, clauses: [$($clause:literal),+], access: $access:expr, caching: $caching:ident,
        answer: $answer:ident, zh: $zh:literal, problems: [$($problem:ident),*],
        ($ppath:ty, $query:ty, $body:ty) -> $output:ty
    })+) => {
        $($(#[doc = $doc])+
        pub struct $name;

        impl Endpoint for $name {
            type Path = $ppath;
            type Query = $query;
            type Body = $body;
            type Output = $output;
            const ABOUT: About = About {
                id: $id,
                method: Method::$method,
                path: $path,
                clauses: &[$($clause),+],
                access: $access,
                caching: Caching::$caching,
                answer: Answer::$answer,
                summary_zh: $zh,
                summary_en: concat!($($doc),+),
                problems: &[$(ProblemKind::$problem),*],
            };
        })+

        pub(super) fn all() -> &'static [About] {
            const ALL: &[About] = &[$($name::ABOUT),+];
            ALL
        }

        #[cfg(feature = "schema")]
        pub(super) fn operations() -> Vec<crate::openapi::Operation> {
            vec![$(crate::openapi::Operation::of::<$name>()),+]
        }
    };
}

mod account;
mod apply;
mod booking;
mod calling;
mod collection;
mod counter;
mod delegation;
mod desk;
mod keeping;
mod matter;
mod me;
mod me_queries;
mod messages;
mod parcel;
mod pay;
mod pay_code;
mod pay_desk;
mod privacy;
mod public;
mod queries;
mod rating;
mod said_queries;
mod session;
mod take_up;
mod talk;
mod wallet;

pub use account::*;
pub use apply::*;
pub use booking::*;
pub use calling::*;
pub use collection::*;
pub use counter::*;
pub use delegation::*;
pub use desk::*;
pub use keeping::*;
pub use matter::*;
pub use me::*;
pub use me_queries::*;
pub use messages::*;
pub use parcel::*;
pub use pay::*;
pub use pay_code::*;
pub use pay_desk::*;
pub use privacy::*;
pub use public::*;
pub use queries::*;
pub use rating::*;
pub use said_queries::*;
pub use session::*;
pub use take_up::*;
pub use talk::*;
pub use wallet::*;

/// Every endpoint of this version, in the order of the documents.
pub fn all() -> impl Iterator<Item = &'static About> {
    [
        public::all(),
        session::all(),
        account::all(),
        booking::all(),
        calling::all(),
        collection::all(),
        parcel::all(),
        counter::all(),
        take_up::all(),
        apply::all(),
        pay::all(),
        pay_desk::all(),
        pay_code::all(),
        delegation::all(),
        matter::all(),
        wallet::all(),
        me::all(),
        messages::all(),
        keeping::all(),
        privacy::all(),
        desk::all(),
        talk::all(),
        rating::all(),
    ]
    .into_iter()
    .flatten()
}

/// The same with what only their types know, for the OpenAPI document.
#[cfg(feature = "schema")]
pub(crate) fn operations() -> Vec<crate::openapi::Operation> {
    [
        public::operations(),
        session::operations(),
        account::operations(),
        booking::operations(),
        calling::operations(),
        collection::operations(),
        parcel::operations(),
        counter::operations(),
        take_up::operations(),
        apply::operations(),
        pay::operations(),
        pay_desk::operations(),
        pay_code::operations(),
        delegation::operations(),
        matter::operations(),
        wallet::operations(),
        me::operations(),
        messages::operations(),
        keeping::operations(),
        privacy::operations(),
        desk::operations(),
        talk::operations(),
        rating::operations(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
