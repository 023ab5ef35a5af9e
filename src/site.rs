//! What this deployment is: its settings, and what its back end can do.

use crate::backend::{Remote, use_remote};
use crate::config::{Config, Kiosk, Module};
use crate::words;
use contract::endpoints::GetCapabilities;
use contract::wire::{Capabilities, ContactKind};
use std::sync::{Arc, OnceLock};

struct Site {
    config: Config,
    capabilities: Remote<Capabilities>,
}

static SITE: OnceLock<Site> = OnceLock::new();

/// Sets up, once, by the app.
pub fn open(config: Config) {
    let capabilities = use_remote::<GetCapabilities>(|| Some(((), ())));
    let _ = SITE.set(Site {
        config,
        capabilities,
    });
}

/// The settings of this deployment.
pub fn config() -> &'static Config {
    static NONE: OnceLock<Config> = OnceLock::new();
    SITE.get()
        .map_or_else(|| NONE.get_or_init(Config::default), |site| &site.config)
}

/// The terminal that the portal runs on, where it is one that many people use after each other.
pub fn kiosk() -> Option<&'static Kiosk> {
    config().kiosk.as_ref()
}

/// The portal's name; follows the language.
pub fn name() -> String {
    let config = config();
    let english = config
        .name_en
        .as_ref()
        .filter(|_| words::language().tag() == "en");
    english.unwrap_or(&config.name).clone()
}

/// What the back end can do; `None` until it has said so. Reactive.
pub fn capabilities() -> Option<Arc<Capabilities>> {
    SITE.get()?.capabilities.get()
}

/// The telephone number for help; reactive.
pub fn hotline() -> Option<String> {
    config().hotline.clone().or_else(|| {
        let hotline = &capabilities()?.hotline;
        (hotline.kind == ContactKind::Phone).then(|| hotline.value.clone())
    })
}

/// Whether the back end serves a clause and the deployment leaves the module on; reactive. See
/// [`Route::is_served`](crate::routes::Route::is_served).
pub fn serves(clause: &str, module: Option<Module>) -> bool {
    let off = module.is_some_and(|module| config().modules_off.contains(&module));
    !off && capabilities().is_none_or(|can| can.clauses.iter().any(|served| served == clause))
}

/// Whether the back end offers ways to sign in on the portal's own screens; reactive.
pub fn has_own_sign_in() -> bool {
    can_sign_in() && capabilities().is_some_and(|can| !can.sign_in_methods.is_empty())
}

/// Whether one can sign in; reactive.
pub fn can_sign_in() -> bool {
    !config().modules_off.contains(&Module::SignIn) && capabilities().is_some_and(|can| can.sign_in)
}
