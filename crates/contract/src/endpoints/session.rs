//! Who is here; coming and going; registering; raising the level.

use super::*;

endpoints! {
    /// Who is here.
    GetSession {
        id: "getSession", Get "/session", clauses: ["F-6.1.3"], access: Access::Public, caching: Never,
        answer: Json, zh: "当前会话", problems: [],
        ((), (), ()) -> Session
    }
    /// Goes to the identity provider, which comes back to `returnTo` with a session.
    SignIn {
        id: "signIn", Get "/session/login", clauses: ["F-6.1.3"], access: Access::Public, caching: Never,
        answer: Redirect, zh: "跳转统一身份认证登录", problems: [],
        ((), SignInQuery, ()) -> ()
    }
    /// Ends the session.
    SignOut {
        id: "signOut", Post "/session/logout", clauses: ["F-6.1.3", "F-6.3.2"], access: Access::Public, caching: Never,
        answer: Json, zh: "退出登录", problems: [CsrfRejected, KeyReused],
        ((), (), ()) -> SignedOut
    }
    /// Signs in with account and password. What does not go together is `INVALID_REQUEST` with `triesLeft`; after the last try
    /// the account is locked: `TOO_MANY_REQUESTS`.
    SignInByPassword {
        id: "signInByPassword", Post "/session/password", clauses: ["F-6.1.3"], access: Access::Public, caching: Never,
        answer: Json, zh: "账号密码登录", problems: [CsrfRejected, KeyReused, TooManyRequests],
        ((), (), PasswordSignIn) -> Session
    }
    /// Sends a code to a mobile number. `TOO_MANY_REQUESTS` before the last one may be sent again.
    SendCode {
        id: "sendCode", Post "/session/codes", clauses: ["F-6.1.2", "F-6.1.3"], access: Access::Public, caching: Never,
        answer: Json, zh: "发送短信验证码", problems: [CsrfRejected, KeyReused, TooManyRequests],
        ((), (), CodeRequest) -> CodeSent
    }
    /// Signs in with the code of a text message.
    SignInBySms {
        id: "signInBySms", Post "/session/sms", clauses: ["F-6.1.3"], access: Access::Public, caching: Never,
        answer: Json, zh: "短信验证码登录", problems: [CsrfRejected, KeyReused, TooManyRequests],
        ((), (), SmsSignIn) -> Session
    }
    /// Begins to sign in by means of another device, with a digital certificate or 电子营业执照.
    StartHandover {
        id: "startHandover", Post "/session/handovers", clauses: ["F-6.1.3"], access: Access::Public, caching: Never,
        answer: Json, zh: "发起扫码登录（数字证书、电子营业执照）", problems: [CsrfRejected, KeyReused],
        ((), (), HandoverStart) -> Handover
    }
    /// Where a hand-over stands. The first answer with `DONE` signs in the browser that began it; no other browser sees it.
    GetHandover {
        id: "getHandover", Get "/session/handovers/{id}", clauses: ["F-6.1.3"], access: Access::Public, caching: Never,
        answer: Json, zh: "扫码登录的进展", problems: [NotFound],
        (Id, (), ()) -> Handover
    }
    /// Where one stands on the ladder of real-name levels, and what became of the last check.
    GetLevel {
        id: "getLevel", Get "/session/level", clauses: ["F-6.1.10.j", "F-6.3.2"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "实名等级与最近一次核验", problems: [],
        ((), (), ()) -> LevelStanding
    }
    /// Makes a check to raise one's level. `CONFLICT` while one is being reviewed, `TOO_MANY_REQUESTS` after too many refusals.
    RaiseLevel {
        id: "raiseLevel", Post "/session/level", clauses: ["F-6.1.10.j", "F-6.3.2"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "核验身份以提升实名等级", problems: [CsrfRejected, KeyReused, Conflict, TooManyRequests],
        ((), (), LevelCheck) -> LevelStanding
    }
    /// Registers a natural person, a legal person or another organisation, and signs in. A new account has level 2.
    Register {
        id: "register", Post "/accounts", clauses: ["F-6.1.2"], access: Access::Public, caching: Never,
        answer: Json, zh: "用户注册（自然人、法人、其他组织）", problems: [CsrfRejected, KeyReused, TooManyRequests],
        ((), (), Registration) -> Session
    }
}
