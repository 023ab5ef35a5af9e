//! 代人缴费: a bill that somebody else pays, with the consent of whose it is (Q-6.2.2.9, Y-8).

use super::{Named, PaymentMade, RefundState, Text};

open_enum! {
    /// Where a pay code stands.
    pub enum PayCodeState {
        /// The bill can be paid with it.
        Holds = "HOLDS",
        /// The bill was paid with it.
        Used = "USED",
        /// Nothing is due any more: the bill was paid otherwise, or need not be paid.
        Settled = "SETTLED",
        /// Its time is over.
        Expired = "EXPIRED",
        /// It was taken back, or another took its place.
        Withdrawn = "WITHDRAWN",
    }
}
open_enum! {
    /// Why no bill is shown for a pay code, as the `detail` of an entry of `errors` at `/code`.
    pub enum PayCodeFault {
        /// There is no such code.
        Unknown = "UNKNOWN",
        /// It is one's own: one's own bills are paid without.
        Own = "OWN",
        /// The bill was paid with it.
        Used = "USED",
        /// Nothing is due any more: the bill was paid otherwise, or need not be paid.
        Settled = "SETTLED",
        /// Its time is over.
        Expired = "EXPIRED",
        /// It was taken back, or another took its place.
        Withdrawn = "WITHDRAWN",
    }
}
open_enum! {
    /// Where somebody else's bill stands for whoever looks at it with a pay code.
    pub enum OthersBillState {
        /// They can pay it.
        Due = "DUE",
        /// Somebody else pays it at this moment.
        Busy = "BUSY",
        /// They pay it; the outcome is not known yet.
        Paying = "PAYING",
        /// They paid it.
        Paid = "PAID",
        /// They paid it; the money was asked back.
        Refunding = "REFUNDING",
        /// They paid it, and the money went back to them.
        Refunded = "REFUNDED",
        /// Nothing is due any more, and nothing was taken from them.
        Settled = "SETTLED",
        /// The time of the code is over.
        Expired = "EXPIRED",
        /// The code was taken back, or another took its place.
        Withdrawn = "WITHDRAWN",
    }
}

wire! {
    /// How somebody else can pay a bill.
    pub struct BillShare {
        /// Whether a code can be made now.
        pub open: bool,
        /// What whoever has the code sees; making it agrees to that.
        #[serde(default)]
        pub sees: Vec<Text>,
        /// What they never see.
        #[serde(default)]
        pub hides: Vec<Text>,
        /// For how many days a code holds.
        pub days: u32,
        /// Every code that was made, the newest first: the record of what was agreed to.
        #[serde(default)]
        pub codes: Vec<PayCode>,
    }

    /// A code with which somebody else pays a bill.
    pub struct PayCode {
        /// Opaque identifier.
        pub id: String,
        /// Where it stands.
        pub state: PayCodeState,
        /// With `HOLDS`: the code, letters and digits without gaps. It says nothing about anybody.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// Until when it holds.
        pub until: String,
        /// When it was made, and with it agreed that the bill is shown.
        pub made_at: String,
        /// When it was used, or taken back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ended_at: Option<String>,
        /// When somebody looked at the bill with it last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub looked_at: Option<String>,
    }

    /// A pay code that somebody was given.
    pub struct BillLook {
        /// As it is typed; gaps and small letters do not matter.
        pub code: String,
    }

    /// Somebody else's bill, as far as whoever pays it sees it. With `SETTLED`, `EXPIRED` and `WITHDRAWN` nothing of it is shown.
    pub struct OthersBill {
        /// Opaque identifier, of the code and not of the bill.
        pub id: String,
        /// Where it stands.
        pub state: OthersBillState,
        /// What for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<Text>,
        /// The item it is charged for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// Yuan as a decimal string.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub amount: Option<String>,
        /// 收费单位: who charges it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub office: Option<Text>,
        /// While it is due: the last day to pay.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due_on: Option<String>,
        /// Masked name of whose it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub owner: Option<String>,
        /// With `DUE` and `BUSY`: until when the code holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
        /// What they paid, with its number. The fiscal receipt is the owner's.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub payments: Vec<PaymentMade>,
        /// Money on its way back to them, the newest first; without the owner's words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub returns: Vec<MoneyBack>,
    }

    /// Money on its way back to whoever paid for somebody else.
    pub struct MoneyBack {
        /// 退款单号.
        pub number: String,
        /// Where it stands.
        pub state: RefundState,
        /// Yuan as a decimal string.
        pub amount: String,
        /// While the money is on its way: the day by which it arrives.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub arrives_by: Option<String>,
    }

    /// Where one pays for somebody else.
    pub struct OthersPayment {
        /// Address of the hosted page.
        pub href: String,
        /// The bill.
        pub bill: OthersBill,
    }
}
