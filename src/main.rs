//! Starts the portal.

mod app;
mod backend;
mod browser;
mod config;
mod frame;
mod keep;
mod room;
mod rooms;
mod routes;
mod say;
mod session;
mod show;
mod site;
mod styles;
mod ui;
mod words;

fn main() {
    app::start();
}
