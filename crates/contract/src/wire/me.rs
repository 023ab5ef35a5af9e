//! 我的空间: what one must do, what is under way, what is new; for oneself and for those one acts for (F-6.1.10, Q-6.2.2.7).

use super::{CardBrief, CaseSummary, FailedPart, Named, Principal, Text};

open_enum! {
    /// Why something waits for the person.
    pub enum TodoKind {
        /// A case is to be corrected.
        Correct = "CORRECT",
        /// An application is filled in but for its payment, or a payment was begun.
        Pay = "PAY",
        /// An application has been begun and will be thrown away.
        Draft = "DRAFT",
        /// A case has ended and can still be rated.
        Rate = "RATE",
        /// A message asks for something.
        Message = "MESSAGE",
        /// A certificate runs out, or has run out.
        Card = "CARD",
        /// A time in a hall is booked.
        Booking = "BOOKING",
    }
}
open_enum! {
    /// What is new.
    pub enum NewsKind {
        /// A message that has not been read.
        Message = "MESSAGE",
        /// A case was decided.
        Decision = "DECISION",
    }
}

wire! {
    /// The first screen of one's own, put together from several sources. `failed` names each source that could not be
    /// asked: `cases`, `drafts`, `bills`, `cards`, `messages`, `agents`, `bookings`. What comes from there is missing here, the rest is whole.
    pub struct MySpace {
        /// For whom one may act, oneself first.
        pub whom: Vec<Principal>,
        /// What waits for the person, the most urgent first: by `dueOn`, then what has no day; last what may be left undone,
        /// the `RATE`s, in the same order.
        pub todo: Vec<Todo>,
        /// Cases that others work on, the earliest promised day first. The first of them.
        pub under_way: Vec<CaseSummary>,
        /// What is new, the newest first. The first of it.
        pub news: Vec<News>,
        /// How much there is of each.
        pub counts: MyCounts,
        /// With a legal person or another organisation: what belongs to it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub organisation: Option<OwnOrganisation>,
        /// Sources that could not be asked.
        #[serde(default)]
        pub failed: Vec<FailedPart>,
    }

    /// Something that waits for the person.
    pub struct Todo {
        /// Why.
        pub kind: TodoKind,
        /// Of the case, draft, message, card or booking.
        pub id: String,
        /// Name of the item, the card or the message.
        pub name: Text,
        /// For whom.
        pub applicant: Principal,
        /// The last day, `YYYY-MM-DD`; absent when there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due_on: Option<String>,
        /// What is to be done, in one sentence.
        pub tell: Text,
        /// With `CARD`: the item that renews it. Only its holder can open the card itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
    }

    /// Something new.
    pub struct News {
        /// What it is.
        pub kind: NewsKind,
        /// Of the message or the case.
        pub id: String,
        /// When it came.
        pub at: String,
        /// What it is about.
        pub title: Text,
        /// What it says.
        pub text: Text,
        /// The case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
        /// For whom the case is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub applicant: Option<Principal>,
    }

    /// How much there is; absent where the source could not be asked.
    pub struct MyCounts {
        /// Cases that have not ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub open_cases: Option<u32>,
        /// Applications that were begun.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub drafts: Option<u32>,
        /// Certificates that hold.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub cards: Option<u32>,
        /// Messages that have not been read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unread: Option<u32>,
    }

    /// What belongs to an organisation.
    pub struct OwnOrganisation {
        /// Its name.
        pub name: String,
        /// 统一社会信用代码, masked.
        pub credit_code: String,
        /// Its licences and certificates.
        #[serde(default)]
        pub licences: Vec<CardBrief>,
        /// Who acts for it.
        #[serde(default)]
        pub agents: Vec<Agent>,
    }

    /// Somebody who acts for an organisation.
    pub struct Agent {
        /// Masked name.
        pub name: String,
        /// How many cases they filed for it that have not ended.
        pub open_cases: u32,
    }
}
