//! The scoped class names that build.rs makes of `src/**/*.css`.
//!
//! `src/ui/button.css` gives `styles::button::LABEL` for its rule `.label`, to be used as it is
//! (`class=styles::button::LABEL`), and `styles::BUTTON`, the bare scope, for `view! { class = BUTTON, … }`.

include!(concat!(env!("OUT_DIR"), "/styles.rs"));

#[cfg(test)]
#[path = "../build/contrast.rs"]
mod contrast;
#[cfg(test)]
#[path = "../build/refuse.rs"]
mod refuse;
