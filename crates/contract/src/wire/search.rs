//! 统一搜索.

use super::{ItemSummary, Region, Text};

open_enum! {
    /// Kinds of things that are found.
    pub enum HitKind {
        /// 事项.
        Item = "ITEM",
        /// 一件事.
        OneThing = "ONE_THING",
        /// 通知公告.
        Notice = "NOTICE",
        /// 政策文件.
        Policy = "POLICY",
        /// 常见问题.
        Faq = "FAQ",
        /// 部门.
        Department = "DEPARTMENT",
        /// 政务服务大厅.
        Hall = "HALL",
    }
}
open_enum! {
    /// What search results are put in order by.
    pub enum SearchOrder {
        /// How well they fit the words.
        Relevance = "RELEVANCE",
        /// How often they are asked for.
        Heat = "HEAT",
        /// How soon they are promised.
        Promise = "PROMISE",
    }
}
open_enum! {
    /// Sides that items are narrowed by; each is a parameter of the search.
    pub enum FacetKind {
        /// The region that handles it: `handledAt`.
        HandledAt = "HANDLED_AT",
        /// `department`.
        Department = "DEPARTMENT",
        /// `itemType`.
        ItemType = "ITEM_TYPE",
        /// `group`.
        Group = "GROUP",
        /// `onlineDepth`.
        OnlineDepth = "ONLINE_DEPTH",
        /// `visits`.
        Visits = "VISITS",
        /// `days`.
        Days = "DAYS",
        /// `free`.
        Free = "FREE",
        /// `wholeCourseOnline`.
        WholeCourseOnline = "WHOLE_COURSE_ONLINE",
        /// `immediate`.
        Immediate = "IMMEDIATE",
    }
}
open_enum! {
    /// How a thing was found.
    pub enum FoundBy {
        /// Its name holds the words.
        Name = "NAME",
        /// Another name of it does: an everyday word, a synonym.
        OtherName = "OTHER_NAME",
        /// Its text does.
        Text = "TEXT",
        /// Its name sounds like what was typed: pinyin or initials.
        Sound = "SOUND",
        /// It holds what was searched for instead.
        Correction = "CORRECTION",
        /// Its English text holds the words.
        English = "ENGLISH",
    }
}

wire! {
    /// What a search found, in groups.
    pub struct SearchAnswer {
        /// The words as asked.
        pub query: String,
        /// What was searched for instead, when nothing was found for the words themselves.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub corrected: Option<String>,
        /// The region that the words name, where it is another than was searched in: its name says where, and was not
        /// searched for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub named_region: Option<Region>,
        /// Groups with something in them, the likeliest first.
        pub groups: Vec<HitGroup>,
        /// Words near to those asked for, when little was found.
        #[serde(default)]
        pub near_words: Vec<String>,
        /// What items can be narrowed by, each with its counts; empty when no items were asked for.
        #[serde(default)]
        pub facets: Vec<Facet>,
    }

    /// One side that items can be narrowed by.
    pub struct Facet {
        /// Which.
        pub kind: FacetKind,
        /// What can be chosen: what finds something, and what is chosen now.
        pub values: Vec<FacetValue>,
    }

    /// One choice of a facet.
    pub struct FacetValue {
        /// As the parameter takes it.
        pub value: String,
        /// Its name, where the portal cannot know it: of a region, a department, a group.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<Text>,
        /// How many items fit it and all other conditions.
        pub count: u64,
    }

    /// What was found of one kind.
    pub struct HitGroup {
        /// The kind.
        pub kind: HitKind,
        /// How many there are in all.
        pub total: u64,
        /// The best of them.
        pub hits: Vec<Hit>,
        /// Where the next page of this kind starts, when `kind` was asked for; absent at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next: Option<String>,
    }

    /// One thing found.
    pub struct Hit {
        /// The kind.
        pub kind: HitKind,
        /// Id of the item, 一件事, notice, FAQ, department or hall.
        pub id: String,
        /// Title.
        pub title: Text,
        /// A piece of its text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub snippet: Option<Text>,
        /// The words that were found, to be marked wherever they stand in title and snippet.
        #[serde(default)]
        pub matched: Vec<String>,
        /// With `ITEM`: what lists show.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<ItemSummary>,
        /// Why it is shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub why: Option<Why>,
    }

    /// Why something was found.
    pub struct Why {
        /// How.
        pub by: FoundBy,
        /// How well it fits, beside the best of the search: 1 to 100.
        pub weight: u32,
    }

    /// What somebody thinks of the results of a search.
    pub struct SearchFeedback {
        /// The words that were searched for.
        pub query: String,
        /// Region code it was searched in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub region: Option<String>,
        /// How many results there were.
        pub total: u64,
        /// Whether they helped.
        pub helpful: bool,
        /// What was missing, in at most 200 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub remark: Option<String>,
    }

    /// That somebody opened one of the results. Nothing says who.
    pub struct SearchOpened {
        /// The words that were searched for.
        pub query: String,
        /// Region code it was searched in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub region: Option<String>,
        /// Kind of what was opened.
        pub kind: HitKind,
        /// Its id.
        pub id: String,
        /// Its place among the results of its kind, from 1.
        pub position: u32,
    }

    /// That it was received.
    pub struct FeedbackReceipt {
        /// When.
        pub received_at: String,
    }

    /// Completions of what is being typed.
    pub struct Completions {
        /// The words as asked, so that an older answer is never shown over a newer one.
        pub query: String,
        /// The likeliest first; 10 at most.
        pub completions: Vec<Completion>,
    }

    /// One completion.
    pub struct Completion {
        /// The words to search for.
        pub text: String,
        /// With an item: its id, to go there at once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item_id: Option<String>,
    }
}

impl FacetKind {
    /// The parameter of the search that it sets; none for a side that this version does not know.
    #[must_use]
    pub fn parameter(&self) -> Option<&'static str> {
        Some(match self {
            Self::HandledAt => "handledAt",
            Self::Department => "department",
            Self::ItemType => "itemType",
            Self::Group => "group",
            Self::OnlineDepth => "onlineDepth",
            Self::Visits => "visits",
            Self::Days => "days",
            Self::Free => "free",
            Self::WholeCourseOnline => "wholeCourseOnline",
            Self::Immediate => "immediate",
            Self::Other(_) => return None,
        })
    }
}
