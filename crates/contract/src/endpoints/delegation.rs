//! Delegations, and acting for somebody else.

use super::*;

endpoints! {
    /// All delegations that one gave or received, and whom one acts for by law.
    ListDelegations {
        id: "listDelegations", Get "/me/delegations", clauses: ["F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "我的授权委托：给出的、收到的、依法代办的", problems: [],
        ((), (), ()) -> Delegations
    }
    /// Gives a delegation. Says the same whether there is such a person or not.
    StartDelegation {
        id: "startDelegation", Post "/me/delegations", clauses: ["F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "委托他人代办", problems: [NotAllowed, LevelTooLow, TooManyRequests],
        ((), (), DelegationStart) -> Delegation
    }
    /// Takes up a delegation with the code that its principal showed; accepting it is another step.
    TakeUpDelegation {
        id: "takeUpDelegation", Post "/me/delegations/taking", clauses: ["F-6.1.10.k"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "凭委托码领取委托", problems: [NotFound, NotAllowed, LevelTooLow, TooManyRequests],
        ((), (), TakeUp) -> Delegation
    }
    /// A delegation, for the two whom it binds; to others there is none.
    GetDelegation {
        id: "getDelegation", Get "/me/delegations/{id}", clauses: ["F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "一份委托", problems: [NotFound],
        (Id, (), ()) -> Delegation
    }
    /// Takes a step: accept, refuse, narrow, revoke, seal. What may be taken is in [`crate::delegation`]. `CONFLICT` for another
    /// state, `NOT_ALLOWED` for the other side's step.
    ActOnDelegation {
        id: "actOnDelegation", Post "/me/delegations/{id}/acts", clauses: ["F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "接受、拒绝、收窄、撤销委托，单位用印", problems: [NotFound, NotAllowed, LevelTooLow, Conflict, Stale],
        (Id, (), DelegationStep) -> Delegation
    }
    /// What was done by a delegation, the newest first, for both sides.
    ListDelegatedActs {
        id: "listDelegatedActs", Get "/me/delegations/{id}/log", clauses: ["F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "代办记录：谁、何时、办了什么", problems: [NotFound],
        (Id, DelegatedActQuery, ()) -> Page<DelegatedAct>
    }
    /// The document of a delegation, as PDF.
    GetDelegationPaper {
        id: "getDelegationPaper", Get "/me/delegations/{id}/paper", clauses: ["F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Bytes, zh: "授权委托书", problems: [NotFound],
        (Id, (), ()) -> ()
    }
    /// Acts for somebody from now on, in every tab: lists show what is theirs, applications are begun for them. Ends with the
    /// right to do so; from then on, what names nobody is `NOT_ALLOWED` until the session was read again.
    SetActing {
        id: "setActing", Post "/session/acting", clauses: ["F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "切换为谁办理，或回到本人", problems: [NotAllowed],
        ((), (), ActingStart) -> Session
    }
    /// Hands a draft over to whom it is for. Also without the right to act for them any more: what was typed reaches them.
    HandOverDraft {
        id: "handOverDraft", Post "/drafts/{id}/handover", clauses: ["F-6.1.10.k"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "把代填的申请交给本人", problems: [NotFound, Conflict],
        (Id, (), HandOver) -> HandedOver
    }
}
