//! What is due for an application, and paying it.

use super::{Attachment, Text};

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
