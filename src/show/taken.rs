//! After a step that a button took.

use crate::{
    browser::page,
    frame::arrival,
    ui::{Tone, toast::toast},
    words::Phrase,
};
use leptos::prelude::untrack;

/// Says what was done, to eyes and to ears, and puts the keyboard on the heading where its button has gone.
pub fn taken(told: Phrase) {
    let told = untrack(told);
    toast(Tone::Done, told, None);
    page::announce(told);
    arrival::catch_focus();
}
