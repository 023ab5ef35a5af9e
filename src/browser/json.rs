//! JSON, parsed by the browser: a parser of our own would cost every visitor its bytes.

use contract::read::Json;
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// How deep a value may be nested; what lies deeper is left out.
const DEPTH: u8 = 64;

/// Reads a text; `None` when it is no JSON.
pub fn parse(text: &str) -> Option<Json> {
    JSON::parse(text).ok().map(|value| taken(&value, DEPTH))
}

fn taken(value: &JsValue, depth: u8) -> Json {
    if let Some(text) = value.as_string() {
        return Json::Text(text);
    }
    if let Some(number) = value.as_f64() {
        return Json::Number(number);
    }
    if let Some(flag) = value.as_bool() {
        return Json::Flag(flag);
    }
    if value.is_null() || depth == 0 {
        return Json::Null;
    }
    let depth = depth - 1;
    if let Some(list) = value.dyn_ref::<Array>() {
        return Json::List(list.iter().map(|entry| taken(&entry, depth)).collect());
    }
    let entry = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        (
            pair.get(0).as_string().unwrap_or_default(),
            taken(&pair.get(1), depth),
        )
    };
    let entries = Object::entries(value.unchecked_ref());
    Json::Map(entries.iter().map(entry).collect())
}
