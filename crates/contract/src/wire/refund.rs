//! Money on its way back: asked for by who paid, decided at the desk; what was paid twice goes back by itself.

use super::{Named, Text};

open_enum! {
    /// Why money goes back.
    pub enum RefundReason {
        /// Paid twice.
        PaidTwice = "PAID_TWICE",
        /// The application is not handed in after all.
        NotSubmitted = "NOT_SUBMITTED",
        /// The application was taken back.
        Withdrawn = "WITHDRAWN",
        /// The application was not accepted.
        NotAccepted = "NOT_ACCEPTED",
        /// One need not pay it, or pays less (减免).
        Exempt = "EXEMPT",
        /// Something else; its text says what.
        Else = "ELSE",
    }
}
open_enum! {
    /// Where a refund stands.
    pub enum RefundState {
        /// Waits for the desk.
        Asked = "ASKED",
        /// Granted; the money is on its way.
        Approved = "APPROVED",
        /// Refused.
        Refused = "REFUSED",
        /// The money is back.
        Refunded = "REFUNDED",
    }
}

wire! {
    /// A refund.
    pub struct Refund {
        /// Opaque identifier.
        pub id: String,
        /// 退款单号.
        pub number: String,
        /// Where it stands.
        pub state: RefundState,
        /// Why.
        pub reason: RefundReason,
        /// In the person's own words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// Yuan as a decimal string.
        pub amount: String,
        /// While it is asked: the day by which the desk decides.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub decide_by: Option<String>,
        /// While the money is on its way: the day by which it arrives.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub arrives_by: Option<String>,
        /// Who decides.
        pub office: Text,
        /// What happened, the newest first.
        pub events: Vec<RefundEvent>,
    }

    /// Something that happened to a refund.
    pub struct RefundEvent {
        /// When.
        pub at: String,
        /// What it became.
        pub state: RefundState,
        /// With a refusal: why, in the desk's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<Text>,
    }

    /// Asks for money back.
    pub struct RefundRequest {
        /// Why: one of the bill's `refundable`.
        pub reason: RefundReason,
        /// In one's own words; with `ELSE` it must be there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }

    /// A refund on the desk.
    pub struct DeskRefund {
        /// The refund.
        pub refund: Refund,
        /// 缴款单号.
        pub bill: String,
        /// What was paid for.
        pub name: Text,
        /// 收费依据.
        pub basis: Text,
        /// Who pays less or nothing, by the rules.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reduction: Option<Text>,
        /// The item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// Id of the case, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<String>,
        /// Masked name of who paid.
        pub payer: String,
        /// Yuan that the bill came to.
        pub amount: String,
        /// When it was paid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paid_at: Option<String>,
    }

    /// Decides on a refund.
    pub struct RefundDecision {
        /// Whether the money goes back.
        pub approve: bool,
        /// Why not; to be read by the person. Must be there with a refusal.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }
}

open_enum! {
    /// Which bills.
    pub enum BillBox {
        /// To be paid, or the outcome not known.
        Due = "DUE",
        /// Paid.
        Paid = "PAID",
        /// Asked back, going back or gone back.
        Refund = "REFUND",
    }
}
