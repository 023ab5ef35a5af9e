//! Every case of the corpus holds here. Back ends in other languages run the same files.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

#[path = "corpus/clock.rs"]
mod clock;
#[path = "corpus/forms.rs"]
mod forms;
#[path = "corpus/halls.rs"]
mod halls;
#[path = "corpus/negative.rs"]
mod negative;

use std::path::Path;

use contract::codes::{self, System};
use contract::mask;
use contract::situation::{self, Applies, Chosen, Defect};
use contract::validate::{
    CaseNumber, CatalogCode, CertificateId, CitizenId, CreditCode, Day, Fault, HandlingCode,
    Mobile, OrgCode, TaskCode, case_number, certificate_id, citizen_id, credit_code, org_code,
    wire,
};
use serde_json::{Value, json};

#[test]
fn every_case_of_every_file_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut files = 0;
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|kind| kind != "json") {
            continue;
        }
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        let corpus: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let cases = corpus["cases"].as_array().unwrap();
        assert!(!cases.is_empty(), "{file} holds no cases");
        for case in cases {
            let (name, found) = (&case["name"], run(&file, &case["input"]));
            if found != case["expect"] {
                wrong.push(format!(
                    "{file}: {name}\n  expected {}\n  found    {found}",
                    case["expect"]
                ));
            }
        }
        files += 1;
    }
    assert_eq!(
        files, 21,
        "a corpus file came or went: its README and this number follow"
    );
    assert!(
        wrong.is_empty(),
        "{} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What our rules answer to the input of a case.
fn run(file: &str, input: &Value) -> Value {
    let field = |name: &str| input[name].as_str().unwrap_or_default();
    let plain = || input.as_str().unwrap();
    match file {
        "case-clock.json" => clock::run(input),
        "case-flow.json" => case_flow(plain()),
        "delegation-flow.json" => delegation_flow(plain()),
        "rectify-flow.json" => rectify_flow(plain()),
        "thread-flow.json" => thread_flow(field("kind"), field("at")),
        "citizen-id.json" => {
            let today = Day::parse(field("today")).unwrap();
            answer(CitizenId::parse(field("text"), today), |id| {
                json!({"normal": id.as_str(), "area": id.area(), "birth": id.birth().to_wire(), "sex": id.sex().name(),
                    "age": id.age_on(today)})
            })
        }
        "credit-code.json" => answer(CreditCode::parse(plain()), |code| {
            json!({"normal": code.as_str(), "kind": code.kind(), "area": code.area(), "orgCode": code.org_code(),
                "orgCodeHolds": code.org_code_holds()})
        }),
        "org-code.json" => answer(
            OrgCode::parse(plain()),
            |code| json!({"normal": code.as_str()}),
        ),
        "certificate-id.json" => answer(CertificateId::parse(plain()), |id| {
            json!({"normal": id.as_str(), "kind": id.kind(), "issuer": id.issuer(), "serial": id.serial(),
                "version": id.version()})
        }),
        "item-code.json" => match field("code") {
            "catalog" => answer(
                CatalogCode::parse(field("text")),
                |code| json!({"normal": code.as_str(), "itemType": code.item_type(), "line": code.line()}),
            ),
            "task" => answer(TaskCode::parse(field("text")), |code| {
                json!({"normal": code.as_str(), "department": code.department(), "level": code.level(),
                    "catalog": code.catalog()})
            }),
            _ => answer(
                HandlingCode::parse(field("text")),
                |code| json!({"normal": code.as_str(), "task": code.task()}),
            ),
        },
        "case-number.json" if field("rule") == "own" => answer(
            CaseNumber::parse(field("text")),
            |number| json!({"normal": number.as_str(), "task": number.task(), "serial": number.serial()}),
        ),
        "case-number.json" => answer(
            case_number::parse_any(field("text")),
            |number| json!({"normal": number}),
        ),
        "mobile.json" => answer(
            Mobile::parse(plain()),
            |number| json!({"normal": number.as_str()}),
        ),
        "check-digits.json" => json!(check_digit(field("rule"), field("text"))),
        "wire.json" => json!(match field("kind") {
            "time" => wire::is_time(field("text")),
            "day" => wire::is_day(field("text")),
            "money" => wire::is_money(field("text")),
            _ => wire::is_code(field("text")),
        }),
        "mask.json" => json!(mask_by(field("rule"))(field("text"))),
        "situations.json" => situations(input),
        "halls.json" => halls::run(input),
        "forms.json" => forms::run(input),
        "negative-list.json" => negative::run(input),
        "codes.json" => {
            let (from, to) = (system(field("from")), system(field("to")));
            json!(subject(field("subject")).convert(from, to, field("code")))
        }
        "code-tables.json" => {
            json!(subject(field("subject")).code(system(field("system")), field("name")))
        }
        _ => panic!("no rule for {file}"),
    }
}

fn answer<T>(read: Result<T, Fault>, show: impl Fn(&T) -> Value) -> Value {
    match read {
        Ok(value) => show(&value),
        Err(fault) => match fault.at() {
            Some(at) => json!({"fault": fault.code(), "at": at}),
            None => json!({"fault": fault.code()}),
        },
    }
}

fn check_digit(rule: &str, text: &str) -> Option<char> {
    match rule {
        "citizenId" => citizen_id::check_digit(text),
        "creditCode" => credit_code::check_digit(text),
        "orgCode" => org_code::check_digit(text),
        _ => {
            let parts: Vec<_> = text.split('.').collect();
            certificate_id::check_digit(parts[0], parts[1], parts[2], parts[3])
        }
    }
}

fn mask_by(rule: &str) -> fn(&str) -> String {
    match rule {
        "name" => mask::name,
        "citizenId" => mask::citizen_id,
        "citizenIdStrong" => mask::citizen_id_strong,
        "document" => mask::document,
        "mobile" => mask::mobile,
        "landline" => mask::landline,
        "mail" => mask::mail,
        "bankCard" => mask::bank_card,
        "freeText" => mask::free_text,
        _ => panic!("no masking rule {rule}"),
    }
}

fn subject(name: &str) -> &'static codes::Subject {
    codes::ALL
        .iter()
        .find(|subject| subject.name() == name)
        .unwrap()
}

fn system(name: &str) -> System {
    System::ALL
        .into_iter()
        .find(|system| system.name() == name)
        .unwrap()
}

struct Rule {
    id: String,
    options: Vec<String>,
    multiple: bool,
    when: Vec<Needs>,
}

struct Needs {
    question: String,
    any_of: Vec<String>,
}

impl situation::Condition for Needs {
    fn question(&self) -> &str {
        &self.question
    }

    fn any_of(&self) -> impl Iterator<Item = &str> {
        self.any_of.iter().map(String::as_str)
    }
}

impl situation::Conditional for Rule {
    type When = Needs;

    fn when(&self) -> &[Needs] {
        &self.when
    }
}

impl situation::Question for Rule {
    fn id(&self) -> &str {
        &self.id
    }

    fn options(&self) -> impl Iterator<Item = &str> {
        self.options.iter().map(String::as_str)
    }

    fn multiple(&self) -> bool {
        self.multiple
    }
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.map(|text| text.as_str().unwrap().to_owned()).collect()
}

fn rules(list: &Value) -> Vec<Rule> {
    let rule = |rule: &Value| Rule {
        id: rule["id"].as_str().unwrap().to_owned(),
        options: texts(&rule["options"]),
        multiple: rule["multiple"].as_bool().unwrap_or_default(),
        when: rule["when"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|needs| Needs {
                question: needs["question"].as_str().unwrap().to_owned(),
                any_of: texts(&needs["anyOf"]),
            })
            .collect(),
    };
    list.as_array().unwrap().iter().map(rule).collect()
}

fn situations(input: &Value) -> Value {
    let (questions, materials) = (rules(&input["questions"]), rules(&input["materials"]));
    let chosen: Vec<_> = input["chosen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| Chosen {
            question: pair[0].as_str().unwrap(),
            option: pair[1].as_str().unwrap(),
        })
        .collect();
    let show = |verdicts: Vec<Applies>| -> Vec<&str> {
        let name = |verdict| match verdict {
            Applies::No => "NO",
            Applies::Open => "OPEN",
            Applies::Yes => "YES",
        };
        verdicts.into_iter().map(name).collect()
    };
    let defects: Vec<_> = situation::defects(&questions, &materials)
        .into_iter()
        .map(|defect| match defect {
            Defect::TwiceTheQuestion(id) => json!(["TWICE_THE_QUESTION", id]),
            Defect::TwiceTheOption(id, option) => json!(["TWICE_THE_OPTION", id, option]),
            Defect::NoOptions(id) => json!(["NO_OPTIONS", id]),
            Defect::NoSuchQuestion(id) => json!(["NO_SUCH_QUESTION", id]),
            Defect::NoSuchOption(id, option) => json!(["NO_SUCH_OPTION", id, option]),
            Defect::NeverAsked(id) => json!(["NEVER_ASKED", id]),
            Defect::NeverNeeded(place) => json!(["NEVER_NEEDED", materials[place].id]),
        })
        .collect();
    json!({
        "asked": show(situation::asked(&questions, &chosen)),
        "needed": show(situation::needed(&questions, &materials, &chosen)),
        "defects": defects,
    })
}

/// What the table of steps says of a place.
fn delegation_flow(place: &str) -> Value {
    use contract::delegation::{Actor, At, STEPS};
    let at = At::ALL
        .into_iter()
        .find(|at| at.state().name() == place)
        .unwrap();
    let from_here = STEPS.iter().filter(|step| step.from == at);
    let steps: Vec<Value> = from_here
        .map(|step| {
            let to = step.to.state();
            match step.by {
                Actor::Principal(does) => {
                    json!({ "by": "PRINCIPAL", "act": does.wire().name(), "to": to.name() })
                }
                Actor::Delegate(does) => {
                    json!({ "by": "DELEGATE", "act": does.wire().name(), "to": to.name() })
                }
                Actor::Time => json!({ "by": "TIME", "to": to.name() }),
            }
        })
        .collect();
    json!({ "end": at.is_end(), "steps": steps })
}

fn case_flow(place: &str) -> Value {
    use contract::flow::{Actor, At, Does, STEPS};
    let at = At::ALL.into_iter().find(|at| at.name() == place).unwrap();
    let from_here = STEPS.iter().filter(|step| step.from == at);
    let steps: Vec<Value> = from_here
        .map(|step| match step.by {
            Actor::Officer(post, act) => {
                json!({ "by": post.role().name(), "act": act.name(), "to": step.to.name() })
            }
            Actor::Applicant(does) => {
                let act = match does {
                    Does::Withdraw => "WITHDRAW",
                    Does::Correct => "CORRECT",
                };
                json!({ "by": "APPLICANT", "act": act, "to": step.to.name() })
            }
            Actor::Time => json!({ "by": "TIME", "to": step.to.name() }),
        })
        .collect();
    json!({
        "state": at.state().name(),
        "stage": at.stage().map(|stage| stage.name().to_owned()),
        "clock": at.clock().name(),
        "end": at.is_end(),
        "applicantActs": at.applicant_acts().iter().map(|act| act.name().to_owned()).collect::<Vec<_>>(),
        "steps": steps,
    })
}

fn thread_flow(kind: &str, place: &str) -> Value {
    use contract::thread::{self, Actor, At};
    let kind = contract::wire::ThreadKind::from(kind);
    let at = At::ALL.into_iter().find(|at| at.name() == place).unwrap();
    let steps: Vec<Value> = thread::steps(&kind, at)
        .map(|step| match step.by {
            Actor::Officer(post, act) => {
                json!({ "by": post.role().name(), "act": act.name(), "to": step.to.name() })
            }
            Actor::Person(does) => {
                json!({ "by": "PERSON", "act": does.name(), "to": step.to.name() })
            }
            Actor::Time => json!({ "by": "TIME", "to": step.to.name() }),
        })
        .collect();
    json!({
        "state": at.state().name(),
        "clock": at.clock().name(),
        "end": at.is_end(),
        "acts": thread::acts(&kind, at).iter().map(|act| act.name().to_owned()).collect::<Vec<_>>(),
        "steps": steps,
    })
}

fn rectify_flow(place: &str) -> Value {
    use contract::rectify::{self, Actor, At};
    let at = At::ALL.into_iter().find(|at| at.name() == place).unwrap();
    let steps: Vec<Value> = rectify::steps(at)
        .map(|step| match step.by {
            Actor::Officer(post, act) => {
                json!({ "by": post.role().name(), "act": act.name(), "to": step.to.name() })
            }
            Actor::Rater => json!({ "by": "RATER", "to": step.to.name() }),
            Actor::Time => json!({ "by": "TIME", "to": step.to.name() }),
        })
        .collect();
    json!({ "clock": at.clock().name(), "steps": steps })
}
