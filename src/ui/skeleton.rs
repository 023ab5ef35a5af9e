//! Waiting, in the shape of what comes: seen after 150 ms; after 3 s it says what takes long; after 10 s it offers a way out.

use super::{
    Text,
    button::{Button, ButtonKind},
    icon,
    link::{Link, LinkKind},
};
use crate::{
    browser::{place, time},
    styles, words,
};
use leptos::prelude::*;
use std::time::Duration;

/// What will stand here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Running text.
    Lines(u8),
    /// A list of hits or cards.
    Cards(u8),
    /// Tiles side by side.
    Tiles(u8),
    /// A heading and text.
    Page,
}

/// The first state of anything remote.
#[component]
pub fn Skeleton(
    /// What will stand here.
    #[prop(default = Shape::Lines(3))]
    shape: Shape,
    /// What is coming, to be said after 3 s: "the guide", "your cases".
    #[prop(into, optional)]
    what: Option<Text>,
    /// Tries again, offered after 10 s.
    #[prop(into, optional)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    // 0: just begun, 1: takes long, 2: takes too long.
    let wait = RwSignal::new(0_u8);
    time::after(Duration::from_secs(3), move || wait.set(1));
    time::after(Duration::from_secs(10), move || wait.set(2));
    let (name, count) = match shape {
        Shape::Lines(count) => ("line", count),
        Shape::Cards(count) => ("card", count),
        Shape::Tiles(count) => ("tile", count),
        Shape::Page => ("line", 7),
    };
    let says = move || match (wait.get(), &what) {
        (0, _) => words::ui::loading().to_owned(),
        (1, Some(what)) => words::ui::still_loading_what(&what.get()),
        (1, None) => words::ui::still_loading().to_owned(),
        _ => words::ui::too_long().to_owned(),
    };
    view! {
        <div class=styles::skeleton::SKELETON>
            <p class=styles::skeleton::SAYS role="status" data-wait=move || wait.get().to_string()>
                {says}
            </p>
            {move || {
                (wait.get() == 2)
                    .then(|| {
                        view! {
                            <div class="row">
                                {on_retry
                                    .map(|retry| {
                                        view! {
                                            <Button kind=ButtonKind::Secondary picture=icon::REFRESH on_press=retry>
                                                {words::ui::retry}
                                            </Button>
                                        }
                                    })} <Link href=place::home() kind=LinkKind::Lone>
                                    {words::ui::back_home}
                                </Link>
                            </div>
                        }
                    })
            }}
            <div class="bones" data-shape=name aria-hidden="true">
                {(0..count).map(|_| view! { <span class="bone"></span> }).collect_view()}
            </div>
        </div>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "lines",
            view: || view! { <Skeleton /> }.into_any(),
        },
        Example {
            name: "cards",
            view: || {
                view! { <Skeleton shape=Shape::Cards(3) what=g::what on_retry=|()| () /> }
                    .into_any()
            },
        },
        Example {
            name: "tiles",
            view: || view! { <Skeleton shape=Shape::Tiles(6) /> }.into_any(),
        },
    ]
};
