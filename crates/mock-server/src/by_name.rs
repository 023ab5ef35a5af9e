//! Places of the tables of the contract, kept by their names.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// What has a name, and is one of few.
pub(crate) trait Named: Copy + 'static {
    /// Every one.
    const EVERY: &'static [Self];
    /// Its name.
    fn called(self) -> &'static str;
}

macro_rules! named {
    ($($place:ty),*) => {
        $(impl Named for $place {
            const EVERY: &'static [Self] = &Self::ALL;
            fn called(self) -> &'static str {
                self.name()
            }
        })*
    };
}
named!(
    contract::flow::At,
    contract::rectify::At,
    contract::thread::At
);

pub(crate) fn serialize<T: Named, S: Serializer>(at: &T, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(at.called())
}

pub(crate) fn deserialize<'de, T: Named, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let name = String::deserialize(from)?;
    let mut every = T::EVERY.iter();
    let found = every.find(|at| at.called() == name).copied();
    found.ok_or_else(|| D::Error::custom("not a place of the table"))
}
