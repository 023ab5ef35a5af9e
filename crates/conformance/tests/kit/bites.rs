//! Ways to be wrong, each with the place where the kit must say so.

mod answers;
mod applying;
mod cases;
mod conventions;
mod finding;
mod identity;
mod privacy;
mod publication;

use conformance::Subject;
use serde_json::Value;

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

impl Bite {
    /// What the kit must be asked to find it.
    pub fn subject(&self) -> Subject {
        let about = contract::endpoints::all().find(|about| about.id == self.endpoint);
        let path = about.map_or("", |about| about.path);
        let first = path.split('/').nth(1).unwrap_or_default();
        match first {
            "drafts" | "documents" | "uploads" | "bills" | "signatures" | "me" => Subject::Applying,
            "messages" if self.clause == "F-6.1.10.i" => Subject::Privacy,
            "cases" | "case-lookups" | "rating-tags" | "cards" | "messages" | "desk" => {
                Subject::Cases
            }
            "privacy" => Subject::Privacy,
            "accounts" => Subject::Identity,
            "session" if !matches!(path, "/session" | "/session/login" | "/session/logout") => {
                Subject::Identity
            }
            _ => Subject::Reading,
        }
    }
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
        .chain(identity::ALL)
        .chain(cases::ALL)
        .chain(privacy::ALL)
}
