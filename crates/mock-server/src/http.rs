//! How requests come in and answers go out.

pub(crate) mod asked;
pub(crate) mod cursor;
pub(crate) mod gate;
mod guard;
pub(crate) mod own_page;
pub(crate) mod refuse;
pub(crate) mod reply;
pub(crate) mod routes;
pub(crate) mod security;
mod spoilt;
pub(crate) mod statics;
