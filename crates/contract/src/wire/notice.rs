//! Notices, policies and help.

use super::{BlockKind, Contact, Faq, ItemSummary, Named, NoticeKind, Text};

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
