//! Applying on line (Q-A.2.3): from the guide to handing in, and nothing typed is ever lost.
//!
//! [`start`] begins or goes on with a draft; [`desk`] holds the draft, its steps and what is saved where; a file a step.

mod bar;
mod begun;
mod conflict;
mod counter;
mod delivery;
mod desk;
mod differ;
mod end;
mod ended;
mod gate;
mod intake;
mod kept;
mod materials;
mod money;
mod pages;
mod parts;
mod review;
mod saved;
mod saving;
mod sign;
mod situation;
mod start;
mod step;
mod submit;
mod upload_row;
mod way;
mod ways;
mod whom;
mod work;

use crate::routes::{Route, use_route};
use leptos::prelude::*;

/// The room.
#[component]
pub fn Apply() -> impl IntoView {
    let route = use_route();
    // A step is no other page: only what stands in the path makes the page anew.
    move || match route.get() {
        Route::Draft(id) => view! { <desk::Desk id /> }.into_any(),
        Route::Apply(item) => view! { <start::Start item /> }.into_any(),
        _ => ().into_any(),
    }
}
