//! One's own space: what waits, what is under way, what is new; narrowing one's cases; tags and what follows from them.

use super::*;

endpoints! {
    /// What the person must do now, what is under way, what is new; for themselves and for those they act for. Sources that could
    /// not be asked are named in `failed`.
    GetMySpace {
        id: "getMySpace", Get "/me", clauses: ["F-6.1.10", "F-6.1.10.b", "Q-6.2.2.7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我的空间首屏", problems: [],
        ((), (), ()) -> MySpace
    }
    /// Server-sent events of everything of one's own: `change` with an opaque mark as data. Where they are blocked, poll.
    WatchMySpace {
        id: "watchMySpace", Get "/me/events", clauses: ["F-6.1.10.b"], access: Access::SignedIn(1), caching: Never,
        answer: Events, zh: "我的动态（服务器推送）", problems: [],
        ((), (), ()) -> ()
    }
    /// What one's cases can be narrowed by, and the conditions that were kept.
    GetCaseFilters {
        id: "getCaseFilters", Get "/me/case-filters", clauses: ["F-6.1.10.b"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "办件筛选条件", problems: [],
        ((), (), ()) -> CaseFilters
    }
    /// Keeps conditions under a name. `CONFLICT` when too many are kept.
    SaveCaseFilter {
        id: "saveCaseFilter", Post "/me/case-filters", clauses: ["F-6.1.10.b"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "保存筛选条件", problems: [Conflict],
        ((), (), CaseFilterStart) -> CaseFilters
    }
    /// Forgets conditions that were kept.
    DeleteCaseFilter {
        id: "deleteCaseFilter", Delete "/me/case-filters/{id}", clauses: ["F-6.1.10.b"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "删除筛选条件", problems: [NotFound],
        (Id, (), ()) -> CaseFilters
    }
    /// Every tag of the person, with where it comes from.
    GetTags {
        id: "getTags", Get "/me/tags", clauses: ["F-6.1.10.a"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我的标签", problems: [],
        ((), (), ()) -> Tags
    }
    /// Chooses a tag of those offered, or takes a removed one back. `CONFLICT` for any other.
    AddTag {
        id: "addTag", Post "/me/tags", clauses: ["F-6.1.10.a"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "添加标签", problems: [Conflict],
        ((), (), TagChoice) -> Tags
    }
    /// Removes a tag: nothing rests on it any more, wherever it came from.
    RemoveTag {
        id: "removeTag", Delete "/me/tags/{id}", clauses: ["F-6.1.10.a"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "移除标签", problems: [NotFound],
        (Id, (), ()) -> Tags
    }
    /// Switches personalisation on or off; the tags stay as they are.
    SwitchTags {
        id: "switchTags", Post "/me/personalisation", clauses: ["F-6.1.10.a"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "开关个性化推荐", problems: [],
        ((), (), TagSwitch) -> Tags
    }
    /// What may suit the person by their tags, each with its reasons.
    ListSuggestions {
        id: "listSuggestions", Get "/me/suggestions", clauses: ["F-6.1.10.a"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "个性化推荐", problems: [NotFound],
        ((), SuggestionQuery, ()) -> Suggestions
    }
}
