//! Paying for somebody else with their consent: codes for a bill, and what whoever has one sees and pays.

use super::*;
use crate::endpoint::Member;

query! {
    /// Of `GET /others-bills`.
    pub struct OthersBillQuery {
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}

endpoints! {
    /// Makes a pay code for a bill that is due; the one before stops at once. Making it agrees to what `share.sees` says. `CONFLICT`
    /// where the bill is not due, or somebody pays it at this moment.
    StartPayCode {
        id: "startPayCode", Post "/bills/{id}/pay-codes", clauses: ["Q-6.2.2.9", "Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "生成代缴码", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), ()) -> Bill
    }
    /// Takes a pay code back: from then on nobody is shown the bill for it. A payment that was begun with it goes on. `CONFLICT`
    /// where it does not hold any more.
    WithdrawPayCode {
        id: "withdrawPayCode", Post "/bills/{id}/pay-codes/{member}/withdrawal", clauses: ["Q-6.2.2.9", "Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "收回代缴码", problems: [NotFound, Conflict],
        (Member, (), ()) -> Bill
    }
    /// The bill of a pay code, masked. Refusals name a [`PayCodeFault`]; `TOO_MANY_REQUESTS` after a few codes that there are not.
    LookUpBill {
        id: "lookUpBill", Post "/bill-looks", clauses: ["Q-6.2.2.9", "Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "凭代缴码查看他人缴款单", problems: [],
        ((), (), BillLook) -> OthersBill
    }
    /// What one paid or pays for others, the newest first.
    ListOthersBills {
        id: "listOthersBills", Get "/others-bills", clauses: ["Q-6.2.2.9", "Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我代人缴费的记录", problems: [],
        ((), OthersBillQuery, ()) -> Page<OthersBill>
    }
    /// One of them, or one that one looked at with a code. Asks the payment system when the outcome is not known.
    GetOthersBill {
        id: "getOthersBill", Get "/others-bills/{id}", clauses: ["Q-6.2.2.9", "Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "代人缴费详情", problems: [NotFound, Upstream],
        (Id, (), ()) -> OthersBill
    }
    /// Begins to pay it, on the back end's hosted page. A second start while one's own is under way gives the same. `CONFLICT` where it
    /// is not due any more, the code has ended, or somebody else pays it at this moment: nothing is taken.
    PayOthersBill {
        id: "payOthersBill", Post "/others-bills/{id}/payment", clauses: ["Q-6.2.2.9", "Y-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "代人缴费", problems: [NotFound, Conflict],
        (Id, (), PaymentStart) -> OthersPayment
    }
}
