//! 个性化: what the back end takes somebody for and interested in, where it has that from, and what follows (F-6.1.10.a).

use super::{ItemSummary, Named, NoticeSummary, Text};

open_enum! {
    /// What a tag says.
    pub enum TagKind {
        /// Who one is: a parent, a sole trader.
        Identity = "IDENTITY",
        /// What one is interested in.
        Interest = "INTEREST",
        /// A region one lives, works or does business in.
        Region = "REGION",
        /// A kind of notices one wants to hear of.
        Message = "MESSAGE",
    }
}
open_enum! {
    /// Where a tag comes from.
    pub enum TagSource {
        /// The person chose it.
        Declared = "DECLARED",
        /// A card of theirs: `from`.
        Card = "CARD",
        /// A case of theirs: `from`.
        Case = "CASE",
        /// Their account: age, registered region, children.
        Account = "ACCOUNT",
    }
}

wire! {
    /// A tag of the person signed in.
    pub struct OwnTag {
        /// Opaque identifier.
        pub id: String,
        /// What it says.
        pub kind: TagKind,
        /// Its name.
        pub name: Text,
        /// Where it comes from.
        pub source: TagSource,
        /// The card or the case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<Named>,
        /// What it makes appear, in one sentence.
        pub effect: Text,
    }

    /// A tag that can be chosen.
    pub struct TagOffer {
        /// Opaque identifier.
        pub id: String,
        /// What it says.
        pub kind: TagKind,
        /// Its name.
        pub name: Text,
        /// What it would make appear.
        pub effect: Text,
    }

    /// Every tag, and whether they are used.
    pub struct Tags {
        /// Whether anything is suggested by them. While off the back end uses none of them.
        pub on: bool,
        /// Those that hold.
        pub tags: Vec<OwnTag>,
        /// Those that would hold, had the person not removed them.
        #[serde(default)]
        pub removed: Vec<OwnTag>,
        /// What can be chosen beside.
        #[serde(default)]
        pub offered: Vec<TagOffer>,
    }

    /// Chooses a tag, or takes a removed one back.
    pub struct TagChoice {
        /// Id of the tag.
        pub tag: String,
    }

    /// Switches all of it.
    pub struct TagSwitch {
        /// Whether tags are used from now on.
        pub on: bool,
    }

    /// What may suit somebody, by their tags. Empty while `on` is false.
    pub struct Suggestions {
        /// Whether tags are used.
        pub on: bool,
        /// Items, the likeliest first; none twice.
        #[serde(default)]
        pub items: Vec<SuggestedItem>,
        /// Notices and policies, the newest first.
        #[serde(default)]
        pub notices: Vec<SuggestedNotice>,
    }

    /// An item, and why.
    pub struct SuggestedItem {
        /// The item.
        pub item: ItemSummary,
        /// Why, never empty.
        pub reasons: Vec<TagReason>,
    }

    /// A notice, and why.
    pub struct SuggestedNotice {
        /// The notice.
        pub notice: NoticeSummary,
        /// Why, never empty.
        pub reasons: Vec<TagReason>,
    }

    /// A reason that the person can remove.
    pub struct TagReason {
        /// Id of the tag it rests on.
        pub tag: String,
        /// In one sentence: 因为您在明湖区经营餐饮.
        pub text: Text,
    }
}
