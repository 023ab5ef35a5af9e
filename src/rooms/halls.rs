//! 政务服务大厅: where one is served in person, when it is open, how long one waits there.

mod list;
mod map;
mod names;
mod now;
mod page;
mod spots;
mod windows;

use crate::routes::{Route, use_route};
use leptos::prelude::*;

/// The room: all halls of the region, or one.
#[component]
pub fn Halls() -> impl IntoView {
    let route = use_route();
    (move || match route.get() {
        Route::Hall(id) => view! { <page::HallPage id /> }.into_any(),
        _ => view! { <list::List /> }.into_any(),
    })
    .into_any()
}
