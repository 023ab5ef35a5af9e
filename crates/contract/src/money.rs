//! Yuan as decimal strings, reckoned in fen so that nothing is rounded.

/// The fen of an amount (`20`, `20.5`, `20.00`); `None` for what is no amount.
#[must_use]
pub fn fen(amount: &str) -> Option<u64> {
    let (yuan, rest) = amount.split_once('.').unwrap_or((amount, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(yuan) || !digits(rest) || rest.len() > 2 {
        return None;
    }
    let rest: u64 = rest.parse::<u64>().ok()? * if rest.len() == 1 { 10 } else { 1 };
    yuan.parse::<u64>()
        .ok()?
        .checked_mul(100)?
        .checked_add(rest)
}

/// An amount of fen, with two digits behind the point.
#[must_use]
pub fn yuan(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

#[cfg(test)]
mod tests {
    use super::{fen, yuan};

    #[test]
    fn amounts_are_reckoned_exactly_and_what_is_none_is_refused() {
        for (amount, known) in [("20", 2000), ("20.5", 2050), ("20.00", 2000), ("0.01", 1)] {
            assert_eq!(fen(amount), Some(known), "{amount}");
        }
        for wrong in [
            "",
            ".5",
            "5.",
            "-1",
            "1.005",
            "1,000",
            "one",
            "99999999999999999999",
        ] {
            assert_eq!(fen(wrong), None, "{wrong}");
        }
        assert_eq!(yuan(2005), "20.05");
    }
}
