//! One's own account: who one is, where one is signed in, what one agreed to, who looked, giving it up.

use super::*;

endpoints! {
    /// What the portal knows of who is signed in, masked.
    GetProfile {
        id: "getProfile", Get "/me/profile", clauses: ["Q-8", "Q-6.2.2.7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "账号资料（脱敏）", problems: [],
        ((), (), ()) -> Profile
    }
    /// One datum of one's own, unmasked, once. It is recorded; a front end hides it again after a short time.
    Reveal {
        id: "reveal", Post "/me/reveal", clauses: ["Q-8"], access: Access::SignedIn(3), caching: Never,
        answer: Json, zh: "查看一项本人信息的明文（留痕）", problems: [TooManyRequests],
        ((), (), RevealStart) -> Revealed
    }
    /// Sends a code to a number or address of one's own, or to one that is to become one's own.
    SendOwnCode {
        id: "sendOwnCode", Post "/me/codes", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "向本人手机或邮箱发送验证码", problems: [TooManyRequests],
        ((), (), OwnCodeRequest) -> OwnCodeSent
    }
    /// Changes the mobile number: the old and the new one are both proved.
    ChangeMobile {
        id: "changeMobile", Post "/me/mobile", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "更换手机号", problems: [],
        ((), (), MobileChange) -> Profile
    }
    /// Changes the e-mail address: the old one (or the mobile number) and the new one are both proved.
    ChangeEmail {
        id: "changeEmail", Post "/me/email", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "更换邮箱", problems: [],
        ((), (), EmailChange) -> Profile
    }
    /// Changes the password. Everywhere else one is signed out.
    ChangePassword {
        id: "changePassword", Post "/me/password", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "修改密码", problems: [TooManyRequests],
        ((), (), PasswordChange) -> OpenSessions
    }
    /// Everywhere one is signed in.
    ListSessions {
        id: "listSessions", Get "/me/sessions", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "登录中的设备", problems: [],
        ((), (), ()) -> OpenSessions
    }
    /// Signs out one place. It ends with its next request.
    EndSession {
        id: "endSession", Delete "/me/sessions/{id}", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "让一台设备退出登录", problems: [NotFound],
        (Id, (), ()) -> OpenSessions
    }
    /// Signs out everywhere but here.
    EndOtherSessions {
        id: "endOtherSessions", Post "/me/sessions/ending", clauses: ["Q-8", "F-6.3.2"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "让其他设备全部退出登录", problems: [],
        ((), (), ()) -> OpenSessions
    }
    /// Tries to sign in, the newest first.
    ListEntries {
        id: "listEntries", Get "/me/sign-ins", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "登录记录", problems: [],
        ((), EntryQuery, ()) -> Page<Entry>
    }
    /// Everything one can agree to, and whether one has.
    ListConsents {
        id: "listConsents", Get "/me/consents", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "授权同意清单", problems: [],
        ((), (), ()) -> Consents
    }
    /// The text of one of them, and its history.
    GetConsent {
        id: "getConsent", Get "/me/consents/{id}", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "一项授权同意的文本与记录", problems: [NotFound],
        (Id, (), ()) -> ConsentText
    }
    /// Agrees, or takes it back. `CONFLICT` for what the account needs, and for a version that is not the text's any more.
    ChangeConsent {
        id: "changeConsent", Post "/me/consents/{id}", clauses: ["Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "同意或者撤回同意", problems: [NotFound, Conflict],
        (Id, (), ConsentChange) -> Consent
    }
    /// Who looked at one's data, and what one looked at unmasked; the newest first.
    ListDataAccesses {
        id: "listDataAccesses", Get "/me/accesses", clauses: ["Q-8", "F-6.1.10.f"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "谁看过我的数据", problems: [],
        ((), DataAccessQuery, ()) -> Page<DataAccess>
    }
    /// Proves again who one is, for some minutes and this session: before fetching everything, and before giving up the account.
    Prove {
        id: "prove", Post "/me/proofs", clauses: ["F-6.1.10.h", "Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "再次核验身份", problems: [TooManyRequests],
        ((), (), Proof) -> Proved
    }
    /// Makes an archive of everything that is known of oneself. `CONFLICT` unless it was proved again who one is.
    StartExport {
        id: "startExport", Post "/me/exports", clauses: ["F-6.1.10.h", "Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "导出全部个人数据", problems: [Conflict],
        ((), (), ()) -> Export
    }
    /// The archive: a ZIP with a page to read and the data as JSON.
    GetExport {
        id: "getExport", Get "/me/exports/{id}", clauses: ["F-6.1.10.h", "Q-8"], access: Access::SignedIn(1), caching: Never,
        answer: Bytes, zh: "取得导出的个人数据", problems: [NotFound],
        (Id, (), ()) -> ()
    }
    /// What stands in the way of cancelling the account, what it means, how far it is.
    GetCancellation {
        id: "getCancellation", Get "/me/cancellation", clauses: ["F-6.1.10.h"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "注销账号的条件与进展", problems: [],
        ((), (), ()) -> CancellationStanding
    }
    /// Asks for the account to be cancelled. `CONFLICT` while something stands in the way, or unless it was proved again who one is.
    CancelAccount {
        id: "cancelAccount", Post "/me/cancellation", clauses: ["F-6.1.10.h"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "申请注销账号", problems: [Conflict],
        ((), (), ()) -> CancellationStanding
    }
    /// Undoes it while that is possible.
    KeepAccount {
        id: "keepAccount", Delete "/me/cancellation", clauses: ["F-6.1.10.h"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "撤销注销申请", problems: [Conflict],
        ((), (), ()) -> CancellationStanding
    }
    /// What became of a cancellation, by its receipt; nobody need be signed in.
    GetCancellationReceipt {
        id: "getCancellationReceipt", Get "/cancellations/{id}", clauses: ["F-6.1.10.h"], access: Access::Public, caching: Never,
        answer: Json, zh: "凭回执查询注销结果", problems: [NotFound],
        (Id, (), ()) -> CancellationReceipt
    }
    /// Begins a check on the app: a face, or the chip of the identity card. `CONFLICT` when it does not lead on.
    StartLevelHandover {
        id: "startLevelHandover", Post "/session/level/handovers", clauses: ["F-6.1.10.j"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "发起手机应用核验（刷脸、读证）", problems: [Conflict, TooManyRequests],
        ((), (), LevelHandoverStart) -> LevelHandover
    }
    /// Where such a check stands. Only who began it sees it.
    GetLevelHandover {
        id: "getLevelHandover", Get "/session/level/handovers/{id}", clauses: ["F-6.1.10.j"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "手机应用核验的进展", problems: [NotFound],
        (Id, (), ()) -> LevelHandover
    }
}

query! {
    /// Of `GET /me/sign-ins`.
    pub struct EntryQuery {
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
query! {
    /// Of `GET /me/accesses`.
    pub struct DataAccessQuery {
        /// Only what others (`false`) or oneself (`true`) looked at.
        own as "own": bool,
        /// Where to go on.
        cursor as "cursor": Cursor,
        /// Entries a page; 20 when absent.
        limit as "limit": Limit,
    }
}
