//! Ways to be a wrong back end (`--wrong NAME`), each with the place where the conformance kit must say so. A team that makes a
//! back end tries its run of the kit against them: a run that lets one through is not set up right. The kit's own tests try all.

mod account;
mod answers;
mod applying;
mod bend;
mod bills;
mod bookings;
mod calling;
mod cards;
mod cases;
mod collection;
mod conventions;
mod counter;
mod delegation;
mod finding;
mod identity;
mod keeping;
mod me;
mod parcels;
mod pay_desk;
mod pay_for;
mod privacy;
mod publication;
mod ratings;
mod take_up;
mod talk;

use serde_json::Value;

pub use bend::{Answer, Request, Spoil};

/// Something wrong, and where the kit must say so.
pub struct Bite {
    /// What is wrong.
    pub what: &'static str,
    /// How it is made wrong.
    pub spoil: Spoil,
    /// The operation that the kit must name.
    pub endpoint: &'static str,
    /// The clause that the kit must name.
    pub clause: &'static str,
    /// Words of the kit's reason.
    pub says: &'static str,
}

impl Bite {
    /// What `--wrong` calls it: what is wrong, in small letters with hyphens.
    #[must_use]
    pub fn name(&self) -> String {
        let what = self
            .what
            .to_lowercase()
            .replace("一件事", "one-thing")
            .replace('\'', "");
        let words = what.split(|c: char| !c.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let first = usize::from(matches!(words.first(), Some(&("a" | "an" | "the"))));
        words[first.min(words.len())..].join("-")
    }
}

/// A way to be wrong.
const fn bite(
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

/// Changes each entry of a list, where there is one.
fn each(value: &mut Value, list: &str, change: impl FnMut(&mut Value)) {
    let list = value.get_mut(list).and_then(Value::as_array_mut);
    list.into_iter().flatten().for_each(change);
}

/// The first entry of a list.
fn first_of<'a>(value: &'a mut Value, list: &str) -> &'a mut Value {
    &mut value[list][0]
}

/// Every way.
pub fn all() -> impl Iterator<Item = &'static Bite> {
    answers::ALL
        .iter()
        .chain(finding::ALL)
        .chain(publication::ALL)
        .chain(conventions::ALL)
        .chain(applying::ALL)
        .chain(bills::ALL)
        .chain(pay_desk::ALL)
        .chain(pay_for::ALL)
        .chain(identity::ALL)
        .chain(account::ALL)
        .chain(cases::ALL)
        .chain(delegation::ALL)
        .chain(cards::ALL)
        .chain(bookings::ALL)
        .chain(calling::ALL)
        .chain(collection::ALL)
        .chain(parcels::ALL)
        .chain(counter::ALL)
        .chain(take_up::ALL)
        .chain(me::ALL)
        .chain(keeping::ALL)
        .chain(talk::ALL)
        .chain(ratings::ALL)
        .chain(privacy::ALL)
}

/// The way of a name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Bite> {
    all().find(|bite| bite.name() == name)
}

#[cfg(test)]
mod tests {
    use super::{all, named};

    #[test]
    fn each_way_has_a_name_of_its_own_that_can_be_typed() {
        let mut names: Vec<String> = all().map(super::Bite::name).collect();
        assert!(names.len() >= 25, "{}", names.len());
        for name in &names {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(name.len() > 3 && name.chars().all(plain), "{name}");
            assert_eq!(named(name).map(super::Bite::name).as_ref(), Some(name));
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "two have one name");
        assert!(named("list").is_none(), "`--wrong list` lists them");
    }
}
