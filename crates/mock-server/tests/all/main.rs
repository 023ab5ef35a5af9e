//! The mock server held by its own tests, over real sockets. One binary, because linking is what takes long.

mod apply;
mod apply_drafts;
mod apply_files;
mod apply_sign_pay;
mod browser;
mod cards;
mod cases;
mod catalogue;
mod client;
mod corrections;
mod counter;
mod desk;
mod docs_page;
mod faults;
mod guide;
mod identity;
mod import;
mod knobs;
mod privacy;
mod reading;
mod search;
mod session;
mod site;
mod somebody;
mod take_up;
mod wire;
