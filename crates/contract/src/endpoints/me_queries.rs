//! Query parameters of what is one's own.

use super::{CaseGroup, Code, Cursor, Day, Limit, Words};

query! {
    /// Of `GET /cases`.
    pub struct CaseQuery {
        /// Only those under way (`true`) or ended (`false`).
        open as "open": bool,
        /// Only those that stand so.
        group as "group": CaseGroup,
        /// Only those that wait for the person (`true`), or do not (`false`).
        needs_you as "needsYou": bool,
        /// Only those for whom this is the id, as `GET /me/principals` gives it.
        applicant as "applicant": Code,
        /// Only those of this item, by id.
        item as "item": Code,
        /// Only those at this department, by id.
        department as "department": Code,
        /// Only those submitted on this day or later.
        from as "from": Day,
        /// Only those submitted on this day or earlier.
        to as "to": Day,
        /// Only those with these words in the item or the number. Kept out of logs: a number may be in it.
        q as "q": Words,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /me/suggestions`.
    pub struct SuggestionQuery {
        /// Code of the region where one looks around; that of the account when absent.
        region as "region": Code,
        /// The most items; 6 when absent.
        limit as "limit": Limit,
    }
}
