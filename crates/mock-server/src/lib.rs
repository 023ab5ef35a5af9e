//! The contract served over an in-memory world: for working on the portal, demonstrating it, and testing it, without
//! a back end.
//!
//! The world is made from a seed and a size and is the same for the same two. Knobs below `/_mock/` reset it, move its
//! clock and make it fail on demand. Tests start one with [`spawn_for_test`].

#![expect(
    clippy::result_large_err,
    reason = "a problem is made once per refused request: its size costs nothing"
)]

mod account;
mod api;
mod bills;
mod bookings;
mod by_name;
mod cards;
mod cases;
mod clock;
mod delegations;
mod docs_page;
mod documents;
mod drafts;
mod faults;
mod files;
mod forms;
mod http;
mod keeping;
mod knobs;
mod mail;
mod paper;
mod portal_ratings;
mod principals;
mod privacy;
mod rectify;
mod search;
mod search_log;
mod server;
mod session;
mod shelf;
mod signatures;
mod standing;
mod state;
mod tags;
mod talk;
mod world;

pub mod cli;
pub mod import;
pub mod wrong;

pub use api::openapi;
pub use server::{Server, TestServer, spawn_for_test, spawn_with};
pub use state::{Options, Shared};
pub use world::{Catalogue, MOST_ITEMS, World};
