//! A digest that proves that something was not changed: folded away, because few compare it.

use crate::{styles, ui::disclosure::Disclosure, words};
use leptos::prelude::*;

/// The SM3 digest, in groups of eight so that it can be compared by eye.
pub fn digest(sm3: &str) -> AnyView {
    let digits = grouped(sm3);
    view! {
        <Disclosure title=words::show::digest level=0>
            <p class=styles::digest::ABOUT>{words::show::digest_about}</p>
            <code class=styles::digest::DIGITS>{digits}</code>
        </Disclosure>
    }
    .into_any()
}

fn grouped(sm3: &str) -> String {
    let digits: Vec<char> = sm3.chars().collect();
    let groups: Vec<String> = digits
        .chunks(8)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn digits_stand_in_groups() {
        assert_eq!(super::grouped("0123456789abcdef01"), "01234567 89abcdef 01");
    }
}
