//! Signing in and out.

use serde_json::{Value, json};

use crate::client::{Answer, SHARED, get, get_with, json, own, post};

fn cookie(answer: &Answer, name: &str) -> String {
    let cookies = answer.cookies();
    let (_, value, line) = cookies
        .iter()
        .find(|(have, _, _)| have == name)
        .expect("the cookie is set");
    assert!(
        line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.contains("Path=/"),
        "{line}"
    );
    format!("{name}={value}")
}

/// The session's cookie of a persona.
fn sign_in(persona: &str) -> String {
    let answer = get(
        &SHARED,
        &format!("/api/session/login?returnTo=%2Fguide%2Fx&persona={persona}"),
    );
    assert_eq!(
        (answer.status, answer.header("location")),
        (302, "/guide/x")
    );
    cookie(&answer, "tongban_session")
}

fn who(cookie: &str) -> Value {
    get_with(&SHARED, "/api/session", &[("cookie", cookie)]).json()
}

#[test]
fn everybody_has_a_token_and_nobody_a_person_at_first() {
    let answer = get(&SHARED, "/api/session");
    let session = answer.json();
    assert!(session.get("person").is_none() && session.get("expiresAt").is_none());
    let cookie = cookie(&answer, "tongban_session");
    let again = get_with(&SHARED, "/api/session", &[("cookie", &cookie)]);
    assert_eq!(again.json()["csrfToken"], session["csrfToken"]);
    assert!(again.cookies().is_empty(), "the cookie is set once");
}

#[test]
fn the_whole_way_through_the_identity_provider() {
    let begun = get(&SHARED, "/api/session/login?returnTo=%2Fnotices%3Fpage%3D2");
    assert_eq!(begun.status, 302);
    let state = cookie(&begun, "tongban_login");
    let page = get_with(
        &SHARED,
        begun.header("location"),
        &[("accept-language", "en-GB,zh;q=0.5")],
    );
    let text = String::from_utf8(page.body.clone()).expect("text");
    assert_eq!(page.status, 200);
    assert!(
        text.contains("<html lang=\"en\">")
            && text.contains("Lin Xiaohe")
            && !text.contains("<script")
    );
    assert!(
        page.header("content-security-policy")
            .contains("style-src 'self'")
    );
    let chinese = get(&SHARED, begun.header("location"));
    assert!(String::from_utf8_lossy(&chinese.body).contains("lang=\"zh-CN\""));

    let value = state.split_once('=').expect("a pair").1;
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let back = post(
        &SHARED,
        "/_idp/authorize",
        &form,
        &format!("state={value}&persona=lin-xiaohe"),
    );
    assert_eq!(back.status, 303);
    let callback = back.header("location").to_owned();
    get(&SHARED, &callback).problem(400, "INVALID_REQUEST");
    let done = get_with(&SHARED, &callback, &[("cookie", &state)]);
    assert_eq!(
        (done.status, done.header("location")),
        (302, "/notices?page=2")
    );
    let session = who(&cookie(&done, "tongban_session"));
    assert_eq!(session["person"]["displayName"], "*晓禾");
    assert_eq!(session["person"]["level"], 4);
    get_with(&SHARED, &callback, &[("cookie", &state)]).problem(400, "INVALID_REQUEST");
}

#[test]
fn a_code_is_worth_nothing_in_another_browser_or_with_another_state() {
    let begun = get(&SHARED, "/api/session/login");
    let state = cookie(&begun, "tongban_login");
    let value = state.split_once('=').expect("a pair").1;
    let form = [("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(
        post(
            &SHARED,
            "/_idp/authorize",
            &form,
            &format!("state={value}&persona=nobody")
        )
        .status,
        400
    );
    assert_eq!(
        post(
            &SHARED,
            "/_idp/authorize",
            &form,
            "state=other&persona=lin-xiaohe"
        )
        .status,
        400
    );
    assert_eq!(get(&SHARED, "/_idp/authorize?state=other").status, 400);
    let other = get(&SHARED, "/api/session/login");
    let back = post(
        &SHARED,
        "/_idp/authorize",
        &form,
        &format!("state={value}&persona=lin-xiaohe"),
    );
    let other = cookie(&other, "tongban_login");
    get_with(&SHARED, back.header("location"), &[("cookie", &other)])
        .problem(400, "INVALID_REQUEST");
}

#[test]
fn names_come_masked_and_officers_with_their_roles() {
    for persona in json(&SHARED, "/api/capabilities")["personas"]
        .as_array()
        .expect("personas")
    {
        let session = who(&sign_in(persona["id"].as_str().expect("an id")));
        let name = session["person"]["displayName"].as_str().expect("a name");
        assert!(name.starts_with('*'), "{name}");
        assert_eq!(
            session["person"]["kind"] == "OFFICER",
            session["person"]["roles"] != json!([])
        );
        for role in session["person"]["roles"].as_array().expect("roles") {
            assert!(
                contract::wire::Role::NAMES.contains(&role.as_str().expect("a name")),
                "{role}"
            );
        }
    }
}

#[test]
fn signing_in_gives_a_new_session() {
    let before = get(&SHARED, "/api/session");
    let old = cookie(&before, "tongban_session");
    let answer = get_with(
        &SHARED,
        "/api/session/login?persona=su-yun",
        &[("cookie", &old)],
    );
    let new = cookie(&answer, "tongban_session");
    assert_ne!(old, new);
    assert_ne!(before.json()["csrfToken"], who(&new)["csrfToken"]);
}

#[test]
fn signing_out_needs_token_and_key_and_happens_once() {
    let cookie = sign_in("lin-xiaohe");
    let token = who(&cookie)["csrfToken"]
        .as_str()
        .expect("a token")
        .to_owned();
    let out = |headers: &[(&str, &str)], body: &str| {
        let mut all = vec![("cookie", cookie.as_str())];
        all.extend_from_slice(headers);
        post(&SHARED, "/api/session/logout", &all, body)
    };
    out(&[("idempotency-key", "k1")], "").problem(403, "CSRF_REJECTED");
    out(&[("idempotency-key", "k1"), ("x-csrf-token", "wrong")], "").problem(403, "CSRF_REJECTED");
    let names = out(&[("x-csrf-token", &token)], "").problem(400, "INVALID_REQUEST");
    assert_eq!(names, ["Idempotency-Key"]);
    let names = out(
        &[("x-csrf-token", &token), ("idempotency-key", "k0")],
        "[1]",
    )
    .problem(400, "INVALID_REQUEST");
    assert_eq!(names, [""]);
    assert_eq!(who(&cookie)["person"]["level"], 4, "still there");

    let done = out(&[("x-csrf-token", &token), ("idempotency-key", "k1")], "");
    assert_eq!(
        (done.status, &done.json()["signedOut"]),
        (200, &json!(true))
    );
    assert!(done.cookies()[0].2.contains("Max-Age=0"));
    let again = out(&[("x-csrf-token", &token), ("idempotency-key", "k1")], "");
    assert_eq!(
        (again.status, again.body),
        (200, done.body),
        "the same key answers the same"
    );
    out(&[("x-csrf-token", &token), ("idempotency-key", "k1")], "{}").problem(422, "KEY_REUSED");
    out(&[("x-csrf-token", &token), ("idempotency-key", "k2")], "").problem(403, "CSRF_REJECTED");
    assert!(who(&cookie).get("person").is_none());
}

#[test]
fn an_idle_session_ends_after_a_quarter_of_an_hour() {
    let server = own(mock_server::Options::default());
    let answer = get(&server, "/api/session/login?persona=lin-xiaohe");
    let cookie = cookie(&answer, "tongban_session");
    let session = || get_with(&server, "/api/session", &[("cookie", &cookie)]).json();
    assert_eq!(
        post(&server, "/_mock/clock", &[], r#"{"minutes":14}"#).status,
        200
    );
    assert!(
        session().get("person").is_some(),
        "and being here keeps it alive"
    );
    post(&server, "/_mock/clock", &[], r#"{"minutes":14}"#);
    assert!(session().get("person").is_some());
    post(&server, "/_mock/clock", &[], r#"{"minutes":16}"#);
    assert!(session().get("person").is_none());
}
