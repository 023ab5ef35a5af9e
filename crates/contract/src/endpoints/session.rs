//! Who is here; coming and going.

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
}
