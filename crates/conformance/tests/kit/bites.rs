//! What to ask for each way to be wrong, so that not everything is asked every time.

use conformance::Subject;
use mock_server::wrong::Bite;

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

/// What the kit must be asked to find it.
pub fn subject(bite: &Bite) -> Subject {
    let about = contract::endpoints::all().find(|about| about.id == bite.endpoint);
    let path = about.map_or("", |about| about.path);
    if bite.clause == "Q-6.2.2.9" {
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
    // A draft that goes on at a counter is asked about with the officers.
    if path.contains("/counter-codes") {
        return Subject::Cases;
    }
    if path.ends_with("/slots") {
        return Subject::Me;
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
    if own || (bite.endpoint == "listCases" && bite.clause == "F-6.1.10.b") {
        return Subject::Me;
    }
    match first {
        "drafts" | "documents" | "uploads" | "bills" | "signatures" | "me" => Subject::Applying,
        "messages" if bite.clause == "F-6.1.10.i" => Subject::Privacy,
        "cases" | "case-lookups" | "portal-ratings" | "rating-tags" | "rectifications"
        | "cards" | "card-checks" | "card-grants" | "card-links" | "messages" | "desk"
        | "draft-take-ups" | "favourites" | "footprints" | "archives" | "materials"
        | "addresses" => Subject::Cases,
        "privacy" => Subject::Privacy,
        "accounts" => Subject::Identity,
        "session" if path == "/session/acting" => Subject::Delegation,
        "session" if !matches!(path, "/session" | "/session/login" | "/session/logout") => {
            Subject::Identity
        }
        _ => Subject::Reading,
    }
}
