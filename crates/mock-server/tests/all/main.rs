//! The mock server held by its own tests, over real sockets. One binary, because linking is what takes long.

mod apply;
mod apply_files;
mod browser;
mod cards;
mod cases;
mod catalogue;
mod client;
mod desk;
mod faults;
mod guide;
mod identity;
mod import;
mod knobs;
mod reading;
mod search;
mod session;
mod site;
mod wire;
