//! Theme, text size, language. boot.js puts them on the page before any code; the service worker does for later visits.

use crate::browser::{page, terminal};
use crate::words::{self, Language};
use leptos::prelude::*;
use std::sync::OnceLock;

/// The themes: values of the same tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says: light, dark or high contrast.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
    /// For elders: larger, simpler, help on top.
    Elder,
}

impl Theme {
    /// Every theme, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::System,
        Self::Light,
        Self::Dark,
        Self::Contrast,
        Self::Elder,
    ];

    /// The value of `data-theme`; none for what the system says.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("default"),
            Self::Dark => Some("dark"),
            Self::Contrast => Some("contrast"),
            Self::Elder => Some("elder"),
        }
    }
}

#[derive(Clone, Copy)]
struct Look {
    theme: RwSignal<Theme>,
    size: RwSignal<u8>,
}

fn look() -> Look {
    static LOOK: OnceLock<Look> = OnceLock::new();
    *LOOK.get_or_init(|| Look {
        theme: RwSignal::new(Theme::System),
        size: RwSignal::new(0),
    })
}

/// boot.js has read what was stored and put it on `<html>`: the page is the truth.
pub(super) fn open() {
    let look = look();
    if let Some(name) = page::on_html("data-theme") {
        look.theme.set(
            Theme::ALL
                .into_iter()
                .find(|theme| theme.name() == Some(name.as_str()))
                .unwrap_or_default(),
        );
    }
    if let Some(size) = page::on_html("data-text").and_then(|text| text.parse().ok()) {
        look.size.set(size);
    }
    if let Some(language) = page::on_html("lang").and_then(|tag| Language::from_tag(&tag)) {
        words::set_language(language);
    }
}

pub(super) fn forget() {
    // On a terminal everybody begins with large letters.
    let first = if terminal::is_on() {
        Theme::Elder
    } else {
        Theme::System
    };
    look().theme.set(first);
    look().size.set(0);
    wear();
}

/// The theme chosen; reactive.
pub fn theme() -> Theme {
    look().theme.get()
}

/// Chooses a theme, for now and later.
pub fn set_theme(theme: Theme) {
    look().theme.set(theme);
    wear();
}

/// How many steps the text is larger than the theme has it, 0 to 4; reactive.
pub fn text_size() -> u8 {
    look().size.get()
}

/// Chooses the size of text, 0 to 4.
pub fn set_text_size(size: u8) {
    look().size.set(size.min(4));
    wear();
}

/// Chooses the language.
pub fn set_language(language: Language) {
    words::set_language(language);
    wear();
}

fn wear() {
    let look = look();
    let size = look.size.get_untracked();
    let size = (size > 0).then(|| size.to_string());
    page::wear(
        look.theme.get_untracked().name(),
        size.as_deref(),
        untrack(words::language).tag(),
    );
}
