//! Where the portal stands: the path it is served under, and where one is in it.

use std::sync::OnceLock;

static BASE: OnceLock<&'static str> = OnceLock::new();

/// Sets, once, the path the portal is served under: `""` or `/x` without a slash at the end.
pub fn set_base(base: &str) {
    let _ = BASE.set(String::leak(base.trim_end_matches('/').to_owned()));
}

/// The path the portal is served under, without a slash at the end.
pub fn base() -> &'static str {
    BASE.get().copied().unwrap_or_default()
}

/// A path of the portal as the address bar shows it: with the base before it.
pub fn within(path: &str) -> String {
    [base(), path].concat()
}

/// The home page's address.
pub fn home() -> String {
    within("/")
}

/// The address of a file of the deployment: absolute as it is, else below the base.
pub fn asset(address: &str) -> String {
    if address.starts_with('/') || address.contains("://") {
        address.to_owned()
    } else {
        [base(), "/", address].concat()
    }
}

/// The part of a path below the base; `None` when the path is not of this portal.
pub fn below(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(base())?;
    if rest.is_empty() {
        Some("/")
    } else {
        rest.starts_with('/').then_some(rest)
    }
}

/// Path and query of where one is, as `returnTo` wants it.
pub fn here() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return home();
    };
    [
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default(),
    ]
    .concat()
}

/// The whole address of this page, to be shared.
pub fn address() -> String {
    web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Leaves the portal for another address, in this tab.
pub fn leave(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(address);
    }
}
