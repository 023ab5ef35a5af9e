//! 咨询, 投诉, 建议: threads, published answers, and the desk that answers.

use super::*;

endpoints! {
    /// Questions that were published with their answers: the best to the words first, else the newest.
    ListAnswers {
        id: "listAnswers", Get "/answers", clauses: ["F-6.1.8.1"], access: Access::Public, caching: Never,
        answer: Json, zh: "公开的问答", problems: [NotFound],
        ((), AnswerQuery, ()) -> Page<PublishedAnswer>
    }
    /// What one should know before one begins a thread: who handles it, within what time, what files may be like. A case
    /// is known to whom it concerns only.
    GetThreadOptions {
        id: "getThreadOptions", Get "/thread-options", clauses: ["F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::Public, caching: Never,
        answer: Json, zh: "咨询投诉建议：由谁办理、多久答复、附件要求", problems: [NotFound, SignInRequired],
        ((), ThreadOptionsQuery, ()) -> ThreadOptions
    }
    /// One's threads of every kind; those that wait for one first.
    ListThreads {
        id: "listThreads", Get "/threads", clauses: ["F-6.1.10.c", "F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我的咨询投诉建议", problems: [],
        ((), ThreadQuery, ()) -> Page<ThreadSummary>
    }
    /// Begins a thread. `NOT_FOUND` for a case that does not concern one.
    StartThread {
        id: "startThread", Post "/threads", clauses: ["F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "提交咨询、投诉或建议", problems: [NotFound, Conflict],
        ((), (), ThreadStart) -> Thread
    }
    /// Announces a file that is to go with what one says; its bytes follow by tus. It stays with the person until it is
    /// sent with words.
    StartThreadDocument {
        id: "startThreadDocument", Post "/thread-documents", clauses: ["F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "登记咨询投诉附件", problems: [Conflict, TooLarge],
        ((), (), DocumentStart) -> Document
    }
    /// One thread: what has been said and done, until when it is answered, what one can do now.
    GetThread {
        id: "getThread", Get "/threads/{id}", clauses: ["F-6.1.10.c", "F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "咨询投诉建议详情", problems: [NotFound],
        (Id, (), ()) -> Thread
    }
    /// Server-sent events of a thread: `change` with the new `revision` as data. Where they are blocked, poll the thread.
    WatchThread {
        id: "watchThread", Get "/threads/{id}/events", clauses: ["F-6.1.8.1", "F-6.1.8.2"], access: Access::SignedIn(1), caching: Never,
        answer: Events, zh: "咨询投诉动态（服务器推送）", problems: [NotFound],
        (Id, (), ()) -> ()
    }
    /// Says more, asks further, rates, has it taken up again, objects, takes it back. `CONFLICT` when the state forbids it.
    ContinueThread {
        id: "continueThread", Post "/threads/{id}/acts", clauses: ["F-6.1.10.c", "F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "补充、追问、评价、重新办理、申请复核、撤回", problems: [NotFound, Conflict],
        (Id, (), ThreadActRequest) -> Thread
    }
    /// What one has said of one's cases; those that can be followed up first.
    ListOwnRatings {
        id: "listOwnRatings", Get "/me/ratings", clauses: ["F-6.1.10.c"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我的评价", problems: [],
        ((), OwnRatingQuery, ()) -> Page<GivenRating>
    }
    /// Threads that the officer sees, due first.
    ListDeskThreads {
        id: "listDeskThreads", Get "/desk/threads", clauses: ["F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：咨询投诉建议", problems: [],
        ((), DeskThreadQuery, ()) -> DeskThreads
    }
    /// A thread on the desk, with what the officer may do now.
    GetDeskThread {
        id: "getDeskThread", Get "/desk/threads/{id}", clauses: ["F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：诉求详情", problems: [NotFound],
        (Id, (), ()) -> DeskThread
    }
    /// Acts on a thread, with the officer's seal. `If-Match` guards against a colleague; `CONFLICT` when the state forbids it.
    ActOnThread {
        id: "actOnThread", Post "/desk/threads/{id}/acts", clauses: ["F-6.1.8.1", "F-6.1.8.2", "F-6.1.8.3"], access: Access::Officer, caching: Never,
        answer: Json, zh: "派发、接收、延期、答复、公开、办结", problems: [NotFound, Conflict, Stale],
        (Id, (), DeskThreadRequest) -> DeskThread
    }
}
