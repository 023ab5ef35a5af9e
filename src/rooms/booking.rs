//! 预约: booking a visit to a hall, and one's bookings with their tickets.

mod acts;
mod calendar;
mod choose;
mod faults;
mod list;
mod names;
mod page;
mod queue;
mod slots;
mod ticket;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

/// The room: booking, all bookings, or one.
#[component]
pub fn BookingRoom() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::booking::signed_out /> }.into_any()
    }));
    let route = use_route();
    (move || match route.get() {
        Route::Book(hall) => view! { <choose::BookPage hall /> }.into_any(),
        Route::Booking(id) => view! { <page::BookingPage id /> }.into_any(),
        _ => view! { <list::BookingsPage /> }.into_any(),
    })
    .into_any()
}
