//! Numbers in the queue of a hall, and the windows that call them.

use super::*;

endpoints! {
    /// The queues of the officer's hall. Refused to whoever does not sit at a window.
    GetDeskQueue {
        id: "getDeskQueue", Get "/desk/queue", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：叫号队列", problems: [NotFound],
        ((), (), ()) -> DeskQueue
    }
    /// Gives a number to whoever has come. Refusals of a code name a [`TicketFault`].
    TakeDeskTicket {
        id: "takeDeskTicket", Post "/desk/queue/tickets", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：凭预约码或现场取号", problems: [NotFound],
        ((), (), TicketStart) -> DeskTicket
    }
    /// Calls the next number to a window: those with a booking first. `CONFLICT` when nobody waits, or while the window has
    /// called another number.
    CallNext {
        id: "callNext", Post "/desk/queue/calls", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：叫下一个号", problems: [NotFound, Conflict],
        ((), (), CallStart) -> DeskTicket
    }
    /// Calls a number again, is done with it, passes over it, or takes it back. `CONFLICT` where it does not stand so.
    ActOnTicket {
        id: "actOnTicket", Post "/desk/queue/tickets/{id}/acts", clauses: ["Y-7"], access: Access::Officer, caching: Never,
        answer: Json, zh: "工作台：重呼、办结、过号、恢复排队", problems: [NotFound, Conflict],
        (Id, (), TicketStep) -> DeskTicket
    }
}
