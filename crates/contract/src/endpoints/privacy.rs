//! 隐私空间: what only a second factor shows.
//!
//! While it is locked, lists leave out what is in it, and every endpoint below `/cards/{id}`, `/cases/{id}` and
//! `/messages/{id}` answers `UNLOCK_REQUIRED` for it. Messages about something in it come without content.

use super::*;

endpoints! {
    /// One's privacy space: what opens it, whether it is open, how it behaves.
    GetPrivacy {
        id: "getPrivacy", Get "/privacy", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "隐私空间的状态", problems: [],
        ((), (), ()) -> PrivacySpace
    }
    /// A challenge to set a factor up or to prove it with.
    StartFactor {
        id: "startFactor", Post "/privacy/challenges", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "取得二次验证的挑战值", problems: [CsrfRejected, KeyReused, Conflict],
        ((), (), FactorStart) -> FactorChallenge
    }
    /// Sets the second factor up, which opens the space. Another one in its place needs the space open.
    SetFactor {
        id: "setFactor", Post "/privacy/factor", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "设置二次验证", problems: [CsrfRejected, KeyReused, UnlockRequired],
        ((), (), FactorSetUp) -> PrivacySpace
    }
    /// Opens the space. Wrong proofs are counted (`triesLeft`), then `TOO_MANY_REQUESTS`.
    UnlockPrivacy {
        id: "unlockPrivacy", Post "/privacy/unlocking", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "解锁隐私空间", problems: [CsrfRejected, KeyReused, Conflict, TooManyRequests],
        ((), (), FactorProof) -> PrivacySpace
    }
    /// Locks it.
    LockPrivacy {
        id: "lockPrivacy", Post "/privacy/locking", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "锁定隐私空间", problems: [CsrfRejected, KeyReused],
        ((), (), ()) -> PrivacySpace
    }
    /// Takes a forgotten factor away after a check of who one is. `TOO_MANY_REQUESTS` after too many refusals.
    ResetFactor {
        id: "resetFactor", Post "/privacy/reset", clauses: ["F-6.1.10.i"], access: Access::SignedIn(3), caching: Never,
        answer: Json, zh: "忘记口令：核验身份后重置", problems: [CsrfRejected, KeyReused, Conflict, TooManyRequests],
        ((), (), FactorReset) -> FactorResetOutcome
    }
    /// Changes how the space behaves.
    SavePrivacy {
        id: "savePrivacy", Post "/privacy/settings", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "隐私空间设置", problems: [CsrfRejected, KeyReused, UnlockRequired],
        ((), (), PrivacySettings) -> PrivacySpace
    }
    /// Moves a card, a case or a message in, or out again. `CONFLICT` while no factor is set up; out needs the space open.
    PlacePrivately {
        id: "placePrivately", Post "/privacy/things", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "移入或移出隐私空间", problems: [CsrfRejected, KeyReused, NotFound, Conflict, UnlockRequired],
        ((), (), PrivatePlacement) -> PrivatePlacement
    }
    /// What is in the space, while it is open.
    ListPrivate {
        id: "listPrivate", Get "/privacy/things", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "隐私空间里的内容", problems: [UnlockRequired],
        ((), (), ()) -> PrivateThings
    }
    /// Gives the space up: everything comes out of it, and the factor is forgotten. Needs it open.
    DissolvePrivacy {
        id: "dissolvePrivacy", Delete "/privacy", clauses: ["F-6.1.10.i"], access: Access::SignedIn(2), caching: Never,
        answer: Json, zh: "停用隐私空间", problems: [CsrfRejected, KeyReused, UnlockRequired],
        ((), (), ()) -> PrivacySpace
    }
    /// A message that was read is closed again: a private one may now destroy itself.
    CloseMessage {
        id: "closeMessage", Post "/messages/{id}/closing", clauses: ["F-6.1.10.i"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "关闭已读消息", problems: [CsrfRejected, KeyReused, NotFound, UnlockRequired],
        (Id, (), ()) -> Message
    }
}
