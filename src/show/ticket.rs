//! A code that one shows somewhere: as a picture to be scanned, and as text to be read out.

use crate::{
    styles::ticket as style,
    ui::{Text, qr_code::QrCode},
};
use leptos::prelude::*;

/// The code; `label` says what it is for, `named` what it is called.
pub fn ticket(
    code: String,
    shown: String,
    label: impl Into<Text>,
    named: fn() -> &'static str,
) -> AnyView {
    let label = label.into();
    view! {
        <div class=style::TICKET>
            <QrCode text=code label />
            <p>
                {named} " "
                <strong class=style::CODE translate="no">{shown}</strong>
            </p>
        </div>
    }
    .into_any()
}

/// Groups of four, that can be read out.
pub fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let groups = letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

/// What a person types or a scanner reads of a code, without gaps.
pub fn tidy(typed: &str) -> String {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric);
    letters.collect::<String>().to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::{grouped, tidy};

    #[test]
    fn a_code_is_read_in_groups_of_four() {
        assert_eq!(grouped("K7QM2XPD"), "K7QM 2XPD");
        assert_eq!(grouped("K7QM2"), "K7QM 2");
        assert_eq!(grouped(""), "");
    }

    #[test]
    fn gaps_and_small_letters_do_not_matter() {
        assert_eq!(tidy(" k7qm-2xpd\n"), "K7QM2XPD");
        assert_eq!(tidy(" -\u{9886}"), "");
    }
}
