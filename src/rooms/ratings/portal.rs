//! What people think of the portal itself, and a way to say it.

use crate::{
    backend::use_remote,
    browser::intl,
    show::{level_bars, rate_portal::RatePortal},
    ui::skeleton::Shape,
    words,
};
use contract::{
    endpoints::{GetPortalRatings, PortalRatingsQuery},
    wire::PortalRatings,
};
use leptos::prelude::*;

/// The section.
pub fn portal() -> AnyView {
    let turn = RwSignal::new(0_u32);
    let told = use_remote::<GetPortalRatings>(move || {
        turn.track();
        Some(((), PortalRatingsQuery::default()))
    });
    view! {
        <section class="stack">
            <h2>{words::rate_portal::portal}</h2>
            {told.show(Shape::Lines(2), words::ratings::what, |told| shown(&told))}
            <RatePortal item=None rated=move |()| turn.update(|turn| *turn += 1) />
        </section>
    }
    .into_any()
}

fn shown(told: &PortalRatings) -> AnyView {
    let count = told.count;
    match told.mean.clone().filter(|_| count > 0) {
        Some(mean) => view! {
            <p>{move || words::rate_portal::portal_told(&mean, &intl::number(count))}</p>
            {level_bars::levels(words::rate_portal::levels_caption, &told.levels, count)}
        }
        .into_any(),
        None => view! { <p>{words::rate_portal::portal_none}</p> }.into_any(),
    }
}
