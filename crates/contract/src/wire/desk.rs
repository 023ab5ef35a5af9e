//! The officers' desk (F-6.2.3, Q-6.2.3, Q-6.2.3.3, Q-6.2.3.6, Q-6.2.4).

use super::{Case, CaseClock, CaseState, MaterialVerdict, Named, Role, Text};

open_enum! {
    /// What an officer does with a case. Who may do what in which state: [`crate::flow`].
    pub enum DeskAct {
        /// 一次性告知补正.
        RequestCorrection = "REQUEST_CORRECTION",
        /// 受理.
        Accept = "ACCEPT",
        /// 不予受理.
        NotAccept = "NOT_ACCEPT",
        /// 承办: opinion, on to the reviewer.
        Handle = "HANDLE",
        /// 审核: on to the approver.
        Review = "REVIEW",
        /// 退回 to the handler.
        SendBack = "SEND_BACK",
        /// 特别程序.
        Suspend = "SUSPEND",
        /// The special procedure is over.
        Resume = "RESUME",
        /// 批准: grant.
        Grant = "GRANT",
        /// Refuse.
        Refuse = "REFUSE",
        /// 制证: the certificate is issued and sealed.
        Issue = "ISSUE",
        /// 送达: handed over, or given to the carrier.
        Deliver = "DELIVER",
        /// 归档.
        Archive = "ARCHIVE",
    }
}
open_enum! {
    /// Where a case is in the review.
    pub enum ReviewStage {
        /// 承办.
        Handling = "HANDLING",
        /// 审核.
        Reviewing = "REVIEWING",
        /// 批准.
        Approving = "APPROVING",
    }
}
open_enum! {
    /// A way to narrow the inbox.
    pub enum InboxBox {
        /// What this officer can act on now.
        Mine = "MINE",
        /// What is over its promised day.
        Overdue = "OVERDUE",
        /// What is due within two working days.
        DueSoon = "DUE_SOON",
        /// What waits for an applicant, or stands still.
        Waiting = "WAITING",
        /// What has ended.
        Done = "DONE",
        /// Everything of the department.
        All = "ALL",
    }
}
open_enum! {
    /// One of the four checks of an archive (四性检测).
    pub enum ArchiveCheckKind {
        /// 真实性.
        Authentic = "AUTHENTIC",
        /// 完整性.
        Complete = "COMPLETE",
        /// 可用性.
        Usable = "USABLE",
        /// 安全性.
        Safe = "SAFE",
    }
}
open_enum! {
    /// How a check came out.
    pub enum CheckVerdict {
        /// In order.
        Pass = "PASS",
        /// Not in order.
        Fail = "FAIL",
        /// Could not be told.
        Unknown = "UNKNOWN",
    }
}

wire! {
    /// A case in the inbox.
    pub struct DeskCase {
        /// Opaque identifier.
        pub id: String,
        /// 办件编号.
        pub number: String,
        /// The item.
        pub item: Named,
        /// Masked name of the applicant.
        pub applicant: String,
        /// Where it stands.
        pub state: CaseState,
        /// Where it is in the review.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub stage: Option<ReviewStage>,
        /// When it was submitted.
        pub submitted_at: String,
        /// Its clock.
        pub clock: CaseClock,
        /// Whether this officer can act on it now.
        #[serde(default)]
        pub mine: bool,
        /// How often it was urged.
        #[serde(default)]
        pub urged: u32,
    }

    /// The inbox: one page of it, and how many there are in each box.
    pub struct Inbox {
        /// Sorted by what is due first.
        pub items: Vec<DeskCase>,
        /// Where the next page starts; absent at the end. Opaque.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next: Option<String>,
        /// How many fit what was asked for.
        pub total: u64,
        /// How many there are in each box.
        pub boxes: Vec<BoxCount>,
    }

    /// How many cases a box holds.
    pub struct BoxCount {
        /// The box.
        pub name: InboxBox,
        /// How many.
        pub count: u64,
    }

    /// A case on the desk.
    pub struct DeskFile {
        /// The case, as the applicant sees it; sensitive answers masked unless revealed.
        pub case: Case,
        /// Where it is in the review.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub stage: Option<ReviewStage>,
        /// What this officer may do now.
        pub acts: Vec<DeskActOffer>,
        /// Opinions of the review so far, the oldest first.
        #[serde(default)]
        pub opinions: Vec<Opinion>,
        /// Certificates called up as checks.
        #[serde(default)]
        pub checks: Vec<CertificateCheck>,
        /// What can be called up as a check.
        #[serde(default)]
        pub checkable: Vec<Named>,
        /// The archive, once the case is closed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub archive: Option<Archive>,
    }

    /// An act that is open to an officer, with sentences to start from.
    pub struct DeskActOffer {
        /// The act.
        pub act: DeskAct,
        /// Whether a reason must be given.
        #[serde(default)]
        pub reason_required: bool,
        /// Reasons often given.
        #[serde(default)]
        pub templates: Vec<Text>,
        /// With `SUSPEND`: the special procedures of the item.
        #[serde(default)]
        pub procedures: Vec<Text>,
        /// Why it cannot be done yet, where it could otherwise: materials not looked at, a bill unpaid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub blocked: Option<Text>,
    }

    /// An officer's opinion in the review.
    pub struct Opinion {
        /// Of which stage.
        pub stage: ReviewStage,
        /// Who.
        pub officer: String,
        /// When.
        pub at: String,
        /// What was done.
        pub act: DeskAct,
        /// What they said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }

    /// An act.
    pub struct ActRequest {
        /// The act.
        pub act: DeskAct,
        /// Reason or opinion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<String>,
        /// With `REQUEST_CORRECTION`: answers that are wrong, with what is wrong. Materials are those marked `WANTING`.
        #[serde(default)]
        pub fields: Vec<FieldRemark>,
        /// With `SUSPEND`: which special procedure.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub procedure: Option<String>,
        /// With `SUSPEND`: how many working days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days: Option<u32>,
    }

    /// What is wrong with an answer.
    pub struct FieldRemark {
        /// JSON pointer into the answers.
        pub pointer: String,
        /// What is wrong.
        pub reason: String,
    }

    /// How an officer found a material.
    pub struct MaterialReview {
        /// How.
        pub verdict: MaterialVerdict,
        /// With `WANTING`: what is wrong with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
    }

    /// Calls up a certificate as a check.
    pub struct CertificateCheckStart {
        /// Id of what is called up, of `checkable`.
        pub certificate: String,
        /// Why: it is kept, and the holder can see it.
        pub reason: String,
    }

    /// A certificate called up as a check.
    pub struct CertificateCheck {
        /// What was called up.
        pub certificate: Named,
        /// Why.
        pub reason: String,
        /// When.
        pub at: String,
        /// How it came out.
        pub verdict: CheckVerdict,
        /// What was found, in words.
        pub finding: Text,
    }

    /// 归档: a case in the archive.
    pub struct Archive {
        /// 档号.
        pub number: String,
        /// When it went in; absent while it has not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub archived_at: Option<String>,
        /// How long it is kept, in words.
        pub retention: Text,
        /// The four checks.
        pub checks: Vec<ArchiveCheck>,
        /// What goes in.
        pub documents: Vec<Named>,
    }

    /// One of the four checks.
    pub struct ArchiveCheck {
        /// Which.
        pub kind: ArchiveCheckKind,
        /// How it came out.
        pub verdict: CheckVerdict,
        /// What was found, in words.
        pub finding: Text,
    }

    /// Who may act in what part of the review.
    pub struct DeskMe {
        /// Name on the officer's seal.
        pub name: String,
        /// Their department.
        pub department: Named,
        /// What they may do.
        pub roles: Vec<Role>,
    }
}
