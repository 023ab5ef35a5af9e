//! The heavier steps, each a part of the program of its own: who only looks at how to begin need not fetch them.

use super::step::Step;
use crate::browser::page;
use crate::room::{Door, door, part};
use crate::ui::skeleton::{Shape, Skeleton};
use leptos::prelude::*;

macro_rules! step_part {
    ($module:ident, $part:ident, $component:path) => {
        mod $module {
            use super::*;
            part!($part, $component);
            pub use part::arrive;

            pub fn view() -> AnyView {
                door(arrive, || Box::pin(part::$part()))
            }
        }
    };
}

step_part!(form, apply_form, crate::rooms::apply::pages::PageStep);
step_part!(
    materials,
    apply_materials,
    crate::rooms::apply::materials::MaterialsStep
);
step_part!(
    conflict,
    apply_conflict,
    crate::rooms::apply::conflict::Conflict
);
step_part!(ended, apply_ended, crate::rooms::apply::ended::Ended);
step_part!(end, apply_end, crate::rooms::apply::end::EndStep);

step_part!(
    counter,
    apply_counter,
    crate::rooms::apply::counter::Counter
);

/// Going on at a counter.
pub fn counter() -> AnyView {
    quietly();
    counter::view()
}

/// Choosing between two versions.
pub fn conflict() -> AnyView {
    quietly();
    conflict::view()
}

/// One may not act for the applicant any more.
pub fn ended() -> AnyView {
    quietly();
    ended::view()
}

/// A step that is part of another part; it takes what it needs from the context.
pub fn step(step: &Step) -> AnyView {
    quietly();
    match step {
        Step::Page(_) => form::view(),
        Step::Materials => materials::view(),
        _ => end::view(),
    }
}

/// Fetches all of them, one after another: who loses the network on the way can still fill in everything.
pub fn fetch_all() {
    leptos::task::spawn_local(async {
        page::calm().await;
        for arrive in [
            form::arrive,
            materials::arrive,
            end::arrive,
            conflict::arrive,
        ] {
            // One that is lost is asked for again, and told of, when its step is entered.
            let _ = arrive().await;
        }
    });
}

/// What is on its way takes the place of a step, not of the page.
fn quietly() {
    provide_context(Door {
        coming,
        ..expect_context::<Door>()
    });
}

fn coming() -> AnyView {
    view! { <Skeleton shape=Shape::Lines(6) /> }.into_any()
}
