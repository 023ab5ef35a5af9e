//! Notices, policies, what is made public, and help.

use super::{
    Attachment, BlockKind, Contact, Faq, IdentityKind, ItemSummary, Named, NoticeKind, Text,
};

wire! {
    /// A notice as lists show it.
    pub struct NoticeSummary {
        /// Opaque identifier.
        pub id: String,
        /// Kind.
        pub kind: NoticeKind,
        /// Title.
        pub title: Text,
        /// Day of publication, `YYYY-MM-DD`.
        pub published_on: String,
        /// Who published it.
        pub department: Named,
        /// In two sentences.
        pub summary: Text,
        /// First day in force, `YYYY-MM-DD`; absent where nothing is put in force.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub in_force_from: Option<String>,
        /// Last day in force; absent while no end is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub in_force_until: Option<String>,
        /// Last day on which one may object; of what is made public for that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub objections_until: Option<String>,
    }

    /// A notice, whole.
    pub struct Notice {
        /// What lists show too.
        pub notice: NoticeSummary,
        /// The text, block by block; never HTML.
        pub body: Vec<Block>,
        /// Items that it governs.
        #[serde(default)]
        pub items: Vec<ItemSummary>,
        /// 文号.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number: Option<Text>,
        /// What took its place; `inForceUntil` then says since when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub replaced_by: Option<Named>,
        /// What it took the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub replaces: Option<Named>,
        /// What it means, in plain words: who, what, how much, how, by when.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub plain: Vec<PlainPoint>,
        /// The originals.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub attachments: Vec<Attachment>,
        /// It is for certain people, and `/notices/{id}/match` tells somebody who is signed in why it concerns them.
        #[serde(default)]
        pub matched: bool,
        /// The decisions it makes public.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub decisions: Vec<PublishedDecision>,
        /// How to object; of what is made public for that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub objection: Option<Objection>,
    }

    /// A point of a notice in plain words.
    pub struct PlainPoint {
        /// What it answers: "who".
        pub heading: Text,
        /// The answer.
        pub text: Text,
    }

    /// Why a notice concerns who is signed in.
    pub struct NoticeMatch {
        /// A sentence each; empty when nothing that the back end knows of them says that it does.
        pub reasons: Vec<Text>,
    }

    /// A decision that is made public.
    pub struct PublishedDecision {
        /// 决定书文号.
        pub number: String,
        /// On whom: the name of a natural person masked.
        pub party: String,
        /// What they are.
        pub party_kind: IdentityKind,
        /// What it is about.
        pub subject: Text,
        /// What was decided.
        pub outcome: Text,
        /// Day of the decision, `YYYY-MM-DD`.
        pub decided_on: String,
    }

    /// A time in which anybody may object.
    pub struct Objection {
        /// First day, `YYYY-MM-DD`.
        pub from: String,
        /// Last day, as in the summary.
        pub until: String,
        /// Days left, today counted; absent before the first day and after the last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days_left: Option<u32>,
        /// In which form, and what must be in it.
        pub how: Text,
        /// To whom.
        pub contacts: Vec<Contact>,
    }

    /// A block of structured text. A kind that is not known shows its text as a paragraph.
    pub struct Block {
        /// Kind.
        pub kind: BlockKind,
        /// Text of a paragraph or heading.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<Text>,
        /// Entries of a list.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub items: Vec<Text>,
    }

    /// Where help is to be had.
    pub struct Help {
        /// Ways to reach somebody, the quickest first.
        pub contacts: Vec<Contact>,
        /// Questions often asked about the portal and about common matters.
        pub faqs: Vec<Faq>,
        /// Official terms in plain words.
        pub glossary: Vec<Term>,
    }

    /// An official term in plain words.
    pub struct Term {
        /// The term.
        pub term: Text,
        /// What it means.
        pub explain: Text,
    }
}
