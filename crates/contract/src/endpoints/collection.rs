//! Results that are fetched at a place: codes for them, and the desk that hands them over.

use super::*;
use crate::endpoint::Member;

endpoints! {
    /// Makes a collection code, for oneself or for somebody whom one names; the one that they had stops at once. `CONFLICT`
    /// where nothing lies ready to be fetched.
    StartCollectionCode {
        id: "startCollectionCode", Post "/cases/{id}/collection-codes", clauses: ["Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "生成领取码：本人领取或委托他人领取", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), CollectionCodeStart) -> Case
    }
    /// Takes a collection code back: from then on nothing is handed over for it. `CONFLICT` where it does not hold any more.
    WithdrawCollectionCode {
        id: "withdrawCollectionCode", Post "/cases/{id}/collection-codes/{member}/withdrawal", clauses: ["Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "收回领取码", problems: [NotFound, NotAllowed, Conflict],
        (Member, (), ()) -> Case
    }
    /// What a collection code is for. Refusals name a [`CollectionFault`]; `TOO_MANY_REQUESTS` after a few codes that there are
    /// not.
    CheckCollection {
        id: "checkCollection", Post "/desk/collection-checks", clauses: ["Y-8"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：核验领取码", problems: [NotFound],
        ((), (), CollectionCheck) -> DeskCollection
    }
    /// Hands a result over, once: the case is closed by it. `CONFLICT` where it was handed over before; other refusals name a
    /// [`CollectionFault`].
    HandOverResult {
        id: "handOverResult", Post "/desk/hand-overs", clauses: ["Y-8"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：凭领取码交付结果", problems: [NotFound, Conflict],
        ((), (), ResultHandOver) -> DeskCollection
    }
}
