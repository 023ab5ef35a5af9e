//! Moments as people say them, in the time of the office they were written in.

use crate::{say, words};
use leptos::prelude::*;

/// A moment (`2026-03-27T09:30:00+08:00`) in words: `2026年3月27日 09:30`; reactive. What is none comes back as it is.
pub fn moment(iso: &str) -> String {
    match clock(iso) {
        Some(time) => words::show::moment(&say::day(&iso[..10]), time),
        None => say::day(iso),
    }
}

/// A moment on screen, with the same for machines.
pub fn told(iso: &str) -> AnyView {
    let (iso, shown) = (iso.to_owned(), iso.to_owned());
    view! { <time datetime=iso>{move || moment(&shown)}</time> }.into_any()
}

/// `09:30`.
fn clock(iso: &str) -> Option<&str> {
    let time = iso.get(11..16)?;
    let of_a_day = iso.is_char_boundary(10) && time.as_bytes().get(2) == Some(&b':');
    of_a_day.then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_in_words_and_what_is_none_stays() {
        assert_eq!(
            moment("2026-03-27T09:30:00+08:00"),
            "2026\u{5e74}3\u{6708}27\u{65e5} 09:30"
        );
        assert_eq!(moment("2026-03-27"), "2026\u{5e74}3\u{6708}27\u{65e5}");
        assert_eq!(
            moment("\u{660e}\u{5929}\u{4e0a}\u{5348}"),
            "\u{660e}\u{5929}\u{4e0a}\u{5348}"
        );
    }
}
