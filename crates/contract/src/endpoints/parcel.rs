//! Parcels that did not come as they should: asked after on the case, answered on the desk.

use super::*;
use crate::endpoint::Member;

query! {
    /// Of `GET /desk/parcel-inquiries`.
    pub struct DeskParcelQuery {
        /// Only those that wait for an answer (`true`), or that ended (`false`).
        open as "open": bool,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}

endpoints! {
    /// Asks after the parcel of a case. `CONFLICT` where an inquiry is open, or it cannot be asked, or not yet.
    StartParcelInquiry {
        id: "startParcelInquiry", Post "/cases/{id}/parcel-inquiries", clauses: ["Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "查询包裹：未收到、签收有误、破损或内容不符", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), ParcelInquiryStart) -> Case
    }
    /// Takes an inquiry back: it has come after all. `CONFLICT` where it has ended.
    WithdrawParcelInquiry {
        id: "withdrawParcelInquiry", Post "/cases/{id}/parcel-inquiries/{member}/withdrawal", clauses: ["Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "撤回包裹查询：已经收到", problems: [NotFound, NotAllowed, Conflict],
        (Member, (), ()) -> Case
    }
    /// Inquiries after parcels at the desk that sent them: the longest waiting first, then the newest ended.
    ListDeskParcels {
        id: "listDeskParcels", Get "/desk/parcel-inquiries", clauses: ["Y-8"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：包裹查询", problems: [],
        ((), DeskParcelQuery, ()) -> Page<DeskParcelInquiry>
    }
    /// One of them.
    GetDeskParcel {
        id: "getDeskParcel", Get "/desk/parcel-inquiries/{id}", clauses: ["Y-8"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：包裹查询详情", problems: [NotFound],
        (Id, (), ()) -> DeskParcelInquiry
    }
    /// Answers an inquiry: found, sent again, or shown to have been received. `CONFLICT` when it has ended.
    AnswerParcelInquiry {
        id: "answerParcelInquiry", Post "/desk/parcel-inquiries/{id}/answer", clauses: ["Y-8"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：答复包裹查询", problems: [NotFound, Conflict],
        (Id, (), ParcelInquiryAnswer) -> DeskParcelInquiry
    }
}
