//! Ways to be wrong, each with the place where the kit must say so.

mod answers;
mod applying;
mod conventions;
mod identity;

use super::proxy::Spoil;

/// Something wrong, and where the kit must say so.
pub struct Bite {
    pub what: &'static str,
    pub spoil: Spoil,
    pub endpoint: &'static str,
    pub clause: &'static str,
    /// Words of the reason.
    pub says: &'static str,
}

pub const fn bite(
    what: &'static str,
    endpoint: &'static str,
    clause: &'static str,
    says: &'static str,
    spoil: Spoil,
) -> Bite {
    Bite {
        what,
        spoil,
        endpoint,
        clause,
        says,
    }
}

/// Every way.
pub fn all() -> impl Iterator<Item = &'static Bite> {
    answers::ALL
        .iter()
        .chain(conventions::ALL)
        .chain(applying::ALL)
        .chain(identity::ALL)
}
