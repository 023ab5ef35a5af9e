//! What anybody may ask.

use super::*;

endpoints! {
    /// Which clauses this back end serves, and how to reach help when all else fails.
    GetCapabilities {
        id: "getCapabilities", Get "/capabilities", clauses: ["A"], access: Access::Public, caching: Validated,
        answer: Json, zh: "后端支持的条款与能力", problems: [],
        ((), (), ()) -> Capabilities
    }
    /// The first screen of a region, in one answer.
    GetHome {
        id: "getHome", Get "/home", clauses: ["F-6.1.4", "F-6.1.5"], access: Access::Public, caching: Validated,
        answer: Json, zh: "首页：热门事项、主题、通知", problems: [],
        ((), HomeQuery, ()) -> Home
    }
    /// Regions directly below one, or the top of the tree; or regions by words, pinyin or initials.
    ListRegions {
        id: "listRegions", Get "/regions", clauses: ["F-6.1.5"], access: Access::Public, caching: Validated,
        answer: Json, zh: "下级区划列表，或按名称、拼音查找区划", problems: [NotFound],
        ((), RegionQuery, ()) -> RegionList
    }
    /// One region and the regions above it.
    GetRegion {
        id: "getRegion", Get "/regions/{id}", clauses: ["F-6.1.5"], access: Access::Public, caching: Validated,
        answer: Json, zh: "区划及其上级", problems: [NotFound],
        (Id, (), ()) -> RegionPath
    }
    /// The region that somebody is in, by about where they are; nothing of it is kept. `NOT_FOUND` outside of what is served.
    LocateRegion {
        id: "locateRegion", Post "/regions/locate", clauses: ["F-6.1.5"], access: Access::Public, caching: Never,
        answer: Json, zh: "按大致位置确定所在区划", problems: [NotFound],
        ((), (), Whereabouts) -> RegionPath
    }
    /// The region where the person is registered. `NOT_FOUND` where none is known.
    GetOwnRegion {
        id: "getOwnRegion", Get "/me/region", clauses: ["F-6.1.5"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "本人登记的所在区划", problems: [NotFound],
        ((), (), ()) -> RegionPath
    }
    /// Departments that handle items in a region.
    ListDepartments {
        id: "listDepartments", Get "/departments", clauses: ["Q-6.2.2.4"], access: Access::Public, caching: Validated,
        answer: Json, zh: "区划内的实施主体", problems: [NotFound],
        ((), DepartmentQuery, ()) -> Page<Department>
    }
    /// One department.
    GetDepartment {
        id: "getDepartment", Get "/departments/{id}", clauses: ["Q-6.2.2.4"], access: Access::Public, caching: Validated,
        answer: Json, zh: "实施主体详情", problems: [NotFound],
        (Id, (), ()) -> Department
    }
    /// Themes, life cycles and audience groups with the number of items under each.
    ListThemes {
        id: "listThemes", Get "/themes", clauses: ["Q-6.2.2.4"], access: Access::Public, caching: Validated,
        answer: Json, zh: "主题、生命周期与服务群体分类", problems: [NotFound],
        ((), ThemeQuery, ()) -> ThemeCatalogue
    }
    /// Items of a region, narrowed by theme, department or side.
    ListItems {
        id: "listItems", Get "/items", clauses: ["F-6.1.4", "Q-6.2.2.4"], access: Access::Public, caching: Validated,
        answer: Json, zh: "按主题、部门、服务对象浏览事项", problems: [NotFound],
        ((), ItemQuery, ()) -> Page<ItemSummary>
    }
    /// The complete guide of one item.
    GetGuide {
        id: "getGuide", Get "/items/{id}", clauses: ["F-6.1.4", "Q-A.2.1.2"], access: Access::Public, caching: Validated,
        answer: Json, zh: "办事指南全文", problems: [NotFound, Gone],
        (Id, GuideQuery, ()) -> Guide
    }
    /// Where else the same item of the catalogue is run, the nearest neighbours of its own region first.
    ListItemElsewhere {
        id: "listItemElsewhere", Get "/items/{id}/elsewhere", clauses: ["F-6.2.2.b"], access: Access::Public, caching: Validated,
        answer: Json, zh: "同一事项在其他地区：由近及远，供比较", problems: [NotFound],
        (Id, ElsewhereQuery, ()) -> Page<ItemElsewhere>
    }
    /// 一件事 that a region handles as one, narrowed by side or stage of life.
    ListOneThings {
        id: "listOneThings", Get "/one-things", clauses: ["F-6.2.2.c", "Q-6.2.2.4", "Y-6"], access: Access::Public, caching: Validated,
        answer: Json, zh: "“一件事”列表，可按服务对象、生命周期筛选", problems: [NotFound],
        ((), OneThingQuery, ()) -> Page<OneThingSummary>
    }
    /// One 一件事: its items, their materials each once, what it spares.
    GetOneThing {
        id: "getOneThing", Get "/one-things/{id}", clauses: ["F-6.2.2.c", "Y-6"], access: Access::Public, caching: Validated,
        answer: Json, zh: "“一件事”指南：联办事项、合并后的材料、改革前后对比", problems: [NotFound],
        (Id, GuideQuery, ()) -> OneThing
    }
    /// Halls where the people of a region are served: its own first, then those directly below, then those above.
    ListHalls {
        id: "listHalls", Get "/halls", clauses: ["Y-7"], access: Access::Public, caching: Validated,
        answer: Json, zh: "政务服务大厅：本地区、下级和上级的大厅，含开放状态与排队人数", problems: [NotFound],
        ((), HallQuery, ()) -> Page<HallSummary>
    }
    /// One hall: opening hours day by day, windows and what is taken there, terminals, facilities, how to get there.
    GetHall {
        id: "getHall", Get "/halls/{id}", clauses: ["Y-7", "Q-A.2.1.2"], access: Access::Public, caching: Validated,
        answer: Json, zh: "大厅详情：开放时间、窗口与事项、自助终端、无障碍设施、交通", problems: [NotFound],
        (Id, (), ()) -> Hall
    }
    /// How many people wait at each kind of window of a hall now.
    GetHallQueue {
        id: "getHallQueue", Get "/halls/{id}/queue", clauses: ["Y-7"], access: Access::Public, caching: Never,
        answer: Json, zh: "大厅各类窗口当前排队情况", problems: [NotFound],
        (Id, (), ()) -> HallQueue
    }
    /// Items, 一件事, notices, policies, questions, departments and halls that fit some words.
    Search {
        id: "search", Get "/search", clauses: ["F-6.1.5", "Q-6.2.2.4"], access: Access::Public, caching: Never,
        answer: Json, zh: "统一搜索", problems: [NotFound],
        ((), SearchQuery, ()) -> SearchAnswer
    }
    /// Says whether the results of a search helped.
    RateSearch {
        id: "rateSearch", Post "/search/feedback", clauses: ["F-6.1.5"], access: Access::Public, caching: Never,
        answer: Json, zh: "对搜索结果的评价", problems: [],
        ((), (), SearchFeedback) -> FeedbackReceipt
    }
    /// Says that a result of a search was opened: what finds something that nobody opens has to be mended, too.
    NoteOpened {
        id: "noteOpened", Post "/search/opened", clauses: ["F-6.1.5"], access: Access::Public, caching: Never,
        answer: Json, zh: "搜索结果被打开的记录", problems: [],
        ((), (), SearchOpened) -> FeedbackReceipt
    }
    /// What somebody may need here and now, or after another item, each with its reason.
    Recommend {
        id: "recommend", Get "/recommendations", clauses: ["F-6.1.5"], access: Access::Public, caching: Validated,
        answer: Json, zh: "智能推荐：按地区、时节和后续事项，逐条说明理由", problems: [NotFound],
        ((), RecommendationQuery, ()) -> Recommendations
    }
    /// Completions of what is being typed: by words, pinyin or initials.
    Complete {
        id: "complete", Get "/search/completions", clauses: ["F-6.1.5"], access: Access::Public, caching: Never,
        answer: Json, zh: "搜索词联想", problems: [NotFound],
        ((), CompletionQuery, ()) -> Completions
    }
    /// Notices and policies, the newest first.
    ListNotices {
        id: "listNotices", Get "/notices", clauses: ["F-6.1.4"], access: Access::Public, caching: Validated,
        answer: Json, zh: "通知公告与政策文件", problems: [NotFound],
        ((), NoticeQuery, ()) -> Page<NoticeSummary>
    }
    /// One notice or policy with the items it governs.
    GetNotice {
        id: "getNotice", Get "/notices/{id}", clauses: ["F-6.1.4"], access: Access::Public, caching: Validated,
        answer: Json, zh: "通知公告或政策文件全文及关联事项", problems: [NotFound],
        (Id, (), ()) -> Notice
    }
    /// 权责清单: the powers of the bodies of a region, with the duties that go with them.
    ListPowers {
        id: "listPowers", Get "/powers", clauses: ["F-6.1.4"], access: Access::Public, caching: Validated,
        answer: Json, zh: "权责清单，可按部门、类型筛选", problems: [NotFound],
        ((), PowerQuery, ()) -> Page<Power>
    }
    /// Every edition of the negative list of foreign investment.
    ListNegativeLists {
        id: "listNegativeLists", Get "/negative-lists", clauses: ["F-6.2.2.d"], access: Access::Public, caching: Validated,
        answer: Json, zh: "外商投资准入负面清单的各个版本", problems: [],
        ((), (), ()) -> NegativeLists
    }
    /// What stands in an edition of the negative list.
    ListNegativeEntries {
        id: "listNegativeEntries", Get "/negative-lists/{id}/entries", clauses: ["F-6.2.2.d"], access: Access::Public, caching: Validated,
        answer: Json, zh: "负面清单条目，可按行业、字词筛选", problems: [NotFound],
        (Id, NegativeEntryQuery, ()) -> Page<NegativeEntry>
    }
    /// What an edition of the negative list changed.
    ListNegativeChanges {
        id: "listNegativeChanges", Get "/negative-lists/{id}/changes", clauses: ["F-6.2.2.d"], access: Access::Public, caching: Validated,
        answer: Json, zh: "两个版本负面清单的差异", problems: [NotFound],
        (Id, NegativeChangeQuery, ()) -> Page<NegativeChange>
    }
    /// Industries directly below one, or the top of the national classification.
    ListIndustries {
        id: "listIndustries", Get "/industries", clauses: ["F-6.2.2.d"], access: Access::Public, caching: Validated,
        answer: Json, zh: "国民经济行业分类的下级行业", problems: [NotFound],
        ((), IndustryQuery, ()) -> IndustryBranch
    }
    /// Ways to get help, questions often asked, official terms in plain words.
    GetHelp {
        id: "getHelp", Get "/help", clauses: ["Y-8"], access: Access::Public, caching: Validated,
        answer: Json, zh: "帮助：联系方式、常见问题、名词解释", problems: [],
        ((), (), ()) -> Help
    }
    /// A blank form, a sample form, a sample of a result, or the original of a notice.
    GetFile {
        id: "getFile", Get "/files/{id}", clauses: ["Q-A.2.1.2", "F-6.1.4"], access: Access::Public, caching: Validated,
        answer: Bytes, zh: "空白表格、示例样表、结果样本、公告原件", problems: [NotFound],
        (Id, (), ()) -> ()
    }
}
