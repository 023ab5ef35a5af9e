//! Query parameters of the endpoints.

use super::{
    AtMost, Code, CrossProvince, Cursor, Day, HitKind, InboxBox, ItemType, Limit, MessageKind,
    NoticeKind, OnlineDepth, PowerType, ReturnTo, SearchOrder, Side, Way, Words,
};

query! {
    /// Of `GET /home`.
    pub struct HomeQuery {
        /// Region code; the back end's default when absent or no longer known.
        region as "region": Code,
    }
}
query! {
    /// Of `GET /regions`.
    pub struct RegionQuery {
        /// Code of the region whose direct children are wanted; the top when absent.
        parent as "parent": Code,
        /// Words, pinyin or initials to find regions by; then `parent` is ignored.
        q as "q": Words,
    }
}
query! {
    /// Of `GET /departments`.
    pub struct DepartmentQuery {
        /// Region code; the default when absent.
        region as "region": Code,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /themes`.
    pub struct ThemeQuery {
        /// Region code; the default when absent.
        region as "region": Code,
        /// Only lists of this side.
        side as "side": Side,
    }
}
query! {
    /// Of `GET /items`.
    pub struct ItemQuery {
        /// Region code; the default when absent. Items of higher levels that serve it are included.
        region as "region": Code,
        /// Only items for this side.
        side as "side": Side,
        /// Code of a natural persons' theme.
        person_theme as "personTheme": Code,
        /// Code of a legal persons' theme.
        legal_theme as "legalTheme": Code,
        /// Code of a stage of a life cycle.
        life as "life": Code,
        /// Code of an audience group.
        group as "group": Code,
        /// Only items that are done across provinces in this mode.
        cross_province as "crossProvince": CrossProvince,
        /// Only items that spare a person this.
        way as "way": Way,
        /// Id of a department.
        department as "department": Code,
        /// Only items whose whole course is on line.
        whole_course_online as "wholeCourseOnline": bool,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /one-things`.
    pub struct OneThingQuery {
        /// Region code; the default when absent.
        region as "region": Code,
        /// Only those of this side.
        side as "side": Side,
        /// Code of a stage of a life cycle.
        life as "life": Code,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /halls`.
    pub struct HallQuery {
        /// Region code; the default when absent. Halls directly below it and those above that serve it are included.
        region as "region": Code,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /items/{id}` and `GET /one-things/{id}`.
    pub struct GuideQuery {
        /// The visitor's region: `servedBy` says so when a higher one handles the item.
        region as "region": Code,
    }
}
query! {
    /// Of `GET /recommendations`. All of it is on the page already: nothing tells who asks.
    pub struct RecommendationQuery {
        /// Region code; the back end's default when absent.
        region as "region": Code,
        /// Only items of this side.
        side as "side": Side,
        /// Id of the item that is being looked at: what follows it, and never itself. `NOT_FOUND` when there is none.
        after as "after": Code,
        /// The most entries; 4 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /me/principals`.
    pub struct PrincipalQuery {
        /// Id of an item: `lacks` says what is missing to apply for it.
        item as "item": Code,
    }
}
query! {
    /// Of `GET /halls/{id}/slots`.
    pub struct SlotQuery {
        /// Id of the item that one comes for.
        item as "item": Code,
    }
}
query! {
    /// Of `GET /me/delegations/{id}/log`.
    pub struct DelegatedActQuery {
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /items/{id}/elsewhere`.
    pub struct ElsewhereQuery {
        /// Only regions found by these words, pinyin or initials, and what lies in them.
        q as "q": Words,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /search`. Conditions combine: what is found fits all of them. Those that only an item can fit leave only
    /// items; they are what facets set.
    pub struct SearchQuery {
        /// Words as typed: names, pinyin, initials, colloquial. Nothing is found for none.
        q as "q": Words,
        /// Region code; the default when absent. Its own items come first.
        region as "region": Code,
        /// Only this kind, in pages.
        kind as "kind": HitKind,
        /// Only items for this side.
        side as "side": Side,
        /// Only items that this region handles itself.
        handled_at as "handledAt": Code,
        /// Only items of this department, by id.
        department as "department": Code,
        /// Only items of this type.
        item_type as "itemType": ItemType,
        /// Only items for this audience group, by code.
        group as "group": Code,
        /// Only items that can be done on line to this depth.
        online_depth as "onlineDepth": OnlineDepth,
        /// Only items that take so many visits in person at most.
        visits as "visits": AtMost,
        /// Only items that are promised within so many working days.
        days as "days": AtMost,
        /// Only items without a fee (`true`), or with one (`false`).
        free as "free": bool,
        /// Only items whose whole course is on line.
        whole_course_online as "wholeCourseOnline": bool,
        /// Only items that are decided on the spot (即办件).
        immediate as "immediate": bool,
        /// What comes first within a group; `RELEVANCE` when absent.
        sort as "sort": SearchOrder,
        /// Where to go on; with `kind` only.
        cursor as "cursor": Cursor,
        /// Hits a group; 10 with `kind`, else 5, when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /search/completions`.
    pub struct CompletionQuery {
        /// What has been typed so far.
        q as "q": Words,
        /// Region code; the default when absent.
        region as "region": Code,
    }
}
query! {
    /// Of `GET /notices`.
    pub struct NoticeQuery {
        /// Region code; all regions when absent.
        region as "region": Code,
        /// Only this kind.
        kind as "kind": NoticeKind,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /session/login`.
    pub struct SignInQuery {
        /// Path in the portal to come back to; `/` when absent.
        return_to as "returnTo": ReturnTo,
        /// Test systems only: sign in as this persona without a form.
        persona as "persona": Code,
    }
}
query! {
    /// Of `GET /drafts`.
    pub struct DraftQuery {
        /// Only drafts of this item.
        item as "item": Code,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /messages`.
    pub struct MessageQuery {
        /// Only those not read yet.
        unread as "unread": bool,
        /// Only of this kind.
        kind as "kind": MessageKind,
        /// Only those that came on this day or later.
        from as "from": Day,
        /// Only those that came on this day or before.
        until as "until": Day,
        /// Words in title or text. Words may be somebody's own: neither side keeps them.
        q as "q": Words,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /archives`.
    pub struct ArchiveQuery {
        /// Only those archived in this year.
        year as "year": Code,
    }
}
query! {
    /// Of `GET /desk/cases`.
    pub struct InboxQuery {
        /// Which box; `MINE` when absent.
        which as "box": InboxBox,
        /// Words in number, item or applicant.
        q as "q": Words,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /negative-lists/{id}/entries`.
    pub struct NegativeEntryQuery {
        /// Only entries that bear on this industry, on one above it or on one below it.
        industry as "industry": Code,
        /// Words in the names of their industries or in the measure.
        q as "q": Words,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /negative-lists/{id}/changes`.
    pub struct NegativeChangeQuery {
        /// Id of the edition to compare with, as what was before; the one before it in the same zone when absent.
        against as "against": Code,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /industries`.
    pub struct IndustryQuery {
        /// Code of the industry whose direct children are wanted; the top when absent.
        parent as "parent": Code,
        /// Id of an edition of the negative list: `entries` then says how many of its entries bear on each.
        list as "list": Code,
    }
}
query! {
    /// Of `GET /cards/{id}/uses`.
    pub struct CardUseQuery {
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /card-grants`.
    pub struct CardGrantQuery {
        /// Id of the only card asked about; all when absent.
        card as "card": Code,
    }
}
query! {
    /// Of `GET /powers`.
    pub struct PowerQuery {
        /// Region code; that of the department, or the default, when absent. Powers of higher levels that serve it are
        /// included.
        region as "region": Code,
        /// Id of a department.
        department as "department": Code,
        /// Only powers of this kind.
        power_type as "type": PowerType,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
