//! Words for what stands about bookings.

use crate::{say, show::weekday, ui::Tone, words};
use contract::{
    halls::minutes,
    wire::{BookingBrief, BookingState},
};

/// How a state is coloured and called; reactive. A name that this portal does not know is shown as it came.
pub fn state(state: &BookingState) -> (Tone, String) {
    use words::booking as told;
    let (tone, name) = match state {
        BookingState::Booked => (Tone::Info, told::booked()),
        BookingState::Arrived => (Tone::Info, told::arrived()),
        BookingState::Served => (Tone::Done, told::served()),
        BookingState::Missed => (Tone::Danger, told::missed()),
        BookingState::Cancelled => (Tone::Plain, told::cancelled()),
        BookingState::Other(name) => (Tone::Plain, &**name),
    };
    (tone, name.to_owned())
}

/// Day, weekday, from and until; reactive.
pub fn when(brief: &BookingBrief) -> String {
    let part = |iso: &str, from: usize, to: usize| iso.get(from..to).unwrap_or_default().to_owned();
    time(
        &part(&brief.starts_at, 0, 10),
        &part(&brief.starts_at, 11, 16),
        &part(&brief.ends_at, 11, 16),
    )
}

/// A day and a time on it; reactive.
pub fn time(date: &str, from: &str, to: &str) -> String {
    words::booking::when(&say::day(date), weekday::weekday(date), from, to)
}

/// Minutes of a time of the day, for telling which of two is nearer.
pub fn minute(time: &str) -> i64 {
    minutes(time).map_or(0, i64::from)
}
