//! The portal's files, and being mounted below a path.

use std::fs;
use std::path::PathBuf;

use mock_server::{Options, TestServer};

use crate::client::{get, get_with, json, own};

/// A folder like a built portal; gone when dropped.
struct Dist(PathBuf);

impl Dist {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("tongban-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("chunks")).expect("a folder");
        for (file, text) in [
            ("index.html", "<!DOCTYPE html><title>portal</title>"),
            ("config.json", "{}"),
            ("sw.js", "//"),
            ("chunks/home-0a1b2c3d4e5f6071.wasm", "wasm as it is"),
            ("chunks/home-0a1b2c3d4e5f6071.wasm.br", "wasm by br"),
            ("chunks/home-0a1b2c3d4e5f6071.wasm.gz", "wasm by gz"),
            (
                "headers.json",
                r#"{"Permissions-Policy":"camera=()","X-Unknown":"x"}"#,
            ),
        ] {
            fs::write(folder.join(file), text).expect("a file");
        }
        Self(folder)
    }

    fn serve(&self, base_path: &str) -> TestServer {
        own(Options {
            dist: Some(self.0.clone()),
            base_path: base_path.to_owned(),
            ..Options::default()
        })
    }
}

impl Drop for Dist {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const PAGE: (&str, &str) = ("accept", "text/html,application/xhtml+xml");

#[test]
fn pages_lead_to_the_portal_and_lost_files_do_not() {
    let dist = Dist::new("pages");
    let server = dist.serve("/");
    for path in [
        "/",
        "/index.html",
        "/guide/119901010000400026400070910700301",
        "/search?q=x",
    ] {
        let page = get_with(&server, path, &[PAGE]);
        assert_eq!(
            (page.status, page.header("content-type")),
            (200, "text/html; charset=utf-8"),
            "{path}"
        );
        assert_eq!(page.header("cache-control"), "no-cache");
        assert!(
            page.header("content-security-policy")
                .contains("'wasm-unsafe-eval'")
        );
        assert!(
            !page
                .header("content-security-policy")
                .contains("unsafe-inline")
        );
        assert_eq!(
            page.header("permissions-policy"),
            "camera=()",
            "as headers.json says"
        );
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("x-unknown"), "");
    }
    get_with(&server, "/chunks/lost-11112222.wasm", &[PAGE]).problem(404, "NOT_FOUND");
    get(&server, "/guide/x").problem(404, "NOT_FOUND");
    get_with(&server, "/..%2f..%2fetc%2fhostname", &[]).problem(404, "NOT_FOUND");
    assert_eq!(get(&server, "/api/nothing").status, 404);
}

#[test]
fn files_are_sent_squeezed_and_kept_for_as_long_as_they_hold() {
    let dist = Dist::new("files");
    let server = dist.serve("/");
    let path = "/chunks/home-0a1b2c3d4e5f6071.wasm";
    for (accept, body) in [
        ("gzip, br", "wasm by br"),
        ("identity", "wasm as it is"),
        ("br;q=0", "wasm as it is"),
    ] {
        let file = get_with(&server, path, &[("accept-encoding", accept)]);
        assert_eq!(String::from_utf8(file.body.clone()).expect("text"), body);
        assert_eq!(file.header("content-type"), "application/wasm");
        assert!(file.header("cache-control").contains("immutable"));
        assert!(
            file.header("vary")
                .to_lowercase()
                .contains("accept-encoding")
        );
    }
    for path in ["/config.json", "/sw.js"] {
        let file = get(&server, path);
        assert_eq!(file.header("cache-control"), "no-cache", "{path}");
        let etag = file.header("etag").to_owned();
        assert_eq!(
            get_with(&server, path, &[("if-none-match", &etag)]).status,
            304
        );
    }
}

#[test]
fn everything_moves_below_a_base_path() {
    let dist = Dist::new("base");
    let server = dist.serve("/x/");
    assert_eq!(get_with(&server, "/x/", &[PAGE]).status, 200);
    assert_eq!(get_with(&server, "/x/guide/1", &[PAGE]).status, 200);
    assert_eq!(json(&server, "/x/api/capabilities")["signIn"], true);
    assert_eq!(
        json(&server, "/x/openapi.json")["servers"][0]["url"],
        "/x/api"
    );
    assert_eq!(
        get(&server, "/_mock/health").status,
        200,
        "whoever waits for it need not know"
    );
    assert_eq!(get(&server, "/api/capabilities").status, 404);
    let signed = get(
        &server,
        "/x/api/session/login?persona=lin-xiaohe&returnTo=%2Fnotices",
    );
    assert_eq!(signed.header("location"), "/x/notices");
    assert!(signed.cookies()[0].2.contains("Path=/x/"));
    let begun = get(&server, "/x/api/session/login");
    assert!(
        begun
            .header("location")
            .starts_with("/x/_idp/authorize?state=")
    );
}

#[test]
fn without_a_portal_the_root_says_what_there_is() {
    let server = own(Options::default());
    let page = get_with(&server, "/", &[PAGE]);
    assert!(page.status == 200 && String::from_utf8_lossy(&page.body).contains("/openapi.json"));
    assert_eq!(get_with(&server, "/guide/1", &[PAGE]).status, 404);
}

#[test]
fn cookies_are_secure_behind_https() {
    let server = own(Options::default());
    let signed = get_with(
        &server,
        "/api/session/login?persona=su-yun",
        &[("x-forwarded-proto", "https")],
    );
    assert!(signed.cookies()[0].2.ends_with("; Secure"));
}
