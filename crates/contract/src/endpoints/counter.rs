//! Going on at a counter with what was begun on line: codes for drafts, and the desk that takes them in.

use super::*;
use crate::endpoint::Member;

endpoints! {
    /// Makes a counter code for a draft; the one before stops at once. The draft goes on on line as before. `CONFLICT` where no
    /// hall serves the item.
    StartCounterCode {
        id: "startCounterCode", Post "/drafts/{id}/counter-codes", clauses: ["Y-7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "生成窗口接续办理码", problems: [NotFound, NotAllowed, Conflict],
        (Id, (), ()) -> DraftCounter
    }
    /// Takes a counter code back: from then on no counter goes on with the draft for it. `CONFLICT` where it does not hold any
    /// more.
    WithdrawCounterCode {
        id: "withdrawCounterCode", Post "/drafts/{id}/counter-codes/{member}/withdrawal", clauses: ["Y-7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "收回窗口接续办理码", problems: [NotFound, NotAllowed, Conflict],
        (Member, (), ()) -> DraftCounter
    }
    /// The draft of a counter code, as it was saved last. Refusals name a [`CounterFault`]; `TOO_MANY_REQUESTS` after a few codes
    /// that there are not.
    CheckCounterCode {
        id: "checkCounterCode", Post "/desk/counter/checks", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：凭接续办理码调出暂存的申请", problems: [NotFound],
        ((), (), CounterCheck) -> DeskDraft
    }
    /// Takes a draft in, once, by the same rules as a submission on line; it is signed on paper. `CONFLICT` where it was taken in
    /// before, where it has changed, and with `errors` where something is missing; other refusals name a [`CounterFault`].
    TakeInDraft {
        id: "takeInDraft", Post "/desk/counter/intakes", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：窗口收件", problems: [NotFound, Conflict, Gone],
        ((), (), DraftIntake) -> DeskDraft
    }
    /// Gives a draft back, and says why: its code ends, and whoever filled it in reads what was missing.
    GiveBackDraft {
        id: "giveBackDraft", Post "/desk/counter/returns", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：退回申请人继续填写", problems: [NotFound, Conflict],
        ((), (), DraftReturn) -> DeskDraft
    }
}
