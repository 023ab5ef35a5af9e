//! Signing in without the identity provider, registering, raising the level.

use mock_server::{Options, TestServer};
use serde_json::{Value, json};

use crate::client::{Answer, get_with, own, post};

/// A browser: a cookie and the token that goes with it.
struct Browser<'a> {
    server: &'a TestServer,
    cookie: String,
    token: String,
    writes: u32,
}

impl<'a> Browser<'a> {
    fn new(server: &'a TestServer) -> Self {
        let mut browser = Self {
            server,
            cookie: String::new(),
            token: String::new(),
            writes: 0,
        };
        browser.who();
        browser
    }

    fn keep(&mut self, answer: &Answer) {
        for (name, value, _) in answer.cookies() {
            if name == "tongban_session" {
                self.cookie = format!("{name}={value}");
            }
        }
    }

    fn get(&mut self, path: &str) -> Answer {
        let answer = get_with(self.server, path, &[("cookie", &self.cookie)]);
        self.keep(&answer);
        answer
    }

    fn who(&mut self) -> Value {
        let session = self.get("/api/session").json();
        self.token = session["csrfToken"].as_str().expect("a token").to_owned();
        session
    }

    fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.writes += 1;
        let key = format!("k{}", self.writes);
        let headers = [
            ("cookie", self.cookie.as_str()),
            ("x-csrf-token", self.token.as_str()),
            ("idempotency-key", key.as_str()),
            ("content-type", "application/json"),
        ];
        let answer = post(self.server, path, &headers, &body.to_string());
        self.keep(&answer);
        self.who();
        answer
    }

    fn code(&mut self, mobile: &str, purpose: &str) -> String {
        let sent = self.post(
            "/api/session/codes",
            &json!({ "mobile": mobile, "purpose": purpose }),
        );
        assert_eq!(sent.status, 200);
        let codes = self.get("/_mock/codes").json();
        let code = codes
            .as_array()
            .expect("a list")
            .iter()
            .find(|sent| sent["mobile"] == mobile && sent["purpose"] == purpose);
        code.expect("a code")["code"]
            .as_str()
            .expect("text")
            .to_owned()
    }
}

/// The faults of a refusal, by pointer.
fn faults(answer: &Answer) -> Vec<(String, String)> {
    let problem = answer.json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    problem["errors"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|error| (text(&error["pointer"]), text(&error["detail"])))
        .collect()
}

fn pair(pointer: &str, fault: &str) -> (String, String) {
    (pointer.to_owned(), fault.to_owned())
}

fn registration(code: &str) -> Value {
    json!({
        "kind": "NATURAL_PERSON",
        "person": { "name": "赵一明", "idNumber": "990101199001010016", "validUntil": "2036-01-01" },
        "mobile": "19900000901", "code": code, "password": "river-stone-7"
    })
}

/// A number with the right check digit.
fn number(first_17: &str) -> String {
    let check = contract::validate::citizen_id::check_digit(first_17).expect("a check digit");
    format!("{first_17}{check}")
}

#[test]
fn a_password_opens_and_too_many_wrong_ones_lock() {
    let server = own(Options::default());
    let mut browser = Browser::new(&server);
    let wrong = json!({ "account": "19900000101", "password": "no" });
    for left in [4, 3, 2, 1] {
        let answer = browser.post("/api/session/password", &wrong);
        answer.problem(400, "INVALID_REQUEST");
        assert_eq!(faults(&answer), [pair("", "WRONG_CREDENTIALS")]);
        assert_eq!(answer.json()["triesLeft"], left);
    }
    let answer = browser.post("/api/session/password", &wrong);
    answer.problem(429, "TOO_MANY_REQUESTS");
    assert_eq!(answer.json()["retryAfterSeconds"], 900);
    let right = json!({ "account": "990101199508200022", "password": "Tongban2026" });
    browser
        .post("/api/session/password", &right)
        .problem(429, "TOO_MANY_REQUESTS");
    browser.post("/_mock/clock", &json!({ "minutes": 16 }));
    let answer = browser.post("/api/session/password", &right);
    assert_eq!(answer.json()["person"]["displayName"], "*晓禾");
    assert_eq!(browser.who()["person"]["level"], 4);
}

#[test]
fn a_message_opens_once_and_a_public_terminal_is_soon_forgotten() {
    let server = own(Options::default());
    let mut browser = Browser::new(&server);
    let code = browser.code("19900000102", "SIGN_IN");
    let again = json!({ "mobile": "19900000102", "purpose": "SIGN_IN" });
    browser
        .post("/api/session/codes", &again)
        .problem(429, "TOO_MANY_REQUESTS");
    let body =
        |code: &str| json!({ "mobile": "19900000102", "code": code, "publicTerminal": true });
    let answer = browser.post("/api/session/sms", &body("00"));
    assert_eq!(faults(&answer), [pair("/code", "WRONG_CODE")]);
    let answer = browser.post("/api/session/sms", &body(&code));
    assert_eq!(answer.json()["publicTerminal"], true);
    let answer = browser.post("/api/session/sms", &body(&code));
    assert_eq!(faults(&answer), [pair("/code", "CODE_EXPIRED")]);
    browser.post("/_mock/clock", &json!({ "minutes": 6 }));
    assert!(browser.who().get("person").is_none());
}

#[test]
fn another_device_says_yes_or_no_and_only_to_who_asked() {
    let server = own(Options::default());
    let mut browser = Browser::new(&server);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    for (yes, state) in [("no", "REFUSED"), ("yes", "DONE")] {
        let begun = browser
            .post("/api/session/handovers", &json!({ "kind": "LICENSE" }))
            .json();
        let path = format!(
            "/api/session/handovers/{}",
            begun["id"].as_str().expect("an id")
        );
        let code = begun["code"].as_str().expect("a code");
        assert_eq!(browser.get(&path).json()["state"], "WAITING");
        let page = browser.get(&format!("/_idp/device?code={code}"));
        let text = String::from_utf8(page.body).expect("text");
        assert!(text.contains("qinghe-foods") && !text.contains("lin-xiaohe"));
        assert_eq!(browser.get(&path).json()["state"], "SCANNED");
        let answer = format!("code={code}&persona=qinghe-foods&answer={yes}");
        assert_eq!(post(&server, "/_idp/device", &form, &answer).status, 200);
        Browser::new(&server).get(&path).problem(404, "NOT_FOUND");
        assert_eq!(browser.get(&path).json()["state"], state);
    }
    assert_eq!(browser.who()["person"]["kind"], "LEGAL_PERSON");
}

#[test]
fn a_person_registers_and_each_wrong_thing_is_named() {
    let server = own(Options::default());
    let mut browser = Browser::new(&server);
    let code = browser.code("19900000901", "REGISTER");
    let mut body = registration(&code);
    body["person"] =
        json!({ "name": "", "idNumber": number("99010120200101001"), "validUntil": "2020-01-01" });
    body["password"] = json!("short");
    body["code"] = json!("1");
    let answer = browser.post("/api/accounts", &body);
    assert_eq!(
        faults(&answer),
        [
            pair("/person/name", "MISSING"),
            pair("/person/idNumber", "UNDER_AGE"),
            pair("/person/validUntil", "DOCUMENT_EXPIRED"),
            pair("/password", "WEAK_PASSWORD"),
            pair("/code", "WRONG_CODE"),
        ]
    );
    let mut body = registration(&code);
    body["person"] = json!({ "name": "林晓禾", "idNumber": "990101199508200022" });
    let answer = browser.post("/api/accounts", &body);
    assert_eq!(
        faults(&answer),
        [pair("/person/idNumber", "ACCOUNT_EXISTS")]
    );
    body["person"]["name"] = json!("别人");
    let answer = browser.post("/api/accounts", &body);
    assert_eq!(faults(&answer), [pair("/person/name", "NOT_MATCHING")]);
    let mut body = registration(&code);
    body["person"]["idNumber"] = json!(number("99010119900101001"));
    let answer = browser.post("/api/accounts", &body);
    assert_eq!(answer.status, 200, "{:?}", faults(&answer));
    assert_eq!(browser.who()["person"]["level"], 2);
    // It is kept by a snapshot, and gone with a reset.
    let snapshot = browser.get("/_mock/snapshot").json();
    browser.post("/_mock/reset", &json!({}));
    assert!(browser.who().get("person").is_none());
    assert_eq!(
        post(&server, "/_mock/snapshot", &[], &snapshot.to_string()).status,
        200
    );
    let right = json!({ "account": "19900000901", "password": "river-stone-7" });
    let mut browser = Browser::new(&server);
    assert_eq!(browser.post("/api/session/password", &right).status, 200);
}

#[test]
fn an_organisation_registers_and_its_representative_raises_it() {
    let server = own(Options::default());
    let mut browser = Browser::new(&server);
    let code = browser.code("19900000902", "REGISTER");
    let id = number("99010119800202001");
    let credit = "91990100MA0000090";
    let check = contract::validate::credit_code::check_digit(credit).expect("a check digit");
    let body = json!({
        "kind": "LEGAL_PERSON",
        "person": { "name": "钱立", "idNumber": id },
        "organisation": { "name": "云川新叶茶业有限公司", "creditCode": format!("{credit}{check}") },
        "mobile": "19900000902", "code": code, "password": "green-leaf-88"
    });
    let answer = browser.post("/api/accounts", &body);
    assert_eq!(answer.status, 200, "{:?}", faults(&answer));
    let check = json!({ "kind": "SOCIAL_SECURITY", "name": "钱立", "idNumber": id, "cardRegion": "990101", "cardNumber": "A12345678" });
    let standing = browser.post("/api/session/level", &check).json();
    assert_eq!(standing["level"], 3);
}

#[test]
fn levels_rise_step_by_step_with_review_and_refusals() {
    let server = own(Options::default());
    let mut browser = Browser::new(&server);
    let right = json!({ "account": "zhou-mingyuan", "password": "Tongban2026" });
    browser.post("/api/session/password", &right);
    let face = json!({ "kind": "FACE", "face": "/9j/4AAC/8AAEQgA8AFAAwEiAAIRAQMRAQ==" });
    browser
        .post("/api/session/level", &face)
        .problem(409, "CONFLICT");
    let card = |name: &str, until: &str| json!({ "kind": "ID_CARD", "name": name, "idNumber": "990101199003070015", "validUntil": until });
    let answer = browser.post("/api/session/level", &card("周明远", "2020-01-01"));
    assert_eq!(faults(&answer), [pair("/validUntil", "DOCUMENT_EXPIRED")]);
    let standing = browser
        .post("/api/session/level", &card("周明", "2036-01-01"))
        .json();
    assert_eq!(standing["last"]["reason"], "NOT_MATCHING");
    let standing = browser
        .post("/api/session/level", &card("周明远", "2036-01-01"))
        .json();
    assert_eq!(
        (&standing["level"], &standing["checks"]),
        (&json!(3), &json!(["FACE"]))
    );
    browser.post("/_mock/level", &json!({ "face": "REFUSED" }));
    for _ in 0..2 {
        browser.post("/api/session/level", &face);
    }
    let standing = browser.post("/api/session/level", &face).json();
    assert_eq!(standing["retryAfterSeconds"], 3600);
    browser
        .post("/api/session/level", &face)
        .problem(429, "TOO_MANY_REQUESTS");
    browser.post("/_mock/level", &json!({ "face": "REVIEW" }));
    browser.post("/_mock/clock", &json!({ "minutes": 61 }));
    browser.post("/api/session/password", &right);
    let standing = browser.post("/api/session/level", &face).json();
    assert_eq!(standing["last"]["outcome"], "REVIEW");
    browser
        .post("/api/session/level", &face)
        .problem(409, "CONFLICT");
    browser.post("/_mock/clock", &json!({ "minutes": 11 }));
    assert_eq!(browser.who()["person"]["level"], 4);
    let answer = browser.post("/api/session/level", &face);
    answer.problem(409, "CONFLICT");
}
