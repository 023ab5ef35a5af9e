//! The desk: every step that may be taken is, every other is refused; what acts leave behind.

use contract::flow::{self, Actor, At, STEPS};
use contract::wire::DeskAct;
use mock_server::{Options, TestServer};
use serde_json::{Value, json};

use crate::client::{own, post};
use crate::somebody::{Somebody, few, filed};

fn officers(server: &TestServer) -> Vec<(&'static str, Somebody<'_>)> {
    [
        ("WINDOW", "officer-window"),
        ("HANDLER", "officer-handler"),
        ("REVIEWER", "officer-reviewer"),
        ("APPROVER", "officer-approver"),
        ("ARCHIVIST", "officer-archivist"),
    ]
    .map(|(role, persona)| (role, Somebody::new(server, persona)))
    .into()
}

fn request(act: &DeskAct) -> Value {
    json!({
        "act": act.name(), "reason": "依据材料", "procedure": "专家评审", "days": 5,
        "fields": if act.name() == "REQUEST_CORRECTION" { json!([{ "pointer": "/note", "reason": "请写明" }]) } else { json!([]) },
    })
}

#[test]
fn only_the_steps_of_the_table_may_be_taken() {
    let server = few();
    let officers = officers(&server);
    for at in At::ALL {
        let workdays = if at == At::Returned { 9 } else { 1 };
        let id = filed(
            &server,
            "luo-jian",
            "food-operation-new",
            at.name(),
            workdays,
        )["id"]
            .clone();
        let id = id.as_str().expect("an id");
        for (role, officer) in &officers {
            let sees = officer.get(&format!("/desk/cases/{id}")).status == 200;
            assert_eq!(
                sees,
                *role != "ARCHIVIST" || at.is_end(),
                "{role} at {}",
                at.name()
            );
            for act in DeskAct::known() {
                let wanted = flow::after(at, &[contract::wire::Role::from(*role)], &act);
                if wanted.is_some() {
                    continue;
                }
                let answer = officer.act(id, &request(&act));
                let ever = STEPS.iter().any(|step| {
                    matches!(step.by, Actor::Officer(post, does) if post.role().name() == *role && does.wire() == act)
                });
                let expected = match (sees, ever) {
                    (false, _) => 404,
                    (true, false) => 403,
                    (true, true) => 409,
                };
                assert_eq!(
                    answer.status,
                    expected,
                    "{role} {} at {}",
                    act.name(),
                    at.name()
                );
            }
        }
    }
}

#[test]
fn every_step_of_the_table_can_be_taken() {
    let server = few();
    let officers = officers(&server);
    for step in STEPS {
        let Actor::Officer(post, act) = step.by else {
            continue;
        };
        let case = filed(
            &server,
            "luo-jian",
            "food-operation-new",
            step.from.name(),
            1,
        );
        let id = case["id"].as_str().expect("an id");
        if step.from == At::Submitted {
            look_at_all(&officers[0].1, id, "FINE");
        }
        let (_, officer) = officers
            .iter()
            .find(|(role, _)| *role == post.role().name())
            .expect("an officer");
        let answer = officer.act(id, &request(&act.wire()));
        assert_eq!(
            answer.status,
            200,
            "{step:?}: {}",
            String::from_utf8_lossy(&answer.body)
        );
        let file = answer.json();
        assert_eq!(
            file["case"]["summary"]["state"],
            step.to.state().name(),
            "{step:?}"
        );
        let event = &file["case"]["timeline"][0];
        assert_eq!(
            event["seal"]["digest"].as_str().map(str::len),
            Some(64),
            "{step:?}"
        );
        let actor = event["actor"].to_string();
        assert!(!actor.contains(event["seal"]["name"].as_str().expect("a name")));
    }
}

fn look_at_all(window: &Somebody<'_>, id: &str, verdict: &str) {
    let file = window.get(&format!("/desk/cases/{id}")).json();
    for material in file["case"]["materials"].as_array().expect("materials") {
        let path = format!(
            "/desk/cases/{id}/materials/{}",
            material["id"].as_str().expect("an id")
        );
        let body = json!({ "verdict": verdict, "note": "看不清" });
        assert_eq!(window.write("PUT", &path, &body, None).status, 200);
    }
}

#[test]
fn acceptance_waits_for_every_material_and_a_colleague_is_not_run_over() {
    let server = few();
    let window = Somebody::new(&server, "officer-window");
    let case = filed(&server, "luo-jian", "food-operation-new", "SUBMITTED", 0);
    let id = case["id"].as_str().expect("an id");
    let accept = json!({ "act": "ACCEPT" });
    let path = format!("/desk/cases/{id}/acts");
    window.post(&path, &accept).problem(400, "INVALID_REQUEST");
    window
        .write("POST", &path, &accept, Some("\"r0\""))
        .problem(412, "STALE");
    window.act(id, &accept).problem(409, "CONFLICT");
    let nothing = json!({ "act": "REQUEST_CORRECTION" });
    window.act(id, &nothing).problem(409, "CONFLICT");
    look_at_all(&window, id, "WANTING");
    window.act(id, &accept).problem(409, "CONFLICT");
    let asked = window.act(id, &nothing).json();
    let correction = &asked["case"]["correction"];
    assert_eq!(
        (&correction["round"], &correction["mostRounds"]),
        (&json!(1), &json!(3))
    );
    assert_eq!(asked["case"]["summary"]["clock"]["state"], "PAUSED");
    let owner = Somebody::new(&server, "luo-jian");
    let paper = asked["case"]["papers"][0]["file"]["href"]
        .as_str()
        .expect("a paper");
    let file = owner.get(paper);
    assert!(file.body.starts_with(b"%PDF") && file.header("content-type") == "application/pdf");
}

#[test]
fn refusing_needs_a_reason_and_shows_the_ways_to_appeal() {
    let server = few();
    let approver = Somebody::new(&server, "officer-approver");
    let case = filed(
        &server,
        "laozhou-noodles",
        "food-operation-new",
        "REVIEWING.APPROVING",
        2,
    );
    let id = case["id"].as_str().expect("an id");
    let fields = approver
        .act(id, &json!({ "act": "REFUSE" }))
        .problem(400, "INVALID_REQUEST");
    assert_eq!(fields, ["/reason"]);
    approver.act(id, &json!({ "act": "REFUSE", "reason": "不符合条件" }));
    let seen = Somebody::new(&server, "laozhou-noodles")
        .get(&format!("/cases/{id}"))
        .json();
    let decision = &seen["decision"];
    assert_eq!(decision["kind"], "REFUSED");
    assert!(
        decision["reconsideration"]["body"].is_object()
            || decision["reconsideration"]["body"].is_string()
    );
    assert_eq!(decision["grounds"][0], "不符合条件");
}

#[test]
fn the_archive_finds_what_was_spoilt_and_takes_it_when_it_is_mended() {
    let server = few();
    let archivist = Somebody::new(&server, "officer-archivist");
    let case = filed(&server, "luo-jian", "food-operation-new", "CLOSED", 5);
    let id = case["id"].as_str().expect("an id");
    for check in ["AUTHENTIC", "COMPLETE"] {
        let body = json!({ "case": id, "check": check }).to_string();
        post(&server, "/_mock/case/spoil", &[], &body);
        archivist
            .act(id, &json!({ "act": "ARCHIVE" }))
            .problem(409, "CONFLICT");
        let file = archivist.get(&format!("/desk/cases/{id}")).json();
        let checks = file["archive"]["checks"]
            .as_array()
            .expect("checks")
            .clone();
        assert_eq!(checks.len(), 4);
        for found in checks {
            assert_eq!(
                found["verdict"] == "FAIL",
                found["kind"] == check,
                "{found}"
            );
        }
    }
    post(
        &server,
        "/_mock/case/spoil",
        &[],
        &json!({ "case": id, "check": "NONE" }).to_string(),
    );
    let filed = archivist.act(id, &json!({ "act": "ARCHIVE" })).json();
    assert_eq!(filed["case"]["archived"], true);
    archivist
        .act(id, &json!({ "act": "ARCHIVE" }))
        .problem(409, "CONFLICT");
}

#[test]
fn a_check_is_kept_and_told_to_the_holder() {
    let server = few();
    let window = Somebody::new(&server, "officer-window");
    let case = filed(&server, "lin-xiaohe", "id-card-renewal", "SUBMITTED", 0);
    let path = format!("/desk/cases/{}", case["id"].as_str().expect("an id"));
    let card = window.get(&path).json()["checkable"][0]["id"].clone();
    let path = format!("{path}/certificate-checks");
    let short = json!({ "certificate": card, "reason": "看" });
    assert_eq!(
        window.post(&path, &short).problem(400, "INVALID_REQUEST"),
        ["/reason"]
    );
    let good = json!({ "certificate": card, "reason": "核对申请人身份" });
    let file = window.post(&path, &good).json();
    assert_eq!(file["checks"][0]["verdict"], "PASS");
    let told = Somebody::new(&server, "lin-xiaohe").get("/messages").json();
    assert!(
        told["items"][0]["text"]["zh-CN"]
            .as_str()
            .expect("a text")
            .contains("核对申请人身份")
    );
}

#[test]
fn a_thousand_cases_are_listed_due_first() {
    let server = own(Options {
        cases: 1_000,
        ..Options::default()
    });
    let window = Somebody::new(&server, "officer-window");
    let inbox = window.get("/desk/cases?box=ALL&limit=100").json();
    assert!(inbox["total"].as_u64().expect("a number") > 900);
    let boxes = inbox["boxes"].as_array().expect("boxes");
    assert!(
        boxes.iter().all(|known| known["count"].as_u64() > Some(0)),
        "{boxes:?}"
    );
    let next = inbox["next"].as_str().expect("a next page");
    assert_eq!(
        window
            .get(&format!("/desk/cases?box=ALL&limit=100&cursor={next}"))
            .status,
        200
    );
    let number = inbox["items"][0]["number"].as_str().expect("a number");
    assert_eq!(
        window
            .get(&format!("/desk/cases?box=ALL&q={number}"))
            .json()["total"],
        1
    );
    Somebody::new(&server, "lin-xiaohe")
        .get("/desk/cases")
        .problem(403, "NOT_ALLOWED");
}
