//! 办件: what becomes of an application (F-6.1.7, Q-A.2.4 to Q-A.2.6).

use super::{
    Answer, Answers, Attachment, Bill, Contact, Delivery, Document, FileRules, FormDefinition,
    Named, Principal, Rating, Remedy, Text, TimeUnit,
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
    /// How the clock of a case stands.
    pub enum ClockState {
        /// It has not begun: not accepted yet.
        NotStarted = "NOT_STARTED",
        /// It runs.
        Running = "RUNNING",
        /// It stands still: correction or special procedure.
        Paused = "PAUSED",
        /// It runs, and the promised day is over.
        Overdue = "OVERDUE",
        /// It has ended.
        Stopped = "STOPPED",
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
open_enum! {
    /// What a case ended with.
    pub enum DecisionKind {
        /// 准予.
        Granted = "GRANTED",
        /// 不予许可.
        Refused = "REFUSED",
        /// 不予受理.
        NotAccepted = "NOT_ACCEPTED",
    }
}
open_enum! {
    /// Where a parcel is.
    pub enum ParcelState {
        /// Ordered.
        Created = "CREATED",
        /// Picked up.
        PickedUp = "PICKED_UP",
        /// Under way.
        InTransit = "IN_TRANSIT",
        /// Out for delivery.
        OutForDelivery = "OUT_FOR_DELIVERY",
        /// Signed for.
        Signed = "SIGNED",
        /// Sent back.
        Returned = "RETURNED",
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
        /// What files may be like, where something is to be corrected.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub file_rules: Option<FileRules>,
    }

    /// The clock of a case, reckoned by the back end in its own working days.
    pub struct CaseClock {
        /// How it stands.
        pub state: ClockState,
        /// The promised length.
        pub promised: u32,
        /// Unit of `promised`, `used` and `left`.
        pub unit: TimeUnit,
        /// How much has gone by.
        pub used: u32,
        /// How much is left; 0 when it is over.
        pub left: u32,
        /// The promised day, `YYYY-MM-DD`; absent before acceptance, and while paused.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due_on: Option<String>,
        /// With `PAUSED`: why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<Text>,
        /// With `PAUSED`: since when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paused_at: Option<String>,
    }

    /// Something that happened.
    pub struct CaseEvent {
        /// Grows with every event of the case.
        pub sequence: u32,
        /// When.
        pub at: String,
        /// The state it led to.
        pub state: CaseState,
        /// What happened, in words.
        pub title: Text,
        /// More of it: a reason, an opinion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub detail: Option<Text>,
        /// Who did it: an office and a post, never an officer's private name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub actor: Option<Text>,
        /// The officer's 个人名章 on it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seal: Option<OfficerSeal>,
    }

    /// 个人名章 of an officer on an act.
    pub struct OfficerSeal {
        /// Name on the seal.
        pub name: String,
        /// 印章编号.
        pub number: String,
        /// When it was set.
        pub at: String,
        /// SM3 digest of what it stands on.
        pub digest: String,
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
        /// Files handed in.
        #[serde(default)]
        pub documents: Vec<Document>,
    }

    /// 一次性告知: everything that is to be corrected.
    pub struct Correction {
        /// When it was asked for.
        pub asked_at: String,
        /// Until when.
        pub until: String,
        /// Which time this is, from 1.
        pub round: u32,
        /// How often it may be asked for.
        pub most_rounds: u32,
        /// Materials to hand in again, each with what is wrong.
        pub materials: Vec<CorrectionMaterial>,
        /// Answers to give again, each with what is wrong.
        #[serde(default)]
        pub fields: Vec<CorrectionField>,
        /// More to know.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }

    /// A material to hand in again.
    pub struct CorrectionMaterial {
        /// Its id.
        pub material: String,
        /// Its name.
        pub name: Text,
        /// What is wrong with it.
        pub reason: Text,
        /// What has been handed in again so far.
        #[serde(default)]
        pub documents: Vec<Document>,
    }

    /// An answer to give again.
    pub struct CorrectionField {
        /// JSON pointer into the answers.
        pub pointer: String,
        /// What is wrong with it.
        pub reason: Text,
    }

    /// Hands the corrections in.
    pub struct CorrectionAnswer {
        /// New answers for the fields asked for: by JSON pointer.
        #[serde(default)]
        pub answers: Vec<PointedAnswer>,
    }

    /// One new answer.
    pub struct PointedAnswer {
        /// JSON pointer into the answers.
        pub pointer: String,
        /// The answer, in the shape its field has.
        pub value: Answer,
    }

    /// How a case was decided.
    pub struct Decision {
        /// How.
        pub kind: DecisionKind,
        /// When.
        pub decided_at: String,
        /// Who decided.
        pub department: Named,
        /// 文号.
        pub number: String,
        /// Grounds, in words and by law.
        #[serde(default)]
        pub grounds: Vec<Text>,
        /// The certificate in the wallet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card: Option<Named>,
        /// 行政复议.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reconsideration: Option<Remedy>,
        /// 行政诉讼.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub litigation: Option<Remedy>,
    }

    /// A parcel.
    pub struct Parcel {
        /// Who carries it.
        pub carrier: Text,
        /// 物流单号.
        pub number: String,
        /// Where it is.
        pub state: ParcelState,
        /// Its way, the newest first.
        pub events: Vec<ParcelEvent>,
    }

    /// Something that happened to a parcel.
    pub struct ParcelEvent {
        /// When.
        pub at: String,
        /// What, where.
        pub text: Text,
    }

    /// An official paper of a case.
    pub struct Paper {
        /// Its name: 受理通知书.
        pub name: Text,
        /// 文号.
        pub number: String,
        /// When it was made.
        pub made_at: String,
        /// The paper itself.
        pub file: Attachment,
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

    /// Looks a case up without signing in.
    pub struct LookUp {
        /// 办件编号.
        pub number: String,
        /// 查询密码.
        pub query_code: String,
    }

    /// What anybody with number and code may see.
    pub struct CaseGlance {
        /// 办件编号.
        pub number: String,
        /// The item.
        pub item: Named,
        /// Masked name of the applicant.
        pub applicant: String,
        /// Where it stands.
        pub state: CaseState,
        /// When it was submitted.
        pub submitted_at: String,
        /// Its clock.
        pub clock: CaseClock,
        /// What happens next, in words.
        pub next: Text,
        /// What has happened, the newest first; without details.
        pub timeline: Vec<CaseEvent>,
        /// Who has it now.
        pub department: Named,
        /// How to reach them.
        pub contacts: Vec<Contact>,
        /// The parcel, without addresses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parcel: Option<Parcel>,
    }
}
