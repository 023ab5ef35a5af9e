//! Files of an application: announced, sent by tus, looked into.

use serde_json::json;

use crate::apply::{PDF, item, knob, server};
use crate::browser::{Browser, text};

fn png(width: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend_from_slice(&width.to_be_bytes());
    bytes.extend_from_slice(&64_u32.to_be_bytes());
    bytes
}

#[test]
fn an_upload_goes_on_where_it_broke_off() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let draft = lin.begin(&item("居民身份证换领"));
    let id = text(&draft["id"]);
    let path = format!("/api/drafts/{id}/materials/old-card/documents");
    let document = lin.posted(
        &path,
        &json!({ "name": "旧证.pdf", "mediaType": "application/pdf", "size": PDF.len() }),
    );
    let upload = text(&document["upload"]).to_owned();
    let first = lin.patch(&upload, 0, &PDF[..10]);
    assert_eq!(
        (
            first.status,
            first.header("upload-offset"),
            first.header("tus-resumable")
        ),
        (204, "10", "1.0.0")
    );
    lin.patch(&upload, 0, &PDF[..10]).problem(409, "CONFLICT");
    lin.patch(&upload, 11, &PDF[10..]).problem(409, "CONFLICT");
    let far = lin.head(&upload);
    assert_eq!(
        (
            far.status,
            far.header("upload-offset"),
            far.header("upload-length")
        ),
        (200, "10", PDF.len().to_string().as_str())
    );
    lin.patch(&upload, 10, &[PDF, PDF].concat())
        .problem(413, "TOO_LARGE");
    let headers = [
        ("upload-offset", "10"),
        ("content-type", "application/offset+octet-stream"),
    ];
    let bare = lin.send("PATCH", &format!("/api{upload}"), &headers, b"x");
    assert_eq!(bare.problem(400, "INVALID_REQUEST"), ["Tus-Resumable"]);
    let headers = [
        ("tus-resumable", "1.0.0"),
        ("upload-offset", "10"),
        ("content-type", "text/plain"),
    ];
    let plain = lin.send("PATCH", &format!("/api{upload}"), &headers, b"x");
    assert_eq!(plain.problem(400, "INVALID_REQUEST"), ["Content-Type"]);
    let su = Browser::of(&server, "su-yun");
    su.patch(&upload, 10, &PDF[10..]).problem(404, "NOT_FOUND");
    assert_eq!(su.head(&upload).status, 404);
    assert_eq!(lin.patch(&upload, 10, &PDF[10..]).status, 204);
    lin.patch(&upload, PDF.len(), b"").problem(409, "CONFLICT");
    let received = lin.looked_into(text(&document["id"]));
    assert_eq!(
        (&received["state"], &received["received"]),
        (&json!("RECEIVED"), &json!(PDF.len()))
    );
    assert_eq!(text(&received["sm3"]).len(), 64);
    let file = format!("/api{}", text(&received["file"]["href"]));
    assert_eq!(lin.get(&file).body, PDF);
    su.get(&file).problem(404, "NOT_FOUND");
    su.delete(&format!("/api/documents/{}", text(&document["id"])))
        .problem(404, "NOT_FOUND");
    assert_eq!(
        lin.delete(&format!("/api/documents/{}", text(&document["id"])))
            .status,
        200
    );
    lin.get(&file).problem(404, "NOT_FOUND");
}

#[test]
fn files_are_held_against_the_rules_and_looked_into() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let draft = lin.begin(&item("居民身份证换领"));
    let id = text(&draft["id"]);
    let path = format!("/api/drafts/{id}/materials/old-card/documents");
    let start = |name: &str, media_type: &str, size: u64| {
        lin.post(
            &path,
            &json!({ "name": name, "mediaType": media_type, "size": size }),
        )
    };
    start("v.pdf", "application/pdf", 200 * 1024 * 1024).problem(413, "TOO_LARGE");
    assert_eq!(
        start("a.pdf", "application/pdf", 0).problem(400, "INVALID_REQUEST"),
        ["/size"]
    );
    assert_eq!(
        start("", "application/pdf", 9).problem(400, "INVALID_REQUEST"),
        ["/name"]
    );
    assert_eq!(
        start("a.heic", "image/heic", 9).problem(400, "INVALID_REQUEST"),
        ["/mediaType"]
    );
    assert_eq!(
        start("a.exe", "application/x-msdownload", 9).problem(400, "INVALID_REQUEST"),
        ["/mediaType"]
    );
    let form = format!("/api/drafts/{id}/materials/application-form/documents");
    let any = json!({ "name": "a.pdf", "mediaType": "application/pdf", "size": 9 });
    lin.post(&form, &any).problem(409, "CONFLICT");
    lin.post(&form.replace("application-form", "moon"), &any)
        .problem(404, "NOT_FOUND");

    for (media_type, bytes) in [
        ("application/pdf", b"MZ\x90\0 a program".to_vec()),
        ("image/jpeg", png(64)),
        ("image/png", png(1)),
        (
            "application/pdf",
            b"X5O EICAR-STANDARD-ANTIVIRUS-TEST-FILE".to_vec(),
        ),
    ] {
        let document = lin.hand_in(id, "old-card", media_type, &bytes);
        assert_eq!(document["state"], "FAILED", "{document}");
        assert!(document.get("reason").is_some() && document.get("sm3").is_none());
    }
    knob(&server, "uploads", json!({ "verdict": "VIRUS" }));
    assert_eq!(
        lin.hand_in(id, "old-card", "image/png", &png(64))["state"],
        "FAILED"
    );
    knob(&server, "uploads", json!({ "verdict": "HONEST" }));
    for _ in 0..5 {
        assert_eq!(
            lin.hand_in(id, "old-card", "image/png", &png(64))["state"],
            "RECEIVED"
        );
    }
    start("sixth.pdf", "application/pdf", 9).problem(409, "CONFLICT");
}

#[test]
fn parts_of_several_mebibytes_pass_and_larger_ones_do_not() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let draft = lin.begin(&item("居民身份证换领"));
    let path = format!(
        "/api/drafts/{}/materials/old-card/documents",
        text(&draft["id"])
    );
    let size = 9 * 1024 * 1024;
    let document = lin.posted(
        &path,
        &json!({ "name": "a.pdf", "mediaType": "application/pdf", "size": size }),
    );
    let upload = text(&document["upload"]);
    let part = vec![b' '; 8 * 1024 * 1024];
    assert_eq!(lin.patch(upload, 0, &part).status, 204);
    assert_eq!(
        lin.head(upload).header("upload-offset"),
        part.len().to_string()
    );
}
