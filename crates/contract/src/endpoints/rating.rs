//! 好差评: what is public of it, and bad ratings put right, at home and at the desk.

use super::*;

endpoints! {
    /// What people said of services, counted: how many of each level, their mean, month by month, what became of bad ones.
    GetRatingStatistics {
        id: "getRatingStatistics", Get "/rating-statistics", clauses: ["F-6.1.9"], access: Access::Public, caching: Never,
        answer: Json, zh: "评价公开统计", problems: [NotFound],
        ((), RatingStatisticsQuery, ()) -> RatingStatistics
    }
    /// What people think of the portal, or of the guide of an item, counted.
    GetPortalRatings {
        id: "getPortalRatings", Get "/portal-ratings", clauses: ["F-6.1.9"], access: Access::Public, caching: Never,
        answer: Json, zh: "网站和办事指南的评价统计", problems: [NotFound],
        ((), PortalRatingsQuery, ()) -> PortalRatings
    }
    /// Says what one thinks of the portal, or of the guide of an item: how it reads and works.
    RatePortal {
        id: "ratePortal", Post "/portal-ratings", clauses: ["F-6.1.9"], access: Access::Public, caching: Never,
        answer: Json, zh: "评价网站或办事指南", problems: [NotFound],
        ((), (), PortalRating) -> FeedbackReceipt
    }
    /// What who rated badly says after the answer: whether it is solved, and how satisfied they are. `CONFLICT` before there
    /// is an answer, and a second time.
    RevisitRectification {
        id: "revisitRectification", Post "/rectifications/{id}/revisit", clauses: ["F-6.1.9"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "差评整改回访", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), RevisitStart) -> Rectification
    }
    /// Bad ratings that the officer sees, due first.
    ListDeskRectifications {
        id: "listDeskRectifications", Get "/desk/rectifications", clauses: ["F-6.1.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：差评整改", problems: [],
        ((), DeskRectificationQuery, ()) -> DeskRectifications
    }
    /// A bad rating on the desk, with what the officer may do now.
    GetDeskRectification {
        id: "getDeskRectification", Get "/desk/rectifications/{id}", clauses: ["F-6.1.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：差评整改详情", problems: [NotFound],
        (Id, (), ()) -> DeskRectification
    }
    /// Acts on a bad rating, with the officer's seal. `If-Match` guards against a colleague; `CONFLICT` when the state
    /// forbids it.
    ActOnRectification {
        id: "actOnRectification", Post "/desk/rectifications/{id}/acts", clauses: ["F-6.1.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "差评接收、延期、反馈、退回、办结", problems: [NotFound, Conflict, Stale],
        (Id, (), DeskRectificationRequest) -> DeskRectification
    }
}
