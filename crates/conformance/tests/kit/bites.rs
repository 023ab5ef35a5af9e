//! Ways to be wrong, each with the place where the kit must say so.

mod account;
mod answers;
mod applying;
mod bills;
mod cards;
mod cases;
mod conventions;
mod delegation;
mod finding;
mod identity;
mod keeping;
mod me;
mod privacy;
mod publication;
mod talk;

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

/// What belongs to one's own account, by the beginnings of paths.
const ACCOUNT: [&str; 14] = [
    "/me/profile",
    "/me/reveal",
    "/me/codes",
    "/me/mobile",
    "/me/email",
    "/me/password",
    "/me/sessions",
    "/me/sign-ins",
    "/me/consents",
    "/me/accesses",
    "/me/proofs",
    "/me/exports",
    "/me/cancellation",
    "/session/level/handovers",
];

impl Bite {
    /// What the kit must be asked to find it.
    pub fn subject(&self) -> Subject {
        let about = contract::endpoints::all().find(|about| about.id == self.endpoint);
        let path = about.map_or("", |about| about.path);
        if self.clause == "Q-6.2.2.9" {
            return Subject::Applying;
        }
        if about.is_some_and(|about| {
            about
                .clauses
                .iter()
                .any(|clause| clause.starts_with("F-6.1.8."))
        }) {
            return Subject::Talk;
        }
        let first = path.split('/').nth(1).unwrap_or_default();
        if path.starts_with("/me/delegations") {
            return Subject::Delegation;
        }
        // `/me` has more than one subject.
        if ACCOUNT.iter().any(|start| path.starts_with(start)) {
            return Subject::Account;
        }
        // Narrowing one's cases is asked with what is one's own.
        let own = path == "/me" || (path.starts_with("/me/") && path != "/me/principals");
        if own || (self.endpoint == "listCases" && self.clause == "F-6.1.10.b") {
            return Subject::Me;
        }
        match first {
            "drafts" | "documents" | "uploads" | "bills" | "signatures" | "me" => Subject::Applying,
            "messages" if self.clause == "F-6.1.10.i" => Subject::Privacy,
            "cases" | "case-lookups" | "rating-tags" | "cards" | "card-checks" | "card-grants"
            | "card-links" | "messages" | "desk" | "favourites" | "footprints" | "archives"
            | "materials" => Subject::Cases,
            "privacy" => Subject::Privacy,
            "accounts" => Subject::Identity,
            "session" if path == "/session/acting" => Subject::Delegation,
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
        .chain(bills::ALL)
        .chain(identity::ALL)
        .chain(account::ALL)
        .chain(cases::ALL)
        .chain(delegation::ALL)
        .chain(cards::ALL)
        .chain(me::ALL)
        .chain(keeping::ALL)
        .chain(talk::ALL)
        .chain(privacy::ALL)
}
