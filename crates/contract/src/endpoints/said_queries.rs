//! Query parameters of what is asked, complained of, suggested and rated.

use super::{Code, Cursor, InboxBox, Limit, RatingChannel, StatisticsPeriod, ThreadKind, Words};

query! {
    /// Of `GET /answers`.
    pub struct AnswerQuery {
        /// Words in the question, the answer, or what it is about.
        q as "q": Words,
        /// Only those about this item.
        item as "item": Code,
        /// Only those of this department.
        department as "department": Code,
        /// Only this one, by its id.
        id as "id": Code,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /thread-options`. At most one of item, case and department.
    pub struct ThreadOptionsQuery {
        /// What is to be begun; a consultation when absent.
        kind as "kind": ThreadKind,
        /// Id of an item.
        item as "item": Code,
        /// Id of a case.
        case as "case": Code,
        /// Id of a department.
        department as "department": Code,
    }
}
query! {
    /// Of `GET /threads`.
    pub struct ThreadQuery {
        /// Only this kind.
        kind as "kind": ThreadKind,
        /// Only those under way (`true`) or ended (`false`).
        open as "open": bool,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /me/ratings`.
    pub struct OwnRatingQuery {
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /desk/threads`.
    pub struct DeskThreadQuery {
        /// Which box; `MINE` when absent.
        which as "box": InboxBox,
        /// Only this kind.
        kind as "kind": ThreadKind,
        /// Words in number or title.
        q as "q": Words,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /desk/rectifications`.
    pub struct DeskRectificationQuery {
        /// Which box; `MINE` when absent.
        which as "box": InboxBox,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /rating-statistics`.
    pub struct RatingStatisticsQuery {
        /// Region code; the default when absent.
        region as "region": Code,
        /// Only this department, by its id.
        department as "department": Code,
        /// Only this item, by its id; then neither region nor department narrow further.
        item as "item": Code,
        /// How far back; `MONTHS_12` when absent.
        period as "period": StatisticsPeriod,
    }
}
query! {
    /// Of `GET /portal-ratings`.
    pub struct PortalRatingsQuery {
        /// The guide of this item, by its id; the portal as a whole when absent.
        item as "item": Code,
    }
}
query! {
    /// Of the page where one rates a case.
    pub struct RatePageQuery {
        /// Where one comes from: a code at the counter, its tablet.
        channel as "channel": RatingChannel,
    }
}
