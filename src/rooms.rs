//! The rooms: one per area, named as its visitors would. They use everything else, and never each other.
//!
//! Each arrives when it is entered; [`doors`] is where their code is cut off from the main part.

pub mod accessibility;
pub mod account;
pub mod apply;
pub mod browse;
pub mod compare;
pub mod delegation;
pub mod desk;
pub mod desk_refunds;
pub mod desk_talk;
pub mod doors;
pub mod enter;
pub mod favourites;
pub mod find;
pub mod footprints;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod guide;
pub mod halls;
pub mod help;
pub mod home;
pub mod level;
pub mod lost;
pub mod matter;
pub mod me;
pub mod messages;
pub mod negative;
pub mod notices;
pub mod one_thing;
pub mod papers;
pub mod payments;
pub mod privacy;
pub mod recommended;
pub mod region;
pub mod saver;
pub mod talk;
pub mod verify;
pub mod wallet;
