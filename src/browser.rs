//! The one door to the browser: nothing outside (but `backend/`) names `web_sys` or timers.

pub mod camera;
pub mod dom;
pub mod files;
pub mod ink;
pub mod intl;
pub mod json;
pub mod listen;
pub mod page;
pub mod passkey;
pub mod place;
pub mod secret;
pub mod share;
pub mod sight;
pub mod speech;
pub mod storage;
pub mod tabs;
pub mod terminal;
pub mod time;
pub mod vault;
pub mod whereabouts;
