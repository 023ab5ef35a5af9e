//! Coming in person at a time of one's own choice.

use super::*;

endpoints! {
    /// The times at which an item can be booked in a hall, with the places left. `NOT_FOUND` where the hall does not take it.
    ListHallSlots {
        id: "listHallSlots", Get "/halls/{id}/slots", clauses: ["Y-7"], access: Access::Public, caching: Never,
        answer: Json, zh: "大厅可预约时段：按事项和窗口，含余号", problems: [NotFound],
        (Id, SlotQuery, ()) -> HallSlots
    }
    /// All bookings of oneself, and of those one acts for.
    ListBookings {
        id: "listBookings", Get "/me/bookings", clauses: ["Y-7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我的预约", problems: [],
        ((), (), ()) -> Bookings
    }
    /// Books a time. `CONFLICT` with `TAKEN` at `/from` when somebody was faster; other refusals name a [`BookingFault`].
    StartBooking {
        id: "startBooking", Post "/me/bookings", clauses: ["Y-7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "预约到大厅办理", problems: [NotFound, NotAllowed, Conflict],
        ((), (), BookingStart) -> Booking
    }
    /// A booking with its ticket, for whom it is and who made it; to others there is none.
    GetBooking {
        id: "getBooking", Get "/me/bookings/{id}", clauses: ["Y-7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "一次预约：取号凭证、要带的材料", problems: [NotFound],
        (Id, (), ()) -> Booking
    }
    /// Changes or cancels a booking, or takes a number for it at the hall. `CONFLICT` when it is too late or too early for that,
    /// or when the new time is taken.
    ActOnBooking {
        id: "actOnBooking", Post "/me/bookings/{id}/acts", clauses: ["Y-7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "改约、取消预约、到场取号", problems: [NotFound, Conflict, Stale],
        (Id, (), BookingStep) -> Booking
    }
}
