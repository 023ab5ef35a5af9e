//! What the payment system says when it is asked.

use serde::{Deserialize, Serialize};

/// What the payment system says of payments that it does not know the end of, as a knob turns it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Teller {
    /// That they were paid, after a while.
    #[default]
    Honest,
    /// That they were paid.
    Paid,
    /// That they failed.
    Failed,
    /// That it does not know yet.
    Unknown,
    /// Nothing: it is out of order.
    Silent,
}

impl Teller {
    /// What it says, by name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "HONEST" => Self::Honest,
            "PAID" => Self::Paid,
            "FAILED" => Self::Failed,
            "UNKNOWN" => Self::Unknown,
            "SILENT" => Self::Silent,
            _ => return None,
        })
    }
}
