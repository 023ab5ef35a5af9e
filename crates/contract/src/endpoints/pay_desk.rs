//! Bills that are paid at a window, and the officer who confirms that the money came.

use super::*;

query! {
    /// Of `GET /desk/payments-received`.
    pub struct PaymentsReceivedQuery {
        /// Only what the officer confirmed (`true`), or only what others did (`false`).
        own as "own": bool,
    }
}

endpoints! {
    /// A bill by its number, for an officer at a window. Refusals name a [`CounterPayFault`] at `/number`; `TOO_MANY_REQUESTS`
    /// after a few numbers that there are not.
    FindBill {
        id: "findBill", Post "/desk/bill-looks", clauses: ["Q-6.2.2.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：凭缴款单号查缴款单", problems: [NotFound],
        ((), (), BillNumber) -> DeskBill
    }
    /// Confirms that a bill was paid at the window, once: it is `PAID` then, as after a payment on line. A field that is wrong is
    /// named, `/amount` where it is not what is due; `CONFLICT` with a [`CounterPayFault`] in `errors` where nothing is due.
    ConfirmPayment {
        id: "confirmPayment", Post "/desk/bills/{id}/confirmation", clauses: ["Q-6.2.2.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：确认窗口收款", problems: [NotFound, Conflict],
        (Id, (), PaymentConfirmation) -> DeskBill
    }
    /// Takes a confirmation back that was made in error, in the same hall and on the same day: the fiscal receipt is reversed and
    /// the bill is due again. `CONFLICT` with a [`CounterPayFault`] in `errors` where only a refund is left.
    WithdrawConfirmation {
        id: "withdrawConfirmation", Post "/desk/bills/{id}/confirmation/withdrawal", clauses: ["Q-6.2.2.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：撤销当日收款确认", problems: [NotFound, Conflict],
        (Id, (), ConfirmationWithdrawal) -> DeskBill
    }
    /// What the windows of the officer's hall took in today.
    GetPaymentsReceived {
        id: "getPaymentsReceived", Get "/desk/payments-received", clauses: ["Q-6.2.2.9"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：今日收款与结账", problems: [NotFound],
        ((), PaymentsReceivedQuery, ()) -> PaymentsReceived
    }
}
