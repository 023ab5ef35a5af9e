//! 办件: what becomes of an application (F-6.1.7, Q-A.2.4 to Q-A.2.6).

use super::{
    Answers, Bill, CaseClock, CaseEvent, Collection, Contact, Correction, Decision, DelegationLack,
    Delivery, Document, FileRules, FormDefinition, Named, Paper, PaperShown, Parcel, Principal,
    Rating, Text,
};

open_enum! {
    /// Where a case stands. The machine: [`crate::flow`].
    pub enum CaseState {
        /// 已提交: waits for the window.
        Submitted = "SUBMITTED",
        /// 待补正: the applicant is asked to correct, once for everything.
        CorrectionRequired = "CORRECTION_REQUIRED",
        /// 不予受理.
        NotAccepted = "NOT_ACCEPTED",
        /// 已受理: waits for the handler.
        Accepted = "ACCEPTED",
        /// 承办、审核、批准.
        Reviewing = "REVIEWING",
        /// 特别程序: the clock stands still.
        Suspended = "SUSPENDED",
        /// 准予: the certificate is being made.
        Approved = "DECIDED_APPROVED",
        /// 不予许可.
        Rejected = "DECIDED_REJECTED",
        /// 送达中.
        Delivering = "DELIVERING",
        /// 办结.
        Closed = "CLOSED",
        /// 退件: the time to correct has run out.
        Returned = "RETURNED",
        /// 撤回.
        Withdrawn = "WITHDRAWN",
    }
}
open_enum! {
    /// What an applicant can do with a case.
    pub enum CaseAct {
        /// Take it back.
        Withdraw = "WITHDRAW",
        /// Ask to hurry.
        Urge = "URGE",
        /// Hand in what is to be corrected.
        Correct = "CORRECT",
        /// Rate it.
        Rate = "RATE",
        /// Rate it a second time.
        RateAgain = "RATE_AGAIN",
    }
}
open_enum! {
    /// How a material was found at the desk.
    pub enum MaterialVerdict {
        /// Not looked at yet.
        Unseen = "UNSEEN",
        /// In order.
        Fine = "FINE",
        /// To be corrected.
        Wanting = "WANTING",
    }
}

wire! {
    /// A case, in a list.
    pub struct CaseSummary {
        /// Opaque identifier.
        pub id: String,
        /// 办件编号.
        pub number: String,
        /// The item.
        pub item: Named,
        /// For whom.
        pub applicant: Principal,
        /// Where it stands.
        pub state: CaseState,
        /// When it was submitted.
        pub submitted_at: String,
        /// Its clock.
        pub clock: CaseClock,
        /// What happens next, in words.
        pub next: Text,
        /// What the person can do now; those that wait for them first.
        #[serde(default)]
        pub acts: Vec<CaseAct>,
        /// Whether it waits for the person.
        #[serde(default)]
        pub needs_you: bool,
        /// With `needsYou`: the last day to do it, `YYYY-MM-DD`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub act_by: Option<String>,
        /// Who handles it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub department: Option<Named>,
    }

    /// A case as its applicant sees it.
    pub struct Case {
        /// What lists show too.
        pub summary: CaseSummary,
        /// Changes with every step; goes into `If-Match` in double quotes.
        pub revision: String,
        /// Who has it now.
        pub department: Named,
        /// How to reach them.
        pub contacts: Vec<Contact>,
        /// What has happened, the newest first.
        pub timeline: Vec<CaseEvent>,
        /// The form as it was submitted.
        pub form: FormDefinition,
        /// The answers; sensitive ones masked.
        pub answers: Answers,
        /// Materials with their review.
        pub materials: Vec<CaseMaterial>,
        /// What is to be corrected, while it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub correction: Option<Correction>,
        /// How it was decided.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub decision: Option<Decision>,
        /// How the result is handed over; telephone and address masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery: Option<Delivery>,
        /// The parcel, once there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parcel: Option<Parcel>,
        /// With delivery `COLLECT`, once the result is ready: where and for which code it is handed over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub collection: Option<Collection>,
        /// What was charged.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bill: Option<Bill>,
        /// 受理通知书, 补正告知书, 决定书 and other papers.
        #[serde(default)]
        pub papers: Vec<Paper>,
        /// How it was rated.
        #[serde(default)]
        pub ratings: Vec<Rating>,
        /// Whether the papers have gone into the archive.
        #[serde(default)]
        pub archived: bool,
        /// The right that is missing to see what else there is: decision, parcel and papers are left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub withheld: Option<DelegationLack>,
        /// What files may be like, where something is to be corrected.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub file_rules: Option<FileRules>,
    }

    /// A material of a case.
    pub struct CaseMaterial {
        /// Id, as in the guide.
        pub id: String,
        /// Name.
        pub name: Text,
        /// How it was found.
        pub verdict: MaterialVerdict,
        /// With `WANTING`: what is wrong with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
        /// The certificate that stands in for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card: Option<Named>,
        /// Why nothing was to be handed in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub exempt: Option<Text>,
        /// How it was there on paper, where the application was taken in at a counter.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paper: Option<PaperShown>,
        /// Files handed in.
        #[serde(default)]
        pub documents: Vec<Document>,
    }

    /// Why one takes a case back.
    pub struct Withdrawal {
        /// In the person's words.
        pub reason: String,
    }

    /// What one says when urging.
    pub struct Urging {
        /// In the person's words; may be empty.
        #[serde(default)]
        pub note: String,
    }
}
