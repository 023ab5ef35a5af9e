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

/// What stands after the origin, a lone question mark included.
pub fn here_in_full() -> String {
    let address = address();
    address
        .strip_prefix(&super::page::origin())
        .unwrap_or_default()
        .to_owned()
}

/// An address as another device needs it, with the origin.
pub fn in_full(href: &str) -> String {
    web_sys::Url::new_with_base(href, &address()).map_or_else(|_| href.to_owned(), |url| url.href())
}

/// The whole address of this page, to be shared.
pub fn address() -> String {
    web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// A part of an address as it was before it was put there; as it stands where it cannot have been.
pub fn decoded(part: &str) -> String {
    js_sys::decode_uri_component(part).map_or_else(|_| part.to_owned(), Into::into)
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
