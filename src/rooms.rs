//! The rooms: one per area, named as its visitors would. They use everything else, and never each other.
//!
//! Each arrives when it is entered; [`doors`] is where their code is cut off from the main part.

pub mod accessibility;
pub mod browse;
pub mod doors;
pub mod find;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod guide;
pub mod help;
pub mod home;
pub mod lost;
pub mod notices;
pub mod region;
