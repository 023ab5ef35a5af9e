//! Privacy spaces over time: locked by themselves, messages destroyed for good, keys of devices that really sign.

use contract::base64url;
use mock_server::TestServer;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::Digest;

use crate::client::{get, post};
use crate::somebody::{Somebody, few, filed};

fn challenge(who: &Somebody<'_>, purpose: &str) -> Value {
    let answer = who.post("/privacy/challenges", &json!({ "purpose": purpose }));
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

fn verifier() -> String {
    base64url::encode(&[3; 32])
}

/// Sets a PIN up.
fn set(who: &Somebody<'_>) {
    let body = json!({
        "challenge": challenge(who, "REGISTER")["id"], "factor": "PIN", "verifier": verifier(),
    });
    assert_eq!(who.post("/privacy/factor", &body).status, 200);
}

fn unlock(who: &Somebody<'_>, verifier: &str) -> crate::client::Answer {
    let body = json!({ "challenge": challenge(who, "UNLOCK")["id"], "verifier": verifier });
    who.post("/privacy/unlocking", &body)
}

fn place(who: &Somebody<'_>, kind: &str, id: &Value) {
    let body = json!({ "kind": kind, "id": id, "private": true });
    let answer = who.post("/privacy/things", &body);
    assert_eq!(answer.status, 200, "{}", answer.text());
}

fn clock(server: &TestServer, minutes: u32) {
    let body = json!({ "minutes": minutes }).to_string();
    assert_eq!(post(server, "/_mock/clock", &[], &body).status, 200);
}

#[test]
fn a_space_locks_by_itself_with_its_session_and_in_one_session_only() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    set(&lin);
    let card = lin.get("/cards").json()["cards"][0]["id"].clone();
    place(&lin, "CARD", &card);
    let path = format!("/cards/{}", card.as_str().expect("an id"));
    assert_eq!(lin.get(&path).status, 200);
    // Another browser of the same person has not unlocked it.
    let other = Somebody::new(&server, "lin-xiaohe");
    other.get(&path).problem(423, "UNLOCK_REQUIRED");
    clock(&server, 4);
    assert_eq!(lin.get(&path).status, 200);
    clock(&server, 1);
    lin.get(&path).problem(423, "UNLOCK_REQUIRED");
    assert_eq!(lin.get("/privacy").json()["hides"], true);
    assert_eq!(unlock(&lin, &verifier()).status, 200);
    assert_eq!(lin.get(&path).status, 200);
    lin.post("/session/logout", &json!(null));
    let again = Somebody::new(&server, "lin-xiaohe");
    again.get(&path).problem(423, "UNLOCK_REQUIRED");
}

#[test]
fn each_lock_out_is_longer() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    set(&lin);
    lin.post("/privacy/locking", &json!(null));
    let wrong = base64url::encode(&[4; 32]);
    for minutes in [5, 10] {
        for left in [4, 3, 2, 1] {
            let answer = unlock(&lin, &wrong);
            assert_eq!(answer.json()["triesLeft"], left);
        }
        let answer = unlock(&lin, &wrong);
        assert_eq!(answer.json()["retryAfterSeconds"], minutes * 60);
        unlock(&lin, &verifier()).problem(429, "TOO_MANY_REQUESTS");
        clock(&server, minutes);
    }
    assert_eq!(unlock(&lin, &verifier()).status, 200);
}

#[test]
fn what_is_destroyed_is_in_no_answer_and_in_no_snapshot() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    let case = filed(
        &server,
        "lin-xiaohe",
        "id-card-renewal",
        "REVIEWING.REVIEWING",
        3,
    );
    set(&lin);
    let settings = json!({
        "lockAfterMinutes": 60, "hiddenAfterSeconds": 60, "destroyRead": "HOUR", "mention": true,
    });
    assert_eq!(lin.post("/privacy/settings", &settings).status, 200);
    let all = lin.get("/messages?limit=100").json();
    let of_case: Vec<&Value> = all["items"]
        .as_array()
        .expect("messages")
        .iter()
        .filter(|message| message["case"]["id"] == case["id"])
        .collect();
    let law = |message: &&&Value| message["privacy"]["keptByLaw"] == true;
    let plain = of_case.iter().find(|m| !law(m)).expect("one that may go");
    let kept = of_case.iter().find(law).expect("one that the law keeps");
    for message in [plain, kept] {
        place(&lin, "MESSAGE", &message["id"]);
        let path = format!(
            "/messages/{}/reading",
            message["id"].as_str().expect("an id")
        );
        assert_eq!(lin.post(&path, &json!(null)).status, 200);
    }
    let text = |message: &Value| {
        message["text"]["zh-CN"]
            .as_str()
            .expect("a text")
            .to_owned()
    };
    let (goes, stays) = (text(plain), text(kept));
    let snapshot = || get(&server, "/_mock/snapshot").text();
    assert!(snapshot().contains(plain["id"].as_str().expect("an id")));
    clock(&server, 59);
    // The session has ended long since.
    let lin = Somebody::new(&server, "lin-xiaohe");
    assert_eq!(unlock(&lin, &verifier()).status, 200);
    assert!(lin.get("/messages?limit=100").text().contains(&goes));
    clock(&server, 1);
    // First of all the snapshot: nobody has to ask for a message to have it destroyed.
    let saved: Value = serde_json::from_str(&snapshot()).expect("JSON");
    let messages = saved["cases"]["messages"].to_string();
    let own: Vec<&Value> = saved["cases"]["messages"]
        .as_array()
        .expect("messages")
        .iter()
        .filter(|row| row[1]["id"] == plain["id"])
        .collect();
    assert!(own.iter().all(|row| !row.to_string().contains(&goes)));
    assert!(own[0][1]["privacy"]["destroyedAt"].is_string());
    assert!(messages.contains(&stays));
    unlock(&lin, &verifier());
    let listed = lin.get("/messages?limit=100").json();
    let listed = listed["items"].as_array().expect("messages");
    let by_id = |id: &Value| listed.iter().find(|message| message["id"] == *id);
    assert_ne!(by_id(&plain["id"]).expect("it")["text"], plain["text"]);
    assert_eq!(by_id(&kept["id"]).expect("it")["text"], kept["text"]);
}

#[test]
fn what_waits_is_told_without_saying_what() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    set(&lin);
    let case = filed(
        &server,
        "lin-xiaohe",
        "id-card-renewal",
        "CORRECTION_REQUIRED",
        3,
    );
    place(&lin, "CASE", &case["id"]);
    lin.post("/privacy/locking", &json!(null));
    assert_eq!(lin.get("/privacy").json()["needsYou"], 1);
    let list = lin.get("/messages?limit=100");
    assert!(!list.text().contains(case["id"].as_str().expect("an id")));
    let all = list.json();
    let veiled: Vec<&Value> = all["items"]
        .as_array()
        .expect("messages")
        .iter()
        .filter(|message| message["privacy"]["veiled"] == true)
        .collect();
    assert!(veiled.iter().any(|message| message["needsYou"] == true));
    for message in veiled {
        let path = format!(
            "/messages/{}/reading",
            message["id"].as_str().expect("an id")
        );
        lin.post(&path, &json!(null))
            .problem(423, "UNLOCK_REQUIRED");
    }
    // Whoever else it concerns sees it as before.
    let count = lin.get("/cases?limit=100").json();
    assert!(
        !count
            .to_string()
            .contains(case["id"].as_str().expect("an id"))
    );
}

/// What a browser on this server's own address says.
fn client_data(kind: &str, challenge: &Value, origin: &str) -> Vec<u8> {
    json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false })
        .to_string()
        .into_bytes()
}

fn head(rp: &str, flags: u8, count: u32) -> Vec<u8> {
    let mut data = sha2::Sha256::digest(rp.as_bytes()).to_vec();
    data.push(flags);
    data.extend(count.to_be_bytes());
    data
}

#[test]
fn a_key_of_a_device_signs_or_nothing_opens() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    let key = SigningKey::from_slice(&[9; 32]).expect("a key");
    let point = key.verifying_key().to_sec1_point(false);
    let asked = challenge(&lin, "REGISTER");
    let rp = asked["rpId"].as_str().expect("a host");
    let origin = format!("https://{rp}");
    let mut data = head(rp, 0b100_0101, 0);
    data.extend([0; 16]);
    data.extend([0, 4]);
    data.extend(b"key1");
    data.extend([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20]);
    data.extend(&point.as_bytes()[1..33]);
    data.extend([0x22, 0x58, 0x20]);
    data.extend(&point.as_bytes()[33..]);
    let mut attestation = b"\xa3cfmtdnonegattStmt\xa0hauthData\x58".to_vec();
    attestation.push(u8::try_from(data.len()).expect("short"));
    attestation.extend(&data);
    let made = |origin: &str, asked: &Value| {
        json!({
            "challenge": asked["id"], "factor": "PASSKEY", "passkey": {
                "clientData": base64url::encode(&client_data("webauthn.create", &asked["challenge"], origin)),
                "attestation": base64url::encode(&attestation),
            },
        })
    };
    let elsewhere = challenge(&lin, "REGISTER");
    lin.post(
        "/privacy/factor",
        &made("https://elsewhere.test", &elsewhere),
    )
    .problem(400, "INVALID_REQUEST");
    assert_eq!(
        lin.post("/privacy/factor", &made(&origin, &asked)).status,
        200
    );
    lin.post("/privacy/locking", &json!(null));
    let prove = |with: &SigningKey, flags: u8, spoil: bool| {
        let asked = challenge(&lin, "UNLOCK");
        assert_eq!(asked["credentialIds"], json!([base64url::encode(b"key1")]));
        let client = client_data("webauthn.get", &asked["challenge"], &origin);
        let data = head(rp, flags, 0);
        let message = [data.as_slice(), &sha2::Sha256::digest(&client)].concat();
        let signature: Signature = with.sign(&message);
        let challenge = if spoil {
            json!("AAAA")
        } else {
            asked["challenge"].clone()
        };
        let client = client_data("webauthn.get", &challenge, &origin);
        let body = json!({
            "challenge": asked["id"], "passkey": {
                "credentialId": base64url::encode(b"key1"),
                "clientData": base64url::encode(&client),
                "authenticatorData": base64url::encode(&data),
                "signature": base64url::encode(signature.to_der().as_bytes()),
            },
        });
        lin.post("/privacy/unlocking", &body)
    };
    let other = SigningKey::from_slice(&[8; 32]).expect("a key");
    prove(&other, 0b101, false).problem(400, "INVALID_REQUEST");
    // Nobody was asked who they are: the device says that somebody was there, and no more.
    prove(&key, 0b001, false).problem(400, "INVALID_REQUEST");
    prove(&key, 0b101, true).problem(400, "INVALID_REQUEST");
    let opened = prove(&key, 0b101, false);
    assert_eq!(opened.status, 200, "{}", opened.text());
    assert_eq!(opened.json()["unlocked"], true);
}
