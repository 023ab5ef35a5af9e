//! What is due for an application, and paying it.

use super::{Attachment, BillShare, Named, PaymentWay, Refund, RefundReason, Text};

open_enum! {
    /// Where a payment stands.
    pub enum BillState {
        /// To be paid.
        Unpaid = "UNPAID",
        /// Under way; the outcome is not known yet.
        Paying = "PAYING",
        /// Paid.
        Paid = "PAID",
        /// Being paid back.
        Refunding = "REFUNDING",
        /// Paid back.
        Refunded = "REFUNDED",
        /// Cancelled: nothing is due.
        Closed = "CLOSED",
    }
}

wire! {
    /// What is due, and whether it was paid.
    pub struct Bill {
        /// Opaque identifier.
        pub id: String,
        /// 缴款单号.
        pub number: String,
        /// What for.
        pub name: Text,
        /// Yuan as a decimal string.
        pub amount: String,
        /// 收费依据.
        pub basis: Text,
        /// Where it stands.
        pub state: BillState,
        /// When it was paid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paid_at: Option<String>,
        /// The fiscal receipt.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub receipt: Option<Attachment>,
        /// The item it is charged for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// 收费单位: who charges it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub office: Option<Text>,
        /// 收费标准: how it is reckoned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub standard: Option<Text>,
        /// 减免政策: who pays less or nothing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reduction: Option<Text>,
        /// While it is due: the last day to pay.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due_on: Option<String>,
        /// While the application is not handed in: id of the draft.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub draft: Option<String>,
        /// When it was handed in: id of the case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<String>,
        /// What the fiscal receipt is checked by.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fiscal: Option<FiscalReceipt>,
        /// Receipts that were reversed because a payment at a window had been confirmed in error, the newest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub reversed: Vec<FiscalReceipt>,
        /// What was really paid, the oldest first; more than one where it was paid twice.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub payments: Vec<PaymentMade>,
        /// What was asked back or is paid back, the newest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub refunds: Vec<Refund>,
        /// Whether and why it may be asked back now; absent while it may not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub refundable: Option<Refundable>,
        /// Masked name of whoever pays or paid it in their place, with a pay code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paid_by: Option<String>,
        /// How somebody else can pay it; absent where nobody can.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub share: Option<BillShare>,
    }

    /// 财政电子票据: what it is checked by at the finance department.
    pub struct FiscalReceipt {
        /// 票据代码.
        pub code: String,
        /// 票据号码.
        pub number: String,
        /// 校验码.
        pub check_code: String,
        /// The day it was made out.
        pub issued_on: String,
        /// Whether it was reversed (冲红), because the money went back.
        pub reversed: bool,
    }

    /// One payment.
    pub struct PaymentMade {
        /// 支付流水号.
        pub number: String,
        /// When.
        pub at: String,
        /// Yuan as a decimal string.
        pub amount: String,
        /// Paid at a window: how. Absent with a payment on line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub way: Option<PaymentWay>,
        /// Paid at a window: of which hall.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub hall: Option<Named>,
    }

    /// That a bill may be asked back.
    pub struct Refundable {
        /// The reasons that one may give.
        pub reasons: Vec<RefundReason>,
        /// The last day to ask.
        pub until: String,
    }

    /// Begins a payment.
    pub struct PaymentStart {
        /// Path in the portal to come back to.
        pub return_to: String,
    }

    /// Where one pays.
    pub struct Payment {
        /// Address of the hosted page.
        pub href: String,
        /// The bill.
        pub bill: Bill,
    }
}
