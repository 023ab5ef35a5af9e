//! What follows from the whole document: examples, links, headers, and the answers that many operations share.

use serde_json::{Map, Value, json};

use super::{Operation, chinese, examples, links, words};
use crate::endpoint::{Access, Caching};
use crate::header;
use crate::problem::{Problem, ProblemKind};

const METHODS: [&str; 6] = ["get", "post", "put", "delete", "patch", "head"];

/// Adds it to what the types say.
pub(super) fn finish(mut document: Value, operations: &[Operation]) -> Value {
    let mut components = Parts::of(&document);
    let paths = document["paths"].as_object_mut();
    for (path, item) in paths.into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            let id = operation["operationId"].as_str().unwrap_or_default();
            let Some(known) = operations.iter().find(|known| known.about().id == id) else {
                continue;
            };
            operation["tags"] = json!([path.split('/').nth(1).unwrap_or_default()]);
            operation["security"] = match known.about().access {
                Access::Public => json!([]),
                Access::SignedIn(_) | Access::Officer => json!([{"session": []}]),
            };
            components.illustrate(operation);
            components.share(operation);
            good(
                operation,
                known,
                &links::of(known, operations, &components.schemas),
            );
        }
    }
    components.put_into(&mut document);
    chinese::add(&mut document);
    document
}

/// Headers and links of the answers that are no problems.
fn good(operation: &mut Value, known: &Operation, links: &Map<String, Value>) {
    let answers = operation["responses"].as_object_mut();
    for (status, answer) in answers.into_iter().flatten() {
        if !status.starts_with(['2', '3']) {
            continue;
        }
        answer["headers"] = json!({
            header::TRACE_ID: {"$ref": "#/components/headers/TraceId"},
            "Cache-Control": {"$ref": "#/components/headers/CacheControl"},
        });
        if known.about().caching == Caching::Validated {
            answer["headers"]["ETag"] = json!({"$ref": "#/components/headers/ETag"});
        }
        if status == "200" && !links.is_empty() {
            answer["links"] = Value::Object(links.clone());
        }
    }
}

/// What goes into `components`.
struct Parts {
    schemas: Map<String, Value>,
    examples: Map<String, Value>,
    responses: Map<String, Value>,
}

impl Parts {
    fn of(document: &Value) -> Self {
        let schemas = document["components"]["schemas"].as_object();
        Self {
            schemas: schemas.cloned().unwrap_or_default(),
            examples: Map::new(),
            responses: Map::new(),
        }
    }

    /// Gives the bodies of an operation their examples.
    fn illustrate(&mut self, operation: &mut Value) {
        let usual = ["/requestBody", "/responses/200"];
        for part in usual {
            let body = operation.pointer_mut(&format!("{part}/content/application~1json"));
            let Some(body) = body else {
                continue;
            };
            let Some(reference) = body["schema"]["$ref"].as_str() else {
                continue;
            };
            let name = links::last(reference).to_owned();
            if !self.examples.contains_key(&name) {
                let value = examples::of(&name, &self.schemas);
                self.examples.insert(name.clone(), json!({"value": value}));
            }
            body["examples"] = json!({"usual": {"$ref": format!("#/components/examples/{name}")}});
        }
    }

    /// Puts problems of one kind where all operations share them.
    fn share(&mut self, operation: &mut Value) {
        let answers = operation["responses"].as_object_mut();
        for (_, answer) in answers.into_iter().flatten() {
            if answer["content"].get(header::PROBLEM_JSON).is_none() {
                continue;
            }
            let names = answer["description"]
                .as_str()
                .unwrap_or_default()
                .to_owned();
            let kinds: Vec<&str> = names.split(", ").collect();
            *answer = problems(&kinds, answer);
            if let [kind] = kinds.as_slice() {
                let name = camel(kind);
                let reference = format!("#/components/responses/{name}");
                let shared = std::mem::replace(answer, json!({"$ref": reference}));
                self.responses.insert(name, shared);
            }
        }
    }

    fn put_into(self, document: &mut Value) {
        let components = &mut document["components"];
        components["examples"] = Value::Object(self.examples);
        components["responses"] = Value::Object(self.responses);
        components["headers"] = headers();
        components["securitySchemes"] = json!({"session": {
            "type": "apiKey", "in": "cookie", "name": "tongban_session",
            "description": "The session cookie, HttpOnly. Its name is the back end's own; no client reads it. \
                            会话 Cookie，名称由后端自定。",
        }});
    }
}

/// An answer that is one of some kinds of problems.
fn problems(kinds: &[&str], answer: &Value) -> Value {
    let mut described = String::new();
    let mut examples = Map::new();
    for kind in kinds {
        let (en, zh) = words::problem(kind);
        if !described.is_empty() {
            described.push_str("\n\n");
        }
        described.push_str(&format!("`{kind}`: {en} {zh}"));
        let mut problem = Problem::new(ProblemKind::from(*kind), "4f1c0d2e9a7b6358");
        problem.detail = Some(en.to_owned());
        match *kind {
            "LEVEL_TOO_LOW" => problem.required_level = Some(3),
            "TOO_MANY_REQUESTS" | "UNAVAILABLE" => problem.retry_after_seconds = Some(60),
            _ => {}
        }
        examples.insert((*kind).to_owned(), json!({"value": problem}));
    }
    let mut answer = answer.clone();
    answer["description"] = json!(described);
    answer["headers"] = json!({header::TRACE_ID: {"$ref": "#/components/headers/TraceId"}});
    if kinds
        .iter()
        .any(|kind| matches!(*kind, "TOO_MANY_REQUESTS" | "UNAVAILABLE"))
    {
        answer["headers"]["Retry-After"] = json!({"$ref": "#/components/headers/RetryAfter"});
    }
    answer["content"][header::PROBLEM_JSON]["examples"] = Value::Object(examples);
    answer
}

fn headers() -> Value {
    let text = |about: &str| json!({"description": about, "schema": {"type": "string"}});
    json!({
        "TraceId": text("What a person can quote to support. 可向客服提供的追踪号。"),
        "CacheControl": text("`no-cache` for what is the same for everybody, `no-store` for the rest. 公共内容为 no-cache，其余为 no-store。"),
        "ETag": text("Strong; comes back in `If-None-Match`. 强校验标识。"),
        "RetryAfter": text("Seconds to wait. 需等待的秒数。"),
    })
}

fn camel(kind: &str) -> String {
    let word = |word: &str| word[..1].to_owned() + &word[1..].to_lowercase();
    kind.split('_').map(word).collect()
}
