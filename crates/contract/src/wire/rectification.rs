//! 差评整改 (F-6.1.9): a bad rating is looked into, answered and revisited. The machine: [`crate::rectify`].

use super::{BoxCount, CaseClock, Named, OfficerSeal, Rating, Satisfaction, Text, ThreadRating};

open_enum! {
    /// Where a rectification stands.
    pub enum RectificationState {
        /// 已收到: waits for the department.
        Received = "RECEIVED",
        /// 核实中.
        Verifying = "VERIFYING",
        /// 限期整改: takes longer, with a reason.
        Rectifying = "RECTIFYING",
        /// 已反馈: answered; waits for what the rater says of it.
        FedBack = "FED_BACK",
        /// 已回访.
        Revisited = "REVISITED",
        /// 已办结.
        Closed = "CLOSED",
    }
}
open_enum! {
    /// What came of it.
    pub enum RectificationOutcome {
        /// 已整改.
        Rectified = "RECTIFIED",
        /// 已解释说明: there is nothing to put right, and why.
        Explained = "EXPLAINED",
    }
}
open_enum! {
    /// What an officer does with one.
    pub enum DeskRectificationAct {
        /// 接收核实.
        Take = "TAKE",
        /// 延期整改: with a reason.
        Extend = "EXTEND",
        /// 反馈: with what came of it.
        Answer = "ANSWER",
        /// 退回重办: what the rater called unsolved.
        Return = "RETURN",
        /// 办结.
        Close = "CLOSE",
    }
}

wire! {
    /// What becomes of a bad rating, as who rated sees it.
    pub struct Rectification {
        /// Opaque identifier.
        pub id: String,
        /// Where it stands.
        pub state: RectificationState,
        /// Who has it.
        pub department: Named,
        /// When it was opened.
        pub opened_at: String,
        /// Until when it is answered.
        pub clock: CaseClock,
        /// What happens next and by when, in words.
        pub next: Text,
        /// What has been done, the oldest first.
        #[serde(default)]
        pub entries: Vec<RectificationEntry>,
        /// What came of it, once it is answered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outcome: Option<RectificationOutcome>,
        /// What the rater said of the last answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub revisit: Option<ThreadRating>,
        /// Whether it waits for the rater to say something of the answer.
        #[serde(default)]
        pub needs_you: bool,
    }

    /// Something done.
    pub struct RectificationEntry {
        /// When.
        pub at: String,
        /// The state it led to.
        pub state: RectificationState,
        /// What happened, in words.
        pub title: Text,
        /// What was said: an answer, a reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<Text>,
        /// Who: an office and a post, never an officer's private name. Absent for the rater.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub actor: Option<Text>,
        /// The officer's 个人名章 on it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seal: Option<OfficerSeal>,
        /// Of an extension: the new day, `YYYY-MM-DD`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
    }

    /// What a rater says after the answer: 解决 and 满意 apart.
    pub struct RevisitStart {
        /// 解决: whether it was solved.
        pub resolved: bool,
        /// 满意: how satisfied they are with how it was handled.
        pub satisfaction: Satisfaction,
        /// In their words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }

    /// Bad ratings at the desk, due first.
    pub struct DeskRectifications {
        /// This page.
        pub items: Vec<DeskRectificationRow>,
        /// Where the next page starts; absent at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next: Option<String>,
        /// How many the box has.
        pub total: u64,
        /// Each box with its count.
        pub boxes: Vec<BoxCount>,
    }

    /// One in the list.
    pub struct DeskRectificationRow {
        /// Opaque identifier.
        pub id: String,
        /// The item that was handled.
        pub item: Named,
        /// How satisfied they were.
        pub level: Satisfaction,
        /// Who rated: masked; in no way told of who rated without a name.
        pub person: String,
        /// Where it stands.
        pub state: RectificationState,
        /// When it was opened.
        pub opened_at: String,
        /// Until when it is answered.
        pub clock: CaseClock,
        /// Whether the officer can do something now.
        #[serde(default)]
        pub mine: bool,
    }

    /// One on the desk.
    pub struct DeskRectification {
        /// As who rated sees it.
        pub rectification: Rectification,
        /// Changes with every entry; goes into `If-Match` in double quotes.
        pub revision: String,
        /// What was rated.
        pub item: Named,
        /// 办件编号; not told of who rated without a name, since it would tell who that was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number: Option<String>,
        /// Who rated: masked; in no way told of who rated without a name.
        pub person: String,
        /// The rating itself.
        pub rating: Rating,
        /// What the officer may do now.
        #[serde(default)]
        pub acts: Vec<DeskRectificationOffer>,
    }

    /// An act that an officer may take.
    pub struct DeskRectificationOffer {
        /// Which.
        pub act: DeskRectificationAct,
        /// Whether words must go with it.
        #[serde(default)]
        pub text_required: bool,
        /// Sentences to start from.
        #[serde(default)]
        pub templates: Vec<Text>,
        /// Why it cannot be taken.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub blocked: Option<Text>,
    }

    /// Acts on one.
    pub struct DeskRectificationRequest {
        /// What is done.
        pub act: DeskRectificationAct,
        /// The answer, or the reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// With `ANSWER`: what came of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outcome: Option<RectificationOutcome>,
    }
}
