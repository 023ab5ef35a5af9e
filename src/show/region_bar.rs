//! For which region a page speaks, and how to change it.

use crate::{
    frame, keep, styles,
    ui::{
        button::{Button, ButtonKind},
        icon,
    },
    words,
};
use leptos::prelude::*;

/// Above every list that depends on the region.
#[component]
pub fn RegionBar() -> impl IntoView {
    // The name may come later than the list; the line keeps its place.
    view! {
        <div class=styles::region_bar::BAR>
            <p class=styles::region_bar::NAME>
                <icon::Icon picture=icon::PLACE />
                {move || words::show::region_now(&keep::region_name().unwrap_or_default())}
            </p>
            <Button kind=ButtonKind::Quiet on_press=|()| frame::open_regions()>
                {words::show::region_change}
            </Button>
        </div>
    }
    .into_any()
}
