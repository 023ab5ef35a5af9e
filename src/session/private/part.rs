//! Which of the three it is.

use super::{Wanted, guard::Guard, mover::Mover, unlock::Unlock};
use leptos::prelude::*;

/// The part.
#[component]
pub fn PrivatePanel() -> impl IntoView {
    match expect_context::<Wanted>() {
        Wanted::Unlock => view! { <Unlock /> }.into_any(),
        Wanted::Guard => view! { <Guard /> }.into_any(),
        Wanted::Move(kind, id) => view! { <Mover kind id /> }.into_any(),
    }
}
