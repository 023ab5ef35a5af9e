//! What becomes of an application: cases, their corrections, ratings. And what concerns whom.

use super::*;
use crate::endpoint::Member;

endpoints! {
    /// Cases of one's own and of those one acts for; those that need action first.
    ListCases {
        id: "listCases", Get "/cases", clauses: ["F-6.1.7", "F-6.1.10.b"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我的办件", problems: [],
        ((), CaseQuery, ()) -> Page<CaseSummary>
    }
    /// One case: clock, timeline, materials, what one can do now.
    GetCase {
        id: "getCase", Get "/cases/{id}", clauses: ["F-6.1.7", "Q-A.2.4.1", "Q-A.2.4.2", "Q-A.2.5"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "办件详情", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> Case
    }
    /// Server-sent events of a case: `change` with the new `revision` as data. Where they are blocked, poll the case.
    WatchCase {
        id: "watchCase", Get "/cases/{id}/events", clauses: ["F-6.1.7"], access: Access::SignedIn(1), caching: Never,
        answer: Events, zh: "办件动态（服务器推送）", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> ()
    }
    /// 受理凭证 of a case, again.
    GetReceipt {
        id: "getReceipt", Get "/cases/{id}/receipt", clauses: ["Q-A.2.3.2", "F-6.1.7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "受理凭证", problems: [NotFound, NotAllowed],
        (Id, (), ()) -> Receipt
    }
    /// Takes a case back, before it is decided.
    WithdrawCase {
        id: "withdrawCase", Post "/cases/{id}/withdrawal", clauses: ["Q-A.2.4.1", "F-6.1.7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "撤回申请", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), Withdrawal) -> Case
    }
    /// Asks to hurry; once a day.
    UrgeCase {
        id: "urgeCase", Post "/cases/{id}/urging", clauses: ["F-6.1.7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "催办", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), Urging) -> Case
    }
    /// Announces a file for a material that is to be corrected; its bytes follow by tus.
    StartCorrectionDocument {
        id: "startCorrectionDocument", Post "/cases/{id}/materials/{member}/documents", clauses: ["Q-A.2.4.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "登记补正材料文件", problems: [NotFound, NotAllowed, Conflict, TooLarge],
        (Member, (), DocumentStart) -> Document
    }
    /// Hands all corrections in, once. `CONFLICT` while something asked for is missing or its time is over;
    /// `INVALID_REQUEST` names each answer that breaks the rules of the form.
    CorrectCase {
        id: "correctCase", Post "/cases/{id}/correction", clauses: ["Q-A.2.4.1"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "提交补正", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), CorrectionAnswer) -> Case
    }
    /// Rates a case; a second time as a follow-up.
    RateCase {
        id: "rateCase", Post "/cases/{id}/ratings", clauses: ["F-6.1.9", "Q-6.2.2.8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "评价办件（好差评）", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), RatingStart) -> Rating
    }
    /// What can be said with each level of a rating.
    ListRatingTags {
        id: "listRatingTags", Get "/rating-tags", clauses: ["F-6.1.9"], access: Access::Public, caching: Validated,
        answer: Json, zh: "评价标签", problems: [],
        ((), (), ()) -> RatingTags
    }
    /// A case by number and query code, without signing in: masked. `TOO_MANY_REQUESTS` after a few wrong codes.
    LookUpCase {
        id: "lookUpCase", Post "/case-lookups", clauses: ["F-6.1.7"], access: Access::Public, caching: Never,
        answer: Json, zh: "凭办件编号和查询密码查询", problems: [NotFound],
        ((), (), LookUp) -> CaseGlance
    }
    /// A paper of a case: 受理通知书, 补正告知书, 决定书.
    GetPaper {
        id: "getPaper", Get "/cases/{id}/papers/{member}", clauses: ["Q-A.2.4.1", "Q-A.2.4.2"], access: Access::SignedIn(1), caching: Never,
        answer: Bytes, zh: "办件文书", problems: [NotFound, NotAllowed],
        (Member, (), ()) -> ()
    }
    /// Why a notice or policy concerns who is signed in, by what the back end knows of them.
    MatchNotice {
        id: "matchNotice", Get "/notices/{id}/match", clauses: ["F-6.1.4"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "这份政策为什么与我有关", problems: [NotFound],
        (Id, (), ()) -> NoticeMatch
    }
}
