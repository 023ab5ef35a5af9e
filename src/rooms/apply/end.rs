//! The steps from the delivery to handing in: the last part of the way.

use super::desk::Hand;
use super::step::Step;
use super::{delivery, money, review, sign, submit};
use leptos::prelude::*;

/// The step that one is at.
#[component]
pub fn EndStep() -> impl IntoView {
    let hand = expect_context::<Hand>();
    match hand.way.now.get_untracked() {
        Step::Delivery => delivery::delivery(hand),
        Step::Pay => money::pay(hand),
        Step::Review => review::review(hand),
        Step::Sign => sign::sign(hand),
        _ => submit::submit(hand),
    }
}
