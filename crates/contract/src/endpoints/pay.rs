//! Bills, payments and refunds of one's own, and the desk that decides on refunds.

use super::*;

query! {
    /// Of `GET /bills`.
    pub struct BillQuery {
        /// Which; all when absent.
        which as "box": BillBox,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /desk/refunds`.
    pub struct DeskRefundQuery {
        /// Only those that wait for a decision (`true`), or that were decided (`false`).
        open as "open": bool,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}

endpoints! {
    /// One's bills: what is due first, then the newest first.
    ListBills {
        id: "listBills", Get "/bills", clauses: ["Q-6.2.2.9"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我的缴费", problems: [],
        ((), BillQuery, ()) -> Page<Bill>
    }
    /// Begins to pay a bill that is due, on the back end's hosted page. A second start while one is under way gives the same.
    PayBill {
        id: "payBill", Post "/bills/{id}/payment", clauses: ["Q-6.2.2.9"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "缴纳一笔费用", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), PaymentStart) -> Payment
    }
    /// Asks for the money of a bill back. `CONFLICT` when it may not be asked back now.
    AskRefund {
        id: "askRefund", Post "/bills/{id}/refunds", clauses: ["Q-6.2.2.9"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "申请退款", problems: [NotFound, Conflict],
        (Id, (), RefundRequest) -> Bill
    }
    /// Refunds that the officer decides on, the longest waiting first.
    ListDeskRefunds {
        id: "listDeskRefunds", Get "/desk/refunds", clauses: ["Q-6.2.2.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：退款申请", problems: [],
        ((), DeskRefundQuery, ()) -> Page<DeskRefund>
    }
    /// One of them.
    GetDeskRefund {
        id: "getDeskRefund", Get "/desk/refunds/{id}", clauses: ["Q-6.2.2.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：退款申请详情", problems: [NotFound],
        (Id, (), ()) -> DeskRefund
    }
    /// Grants a refund or refuses it. `CONFLICT` when it is decided already.
    DecideRefund {
        id: "decideRefund", Post "/desk/refunds/{id}/decision", clauses: ["Q-6.2.2.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "退款审核", problems: [NotFound, Conflict],
        (Id, (), RefundDecision) -> DeskRefund
    }
}
