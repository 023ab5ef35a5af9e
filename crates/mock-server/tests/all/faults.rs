//! Everything that can go wrong on demand.

use std::time::Duration;

use serde_json::json;

use crate::client::{SHARED, get, get_with, json, own, post, try_get};

/// One answer of the shared server under a fault of this browser alone.
fn under(fault: &str, path: &str) -> Result<crate::client::Answer, String> {
    try_get(&SHARED, path, &[("mock-fault", fault)])
}

#[test]
fn each_fault_does_what_it_says() {
    under("getHelp:error500", "/api/help")
        .expect("an answer")
        .problem(500, "INTERNAL");
    let busy = under("getHelp:tooMany429", "/api/help").expect("an answer");
    busy.problem(429, "TOO_MANY_REQUESTS");
    assert_eq!(busy.header("retry-after"), "2");
    let closed = under("getHelp:unavailable503", "/api/help").expect("an answer");
    closed.problem(503, "UNAVAILABLE");
    assert_eq!(closed.header("retry-after"), "5");
    assert!(
        under("getHelp:cutBody", "/api/help").is_err(),
        "the answer breaks off"
    );
    let torn = under("getHelp:malformedJson", "/api/help").expect("an answer");
    assert!(torn.status == 200 && serde_json::from_slice::<serde_json::Value>(&torn.body).is_err());
    let strange = under("getHelp:wrongShape", "/api/help").expect("an answer");
    assert!(serde_json::from_slice::<contract::wire::Help>(&strange.body).is_err());
    let empty = under("getHelp:emptyBody", "/api/help").expect("an answer");
    assert_eq!((empty.status, empty.body.len()), (200, 0));
    assert_eq!(
        under("getHelp:staleEtag", "/api/help")
            .expect("an answer")
            .status,
        304
    );
    under("getHelp:expiredSession", "/api/help")
        .expect("an answer")
        .problem(401, "SIGN_IN_REQUIRED");
    assert_eq!(
        get(&SHARED, "/api/help").status,
        200,
        "and nobody else sees any of it"
    );
}

#[test]
fn unknown_names_are_carried_by_the_contract() {
    let item = json(&SHARED, "/api/items?limit=1")["items"][0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let answer = under("getGuide:unknownNames", &format!("/api/items/{item}")).expect("an answer");
    let guide: contract::wire::Guide = serde_json::from_slice(&answer.body).expect("still a guide");
    assert!(!guide.scope.is_known());
    assert!(String::from_utf8_lossy(&answer.body).contains("fieldFromTheFuture"));
}

#[test]
fn a_part_of_home_can_fail_alone() {
    for part in ["hotWords", "themes", "hotItems", "notices"] {
        let home = under(&format!("getHome:partFailed:{part}"), "/api/home")
            .expect("an answer")
            .json();
        assert_eq!(home["failed"][0]["part"], part);
        assert_eq!(home["failed"].as_array().expect("parts").len(), 1);
        assert_eq!(home[part], json!([]));
    }
}

#[test]
fn a_cookie_chooses_faults_too() {
    let cookie = [(
        "cookie",
        "a=b; mock-fault=getHelp:error500|getHome:tooMany429",
    )];
    assert_eq!(get_with(&SHARED, "/api/help", &cookie).status, 500);
    assert_eq!(get_with(&SHARED, "/api/home", &cookie).status, 429);
    assert_eq!(get_with(&SHARED, "/api/regions", &cookie).status, 200);
    let all = [("cookie", "mock-fault=*%3Aerror500")];
    assert_eq!(
        get_with(&SHARED, "/api/regions", &all).status,
        500,
        "encoded, and for all endpoints"
    );
}

#[test]
fn a_hanging_answer_hangs() {
    let address = SHARED.base_url.trim_start_matches("http://");
    let mut stream = std::net::TcpStream::connect(address).expect("a connection");
    stream
        .set_read_timeout(Some(Duration::from_millis(700)))
        .expect("a limit");
    let request = b"GET /api/help HTTP/1.1\r\nHost: x\r\nmock-fault: getHelp:timeout\r\n\r\n";
    std::io::Write::write_all(&mut stream, request).expect("sent");
    assert!(
        std::io::Read::read(&mut stream, &mut [0; 16]).is_err(),
        "nothing comes"
    );
}

#[test]
fn faults_for_everybody_are_set_counted_and_cleared() {
    let server = own(mock_server::Options::default());
    let set = |body: &str| post(&server, "/_mock/faults", &[], body);
    let state = set(r#"{"endpoint":"getHelp","fault":"error500","count":2}"#).json();
    assert_eq!(
        state["faults"],
        json!([{ "endpoint": "getHelp", "fault": "error500", "count": 2 }])
    );
    let statuses: Vec<u16> = (0..3).map(|_| get(&server, "/api/help").status).collect();
    assert_eq!(statuses, [500, 500, 200]);
    set(r#"{"endpoint":"*","fault":"unavailable503"}"#);
    assert_eq!(get(&server, "/api/home").status, 503);
    assert_eq!(get(&server, "/_mock/health").status, 200);
    post(&server, "/_mock/faults/clear", &[], r#"{"endpoint":"*"}"#);
    assert_eq!(get(&server, "/api/home").status, 200);
    for (body, field) in [
        (r#"{"endpoint":"nothing","fault":"error500"}"#, "/endpoint"),
        (r#"{"endpoint":"getHelp","fault":"nothing"}"#, "/fault"),
        (
            r#"{"endpoint":"getHelp","fault":"error500","count":0}"#,
            "/count",
        ),
        (
            r#"{"endpoint":"getHelp","fault":"error500","often":1}"#,
            "/often",
        ),
        ("[]", ""),
        ("{", ""),
    ] {
        assert_eq!(set(body).problem(400, "INVALID_REQUEST"), [field], "{body}");
    }
}
