//! The one door to the back end.
//!
//! A page asks with [`use_remote`] and shows the answer with [`Remote::show`], which knows the four states; a write is
//! [`use_action`]. Pages hold no fetch, no status, no retry.

mod action;
mod answer;
pub mod documents;
mod door;
mod early;
mod events;
mod failure;
mod guarded;
mod remote;
mod shown;
pub mod upload;
mod write;

pub use action::{Action, use_action};
pub use door::{address_of, call, set_root};
pub use events::{Watch, watch};
pub use failure::{Failure, FailureKind};
pub use guarded::use_guarded_action;
pub use remote::{Remote, use_file, use_remote};
pub use shown::{FailureNotice, SignedOut};
pub use write::{Intent, write_leaving};
