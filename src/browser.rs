//! The one door to the browser: nothing outside (but `backend/`) names `web_sys` or timers.

pub mod dom;
pub mod intl;
pub mod json;
pub mod listen;
pub mod page;
pub mod place;
pub mod share;
pub mod storage;
pub mod time;
