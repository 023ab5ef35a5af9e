//! Starts the portal.

mod app;
mod backend;
mod browser;
mod config;
mod form;
mod frame;
mod keep;
mod kiosk;
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

/// Smaller and faster than the one of the standard library.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    app::start();
}
