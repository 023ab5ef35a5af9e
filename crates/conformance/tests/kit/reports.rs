//! What a run tells, to whom: profiles, personas of a file, reports for people and for build servers.

use conformance::logins;
use conformance::report::{Report, Standing};
use conformance::{Profile, Settings, Subject};

use mock_server::wrong::Spoil;

use crate::{mock, spoilt};

fn run(base_url: &str, change: impl FnOnce(&mut Settings)) -> Report {
    let mut settings = Settings {
        sample: 3,
        subjects: vec![Subject::Reading],
        ..Settings::new(base_url)
    };
    change(&mut settings);
    conformance::run(&settings).unwrap()
}

/// A back end whose help page leaks what no report may pass on, and is wrong.
fn leaking() -> Report {
    let origin = spoilt(Spoil::answers(|request, answer| {
        if request.is("/help") {
            answer.body = r#"{"note":"<script>990101199003070011</script>","csrfToken":"let-me-in","mobile":"19900001234"}"#
                    .as_bytes()
                    .to_vec();
        }
    }));
    run(origin, |_| {})
}

#[test]
fn a_page_for_people_shows_every_failure_and_no_secret() {
    let report = leaking();
    let page = report.to_html();
    for part in [
        "<html lang=\"zh-CN\">",
        "接口符合性报告 <span lang=\"en\">Conformance report</span>",
        "政务服务平台基本功能规范",
        "<section id=\"Y-8\">",
        "missing field `contacts`",
        "&lt;script&gt;",
        "/api/help",
        "原因 <span lang=\"en\">Reason</span>",
    ] {
        assert!(page.contains(part), "“{part}” is not in the page");
    }
    for (what, text) in [
        ("page", &page),
        ("text", &report.to_text()),
        ("JSON", &report.to_json().to_string()),
        ("JUnit", &report.to_junit()),
    ] {
        for secret in ["990101199003070011", "19900001234", "let-me-in"] {
            assert!(!text.contains(secret), "{secret} is in the {what}");
        }
    }
    // Nothing that a strict mail gateway would take out, nothing that would ask the net.
    for foreign in ["<script", "<link", "<img", " src=", "@import", "url("] {
        assert!(!page.contains(foreign), "{foreign}");
    }
}

#[test]
fn what_is_opened_in_the_page_and_in_xml_is_closed_again() {
    let report = leaking();
    for text in [report.to_html(), report.to_junit()] {
        let mut open: Vec<&str> = Vec::new();
        for tag in text
            .split('<')
            .skip(1)
            .filter_map(|part| part.split('>').next())
        {
            let name = tag
                .trim_start_matches('/')
                .split([' ', '/'])
                .next()
                .unwrap_or_default();
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name), "{tag}");
            } else if !tag.starts_with(['!', '?'])
                && !tag.ends_with('/')
                && !matches!(name, "meta" | "br")
            {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn build_servers_are_told_each_case_once() {
    let report = leaking();
    let xml = report.to_junit();
    assert_eq!(xml.matches("<testcase ").count(), report.cases.len());
    assert_eq!(
        xml.matches("<failure ").count(),
        report.count(Standing::Fail)
    );
    assert!(xml.contains("<testsuite name=\"getHelp\""), "{xml}");
    assert!(xml.contains("message=\"missing field `contacts`"), "{xml}");
}

#[test]
fn a_profile_holds_its_own_clauses_only() {
    let desk = run(mock(), |settings| {
        settings.profile = Profile::Desk;
        settings.subjects = Profile::Desk.subjects();
    });
    assert!(desk.is_green(), "{}", desk.to_text());
    let officers = |endpoint: &str| {
        let about = contract::endpoints::all().find(|about| about.id == endpoint);
        about.is_some_and(|about| about.access == contract::Access::Officer)
    };
    let cases = || {
        desk.cases
            .iter()
            .filter(|case| case.endpoint != "getCapabilities")
    };
    assert!(cases().count() > 5, "{}", desk.to_text());
    assert!(
        cases().all(|case| officers(case.endpoint)),
        "{}",
        desk.to_text()
    );
    assert_eq!(desk.standing("F-6.2.3"), Standing::Pass);
    assert!(desk.shown().contains(&"F-6.2.3") && !desk.shown().contains(&"F-6.1.5"));
    let citizen = run(mock(), |settings| settings.profile = Profile::Citizen);
    assert!(citizen.shown().contains(&"F-6.1.5") && !citizen.shown().contains(&"F-6.2.3"));
    assert!(!citizen.cases.iter().any(|case| officers(case.endpoint)));
}

#[test]
fn personas_of_a_file_are_worked_with_in_place_of_those_that_are_named() {
    let account = "lin-xiaohe";
    let with = |password: &str| {
        let text = format!(
            r#"{{"personas": [{{"id": "ours", "account": "{account}", "password": "{password}"}}]}}"#
        );
        let logins = logins::read(&text).unwrap();
        run(mock(), |settings| settings.logins = logins)
    };
    let report = with("Tongban2026");
    assert!(report.is_green(), "{}", report.to_text());
    let told = |report: &Report| {
        let of = report
            .of("F-6.1.3")
            .filter(|case| case.endpoint == "getSession");
        of.map(|case| case.verdict.standing()).max()
    };
    assert_eq!(told(&report), Some(Standing::Pass));
    // The same with a password that is wrong: the failure says so, and no report tells the password.
    let report = with("Wrong-2026-kit");
    assert!(!report.is_green());
    assert!(!report.to_text().contains("Wrong-2026-kit"));
}
