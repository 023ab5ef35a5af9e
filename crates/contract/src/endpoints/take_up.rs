//! Going on on line with what was begun at a counter: the desk that begins it, and the person who takes it up.

use super::*;

query! {
    /// Of `GET /desk/counter-drafts`.
    pub struct CounterDraftQuery {
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}

endpoints! {
    /// What can be noted at the window for an item. `NOT_FOUND` where this hall does not serve it, or nobody can go on with it on
    /// line.
    GetCounterForm {
        id: "getCounterForm", Get "/desk/counter-forms/{id}", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：窗口起办可登记的表单和材料", problems: [NotFound, Conflict, Gone],
        (Id, (), ()) -> CounterForm
    }
    /// Begins an application for a person who stands at the window, and makes the take-up code for the slip.
    /// `INVALID_REQUEST` at `/idNumber` where the check digit is wrong, and at `/item` where this hall does not serve the item.
    StartCounterDraft {
        id: "startCounterDraft", Post "/desk/counter-drafts", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：在窗口为申请人起办", problems: [NotFound, Conflict, Gone],
        ((), (), CounterDraftStart) -> CounterDraft
    }
    /// What was begun in the hall of the officer, the newest first, without codes.
    ListCounterDrafts {
        id: "listCounterDrafts", Get "/desk/counter-drafts", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：本大厅起办、待申请人接续的申请", problems: [NotFound],
        ((), CounterDraftQuery, ()) -> Page<CounterDraft>
    }
    /// Takes back what was begun: its code ends. `CONFLICT` where it does not wait any more.
    WithdrawCounterDraft {
        id: "withdrawCounterDraft", Post "/desk/counter-drafts/{id}/withdrawal", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：收回在窗口起办的申请", problems: [NotFound, Conflict],
        (Id, (), CounterDraftWithdrawal) -> CounterDraft
    }
    /// What was begun with a take-up code, for the person it was begun for alone. Refusals name a [`TakeUpFault`];
    /// `TOO_MANY_REQUESTS` after a few codes that there are not.
    CheckTakeUp {
        id: "checkTakeUp", Post "/draft-take-ups/checks", clauses: ["Y-7"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "凭接办码查看窗口起办的申请", problems: [NotAllowed, LevelTooLow, TooManyRequests],
        ((), (), TakeUpCode) -> TakeUpLook
    }
    /// Takes up what was begun, once: it becomes the draft of whoever it was begun for, with the answers in it. Refusals as of
    /// `checkTakeUp`.
    TakeUpDraft {
        id: "takeUpDraft", Post "/draft-take-ups", clauses: ["Y-7"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "凭接办码接续办理", problems: [NotAllowed, LevelTooLow, TooManyRequests, Conflict, Gone],
        ((), (), TakeUpCode) -> Draft
    }
}
