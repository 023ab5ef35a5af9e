//! 咨询, 投诉 and 建议 (F-6.1.8): threads between a person and an office, and the answers that are published.

use super::{
    CaseAct, CaseClock, Contact, Document, FileRules, Named, OfficerSeal, Rating, Satisfaction,
    Text, TimeLimit,
};

open_enum! {
    /// What a thread is.
    pub enum ThreadKind {
        /// 咨询.
        Consultation = "CONSULTATION",
        /// 投诉.
        Complaint = "COMPLAINT",
        /// 建议.
        Suggestion = "SUGGESTION",
    }
}
open_enum! {
    /// Where a thread stands, as the tickets of 12345 do. The machine: [`crate::thread`].
    pub enum ThreadState {
        /// 已提交: waits for who sorts it.
        Submitted = "SUBMITTED",
        /// 已分类: sorted, not yet with a department.
        Triaged = "TRIAGED",
        /// 已派发: with a department that has not begun.
        Dispatched = "DISPATCHED",
        /// 办理中.
        Handling = "HANDLING",
        /// 延期办理.
        Extended = "EXTENDED",
        /// 已答复.
        Replied = "REPLIED",
        /// 再次办理: a consultation asked anew, or the 复核 of a complaint.
        Reopened = "REOPENED",
        /// 已回访: the person has said whether it was solved.
        Revisited = "REVISITED",
        /// 已办结.
        Closed = "CLOSED",
        /// 不予受理.
        Returned = "RETURNED",
        /// 已合并: answered together with another.
        Merged = "MERGED",
        /// 已撤回.
        Withdrawn = "WITHDRAWN",
    }
}
open_enum! {
    /// What a person can do with a thread.
    pub enum ThreadAct {
        /// Say more, before it is answered.
        Add = "ADD",
        /// Ask further, after an answer.
        Ask = "ASK",
        /// Say whether the answer solved it, and how satisfied one is.
        Rate = "RATE",
        /// Have a consultation taken up again; once.
        Reopen = "REOPEN",
        /// 申请复核: have the answer to a complaint looked at by somebody else; once.
        Object = "OBJECT",
        /// Take it back.
        Withdraw = "WITHDRAW",
    }
}
open_enum! {
    /// What a thread is about.
    pub enum SubjectKind {
        /// An item.
        Item = "ITEM",
        /// A case of one's own.
        Case = "CASE",
        /// A department.
        Department = "DEPARTMENT",
        /// An officer, by the number of their seal.
        Officer = "OFFICER",
        /// This portal, or nothing in particular.
        Portal = "PORTAL",
    }
}
open_enum! {
    /// What stands in a thread.
    pub enum ThreadEntryKind {
        /// What the person said first.
        Question = "QUESTION",
        /// What they added.
        Addition = "ADDITION",
        /// What they asked further.
        Further = "FURTHER",
        /// 申请复核.
        Objection = "OBJECTION",
        /// Why it was taken up again.
        Reopening = "REOPENING",
        /// 派发, 转办.
        Dispatch = "DISPATCH",
        /// A department has begun.
        Taking = "TAKING",
        /// 延期.
        Extension = "EXTENSION",
        /// 答复.
        Reply = "REPLY",
        /// The day of the answer has gone by.
        Overdue = "OVERDUE",
        /// 评价.
        Rating = "RATING",
        /// Published, or no longer.
        Publication = "PUBLICATION",
        /// 办结.
        Closing = "CLOSING",
        /// 不予受理.
        Return = "RETURN",
        /// 撤回.
        Withdrawal = "WITHDRAWAL",
    }
}
open_enum! {
    /// What became of a suggestion.
    pub enum SuggestionOutcome {
        /// 采纳.
        TakenUp = "TAKEN_UP",
        /// 部分采纳.
        Partly = "PARTLY",
        /// 未采纳.
        NotTakenUp = "NOT_TAKEN_UP",
    }
}
open_enum! {
    /// What an officer does with a thread.
    pub enum DeskThreadAct {
        /// 派发, 转办: to a department.
        Dispatch = "DISPATCH",
        /// 接收: begin.
        Take = "TAKE",
        /// 延期, with a reason.
        Extend = "EXTEND",
        /// 答复.
        Reply = "REPLY",
        /// 不予受理, with a reason.
        Return = "RETURN",
        /// Publish question and answer, masked.
        Publish = "PUBLISH",
        /// No longer.
        Unpublish = "UNPUBLISH",
        /// 办结.
        Close = "CLOSE",
    }
}

wire! {
    /// What a thread is about.
    pub struct ThreadSubject {
        /// Which of them.
        pub kind: SubjectKind,
        /// The item, where it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// The case, where it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
        /// The department, where it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub department: Option<Named>,
        /// The officer: the number and the name of their seal.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub officer: Option<Named>,
    }

    /// A thread, in a list.
    pub struct ThreadSummary {
        /// Opaque identifier.
        pub id: String,
        /// The number of the ticket.
        pub number: String,
        /// What it is.
        pub kind: ThreadKind,
        /// What it is about.
        pub about: ThreadSubject,
        /// In the person's words.
        pub title: String,
        /// Where it stands.
        pub state: ThreadState,
        /// When it began.
        pub started_at: String,
        /// When something happened last.
        pub changed_at: String,
        /// Until when it is answered.
        pub clock: CaseClock,
        /// What happens next, in words.
        pub next: Text,
        /// What the person can do now.
        #[serde(default)]
        pub acts: Vec<ThreadAct>,
        /// Whether it waits for the person.
        #[serde(default)]
        pub needs_you: bool,
        /// What became of a suggestion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outcome: Option<SuggestionOutcome>,
        /// What the person said of the last answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rating: Option<ThreadRating>,
    }

    /// A thread as the person sees it.
    pub struct Thread {
        /// What lists show too.
        pub summary: ThreadSummary,
        /// Changes with every entry; goes into `If-Match` in double quotes at the desk.
        pub revision: String,
        /// Who has it now.
        pub department: Named,
        /// How to reach them.
        #[serde(default)]
        pub contacts: Vec<Contact>,
        /// What has been said and done, the oldest first.
        pub entries: Vec<ThreadEntry>,
        /// The department that is complained about does not learn who the person is.
        #[serde(default)]
        pub confidential: bool,
        /// Question and answer may be published, masked.
        #[serde(default)]
        pub may_publish: bool,
        /// Id of what was published of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub published: Option<String>,
        /// What files may be like that go with an act.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub file_rules: Option<FileRules>,
    }

    /// Something said or done in a thread.
    pub struct ThreadEntry {
        /// Grows with every entry of the thread.
        pub sequence: u32,
        /// When.
        pub at: String,
        /// What it is.
        pub kind: ThreadEntryKind,
        /// The state it led to.
        pub state: ThreadState,
        /// What happened, in words.
        pub title: Text,
        /// What was said: a question, an answer, a reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<Text>,
        /// Files that go with it.
        #[serde(default)]
        pub documents: Vec<Document>,
        /// Who: an office and a post, never an officer's private name. Absent for the person.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub actor: Option<Text>,
        /// The officer's 个人名章 on it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seal: Option<OfficerSeal>,
        /// With `EXTENSION`: the new day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub until: Option<String>,
    }

    /// What a person says of an answer: 解决 and 满意 apart.
    pub struct ThreadRating {
        /// When; the back end's.
        #[serde(default)]
        pub at: String,
        /// 解决: whether it was solved.
        pub resolved: bool,
        /// 满意: how satisfied they are.
        pub satisfaction: Satisfaction,
        /// In their words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }

    /// What one should know before one begins.
    pub struct ThreadOptions {
        /// What it would be about.
        pub about: ThreadSubject,
        /// Who would handle it.
        pub department: Named,
        /// Within what time it is answered.
        pub answer_in: TimeLimit,
        /// By how much that may be extended, once, with a reason.
        pub extension: TimeLimit,
        /// Officers that a complaint may name: number and name of their seals on the case.
        #[serde(default)]
        pub officers: Vec<Named>,
        /// What files may be like.
        pub file_rules: FileRules,
        /// Most characters of what is said.
        pub most_characters: u32,
    }

    /// Begins a thread.
    pub struct ThreadStart {
        /// What it is.
        pub kind: ThreadKind,
        /// What it is about.
        pub subject: SubjectKind,
        /// With `ITEM`: its id.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<String>,
        /// With `CASE`, and with `OFFICER` where they are known from one: its id.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<String>,
        /// With `DEPARTMENT`: its id.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub department: Option<String>,
        /// With `OFFICER`: the number of their seal.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub officer: Option<String>,
        /// In one line.
        pub title: String,
        /// In the person's words.
        pub text: String,
        /// Ids of files announced before.
        #[serde(default)]
        pub documents: Vec<String>,
        /// Question and answer may be published, masked.
        #[serde(default)]
        pub may_publish: bool,
        /// The department that is complained about is not to learn who the person is.
        #[serde(default)]
        pub confidential: bool,
    }

    /// What a person does with a thread.
    pub struct ThreadActRequest {
        /// What.
        pub act: ThreadAct,
        /// With `ADD`, `ASK`, `REOPEN`, `OBJECT`: in their words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// With the same: ids of files announced before.
        #[serde(default)]
        pub documents: Vec<String>,
        /// With `RATE`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rating: Option<ThreadRating>,
    }

    /// A question that was published with its answer; who asked is masked, and so is what would tell it.
    pub struct PublishedAnswer {
        /// Opaque identifier.
        pub id: String,
        /// What it was.
        pub kind: ThreadKind,
        /// The question in one line.
        pub title: Text,
        /// The question.
        pub question: Text,
        /// The answer.
        pub answer: Text,
        /// Masked name of who asked.
        pub asker: String,
        /// Day of the question, `YYYY-MM-DD`.
        pub asked_on: String,
        /// Day of the answer, `YYYY-MM-DD`.
        pub answered_on: String,
        /// Who answered.
        pub department: Named,
        /// The item it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// What became of a suggestion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outcome: Option<SuggestionOutcome>,
    }

    /// What a person said of a case.
    pub struct GivenRating {
        /// The case, under the name of its item.
        pub case: Named,
        /// 办件编号.
        pub number: String,
        /// The first, and the follow-up where there is one.
        pub ratings: Vec<Rating>,
        /// `RATE_AGAIN` while a follow-up can be made.
        #[serde(default)]
        pub acts: Vec<CaseAct>,
    }
}
