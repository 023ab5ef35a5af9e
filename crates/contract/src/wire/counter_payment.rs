//! 窗口缴费: a bill that is paid at a window, the officer who confirms that the money came, and the till (Q-6.2.2.9, Y-8).

use super::{BillState, Named, Text};

open_enum! {
    /// How money was paid at a window.
    pub enum PaymentWay {
        /// 现金.
        Cash = "CASH",
        /// 银行卡.
        Card = "CARD",
        /// 转账.
        Transfer = "TRANSFER",
    }
}
open_enum! {
    /// Why a bill cannot be confirmed, or a confirmation not taken back, as the `detail` of an entry of `errors`.
    pub enum CounterPayFault {
        /// There is no bill of this number.
        Unknown = "UNKNOWN",
        /// It is charged where this hall takes no money in.
        OtherPlace = "OTHER_PLACE",
        /// It is paid already.
        Paid = "PAID",
        /// Its money is asked back.
        Refunding = "REFUNDING",
        /// Its money went back.
        Refunded = "REFUNDED",
        /// Nothing is due for it any more.
        Closed = "CLOSED",
        /// No payment at a window was confirmed for it.
        NotConfirmed = "NOT_CONFIRMED",
        /// Another hall confirmed it.
        OtherOffice = "OTHER_OFFICE",
        /// It was confirmed on another day.
        TooLate = "TOO_LATE",
        /// The application was handed in with it.
        HandedIn = "HANDED_IN",
        /// It was paid on line as well, and that goes back by itself.
        PaidTwice = "PAID_TWICE",
    }
}

wire! {
    /// A bill that somebody comes to a window with.
    pub struct BillNumber {
        /// 缴款单号, as it is read or scanned; gaps do not matter.
        pub number: String,
    }

    /// A bill as the desk sees it.
    pub struct DeskBill {
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
        /// Where it stands. While it is `PAYING` it may be paid on line at this moment.
        pub state: BillState,
        /// Masked name of who pays.
        pub payer: String,
        /// The item it is charged for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// 收费单位: who charges it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub office: Option<Text>,
        /// Who pays less or nothing, by the rules.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reduction: Option<Text>,
        /// While it is due: the last day to pay.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due_on: Option<String>,
        /// When it was paid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paid_at: Option<String>,
        /// The ways of paying that the window takes; empty when it cannot be confirmed.
        #[serde(default)]
        pub ways: Vec<PaymentWay>,
        /// Why it cannot be confirmed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fault: Option<CounterPayFault>,
        /// What was confirmed last for it in this hall.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub payment: Option<CounterPayment>,
    }

    /// A payment at a window that an officer confirmed.
    pub struct CounterPayment {
        /// When.
        pub at: String,
        /// How it was paid.
        pub way: PaymentWay,
        /// Number of the window's own receipt, or of the terminal's slip.
        pub receipt: String,
        /// Yuan as a decimal string.
        pub amount: String,
        /// Masked name of the officer.
        pub officer: String,
        /// Until when it can be taken back; absent when it cannot.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
        /// When it was taken back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub withdrawn_at: Option<String>,
        /// With `withdrawnAt`: why, in the officer's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<String>,
    }

    /// Confirms that money was received at a window.
    pub struct PaymentConfirmation {
        /// How it was paid: one of `ways`.
        pub way: PaymentWay,
        /// Number of the window's own receipt, or of the terminal's slip: 1 to 40 letters, digits and hyphens.
        pub receipt: String,
        /// Yuan as received. Refused unless it is what is due.
        pub amount: String,
        /// While the bill is `PAYING`: that the person was asked, and says that they have not paid on line. Needed then.
        #[serde(default)]
        pub asked: bool,
    }

    /// Takes a confirmation back that was made in error.
    pub struct ConfirmationWithdrawal {
        /// Why, 1 to 300 characters; the person reads it.
        pub reason: String,
    }

    /// What the windows of a hall took in on a day, for closing the till.
    pub struct PaymentsReceived {
        /// The day.
        pub day: String,
        /// The hall.
        pub hall: Named,
        /// What was confirmed, the newest first; what was taken back is among it.
        pub items: Vec<PaymentReceived>,
        /// Sums by way of paying, without what was taken back.
        pub sums: Vec<PaymentSum>,
        /// Yuan of all of them together.
        pub total: String,
    }

    /// A payment in the till.
    pub struct PaymentReceived {
        /// 缴款单号.
        pub number: String,
        /// What for.
        pub name: Text,
        /// Masked name of who pays.
        pub payer: String,
        /// The payment.
        pub payment: CounterPayment,
    }

    /// What came in one way.
    pub struct PaymentSum {
        /// How it was paid.
        pub way: PaymentWay,
        /// How many payments.
        pub count: u32,
        /// Yuan as a decimal string.
        pub amount: String,
    }
}
