//! What every endpoint shares: strictness, problems, caching, headers.

use std::io::{Read, Write};
use std::net::TcpStream;

use contract::About;
use contract::endpoint::Access;
use contract::endpoints::all;

use crate::client::{SHARED, get, get_with, json, post, q};

/// A request as raw bytes; the answer as text.
fn raw(request: &str) -> String {
    let address = SHARED.base_url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

/// What anybody may read.
fn reading() -> impl Iterator<Item = &'static About> {
    all().filter(|about| about.method.name() == "GET" && about.access == Access::Public)
}

#[test]
fn every_get_without_parameters_in_its_path_answers() {
    for about in reading().filter(|a| !a.path.contains('{') && a.id != "signIn") {
        let answer = get(&SHARED, &format!("/api{}", about.path));
        assert_eq!(answer.status, 200, "{}", about.id);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(
            answer
                .header("content-security-policy")
                .contains("default-src 'none'")
        );
        assert_eq!(answer.header("x-trace-id").len(), 16);
    }
}

#[test]
fn unknown_parameters_are_named_everywhere() {
    for about in reading() {
        let path = about.path.replace("{id}", "990101000000");
        let names = get(&SHARED, &format!("/api{path}?nonsense=1")).problem(400, "INVALID_REQUEST");
        assert_eq!(names, ["nonsense"], "{}", about.id);
    }
}

#[test]
fn bad_values_are_named() {
    for (path, name) in [
        ("/api/items?limit=0", "limit"),
        ("/api/items?limit=101", "limit"),
        ("/api/items?limit=1&limit=2", "limit"),
        ("/api/items?side=NOBODY", "side"),
        ("/api/items?wholeCourseOnline=yes", "wholeCourseOnline"),
        ("/api/items?region=a%20b", "region"),
        ("/api/items?cursor=AAAAAAAAAAAA", "cursor"),
        ("/api/search?q=%01", "q"),
        ("/api/session/login?returnTo=%2F%2Fevil.example", "returnTo"),
        (
            "/api/session/login?returnTo=https%3A%2F%2Fevil.example",
            "returnTo",
        ),
        ("/api/session/login?persona=nobody", "persona"),
        ("/api/items/a%20b", "id"),
        ("/api/items/a%2Fb", "id"),
    ] {
        assert_eq!(
            get(&SHARED, path).problem(400, "INVALID_REQUEST"),
            [name],
            "{path}"
        );
    }
    let names = get(&SHARED, &format!("/api/search?q={}", q(&"x".repeat(101))))
        .problem(400, "INVALID_REQUEST");
    assert_eq!(names, ["q"]);
}

#[test]
fn broken_escapes_and_bytes_are_refused() {
    for target in [
        "/api/items/%zz",
        "/api/items/%ff",
        "/api/items?region=%c3%28",
        "/api/search?q=%e4%bd",
    ] {
        let answer = raw(&format!(
            "GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        ));
        assert!(answer.starts_with("HTTP/1.1 400"), "{target}: {answer}");
        assert!(answer.contains("application/problem+json"));
    }
}

#[test]
fn unknown_paths_and_other_methods() {
    for path in [
        "/api",
        "/api/",
        "/api/nothing",
        "/api/items/",
        "/api/items/x/y",
        "/_mock/nothing",
    ] {
        get(&SHARED, path).problem(404, "NOT_FOUND");
    }
    let answer = post(&SHARED, "/api/items", &[], "");
    answer.problem(405, "METHOD_NOT_ALLOWED");
    assert_eq!(answer.header("allow"), "GET, HEAD");
    let answer = get(&SHARED, "/api/session/logout");
    answer.problem(405, "METHOD_NOT_ALLOWED");
    assert_eq!(answer.header("allow"), "POST");
    get_with(&SHARED, "/api/help", &[("accept", "text/html")]).problem(406, "NOT_ACCEPTABLE");
}

#[test]
fn large_bodies_are_refused() {
    let body = "x".repeat(1024 * 1024 + 1);
    let head = format!(
        "POST /api/session/logout HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let answer = raw(&(head + &body));
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("TOO_LARGE"));
}

#[test]
fn catalogue_answers_are_validated_and_personal_ones_never_kept() {
    for about in reading().filter(|a| !a.path.contains('{') && a.id != "signIn") {
        let path = format!("/api{}", about.path);
        let answer = get(&SHARED, &path);
        if about.caching == contract::endpoint::Caching::Never {
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert_eq!(answer.header("etag"), "");
            continue;
        }
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        let etag = answer.header("etag").to_owned();
        assert!(etag.starts_with('"') && etag.len() > 10);
        for have in [etag.clone(), format!("\"other\", W/{etag}"), "*".to_owned()] {
            let again = get_with(&SHARED, &path, &[("if-none-match", &have)]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{path} {have}");
            assert_eq!(again.header("etag"), etag);
        }
        assert_eq!(
            get_with(&SHARED, &path, &[("if-none-match", "\"other\"")]).status,
            200
        );
    }
}

#[test]
fn cursors_belong_to_one_list() {
    let next = json(&SHARED, "/api/items?limit=2")["next"]
        .as_str()
        .expect("more")
        .to_owned();
    assert_eq!(
        get(&SHARED, &format!("/api/items?limit=5&cursor={next}")).status,
        200,
        "another limit is fine"
    );
    for path in [
        "/api/items?side=LEGAL",
        "/api/departments?limit=2",
        "/api/notices?limit=2",
    ] {
        let join = if path.contains('?') { '&' } else { '?' };
        let names =
            get(&SHARED, &format!("{path}{join}cursor={next}")).problem(400, "INVALID_REQUEST");
        assert_eq!(names, ["cursor"], "{path}");
    }
}

#[test]
fn answers_are_compressed_when_asked() {
    for coding in ["br", "gzip"] {
        let answer = raw(&format!(
            "HEAD /api/help HTTP/1.1\r\nHost: x\r\nAccept-Encoding: {coding}\r\nConnection: close\r\n\r\n"
        ))
        .to_lowercase();
        assert!(
            answer.contains(&format!("content-encoding: {coding}")),
            "{answer}"
        );
        assert!(answer.contains("vary: accept-encoding"));
    }
}

#[test]
fn the_contract_describes_itself() {
    for path in ["/openapi.json", "/api/openapi.json"] {
        let document = json(&SHARED, path);
        assert!(
            document["openapi"]
                .as_str()
                .expect("a version")
                .starts_with("3.1")
        );
        for about in all() {
            let operation = &document["paths"][about.path][about.method.name().to_lowercase()];
            assert_eq!(operation["operationId"], about.id);
        }
    }
    assert!(mock_server::openapi("/").ends_with("}\n"));
}
